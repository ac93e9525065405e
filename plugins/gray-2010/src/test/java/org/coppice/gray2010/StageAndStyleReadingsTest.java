package org.coppice.gray2010;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.gray2010.ReadingSamples.cultures;
import static org.coppice.gray2010.ReadingSamples.ready;
import static org.coppice.gray2010.ReadingSamples.roster;
import static org.coppice.gray2010.ReadingSamples.says;
import static org.coppice.gray2010.ReadingSamples.stages;
import static org.coppice.gray2010.ReadingSamples.withheld;

import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.blueprint.ReadingFixture;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.GateCheck;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.StageReading;
import org.coppice.model.blueprint.StyleReading;
import org.coppice.model.profile.View;
import org.coppice.model.vocabulary.LeadershipStyle;
import org.coppice.model.vocabulary.ReadinessPart;
import org.coppice.model.vocabulary.TeamStage;
import org.junit.jupiter.api.Test;

/** The readings of stage and style. */
class StageAndStyleReadingsTest {
    @Test
    void clearStage_isNamed() {
        StageReading reading = stages(20, 30, 80, 40).reading(StageReading.class);
        assertThat(says(reading)).hasValue("norming");
        assertThat(reading.stages().get(TeamStage.NORMING)).isEqualTo(1.0);
        assertThat(reading.entropy()).isEqualTo(OptionalDouble.of(0));
        assertThat(reading.judgement().label().text()).startsWith("The team is norming: the team agrees how it works");
        assertThat(reading.judgement().certainty()).isEqualTo("very sure");
    }

    @Test
    void stageWithAProbableButSmallLead_isNotNamed() {
        // a spread of .02 makes a lead of .04 sure, but it is below the gap of .05
        assertThat(says(stages(20, 30, 76, 80).reading("stage"))).hasValue("between-norming-and-performing");
        assertThat(says(stages(20, 30, 75, 80).reading("stage"))).hasValue("performing");
        assertThat(says(stages(20, 30, 76, 80).set("stage-gap", 0.04).reading("stage")))
                .hasValue("performing");
    }

    @Test
    void tiedStagesThatAreNotNeighbours_areMixed() {
        assertThat(says(stages(80, 30, 80, 30).reading("stage"))).hasValue("mixed");
        assertThat(says(stages(60, 60, 60, 60).reading("stage"))).hasValue("mixed");
    }

    @Test
    void stage_ofFewerThanThree_isUndetermined() {
        Reading reading = new ReadingFixture()
                .sees(TeamStage.FORMING, 10, 20)
                .sees(TeamStage.STORMING, 10, 30)
                .sees(TeamStage.NORMING, 80, 90)
                .sees(TeamStage.PERFORMING, 10, 20)
                .with(b -> b.view(View.RESEARCH).minimumGroup(1))
                .reading("stage");
        assertThat(withheld(reading)).isEqualTo(new Label.Withheld(Gate.DATA, "fewer than three people: undetermined"));
    }

    @Test
    void stage_withoutASharedViewOfTheTopTwo_isWithheld() {
        int[] divided = {100, 100, 100, 45, 45, 45}; // mean .725, standard deviation .30
        Label.Withheld label =
                withheld(stages(20, 30, 60, 40).sees(TeamStage.NORMING, divided).reading("stage"));
        assertThat(label.gate()).isEqualTo(Gate.SHARED_VIEW);
        assertThat(label.detail()).isEqualTo("no shared view of Norming: members see it differently");
        int[] low = {60, 60, 60, 5, 5, 5};
        assertThat(says(stages(20, 50, 90, 40).sees(TeamStage.FORMING, low).reading("stage")))
                .hasValue("norming");
    }

    @Test
    void sharedView_isNotTestedOnTwoQuestions() {
        int[] divided = {100, 100, 100, 45, 45, 45};
        assertThat(says(stages(20, 20, 60, 20)
                        .sees(TeamStage.NORMING, divided)
                        .questions(TeamStage.NORMING, 2)
                        .reading("stage")))
                .hasValue("norming");
    }

    @Test
    void responseRate_belowOneHalf_withholdsAll_andBelowSeventyPercent_warns() {
        assertThat(withheld(stages(20, 30, 80, 40)
                                .with(b -> b.roster(roster(13)))
                                .reading("stage"))
                        .gate())
                .isEqualTo(Gate.RESPONSE_RATE);
        assertThat(stages(20, 30, 80, 40)
                        .with(b -> b.roster(roster(12)))
                        .reading("stage")
                        .judgement()
                        .gates())
                .contains(new GateCheck(Gate.RESPONSE_RATE, GateCheck.Outcome.WARNED, "6 of 12 answered"));
        assertThat(stages(20, 30, 80, 40)
                        .with(b -> b.roster(roster(8)))
                        .reading("stage")
                        .judgement()
                        .gates())
                .contains(new GateCheck(Gate.RESPONSE_RATE, GateCheck.Outcome.PASSED, "6 of 8 answered"));
    }

    @Test
    void styleOfAgreeingReadinessAndStage_isNamed() {
        assertThat(says(ready(stages(80, 20, 20, 20), 30, 30).reading("style"))).hasValue("telling");
        assertThat(says(ready(stages(20, 80, 20, 20), 30, 90).reading("style"))).hasValue("selling");
        assertThat(says(ready(stages(20, 20, 80, 20), 90, 30).reading("style"))).hasValue("participating");
        StyleReading delegating = ready(stages(20, 20, 20, 80), 90, 90).reading(StyleReading.class);
        assertThat(says(delegating)).hasValue("delegating");
        assertThat(delegating.floors()).hasSize(2).first().asString().contains("stays supervised");
    }

    @Test
    void styleOfDifferentReadinessAndStage_isARangeOrNone() {
        StyleReading range = ready(stages(20, 20, 20, 80), 90, 30).reading(StyleReading.class);
        assertThat(says(range)).hasValue("participating-to-delegating");
        assertThat(range.range()).containsExactly(LeadershipStyle.PARTICIPATING, LeadershipStyle.DELEGATING);
        assertThat(range.judgement().notes())
                .anyMatch(note -> note.startsWith("The evidence for delegating is not strong enough"));
        assertThat(says(ready(stages(80, 20, 20, 20), 90, 90).reading("style"))).hasValue("differentiate");
    }

    @Test
    void delegating_needsItsOwnProbability() {
        assertThat(says(ready(stages(20, 20, 20, 80), 90, 30).set("sure", 0.5).reading("style")))
                .isNotEqualTo(Optional.of("delegating"));
    }

    @Test
    void styleFromOneSource_namesTheSource() {
        Reading fromStage = stages(20, 20, 80, 20).reading("style");
        assertThat(says(fromStage)).hasValue("participating");
        assertThat(fromStage.judgement().notes())
                .contains("Based on the stage only: ability and willingness are not known.");
        Reading fromReadiness = ready(new ReadingFixture(), 90, 90).reading("style");
        assertThat(says(fromReadiness)).hasValue("delegating");
        assertThat(fromReadiness.judgement().notes()).contains("Based on readiness only: the stage is not known.");
        assertThat(withheld(cultures(5, 5, 5, 5).reading("style")).gate()).isEqualTo(Gate.DATA);
    }

    @Test
    void style_withoutASharedView_isByPerson() {
        int[] divided = {100, 100, 100, 45, 45, 45};
        assertThat(says(ready(stages(20, 20, 80, 20), 90, 90)
                        .sees(ReadinessPart.ABILITY, divided)
                        .reading("style")))
                .hasValue("differentiate-by-person");
    }
}
