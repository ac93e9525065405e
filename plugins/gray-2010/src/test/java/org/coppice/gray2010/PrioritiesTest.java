package org.coppice.gray2010;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.coppice.blueprint.ReadingFixture;
import org.coppice.model.Construct;
import org.coppice.model.Horizon;
import org.coppice.model.Named;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.blueprint.PrioritiesReading;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.StageReading;
import org.coppice.model.profile.View;
import org.coppice.model.vocabulary.AdairDomain;
import org.coppice.model.vocabulary.DomainImportance;
import org.coppice.model.vocabulary.DomainQuestion;
import org.coppice.model.vocabulary.TeamStage;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.junit.jupiter.api.Test;

/** Ranks of rows of Table 2, worked by hand, and the stage that a team itself chose. */
class PrioritiesTest {
    private static final Catalogue CATALOGUE = Catalogue.load(PrioritiesTest.class.getClassLoader());
    private static final DomainQuestion PLANNING = DomainQuestion.TASK_1;
    private static final DomainQuestion QUALITY = DomainQuestion.TASK_3;
    private static final DomainQuestion INDUCTION = DomainQuestion.INDIVIDUAL_1;
    private static final DomainQuestion TRUST = DomainQuestion.TEAM_4A;

    private final Map<Question.Builder, int[]> questions = new LinkedHashMap<>();
    private final Set<Construct> constructs = new LinkedHashSet<>();
    private View view = View.RESEARCH;

    private String used(Construct construct) {
        constructs.add(construct);
        return construct.constructId().value();
    }

    private Question.Builder question(String id, String scale, String place, int... answers) {
        Question.Builder question =
                Question.builder(id, "We " + id + ".", scale).source(place);
        questions.put(question, answers);
        return question;
    }

    private PrioritiesTest state(DomainQuestion row, int... hundredths) {
        question(row.id() + ".now", "hundred", row.source().place(), hundredths).measures(used(row.domain()));
        return this;
    }

    private PrioritiesTest preferred(DomainQuestion row, int... hundredths) {
        question(row.id() + ".wish", "hundred", row.source().place(), hundredths)
                .measures(used(row.domain()))
                .horizon(Horizon.PREFERRED);
        return this;
    }

    private PrioritiesTest importance(DomainQuestion row, int... hundredths) {
        DomainImportance importance = ImmutableList.copyOf(DomainImportance.values()).stream()
                .filter(one -> one.domain() == row.domain())
                .findFirst()
                .orElseThrow();
        question(row.id() + ".weight", "hundred", row.source().place(), hundredths)
                .measures(used(importance));
        return this;
    }

    private Assessment assessment() {
        QuestionBank.Builder bank = QuestionBank.builder("rows", "1.0.0", "Rows")
                .scale(new ResponseScale.Likert("hundred", 0, 100, ImmutableList.of()))
                .scale(new ResponseScale.Choice(
                        "stage",
                        ImmutableMap.of(
                                "forming",
                                "new",
                                "storming",
                                "arguing",
                                "norming",
                                "agreeing",
                                "performing",
                                "at it")));
        constructs.forEach(bank::construct);
        questions.keySet().forEach(bank::question);
        return ReadingFixture.certain(
                        Assessment.builder(CATALOGUE).bank(bank.build()).blueprint("gray-2010"))
                .view(view)
                .build();
    }

    private <R> R read(Class<R> type) {
        return readings().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private Stream<Reading> readings() {
        Assessment assessment = assessment();
        TeamAnswersBuilder team = assessment.team("made");
        int persons = questions.values().iterator().next().length;
        for (int i = 0; i < persons; i++) {
            int person = i;
            team.respondent("p" + i, Perspective.TEAM_MEMBER);
            questions.forEach(
                    (question, answers) -> team.answer(question.build().id(), answers[person]));
        }
        return assessment.blueprint(team.build()).readings().stream();
    }

    private static List<DomainQuestion> order(PrioritiesReading reading) {
        return reading.ranks().stream()
                .map(one -> Named.of(DomainQuestion.class, "row", one.id()))
                .toList();
    }

    @Test
    void rows_areRankedByDistanceFromTheTarget() {
        // 1 − mean: planning .60, quality .20, induction .40
        PrioritiesReading reading = state(PLANNING, 38, 40, 42, 40, 40)
                .state(QUALITY, 78, 80, 82, 80, 80)
                .state(INDUCTION, 58, 60, 62, 60, 60)
                .read(PrioritiesReading.class);
        assertThat(order(reading)).containsExactly(PLANNING, INDUCTION, QUALITY);
        assertThat(reading.ranks()).extracting(one -> one.tier()).containsExactly(1, 2, 3);
        assertThat(reading.ranks()).extracting(one -> one.amongFirst()).containsOnly(1.0);
        assertThat(reading.judgement().notes())
                .containsExactly("All topics count equally: their importance was not asked or must not be shown.");
        assertThat(reading.judgement().label().text()).startsWith("Among the first: " + PLANNING.label() + "; ");
    }

    @Test
    void rows_areWeightedByImportance() {
        // .60 · .20 = .12, .20 · .90 = .18, .40 · .50 = .20
        PrioritiesReading reading = state(PLANNING, 38, 40, 42, 40, 40)
                .state(QUALITY, 78, 80, 82, 80, 80)
                .state(INDUCTION, 58, 60, 62, 60, 60)
                .importance(PLANNING, 19, 20, 21, 20, 20)
                .importance(QUALITY, 89, 90, 91, 90, 90)
                .importance(INDUCTION, 49, 50, 51, 50, 50)
                .read(PrioritiesReading.class);
        assertThat(order(reading)).containsExactly(INDUCTION, QUALITY, PLANNING);
        assertThat(reading.importanceAsked()).isTrue();
    }

    @Test
    void rowsWithPreferences_areRankedByTheGap_whichIsAtLeastZero() {
        // .50 − .40 = .10, .75 − .80 below 0 counts 0, .95 − .60 = .35
        PrioritiesReading reading = state(PLANNING, 38, 40, 42, 40, 40)
                .state(QUALITY, 78, 80, 82, 80, 80)
                .state(INDUCTION, 58, 60, 62, 60, 60)
                .preferred(PLANNING, 49, 50, 51, 50, 50)
                .preferred(QUALITY, 74, 75, 76, 75, 75)
                .preferred(INDUCTION, 94, 95, 96, 95, 95)
                .read(PrioritiesReading.class);
        assertThat(order(reading)).containsExactly(INDUCTION, PLANNING, QUALITY);
        assertThat(reading.judgement().notes()).contains("Compared with what members prefer.");
    }

    @Test
    void rowsThatAreNotDistinguishable_shareATier() {
        PrioritiesReading reading = state(PLANNING, 20, 40, 60, 30, 50)
                .state(QUALITY, 22, 44, 58, 30, 51)
                .state(INDUCTION, 98, 99, 100, 99, 99)
                .read(PrioritiesReading.class);
        assertThat(reading.ranks()).extracting(one -> one.tier()).containsExactly(1, 1, 2);
        assertThat(reading.judgement().label().text())
                .isEqualTo("Among the first: " + PLANNING.label() + "; " + QUALITY.label() + "; " + INDUCTION.label()
                        + ".");
    }

    @Test
    void largeFirstTier_namesNoTopic() {
        PrioritiesReading reading = state(PLANNING, 20, 40, 60, 30, 50)
                .state(QUALITY, 60, 20, 40, 50, 30)
                .state(INDUCTION, 30, 50, 20, 60, 40)
                .state(TRUST, 50, 30, 60, 40, 20)
                .state(DomainQuestion.TEAM_4B, 40, 60, 50, 20, 30)
                .state(DomainQuestion.TEAM_4C, 20, 30, 40, 50, 60)
                .state(DomainQuestion.TEAM_4D, 60, 50, 30, 40, 20)
                .state(DomainQuestion.TEAM_4E, 40, 20, 50, 60, 30)
                .state(DomainQuestion.TEAM_4F, 30, 60, 20, 40, 50)
                .state(DomainQuestion.TEAM_4G, 50, 40, 30, 20, 60)
                .read(PrioritiesReading.class);
        assertThat(reading.ranks()).extracting(one -> one.tier()).containsOnly(1);
        assertThat(reading.judgement().label().stated()).hasValue("none-first");
        assertThat(reading.judgement().label().text()).isEqualTo("No topic of the 10 clearly comes first.");
        assertThat(reading.judgement().uncalibrated()).isTrue();
    }

    @Test
    void rowWithEqualAnswers_isNotRankedInThePublishedView() {
        view = View.PUBLISHED;
        PrioritiesReading reading = state(PLANNING, 38, 40, 42, 40, 40, 38, 40, 42, 40, 40)
                .state(TRUST, 58, 60, 62, 60, 60, 58, 60, 62, 60, 60)
                .state(INDUCTION, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50)
                .read(PrioritiesReading.class);
        assertThat(order(reading)).containsExactly(PLANNING, TRUST);
        assertThat(reading.judgement().notes())
                .contains("1 more row is not ranked: too few answers, or all answers equal.");
    }

    @Test
    void fewMembers_haveADomainInsteadOfTopics() {
        view = View.PUBLISHED;
        Reading reading = state(PLANNING, 38, 40, 42, 40, 40)
                .state(TRUST, 58, 60, 62, 60, 60)
                .state(INDUCTION, 50, 52, 48, 50, 50)
                .readings()
                .filter(one -> one.id().equals("priorities"))
                .findFirst()
                .orElseThrow();
        assertThat(reading.judgement().label().stated()).hasValue(AdairDomain.TASK.id());
        assertThat(reading.judgement().notes()).contains("Single topics are not ranked: too few people answered.");
        assertThat(reading.ranks()).isEmpty();
    }

    @Test
    void balance_isOneMinusTheRange_withTheExpectationOfABalancedTeam() {
        PrioritiesReading reading = state(PLANNING, 38, 40, 42, 40, 40)
                .state(TRUST, 78, 80, 82, 80, 80)
                .state(INDUCTION, 58, 60, 62, 60, 60)
                .read(PrioritiesReading.class);
        assertThat(reading.related().get(0).value()).isCloseTo(0.6, within(1e-9)); // 1 − (.80 − .40)
        assertThat(reading.related().get(1).value()).isBetween(0.95, 1.0); // they hardly vary
    }

    @Test
    void selfReportedStage_isReported_andDoesNotChangeTheReading() {
        int[] low = {18, 20, 22, 20, 20};
        for (TeamStage stage : TeamStage.values()) {
            question(
                            stage.id(),
                            "hundred",
                            "Figure 1",
                            stage == TeamStage.NORMING ? new int[] {78, 80, 82, 80, 80} : low)
                    .measures(used(stage));
        }
        question("own", "stage", "a place of any name", 4, 4, 4, 3, 1);
        StageReading reading = read(StageReading.class);
        assertThat(reading.judgement().states("norming")).isTrue();
        assertThat(reading.ownChoice()).containsExactly(TeamStage.PERFORMING);
        assertThat(reading.judgement().notes())
                .containsExactly("Asked directly, more members chose performing than any other stage.");
    }
}
