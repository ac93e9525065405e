package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fixed sentences of a questionnaire, in the languages of a bank. */
class FrameTest {
    private static final String BANK = """
            bank: haven
            version: 1.0.0
            title: Haven
            scales:
              agreement: {type: likert, points: 3}
              share: {type: points, total: 10}
              number: {type: number, minimum: 0, maximum: 9}
              kind: {type: choice, options: {a: A, b: B}}
            constructs: {c: {label: C, definition: What C is.}}
            questions:
              - {id: q1, text: We speak., scale: agreement, measures: [c]}
              - {id: q2, text: I., scale: share}
              - {id: q3, text: How many?, scale: number}
              - {id: q4, text: Which?, scale: kind}
            translations:
              cy: {title: Hafan, questions: {q1: Rydym yn siarad., q2: Fi., q3: Sawl?, q4: Pa un?}}
              de: {title: Hafen, questions: {q1: Wir sprechen., q2: Ich., q3: Wie viele?, q4: Welche?}}
            """;

    @TempDir
    Path temp;

    private Path folder = Path.of("");
    private Path own = Path.of("");

    @BeforeEach
    void plugin() throws IOException {
        folder = temp.resolve("plugin");
        own = Files.createDirectories(folder.resolve("META-INF/coppice/haven"));
        Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(folder.resolve("META-INF/services/org.coppice.data-plugins"), "haven\n");
        Files.writeString(own.resolve("bank.yaml"), BANK);
        Files.writeString(
                own.resolve("plugin.yaml"),
                "plugin: haven\nversion: 1.0.0\ntitle: H\ncontract: 2\nbanks: [bank.yaml]\nframes: [frame-cy.yaml]\n");
        Run made = Run.of("new", "frame", "cy", "--id", "haven-cy", "--folder", own.toString());
        assertThat(made.code()).as(made.err()).isZero();
        Path frame = own.resolve("frame-cy.yaml");
        StringBuilder welsh = new StringBuilder();
        Files.readString(frame)
                .lines()
                .forEach(line -> welsh.append(
                                line.matches("  [a-z-]+: \".*\"") ? line.replaceFirst(": \"", ": \"CY ") : line)
                        .append('\n'));
        Files.writeString(frame, welsh);
    }

    private Run form(String language, String format) {
        return Run.of(
                "questionnaire",
                "--plugin",
                folder.toString(),
                "--bank",
                "haven",
                "--language",
                language,
                "--format",
                format);
    }

    @Test
    void form_hasNoEnglishSentence_ifAPluginBringsAll() {
        Run run = form("cy", "text");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Hafan\nCY For CY everyone. 4 questions. CY It takes about a minute.\n\nCY Team: ___")
                .contains(
                        "CY Date: ",
                        "CY Please answer for yourself. CY There are no right",
                        "CY Circle one answer",
                        "CY does not apply   CY don't know",
                        "CY Divide 10 points among these 1",
                        "______ CY points",
                        "CY Write a number from 0 to 9.",
                        "CY Tick one box.",
                        "CY Thank you. CY (The ids");
        Run csv = form("cy", "csv");
        assertThat(csv.err())
                .contains(
                        "CY Answer with a number from 1 to 3.",
                        "CY Divide exactly 10 points",
                        "CY Choose one and write its name.",
                        "CY Leave a question that you skip empty.")
                .doesNotContain("{");
    }

    @Test
    void form_isInGerman_withoutAFrameOfAPlugin() {
        Run run = form("de", "text");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Kreisen Sie jeweils eine Antwort ein.", "trifft nicht zu   weiß nicht", "Vielen Dank.")
                .doesNotContain("Thank you", "does not apply", "Circle");
    }

    @Test
    void sentencesThatNoFrameHas_areInEnglish_andNamed() throws IOException {
        Path frame = own.resolve("frame-cy.yaml");
        Files.writeString(frame, Files.readString(frame).replaceAll("(?m)^  (thanks|circle): .*\\n", ""));
        String names = "2 sentences (circle, thanks)";
        Run run = form("cy", "text");
        assertThat(run.out()).contains("\nCircle one answer each time.\n", "Thank you. CY (The ids");
        assertThat(run.err())
                .isEqualTo("The form in cy has " + names + " in English; a frame adds them: see coppice new frame\n");
        Run check = Run.of("check", folder.toString());
        assertThat(check.code()).as(check.err()).isZero();
        assertThat(check.out())
                .contains("1 bank, 0 weightings, 1 frame, 0 documents")
                .contains("note: frame haven-cy in cy lacks " + names + "; add them under \"sentences\"\n")
                .contains("note: bank haven: The form in cy has " + names + " in English;");
        assertThat(Run.of("check", frame.toString()).out())
                .contains("frame haven-cy in cy: 31 sentences\nnote: frame haven-cy in cy lacks " + names);
    }

    @Test
    void bankWithoutAFrame_isNoted_andStaysUsable() {
        String file = own.resolve("bank.yaml").toString();
        Run run = Run.of("questionnaire", "--bank-file", file, "--language", "cy", "--format", "text");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Thank you.");
        assertThat(run.err())
                .startsWith("The form in cy has 33 sentences (for, for-one, minutes, minute, everyone,")
                .contains("and 23 more");
        assertThat(Run.of("check", file).out()).contains("note: bank haven: The form in cy has 33 sentences");
    }

    @Test
    void faultsOfAFrame_areThoseOfItsPlugin() throws IOException {
        Path frame = own.resolve("frame-cy.yaml");
        Files.writeString(frame, Files.readString(frame).replace("{lowest}", "{low}"));
        Run run = Run.of("check", folder.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines().filter(line -> line.startsWith(frame + ":")))
                .hasSize(3);
    }

    @Test
    void list_namesTheFrames_andTheSchemaIsPrinted() {
        assertThat(Run.of("list", "--plugin", folder.toString()).out()).contains("Frames\n  haven-cy\n");
        assertThat(Run.of("schema", "frame").out()).contains("\"urn:coppice:schema:frame\"");
        Run wrong = Run.of("new", "frame", "Welsh language", "--folder", temp.toString());
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).startsWith("\"Welsh language\" is not a language tag; write a tag such as en or cy-GB");
    }

    @Test
    void faultOfASentence_listsItsWordsInBraces() throws IOException {
        Path frame = Files.writeString(
                temp.resolve("f.yaml"),
                "frame: f\nlanguage: cy\nsentences:\n  write-each: Rhif.\n  tick: Ticiwch {a} {b}.\n");
        assertThat(Run.of("check", frame.toString()).err())
                .contains(
                        "the sentence \"write-each\" has no words in braces, and in English {highest}, {lowest}; keep",
                        "the sentence \"tick\" has {a}, {b}, and in English no words in braces; keep")
                .doesNotContain("[");
    }

    @Test
    void twoFramesWithTheSameSentence_areNamed() throws IOException {
        Files.writeString(own.resolve("more.yaml"), "frame: more-cy\nlanguage: cy\nsentences: {thanks: Diolch.}\n");
        Path manifest = own.resolve("plugin.yaml");
        Files.writeString(
                manifest, Files.readString(manifest).replace("[frame-cy.yaml]", "[frame-cy.yaml, more.yaml]"));
        assertThat(Run.of("check", folder.toString()).out())
                .contains(
                        "note: frames haven-cy and more-cy both have 1 sentence (thanks) in cy, and a form uses those of"
                                + " one frame; remove them from the other");
    }

    @Test
    void labelWithoutATranslation_isCountedFrom1() throws IOException {
        Path bank = Files.writeString(temp.resolve("labels.yaml"), """
                bank: labels
                version: 1.0.0
                title: Labels
                scales: {agreement: {type: likert, points: 3, labels: [No, Maybe, "Yes"]}}
                constructs: {c: {label: C, definition: What C is.}}
                questions: [{id: q1, text: We speak., scale: agreement, measures: [c]}]
                translations:
                  de:
                    title: Namen
                    constructs: {c: {label: C, definition: Was C ist.}}
                    questions: {q1: Wir sprechen.}
                """);
        Run run = Run.of("check", bank.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "in en: label 1 of scales/agreement, label 2 of scales/agreement, label 3 of scales/agreement\n");
    }
}
