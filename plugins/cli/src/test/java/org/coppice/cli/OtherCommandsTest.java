package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** list, questionnaire, check and simulate; the example organisation's plugin is on the class path of the tests. */
@Tag("other-jdk")
class OtherCommandsTest {
    @TempDir
    Path folder;

    @Test
    void list_namesPluginsBanksWeightingsStrategiesAndParameters() {
        Run run = Run.of("list");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "coppice 0.1.0",
                        "example-organisation 1.0.0",
                        "example-learning 1.0.0",
                        "(7 questions, 2 constructs)")
                .contains("example-supervision-first 1.0.0", "(for bank example-learning)")
                .contains(
                        "favourable-share",
                        "cut = 0.75",
                        "missing = half",
                        "(half, complete, any, impute-median, impute-mean)")
                .containsPattern("Problems\n  none");
    }

    @Test
    void list_withABrokenPlugin_namesTheProblemAndGoesOn() throws IOException {
        Path jar = Files.writeString(folder.resolve("broken.jar"), "this is no jar");
        Run run = Run.of("list", "--plugin", jar.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("broken.jar: the jar could not be read", "example-learning 1.0.0");
    }

    @Test
    void questionnaire_asCsv_isAHeaderWithSeparateTexts() throws IOException {
        Run run = Run.of("questionnaire", "--bank", "example-learning");
        assertThat(run.out())
                .isEqualTo(
                        "team,respondent,perspective,openness-1,openness-2,openness-3,reflection-1,reflection-2,reflection-3,"
                                + "reflection-4\n");
        assertThat(run.err()).contains("openness-1  In our team, people can admit a mistake.", "1: not at all");
        Path csv = folder.resolve("empty.csv");
        assertThat(Run.of("questionnaire", "--bank", "example-learning", "--out", csv.toString())
                        .out())
                .isEmpty();
        assertThat(Files.readString(csv)).isEqualTo(run.out());
        assertThat(Files.readString(folder.resolve("empty.txt"))).isEqualTo(run.err());
    }

    @Test
    void questionnaire_forAPerspective_isAForm() {
        Run run = Run.of("questionnaire", "--bank", "example-learning", "--perspective", "carer");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("How we learn\nFor carers. 7 questions. It takes about a minute.\n\nTeam: ____")
                .containsOnlyOnce("Circle one answer each time.\n  1 = not at all   2 = a little   3 = partly")
                .contains("\n1. In our team, people can admit a mistake.\n"
                        + "   1   2   3   4   5     does not apply   don't know            (openness-1)\n");
        assertThat(Run.of("questionnaire", "--bank", "example-learning", "--perspective", "carrer")
                        .err())
                .contains("did you mean \"carer\"?");
    }

    @Test
    void check_ofGoodFiles_saysWhatTheyAre() throws IOException {
        assertThat(Run.of("check", "examples/bfi.yaml").out())
                .isEqualTo("examples/bfi.yaml: bank bfi 1.0.0: 25 questions, 5 constructs\n");
        assertThat(Run.of("check", "examples/bfi.csv", "--bank-file", "examples/bfi.yaml", "--columns", "respondent=id")
                        .out())
                .isEqualTo("examples/bfi.csv: answers to bfi: 1 team, 2800 respondents; absent answers: 508 skipped\n");
        Path weighting = Files.writeString(
                folder.resolve("w.yaml"), "weighting: w\nversion: 1.0.0\ntitle: W\nquestions: {a: 1, b: 2}\n");
        assertThat(Run.of("check", weighting.toString()).out()).endsWith(": weighting w 1.0.0, 2 questions weighed\n");
    }

    @Test
    void check_ofABadFile_saysEverythingAtOnce() throws IOException {
        Path bank = Files.writeString(folder.resolve("bad.yaml"), """
                bank: bad
                version: 1.0.0
                title: Bad
                scales: {s: {type: likert, points: 5}}
                constructs: {trust: {label: Trust, definition: Trust.}}
                questions:
                  - {id: a, text: A?, scale: s, measures: [{construct: trust, weight: -1}]}
                  - {id: a, text: B?, scale: s, measures: [trsut]}
                """);
        Run run = Run.of("check", bank.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().filter(line -> line.startsWith(bank + ":")))
                .hasSize(3);
        assertThat(run.err())
                .contains("bad.yaml:7:", "-1")
                .contains("bad.yaml:8:", "\"a\" occurs twice")
                .contains("unknown construct \"trsut\"; did you mean \"trust\"?");
    }

    @Test
    void simulate_andScore_areARoundTrip() throws IOException {
        Path truth = folder.resolve("truth.csv");
        Run made = Run.of(
                "simulate",
                "--bank",
                "example-learning",
                "--teams",
                "3",
                "--size",
                "9",
                "--seed",
                "7",
                "--truth",
                truth.toString());
        assertThat(made.code()).isZero();
        assertThat(made.out().lines()).hasSize(28);
        assertThat(Files.readString(truth)).startsWith("team,construct,referent,horizon,effect,mean_u,");
        Path answers = Files.writeString(folder.resolve("answers.csv"), made.out());
        Run scored = Run.of("score", answers.toString(), "--bank", "example-learning");
        assertThat(scored.code()).isZero();
        assertThat(scored.out().lines().filter(line -> line.startsWith("Team ")))
                .hasSize(3);
        assertThat(Run.of("simulate", "--bank", "example-learning", "--teams", "0")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void call_withoutACommand_endsWith2AndHelp_with0() {
        assertThat(Run.of().code()).isEqualTo(2);
        assertThat(Run.of("--help").code()).isZero();
        assertThat(Run.of("score", "--help").out()).contains("--minimum-group", "--missing");
        assertThat(Run.of("--version").out()).startsWith("coppice ");
    }

    @Test
    void check_ofABankWhoseWeightsAreAll0_saysSo() throws IOException {
        Path bank = Files.writeString(folder.resolve("bank.yaml"), """
                bank: bad
                version: 1.0.0
                title: Bad
                scales: {s: {type: likert, points: 5}}
                constructs: {trust: {label: Trust, definition: Trust.}}
                questions:
                  - {id: a, text: A?, scale: s, measures: [{construct: trust, weight: 0}]}
                """);
        Run run = Run.of("check", bank.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith(bank + ":6:1: ").contains("have weight 0");
    }

    @Test
    void check_ofAPlugin_readsItWithAllItsFiles() throws IOException {
        Path plugins = folder.resolve("META-INF/coppice");
        Path own = Files.createDirectories(plugins.resolve("ours"));
        Path index =
                Files.createDirectories(folder.resolve("META-INF/services")).resolve("org.coppice.data-plugins");
        Files.writeString(index, "ours\n");
        Path plugin = Files.writeString(
                own.resolve("plugin.yaml"),
                "plugin: ours\nversion: 1.0.0\ntitle: O\ncontract: 2\nbanks: [bank.yaml]\nweightings: [w.yaml]\n");
        Path bank = Files.writeString(own.resolve("bank.yaml"), """
                bank: b
                version: 1.0.0
                title: B
                scales: {s: {type: likert, points: 5}}
                constructs: {trust: {label: Trust, definition: Trust.}}
                questions: [{id: a, text: A?, scale: s, measures: [trust]}]
                """);
        Path weighting = own.resolve("w.yaml");
        Files.writeString(weighting, "weighting: w\nversion: 1.0.0\ntitle: W\nfor: b\nquestions: {a: 1}\n");
        assertThat(Run.of("check", plugin.toString()))
                .isEqualTo(new Run(0, plugin + ": plugin ours 1.0.0: 1 bank, 1 weighting, 0 documents\n", ""));
        Files.writeString(index, "ours\nnulls\n");
        Path nulls = Files.createDirectory(plugins.resolve("nulls")).resolve("plugin.yaml");
        Files.writeString(
                nulls,
                "plugin: nulls\nversion: 1.0.0\ntitle: N\ncontract: 2\n"
                        + "nulls: {ours: {label: Ours, source: Us, proportions: [0.25, 0.5, 0.25]}}\n");
        assertThat(Run.of("check", nulls.toString()).out())
                .endsWith(": plugin nulls 1.0.0: 0 banks, 0 weightings, 0 documents, 1 null distribution\n");
        Files.writeString(weighting, "weighting: w\nversion: 1.0.0\ntitle: W\nfor: b\nquestions: {x: 1}\n");
        Run unfit = Run.of("check", plugin.toString());
        assertThat(unfit.code()).isEqualTo(1);
        assertThat(unfit.err())
                .startsWith(weighting + ":5:13: ")
                .contains("unknown question \"x\"", "  5 │ questions: {x: 1}\n    │             ^\n");
        Files.writeString(
                plugin, "plugin: theirs\nversion: 1.0.0\ntitle: O\ncontract: 3\nbanks: [bank.yaml, no.yaml]\n");
        Files.writeString(bank, "bank: b\nversion: 1\n");
        Run wrong = Run.of("check", plugin.toString());
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err())
                .contains(plugin + ":1:9: plugin \"theirs\" is in the folder \"ours\"")
                .contains(plugin + ":4:11: plugin \"ours\" was built for contract 3")
                .contains(bank + ":2:10: \"version\" is the number 1")
                .contains(plugin + ":5:20: no.yaml: there is no such file");
    }

    @Test
    void bank_thatIsNotNamedAmongSeveral_isAskedFor() {
        Run run = Run.of("questionnaire");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no bank was named", "or --bank with one of ", "example-learning");
    }

    @Test
    void check_ofAWeightingAndItsBank_saysThatTheyFit() throws IOException {
        Path weighting = Files.writeString(
                folder.resolve("w.yaml"), "weighting: w\nversion: 1.0.0\ntitle: W\nquestions: {openness-1: 2}\n");
        assertThat(Run.of("check", weighting.toString(), "--bank", "example-learning")
                        .out())
                .endsWith(": weighting w 1.0.0, 1 question weighed, fits bank example-learning\n");
    }

    @Test
    void questionnaire_ofAChoice_endsNoLineWithASpace() throws IOException {
        Path bank = Files.writeString(folder.resolve("bank.yaml"), """
                bank: choices
                version: 1.0.0
                title: Choices
                scales: {s: {type: choice, options: {x: " ", y: Why}}, l: {type: likert, points: 3}}
                constructs: {trust: {label: Trust, definition: Trust.}}
                questions:
                  - {id: a, text: A?, scale: s}
                  - {id: b, text: B?, scale: l, measures: [trust]}
                """);
        Run run = Run.of("questionnaire", "--bank-file", bank.toString(), "--format", "text");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "For everyone. 2 questions.",
                        "1. A?\n   [ ] x\n   [ ] Why\n   [ ] does not apply   [ ] don't know",
                        "2. B?\n   1   2   3     does not apply   don't know");
        assertThat(Run.of("questionnaire", "--bank-file", bank.toString()).err())
                .contains("  x\n  y: Why\n", "not-applicable: does not apply.");
        assertThat(run.out().lines()).noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void teamNamedAsAFormula_isNotRunByASpreadsheet() throws IOException {
        Path bank = Files.writeString(folder.resolve("bank.yaml"), """
                bank: pulse
                version: 1.0.0
                title: Pulse
                scales: {s: {type: likert, points: 5}}
                constructs: {c: {label: C, definition: C.}}
                questions: [{id: q1, text: A?, scale: s, measures: [c]}]
                """);
        StringBuilder rows = new StringBuilder("team,respondent,q1\n");
        for (int i = 0; i < 6; i++) {
            rows.append("\"=HYPERLINK(\"\"http://example.org\"\")\",@p")
                    .append(i)
                    .append(",4\n");
            rows.append("'t Hof,p").append(i).append(",3\n");
        }
        String answers = Files.writeString(folder.resolve("answers.csv"), rows).toString();
        String teams = Run.of("score", answers, "--bank-file", bank.toString(), "--format", "csv")
                .out();
        assertThat(teams).contains("\n\"'=HYPERLINK(\"\"http://example.org\"\")\",,c,", "\n't Hof,,c,");
        String persons = Run.of(
                        "score",
                        answers,
                        "--bank-file",
                        bank.toString(),
                        "--format",
                        "csv",
                        "--view",
                        "research",
                        "--respondents")
                .out();
        assertThat(persons).contains("\n\"'=HYPERLINK(\"\"http://example.org\"\")\",,'@p0,", "\n't Hof,,p0,");
    }
}
