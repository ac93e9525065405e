package org.coppice.formats.plan;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.coppice.files.answers.table.AbsenceCodes;
import org.coppice.model.answer.Absence;
import org.jspecify.annotations.Nullable;

/** Words by which respondents say why they do not answer, in several languages. */
final class AbsenceWords {
    private static final ImmutableMap<String, Absence> WORDS = words();

    private AbsenceWords() {}

    private static ImmutableMap<String, Absence> words() {
        ImmutableMap.Builder<String, Absence> words = ImmutableMap.builder();
        for (String word : new String[] {
            "prefer not to say",
            "prefer not to answer",
            "rather not say",
            "no answer",
            "refused",
            "decline to answer",
            "keine angabe",
            "keine antwort",
            "möchte ich nicht sagen",
            "k.a.",
            "k. a.",
            "ne souhaite pas répondre",
            "je préfère ne pas répondre",
            "préfère ne pas répondre",
            "sans réponse",
            "prefiero no responder",
            "prefiero no contestar",
            "sin respuesta",
            "preferisco non rispondere",
            "nessuna risposta",
            "zeg ik liever niet",
            "geen antwoord",
            "prefiro não responder",
            "vill inte svara",
            "inget svar",
            "ønsker ikke å svare",
            "ønsker ikke at svare"
        }) {
            words.put(word, Absence.WITHHELD);
        }
        for (String word : new String[] {
            "don't know", "do not know", "i don't know", "not sure", "unsure", "dk", "weiß nicht", "weiss nicht",
            "ich weiß nicht", "ich weiss nicht", "ne sait pas", "je ne sais pas", "no sé", "no sabe", "non so",
                    "non lo so",
            "weet ik niet", "weet niet", "não sei", "vet ej", "vet inte", "vet ikke", "ved ikke", "en tiedä"
        }) {
            words.put(word, Absence.DONT_KNOW);
        }
        for (String word : new String[] {
            "not applicable",
            "does not apply",
            "doesn't apply",
            "nicht zutreffend",
            "trifft nicht zu auf mich",
            "entfällt",
            "sans objet",
            "non applicable",
            "ne s'applique pas",
            "no aplica",
            "no procede",
            "non applicabile",
            "niet van toepassing",
            "n.v.t.",
            "não se aplica",
            "ej tillämpligt",
            "ikke relevant"
        }) {
            words.put(word, Absence.NOT_APPLICABLE);
        }
        return words.buildOrThrow();
    }

    /** Returns why an answer is absent, if a text gives a reason that a plain answer file does not know. */
    static Optional<Absence> of(String text) {
        @Nullable Absence word = WORDS.get(Folded.of(text));
        return Optional.ofNullable(word);
    }

    /** Returns whether an answer file has its own reading of a text as an absent answer. */
    static boolean isPlain(String text) {
        return AbsenceCodes.DEFAULT.absence(text) != null;
    }
}
