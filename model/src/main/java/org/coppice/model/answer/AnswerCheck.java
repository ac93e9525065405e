package org.coppice.model.answer;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.check.Check;

/** Holds answers against the response scales of a bank. */
final class AnswerCheck {
    /** Numbers beyond this lose their digits in sums. */
    private static final double LARGEST = 1e12;

    private final QuestionBank bank;
    private final ImmutableList<ResponseScale> scales;
    private final Map<ResponseScale.Points, ImmutableList.Builder<Integer>> shared = new LinkedHashMap<>();

    AnswerCheck(QuestionBank bank) {
        this.bank = bank;
        this.scales = bank.questions().stream().map(bank::scale).collect(ImmutableList.toImmutableList());
        for (int c = 0; c < scales.size(); c++) {
            if (scales.get(c) instanceof ResponseScale.Points points) {
                shared.computeIfAbsent(points, p -> ImmutableList.builder()).add(c);
            }
        }
    }

    ResponseScale scale(int column) {
        return scales.get(column);
    }

    boolean sharesPoints() {
        return !shared.isEmpty();
    }

    void asked(int column, Perspective who) {
        Question question = bank.questions().get(column);
        Check.that(
                question.asked().contains(who),
                "question \"%s\" is not asked of perspective \"%s\"; leave its answer out",
                question.id(),
                who.id());
    }

    byte code(int column, double value) {
        ResponseScale scale = scales.get(column);
        if (scale instanceof ResponseScale.Likert likert) {
            return whole(column, value, likert.lowest(), likert.highest());
        }
        if (scale instanceof ResponseScale.Choice choice) {
            return whole(column, value, 1, choice.options().size());
        }
        if (scale instanceof ResponseScale.Points points) {
            return whole(column, value, 0, points.total());
        }
        ResponseScale.Numeric number = (ResponseScale.Numeric) scale;
        Check.that(
                Math.abs(value) <= LARGEST && value >= number.minimum() && value <= number.maximum(),
                "%s is off the scale of question \"%s\"; give a number from %s to %s",
                plain(value),
                bank.questionIds().get(column),
                plain(Math.max(number.minimum(), -LARGEST)),
                plain(Math.min(number.maximum(), LARGEST)));
        return 0;
    }

    private byte whole(int column, double value, int lowest, int highest) {
        Check.that(
                value == Math.rint(value) && value >= lowest && value <= highest,
                "%s is off the scale of question \"%s\"; give a whole number from %d to %d, or leave it empty",
                plain(value),
                bank.questionIds().get(column),
                lowest,
                highest);
        return (byte) value;
    }

    String points(IntUnaryOperator code) {
        for (Map.Entry<ResponseScale.Points, ImmutableList.Builder<Integer>> set : shared.entrySet()) {
            int sum = 0;
            boolean any = false;
            for (int column : set.getValue().build()) {
                int points = code.applyAsInt(column);
                any |= points >= 0;
                sum += Math.max(0, points);
            }
            int total = set.getKey().total();
            if (any && sum != total) {
                return "the points of \"" + set.getKey().id() + "\" add up to " + sum + "; share out exactly " + total;
            }
        }
        return "";
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
