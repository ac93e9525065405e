package org.coppice.scoring.option;

import static java.util.Objects.requireNonNull;

import org.coppice.model.check.Check;
import org.coppice.statistics.careless.QualityRules;

/**
 * What an analysis contains besides what it always does, and how the work is carried out.
 *
 * <pre>{@code
 * AnalysisOptions options = AnalysisOptions.DEFAULT.withCorrelations().bootstrap(2_000);
 * }</pre>
 *
 * @since 0.1.0
 */
public final class AnalysisOptions {
    /** No persons, no correlations of measures, no full information, no bootstrap, the usual rules for careless answers, on the calling thread. */
    public static final AnalysisOptions DEFAULT =
            new AnalysisOptions(false, false, false, 0, QualityRules.DEFAULT, Execution.SERIAL);

    private final boolean persons;
    private final boolean correlations;
    private final boolean fullInformation;
    private final int resamples;
    private final QualityRules rules;
    private final Execution execution;

    private AnalysisOptions(
            boolean persons,
            boolean correlations,
            boolean fullInformation,
            int resamples,
            QualityRules rules,
            Execution execution) {
        this.persons = persons;
        this.correlations = correlations;
        this.fullInformation = fullInformation;
        this.resamples = resamples;
        this.rules = rules;
        this.execution = execution;
    }

    /** The same, with each person; needs the research view. */
    public AnalysisOptions withPersons() {
        return new AnalysisOptions(true, correlations, fullInformation, resamples, rules, execution);
    }

    /** The same, with the correlations of the measures; the work grows with the square of the number of questions. */
    public AnalysisOptions withCorrelations() {
        return new AnalysisOptions(persons, true, fullInformation, resamples, rules, execution);
    }

    /** The same, with one factor estimated by full information; memory grows with the number of patterns of missing answers. */
    public AnalysisOptions withFullInformation() {
        return new AnalysisOptions(persons, correlations, true, resamples, rules, execution);
    }

    /**
     * The same, with a bootstrap interval of alpha, drawn with the seed of the recipe.
     *
     * @param draws how many resamples: 0 for none, 1,000 or more for an interval
     */
    public AnalysisOptions bootstrap(int draws) {
        Check.valid(draws >= 0, "a bootstrap of %d resamples", "give 0 for none, or 1,000 or more", draws);
        return new AnalysisOptions(persons, correlations, fullInformation, draws, rules, execution);
    }

    /** The same, with those limits from which on answers seem careless. */
    public AnalysisOptions rules(QualityRules limits) {
        requireNonNull(limits, "limits is null; give some, such as QualityRules.DEFAULT");
        return new AnalysisOptions(persons, correlations, fullInformation, resamples, limits, execution);
    }

    /** The same, carried out in that way. */
    public AnalysisOptions with(Execution execution) {
        requireNonNull(execution, "execution is null; give one, or Execution.SERIAL");
        return new AnalysisOptions(persons, correlations, fullInformation, resamples, rules, execution);
    }

    /** Whether each person is wanted. */
    public boolean persons() {
        return persons;
    }

    /** Whether the correlations of the measures are wanted. */
    public boolean correlations() {
        return correlations;
    }

    /** Whether one factor estimated by full information is wanted. */
    public boolean fullInformation() {
        return fullInformation;
    }

    /** How many resamples the bootstrap of alpha draws; 0 for none. */
    public int resamples() {
        return resamples;
    }

    /** From where on answers seem careless. */
    public QualityRules rules() {
        return rules;
    }

    /** How the work is carried out. */
    public Execution execution() {
        return execution;
    }
}
