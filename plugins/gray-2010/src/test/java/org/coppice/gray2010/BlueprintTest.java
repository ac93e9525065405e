package org.coppice.gray2010;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.blueprint.ReadingFixture.around;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coppice.blueprint.ReadingFixture;
import org.coppice.blueprint.action.Action;
import org.coppice.blueprint.action.Actions;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.EvidenceStep;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.GateCheck;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.Recommendation;
import org.coppice.model.blueprint.SuperordinateReading;
import org.coppice.model.profile.View;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.vocabulary.AuditHeading;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.model.vocabulary.StuckSign;
import org.coppice.model.vocabulary.TeamStage;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.option.Execution;
import org.coppice.scoring.option.SampleOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlueprintTest {
    /** A team that answers all that the readings of culture, stage, outlook and being stuck rest on, at random. */
    private static ReadingFixture random(long seed, int persons) {
        Random random = new Random(seed);
        ReadingFixture team = new ReadingFixture().with(b -> b.parameter("draws", "200"));
        for (LearningCulture one : LearningCulture.values()) {
            team.sees(one, some(random, persons));
        }
        for (TeamStage one : TeamStage.values()) {
            team.sees(one, some(random, persons));
        }
        for (Outlook one : Outlook.values()) {
            team.sees(one, some(random, persons));
        }
        for (StuckSign one : StuckSign.values()) {
            team.sees(one, some(random, persons));
        }
        return team;
    }

    private static int[] some(Random random, int persons) {
        int centre = 10 + random.nextInt(80);
        return random.ints(persons, centre - 10, centre + 11).toArray();
    }

    @Test
    void blueprint_hasTheTenReadings() {
        assertThat(random(1, 7).blueprint().readings())
                .extracting(Reading::id)
                .containsExactly(
                        "superordinate",
                        "stage",
                        "style",
                        "personalisation",
                        "outlook",
                        "stuck",
                        "organisation",
                        "supervision",
                        "priorities",
                        "community");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void sampleOfSeveralWaves_isReadWithEarlierWaves(int threads) {
        ReadingFixture team = new ReadingFixture()
                .sees(StuckSign.BLAME, around(80, 6))
                .sees(StuckSign.COHESION, around(80, 6))
                .sees(Outlook.CO_PROVIDERS, around(20, 6))
                .sees(Outlook.PEOPLE, around(25, 6));
        Assessment assessment = team.assessment();
        TeamAnswers first = team.answers(assessment, LocalDate.of(2025, 1, 1), false);
        TeamAnswers second = team.answers(assessment, LocalDate.of(2025, 2, 1), false);
        TeamAnswers third = team.answers(assessment, LocalDate.of(2025, 9, 1), false);
        List<Blueprint> blueprints = new ArrayList<>();
        assessment.assess(
                Sample.of(List.of(third, first, second)),
                SampleOptions.DEFAULT
                        .withBlueprints()
                        .with(threads == 1 ? Execution.SERIAL : Execution.on(ForkJoinPool.commonPool(), threads)),
                result -> blueprints.add(result.blueprint().orElseThrow()));
        assertThat(blueprints)
                .containsExactly(
                        assessment.blueprint(first),
                        assessment.blueprint(second, first),
                        assessment.blueprint(third, first, second));
        assertThat(blueprints)
                .extracting(one ->
                        one.reading("stuck").orElseThrow().judgement().label().stated())
                .containsExactly(Optional.of("at-risk"), Optional.of("at-risk"), Optional.of("stuck"));
    }

    @Test
    void cutoffs_areDeclaredAndRecorded() {
        assertThat(random(1, 7)
                        .set("stage-gap", 0.1)
                        .assessment()
                        .recipe()
                        .blueprint()
                        .orElseThrow()
                        .parameters())
                .containsEntry("stage-gap", "0.1")
                .containsEntry("stage-sure", "0.9")
                .hasSize(Cutoffs.DECLARED.size());
    }

    @Property(tries = 200)
    void probabilities_addUpToOne(@ForAll long seed, @ForAll @IntRange(min = 5, max = 14) int persons) {
        for (Reading reading : random(seed, persons).blueprint().readings()) {
            double sum = reading.probabilities().values().stream()
                    .mapToDouble(p -> p)
                    .sum();
            assertThat(reading.probabilities().isEmpty() || Math.abs(sum - 1) < 1e-9)
                    .as(reading.id())
                    .isTrue();
        }
    }

    @Property(tries = 200)
    void rowsInAnotherOrder_giveTheSameBits(@ForAll long seed, @ForAll @IntRange(min = 5, max = 14) int persons) {
        assertThat(random(seed, persons).backwards())
                .isEqualTo(random(seed, persons).blueprint());
    }

    /** Draws weight rows: in the order of the ids they would disclose who answered what. */
    @Property(tries = 200)
    void answersUnderOtherIds_giveTheSameBits(@ForAll long seed, @ForAll @IntRange(min = 5, max = 9) int persons) {
        ReadingFixture team = random(seed, persons);
        assertThat(team.turned(1 + (int) Math.floorMod(seed, persons - 1L)).blueprint())
                .isEqualTo(team.blueprint());
    }

    @Property(tries = 200)
    void culture_ratedHigherByAll_isNotLessLikelyToLead(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int more) {
        Random random = new Random(seed);
        int[] managed = some(random, 6);
        ReadingFixture team = random(seed, 6).with(b -> b.view(View.RESEARCH)).sees(LearningCulture.MANAGED, managed);
        double before = leads(team);
        team.sees(
                LearningCulture.MANAGED,
                Arrays.stream(managed).map(x -> Math.min(100, x + more)).toArray());
        assertThat(leads(team)).isGreaterThanOrEqualTo(before - 1e-12);
    }

    private static double leads(ReadingFixture team) {
        SuperordinateReading reading = team.reading(SuperordinateReading.class);
        return reading.leads().getOrDefault(LearningCulture.MANAGED, 0.0);
    }

    @Property(tries = 200)
    void reading_doesNotDiscloseWithheldFigures(@ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int persons) {
        for (View view : View.values()) {
            Blueprint blueprint = random(seed, persons).with(b -> b.view(view)).blueprint();
            assertThat(blueprint.recommendations()).isEmpty();
            for (Reading reading : blueprint.readings()) {
                assertThat(reading.judgement().label()).as(reading.id()).isInstanceOf(Label.Withheld.class);
                assertThat(reading.probabilities()).isEmpty();
                assertThat(reading.value()).isEmpty();
                assertThat(reading.related()).isEmpty();
                for (EvidenceStep step : reading.judgement().evidence()) {
                    assertThat(step.score().value()).isInstanceOf(Score.Withheld.class);
                }
            }
        }
    }

    @Test
    void groupWithEqualScores_isReadInTheResearchViewOnly() {
        ReadingFixture team = random(3, 6).published().sees(LearningCulture.MANAGED, 70, 70, 70, 70, 70, 70);
        Label label = team.reading("superordinate").judgement().label();
        assertThat(label).isInstanceOf(Label.Withheld.class);
        assertThat(((Label.Withheld) label).gate()).isEqualTo(Gate.PRIVACY);
        assertThat(team.with(b -> b.view(View.RESEARCH))
                        .reading(SuperordinateReading.class)
                        .index())
                .isPresent();
    }

    @Test
    void equalOutlooksOfDifferentFacets_haveAWideInterval() {
        ReadingFixture team = new ReadingFixture()
                .published()
                .sees(Outlook.CO_PROVIDERS, 20, 40, 60, 80, 30, 70, 20, 40, 60, 80, 30, 70)
                .sees(Outlook.PEOPLE, 80, 60, 40, 20, 70, 30, 80, 60, 40, 20, 70, 30)
                .sees(Outlook.ORGANISATION, 50, 52, 48, 50, 51, 49, 50, 52, 48, 50, 51, 49);
        Interval.Between published =
                (Interval.Between) team.reading("outlook").value().orElseThrow().interval();
        assertThat(published.upper() - published.lower()).isGreaterThan(0.1);
        Interval.Between research = (Interval.Between) team.with(b -> b.view(View.RESEARCH))
                .reading("outlook")
                .value()
                .orElseThrow()
                .interval();
        assertThat(research.upper() - research.lower()).isLessThan(0.02);
    }

    @Test
    void value_isWithinItsInterval_withAnyAggregation() {
        for (String aggregation : List.of("team-mean", "median", "trimmed")) {
            ReadingFixture team = new ReadingFixture()
                    .with(b -> b.aggregation(aggregation))
                    .sees(Outlook.CO_PROVIDERS, 10, 12, 14, 80, 82, 84, 86)
                    .sees(Outlook.PEOPLE, 10, 11, 14, 81, 82, 83, 86)
                    .sees(Outlook.ORGANISATION, 11, 12, 13, 80, 83, 84, 85);
            Finding outlook = team.reading("outlook").value().orElseThrow();
            assertThat(outlook.value()).as(aggregation).isCloseTo(0.53, within(0.011)); // the mean; the median is .80
            assertThat(((Interval.Between) outlook.interval()).upper()).isGreaterThan(outlook.value());
        }
    }

    @Test
    void publishedView_hasTenths() {
        int probabilities = 0;
        for (Reading reading : random(5, 12).published().blueprint().readings()) {
            reading.probabilities().values().forEach(p -> assertThat(p).isEqualTo(Math.rint(p * 10) / 10));
            reading.judgement().sureness().ifPresent(p -> assertThat(p).isEqualTo(Math.rint(p * 10) / 10));
            probabilities += reading.probabilities().size();
        }
        assertThat(probabilities).isPositive();
    }

    @Test
    void publishedViewOfFewPeople_hasWords() {
        for (Reading reading : random(5, 9).published().blueprint().readings()) {
            assertThat(reading.probabilities()).isEmpty();
            assertThat(reading.judgement().sureness()).isEmpty();
            assertThat(reading.value()).isEmpty();
            assertThat(reading.related()).isEmpty();
            assertThat(reading.ranks()).isEmpty();
            if (reading.judgement().label() instanceof Label.Stated) {
                assertThat(reading.judgement().certainty())
                        .isIn("sure", "more likely than not", "unsure", "no probability given");
            }
        }
    }

    @Property(tries = 200)
    void privacyGate_fromTheMinimumGroupOn_passes(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int persons, @ForAll @IntRange(max = 4) int more) {
        assertThat(open(seed, persons)).isEqualTo(persons >= 5);
        assertThat(open(seed, persons + more)).isEqualTo(persons + more >= 5);
    }

    private static boolean open(long seed, int persons) {
        return random(seed, persons).reading("outlook").judgement().gates().stream()
                .noneMatch(check -> check.gate() == Gate.PRIVACY && check.outcome() == GateCheck.Outcome.FAILED);
    }

    @Test
    void evidence_listsScoresQuestionsAndSources() {
        Reading stage = random(1, 7).reading("stage");
        assertThat(stage.judgement().source().place()).isEqualTo("Interagency working and involvement");
        assertThat(stage.judgement().evidence()).hasSize(4).allSatisfy(step -> {
            assertThat(step.score().value()).isInstanceOf(Score.Measured.class);
            assertThat(step.questions()).hasSize(3);
            assertThat(step.places()).containsExactly("Figure 1");
        });
    }

    @Test
    void recommendationsOfAStuckTeam_startAtTheBoundary_andListCounterevidence() {
        ReadingFixture team = new ReadingFixture()
                .sees(StuckSign.BLAME, around(80, 6))
                .sees(StuckSign.COHESION, around(80, 6))
                .sees(Outlook.CO_PROVIDERS, around(20, 6))
                .sees(Outlook.PEOPLE, around(25, 6))
                .sees(Outlook.ORGANISATION, around(25, 6));
        Recommendation first = team.blueprint().recommendations().get(0);
        assertThat(first.id()).isEqualTo("quality-circle");
        assertThat(first.calledForBy()).containsExactlyInAnyOrder("outlook", "stuck");
        assertThat(first.speaksAgainst()).isEmpty();
        team.sees(TeamStage.FORMING, around(90, 6))
                .sees(TeamStage.STORMING, around(20, 6))
                .sees(TeamStage.NORMING, around(20, 6))
                .sees(TeamStage.PERFORMING, around(20, 6));
        assertThat(team.blueprint().recommendations())
                .filteredOn(one -> one.id().equals("quality-circle"))
                .singleElement()
                .satisfies(one -> assertThat(one.speaksAgainst()).containsExactly("stage"));
        assertThat(team.blueprint().recommendations().get(0).id()).isNotEqualTo("quality-circle");
    }

    @Test
    void recommendationsOnLeading_keepSupervisionAndInduction() {
        assertThat(Actions.all())
                .filteredOn(action -> action.id().startsWith("lead-"))
                .hasSize(5)
                .allSatisfy(action -> assertThat(action.firstStep())
                        .contains("Casework stays supervised")
                        .contains("in induction"));
        assertThat(Actions.all()).extracting(Action::id).doesNotHaveDuplicates();
    }

    @Test
    void manager_withoutConsent_isNotRead() {
        ReadingFixture team = random(1, 7)
                .sees(Perspective.MANAGER, Measures.now(TeamStage.FORMING), 100)
                .sees(Perspective.MANAGER, Measures.ofOrganisation(AuditHeading.CULTURE), 10);
        Blueprint without = team.blueprint();
        ReadingFixture other = random(1, 7)
                .sees(Perspective.MANAGER, Measures.now(TeamStage.FORMING), 0)
                .sees(Perspective.MANAGER, Measures.ofOrganisation(AuditHeading.CULTURE), 90);
        assertThat(other.blueprint()).isEqualTo(without);
    }
}
