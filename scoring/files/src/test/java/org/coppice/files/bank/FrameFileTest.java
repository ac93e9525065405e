package org.coppice.files.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.coppice.files.FileKind;
import org.coppice.files.Read;
import org.coppice.files.tree.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameFileTest {
    private static final String WELSH = """
            frame: ours-cy
            language: cy
            sentences:
              circle: Cylchwch un ateb bob tro.
              write-between: "Ysgrifennwch rif o {lowest} i {highest}."
            """;

    private static QuestionnaireFrame frame(String yaml) {
        return FrameFile.parse("f.yaml", Read.bytes(yaml));
    }

    @Test
    void frame_hasItsSentences_andNamesThoseThatItLacks() {
        QuestionnaireFrame frame = frame(WELSH);
        assertThat(frame.id()).isEqualTo("ours-cy");
        assertThat(frame.language()).isEqualTo("cy");
        assertThat(frame.sentences())
                .containsOnlyKeys(FrameSentence.CIRCLE, FrameSentence.WRITE_BETWEEN)
                .containsEntry(FrameSentence.CIRCLE, "Cylchwch un ateb bob tro.");
        assertThat(frame.lacking())
                .hasSize(FrameSentence.values().length - 2)
                .contains(FrameSentence.THANKS)
                .doesNotContain(FrameSentence.CIRCLE);
        assertThat(frame(WELSH)).isEqualTo(frame).hasSameHashCodeAs(frame);
    }

    @Test
    void faults_areNamedAtTheirPlaces() {
        assertThat(Read.faults(() -> frame(WELSH.replace("circle", "circel")
                        .replace("{highest}", "{higest}")
                        .replace("language: cy", "language: Welsh"))))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo("f.yaml:2:11: \"language\" is \"Welsh\"; write a tag such as en or cy-GB"),
                        second -> assertThat(second)
                                .startsWith(
                                        "f.yaml:4:3: unknown field \"circel\" in \"sentences\"; did you mean \"circle\"?"),
                        third -> assertThat(third)
                                .isEqualTo("f.yaml:5:18: the sentence \"write-between\" has {higest}, {lowest},"
                                        + " and in English {highest}, {lowest}; keep the words in braces as they"
                                        + " are in English"));
    }

    @Test
    void sentencesOfTheSchema_areAllSentences() {
        assertThat(new TreeSet<>(Schemas.source(FileKind.FRAME)
                        .at("/$defs/sentences/properties")
                        .propertyNames()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(FrameSentence.values())
                        .map(FrameSentence::id)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "fr", "nl", "de-AT", "EN-gb"})
    void languagesOfCoppice_haveAllSentences(String language) {
        FrameTexts frame = FrameTexts.of(language, List.of());
        assertThat(frame.inEnglish()).isEmpty();
        boolean english = language.startsWith("EN");
        assertThat(frame.say(FrameSentence.THANKS).equals("Thank you.")).isEqualTo(english);
        assertThat(frame.say(FrameSentence.FOR, Map.of("who", "x", "count", 3)))
                .contains("x", "3")
                .doesNotContain("{");
    }

    @Test
    void sentence_isThatOfTheExactLanguage_thenOfTheLanguage_thenOfCoppice_thenEnglish() {
        QuestionnaireFrame austrian =
                frame("frame: at\nlanguage: de-AT\nsentences: {thanks: Danke vielmals., date: Tag}\n");
        QuestionnaireFrame german = frame("frame: de\nlanguage: de\nsentences: {thanks: Danke., team: Gruppe}\n");
        FrameTexts frame = FrameTexts.of("de-AT", List.of(german, frame(WELSH), austrian));
        assertThat(frame.say(FrameSentence.THANKS)).isEqualTo("Danke vielmals.");
        assertThat(frame.say(FrameSentence.TEAM)).isEqualTo("Gruppe");
        assertThat(frame.say(FrameSentence.POINTS)).isEqualTo("Punkte");
        assertThat(frame.inEnglish()).isEmpty();
        FrameTexts welsh = FrameTexts.of("cy-GB", List.of(frame(WELSH)));
        assertThat(welsh.say(FrameSentence.CIRCLE)).isEqualTo("Cylchwch un ateb bob tro.");
        assertThat(welsh.say(FrameSentence.THANKS)).isEqualTo("Thank you.");
        assertThat(welsh.inEnglish()).hasSize(FrameSentence.values().length - 2);
    }

    @Test
    void template_isAFrameWithAllSentences() {
        QuestionnaireFrame frame = frame(FrameFile.template("ours", "cy"));
        assertThat(frame.lacking()).isEmpty();
        assertThat(frame.sentences().get(FrameSentence.DONT_KNOW)).isEqualTo("don't know");
    }

    @Test
    void frameInCode_isCheckedToo() {
        assertThatThrownBy(() -> QuestionnaireFrame.of("f", "cy", Map.of(FrameSentence.FOR, "I {who}.")))
                .hasMessageContaining("the sentence \"for\" has {who}, and in English {count}, {who}");
    }
}
