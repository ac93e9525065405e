package org.coppice.gray2010;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coppice.files.result.CompareJson;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Weighting;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.View;
import org.coppice.model.score.Score;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.PaperConstruct;
import org.coppice.model.vocabulary.TeamStage;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.AssessmentBuilder;
import org.coppice.scoring.Assessments;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.result.RecipeComparison;
import org.coppice.scoring.result.SampleComparison;
import org.coppice.scoring.result.ScoreDifference;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recipes compared on the same answers. */
class CompareBlueprintsTest {
    private static final Catalogue CATALOGUE = Catalogue.load(CompareBlueprintsTest.class.getClassLoader());
    private static final QuestionBank BANK = bank();

    private static QuestionBank other() {
        return QuestionBank.builder("other", "1.0.0", "Other")
                .scale(ResponseScale.Likert.of("s", 5))
                .construct(TeamStage.FORMING)
                .question(Question.builder("one", "One", "s").measures(TeamStage.FORMING.id()))
                .build();
    }

    private static QuestionBank bank() {
        QuestionBank.Builder bank =
                QuestionBank.builder("made", "1.0.0", "Made").scale(ResponseScale.Likert.of("s", 5));
        List<PaperConstruct> constructs = new ArrayList<>(List.of(TeamStage.values()));
        constructs.addAll(List.of(LearningCulture.values()));
        for (PaperConstruct one : constructs) {
            bank.construct(one);
            for (int i = 1; i <= 3; i++) {
                String id = one.id() + "." + i;
                bank.question(Question.builder(id, id, "s").measures(one.id()).source("Table 1"));
            }
        }
        return bank.build();
    }

    private static AssessmentBuilder builder() {
        return Assessment.builder(CATALOGUE).bank(BANK).reliability(false);
    }

    /** Teams of three to eight members, so that some are too small to be shown. */
    private static List<TeamAnswers> sample(long seed, int teams) {
        Random random = new Random(seed);
        List<TeamAnswers> sample = new ArrayList<>();
        for (int t = 0; t < teams; t++) {
            TeamAnswersBuilder team = TeamAnswers.builder(BANK, "team " + t);
            int persons = 3 + random.nextInt(6);
            int shift = random.nextInt(3);
            for (int p = 0; p < persons; p++) {
                team.respondent("p" + p);
                for (Question question : BANK.questions()) {
                    team.answer(question.id(), 1 + shift + random.nextInt(5 - shift));
                }
            }
            sample.add(team.build());
        }
        return sample;
    }

    private static ImmutableList<Assessment> both() {
        return builder()
                .parameter("draws", "100")
                .combinations(List.of("pomp", "sum"), List.of(), List.of("gray-2010", "classic"));
    }

    @Test
    void combinations_areEveryScoringWithEveryBlueprint_andParametersGoToThoseThatDeclareThem() {
        ImmutableList<Assessment> each = builder()
                .parameter("stage-close", "0.1")
                .parameter("stage-sure", "0.95")
                .parameter("sum.total", "plain")
                .combinations(List.of("pomp", "sum"), List.of(), List.of("gray-2010", "classic"));
        assertThat(each)
                .extracting(one -> one.recipe().scoring().id() + " "
                        + one.recipe().blueprint().orElseThrow().id())
                .containsExactly("pomp gray-2010", "pomp classic", "sum gray-2010", "sum classic");
        assertThat(each.get(1).recipe().blueprint().orElseThrow().parameters()).containsEntry("stage-close", "0.1");
        assertThat(each.get(2).recipe().blueprint().orElseThrow().parameters()).containsEntry("stage-sure", "0.95");
        assertThat(each.get(2).recipe().scoring().parameters()).containsEntry("total", "plain");
    }

    @Test
    void combinations_withUndeclaredParametersOrUnknownIds_areRejected() {
        assertThatThrownBy(() -> builder()
                        .parameter("stage-closs", "0.1")
                        .combinations(List.of("pomp"), List.of(), List.of("gray-2010", "classic")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith(
                        "unknown parameter \"stage-closs\" of pomp, team-mean, gray-2010, classic; did you mean \"stage-close\"?");
        assertThatThrownBy(() -> builder().combinations(List.of("pomp"), List.of(), List.of("gray-2010", "clasic")))
                .hasMessageStartingWith("unknown blueprint \"clasic\"; did you mean \"classic\"?");
    }

    @Test
    void compare_comparesEachWithTheFirst() {
        SampleComparison comparison = Assessments.compare(Sample.of(sample(1, 8)), both());
        assertThat(comparison.teams()).isEqualTo(8);
        assertThat(comparison.first().blueprint().orElseThrow().id()).isEqualTo("gray-2010");
        assertThat(comparison.others()).hasSize(3);
        RecipeComparison classic = comparison.others().get(0);
        assertThat(classic.readings())
                .extracting(one -> one.id())
                .containsExactly("superordinate", "stage", "style", "personalisation");
        assertThat(classic.byFirstAlone()).contains("outlook", "community").hasSize(6);
        assertThat(classic.byOtherAlone()).isEmpty();
    }

    @Test
    void compare_ofOneAssessmentOrDifferentViews_isRejected() {
        List<TeamAnswers> sample = sample(1, 3);
        assertThatThrownBy(() ->
                        Assessments.compare(Sample.of(sample), List.of(builder().build())))
                .hasMessage("there are fewer than two assessments to compare; give two assessments or more");
        assertThatThrownBy(() -> Assessments.compare(
                        Sample.of(sample),
                        List.of(builder().build(), builder().minimumGroup(4).build())))
                .hasMessageContaining("differ in the minimum group");
        assertThatThrownBy(() -> Assessments.compare(
                        Sample.of(sample),
                        List.of(builder().build(), builder().view(View.RESEARCH).build())))
                .hasMessageContaining("differ in the view");
        assertThatThrownBy(() -> Assessments.compare(
                        Sample.of(sample),
                        List.of(
                                builder().build(),
                                Assessment.builder(CATALOGUE).bank(other()).build())))
                .hasMessageContaining("differ in the bank");
    }

    @Test
    void json_conformsToTheSchema() throws IOException {
        for (int teams : new int[] {0, 2, 12}) {
            StringWriter compared = new StringWriter();
            CompareJson.write(
                    Assessments.compare(Sample.of(sample(4, teams)), both()), ImmutableList.of("level"), compared);
            conforms("compare", compared.toString(), List.of("others", "labels", "scores", "share"));
        }
    }

    @Test
    void jsonOfWeightings_hasStepsAndRankChanges_andConformsToTheSchema() throws IOException {
        List<Assessment> weightings = List.of(
                builder().build(),
                builder()
                        .weighting(Weighting.of(
                                "first",
                                "1.0.0",
                                "First alone",
                                BANK.id(),
                                ImmutableMap.of("stage.storming.2", 0.0, "stage.storming.3", 0.0)))
                        .build());
        for (int teams : new int[] {3, 12}) {
            SampleComparison comparison = Assessments.compare(Sample.of(sample(4, teams)), weightings);
            StringWriter out = new StringWriter();
            CompareJson.write(comparison, ImmutableList.of("level"), out);
            conforms("compare", out.toString(), List.of("others", "scores", "rho", "largestDifference", "rankChanges"));
            JsonNode scores = JsonMapper.shared().readTree(out.toString()).at("/others/0/scores");
            assertThat(scores).hasSameSizeAs(comparison.others().get(0).scores());
            for (int i = 0; i < scores.size(); i++) {
                ScoreDifference difference = comparison.others().get(0).scores().get(i);
                JsonNode json = scores.get(i);
                assertThat(json.at("/construct").asString())
                        .isEqualTo(
                                difference.correlation().measure().construct().value());
                assertThat(json.at("/teams").asInt())
                        .isEqualTo(difference.correlation().teams());
                assertThat(json.at("/largestDifference").asDouble(-1))
                        .isEqualTo(difference.largest().orElse(-1));
                assertThat(json.at("/rho").asDouble(-2))
                        .isEqualTo(difference.correlation().rho().figure().orElse(-2));
                assertThat(json.at("/rankChanges")).hasSameSizeAs(difference.rankChanges());
            }
        }
    }

    /** Keeps the schema, and without one of those fields does not. */
    private static void conforms(String name, String json, List<String> fields) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Resources.toString(
                        Resources.getResource("org/coppice/files/" + name + ".schema.json"), StandardCharsets.UTF_8));
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        for (String field : fields) {
            assertThat(schema.validate(json.replace("\"" + field + "\"", "\"x\""), InputFormat.JSON))
                    .as(field)
                    .isNotEmpty();
        }
    }

    @Property(tries = 200)
    void recipe_comparedWithItself_hasNoChanges(@ForAll long seed, @ForAll @IntRange(max = 6) int teams) {
        List<Assessment> twice = builder()
                .parameter("draws", "100")
                .combinations(List.of("pomp"), List.of(), List.of("gray-2010", "gray-2010"));
        RecipeComparison same = Assessments.compare(Sample.of(sample(seed, teams)), twice)
                .others()
                .get(0);
        assertThat(same.readings())
                .allSatisfy(reading -> assertThat(reading.teams())
                        .allSatisfy(pair -> assertThat(pair.first()).isEqualTo(pair.other())));
        assertThat(same.labels().changed().orElse(0)).isZero();
        assertThat(same.byFirstAlone()).isEmpty();
        assertThat(same.byOtherAlone()).isEmpty();
        assertThat(same.scores())
                .allSatisfy(score -> assertThat(
                                score.correlation().rho() instanceof Score.Measured measured ? measured.value() : 1)
                        .isEqualTo(1));
    }

    @Property(tries = 200)
    void teamsInAnotherOrder_giveTheSameResult(@ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int teams) {
        List<TeamAnswers> sample = sample(seed, teams);
        List<TeamAnswers> other = new ArrayList<>(sample);
        Collections.shuffle(other, new Random(seed));
        List<Assessment> recipes = builder().combinations(List.of("pomp", "sum"), List.of(), List.of("classic"));
        assertThat(Assessments.compare(Sample.of(other), recipes))
                .isEqualTo(Assessments.compare(Sample.of(sample), recipes));
    }
}
