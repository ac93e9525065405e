package org.coppice.scoring.disclosure;

import java.util.Optional;
import org.coppice.model.profile.Minimums;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.reliability.ScaleSums;

/**
 * Decides whether figures of single questions and of reliability may be disclosed. In the published view:
 *
 * <ul>
 *   <li>They rest on the people who answered every question of the measure, who have to be at least as many as the minimum for figures of
 *       questions.
 *   <li>The other people with a score are none or reach the minimum group, since the difference from the mean of the scores would disclose
 *       their answers.
 *   <li>The figures of all given answers, or with median imputation, are disclosed only if everybody is complete: otherwise each question
 *       would have other people, and their differences would be the answers of a few.
 * </ul>
 *
 * <p>With 100 times the minimum group or more people ({@link #isLarge}), the last two rules do not apply. Let the minimum group be m. A mean
 * of n people is rounded to a hundredth of its range, so that it gives their sum to within an interval of n/100 ranges: m ranges or more.
 * The sum of a part of the people is a combination of such sums, whose coefficients add up to 1 for the people of the part. It is therefore
 * known at best to within an interval of m ranges, while the possible sums of fewer than m people are an interval of fewer than m ranges.
 * The first interval covers the second unless the rounding errors of the figures are all near their limits.
 */
public final class AnswerGate {
    private final boolean open;
    private final Minimums minimums;

    public AnswerGate(Recipe recipe) {
        this.open = recipe.view() == View.RESEARCH;
        this.minimums = recipe.minimums();
    }

    /**
     * Returns the reason why the figures are withheld; empty if they may be disclosed.
     *
     * @param scored the number of people with a score
     * @param sums the answers of the same groups
     */
    public Optional<Score.Withheld> shut(long scored, ScaleSums sums, MissingTreatment treatment) {
        return shut(scored, sums.rows(), sums.complete(), treatment);
    }

    /**
     * Returns the reason why the figures are withheld; empty if they may be disclosed.
     *
     * @param scored the number of people with a score
     * @param rows the number of people to whom a question applies
     * @param complete the number of people who answered every question
     */
    public Optional<Score.Withheld> shut(long scored, long rows, long complete, MissingTreatment treatment) {
        if (open) {
            return Optional.empty();
        }
        if (complete < minimums.questions()) {
            return Optional.of(Score.withheld(
                    WithheldReason.MINIMUM_SPREAD,
                    "fewer than " + minimums.questions() + " people answered every question"));
        }
        if (isLarge(Math.min(scored, complete))) {
            return Optional.empty();
        }
        if (!isPart(Math.abs(scored - complete))) {
            return Optional.of(Score.withheld(
                    WithheldReason.COMPLEMENT,
                    "it would disclose fewer than " + minimums.group() + " who left out a question"));
        }
        return treatment == MissingTreatment.LISTWISE || (rows == complete && scored == complete)
                ? Optional.empty()
                : Optional.of(Score.withheld(
                        WithheldReason.COMPLEMENT,
                        "some people left out a question: it would disclose their answers to the others"));
    }

    /** Returns the treatment of missing answers on which the figures are based that are given for one treatment only. */
    public MissingTreatment basis(long scored, ScaleSums sums) {
        return shut(scored, sums, MissingTreatment.PAIRWISE).isPresent()
                ? MissingTreatment.LISTWISE
                : MissingTreatment.PAIRWISE;
    }

    /** Returns true if that many people may differ between two figures: none, or the minimum group or more. */
    public boolean isPart(long people) {
        return open || people == 0 || people >= minimums.group();
    }

    /** Returns true if rounding hides any few of that many people. */
    public boolean isLarge(long people) {
        return people >= (long) AnswerPatterns.HIDDEN_BY_ROUNDING * minimums.group();
    }

    /** Returns true if there are enough people for figures of questions. */
    public boolean isEnough(long people) {
        return open || people >= minimums.questions();
    }
}
