package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.coppice.model.Perspective;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.WithheldReason;

/**
 * What may be shown. The minimum holds for every group in both views; the manager needs consent; in the published view a group that
 * is all alike is given as a band. A pooled figure is made only from figures that are shown, so it adds nothing to them. A sample
 * figure takes in the groups that are not shown only where they are at least two and together reach the minimum; else it leaves
 * them out, so that no subtraction finds them.
 */
record Disclosure(int minimum, View view, java.util.Set<Perspective> consent) {

    static Disclosure of(Recipe recipe) {
        return new Disclosure(recipe.minimumGroup(), recipe.view(), recipe.consent());
    }

    /** Column by column, why the figure of a group is not shown, where it is not. */
    ImmutableList<Optional<Score.Withheld>> group(Perspective who, ScoreBlock scores) {
        List<Optional<Score.Withheld>> verdicts =
                new ArrayList<>(IntStream.range(0, scores.columns().size())
                        .mapToObj(column -> column(who, scores, column))
                        .toList());
        boolean partHidden = IntStream.range(0, verdicts.size())
                .anyMatch(c -> dependent(scores, c)
                        && verdicts.get(c).filter(Disclosure::isAlike).isPresent());
        if (partHidden) {
            for (int c = 0; c < verdicts.size(); c++) {
                if (dependent(scores, c) && verdicts.get(c).isEmpty()) {
                    verdicts.set(
                            c,
                            Optional.of(Score.withheld(
                                    WithheldReason.COMPLEMENT,
                                    "another part of the whole, in which everyone is alike, would follow from it")));
                }
            }
        }
        return ImmutableList.copyOf(verdicts);
    }

    private Optional<Score.Withheld> column(Perspective who, ScoreBlock scores, int column) {
        int n = scores.measured(column).length;
        if (who == Perspective.CONSENSUS) {
            return n > 0 ? Optional.empty() : Optional.of(nobody(scores, column));
        }
        if (n == 0 && scores.size() >= minimum) {
            return Optional.of(nobody(scores, column));
        }
        if (who == Perspective.MANAGER) {
            return consent.contains(who)
                    ? n > 0 ? Optional.empty() : Optional.of(nobody(scores, column))
                    : Optional.of(Score.withheld(
                            WithheldReason.NO_CONSENT, "the manager's view is shown only with their consent"));
        }
        if (n < minimum) {
            return Optional.of(tooFew());
        }
        return view == View.PUBLISHED && scores.alike(column)
                ? Optional.of(alike(scores.columns().get(column).metric(), scores.measured(column)[0]))
                : Optional.empty();
    }

    /** The reason for a group that is too small. */
    Score.Withheld tooFew() {
        return Score.withheld(WithheldReason.MINIMUM_GROUP, "fewer than " + minimum + " people");
    }

    /** The reason for a figure in which everyone has {@code value}: the third of the metric that it lies in. */
    static Score.Withheld alike(Metric metric, double value) {
        if (!metric.bounded()) {
            return Score.withheld(WithheldReason.ALL_ALIKE, "everyone's score is the same");
        }
        double range = metric.highest() - metric.lowest();
        int third = (int) Math.min(2, Math.floor(3 * (value - metric.lowest()) / range));
        return Score.withheld(
                WithheldReason.ALL_ALIKE,
                String.format(
                        Locale.ROOT,
                        "everyone's score is the same, somewhere from %.2f to %.2f",
                        metric.lowest() + third * range / 3,
                        metric.lowest() + (third + 1) * range / 3));
    }

    static boolean isAlike(Score.Withheld withheld) {
        return withheld.reason() == WithheldReason.ALL_ALIKE;
    }

    /** Whether a sample figure may take in hidden groups: so many, with so many people. */
    boolean maySum(int groups, int people) {
        return groups >= 2 && people >= minimum;
    }

    private static boolean dependent(ScoreBlock scores, int column) {
        return scores.columns().get(column).metric().kind() != Metric.Kind.LINEAR;
    }

    /** Why nobody has a score: the one reason of all, or that there are several. */
    private static Score.Withheld nobody(ScoreBlock scores, int column) {
        List<Score> reasons = IntStream.range(0, scores.size())
                .mapToObj(row -> scores.score(row, column))
                .distinct()
                .toList();
        return reasons.size() == 1 && reasons.get(0) instanceof Score.Withheld one
                ? one
                : Score.withheld(WithheldReason.NO_SCORES, "nobody has a score, for several reasons");
    }
}
