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
    public static final AnalysisOptions DEFAULT = new AnalysisOptions(new Parts());

    private final Parts parts;

    /** The options as fields; a copy is changed before anybody else sees it. */
    private static final class Parts {
        private boolean persons;
        private boolean correlations;
        private boolean fullInformation;
        private boolean multilevel;
        private Optional<InvarianceGroups> invariance = Optional.empty();
        private int resamples;
        private QualityRules rules = QualityRules.DEFAULT;
        private Execution execution = Execution.SERIAL;
    }

    private AnalysisOptions(Parts parts) {
        this.parts = parts;
    }

    private AnalysisOptions changed(Consumer<Parts> change) {
        Parts copy = new Parts();
        copy.persons = parts.persons;
        copy.correlations = parts.correlations;
        copy.fullInformation = parts.fullInformation;
        copy.multilevel = parts.multilevel;
        copy.invariance = parts.invariance;
        copy.resamples = parts.resamples;
        copy.rules = parts.rules;
        copy.execution = parts.execution;
        change.accept(copy);
        return new AnalysisOptions(copy);
    }

    /** Returns a copy with the analysis of each person. It requires the research view. */
    public AnalysisOptions withPersons() {
        return changed(copy -> copy.persons = true);
    }

    /** Returns a copy with the correlations of the measures. Their cost is proportional to the square of the number of questions. */
    public AnalysisOptions withCorrelations() {
        return changed(copy -> copy.correlations = true);
    }

    /**
     * Returns a copy with a one-factor model estimated by full-information maximum likelihood. Its memory is proportional to the number of
     * patterns of missing answers.
     */
    public AnalysisOptions withFullInformation() {
        return changed(copy -> copy.fullInformation = true);
    }

    /** Returns a copy with one factor within and one between teams, for multilevel omega. The published view does not show it. */
    public AnalysisOptions withMultilevel() {
        return changed(copy -> copy.multilevel = true);
    }

    /** Returns a copy with the measurement invariance between groups. The published view does not show it. */
    public AnalysisOptions withInvariance(InvarianceGroups groups) {
        Check.notNull(groups, "groups", "give one, such as InvarianceGroups.PERSPECTIVE");
        return changed(copy -> copy.invariance = Optional.of(groups));
    }

    /**
     * Returns a copy with a bootstrap interval of alpha, which uses the seed of the recipe.
     *
     * @param draws the number of resamples: 0 for no bootstrap, 1,000 or more for an interval
     */
    public AnalysisOptions bootstrap(int draws) {
        Check.valid(draws >= 0, "a bootstrap of %d resamples", "give 0 for none, or 1,000 or more", draws);
        return changed(copy -> copy.resamples = draws);
    }

    /** Returns a copy with the given thresholds for careless responding. */
    public AnalysisOptions rules(QualityRules limits) {
        Check.notNull(limits, "limits", "give some, such as QualityRules.DEFAULT");
        return changed(copy -> copy.rules = limits);
    }

    /** Returns a copy with the given execution. */
    public AnalysisOptions with(Execution execution) {
        Check.notNull(execution, "execution", "give one, or Execution.SERIAL");
        return changed(copy -> copy.execution = execution);
    }

    /** Returns true if the analysis of each person is requested. */
    public boolean persons() {
        return parts.persons;
    }

    /** Returns true if the correlations of the measures are requested. */
    public boolean correlations() {
        return parts.correlations;
    }

    /** Returns true if the one-factor model by full-information maximum likelihood is requested. */
    public boolean fullInformation() {
        return parts.fullInformation;
    }

    /** Returns true if factors within and between teams are requested. */
    public boolean multilevel() {
        return parts.multilevel;
    }

    /** Returns the groups between which measurement invariance is requested; empty for none. */
    public Optional<InvarianceGroups> invariance() {
        return parts.invariance;
    }

    /** Returns the number of resamples for the bootstrap of alpha; 0 for none. */
    public int resamples() {
        return parts.resamples;
    }

    /** Returns the thresholds for careless responding. */
    public QualityRules rules() {
        return parts.rules;
    }

    /** Returns how the work is carried out. */
    public Execution execution() {
        return parts.execution;
    }
}
