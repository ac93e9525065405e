package org.coppice.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Iterables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.files.InputException;
import org.coppice.files.answers.AnswerFile;
import org.coppice.files.result.FactsFile;
import org.coppice.files.result.RecipeFile;
import org.coppice.files.result.TeamJson;
import org.coppice.model.answer.Sample;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.Location;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.SampleFacts;
import org.coppice.model.profile.View;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.option.SampleOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The profile and the blueprint of a team are the same after they were written as JSON and read. */
class TeamJsonTest {
    /** A prime, so that each kind of field has its turn. */
    private static final int EVERY = 101;

    private static final Catalogue CATALOGUE = Catalogue.load(TeamJsonTest.class.getClassLoader());

    /** The results of each file, bank and view, which are computed once. */
    private static final Map<List<Object>, List<TeamResult>> RESULTS = new ConcurrentHashMap<>();

    private static Assessment assessment(String bank, View view) {
        return Assessment.builder(CATALOGUE)
                .bank(bank)
                .view(view)
                .blueprintOfBank()
                .agreementByChance(100)
                .build();
    }

    private static List<TeamResult> results(Assessment assessment, String file) {
        return RESULTS.computeIfAbsent(List.of(file, assessment.recipe()), key -> computed(assessment, file));
    }

    private static List<TeamResult> computed(Assessment assessment, String file) {
        Sample sample = Sample.of(AnswerFile.read(
                        Path.of("../cli/examples", file),
                        assessment.instrument().bank(),
                        Map.of())
                .teams());
        List<TeamResult> results = new ArrayList<>();
        assessment.assess(sample, SampleOptions.DEFAULT.withBlueprints(), results::add);
        return results;
    }

    @ParameterizedTest
    @CsvSource({
        "eight-teams.csv, communities-of-practice, PUBLISHED",
        "eight-teams.csv, communities-of-practice, RESEARCH",
        "two-waves.csv, communities-of-practice.core, PUBLISHED",
        "two-waves.csv, communities-of-practice.core, RESEARCH"
    })
    void result_isTheSameAfterItWasWrittenAndRead(String file, String bank, View view) {
        Assessment assessment = assessment(bank, view);
        List<TeamResult> results = results(assessment, file);
        assertThat(results).isNotEmpty();
        for (TeamResult result : results) {
            String json = TeamJson.json(result);
            TeamResult read = TeamJson.parse(json, result.profile().recipe());
            assertThat(read.profile()).isEqualTo(result.profile());
            same(read.blueprint().orElseThrow(), result.blueprint().orElseThrow());
            assertThat(TeamJson.json(read)).isEqualTo(json);
        }
        if (file.startsWith("two-waves")) {
            assertThat(results)
                    .anySatisfy(result -> assertThat(
                                    result.blueprint().orElseThrow().followed())
                            .isNotEmpty());
        }
    }

    private static void same(Blueprint read, Blueprint written) {
        assertThat(read.team()).isEqualTo(written.team());
        assertThat(read.recommendations()).isEqualTo(written.recommendations());
        assertThat(read.perspectives()).isEqualTo(written.perspectives());
        assertThat(read.followed()).isEqualTo(written.followed());
        assertThat(read.readings()).hasSameSizeAs(written.readings());
        for (int i = 0; i < written.readings().size(); i++) {
            Reading one = read.readings().get(i);
            Reading other = written.readings().get(i);
            assertThat(one.judgement()).isEqualTo(other.judgement());
            assertThat(one.probabilities()).isEqualTo(other.probabilities());
            assertThat(one.value()).isEqualTo(other.value());
            assertThat(one.related()).isEqualTo(other.related());
            assertThat(one.ranks()).isEqualTo(other.ranks());
        }
    }

    /** A text, a number, a boolean or null that stands where another value is expected is one fault, with the pointer of the field. */
    @ParameterizedTest
    @CsvSource({"{}, 0", "[1], 25", "'\"?\"', 50", "-1, 75"})
    void anyValueReplaced_isReadOrIsAFault_neverAnotherException(String other, int first) {
        Assessment assessment = assessment("communities-of-practice.core", View.RESEARCH);
        TeamResult result = Iterables.getLast(results(assessment, "two-waves.csv"));
        String json = TeamJson.json(result);
        Matcher field = Pattern.compile("\" : (\"(?:[^\"\\\\]|\\\\.)*\"|-?[0-9.E-]+|true|false|null)")
                .matcher(json);
        int faults = 0;
        for (int f = 0; field.find(); f++) {
            if (f % EVERY != first) {
                continue;
            }
            String changed = json.substring(0, field.start(1)) + other + json.substring(field.end(1));
            try {
                TeamJson.parse(changed, result.profile().recipe());
            } catch (InputException wrong) {
                faults++;
                assertThat(wrong.faults())
                        .allSatisfy(fault -> assertThat(fault.what()).isNotBlank());
                assertThat(pointers(wrong))
                        .allSatisfy(pointer -> assertThat(pointer).startsWith("/"));
            }
        }
        assertThat(faults).isGreaterThan(10);
    }

    private static List<String> pointers(InputException wrong) {
        return wrong.faults().stream()
                .map(Fault::where)
                .map(where -> ((Location.Position) where).pointer())
                .toList();
    }

    @Test
    void blueprintOfAnotherTeam_recipeOfAnotherLevel_andImpossibleValue_areRejected() {
        Assessment assessment = assessment("communities-of-practice", View.RESEARCH);
        List<TeamResult> results = results(assessment, "eight-teams.csv");
        TeamResult first = results.get(0);
        assertThatThrownBy(() -> new TeamResult(
                        first.profile(), first.persons(), results.get(1).blueprint()))
                .hasMessageStartingWith("a blueprint of team divided with the profile of team developed");
        String json = TeamJson.json(first);
        Assessment other = Assessment.builder(CATALOGUE)
                .bank("communities-of-practice")
                .level(0.95)
                .build();
        assertThatThrownBy(() -> TeamJson.parse(json, other.recipe()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the interval has the level 0.9, and the recipe has 0.95");
        assertThatThrownBy(() -> TeamJson.parse(
                        json.replaceFirst("\"value\" : 0\\.[0-9]+", "\"value\" : 7.5"), assessment.recipe()))
                .hasMessageContaining("the value 7.5 is outside the metric pomp");
    }

    @Test
    void recipeOfOtherStrategies_isRejected_withEachStrategyThatDiffers() {
        Assessment assessment = assessment("communities-of-practice", View.RESEARCH);
        String json = TeamJson.json(results(assessment, "eight-teams.csv").get(0));
        Assessment other = Assessment.builder(CATALOGUE)
                .bank("communities-of-practice")
                .scoring("mean")
                .aggregation("median")
                .build();
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> TeamJson.parse(json, other.recipe()))
                .satisfies(wrong -> assertThat(wrong.faults())
                        .extracting(Fault::what)
                        .contains(
                                "the scoring strategy of the team is pomp, and that of the recipe is mean",
                                "the aggregation strategy of the team is team-mean, and that of the recipe is median",
                                "the blueprint strategy of the team is gray-2010, and that of the recipe is none"));
    }

    @Test
    void impossibleCounts_andDates_areRejected_withTheirPointers() {
        Assessment assessment = assessment("communities-of-practice", View.RESEARCH);
        String json = TeamJson.json(results(assessment, "eight-teams.csv").get(0));
        assertThatThrownBy(() -> TeamJson.parse(
                        json.replaceFirst("\"respondents\" : [0-9]+", "\"respondents\" : -3"), assessment.recipe()))
                .isInstanceOfSatisfying(
                        InputException.class,
                        wrong -> assertThat(pointers(wrong)).containsExactly("/respondents"));
        assertThatThrownBy(
                        () -> TeamJson.parse(json.replaceFirst("\"n\" : [0-9]+", "\"n\" : 900"), assessment.recipe()))
                .isInstanceOfSatisfying(
                        InputException.class,
                        wrong -> assertThat(pointers(wrong)).containsExactly("/scores/0/n"))
                .hasMessageContaining("the score is of 900 persons, and the team has ");
        assertThatThrownBy(() -> TeamJson.parse(
                        json.replaceFirst("\"wave\" : [^,]+", "\"wave\" : \"2026-13-01\""), assessment.recipe()))
                .hasMessageContaining("the wave \"2026-13-01\" is not a date; write it as year-month-day");
    }

    @Test
    void nullArguments_areRejectedByName() {
        Recipe recipe = assessment("communities-of-practice", View.RESEARCH).recipe();
        Path none = null;
        String text = null;
        assertThatThrownBy(() -> TeamJson.read(none, recipe)).hasMessageContaining("file is null");
        assertThatThrownBy(() -> RecipeFile.read(none)).hasMessageContaining("file is null");
        assertThatThrownBy(() -> RecipeFile.parse(text)).hasMessageContaining("json is null");
        assertThatThrownBy(() -> RecipeFile.json(null)).hasMessageContaining("recipe is null");
        assertThatThrownBy(() -> FactsFile.read(none)).hasMessageContaining("file is null");
        assertThatThrownBy(() -> FactsFile.parse(text)).hasMessageContaining("json is null");
        assertThatThrownBy(() -> FactsFile.json(null)).hasMessageContaining("facts is null");
    }

    @Test
    void recipeAndFacts_areReadFromAString() {
        Assessment assessment = assessment("communities-of-practice", View.RESEARCH);
        assertThat(RecipeFile.parse(RecipeFile.json(assessment.recipe()))).isEqualTo(assessment.recipe());
        assertThat(FactsFile.parse(FactsFile.json(SampleFacts.NONE))).isEqualTo(SampleFacts.NONE);
    }

    @ParameterizedTest
    @CsvSource({"title", "gates", "source", "probabilities", "metrics", "scores"})
    void missingField_isOneFault_thatNamesIt(String name) {
        Assessment assessment = assessment("communities-of-practice", View.RESEARCH);
        String json = TeamJson.json(results(assessment, "eight-teams.csv").get(0));
        String changed = json.replaceFirst("\"" + name + "\" : ", "\"not-" + name + "\" : ");
        assertThat(changed).isNotEqualTo(json);
        assertThatThrownBy(() -> TeamJson.parse(changed, assessment.recipe()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("\"" + name + "\" is missing");
    }
}
