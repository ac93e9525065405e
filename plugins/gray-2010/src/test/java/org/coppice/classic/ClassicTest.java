package org.coppice.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.blueprint.ReadingFixture.around;

import com.google.common.collect.ImmutableTable;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coppice.blueprint.ReadingFixture;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Roster;
import org.coppice.model.blueprint.EvidenceStep;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.GateCheck;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.PersonalisationReading;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.Recommendation;
import org.coppice.model.blueprint.StageReading;
import org.coppice.model.blueprint.StyleReading;
import org.coppice.model.blueprint.SuperordinateReading;
import org.coppice.model.profile.View;
import org.coppice.model.vocabulary.LeadershipStyle;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.model.vocabulary.ReadinessPart;
import org.coppice.model.vocabulary.TeamStage;
import org.junit.jupiter.api.Test;

/** Each rule of the strategy classic by hand. */
class ClassicTest {
    private static ReadingFixture team() {
        return new ReadingFixture().blueprint("classic");
    }

    private static ReadingFixture stages(int f, int s, int n, int p) {
        return team().sees(TeamStage.FORMING, around(f, 6))
                .sees(TeamStage.STORMING, around(s, 6))
                .sees(TeamStage.NORMING, around(n, 6))
                .sees(TeamStage.PERFORMING, around(p, 6));
    }

    private static ReadingFixture cultures(int p, int m, int h, int d) {
        return team().sees(LearningCulture.PROFESSIONAL, around(p, 6))
                .sees(LearningCulture.MANAGED, around(m, 6))
                .sees(LearningCulture.HUMANISTIC, around(h, 6))
                .sees(LearningCulture.DEMOCRATIC, around(d, 6));
    }

    private static ReadingFixture levels(Perspective who, int... means) {
        return levels(team(), who, means);
    }

    private static ReadingFixture levels(ReadingFixture team, Perspective who, int... means) {
        for (PersonalisationLevel level : PersonalisationLevel.values()) {
            if (level != PersonalisationLevel.NONE) {
                team.sees(who, Measures.now(level), around(means[level.depth() - 1], 6));
            }
        }
        return team;
    }

    private static Optional<String> says(Reading reading) {
        return reading.judgement().label().stated();
    }

    private static Optional<String> stage(int f, int s, int n, int p) {
        return says(stages(f, s, n, p).reading("stage"));
    }

    @Test
    void blueprint_hasFourReadings() {
        assertThat(stages(20, 30, 80, 40).blueprint().readings())
                .extracting(Reading::id)
                .containsExactly("superordinate", "stage", "style", "personalisation");
    }

    @Test
    void stage_withALeadAboveTheCutoff_isTheHighestSum() {
        assertThat(stage(20, 30, 50, 40)).hasValue("norming");
        assertThat(stage(20, 46, 52, 20)).hasValue("norming");
        Reading reading = stages(20, 30, 80, 40).reading("stage");
        assertThat(reading.judgement().label().text()).startsWith("The team is norming: the team agrees how it works");
        assertThat(reading.probabilities()).isEmpty();
        assertThat(reading.judgement().sureness()).isEmpty();
        assertThat(reading.judgement().uncalibrated()).isTrue();
        assertThat(reading.judgement().source().toString()).contains("Clark, Teamwork Survey");
    }

    @Test
    void twoCloseStages_areATransition() {
        assertThat(stage(20, 70, 72, 20)).hasValue("between-storming-and-norming");
        assertThat(stage(70, 20, 70, 20)).hasValue("between-forming-and-norming");
        assertThat(stage(70, 20, 20, 72)).hasValue("between-forming-and-performing");
        assertThat(stage(20, 72, 20, 70)).hasValue("between-storming-and-performing");
    }

    @Test
    void closeFormingAndStorming_areStorming() {
        assertThat(stage(70, 70, 20, 20)).hasValue("storming");
        assertThat(stage(72, 70, 20, 20)).hasValue("storming");
        assertThat(stage(76, 70, 20, 20)).hasValue("forming");
        assertThat(stages(72, 70, 20, 20).reading("stage").judgement().notes())
                .contains("Two sums are close: forming and storming together count as storming.");
    }

    @Test
    void closeNormingAndPerforming_arePerforming() {
        assertThat(stage(20, 20, 70, 70)).hasValue("performing");
        assertThat(stage(20, 20, 72, 70)).hasValue("performing");
        assertThat(stage(20, 20, 76, 70)).hasValue("norming");
    }

    @Test
    void threeOrFourCloseStages_areMixed() {
        assertThat(stage(70, 70, 70, 20)).hasValue("mixed");
        assertThat(stage(60, 60, 60, 60)).hasValue("mixed");
        assertThat(stage(20, 68, 70, 72)).hasValue("mixed");
        assertThat(stages(60, 60, 60, 60).reading("stage").judgement().notes())
                .anyMatch(note -> note.endsWith("or that it is storming."))
                .noneMatch(note -> note.startsWith("The team is least like"));
    }

    @Test
    void closeCutoff_includesFiveHundredths_byDefault() {
        assertThat(stage(20, 75, 80, 20)).hasValue("between-storming-and-norming");
        assertThat(stage(20, 74, 80, 20)).hasValue("norming");
        assertThat(says(stages(20, 74, 80, 20).set("stage-close", 0.06).reading("stage")))
                .hasValue("between-storming-and-norming");
        assertThat(says(stages(20, 75, 80, 20).set("stage-close", 0).reading("stage")))
                .hasValue("norming");
    }

    @Test
    void highestAndLowestSum_areStrongSigns_from32AndUpTo16Of8To40() {
        // 8 + 32 · .75 = 32 and 8 + 32 · .25 = 16
        Reading strong = stages(25, 40, 75, 50).reading("stage");
        assertThat(strong.judgement().certainty()).isEqualTo("a strong sign");
        assertThat(strong.judgement().notes())
                .contains(
                        "As sums from 8 to 40: forming 16.0, storming 20.8, norming 32.0, performing 24.0.",
                        "The team is least like forming, a strong sign.");
        Reading weak = stages(26, 40, 74, 50).reading("stage");
        assertThat(weak.judgement().certainty()).isEqualTo("no strong sign");
        assertThat(weak.judgement().notes()).contains("The team is least like forming.");
    }

    @Test
    void stage_withAnyNumberOfQuestions_isTheSame() {
        assertThat(says(stages(20, 30, 60, 50)
                        .questions(TeamStage.PERFORMING, 8)
                        .reading("stage")))
                .hasValue("norming");
    }

    @Test
    void style_dependsOnTheStageOnly() {
        assertThat(says(stages(80, 20, 20, 20).reading("style"))).hasValue("telling");
        assertThat(says(stages(20, 80, 20, 20).reading("style"))).hasValue("selling");
        assertThat(says(stages(20, 20, 80, 20).reading("style"))).hasValue("participating");
        StyleReading performing = stages(20, 20, 20, 80)
                .sees(ReadinessPart.ABILITY, around(10, 6))
                .sees(ReadinessPart.WILLINGNESS, around(10, 6))
                .reading(StyleReading.class);
        assertThat(says(performing)).hasValue("delegating");
        assertThat(performing.range()).containsExactly(LeadershipStyle.DELEGATING);
        assertThat(performing.floors()).anyMatch(floor -> floor.startsWith("Casework stays supervised"));
    }

    @Test
    void style_ofATransition_isARangeOfNeighboursOrNone() {
        Reading between = stages(20, 70, 72, 20).reading("style");
        assertThat(says(between)).hasValue("selling-to-participating");
        assertThat(between.judgement().label().text())
                .isEqualTo("The team needs a style between explaining decisions and deciding together.");
        assertThat(says(stages(70, 20, 20, 70).reading("style"))).hasValue("differentiate");
        assertThat(says(stages(60, 60, 60, 60).reading("style"))).hasValue("differentiate");
        assertThat(says(stages(70, 70, 20, 20).reading("style"))).hasValue("selling");
    }

    @Test
    void cultureIndex_isTheArithmeticMean() {
        SuperordinateReading reading = cultures(80, 80, 80, 20).reading(SuperordinateReading.class);
        assertThat(reading.index().orElseThrow().value())
                .isCloseTo(65, within(1e-9)); // (80 + 80 + 80 + 20)/4; the geometric mean is 57
        assertThat(says(reading)).hasValue("humanistic-managed-professional");
        assertThat(reading.judgement().label().text())
                .isEqualTo("Professional and Managed and Humanistic learning lead together.");
        assertThat(reading.weakest()).hasValue(LearningCulture.DEMOCRATIC);
        assertThat(reading.judgement().uncalibrated()).isFalse();
        assertThat(reading.related()).hasSize(4).anySatisfy(one -> {
            assertThat(one.id()).isEqualTo("culture.democratic");
            assertThat(one.value()).isCloseTo(0.2, within(1e-9));
        });
    }

    @Test
    void culture_withTheHighestMean_leads() {
        assertThat(says(cultures(60, 61, 60, 50).reading("superordinate"))).hasValue("managed");
        assertThat(says(cultures(60, 60, 60, 60).reading("superordinate"))).hasValue("balanced");
        assertThat(cultures(60, 60, 60, 60).reading(SuperordinateReading.class).weakest())
                .isEmpty();
        assertThat(cultures(70, 60, 50, 50).reading(SuperordinateReading.class).weakest())
                .isEmpty();
    }

    @Test
    void personalisation_isTheLastLevelBeforeTheFirstLowOne() {
        Perspective people = Perspective.PERSON_WHO_USES_SERVICES;
        assertThat(says(levels(people, 80, 70, 60, 40, 20).reading("personalisation")))
                .hasValue("level-3");
        assertThat(says(levels(people, 59, 40, 30, 20, 10).reading("personalisation")))
                .hasValue("level-0");
        assertThat(says(levels(people, 90, 90, 90, 90, 90).reading("personalisation")))
                .hasValue("level-5");
        PersonalisationReading gap = levels(people, 80, 50, 70, 65, 20).reading(PersonalisationReading.class);
        assertThat(says(gap)).hasValue("level-1");
        assertThat(gap.likely()).containsExactly(PersonalisationLevel.FRIENDLY);
        assertThat(gap.judgement().notes())
                .contains("Not counted, because a lower level is not reached: level 3, level 4.");
        assertThat(says(levels(people, 80, 50, 70, 65, 20)
                        .set("personalisation-present", 0.5)
                        .reading("personalisation")))
                .hasValue("level-4");
    }

    @Test
    void personalisation_withoutThePeoplesView_isTheMembersViewUnverified() {
        PersonalisationReading members =
                levels(Perspective.TEAM_MEMBER, 90, 90, 20, 20, 20).reading(PersonalisationReading.class);
        assertThat(says(members)).hasValue("level-2");
        assertThat(members.verified()).isFalse();
        assertThat(members.judgement().notes()).anyMatch(note -> note.startsWith("Unverified"));
        PersonalisationReading both = levels(
                        levels(Perspective.TEAM_MEMBER, 90, 90, 20, 20, 20),
                        Perspective.PERSON_WHO_USES_SERVICES,
                        70,
                        30,
                        20,
                        20,
                        20)
                .reading(PersonalisationReading.class);
        assertThat(says(both)).hasValue("level-1");
        assertThat(both.verified()).isTrue();
    }

    @Test
    void viewThatIsNotShared_isRead_andTheGateIsNotTested() {
        ReadingFixture divided = stages(20, 30, 60, 40).sees(TeamStage.NORMING, 10, 10, 10, 100, 100, 100);
        Reading reading = divided.reading("stage");
        assertThat(says(reading)).hasValue("norming");
        assertThat(reading.judgement().gates())
                .filteredOn(check -> check.gate() == Gate.SHARED_VIEW)
                .extracting(GateCheck::outcome)
                .containsExactly(GateCheck.Outcome.NOT_TESTED);
        assertThat(divided.with(b -> b.blueprint("gray-2010"))
                        .reading("stage")
                        .judgement()
                        .label())
                .isInstanceOf(Label.Withheld.class);
    }

    @Test
    void responseRate_belowTheMinimum_withholdsStageAndStyle() {
        ReadingFixture team = stages(20, 30, 80, 40)
                .with(b -> b.roster(new Roster(ImmutableTable.of(
                        new TeamKey("made", java.time.LocalDate.of(2026, 1, 1)), Perspective.TEAM_MEMBER, 13))));
        for (String id : new String[] {"stage", "style"}) {
            assertThat(team.reading(id).judgement().label())
                    .isInstanceOfSatisfying(
                            Label.Withheld.class,
                            withheld -> assertThat(withheld.gate()).isEqualTo(Gate.RESPONSE_RATE));
        }
        assertThat(says(team.set("response-least", 0.4).reading("stage"))).hasValue("norming");
    }

    @Test
    void withheldFigure_isNotRead() {
        ReadingFixture few = team().sees(TeamStage.FORMING, around(20, 4))
                .sees(TeamStage.STORMING, around(30, 4))
                .sees(TeamStage.NORMING, around(80, 4))
                .sees(TeamStage.PERFORMING, around(40, 4));
        for (String id : new String[] {"stage", "style"}) {
            Reading reading = few.reading(id);
            assertThat(reading.judgement().label())
                    .isInstanceOfSatisfying(
                            Label.Withheld.class,
                            withheld -> assertThat(withheld.gate()).isEqualTo(Gate.PRIVACY));
            assertThat(reading.judgement().notes()).isEmpty();
        }
        assertThat(few.reading(StageReading.class).likely()).isEmpty();
    }

    @Test
    void evidence_listsQuestionsAndTheirSources() {
        EvidenceStep step =
                stages(20, 30, 80, 40).reading("style").judgement().evidence().get(2);
        assertThat(step.score().measure().construct().value()).isEqualTo("stage.norming");
        assertThat(step.questions()).hasSize(3);
        assertThat(step.places()).containsExactly("Figure 1");
    }

    @Test
    void recommendations_comeFromItsReadings() {
        assertThat(stages(80, 20, 20, 20).blueprint().recommendations())
                .extracting(Recommendation::id)
                .contains("lead-by-telling")
                .doesNotContain("lead-by-delegating");
    }

    /** What is read follows from the profile's figures: teams whose members differ, but whose figures are the same, are read alike. */
    @Property(tries = 200)
    void reading_dependsOnShownFiguresOnly(@ForAll long seed, @ForAll @IntRange(min = 5, max = 12) int persons) {
        Random random = new Random(seed);
        ReadingFixture near = team();
        ReadingFixture far = team();
        for (TeamStage stage : TeamStage.values()) {
            int mean = 20 + random.nextInt(60);
            near.sees(stage, around(mean, persons));
            int[] apart = around(mean, persons);
            apart[0] += 10;
            apart[1] -= 10;
            far.sees(stage, apart);
        }
        ReadingFixture exact = far.with(b -> b.view(View.RESEARCH));
        near.with(b -> b.view(View.RESEARCH));
        assertThat(says(exact.reading("stage"))).isEqualTo(says(near.reading("stage")));
        assertThat(exact.reading("stage").judgement().notes())
                .isEqualTo(near.reading("stage").judgement().notes());
    }
}
