package org.coppice.files.diff;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;

/** Compares two response scales. */
final class ScaleDiff {
    private static final String PART = "response scale";

    private ScaleDiff() {}

    /** Returns the differences of the answers and their labels, without that of the id. A choice is never scored. */
    static ImmutableList<Difference> of(ResponseScale was, ResponseScale is, QuestionBank bank) {
        ImmutableList.Builder<Difference> all = ImmutableList.builder();
        boolean scored = bank.questions().stream()
                .anyMatch(question ->
                        question.scale().equals(is.id()) && !question.keys().isEmpty());
        if (!answers(was).equals(answers(is))) {
            all.add(Difference.of(
                    scored ? Effect.BREAKS : Effect.NONE, PART, is.id(), Change.ANSWERS, answers(was), answers(is)));
        } else if (!labels(was).equals(labels(is))) {
            all.add(Difference.of(
                    scored ? Effect.SHIFTS : Effect.NONE, PART, is.id(), Change.LABELS, labels(was), labels(is)));
        }
        return all.build();
    }

    /** Returns true if the same answers have the same meaning on both scales. */
    static boolean alike(ResponseScale was, ResponseScale is) {
        return answers(was).equals(answers(is)) && labels(was).equals(labels(is));
    }

    /** Describes the possible answers in words. */
    static String answers(ResponseScale scale) {
        if (scale instanceof ResponseScale.Likert likert) {
            return "a rating from " + likert.lowest() + " to " + likert.highest()
                    + (likert.step() == 1 ? "" : " in steps of " + likert.step());
        }
        if (scale instanceof ResponseScale.Numeric number) {
            return "a number"
                    + (Double.isInfinite(number.minimum()) ? "" : " from " + Numbers.text(number.minimum()))
                    + (Double.isInfinite(number.maximum()) ? "" : " up to " + Numbers.text(number.maximum()));
        }
        if (scale instanceof ResponseScale.Points points) {
            return points.total() + " points to share out";
        }
        return "a choice among "
                + String.join(", ", ((ResponseScale.Choice) scale).options().keySet());
    }

    /** Returns the labels of the answers. */
    static String labels(ResponseScale scale) {
        Iterable<String> labels = scale instanceof ResponseScale.Likert likert
                ? likert.labels()
                : scale instanceof ResponseScale.Choice choice
                        ? choice.options().values()
                        : ImmutableList.of();
        return Iterables.isEmpty(labels) ? "" : String.join(", ", labels);
    }
}
