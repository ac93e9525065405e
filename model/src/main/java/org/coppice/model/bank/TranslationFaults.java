package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import org.coppice.model.check.Check;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.Fault;

/** Finds faults in the translations of a bank. */
final class TranslationFaults {
    private final ImmutableList.Builder<Fault> faults = ImmutableList.builder();
    private final QuestionBank.Builder bank;
    private final ImmutableSet<String> known;

    private TranslationFaults(QuestionBank.Builder bank) {
        this.bank = bank;
        this.known =
                bank.translations.isEmpty() ? ImmutableSet.of() : Texts.of(bank).keySet();
    }

    static ImmutableList<Fault> of(QuestionBank.Builder bank) {
        TranslationFaults check = new TranslationFaults(bank);
        bank.translations.forEach(check::translation);
        return check.faults.build();
    }

    private void translation(String language, Map<String, String> texts) {
        String path = "/translations/" + language;
        if (language.equals(bank.header.language())) {
            fault(path, "\"" + language + "\" is the bank's own language", "translate into another language");
        } else if (!BankHeader.isLanguage(language)) {
            fault(path, "\"" + Check.brief(language) + "\" is not a language tag", "write a tag such as en or cy-GB");
        }
        texts.forEach((at, text) -> {
            if (!known.contains(at)) {
                fault(
                        path + "/" + at,
                        "the bank has no text \"" + at + "\" to translate",
                        Unknown.remedy(
                                at, known.stream().filter(one -> alike(one, at)).toList()));
            } else if (text.isBlank()) {
                fault(path + "/" + at, "the translation of \"" + at + "\" is blank", "write it, or leave it out");
            }
        });
    }

    /** Returns whether both paths refer to the same kind of element, such as a question or a scale. */
    private static boolean alike(String path, String other) {
        return path.startsWith(other.substring(0, other.indexOf('/') + 1));
    }

    private void fault(String path, String what, String remedy) {
        faults.add(new Fault(path, what, remedy));
    }
}
