package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** analyse, on the data of the examples and on odd ones. */
class AnalyseCommandTest {
    @TempDir
    Path folder;

    private static Run bfi(String... more) {
        return Run.of(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "analyse",
                                "examples/bfi.csv",
                                "--bank-file",
                                "examples/bfi.yaml",
                                "--columns",
                                "respondent=id"),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new));
    }

    private static JsonNode json(Run run) {
        assertThat(run.code()).isZero();
        return JsonMapper.builder().build().readTree(run.out());
    }

    /** Figures of psych 2.2.9 for bfi, agreeableness. */
    @Test
    void json_ofBfi_hasPsychsFigures() {
        JsonNode constructs = json(bfi(
                        "--view",
                        "research",
                        "--minimum-group",
                        "1",
                        "--scoring",
                        "mean",
                        "--missing",
                        "any",
                        "--level",
                        "0.95",
                        "--format",
                        "json"))
                .path("sample")
                .path("constructs");
        assertThat(constructs.size()).isEqualTo(5);
        JsonNode agree = constructs.get(0);
        Map.of(
                        "alpha", 0.703018446057304,
                        "alphaListwise", 0.703755894374836,
                        "alphaLower", 0.685264325886398,
                        "alphaUpper", 0.720063389899432,
                        "sem", 0.489593212503935)
                .forEach((name, figure) ->
                        assertThat(agree.path(name).asDouble()).as(name).isCloseTo(figure, within(1e-9 * figure)));
        assertThat(agree.path("icc1").isNull()).isTrue();
        assertThat(agree.path("undefined").path("icc1").asString()).contains("only one team");
        JsonNode pairwise = agree.path("analysis").path("pairwise");
        JsonNode first = pairwise.path("questions").get(0);
        assertThat(first.path("question").asString()).isEqualTo("A1");
        assertThat(first.path("n").asInt()).isEqualTo(2784);
        assertThat(first.path("totalCorrelation").asDouble()).isCloseTo(0.580690311761351, within(1e-9));
        assertThat(first.path("ifDeleted").path("alpha").asDouble()).isCloseTo(0.718517357026915, within(1e-9));
        assertThat(agree.path("analysis")
                        .path("listwise")
                        .path("bonett")
                        .path("lower")
                        .asDouble())
                .isCloseTo(0.68557472782436, within(1e-9));
    }

    @Test
    void text_givesEachFigureWithItsMeaning_roundedInThePublishedView() {
        Run run = bfi();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("alpha                   0.70 [0.69 to 0.72]   70% of what tells persons' scores apart")
                .contains("ICC(1)                  none: only one team has a score")
                .containsPattern("A1 +2784 +1% +4\\.59 +1\\.41 +0\\.31 +0\\.38 +0\\.72 +3% +33%");
        assertThat(json(bfi("--format", "json"))
                        .path("sample")
                        .path("constructs")
                        .get(0)
                        .path("alpha")
                        .asString())
                .isEqualTo("0.7");
    }

    @Test
    void answersOfFewPeople_areNotToldInThePublishedView() throws IOException {
        Path bank = bank(3);
        StringBuilder csv = new StringBuilder("a,b,c\n");
        for (int i = 0; i < 12; i++) {
            csv.append(i == 0 ? "1,2,1\n" : i % 2 == 0 ? "4,4,5\n" : "5,4,4\n");
        }
        Path answers = Files.writeString(folder.resolve("answers.csv"), csv);
        JsonNode question = json(Run.of(
                        "analyse", answers.toString(), "--bank-file", bank.toString(), "--format", "json"))
                .path("sample")
                .path("constructs")
                .get(0)
                .path("analysis")
                .path("pairwise")
                .path("questions")
                .get(0);
        assertThat(question.path("distribution").size()).isZero();
        assertThat(question.path("floor").isNull()).isTrue();
        assertThat(question.path("undefined").path("floor").asString()).contains("fewer people than are shown");
    }

    @Test
    void oddAnswers_giveReasons_neverAStackTraceOrNotANumber() throws IOException {
        String[] odd = {
            "a,b,c\n3,3,3\n3,3,3\n3,3,3\n3,3,3\n3,3,3\n", // no variance
            "a,b,c\n,,\n,,\n,,\n,,\n,,\n", // nothing
            "a,b,c\n1,1,5\n2,2,4\n4,4,2\n5,5,1\n3,3,3\n", // the same twice, and against one another
            "a,b,c\n1,2,3\n", // one person
            "a,b,c\n1,,\n,2,\n,,3\n4,,\n,5,\n", // never two together
        };
        Path bank = bank(3);
        for (String rows : odd) {
            Path answers = Files.writeString(folder.resolve("odd.csv"), rows);
            for (String format : new String[] {"text", "json"}) {
                Run run = Run.of(
                        "analyse",
                        answers.toString(),
                        "--bank-file",
                        bank.toString(),
                        "--view",
                        "research",
                        "--minimum-group",
                        "1",
                        "--missing",
                        "any",
                        "--format",
                        format);
                assertThat(run.code()).as(rows + run.err()).isZero();
                assertThat(run.out() + run.err())
                        .doesNotContain("NaN")
                        .doesNotContain("Infinity")
                        .doesNotContain("at org.");
            }
        }
    }

    @Test
    void aScaleOfOneQuestion_hasNoAlpha_butAgreementAndTeams() throws IOException {
        Path bank = bank(1);
        Path answers = Files.writeString(
                folder.resolve("answers.csv"), "team,a\nx,1\nx,2\nx,1\ny,4\ny,5\ny,4\nz,3\nz,3\nz,2\n");
        JsonNode only = json(Run.of(
                        "analyse",
                        answers.toString(),
                        "--bank-file",
                        bank.toString(),
                        "--view",
                        "research",
                        "--minimum-group",
                        "1",
                        "--format",
                        "json"))
                .path("sample")
                .path("constructs")
                .get(0);
        assertThat(only.path("alpha").isNull()).isTrue();
        assertThat(only.path("undefined").path("alpha").asString()).isNotBlank();
        assertThat(only.path("icc1").asDouble()).isBetween(0.5, 1.0);
        assertThat(only.path("analysis").path("agreement").path("strong").asInt())
                .isEqualTo(3);
    }

    private Path bank(int questions) throws IOException {
        StringBuilder bank = new StringBuilder(
                "bank: b\nversion: 1.0.0\ntitle: B\nlanguage: en\nsource: ours\nscales:\n  s:\n    type: likert\n    points: 5\n"
                        + "    labels: [never, seldom, at times, often, always]\nconstructs:\n"
                        + "  c: {label: C, definition: One thing}\nquestions:\n");
        for (int q = 0; q < questions; q++) {
            bank.append("  - {id: ")
                    .append((char) ('a' + q))
                    .append(", text: \"Statement ")
                    .append(q + 1)
                    .append("\", scale: s, measures: [{construct: c}], about: team, source: ours}\n");
        }
        return Files.writeString(folder.resolve("bank.yaml"), bank);
    }
}
