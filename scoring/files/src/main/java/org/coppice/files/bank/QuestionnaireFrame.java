package org.coppice.files.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.coppice.model.check.Check;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.spi.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The frame of questionnaires in a language: the fixed sentences around the questions, which no bank contains. Sentences that a frame does not
 * have are taken from another frame of the language, and otherwise shown in English.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class QuestionnaireFrame {
    /** Frames, as things that a plugin contributes. */
    public static final Kind<QuestionnaireFrame> KIND =
            Kind.of("frame", QuestionnaireFrame.class, QuestionnaireFrame::id);

    private final String id;
    private final String language;
    private final ImmutableMap<FrameSentence, String> sentences;

    private QuestionnaireFrame(String id, String language, ImmutableMap<FrameSentence, String> sentences) {
        this.id = id;
        this.language = language;
        this.sentences = sentences;
    }

    /**
     * Returns a frame.
     *
     * @param id its id
     * @param language the language of the sentences, as a tag such as {@code cy}
     * @param sentences the sentences, of which some may be missing
     * @throws InvalidValueException if a sentence lacks a word in braces of the English sentence, or has another
     */
    public static QuestionnaireFrame of(String id, String language, Map<FrameSentence, String> sentences) {
        Check.id("the frame", id);
        Check.text("the language of a frame", language);
        sentences.forEach(QuestionnaireFrame::check);
        return new QuestionnaireFrame(id, language, Maps.immutableEnumMap(sentences));
    }

    static void check(FrameSentence sentence, String text) {
        Check.text("the sentence \"" + sentence.id() + "\"", text);
        Check.valid(
                FrameSentence.replaced(text).equals(FrameSentence.replaced(sentence.label())),
                "the sentence \"%s\" has %s, and in English %s",
                "keep the words in braces as they are in English",
                sentence.id(),
                inBraces(text),
                inBraces(sentence.label()));
    }

    private static String inBraces(String text) {
        ImmutableSortedSet<String> words = FrameSentence.replaced(text);
        return words.isEmpty() ? "no words in braces" : String.join(", ", words);
    }

    static FrameSentence sentence(String id) {
        return Named.of(FrameSentence.class, "sentence", id);
    }

    /** Returns the id. */
    public String id() {
        return id;
    }

    /** Returns the language of the sentences. */
    public String language() {
        return language;
    }

    /** Returns the sentences that the frame has. */
    public ImmutableMap<FrameSentence, String> sentences() {
        return sentences;
    }

    /** Returns the sentences that the frame does not have. */
    public ImmutableList<FrameSentence> lacking() {
        return Arrays.stream(FrameSentence.values())
                .filter(sentence -> !sentences.containsKey(sentence))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof QuestionnaireFrame other
                && id.equals(other.id)
                && language.equals(other.language)
                && sentences.equals(other.sentences);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, language, sentences);
    }

    @Override
    public String toString() {
        return "frame " + id + " in " + language + ": " + sentences.size() + " sentences";
    }
}
