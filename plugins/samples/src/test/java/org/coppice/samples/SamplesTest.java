package org.coppice.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.coppice.files.answers.AnswersJson;
import org.coppice.files.result.TeamJson;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.profile.DisclosureStatement;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.View;
import org.coppice.model.score.Score;
import org.coppice.model.vocabulary.TeamStage;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.option.CancelledException;
import org.coppice.scoring.result.SampleAnalysis;
import org.coppice.scoring.result.SampleComparison;
import org.coppice.spi.Calibration;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Plugin;
import org.coppice.statistics.change.WaveChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
    private static final Path EIGHT_TEAMS = Path.of("../cli/examples/eight-teams.csv");
    private static final Path TWO_WAVES = Path.of("../cli/examples/two-waves.csv");

    @TempDir
    private static Path twoTeams; // what a program prints of a file is seen with two teams as well as with eight

    private static String twoTeams() throws IOException {
        Path file = twoTeams.resolve("two-teams.csv");
        try (Stream<String> lines = Files.lines(EIGHT_TEAMS)) {
            Files.write(
                    file,
                    lines.filter(line -> line.startsWith("team,")
                                    || line.startsWith("developed,")
                                    || line.startsWith("stuck,"))
                            .toList());
        }
        return file.toString();
    }

    @Test
    void oneTeam_hasItsProfile_withFiguresOfTwoPeopleWithheld() throws Exception {
        TeamProfile profile = OneTeam.profile(getClass().getClassLoader());
        assertThat(profile.team()).isEqualTo(TeamKey.of("north"));
        assertThat(profile.score("stage.forming", Perspective.TEAM_MEMBER)).isPresent();
        assertThat(printed(() -> OneTeam.main(new String[0])))
                .contains("team north, some respondents not counted", "withheld: ");
    }

    @Test
    void formOfBank_isAPageWithTheQuestionsOfTeamMembers(@TempDir Path folder) throws Exception {
        assertThat(printed(() -> FormOfBank.main(new String[] {folder.toString()})))
                .contains("70 columns");
        assertThat(Files.readString(folder.resolve("form.html"))).contains("name=\"managed.1\"");
    }

    @Test
    void streamOfTeams_givesEachTeamOnce_inOrder_andStopsWhenCancelled() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            List<TeamKey> teams = new ArrayList<>();
            SampleFigures figures =
                    StreamOfTeams.score(EIGHT_TEAMS, executor, new AtomicBoolean(), one -> teams.add(one.team()));
            assertThat(figures.teams()).isEqualTo(8);
            assertThat(teams).hasSize(8).doesNotHaveDuplicates().isSorted();
            AtomicBoolean stop = new AtomicBoolean();
            teams.clear();
            assertThatThrownBy(() -> StreamOfTeams.score(EIGHT_TEAMS, executor, stop, one -> {
                        teams.add(one.team());
                        stop.set(true);
                    }))
                    .isInstanceOf(CancelledException.class);
            assertThat(teams).hasSizeLessThan(8);
        } finally {
            executor.shutdown();
        }
        assertThat(printed(() -> StreamOfTeams.main(new String[] {twoTeams()}))).contains("developed", "2 teams");
    }

    @Test
    void wholeSample_hasProfilesAlphaAndCorrelations() throws Exception {
        Assessment assessment = WholeSample.assessment();
        Sample sample = WholeSample.sample(EIGHT_TEAMS, assessment);
        assertThat(sample.keys()).hasSize(8);
        assertThat(assessment.assess(sample).figures().alpha(Measure.of(TeamStage.FORMING), Perspective.TEAM_MEMBER))
                .hasValueSatisfying(alpha -> assertThat(alpha.figure()).isPresent());
        SampleAnalysis analysis = WholeSample.analysis(assessment, sample);
        assertThat(analysis.scales()).isNotEmpty();
        assertThat(analysis.correlations()).isNotEmpty();
        assertThat(printed(() -> WholeSample.main(new String[] {twoTeams()})))
                .contains("team developed", "tables of correlations");
    }

    @Test
    void twoWaves_haveMeasuredChangesAndReasonsWhereOneIsWithheld() throws Exception {
        List<WaveChange> changes = TwoWaves.changes(TWO_WAVES).teams().get(0).changes();
        assertThat(changes)
                .anySatisfy(change -> assertThat(TwoWaves.sentence(change)).contains("Between["));
        String printed = printed(() -> TwoWaves.main(new String[] {TWO_WAVES.toString()}));
        assertThat(printed.lines().filter(line -> line.startsWith("  ")).count())
                .isGreaterThan(changes.size());
    }

    @Test
    void blueprint_hasReadingsWithReasons_andFirstSteps() throws Exception {
        Blueprint blueprint = BlueprintOfTeam.blueprint(EIGHT_TEAMS, "stuck");
        assertThat(blueprint.reading("stuck")).isPresent();
        assertThat(blueprint.recommendations()).isNotEmpty();
        assertThat(printed(() -> BlueprintOfTeam.main(new String[] {twoTeams(), "stuck"})))
                .contains("First step: ");
    }

    @Test
    void blueprint_withoutAChosenStrategy_namesThatOfTheBank() {
        Assessment assessment = WholeSample.assessment();
        TeamAnswers team =
                assessment.team("north").respondent("p1").answer("forming.1", 5).build();
        assertThatThrownBy(() -> assessment.blueprint(team))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the blueprint strategy \"gray-2010\" of the bank was not chosen")
                .hasMessageContaining("call blueprintOfBank() of the builder");
    }

    @Test
    void twoStrategies_areComparedTeamByTeam() throws Exception {
        SampleComparison comparison = TwoStrategies.compare(EIGHT_TEAMS);
        assertThat(comparison.teams()).isEqualTo(8);
        assertThat(comparison.others()).hasSize(1);
        assertThat(comparison.others().get(0).readings()).isNotEmpty();
        assertThat(printed(() -> TwoStrategies.main(new String[] {twoTeams()}))).contains("classic");
    }

    @Test
    void savedRecipeAndFacts_giveEachTeamTheFiguresThatItHadInItsSample(@TempDir Path folder) throws Exception {
        SavedRecipe.save(EIGHT_TEAMS, folder);
        Assessment assessment = SavedRecipe.restored(folder);
        Sample sample = SavedRecipe.sample(EIGHT_TEAMS, assessment);
        for (TeamProfile within : assessment.assess(sample).teams()) {
            TeamProfile alone = assessment.assess(sample.team(within.team()));
            assertThat(alone.scores())
                    .extracting(score -> score.value())
                    .isEqualTo(
                            within.scores().stream().map(score -> score.value()).toList());
        }
        assertThat(printed(() -> SavedRecipe.main(new String[] {twoTeams(), folder.toString()})))
                .contains("team developed");
    }

    @Test
    void json_goesInAndOut_andBack_andAllFaultsAreReportedAtOnce() throws Exception {
        Assessment assessment = JsonInAndOut.assessment();
        StringBuilder people = new StringBuilder();
        for (int person = 1; person <= 6; person++) {
            people.append(person == 1 ? "" : ", ")
                    .append("{\"id\": \"p" + person + "\", \"answers\": {\"forming.1\": " + (person % 5 + 1)
                            + ", \"forming.2\": null, \"forming.3\": {\"absent\": \"dont-know\"}, \"storming.1\": 2}}");
        }
        String request = "{\"team\": \"north\", \"respondents\": [" + people + "]}";
        String response = JsonInAndOut.respond(assessment, request);
        TeamResult result = JsonInAndOut.read(assessment, response);
        assertThat(result.profile())
                .isEqualTo(assessment.assess(
                        AnswersJson.parse(request, assessment.instrument().bank())));
        assertThat(result.blueprint().orElseThrow().reading("stage")).isPresent();
        TeamAnswers team = AnswersJson.parse(request, assessment.instrument().bank());
        assertThat(TeamJson.json(result, assessment.norms(), assessment.disclosure(team, result)))
                .isEqualTo(response)
                .contains("\"promise\" : \"" + DisclosureStatement.PROMISE + "\"", "\"tightest\" : ");
        assertThat(TeamJson.json(result)).doesNotContain("\"disclosure\"");
        assertThat(JsonInAndOut.respond(
                        assessment, request.replace("\"p2\"", "2").replace(": 2}", ": 7}")))
                .contains("/respondents/1/id", "/respondents/0/answers/storming.1");
        assertThat(printed(() -> JsonInAndOut.main(new String[] {request}))).contains("\"team\" : \"north\"");
    }

    @Test
    void calibratedScoring_usesTheCalibrationOfTheBank_andTheRecipeNamesIt() {
        Plugin plugin = new Plugin() {
            @Override
            public Descriptor descriptor() {
                return new Descriptor("calibrated", "1.0.0", "Calibrated", Contract.NUMBER);
            }

            @Override
            public Contribution contribution() {
                return Contribution.builder()
                        .scoring(new CalibratedScoring())
                        .calibration(Calibration.builder("first", "communities-of-practice")
                                .source("A study")
                                .measure(Measure.of(TeamStage.FORMING), 0.1, 0.01)
                                .build())
                        .build();
            }
        };
        Assessment assessment = Assessment.builder(Catalogue.builder()
                        .classLoader(getClass().getClassLoader())
                        .plugin(plugin)
                        .build())
                .bank("communities-of-practice")
                .scoring("calibrated-share")
                .view(View.RESEARCH)
                .build();
        TeamAnswers team = assessment
                .team("north")
                .respondent("p1")
                .answer("forming.1", 5)
                .answer("forming.2", 4)
                .build();
        assertThat(assessment.persons(team).get(0).scores()).contains(Score.of((0 + 0.75) / 2 - 0.1));
        assertThat(assessment.recipe().scoring().toString()).contains("calibrated-share");
        assertThat(SpeakingUp.judgement().states("high")).isTrue();
    }

    @Test
    void hostOfTheReadme_printsAProfileWithoutFigures() throws Exception {
        assertThat(printed(() -> MyHost.main(new String[0]))).contains("team north, some respondents not counted");
    }

    /** A program that may fail. */
    private interface Program {
        void run() throws IOException;
    }

    private static synchronized String printed(Program program) throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
