package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.score.AgreementBand;
import org.coppice.model.score.AgreementLevel;
import org.coppice.statistics.careless.QualityFigures;
import org.coppice.statistics.missing.MissingAudit;
import org.coppice.statistics.reliability.MultilevelFactor;
import org.jspecify.annotations.Nullable;

/**
 * The analysis of one measure in one perspective and wave of a sample.
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class ScaleAnalysis {
    /** The ICC(1) below which teams hardly differ. The value was chosen by Coppice and is not calibrated. */
    public static final double HARDLY = 0.05;

    private final SampleScore score;
    private final ImmutableList<AnswerAnalysis> answers;
    private final Optional<FactorAnalysis> factor;
    private final TeamAnalysis teams;
    private final Optional<QualityFigures> quality;
    private final Optional<MissingAudit> missing;
    private final ImmutableSortedMap<AgreementBand, Integer> bands;
    private final ImmutableSortedMap<AgreementLevel, Integer> levels;
    private final Optional<String> noReliability;
    private final Optional<AcrossTeams> acrossTeams;
    private final Optional<MultilevelFactor> multilevel;

    private ScaleAnalysis(Builder builder, ImmutableSortedMap<AgreementLevel, Integer> levels) {
        this.score = builder.score;
        this.answers = builder.answers;
        this.factor = builder.factor;
        this.teams = builder.teams;
        this.quality = builder.quality;
        this.missing = builder.missing;
        this.bands = builder.levelsOnly ? ImmutableSortedMap.of() : builder.bands;
        this.levels = levels;
        this.noReliability = builder.noReliability;
        this.acrossTeams = builder.acrossTeams;
        this.multilevel = builder.multilevel;
    }

    /** Returns a builder; the host alone builds a result. */
    @API(status = API.Status.INTERNAL, since = "0.1.0")
    public static Builder builder(
            SampleScore score, TeamAnalysis teams, ImmutableSortedMap<AgreementBand, Integer> bands) {
        return new Builder(score, teams, bands);
    }

    /**
     * Returns true if more than half of the teams have strong internal agreement while the teams hardly differ from one another (ICC(1)
     * below {@link #HARDLY}). The agreement is then not specific to a team: all teams share the same view.
     */
    public boolean agreesEverywhere() {
        int counted = levels.values().stream().mapToInt(n -> n).sum();
        int all = bands.isEmpty() ? Math.max(counted, teams.teams()) : counted; // the levels of some teams are withheld
        return 2 * levels.getOrDefault(AgreementLevel.HIGH, 0) > all
                && teams.icc1().figure().orElse(1) < HARDLY;
    }

    /** Returns the figure of the sample. */
    public SampleScore score() {
        return score;
    }

    /**
     * Returns the analysis of the answers for each treatment of missing answers: pairwise deletion, listwise deletion and median
     * imputation; empty if not all questions are ratings.
     */
    public ImmutableList<AnswerAnalysis> answers() {
        return answers;
    }

    /** Returns the reason why there is no analysis of the answers, in words; empty if there is one. */
    public Optional<String> noReliability() {
        return noReliability;
    }

    /** Returns the figures of the teams' means and of their agreement, over all teams; only in the research view. */
    public Optional<AcrossTeams> acrossTeams() {
        return acrossTeams;
    }

    /** Returns the factors within and between teams, if requested and if all questions are ratings; only in the research view. */
    public Optional<MultilevelFactor> multilevel() {
        return multilevel;
    }

    /** Returns the one-factor models of the answers; empty if not all questions are ratings. */
    public Optional<FactorAnalysis> factor() {
        return factor;
    }

    /** Returns the between-team analysis of the scores of the persons. */
    public TeamAnalysis teams() {
        return teams;
    }

    /** Returns the mean without the respondents with signs of careless responding; empty if there is no such figure, as for managers. */
    public Optional<QualityFigures> quality() {
        return quality;
    }

    /** Returns the analysis of missing answers; only in the research view, since a difference of its figures can disclose one person. */
    public Optional<MissingAudit> missing() {
        return missing;
    }

    /**
     * Returns the number of teams in each band of agreement, by their r_wg with the uniform null distribution; empty in the published view,
     * which has the agreement of a small team in {@link #levels} only.
     */
    public ImmutableSortedMap<AgreementBand, Integer> bands() {
        return bands;
    }

    /**
     * Returns the number of teams in each level of agreement, which combine the bands; in the published view, of the teams whose own level is
     * shown.
     */
    public ImmutableSortedMap<AgreementLevel, Integer> levels() {
        return levels;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof ScaleAnalysis other
                && score.equals(other.score)
                && answers.equals(other.answers)
                && factor.equals(other.factor)
                && teams.equals(other.teams)
                && quality.equals(other.quality)
                && missing.equals(other.missing)
                && bands.equals(other.bands)
                && levels.equals(other.levels)
                && noReliability.equals(other.noReliability)
                && acrossTeams.equals(other.acrossTeams)
                && multilevel.equals(other.multilevel);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                score, answers, factor, teams, quality, missing, bands, levels, noReliability, acrossTeams, multilevel);
    }

    /** Returns the class and the figures. */
    @Override
    public String toString() {
        return "ScaleAnalysis of " + score;
    }

    /** A builder of an analysis; the host alone builds one. */
    @API(status = API.Status.INTERNAL, since = "0.1.0")
    public static final class Builder {
        private final SampleScore score;
        private final TeamAnalysis teams;
        private final ImmutableSortedMap<AgreementBand, Integer> bands;
        private boolean levelsOnly;
        private ImmutableList<AnswerAnalysis> answers = ImmutableList.of();
        private Optional<FactorAnalysis> factor = Optional.empty();
        private Optional<QualityFigures> quality = Optional.empty();
        private Optional<MissingAudit> missing = Optional.empty();
        private Optional<String> noReliability = Optional.empty();
        private Optional<AcrossTeams> acrossTeams = Optional.empty();
        private Optional<MultilevelFactor> multilevel = Optional.empty();

        private Builder(SampleScore score, TeamAnalysis teams, ImmutableSortedMap<AgreementBand, Integer> bands) {
            this.score = score;
            this.teams = teams;
            this.bands = bands;
        }

        public Builder answers(ImmutableList<AnswerAnalysis> answers) {
            this.answers = answers;
            return this;
        }

        public Builder factor(Optional<FactorAnalysis> factor) {
            this.factor = factor;
            return this;
        }

        public Builder quality(Optional<QualityFigures> quality) {
            this.quality = quality;
            return this;
        }

        public Builder missing(Optional<MissingAudit> missing) {
            this.missing = missing;
            return this;
        }

        public Builder noReliability(Optional<String> noReliability) {
            this.noReliability = noReliability;
            return this;
        }

        public Builder acrossTeams(Optional<AcrossTeams> acrossTeams) {
            this.acrossTeams = acrossTeams;
            return this;
        }

        public Builder multilevel(Optional<MultilevelFactor> multilevel) {
            this.multilevel = multilevel;
            return this;
        }

        /** Leaves out the bands of agreement, so that their combined levels remain. */
        public Builder withoutBands() {
            this.levelsOnly = true;
            return this;
        }

        public ScaleAnalysis build() {
            Map<AgreementLevel, Integer> levels = new TreeMap<>();
            bands.forEach((band, groups) -> levels.merge(AgreementLevel.of(band), groups, Integer::sum));
            return new ScaleAnalysis(this, ImmutableSortedMap.copyOf(levels));
        }
    }
}
