package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** analyse, on the data of the examples and on odd ones. */
class AnalyseCommandTest {
    @TempDir
    Path folder;

    private static Run bfi(String... more) {
        return Run.once(call(more));
    }

    private static String[] call(String... more) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "analyse",
                                "examples/bfi.csv",
                                "--bank-file",
                                "examples/bfi.yaml",
                                "--columns",
                                "respondent=id"),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new);
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
                .contains(
                        "alpha                   0.70 [0.69 to 0.72]   reliability: 70% of the variance between people's scores")
                .contains("ICC(1)                  none: only one team has a score")
                .containsPattern("A1 \\(mirrored\\) +2784 +1% +4\\.60 +1\\.40 +0\\.31 +0\\.38 +0\\.72 +3% +33%");
        assertThat(json(bfi("--format", "json"))
                        .path("sample")
                        .path("constructs")
                        .get(0)
                        .path("alpha")
                        .asString())
                .isEqualTo("0.7");
    }

    @Test
    void levelsOfPersonalisation_areAnalysedAsACumulativeScale_ifTheBankHasAllFive() {
        String[] call = {
            "analyse", "examples/eight-teams.csv", "--bank", "communities-of-practice", "--view", "research"
        };
        Run run = Run.once(call);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "Levels of personalisation as a cumulative scale, team members: 84 people with a score on every level")
                .containsPattern("Loevinger's H +0\\.19  not a cumulative scale \\(Mokken: weak from 0\\.30")
                .containsPattern("4 Design and produce together +0\\.52 +0\\.22")
                .contains(
                        "No mean is higher than that of the previous level, as a cumulative scale requires.",
                        "Warning: H is below 0.30, so they hardly belong to the scale: level 2, level 3.");
        call[5] = "published"; // four lack a level: figures of all others would disclose them
        assertThat(Run.once(call).out())
                .containsPattern(
                        "Loevinger's H +none: too few people have a score on every level, or too few have a score on only some");
        JsonNode levels = json(Run.once(Stream.concat(Arrays.stream(call), Stream.of("--format", "json"))
                        .toArray(String[]::new)))
                .path("cumulativeScales");
        assertThat(levels.get(0).path("perspective").asString()).isEqualTo("team-member");
        assertThat(levels.get(0).path("levels").size()).isEqualTo(5);
        assertThat(json(bfi("--format", "json")).path("cumulativeScales").size())
                .isZero();
        assertThat(bfi().out()).doesNotContain("personalisation");
    }

    /** Six members, of whom all answer each level in the same order; the means of the levels are .5, .7, .4, .6 and .3 of the range. */
    @Test
    void levelWithAHigherMeanThanThePreviousOne_isNamed() throws IOException {
        StringBuilder bank = new StringBuilder("bank: levels\nversion: 1.0.0\ntitle: Levels\n"
                + "scales: {eleven: {type: likert, points: 11, lowest: 0}}\nconstructs:\n");
        StringBuilder questions = new StringBuilder("questions:\n");
        for (int level = 1; level <= 5; level++) {
            bank.append("  personalisation.").append(level).append(": {}\n");
            questions.append(String.format(
                    Locale.ROOT,
                    "  - {id: l%1$d, text: Level %1$d., scale: eleven, measures: [personalisation.%1$d]}\n",
                    level));
        }
        Path file = Files.writeString(folder.resolve("levels.yaml"), bank.append(questions));
        StringBuilder answers = new StringBuilder("team,respondent,l1,l2,l3,l4,l5\n");
        for (int person = 0; person < 6; person++) {
            int away = person < 3 ? person - 3 : person - 2; // -3, -2, -1, 1, 2, 3
            answers.append(String.format(
                    Locale.ROOT, "a,%d,%d,%d,%d,%d,%d\n", person, 5 + away, 7 + away, 4 + away, 6 + away, 3 + away));
        }
        Path csv = Files.writeString(folder.resolve("levels.csv"), answers);
        Run run = Run.of("analyse", csv.toString(), "--bank-file", file.toString(), "--view", "research");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .containsPattern("1 \\S.* +0\\.50 +1\\.00")
                .contains(
                        "Warning: the mean is higher than that of the previous level: level 2, level 4. On a cumulative"
                                + " scale, means decrease.")
                .doesNotContain("No mean is higher");
    }

    private static Run bhr(String... more) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "analyse",
                                "examples/bhr2000.csv",
                                "--bank-file",
                                "examples/bhr2000.yaml",
                                "--columns",
                                "team=GRP"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    /** Figures of lavaan 0.6-14 for the companies of bhr2000. */
    @Test
    void multilevelOmega_isThatOfLavaan() {
        JsonNode multilevel = json(bhr("--view", "research", "--multilevel", "--format", "json"))
                .at("/sample/constructs/0/analysis/multilevel");
        assertThat(multilevel.path("teams").asInt()).isEqualTo(99);
        assertThat(multilevel.path("omegaWithin").asDouble()).isCloseTo(0.879844640294, within(1e-5));
        assertThat(multilevel.path("omegaBetween").asDouble()).isCloseTo(0.98046198745, within(1e-5));
        assertThat(multilevel.path("logLikelihood").asDouble()).isCloseTo(-78757.7150115613, within(1e-6));
        assertThat(multilevel.at("/within/loadings").size()).isEqualTo(11);
        assertThat(bhr("--view", "research", "--multilevel").out())
                .containsPattern(
                        "omega within teams +0\\.88 +reliability of the differences between people of the same")
                .containsPattern("omega between teams +0\\.98 +reliability");
        JsonNode without = json(bhr("--view", "research", "--format", "json"));
        assertThat(without.at("/sample/constructs/0/analysis/multilevel").isNull())
                .isTrue();
        assertThat(without.path("invariance").size()).isZero();
    }

    @Test
    void groupModels_areReportedOnlyInTheResearchView() {
        assertThat(bhr("--multilevel").err()).contains("--multilevel requires the research view; give --view research");
        Run refused = bhr("--invariance", "wave");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("--invariance requires the research view; give --view research");
        assertThat(bhr("--view", "research", "--invariance", "team").err())
                .contains("expected one of [PERSPECTIVE, WAVE]");
    }

    @Test
    void invariance_ofTooFewPeople_hasTheReason() {
        String[] call = {
            "analyse",
            "examples/eight-teams.csv",
            "--bank",
            "communities-of-practice",
            "--view",
            "research",
            "--invariance",
            "perspective"
        };
        assertThat(Run.of(call).out())
                .contains("Norming, measurement invariance: team members (75 people); the manager (8 people)")
                .contains("  None: in a group, 75 people answered every question; 100 are needed.");
        JsonNode first = json(Run.of(Stream.concat(Arrays.stream(call), Stream.of("--format", "json"))
                        .toArray(String[]::new)))
                .path("invariance")
                .get(0);
        assertThat(first.path("groups").get(1).path("perspective").asString()).isEqualTo("manager");
        assertThat(first.path("level").isNull()).isTrue();
        assertThat(first.path("noModels").asString()).contains("100 are needed");
    }

    @Test
    void persons_areReportedOnlyInTheResearchView() {
        Run refused = bfi("--respondents");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("--respondents requires the research view; give --view research");
        Run text = bfi("--respondents", "--view", "research");
        assertThat(text.out())
                .contains("33 of 2800 people flagged")
                .contains("Flagged: 33 of 2800 people.")
                .containsPattern("\n  team all, \\d+: \\w");
        JsonNode person = json(bfi("--respondents", "--view", "research", "--format", "json"))
                .path("persons")
                .get(0);
        // the first row: A1 2, mirrored 5, A2 4, A3 3, A4 4, A5 4: mean 4 of 1 to 6
        assertThat(person.path("scores").get(0).path("score").asDouble()).isEqualTo(0.6);
        double alpha = 0.703018446057304;
        double mean = (4.65209523809524 - 1) / 5; // of those who answered any; by half three fewer
        assertThat(person.path("scores").get(0).path("regressed").asDouble())
                .isCloseTo(mean + alpha * (0.6 - mean), within(1e-3));
    }

    @Test
    void bootstrap_isTheSameEachTime_andGoesByTheSeed() {
        String[] options = {"--bootstrap", "200", "--format", "json", "--view", "research", "--seed", "7"};
        assertThat(Run.of(call(options)).out()).isEqualTo(bfi(options).out());
        JsonNode seven = bootstrap(bfi(options));
        options[7] = "8";
        JsonNode eight = bootstrap(bfi(options));
        assertThat(seven.path("lower").asDouble())
                .isNotEqualTo(eight.path("lower").asDouble())
                .isCloseTo(0.685, within(0.01));
        Run wrong = bfi("--bootstrap", "-1");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("--bootstrap is -1; give 100 resamples or more");
    }

    private static JsonNode bootstrap(Run run) {
        return json(run)
                .path("sample")
                .path("constructs")
                .get(0)
                .path("analysis")
                .path("pairwise")
                .path("bootstrap");
    }

    @Test
    void roster_boundsWhatThoseWhoDidNotAnswerCouldHaveSaid() throws IOException {
        Path answers = Files.writeString(folder.resolve("answers.csv"), "team,a,b\nx,1,5\nx,5,5\ny,3,\ny,5,5\ny,1,1\n");
        Path roster = Files.writeString(
                folder.resolve("roster.csv"), "team,perspective,n\nx,team-member,4\ny,team-member,4\n");
        JsonNode missing = json(Run.of(
                        "analyse",
                        answers.toString(),
                        "--bank-file",
                        bank(2).toString(),
                        "--roster",
                        roster.toString(),
                        "--view",
                        "research",
                        "--minimum-group",
                        "1",
                        "--format",
                        "json"))
                .path("sample")
                .path("constructs")
                .get(0)
                .path("analysis")
                .path("missing");
        // u of the five: .5, 1, .5 and a gap, 1, 0; b of the third could be 0 or 1, so it lies from .25 to .75
        assertThat(missing.path("responseRate").asDouble()).isCloseTo(5 / 8.0, within(1e-12));
        assertThat(missing.path("answersBounds").path("lower").asDouble()).isCloseTo(2.75 / 5, within(1e-12));
        assertThat(missing.path("answersBounds").path("upper").asDouble()).isCloseTo(3.25 / 5, within(1e-12));
        assertThat(missing.path("rosterBounds").path("lower").asDouble()).isCloseTo(2.75 / 8, within(1e-12));
        assertThat(missing.path("rosterBounds").path("upper").asDouble()).isCloseTo(6.25 / 8, within(1e-12));
        assertThat(missing.path("questions").get(1).path("skipped").asInt()).isEqualTo(1);
    }

    /** Five people answer alike, and a sixth differs and skipped a question: with the mean, the agreement of the five would disclose the sixth. */
    @Test
    void agreementOfAllButOne_isNotShownInThePublishedView() throws IOException {
        Path bank = bank(4);
        Path answers =
                Files.writeString(folder.resolve("answers.csv"), "a,b,c,d\n" + "4,4,4,4\n".repeat(5) + "2,1,,1\n");
        String[] score = {"score", answers.toString(), "--bank-file", bank.toString(), "--format", "json"};
        assertThat(json(Run.of(score)).path("teams").findValues("agreement"))
                .isNotEmpty()
                .allMatch(JsonNode::isNull);
        JsonNode research = json(Run.of(java.util.stream.Stream.concat(
                        java.util.Arrays.stream(score), java.util.stream.Stream.of("--view", "research"))
                .toArray(String[]::new)));
        assertThat(research.path("teams").findValues("agreement"))
                .anyMatch(agreement -> agreement.path("rwg").path("uniform").asDouble() == 1);
    }

    @Test
    void questionsThatFewAnswered_areNotShownInThePublishedView() throws IOException {
        Path bank = bank(2);
        Path answers = Files.writeString(folder.resolve("answers.csv"), "a,b\n2,\n3,\n4,\n4,\n1,2\n2,5\n5,\n");
        Run run = Run.of("analyse", answers.toString(), "--bank-file", bank.toString(), "--format", "json");
        JsonNode construct = json(run).path("sample").path("constructs").get(0);
        assertThat(construct.path("alphaListwise").isNull()).isTrue();
        assertThat(construct.path("undefined").path("alphaListwise").asString())
                .isEqualTo("fewer than 30 people answered every question");
        assertThat(construct.path("analysis").has("pairwise")).isFalse();
        assertThat(run.out()).doesNotContain("3.5");
    }

    @Test
    void answersOfFewPeople_areNotShownInThePublishedView() throws IOException {
        Path bank = bank(3);
        StringBuilder csv = new StringBuilder("a,b,c\n");
        for (int i = 0; i < 36; i++) {
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
        assertThat(question.path("undefined").path("floor").asString()).contains("fewer people than the minimum group");
    }

    @Test
    void oddAnswers_giveReasons_neverAStackTraceOrNotANumber() throws IOException {
        String[] odd = {
            "a,b,c\n3,3,3\n3,3,3\n3,3,3\n3,3,3\n3,3,3\n", // no variance
            "a,b,c\nNA,NA,NA\nNA,,\n,NA,\n", // nothing
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

    /** A mean in the units of the scale is not called a share; a question that nobody answered leaves alpha of the team means. */
    @Test
    void text_ofAQuestionNobodyAnswered_explainsWhatIsMissing() throws IOException {
        Path bank = Files.writeString(
                folder.resolve("four.yaml"),
                "bank: four\nversion: 1.0.0\ntitle: Four\nscales: {s: {type: likert, points: 5}}\n"
                        + "constructs: {c: {label: C, definition: C.}}\nquestions:\n"
                        + "  - {id: q1, text: One?, scale: s, measures: [c]}\n"
                        + "  - {id: q2, text: Two?, scale: s, measures: [c]}\n"
                        + "  - {id: q3, text: Three?, scale: s, measures: [c]}\n"
                        + "  - {id: q4, text: Four?, scale: s, measures: [c]}\n");
        StringBuilder csv = new StringBuilder("team,respondent,q1,q2,q3,q4\n");
        for (int person = 0; person < 30; person++) {
            int level = 1 + person % 5;
            csv.append("t" + person / 6 + ",p" + person + "," + level + "," + Math.min(5, level + person % 3) + ",,"
                    + Math.max(1, level - person / 10) + "\n");
        }
        Path answers = Files.writeString(folder.resolve("four.csv"), csv);
        Run run = Run.of(
                "analyse",
                answers.toString(),
                "--bank-file",
                bank.toString(),
                "--scoring",
                "mean",
                "--view",
                "research",
                "--minimum-group",
                "1");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "mean none, since nobody has a score under this rule",
                        "– all figures of q3: nobody answered the question",
                        "internal consistency of the questions' means over teams")
                .doesNotContain("shares of the range");
        assertThat(run.out().lines().filter(line -> line.contains("alpha of team means")))
                .singleElement()
                .satisfies(line -> assertThat(line).matches(".* below -1 +internal.*"));
    }
}
