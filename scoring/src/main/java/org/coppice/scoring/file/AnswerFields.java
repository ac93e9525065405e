package org.coppice.scoring.file;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.regex.Pattern;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.check.Check;
import org.coppice.model.check.Unknown;

/** Reads the fields of an answer file as answers. */
final class AnswerFields {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,300}(\\.\\d{1,300})?([eE][+-]?\\d{1,3})?");
    private static final ImmutableMap<String, Absence> ABSENT =
            ImmutableMap.of("", Absence.SKIPPED, "NA", Absence.NOT_APPLICABLE, "DK", Absence.DONT_KNOW);

    private final QuestionBank bank;
    private final ImmutableList<ResponseScale> scales;

    AnswerFields(QuestionBank bank) {
        this.bank = bank;
        this.scales = bank.questions().stream().map(bank::scale).collect(ImmutableList.toImmutableList());
    }

    /** Sets the answer to a question in the last row; refuses what is none, with what to do. */
    void set(AnswerBlockBuilder answers, int question, String field) {
        Absence absence = ABSENT.get(field);
        if (absence != null) {
            answers.absent(question, absence);
        } else if (scales.get(question) instanceof ResponseScale.Choice choice) {
            answers.answer(question, option(choice, field));
        } else {
            answers.answer(question, number(question, field));
        }
    }

    private static int option(ResponseScale.Choice choice, String field) {
        int place = choice.options().keySet().asList().indexOf(field);
        Check.that(
                place >= 0,
                "%s",
                Unknown.message("option", field, choice.options().keySet()));
        return place + 1;
    }

    private double number(int question, String field) {
        if (field.length() == 1 && field.charAt(0) >= '0' && field.charAt(0) <= '9') {
            return field.charAt(0) - '0';
        }
        Check.that(
                NUMBER.matcher(field).matches(),
                "\"%s\" is no answer to question \"%s\"; write a number, or nothing (skipped), NA (not applicable), DK (don't"
                        + " know)",
                Check.brief(field),
                bank.questionIds().get(question));
        return Double.parseDouble(field);
    }
}
