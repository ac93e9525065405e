package org.coppice.files.answers.table;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.check.Check;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Converts the fields of an answer file to answers. */
public final class AnswerFields {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,300}(\\.\\d{1,300})?([eE][+-]?\\d{1,3})?");

    private final QuestionBank bank;
    private final AbsenceCodes codes;
    private final ImmutableList<ResponseScale> scales;

    /** Creates a converter of answers to the questions of a bank. */
    public AnswerFields(QuestionBank bank, AbsenceCodes codes) {
        this.bank = bank;
        this.codes = codes;
        this.scales = bank.questions().stream().map(bank::scale).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the reason why a field has no answer to the question; null if it should have one. An option that is named like a code is an answer,
     * and a field that differs from an option only in case is a misspelt option, unless it is declared.
     */
    public @Nullable Absence absence(int question, String field) {
        boolean option = scales.get(question) instanceof ResponseScale.Choice choice
                && !field.isEmpty()
                && !codes.isDeclared(field)
                && choice.options().keySet().stream().anyMatch(field::equalsIgnoreCase);
        return option ? null : codes.absence(field);
    }

    /** Returns the declared code that an absent field contains; null if there is none. */
    @Nullable
    String declaredCode(String field) {
        return codes.declaredCode(field);
    }

    /** Returns true if the field is a code of another program for a missing value, whose meaning is assumed. */
    public boolean isAssumed(String field) {
        return codes.isAssumed(field);
    }

    /** Returns the answer in a field that is not absent. Throws if it is not an answer to the question, with a remedy. */
    public double value(int question, String field) {
        return scales.get(question) instanceof ResponseScale.Choice choice
                ? option(choice, field)
                : number(question, field);
    }

    /** Returns true if a question is asked of a perspective. */
    public boolean isAsked(int question, Perspective who) {
        return bank.questions().get(question).asked().contains(who);
    }

    ResponseScale scale(int question) {
        return scales.get(question);
    }

    /** Returns the scale of a question if it is answered with ratings whose codes are not the answers. */
    Optional<ResponseScale.Likert> rating(int question) {
        return scales.get(question) instanceof ResponseScale.Likert likert && !likert.isPlain()
                ? Optional.of(likert)
                : Optional.empty();
    }

    private static int option(ResponseScale.Choice choice, String field) {
        int place = choice.options().keySet().asList().indexOf(field);
        if (place < 0) {
            throw Unknown.exception("option", field, choice.options().keySet());
        }
        return place + 1;
    }

    private double number(int question, String field) {
        if (field.length() == 1 && field.charAt(0) >= '0' && field.charAt(0) <= '9') {
            return field.charAt(0) - '0';
        }
        if (!NUMBER.matcher(field).matches()) {
            String given = Check.brief(field);
            Fault fault = new Fault(
                    "",
                    "\"" + given + "\" is not an answer to question \""
                            + bank.questionIds().get(question) + "\"",
                    "write a number, or " + String.join(", ", AbsenceCodes.offered()));
            throw new InvalidValueException(fault.quoting(given), null);
        }
        return Double.parseDouble(field);
    }
}
