package org.coppice.scoring.disclosure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.coppice.model.Perspective;
import org.coppice.model.profile.Minimums;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.profile.View;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.AgreementLevel;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Precision;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.audit.GroupLattice;
import org.coppice.scoring.audit.LatticeAudit;
import org.coppice.scoring.audit.LatticeTables;
import org.coppice.scoring.audit.SpreadDetail;
import org.coppice.scoring.audit.TeamFigures;

/**
 * Decides what is shown of the spread of a group. The mean, the standard deviation and the agreement of five people often leave one set of
 * answers only. In the published view, a group below the minimum for figures of spread therefore has its mean and two bands, the {@link
 * Precision} of the mean and the {@link AgreementLevel}. Indices of agreement, which are figures of single questions, need the minimum for
 * questions. The bands and the standard deviation are also withheld where the possible scores are so few that they would fix the scores,
 * which {@link LatticeAudit} decides from published values alone.
 *
 * <p>If the figure of a group is another than the mean of its scores, such as a median, the rules for few possible scores do not fit it. A
 * group below the minimum for questions then has its figure alone.
 *
 * <p>It does not apply to the manager, who is one person and has consented, and to consensus sheets.
 */
public final class SpreadRule {
    private static final ImmutableSet<SpreadDetail> FIGURES =
            Sets.immutableEnumSet(SpreadDetail.FIGURES_AND_AGREEMENT, SpreadDetail.FIGURES);
    private static final ImmutableSet<SpreadDetail> AGREEMENT =
            Sets.immutableEnumSet(SpreadDetail.FIGURES_AND_AGREEMENT, SpreadDetail.BANDS, SpreadDetail.AGREEMENT);
    private static final ImmutableSet<SpreadDetail> PRECISION = Sets.immutableEnumSet(
            SpreadDetail.FIGURES_AND_AGREEMENT, SpreadDetail.FIGURES, SpreadDetail.BANDS, SpreadDetail.PRECISION);

    private final boolean exact;
    private final Minimums minimums;
    private final LatticeAudit audit;
    private final boolean means; // whether the figure of a group is the mean of its scores
    private final ImmutableList<ScoreColumn> columns;

    SpreadRule(ImmutableList<ScoreColumn> columns, Recipe recipe, LatticeTables tables) {
        this.exact = recipe.view() == View.RESEARCH;
        this.minimums = recipe.minimums();
        this.audit = new LatticeAudit(tables, recipe.level(), minimums);
        this.means = TeamFigures.areMeans(recipe);
        this.columns = columns;
    }

    /** Returns whether the mean of a group fixes neither the scores nor the score of a person. */
    boolean mayShowMean(int column, Moments scores, GroupLattice group) {
        Metric metric = columns.get(column).metric();
        return exact || !metric.bounded() || audit.mayShowMean(group, share(scores.mean(), metric));
    }

    /**
     * Returns whether the sum of the scores of some people may be known, for example as the difference of two figures: their answers to
     * different questions do not fix the score of one of them.
     *
     * @param all the number of people in the figure with the least rounding, of whom they may be a part
     */
    public boolean mayKnowSum(int column, Moments scores, GroupLattice people, int all) {
        Metric metric = columns.get(column).metric();
        return exact || !metric.bounded() || audit.mayKnowSum(people, share(scores.mean(), metric), all);
    }

    /** Returns how much of the spread of a group may be shown. */
    public SpreadDetail detail(Perspective who, int column, Moments scores, GroupLattice group) {
        Metric metric = columns.get(column).metric();
        if (exact || isOpen(who)) {
            return SpreadDetail.FIGURES_AND_AGREEMENT;
        }
        if (!metric.bounded()) {
            return scores.n() < minimums.spread() ? SpreadDetail.NOTHING : SpreadDetail.FIGURES_AND_AGREEMENT;
        }
        if (!means && scores.n() < minimums.questions()) {
            return SpreadDetail.NOTHING;
        }
        double range = metric.highest() - metric.lowest();
        return audit.detail(group, share(scores.mean(), metric), scores.sd().orElse(0) / range);
    }

    /** Returns whether the agreement of a group, or its level, may be shown. */
    public static boolean showsAgreement(SpreadDetail detail) {
        return AGREEMENT.contains(detail);
    }

    /** Returns whether the standard deviation of a group of {@code n} people may be shown. */
    public boolean showsFigures(SpreadDetail detail, int n) {
        return FIGURES.contains(detail) && (exact || n >= minimums.spread());
    }

    private static double share(double value, Metric metric) {
        return (value - metric.lowest()) / (metric.highest() - metric.lowest());
    }

    /**
     * Returns a score as it may be shown.
     *
     * @param unrounded the interval of the score before it was rounded
     * @param detail how much may be shown of the spread; the least of the groups if groups are pooled
     * @param fewest the number of persons in the score, or in the smallest group if groups are pooled
     * @param counted whether the number of persons may be shown
     */
    public TeamScore of(TeamScore score, Interval unrounded, SpreadDetail detail, int fewest, boolean counted) {
        if (exact
                || score.value() instanceof Score.Withheld
                || score.perspective().filter(SpreadRule::isOpen).isPresent()) {
            return score;
        }
        TeamScore.Builder shown = score.toBuilder();
        if (!counted) {
            // the reliability of a mean follows from n, and n from the standard deviation and the interval
            shown.n(OptionalInt.empty())
                    .reliability(OptionalDouble.empty())
                    .sd(OptionalDouble.empty())
                    .value(Score.of(score.value().figure().getAsDouble()));
        }
        boolean agreement = AGREEMENT.contains(detail);
        if (fewest < minimums.questions() || !agreement) {
            shown.agreement(Optional.empty())
                    .agreementLevel(score.agreement()
                            .filter(all -> agreement)
                            .flatMap(Agreement::band)
                            .map(AgreementLevel::of));
        }
        if (fewest < minimums.spread() || !FIGURES.contains(detail)) {
            shown.value(Score.of(score.value().figure().getAsDouble()))
                    .sd(OptionalDouble.empty())
                    .interval(Interval.withheld(
                            WithheldReason.MINIMUM_SPREAD,
                            fewest < minimums.spread()
                                    ? "fewer than " + minimums.spread() + " people"
                                    : "too few people, whose scores could be derived from it"))
                    .precision(PRECISION.contains(detail) ? precision(unrounded, score.metric()) : Optional.empty());
        }
        return shown.build();
    }

    private static boolean isOpen(Perspective who) {
        return who == Perspective.MANAGER || who == Perspective.CONSENSUS;
    }

    private static Optional<Precision> precision(Interval unrounded, Metric metric) {
        if (unrounded instanceof Interval.Between between) {
            return Precision.of(between, metric);
        }
        boolean none = unrounded instanceof Interval.Withheld withheld
                && withheld.reason().equals(WithheldReason.NO_SPREAD);
        return none && metric.bounded() ? Optional.of(Precision.NARROW) : Optional.empty();
    }
}
