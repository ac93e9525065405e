package org.coppice.scoring.analysis;

import org.coppice.model.check.Check;
import org.coppice.scoring.quality.QualityRules;

/**
 * What an analysis tells besides what it always does.
 *
 * @param persons whether it tells of each person; only in the research view
 * @param correlations whether it tells how the measures go together; the work grows with the square of the number of questions
 * @param fullInformation whether it tells of one factor by full information; it keeps sums for each pattern of missing answers
 * @param resamples how many resamples alpha's bootstrap draws, by the seed of the recipe; 0 for none, else 1,000 or more for an interval
 * @param rules from where on answers seem to be given without care
 */
public record AnalysisOptions(
        boolean persons, boolean correlations, boolean fullInformation, int resamples, QualityRules rules) {
    /** Of no person, without correlations of measures, full information or a bootstrap, by the usual rules. */
    public static final AnalysisOptions DEFAULT = new AnalysisOptions(false, false, false, 0, QualityRules.DEFAULT);

    /** Refuses less than no resample. */
    public AnalysisOptions {
        Check.valid(resamples >= 0, "a bootstrap of %d resamples", "give 0 for none, or 1,000 or more", resamples);
    }

    /** The same, with each person. */
    public AnalysisOptions withPersons() {
        return new AnalysisOptions(true, correlations, fullInformation, resamples, rules);
    }

    /** The same, with how the measures go together. */
    public AnalysisOptions withCorrelations() {
        return new AnalysisOptions(persons, true, fullInformation, resamples, rules);
    }

    /** The same, with one factor by full information. */
    public AnalysisOptions withFullInformation() {
        return new AnalysisOptions(persons, correlations, true, resamples, rules);
    }

    /** The same, with alpha's bootstrap of that many resamples. */
    public AnalysisOptions bootstrap(int draws) {
        return new AnalysisOptions(persons, correlations, fullInformation, draws, rules);
    }
}
