package org.coppice.scoring.option;

import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.statistics.careless.QualityRules;

/**
 * The options of an analysis: the optional parts of the analysis, and how the work is carried out. Immutable; each method returns a copy.
 *
 * <pre>{@code
 * AnalysisOptions options = AnalysisOptions.DEFAULT.withCorrelations().bootstrap(2_000);
 * }</pre>
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class AnalysisOptions {
    /**
     * The default options: without persons, correlations of measures, full information and bootstrap; with {@link QualityRules#DEFAULT}; on
     * the calling thread.
     */
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

    /** Returns a copy with the analysis of each person. It requires the research view. */
    public AnalysisOptions withPersons() {
        return new AnalysisOptions(true, correlations, fullInformation, resamples, rules, execution);
    }

    /** Returns a copy with the correlations of the measures. Their cost is proportional to the square of the number of questions. */
    public AnalysisOptions withCorrelations() {
        return new AnalysisOptions(persons, true, fullInformation, resamples, rules, execution);
    }

    /**
     * Returns a copy with a one-factor model estimated by full-information maximum likelihood. Its memory is proportional to the number of
     * patterns of missing answers.
     */
    public AnalysisOptions withFullInformation() {
        return new AnalysisOptions(persons, correlations, true, resamples, rules, execution);
    }

    /**
     * Returns a copy with a bootstrap interval of alpha, which uses the seed of the recipe.
     *
     * @param draws the number of resamples: 0 for no bootstrap, 1,000 or more for an interval
     */
    public AnalysisOptions bootstrap(int draws) {
        Check.valid(draws >= 0, "a bootstrap of %d resamples", "give 0 for none, or 1,000 or more", draws);
        return new AnalysisOptions(persons, correlations, fullInformation, draws, rules, execution);
    }

    /** Returns a copy with the given thresholds for careless responding. */
    public AnalysisOptions rules(QualityRules limits) {
        Check.notNull(limits, "limits", "give some, such as QualityRules.DEFAULT");
        return new AnalysisOptions(persons, correlations, fullInformation, resamples, limits, execution);
    }

    /** Returns a copy with the given execution. */
    public AnalysisOptions with(Execution execution) {
        Check.notNull(execution, "execution", "give one, or Execution.SERIAL");
        return new AnalysisOptions(persons, correlations, fullInformation, resamples, rules, execution);
    }

    /** Returns true if the analysis of each person is requested. */
    public boolean persons() {
        return persons;
    }

    /** Returns true if the correlations of the measures are requested. */
    public boolean correlations() {
        return correlations;
    }

    /** Returns true if the one-factor model by full-information maximum likelihood is requested. */
    public boolean fullInformation() {
        return fullInformation;
    }

    /** Returns the number of resamples for the bootstrap of alpha; 0 for none. */
    public int resamples() {
        return resamples;
    }

    /** Returns the thresholds for careless responding. */
    public QualityRules rules() {
        return rules;
    }

    /** Returns how the work is carried out. */
    public Execution execution() {
        return execution;
    }
}
