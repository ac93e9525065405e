package org.coppice.testkit;

import java.util.List;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.fault.FaultException;
import org.coppice.testkit.rule.ContractViolation;
import org.junit.jupiter.api.Test;

/**
 * The rules of question banks, each as a test; {@link QuestionBank.Builder#build} checks everything else.
 *
 * <pre>{@code
 * class OurBankTest implements BankContract {
 *     public QuestionBank bank() { return OurBank.bank(); }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public interface BankContract extends Excusable {
    /** Returns the bank, read or built anew at every call if possible. */
    QuestionBank bank();

    /** The bank is the same at every call. */
    @Test
    default void bank_isTheSameAtEveryCall() {
        ContractRules.unlessExcused(this, "bank_isTheSameAtEveryCall");
        QuestionBank first = bank();
        if (!first.equals(bank())) {
            throw violation(
                    first,
                    "is not equal at the second call",
                    "return an equal bank at every call: recipes record its digest");
        }
    }

    /** Each question has a source, or the bank has one for all questions. */
    @Test
    default void everyQuestion_hasASource() {
        ContractRules.unlessExcused(this, "everyQuestion_hasASource");
        QuestionBank bank = bank();
        List<String> without = bank.questions().stream()
                .filter(question ->
                        question.source().filter(text -> !text.isBlank()).isEmpty())
                .map(Question::id)
                .toList();
        if (bank.header().source().isEmpty() && !without.isEmpty()) {
            throw violation(
                    bank,
                    "has questions without a source: " + String.join(", ", without),
                    "state the source of each question or of the bank; \"our own, 2026\" is enough");
        }
    }

    /** Every text is translated into each language that the bank declares. */
    @Test
    default void everyText_isInAllLanguages() {
        ContractRules.unlessExcused(this, "everyText_isInAllLanguages");
        QuestionBank bank = bank();
        for (String language : bank.languages()) {
            List<String> lacking = bank.lacking(language);
            if (!lacking.isEmpty()) {
                throw violation(
                        bank,
                        "has no translation into language \"" + language + "\": " + String.join(", ", lacking),
                        "translate the texts, or do not declare the language");
            }
        }
    }

    /** The bank and each of its parts can be scored with equal weights. */
    @Test
    default void everyPart_canBeScored() {
        ContractRules.unlessExcused(this, "everyPart_canBeScored");
        QuestionBank bank = bank();
        scored(bank, bank);
        bank.parts().forEach(part -> scored(bank, bank.part(part)));
    }

    /** The keys of {@link #excused} are names of rules. */
    @Test
    default void excuses_nameExistingRules() {
        ContractRules.checkNames(excused(), ContractRules.names(BankContract.class));
    }

    private static void scored(QuestionBank bank, QuestionBank part) {
        try {
            Instrument.of(part, Weighting.EQUAL);
        } catch (FaultException e) {
            throw violation(
                    bank,
                    "cannot be scored as \"" + part.id() + "\": " + e.getMessage(),
                    "give each measure a question with a weight above 0");
        }
    }

    private static ContractViolation violation(QuestionBank bank, String what, String remedy) {
        return new ContractViolation("bank \"" + bank.id() + "\"", what, remedy);
    }
}
