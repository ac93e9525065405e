package org.coppice.files.wording;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;

/**
 * The wording of all questions of a bank in one language.
 *
 * @param language the language, by whose rules it was looked at
 * @param rules these rules
 * @param reading how hard all texts together are to read
 * @param texts the texts in the bank's order, each question's own before what perspectives read instead
 */
public record BankWording(
        String language, LanguageRules rules, OptionalDouble reading, ImmutableList<TextWording> texts) {
    /** Looks at a bank whose texts are in the language of its header. */
    public static BankWording of(QuestionBank bank) {
        String language = bank.header().language();
        LanguageRules rules = LanguageRules.of(language);
        ImmutableList.Builder<TextWording> texts = ImmutableList.builder();
        for (Question question : bank.questions()) {
            texts.add(text(question, Optional.empty(), question.text(), rules));
            question.wordings().forEach((who, words) -> texts.add(text(question, Optional.of(who), words, rules)));
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
