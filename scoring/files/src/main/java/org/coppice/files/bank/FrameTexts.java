package org.coppice.files.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The fixed sentences of a questionnaire in a language, each from the first frame that has it: a frame of exactly the language, such as {@code
 * cy-GB}, then one of the language without its region, then the frame of Coppice, and otherwise in English.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class FrameTexts {
    private static final String ENGLISH = "en";

    private final ImmutableMap<FrameSentence, String> sentences;
    private final ImmutableList<FrameSentence> inEnglish;

    private FrameTexts(ImmutableMap<FrameSentence, String> sentences, ImmutableList<FrameSentence> inEnglish) {
        this.sentences = sentences;
        this.inEnglish = inEnglish;
    }

    /**
     * Returns the sentences in a language.
     *
     * @param language a language tag such as {@code cy} or {@code cy-GB}
     * @param frames the frames from which they are taken; if several have a sentence, the first of them
     */
    public static FrameTexts of(String language, List<QuestionnaireFrame> frames) {
        String whole = language.toLowerCase(Locale.ROOT);
        String primary = whole.split("-", 2)[0];
        List<QuestionnaireFrame> ordered = new ArrayList<>();
        for (String tag : List.of(whole, primary)) {
            frames.stream()
                    .filter(frame -> frame.language().toLowerCase(Locale.ROOT).equals(tag))
                    .forEach(ordered::add);
        }
        ofCoppice(primary).ifPresent(ordered::add);
        Map<FrameSentence, String> sentences = new EnumMap<>(FrameSentence.class);
        ImmutableList.Builder<FrameSentence> inEnglish = ImmutableList.builder();
        for (FrameSentence sentence : FrameSentence.values()) {
            Optional<String> own = ordered.stream()
                    .flatMap(frame -> Optional.ofNullable(frame.sentences().get(sentence)).stream())
                    .findFirst();
            if (own.isEmpty() && !primary.equals(ENGLISH)) {
                inEnglish.add(sentence);
            }
            sentences.put(sentence, own.orElse(sentence.label()));
        }
        return new FrameTexts(Maps.immutableEnumMap(sentences), inEnglish.build());
    }

    private static Optional<QuestionnaireFrame> ofCoppice(String language) {
        String name = language + ".frame.yaml";
        try (InputStream file = language.matches("[a-z]+") ? FrameTexts.class.getResourceAsStream(name) : null) {
            return file == null ? Optional.empty() : Optional.of(FrameFile.parse(name, file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a sentence. */
    public String say(FrameSentence sentence) {
        return sentences.getOrDefault(sentence, sentence.label());
    }

    /** Returns a sentence in which words in braces are replaced; the names are without braces. */
    public String say(FrameSentence sentence, Map<String, ?> values) {
        String text = say(sentence);
        for (Map.Entry<String, ?> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return text;
    }

    /** Returns the sentences that no frame has in the language, and that are therefore in English. */
    public ImmutableList<FrameSentence> inEnglish() {
        return inEnglish;
    }
}
