package org.coppice.gray2010;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Random;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.GateCheck;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.profile.View;
import org.coppice.model.vocabulary.CommunityStrand;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.junit.jupiter.api.Test;

/** The gate of answer quality: who gave one same answer to everything. */
class StraightLiningTest {
    private static final Catalogue CATALOGUE = Catalogue.load(StraightLiningTest.class.getClassLoader());

    private static QuestionBank bank(boolean reversed) {
        QuestionBank.Builder bank = QuestionBank.builder("flat", "1.0.0", "Flat")
                .scale(ResponseScale.Likert.of("agreement", 5))
                .construct(CommunityStrand.JOINT_PRACTICE)
                .construct(CommunityStrand.LEARNING);
        for (int i = 0; i < 12; i++) {
            Question.Builder question = Question.builder("q" + i, "We " + i + ".", "agreement");
            String construct = (i < 6 ? CommunityStrand.JOINT_PRACTICE : CommunityStrand.LEARNING)
                    .constructId()
                    .value();
            bank.question(
                    reversed && i % 2 == 1 ? question.measures(Key.reversed(construct)) : question.measures(construct));
        }
        return bank.build();
    }

    /** Eight people of whom so many answer 4 throughout, and so many more answer just a few questions so. */
    private static Judgement community(boolean reversed, int flat, int few) {
        return community(reversed, flat, few, "0.25", View.RESEARCH, 8);
    }

    private static Judgement community(boolean reversed, int flat, int few, String most, View view, int people) {
        Assessment assessment = Assessment.builder(CATALOGUE)
                .bank(bank(reversed))
                .blueprint("gray-2010")
                .parameter("flat-most", most)
                .view(view)
                .build();
        Random random = new Random(7);
        TeamAnswersBuilder team = assessment.team("made");
        for (int person = 0; person < people; person++) {
            team.respondent("p" + person, Perspective.TEAM_MEMBER);
            for (int i = 0; i < (person >= flat && person < flat + few ? 9 : 12); i++) {
                team.answer("q" + i, person < flat + few ? 4 : 1 + random.nextInt(5));
            }
        }
        return assessment
                .blueprint(team.build())
                .reading("community")
                .orElseThrow()
                .judgement();
    }

    private static GateCheck gate(Judgement judgement) {
        return ImmutableList.copyOf(judgement.gates()).stream()
                .filter(check -> check.gate() == Gate.ANSWER_QUALITY)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneOfEight_isNotReported() {
        assertThat(gate(community(true, 0, 0))).isEqualTo(gate(community(true, 1, 0)));
        assertThat(gate(community(true, 1, 0)).outcome()).isEqualTo(GateCheck.Outcome.PASSED);
    }

    @Test
    void aQuarter_failsTheGate() {
        Judgement judgement = community(true, 2, 0);
        assertThat(judgement.label())
                .isEqualTo(new Label.Withheld(
                        Gate.ANSWER_QUALITY,
                        "too many gave the same answer to all questions, including reversed ones (uncalibrated)"));
    }

    @Test
    void aTenth_warns() {
        assertThat(gate(community(true, 2, 0, "0.5", View.RESEARCH, 8)))
                .isEqualTo(new GateCheck(
                        Gate.ANSWER_QUALITY,
                        GateCheck.Outcome.WARNED,
                        "some gave the same answer to all questions, including reversed ones (uncalibrated)"));
    }

    @Test
    void publishedView_ignoresFewerThanTheMinimumGroup() {
        for (int flat = 0; flat < 5; flat++) {
            Judgement judgement = community(true, flat, 0, "0.25", View.PUBLISHED, 16);
            assertThat(judgement.label()).isInstanceOf(Label.Stated.class);
            assertThat(gate(judgement).outcome()).isEqualTo(GateCheck.Outcome.PASSED);
        }
        assertThat(community(true, 5, 0, "0.25", View.PUBLISHED, 16).label()).isInstanceOf(Label.Withheld.class);
    }

    @Test
    void fewPeople_areNotTestedInThePublishedView() {
        assertThat(gate(community(true, 6, 0, "0.25", View.PUBLISHED, 9)))
                .isEqualTo(new GateCheck(
                        Gate.ANSWER_QUALITY,
                        GateCheck.Outcome.NOT_TESTED,
                        "not testable with so few people in the published view"));
    }

    @Test
    void fewAnswersOrNoReversedQuestions_areNotTested() {
        assertThat(gate(community(true, 0, 4)).outcome()).isEqualTo(GateCheck.Outcome.PASSED);
        assertThat(gate(community(false, 4, 0)).outcome()).isEqualTo(GateCheck.Outcome.NOT_TESTED);
    }
}
