package org.coppice.scoring.option;

import java.util.Optional;
import java.util.function.Consumer;
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
     * The default options: without persons, correlations of measures, full information, factors between teams, invariance and bootstrap; with
     * {@link QualityRules#DEFAULT}; on the calling thread.
     */
    public static final AnalysisOptions DEFAULT = new AnalysisOptions(new Draft());

    private final boolean persons;
    private final boolean correlations;
    private final boolean fullInformation;
    private final boolean multilevel;
    private final Optional<InvarianceGroups> invariance;
    private final int resamples;
    private final QualityRules rules;
    private final Execution execution;

    /** Options that can be changed. */
    private static final class Draft {
        private boolean persons;
        private boolean correlations;
        private boolean fullInformation;
        private boolean multilevel;
        private Optional<InvarianceGroups> invariance = Optional.empty();
        private int resamples;
        private QualityRules rules = QualityRules.DEFAULT;
        private Execution execution = Execution.SERIAL;
    }

    private AnalysisOptions(Draft draft) {
        this.persons = draft.persons;
        this.correlations = draft.correlations;
        this.fullInformation = draft.fullInformation;
        this.multilevel = draft.multilevel;
        this.invariance = draft.invariance;
        this.resamples = draft.resamples;
        this.rules = draft.rules;
        this.execution = draft.execution;
    }

    private AnalysisOptions changed(Consumer<Draft> change) {
        Draft draft = new Draft();
        draft.persons = persons;
        draft.correlations = correlations;
        draft.fullInformation = fullInformation;
        draft.multilevel = multilevel;
        draft.invariance = invariance;
        draft.resamples = resamples;
        draft.rules = rules;
        draft.execution = execution;
        change.accept(draft);
        return new AnalysisOptions(draft);
    }

    /** Returns a copy with the analysis of each person. It requires the research view. */
    public AnalysisOptions withPersons() {
        return changed(draft -> draft.persons = true);
    }

    /** Returns a copy with the correlations of the measures. Their cost is proportional to the square of the number of questions. */
    public AnalysisOptions withCorrelations() {
        return changed(draft -> draft.correlations = true);
    }

    /**
     * Returns a copy with a one-factor model estimated by full-information maximum likelihood. Its memory is proportional to the number of
     * patterns of missing answers.
     */
    public AnalysisOptions withFullInformation() {
        return changed(draft -> draft.fullInformation = true);
    }

    /** Returns a copy with one factor within and one between teams, for multilevel omega. The published view does not show it. */
    public AnalysisOptions withMultilevel() {
        return changed(draft -> draft.multilevel = true);
    }

    /** Returns a copy with the measurement invariance between groups. The published view does not show it. */
    public AnalysisOptions withInvariance(InvarianceGroups groups) {
        Check.notNull(groups, "groups", "give one, such as InvarianceGroups.PERSPECTIVE");
        return changed(draft -> draft.invariance = Optional.of(groups));
    }

    /**
     * Returns a copy with a bootstrap interval of alpha, which uses the seed of the recipe.
     *
     * @param draws the number of resamples: 0 for no bootstrap, 1,000 or more for an interval
     */
    public AnalysisOptions bootstrap(int draws) {
        Check.valid(draws >= 0, "a bootstrap of %d resamples", "give 0 for none, or 1,000 or more", draws);
        return changed(draft -> draft.resamples = draws);
    }

    /** Returns a copy with the given thresholds for careless responding. */
    public AnalysisOptions rules(QualityRules limits) {
        Check.notNull(limits, "limits", "give some, such as QualityRules.DEFAULT");
        return changed(draft -> draft.rules = limits);
    }

    /** Returns a copy with the given execution. */
    public AnalysisOptions with(Execution execution) {
        Check.notNull(execution, "execution", "give one, or Execution.SERIAL");
        return changed(draft -> draft.execution = execution);
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

    /** Returns true if factors within and between teams are requested. */
    public boolean multilevel() {
        return multilevel;
    }

    /** Returns the groups between which measurement invariance is requested; empty for none. */
    public Optional<InvarianceGroups> invariance() {
        return invariance;
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
