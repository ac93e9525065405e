package org.coppice.files.wording;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;

/**
 * The readability and wording of all questions of a bank in one language.
 *
 * @param language the language whose rules were applied
 * @param rules the rules that were applied
 * @param reading the readability of all texts together
 * @param texts the texts in the order of the bank; the text of a question precedes its wordings for single perspectives
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record BankWording(
        String language, LanguageRules rules, OptionalDouble reading, ImmutableList<TextWording> texts) {
    /** Analyses the texts of a bank by the rules of the language that its header names. */
    public static BankWording of(QuestionBank bank) {
        return of(bank, ImmutableSet.of());
    }

    /**
     * Analyses the texts of a bank in one of its languages, by the rules of the language. Texts that are not translated are left out, since
     * they are in another language.
     *
     * @throws org.coppice.model.fault.InvalidValueException if the bank does not declare the language
     */
    public static BankWording of(QuestionBank bank, String language) {
        return of(bank.in(language), ImmutableSet.copyOf(bank.lacking(language)));
    }

    private static BankWording of(QuestionBank bank, ImmutableSet<String> lacking) {
        String language = bank.header().language();
        LanguageRules rules = LanguageRules.of(language);
        ImmutableList.Builder<TextWording> texts = ImmutableList.builder();
        for (Question question : bank.questions()) {
            String path = "questions/" + question.id();
            if (!lacking.contains(path + "/text")) {
                texts.add(text(question, Optional.empty(), question.text(), rules));
            }
            question.wordings().forEach((who, words) -> {
                if (!lacking.contains(path + "/wordings/" + who.id())) {
                    texts.add(text(question, Optional.of(who), words, rules));
                }
            });
        }
        ImmutableList<TextWording> all = texts.build();
        return new BankWording(
                language,
                rules,
                rules.reading(all.stream().map(TextWording::text).toList()),
                all);
    }

    private static TextWording text(
            Question question, Optional<org.coppice.model.Perspective> who, String text, LanguageRules rules) {
        return new TextWording(question.id(), who, text, rules.reading(ImmutableList.of(text)), rules.advice(text));
    }
}
