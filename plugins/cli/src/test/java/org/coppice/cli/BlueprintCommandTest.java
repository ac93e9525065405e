package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.coppice.cli.text.BlueprintText;
import org.coppice.model.Source;
import org.coppice.model.TeamKey;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.FollowUp;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.PlainReading;
import org.coppice.model.blueprint.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class BlueprintCommandTest {
    private static final String EXAMPLE = "examples/eight-teams.csv";
    private static final String BANK = "communities-of-practice";

    @Test
    void score_withABlueprint_printsReadingsAfterTheFigures() {
        Run run = Run.once("score", EXAMPLE, "--bank", BANK, "--blueprint", "gray-2010");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Blueprint of team stuck")
                .contains("Whether the team is stuck: The answers show blame of others, close ties")
                .contains("The stage of the team: The team is forming")
                .contains("What to do first")
                .contains("* uncalibrated")
                .contains(
                        "Not stated (fewer than 5 people): the four learning cultures together; the stage of the team;");
        assertThat(run.out().indexOf("Team new: ")).isLessThan(run.out().indexOf("Blueprint of team new"));
    }

    @Test
    void readingsOfASmallTeam_thatAreNotStated_areListedOnce_andJsonHasEachReason() {
        List<String> call = List.of("score", EXAMPLE, "--bank", BANK, "--team", "small");
        String text = Run.once(call.toArray(String[]::new)).out();
        assertThat(text).containsOnlyOnce("Not stated").contains("what to work", "the community of practice.");
        String json = Run.once(with(call, "--format", "json")).out();
        assertThat(json)
                .contains(
                        "Forming: fewer than 5 people",
                        "Ability: fewer than 5 people",
                        "Structure: fewer than 5 people");
    }

    @Test
    void readings_thatAreNotStatedForDifferentReasons_orWithANote_haveTheirOwnLines() {
        assertThat(BlueprintText.of(new Blueprint(
                        TeamKey.of("one"),
                        ImmutableList.of(
                                withheld("a", Gate.PRIVACY, "Forming: fewer than 5 people"),
                                withheld(
                                        "b", Gate.SHARED_VIEW, "no shared view of Managed: members see it differently"),
                                withheld("c", Gate.PRIVACY, "Ability: fewer than 5 people"),
                                withheld("d", Gate.PRIVACY, "Structure: fewer than 5 people", "A note of its own."),
                                withheld("e", Gate.SHARED_VIEW, "no shared view of Trust: members see it differently")),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of())))
                .endsWith(
                        "  - About b: Not stated: no shared view of Managed: members see it differently",
                        "  - About d: Not stated: Structure: fewer than 5 people A note of its own.",
                        "  - About e: Not stated: no shared view of Trust: members see it differently",
                        "  - Not stated (fewer than 5 people): about a; about c.");
    }

    private static Reading withheld(String id, Gate gate, String detail, String... notes) {
        Judgement.Builder judgement = Judgement.builder(id, "About " + id, Source.paper("Effective supervision"))
                .label(new Label.Withheld(gate, detail))
                .certainty("not known");
        List.of(notes).forEach(judgement::note);
        return PlainReading.builder(judgement.build()).build();
    }

    @Test
    void blueprint_ofATeam_fitsAPage() {
        String out = Run.once("score", EXAMPLE, "--bank", BANK, "--blueprint", "gray-2010")
                .out();
        for (String team :
                Splitter.onPattern("\n(?=Team |Blueprint |\nDefinitions)").split(out)) {
            if (team.startsWith("Blueprint of team ")) {
                List<String> lines = Splitter.on('\n').splitToList(team);
                assertThat(lines).hasSizeLessThanOrEqualTo(60).allMatch(line -> line.length() <= 100);
            }
        }
    }

    @Test
    void score_ofTwoWaves_callsATeamStuckInTheLater_andReportsTheChangesSince(@TempDir Path folder) throws IOException {
        Path waves = twoWaves(folder);
        String out = Run.of("score", waves.toString(), "--bank", BANK, "--blueprint", "gray-2010")
                .out();
        String first = blueprintOf(out, "stuck on 2025-01-01");
        String second = blueprintOf(out, "stuck on 2025-06-01");
        assertThat(first)
                .contains("The answers show blame of others")
                .doesNotContain("as in an earlier wave")
                .doesNotContain("Since");
        assertThat(second)
                .contains("as in an earlier wave")
                .contains("Since 2025-01-01 (a change after a recommendation need not be its effect)")
                .contains("No change beyond chance after: ");
    }

    /** A manager reads it aloud: each sentence, and each title of a list of readings, has at most 25 words, without what stands in brackets. */
    @Test
    void pages_haveShortSentences() {
        List<String> tooLong = Stream.of(
                        Run.once("score", EXAMPLE, "--bank", BANK, "--full").out(),
                        Run.once("score", EXAMPLE, "--bank", BANK, "--team", "stuck")
                                .out(),
                        Run.once("score", EXAMPLE, "--bank", BANK, "--team", "new")
                                .out())
                .flatMap(out -> Splitter.onPattern("\n\n").splitToStream(out))
                .filter(block -> block.startsWith("Blueprint of team "))
                .flatMap(block -> Splitter.onPattern(
                                "\n(?=  \\S|    \\d|    - |    Q|  +(Why|Who|First step|Sign|Place|Against it): )")
                        .splitToStream(block))
                .map(item -> item.replaceAll("\\s+", " ")
                        .replaceAll("\\([^()]*\\)", "")
                        .replace("*", ""))
                .flatMap(item -> Splitter.onPattern(
                                item.strip().startsWith("- Not stated") // a list of titles
                                        ? "[.?!:;](\"|\\s|$)"
                                        : "[.?!:](\"|\\s|$)")
                        .splitToStream(item))
                .filter(sentence -> Splitter.on(' ')
                                .omitEmptyStrings()
                                .splitToStream(sentence)
                                .count()
                        > 25)
                .toList();
        assertThat(tooLong).isEmpty();
    }

    @Test
    void page_ofOneTeam_hasTheGuide_andNoOtherTeam() {
        String all = Run.once("score", EXAMPLE, "--bank", BANK).out();
        String one =
                Run.once("score", EXAMPLE, "--bank", BANK, "--team", "stuck").out();
        assertThat(all).doesNotContain("Questions for the team meeting");
        assertThat(one)
                .contains("It is no basis for the appraisal of any person.")
                .containsSubsequence(
                        "What to do first",
                        "What the answers show",
                        "Questions for the team meeting",
                        "Supervision over the year",
                        "Quarter 4. ",
                        "What to say to people who use services")
                .doesNotContainPattern("[Tt]eam (developed|divided|managerialist|new|open|ordinary|small)\\b");
    }

    @Test
    void explain_ofAnAction_givesItsReasonsAndItsOrder() {
        List<String> call = List.of("explain", EXAMPLE, "--bank", BANK, "--team", "stuck");
        assertThat(Run.of(with(call, "--action", "quality-circle")).out())
                .contains("Reasons\n  The answers show blame of others")
                .containsPattern("Order: gravity 0\\.90 × sureness 0\\.95 × reach 1\\.00 = 0\\.8[56]");
        Run unknown = Run.of(with(call, "--action", "quality-circles"));
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("quality-circle");
        assertThat(Run.of(with(call)).code()).isEqualTo(2);
    }

    @Test
    void readingsAsCsv_haveARowForEachReadingOfEachTeam() {
        Run run = Run.once("score", EXAMPLE, "--bank", BANK, "--format", "csv", "--readings");
        assertThat(run.code()).as(run.err()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(1 + 8 * 10);
        assertThat(lines.get(0)).startsWith("team,wave,reading,label,text,probability,certainty,set,");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("stuck,,stuck,at-risk,"))
                .anyMatch(line -> line.startsWith("small,,stage,,,,,,") && line.contains("privacy"));
        assertThat(Run.of("score", EXAMPLE, "--bank", BANK, "--readings").err())
                .startsWith("--readings requires --format csv");
        assertThat(Run.of("score", EXAMPLE, "--bank", BANK, "--format", "csv", "--readings", "--blueprint", "none")
                        .err())
                .startsWith("there are no readings without a blueprint");
    }

    private static String blueprintOf(String out, String team) {
        int from = out.indexOf("Blueprint of team " + team);
        int next = out.indexOf("\nTeam ", from);
        return out.substring(from, next < 0 ? out.length() : next);
    }

    /** Writes the answers of one team of the example: its blueprint is the same without the others. */
    private static Path stuck(Path folder) throws IOException {
        return Files.write(
                folder.resolve("stuck.csv"),
                Files.readAllLines(Path.of(EXAMPLE)).stream()
                        .filter(line -> line.startsWith("team,") || line.startsWith("stuck,"))
                        .toList());
    }

    private static Path twoWaves(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(stuck(folder));
        return Files.write(
                folder.resolve("waves.csv"),
                Stream.concat(
                                Stream.of(lines.get(0) + ",wave"),
                                Stream.of("2025-01-01", "2025-06-01")
                                        .flatMap(day -> lines.stream().skip(1).map(line -> line + "," + day)))
                        .toList());
    }

    @Test
    void score_printsWhatQualifiesAReading(@TempDir Path folder) throws IOException {
        Path roster = Files.writeString(folder.resolve("roster.csv"), "team,perspective,n\nstuck,team-member,20\n");
        String answers = stuck(folder).toString();
        String out = Run.of("score", answers, "--bank", BANK, "--blueprint", "gray-2010", "--roster", roster.toString())
                .out()
                .replaceAll("\\s+", " ");
        assertThat(out)
                .contains("Read with care: 12 of 20 answered.")
                .contains("The evidence for this theory is mixed.");
    }

    @Test
    void explain_ofAWave_readsThatWave_elseTheLast(@TempDir Path folder) throws IOException {
        String waves = twoWaves(folder).toString();
        List<String> call = List.of("explain", waves, "--bank", BANK, "--team", "stuck", "--reading", "stuck");
        assertThat(Run.of(call.toArray(String[]::new)).out()).contains("earlier wave");
        assertThat(Run.of(with(call, "--wave", "2025-01-01")).out())
                .contains("The answers show blame of others")
                .doesNotContain("earlier wave");
        Run none = Run.of(with(call, "--wave", "2025-02-01"));
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("unknown wave").contains("2025-01-01").contains("2025-06-01");
    }

    private static String[] with(List<String> call, String... more) {
        return Stream.concat(call.stream(), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void explain_ofPriorities_ranksEachMatter_andNamesCutoffsThatAreNotTheDefault() {
        List<String> call = List.of("explain", EXAMPLE, "--bank", BANK, "--team", "stuck", "--reading", "priorities");
        assertThat(Run.once(with(call)).out())
                .containsPattern(
                        "  1\\. .+: rank 1 to \\d+ \\(90% interval\\), among\\s+the\\s+first\\s+with\\s+a\\s+probability\\s+of\\s+\\d+%,\\s+tier\\s+1")
                .doesNotContain("Cut-offs changed");
        assertThat(Run.once(with(call, "--set", "stage-sure=0.95")).out())
                .contains("Cut-offs changed: stage-sure 0.95");
    }

    @Test
    void explain_marksReversedQuestions() {
        assertThat(Run.once("explain", EXAMPLE, "--bank", BANK, "--team", "stuck", "--reading", "outlook")
                        .out())
                .contains("(reversed)");
    }

    @Test
    void followUp_withoutAFigureInBothWaves_isDistinguishedFromNoChange() {
        LocalDate since = LocalDate.of(2025, 1, 1);
        ImmutableList<FollowUp> followed = ImmutableList.of(
                new FollowUp("meet", "Meet", since, 0, ImmutableList.of()),
                new FollowUp("plan", "Plan", since, 2, ImmutableList.of()));
        assertThat(BlueprintText.of(new Blueprint(
                        TeamKey.of("one"), ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), followed)))
                .endsWith(
                        "    No change beyond chance after: Plan.",
                        "    No figure is shown in both waves, so nothing is compared, after: Meet.");
    }

    @Test
    void explain_isAsWideAsAPage() {
        assertThat(Splitter.on('\n')
                        .split(Run.once("explain", EXAMPLE, "--bank", BANK, "--team", "stuck", "--reading", "style")
                                .out()))
                .allMatch(line -> line.length() <= 100);
    }

    @Test
    void score_asJson_hasTheBlueprintOfEachTeam_andTheCutoffsInTheRecipe() {
        Run run = Run.of(
                "score",
                EXAMPLE,
                "--bank",
                BANK,
                "--blueprint",
                "gray-2010",
                "--format",
                "json",
                "--set",
                "stage-sure=0.99");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"blueprint\" : {").contains("\"stage-sure\" : \"0.99\"");
        assertThat(run.out().split("\"superordinate\" : \\{", -1)).hasSize(9);
    }

    @Test
    void score_ofTheBankOfThePaper_readsWithTheBlueprintThatItNames() {
        Run run = Run.once("score", EXAMPLE, "--bank", BANK);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("What to do first").contains("blueprint gray-2010");
        assertThat(run.out().replace(", blueprint gray-2010", ""))
                .isEqualTo(Run.once("score", EXAMPLE, "--bank", BANK, "--blueprint", "gray-2010")
                        .out());
        assertThat(JsonMapper.shared()
                        .readTree(Run.once("score", EXAMPLE, "--bank", BANK, "--format", "json")
                                .out())
                        .at("/recipe/blueprint/id")
                        .asString())
                .isEqualTo("gray-2010");
    }

    @Test
    void score_withBlueprintNone_readsNothing() {
        Run run = Run.once("score", EXAMPLE, "--bank", BANK, "--blueprint", "none");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Team stuck: team members 12; the manager;")
                .doesNotContain("Blueprint of team");
    }

    @Test
    void bank_thatNamesAMissingBlueprint_isScoredWithAMessage(@TempDir Path folder) throws IOException {
        Path bank = bank(folder, "blueprint: ours\n");
        Path answers = Files.writeString(folder.resolve("a.csv"), "team,respondent,trust-1\nn,1,4\n");
        Run score = Run.of("score", answers.toString(), "--bank-file", bank.toString());
        assertThat(score.code()).isZero();
        assertThat(score.out()).contains("Team n: team members fewer than 5").doesNotContain("Blueprint of team");
        assertThat(score.err())
                .contains("The bank names the blueprint strategy \"ours\", which is not installed")
                .contains("--blueprint none");
        assertThat(Run.of("score", answers.toString(), "--bank-file", bank.toString(), "--blueprint", "none")
                        .err())
                .isEmpty();
    }

    @Test
    void bankWithoutABlueprint_hasNoReadings_andExplainAsksForABlueprint(@TempDir Path folder) throws IOException {
        Path bank = bank(folder, "");
        Path answers = Files.writeString(folder.resolve("a.csv"), "team,respondent,trust-1\nn,1,4\n");
        Run score = Run.of("score", answers.toString(), "--bank-file", bank.toString());
        assertThat(score.err()).isEmpty();
        assertThat(score.out()).doesNotContain("Blueprint of team");
        Run explain = Run.of(
                "explain", answers.toString(), "--bank-file", bank.toString(), "--team", "n", "--reading", "stage");
        assertThat(explain.code()).isEqualTo(2);
        assertThat(explain.err())
                .startsWith("no blueprint strategy was chosen, and the bank names none; give --blueprint");
    }

    private static Path bank(Path folder, String more) throws IOException {
        return Files.writeString(
                folder.resolve("bank.yaml"),
                "bank: ours\nversion: 1.0.0\ntitle: Ours\n" + more
                        + "scales: {agreement: {type: likert, points: 5}}\n"
                        + "constructs: {trust: {label: Trust, definition: That we rely on one another.}}\n"
                        + "questions:\n  - {id: trust-1, text: We trust., scale: agreement, measures: [trust]}\n");
    }

    @Test
    void explain_walksFromTheReadingToTheQuestionsAndTheirPlaces() {
        Run run = Run.once("explain", EXAMPLE, "--bank", BANK, "--team", "managerialist", "--reading", "superordinate");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("The four learning cultures together: Managed learning outweighs humanistic and democratic\n"
                        + "  learning, and the value base is too weak to balance it. (sure; ")
                .contains("Gates")
                .contains("Managed, as seen by team members: ")
                .contains("managed.1: Managers set the quality standards for our work. [Table 1, Managed, 1]");
    }

    @Test
    void explain_ofAnUnknownTeamOrReading_namesTheNearest() {
        Run team = Run.once("explain", EXAMPLE, "--bank", BANK, "--team", "stukc", "--reading", "stage");
        assertThat(team.code()).isEqualTo(1);
        assertThat(team.err()).contains("stuck");
        Run reading = Run.once("explain", EXAMPLE, "--bank", BANK, "--team", "stuck", "--reading", "stages");
        assertThat(reading.code()).isEqualTo(1);
        assertThat(reading.err()).contains("stage");
        assertThat(reading.out()).isEmpty();
    }
}
