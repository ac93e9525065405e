package org.coppice.testkit;

import java.util.List;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.fault.FaultException;
import org.junit.jupiter.api.Test;

/** The rules that every question bank keeps, each a test; all else that a bank must be is refused when it is made. */
public interface BankContract extends Excusable {
    /** The bank; read or made anew at every call, if it can be. */
    QuestionBank bank();

    /** The bank is the same at every call. */
    @Test
    default void bank_isTheSameAtEveryCall() {
        Rules.unlessExcused(this, "bank_isTheSameAtEveryCall");
        QuestionBank first = bank();
        if (!first.equals(bank())) {
            throw breach(first, "is another at the second call", "let it always say the same: recipes keep its digest");
        }
    }

    /** Each question says where it comes from, or the bank says it of all. */
    @Test
    default void everyQuestion_hasASource() {
        Rules.unlessExcused(this, "everyQuestion_hasASource");
        QuestionBank bank = bank();
        List<String> without = bank.questions().stream()
                .filter(question ->
                        question.source().filter(text -> !text.isBlank()).isEmpty())
                .map(Question::id)
                .toList();
        if (bank.header().source().isEmpty() && !without.isEmpty()) {
            throw breach(
                    bank,
                    "has questions without a source: " + String.join(", ", without),
                    "say where each comes from, or the bank for all, and be it \"our own, 2026\"");
        }
    }

    /** Every text is translated into every language that the bank declares. */
    @Test
    default void everyText_isInAllLanguages() {
        Rules.unlessExcused(this, "everyText_isInAllLanguages");
        QuestionBank bank = bank();
        for (String language : bank.languages()) {
            List<String> lacking = bank.lacking(language);
            if (!lacking.isEmpty()) {
                throw breach(
                        bank,
                        "lacks in language \"" + language + "\": " + String.join(", ", lacking),
                        "translate them, or do not declare the language");
            }
        }
    }

    /** The bank and each of its parts can be scored with the weighting that the host has for any bank. */
    @Test
    default void everyPart_canBeScored() {
        Rules.unlessExcused(this, "everyPart_canBeScored");
        QuestionBank bank = bank();
        scored(bank, bank);
        bank.parts().forEach(part -> scored(bank, bank.part(part)));
    }

    /** Nothing is excused that is no rule. */
    @Test
    default void excuses_nameRules() {
        Rules.check(excused(), Rules.names(BankContract.class));
    }

    private static void scored(QuestionBank bank, QuestionBank part) {
        try {
            Instrument.of(part, Weighting.EQUAL);
        } catch (FaultException e) {
            throw breach(
                    bank,
                    "cannot be scored as \"" + part.id() + "\": " + e.getMessage(),
                    "give each measure a question that weighs more than 0");
        }
    }

    private static Breach breach(QuestionBank bank, String what, String remedy) {
        return new Breach("bank \"" + bank.id() + "\"", what, remedy);
    }
}
