package org.coppice.statistics.careless;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.Instrument;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Score;
import org.jspecify.annotations.Nullable;

/**
 * Indicators of how carefully one respondent seems to have answered. They are intended for those who already have access to the answers.
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class AnswerQuality {
    private final int row;
    private final ImmutableSet<CarelessSign> judged;
    private final ImmutableSet<CarelessSign> raised;
    private final boolean flagged;
    private final Figures figures;

    AnswerQuality(
            int row,
            ImmutableSet<CarelessSign> judged,
            ImmutableSet<CarelessSign> raised,
            boolean flagged,
            Figures figures) {
        this.row = row;
        this.judged = judged;
        this.raised = raised;
        this.flagged = flagged;
        this.figures = figures;
    }

    /**
     * Returns the result for each row of a perspective, in order; none for a consensus sheet, which is not answered by a single person.
     *
     * @param sample the moments of the whole sample, of the same bank and perspective
     */
    public static ImmutableList<AnswerQuality> of(
            Instrument instrument, Perspective who, AnswerBlock block, RatingMoments sample, QualityRules rules) {
        return new AnswerJudge(instrument, sample, rules).of(who, block);
    }

    static AnswerQuality judge(
            int row, LongString monotony, MahalanobisDistance.Result distance, Score consistency, QualityRules rules) {
        Set<CarelessSign> judged = new TreeSet<>();
        Set<CarelessSign> raised = new TreeSet<>();
        monotony.longest().figure().ifPresent(share -> {
            judged.add(CarelessSign.MONOTONY);
            if (share >= rules.longestShare()) {
                raised.add(CarelessSign.MONOTONY);
            }
        });
        monotony.variability().figure().ifPresent(sd -> {
            if (sd < rules.leastVariability()) {
                raised.add(CarelessSign.MONOTONY);
            }
        });
        distance.p().figure().ifPresent(p -> {
            judged.add(CarelessSign.DISTANCE);
            if (p < rules.distanceP()) {
                raised.add(CarelessSign.DISTANCE);
            }
        });
        consistency.figure().ifPresent(r -> {
            judged.add(CarelessSign.INCONSISTENCY);
            if (r < rules.leastConsistency()) {
                raised.add(CarelessSign.INCONSISTENCY);
            }
        });
        return new AnswerQuality(
                row,
                ImmutableSet.copyOf(judged),
                ImmutableSet.copyOf(raised),
                raised.size() >= rules.signals(),
                Figures.builder()
                        .put("longest", monotony.longest())
                        .put("variability", monotony.variability())
                        .put("distance", distance.squared())
                        .put("distanceP", distance.p())
                        .put("consistency", consistency)
                        .build());
    }

    /** Returns a text without the figures: they are personal data. */
    @Override
    public String toString() {
        return "the answer quality of a respondent";
    }

    /** Returns the respondent's row in the block. */
    public int row() {
        return row;
    }

    /** Returns the longest run of one answer as a share of the answered rating questions, above 0 to 1. */
    public Score longest() {
        return figures.score("longest");
    }

    /** Returns the standard deviation of the answers as shares of their scales, 0 or more. */
    public Score variability() {
        return figures.score("variability");
    }

    /** Returns the squared Mahalanobis distance from the sample, 0 or more. */
    public Score distance() {
        return figures.score("distance");
    }

    /** Returns the p value of the distance, 0 to 1. */
    public Score distanceP() {
        return figures.score("distanceP");
    }

    /** Returns the even–odd consistency, −1 to 1. */
    public Score consistency() {
        return figures.score("consistency");
    }

    /** Returns the signs that could be checked. */
    public ImmutableSet<CarelessSign> judged() {
        return judged;
    }

    /** Returns the signs that were found. */
    public ImmutableSet<CarelessSign> raised() {
        return raised;
    }

    /** Returns true if at least as many signs were found as the rules require. */
    public boolean flagged() {
        return flagged;
    }

    /** Returns the figures of this object by name; nested results have their own. */
    public Figures figures() {
        return figures;
    }

    /** Returns this result with each figure changed. */
    public AnswerQuality map(UnaryOperator<Score> change) {
        return new AnswerQuality(row, judged, raised, flagged, figures.map(change));
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof AnswerQuality other
                && row == other.row
                && judged.equals(other.judged)
                && raised.equals(other.raised)
                && flagged == other.flagged
                && figures.equals(other.figures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(row, judged, raised, flagged, figures);
    }
}
