package org.coppice.model.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Section;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.InvalidValueException;

/** Checks answers against the response scales of a bank. */
final class AnswerCheck {
    /** The largest number accepted; sums of larger numbers lose precision. */
    private static final double LARGEST = 1e12;

    private final ImmutableList<Question> questions;
    private final ImmutableList<ResponseScale> scales;
    private final Map<ResponseScale.Points, int[]> shared = new LinkedHashMap<>();
    private final Map<Section, int[]> lists = new LinkedHashMap<>();

    private final Optional<QuestionBank> whole;

    AnswerCheck(QuestionBank bank) {
        this.whole = bank.whole();
        this.questions = bank.questions();
        this.scales = questions.stream().map(bank::scale).collect(ImmutableList.toImmutableList());
        for (int c = 0; c < scales.size(); c++) {
            if (scales.get(c) instanceof ResponseScale.Points points) {
                shared.merge(points, new int[] {c}, Ints::concat);
            }
            int column = c;
            questions
                    .get(c)
                    .section()
                    .flatMap(bank::section)
                    .filter(section -> section.choose().isPresent())
                    .ifPresent(section -> lists.merge(section, new int[] {column}, Ints::concat));
        }
    }

    ResponseScale scale(int column) {
        return scales.get(column);
    }

    boolean sharesPoints() {
        return !shared.isEmpty();
    }

    /** Returns whether there are rules for several answers of a row. */
    boolean hasRules() {
        return !shared.isEmpty() || !lists.isEmpty();
    }

    void asked(int column, Perspective who) {
        if (!isAsked(column, who) && !isNarrowed(column, who)) {
            throw new InvalidValueException(
                    "question \"" + questions.get(column).id() + "\" is not asked of perspective \"" + who.id() + "\"",
                    "leave its answer out");
        }
    }

    boolean isAsked(int column, Perspective who) {
        return questions.get(column).asked().contains(who);
    }

    /** Returns whether the whole bank asks a perspective a question that this part of it does not ask; answers to it are left out. */
    boolean isNarrowed(int column, Perspective who) {
        Question question = questions.get(column);
        return !question.asked().contains(who)
                && whole.flatMap(all -> all.question(question.id()))
                        .filter(one -> one.asked().contains(who))
                        .isPresent();
    }

    /** Returns the lowest code of an answer; 0 if the question is answered with a number. */
    int lowest(int column) {
        ResponseScale scale = scales.get(column);
        return scale instanceof ResponseScale.Likert likert
                ? likert.lowestCode()
                : scale instanceof ResponseScale.Choice ? 1 : 0;
    }

    /** Returns the highest code of an answer; 0 if the question is answered with a number. */
    int highest(int column) {
        ResponseScale scale = scales.get(column);
        if (scale instanceof ResponseScale.Likert likert) {
            return likert.highestCode();
        }
        if (scale instanceof ResponseScale.Choice choice) {
            return choice.options().size();
        }
        return scale instanceof ResponseScale.Points points ? points.total() : 0;
    }

    byte code(int column, double value) {
        if (scales.get(column) instanceof ResponseScale.Likert likert) {
            return rating(column, likert, value);
        }
        if (!(scales.get(column) instanceof ResponseScale.Numeric number)) {
            return whole(column, value, lowest(column), highest(column));
        }
        if (!isWithin(number, value)) {
            String lowest = plain(Math.max(number.minimum(), -LARGEST));
            String highest = plain(Math.min(number.maximum(), LARGEST));
            throw outside(column, value, "give a number from " + lowest + " to " + highest);
        }
        return 0;
    }

    static boolean isWithin(ResponseScale.Numeric scale, double value) {
        return Math.abs(value) <= LARGEST && value >= scale.minimum() && value <= scale.maximum();
    }

    private byte rating(int column, ResponseScale.Likert scale, double value) {
        if (!scale.has(value)) {
            String from = scale.lowest() + " to " + scale.highest();
            throw outside(
                    column,
                    value,
                    scale.step() == 1
                            ? "give a whole number from " + from + ", or leave it empty"
                            : "give a number from " + from + " in steps of " + scale.step() + ", or leave it empty");
        }
        return (byte) scale.code(value);
    }

    private byte whole(int column, double value, int lowest, int highest) {
        if (value != Math.rint(value) || value < lowest || value > highest) {
            throw outside(
                    column, value, "give a whole number from " + lowest + " to " + highest + ", or leave it empty");
        }
        return (byte) value;
    }

    private InvalidValueException outside(int column, double value, String remedy) {
        String given = plain(value);
        String what = given + " is outside the scale of question \""
                + questions.get(column).id() + "\"";
        return new InvalidValueException(new Fault("", what, remedy).quoting(given), null);
    }

    /** Returns what is wrong with the answers of a row together: points that do not add up, or too many options of a list. */
    Optional<Fault> together(IntUnaryOperator code) {
        return points(code).or(() -> chosen(code));
    }

    private Optional<Fault> chosen(IntUnaryOperator code) {
        for (Map.Entry<Section, int[]> list : lists.entrySet()) {
            int chosen = 0;
            for (int column : list.getValue()) {
                chosen += code.applyAsInt(column) > 0 ? 1 : 0;
            }
            int most = list.getKey().choose().orElseThrow();
            if (chosen > most) {
                return Optional.of(new Fault(
                        "",
                        chosen + " options of the list \"" + list.getKey().id() + "\" are chosen, at most " + most
                                + " may be",
                        "ask which " + most + " are meant, or leave the answers to the list out"));
            }
        }
        return Optional.empty();
    }

    /** Returns what is wrong with the points of a row. */
    Optional<Fault> points(IntUnaryOperator code) {
        for (Map.Entry<ResponseScale.Points, int[]> set : shared.entrySet()) {
            int sum = 0;
            boolean any = false;
            for (int column : set.getValue()) {
                int points = code.applyAsInt(column);
                any |= points >= 0;
                sum += Math.max(0, points);
            }
            int total = set.getKey().total();
            if (any && sum != total) {
                return Optional.of(new Fault(
                        "",
                        "the points of \"" + set.getKey().id() + "\" add up to " + sum,
                        "change the answers so that they add up to " + total));
            }
        }
        return Optional.empty();
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
