package org.coppice.scoring.disclosure;

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
import org.coppice.model.score.Precision;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/**
 * Decides what is shown of the spread of a group. The mean, the standard deviation and the agreement of five people often leave one set of
 * answers only. In the published view, a group below the minimum for figures of spread therefore has its mean and two bands, the {@link
 * Precision} of the mean and the {@link AgreementLevel}. Indices of agreement, which are figures of single questions, need the minimum for
 * questions.
 *
 * <p>It does not apply to the manager, who is one person and has consented, and to consensus sheets.
 */
public final class SpreadRule {
    private final boolean exact;
    private final Minimums minimums;

    public SpreadRule(Recipe recipe) {
        this.exact = recipe.view() == View.RESEARCH;
        this.minimums = recipe.minimums();
    }

    /**
     * Returns a score as it may be shown.
     *
     * @param fewest the number of persons in the score, or in the smallest group if groups are pooled
     * @param counted whether the number of persons may be shown
     */
    public TeamScore of(TeamScore score, int fewest, boolean counted) {
        if (exact || score.value() instanceof Score.Withheld || isOpen(score)) {
            return score;
        }
        TeamScore.Builder shown = score.toBuilder();
        if (!counted) {
            shown.n(OptionalInt.empty()).reliability(OptionalDouble.empty()); // the reliability of a mean follows from n
        }
        if (fewest < minimums.questions()) {
            shown.agreement(Optional.empty())
                    .agreementLevel(
                            score.agreement().flatMap(Agreement::band).map(AgreementLevel::of));
        }
        if (fewest < minimums.spread()) {
            shown.value(Score.of(score.value().figure().getAsDouble()))
                    .sd(OptionalDouble.empty())
                    .interval(Interval.withheld(
                            WithheldReason.MINIMUM_SPREAD, "fewer than " + minimums.spread() + " people"))
                    .precision(precision(score));
        }
        return shown.build();
    }

    private static boolean isOpen(TeamScore score) {
        return score.perspective()
                .filter(who -> who == Perspective.MANAGER || who == Perspective.CONSENSUS)
                .isPresent();
    }

    private static Optional<Precision> precision(TeamScore score) {
        if (score.interval() instanceof Interval.Between between) {
            return Precision.of(between, score.metric());
        }
        boolean none = score.interval() instanceof Interval.Withheld withheld
                && withheld.reason().equals(WithheldReason.NO_SPREAD);
        return none && score.metric().bounded() ? Optional.of(Precision.NARROW) : Optional.empty();
    }
}
