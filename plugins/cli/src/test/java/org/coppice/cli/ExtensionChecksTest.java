package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** check and diff, of banks and weightings that extend others, and of translations. */
class ExtensionChecksTest {
    private static final String CHILD = """
            bank: child
            version: 1.0.0
            title: Child
            extends: {bank: small, version: 1.0.0}
            retired: [q2]
            translations:
              nl: {questions: {q1: Wij praten niet.}}
            """;

    @TempDir
    Path folder;

    private Path own = Path.of("");

    @BeforeEach
    void plugin() throws IOException {
        own = Files.createDirectories(folder.resolve("META-INF/coppice/ours"));
        Files.createDirectories(folder.resolve("META-INF/services"));
        write("../../services/org.coppice.data-plugins", "ours\n");
        write("bank.yaml", """
                bank: small
                version: 1.0.0
                title: Small
                scales: {s: {type: likert, points: 5}}
                constructs: {c: {label: C, definition: C.}}
                questions:
                  - {id: q1, text: We talk., scale: s, measures: [c]}
                  - {id: q2, text: We listen., scale: s, measures: [c]}
                """);
        write("w.yaml", "weighting: w\nversion: 1.0.0\ntitle: W\nfor: small\nquestions: {q1: 2}\n");
        write(
                "plugin.yaml",
                "plugin: ours\nversion: 1.0.0\ntitle: O\ncontract: 2\nbanks: [bank.yaml]\nweightings: [w.yaml]\n");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(own.resolve(name), text);
    }

    @Test
    void bank_thatExtendsOneOfAPlugin_isCheckedWithIt_inAllItsLanguages() throws IOException {
        Path child = Files.writeString(folder.resolve("child.yaml"), CHILD);
        Run alone = Run.of("check", child.toString());
        assertThat(alone.code()).isEqualTo(1);
        assertThat(alone.err()).contains("child.yaml:4:", "\"small\"", "^");
        Run run = Run.of("check", child.toString(), "--plugin", folder.toString(), "--wording");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("bank child 1.0.0: 1 question", "Wording in en, by Flesch", "Wording in nl, by Douma")
                .contains("contains a negation, which is easily misread; remove it: \"niet\"");
    }

    @Test
    void plugin_withPartsThatExtendItsOwn_isCheckedAsAWhole() throws IOException {
        write("child.yaml", CHILD);
        write(
                "v.yaml",
                "weighting: v\nversion: 1.0.0\ntitle: V\nextends: {weighting: w, version: 1.0.0}\nquestions: {q2: 3}\n");
        Path manifest = write(
                "plugin.yaml",
                "plugin: ours\nversion: 1.0.0\ntitle: O\ncontract: 2\nbanks: [child.yaml, bank.yaml]\nweightings: [v.yaml, w.yaml]\n");
        Run run = Run.of("check", manifest.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("2 banks, 2 weightings");
        write(
                "v.yaml",
                "weighting: v\nversion: 1.0.0\ntitle: V\nextends: {weighting: w, version: 1.0.0}\nquestions: {q9: 3}\n");
        assertThat(Run.of("check", manifest.toString()).err()).contains("v.yaml:5:13: ", "unknown question \"q9\"");
        write("bank.yaml", "bank: small\nversion: 1.0.0\ntitle: S\nextends: {bank: child, version: 1.0.0}\n");
        Run cycle = Run.of("check", manifest.toString());
        assertThat(cycle.code()).isEqualTo(1);
        assertThat(cycle.err()).contains(".yaml:4:");
    }

    @Test
    void translations_areCompared() throws IOException {
        Path before = Files.writeString(folder.resolve("a.yaml"), CHILD);
        Path after = Files.writeString(
                folder.resolve("b.yaml"), CHILD.replace("Wij praten niet.", "Wij praten heel veel met elkaar."));
        Run run = Run.of("diff", before.toString(), after.toString(), "--plugin", folder.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Breaks comparability\n  question q1 in nl: reworded, 67% of its words changed\n");
        Path without = Files.writeString(folder.resolve("c.yaml"), CHILD.substring(0, CHILD.indexOf("translations")));
        assertThat(Run.of("diff", before.toString(), without.toString(), "--plugin", folder.toString())
                        .out())
                .contains("May shift scores\n  language nl: removed: nl\n");
        assertThat(Run.of("diff", without.toString(), before.toString(), "--plugin", folder.toString())
                        .out())
                .contains("Does not matter for scores\n  language nl: new: nl\n", "version 1.1.0");
    }
}
