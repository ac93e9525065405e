package org.coppice.cli.codebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coppice.model.Named;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Weighting;
import org.coppice.model.digest.Digests;

/**
 * The columns of an answer file to a bank.
 *
 * @param bank the bank
 * @param who the perspective whose questions and wordings are described; empty for all
 */
public record Codebook(QuestionBank bank, Optional<Perspective> who) {
    /** The columns that are not questions, with what they contain. */
    static final ImmutableMap<String, String> IDS = ImmutableMap.of(
            "team", "Team of the respondent",
            "respondent", "Id of the respondent, unique within a team",
            "perspective", "Perspective from which the respondent answers",
            "wave", "Date of the survey, as YYYY-MM-DD; left out if there is one wave");

    /** The fields that mean that there is no answer, with their meaning. */
    static final ImmutableMap<String, String> ABSENT = ImmutableMap.of(
            "NA", "skipped; an empty field means the same",
            "not-applicable", "does not apply to the respondent",
            "DK", "the respondent does not know",
            "withheld", "withdrawn or refused");

    /** Returns the questions that are described. */
    public ImmutableList<Question> questions() {
        return bank.questions().stream()
                .filter(question -> who.isEmpty() || question.asked().contains(who.get()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the questions that are answered with a number in a range. */
    ImmutableList<Question> ranged() {
        return questions().stream()
                .filter(question -> range(question).isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns a sentence that names the bank, its version and its digest. */
    String source() {
        return "Bank " + bank.id() + " " + bank.version() + ", " + Digests.of(bank);
    }

    /** Returns the wording that describes a question. */
    String wording(Question question) {
        return who.map(question::wording).orElse(question.text());
    }

    /** Returns the other wordings of a question that are described. */
    ImmutableMap<Perspective, String> otherWordings(Question question) {
        return who.isPresent() ? ImmutableMap.of() : question.wordings();
    }

    /** Returns the perspectives that are asked a question. */
    static String asked(Question question) {
        return question.asked().size() == Perspective.values().length
                ? "all"
                : question.asked().stream().map(Named::id).collect(Collectors.joining(", "));
    }

    /** Returns the answers that have a label or are options, with their label, which may be empty. */
    ImmutableMap<String, String> values(Question question) {
        ResponseScale scale = bank.scale(question);
        if (scale instanceof ResponseScale.Choice choice) {
            return choice.options();
        }
        if (!(scale instanceof ResponseScale.Likert likert)) {
            return ImmutableMap.of();
        }
        ImmutableMap.Builder<String, String> values = ImmutableMap.builder();
        for (int i = 0; i < likert.points(); i++) {
            values.put(
                    Integer.toString(likert.lowest() + i * likert.step()),
                    likert.labels().isEmpty() ? "" : likert.labels().get(i));
        }
        return values.buildOrThrow();
    }

    /** Returns what an answer to a question is. */
    String kind(Question question) {
        ResponseScale scale = bank.scale(question);
        if (scale instanceof ResponseScale.Likert likert) {
            return "rating from " + likert.lowest() + " to " + likert.highest()
                    + (likert.step() == 1 ? "" : " in steps of " + likert.step());
        }
        if (scale instanceof ResponseScale.Points points) {
            return "points; those of the respondent add up to " + points.total();
        }
        if (scale instanceof ResponseScale.Numeric numeric) {
            return "number"
                    + (numeric.bounded()
                            ? " from " + plain(numeric.minimum()) + " to " + plain(numeric.maximum())
                            : "");
        }
        return "choice";
    }

    /** Returns the lowest and the highest answer to a question; empty if there is none. */
    Optional<double[]> range(Question question) {
        ResponseScale scale = bank.scale(question);
        if (scale instanceof ResponseScale.Likert likert) {
            return Optional.of(new double[] {likert.lowest(), likert.highest()});
        }
        if (scale instanceof ResponseScale.Numeric numeric && numeric.bounded()) {
            return Optional.of(new double[] {numeric.minimum(), numeric.maximum()});
        }
        return scale instanceof ResponseScale.Points points
                ? Optional.of(new double[] {0, points.total()})
                : Optional.empty();
    }

    /** Returns the constructs that a question measures, with the direction and the weight of each key. */
    static String keys(Question question) {
        return question.keys().stream()
                .map(key -> key.construct().toString()
                        + (key.reversed() ? " (reversed" : " (positive")
                        + (key.weight() == 1 ? ")" : ", weight " + plain(key.weight()) + ")"))
                .collect(Collectors.joining("; "));
    }

    /** Returns the measures of the bank with their questions, as far as these are described and are answered with a number in a range. */
    ImmutableList<KeyedMeasure> measures() {
        List<Question> described = questions();
        ImmutableList.Builder<KeyedMeasure> measures = ImmutableList.builder();
        for (KeyedMeasure keyed : Instrument.of(bank, Weighting.EQUAL).measures()) {
            ImmutableList<KeyedQuestion> some = keyed.questions().stream()
                    .filter(one -> described.contains(one.question())
                            && range(one.question()).isPresent())
                    .collect(ImmutableList.toImmutableList());
            if (!some.isEmpty()) {
                measures.add(new KeyedMeasure(keyed.measure(), some));
            }
        }
        return measures.build();
    }

    /** Returns the perspectives that are asked one of the questions. */
    List<Perspective> perspectives() {
        return Arrays.stream(Perspective.values())
                .filter(one -> who.map(one::equals).orElse(true))
                .filter(one -> questions().stream()
                        .anyMatch(question -> question.asked().contains(one)))
                .toList();
    }

    /** Returns a number as short as it can be written. */
    static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
