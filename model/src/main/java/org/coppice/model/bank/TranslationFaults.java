package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Set;
import org.coppice.model.check.Check;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.Fault;

/** Finds faults in the translations of a bank. */
final class TranslationFaults {
    private final ImmutableList.Builder<Fault> faults = ImmutableList.builder();
    private final QuestionBank.Builder bank;
    private final ImmutableMap<String, String> known;

    private TranslationFaults(QuestionBank.Builder bank) {
        this.bank = bank;
        this.known = bank.translations.isEmpty() ? ImmutableMap.of() : Texts.of(bank);
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
        ImmutableSet<String> labels = labels(language, texts.keySet());
        texts.forEach((at, text) -> {
            if (labels.contains(at)) {
                return; // reported with its response scale
            }
            String own = known.get(at);
            if (own == null) {
                fault(
                        path + "/" + at,
                        "the bank has no text \"" + at + "\" to translate",
                        Unknown.remedy(
                                at,
                                known.keySet().stream()
                                        .filter(one -> alike(one, at))
                                        .toList()));
            } else if (text.isBlank() && !own.isBlank()) {
                fault(path + "/" + at, "the translation of \"" + at + "\" is blank", "write it, or leave it out");
            }
        });
    }

    /**
     * Reports each response scale of which some answers are translated and others are not, or of which more are translated than there are: a
     * form would mix two languages, or print labels next to the wrong answers.
     *
     * @return the paths that are reported
     */
    private ImmutableSet<String> labels(String language, Set<String> translated) {
        ImmutableSet.Builder<String> reported = ImmutableSet.builder();
        for (ResponseScale scale : bank.scales) {
            String prefix = "scales/" + scale.id() + "/";
            ImmutableList<String> given =
                    translated.stream().filter(at -> at.startsWith(prefix)).collect(ImmutableList.toImmutableList());
            ImmutableList<String> own = known.keySet().stream()
                    .filter(at ->
                            at.startsWith(prefix) && !known.getOrDefault(at, "").isBlank())
                    .collect(ImmutableList.toImmutableList());
            boolean surplus = !known.keySet().containsAll(given);
            String path = "/translations/" + language + "/scales/" + scale.id();
            String subject = "response scale \"" + scale.id() + "\"";
            if (surplus && scale instanceof ResponseScale.Likert likert) {
                reported.addAll(given);
                fault(
                        path,
                        subject + " has " + given.size() + " labels in \"" + language + "\", and "
                                + likert.labels().size() + " in \"" + bank.header.language() + "\"",
                        likert.labels().isEmpty()
                                ? "give the scale of the bank labels, or leave these out"
                                : "translate each label of the bank, in its order");
            } else if (!surplus && own.stream().anyMatch(given::contains) && !given.containsAll(own)) {
                fault(
                        path,
                        subject + " has " + own.stream().filter(given::contains).count() + " of " + own.size()
                                + " labels in \"" + language + "\"",
                        "translate all of them, or none");
            }
        }
        return reported.build();
    }

    /** Returns whether both paths refer to the same kind of element, such as a question or a scale. */
    private static boolean alike(String path, String other) {
        return path.startsWith(other.substring(0, other.indexOf('/') + 1));
    }

    private void fault(String path, String what, String remedy) {
        faults.add(new Fault(path, what, remedy));
    }
}
