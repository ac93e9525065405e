package org.coppice.gray2010.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.coppice.gray2010.Gray2010Plugin;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.GateCheck;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Reason;
import org.coppice.model.profile.View;
import org.coppice.model.vocabulary.CommunityStrand;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.junit.jupiter.api.Test;

/** The gate of answer quality on simulated teams, of which some people do not read the questions. */
class CarelessAnswersTest {
    private static final Catalogue CATALOGUE = Catalogue.of(new Gray2010Plugin());

    private static Judgement community(Condition condition, int members, View view, String most) {
        return blueprint(condition, members, view, most)
                .reading("community")
                .orElseThrow()
                .judgement();
    }

    private static Blueprint blueprint(Condition condition, int members, View view, String most) {
        Survey survey = new Survey(condition, new Random(18));
        double[] traits =
                survey.traits(); // a team that is alike in everything gives nobody the chance to be consistent
        TeamAnswers answers = survey.new People(members).answers(traits, traits, LocalDate.of(2025, 1, 1));
        return Assessment.builder(CATALOGUE)
                .bank(Factor.BANK)
                .blueprint("gray-2010")
                .parameter("careless-most", most)
                .view(view)
                .build()
                .blueprint(answers);
    }

    private static GateCheck gate(Judgement judgement) {
        return ImmutableList.copyOf(judgement.gates()).stream()
                .filter(check -> check.gate() == Gate.ANSWER_QUALITY)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void carefulTeam_passes() {
        assertThat(gate(community(Condition.BASE, 20, View.RESEARCH, "0.25")))
                .isEqualTo(new GateCheck(
                        Gate.ANSWER_QUALITY,
                        GateCheck.Outcome.PASSED,
                        "0 of 20 people have signs of careless answering (uncalibrated)"));
    }

    @Test
    void fifthOfTheTeam_warns_andFiguresAreShownWithoutIt() {
        Judgement judgement = community(Condition.CARELESS, 20, View.RESEARCH, "0.25");
        assertThat(gate(judgement).outcome()).isEqualTo(GateCheck.Outcome.WARNED);
        assertThat(judgement.notes())
                .anyMatch(note -> note.startsWith("Without the answers with signs of carelessness: Shared concern")
                        && note.contains("with all"));
    }

    @Test
    void moreThanTheMost_fails() {
        Judgement judgement = community(Condition.CARELESS, 20, View.RESEARCH, "0.1");
        assertThat(judgement.label().stated()).isEmpty();
        assertThat(gate(judgement).outcome()).isEqualTo(GateCheck.Outcome.FAILED);
    }

    @Test
    void carelessMembers_callForNoAction() {
        assertThat(membersCalls("0.25")).isNotEmpty();
        assertThat(membersCalls("0.1")).isEmpty();
    }

    /** Returns the statements of members' figures, and of the risk that follows from them, that call for actions. */
    private static List<String> membersCalls(String most) {
        return blueprint(Condition.CARELESS, 20, View.RESEARCH, most).recommendations().stream()
                .flatMap(one -> one.reasons().stream())
                .map(Reason::statement)
                .filter(statement -> statement.startsWith("Members rate ") || statement.startsWith("The risk from "))
                .toList();
    }

    @Test
    void publishedView_doesNotTellOfFewPeople() {
        GateCheck careless = gate(community(Condition.CARELESS, 20, View.PUBLISHED, "0.25"));
        assertThat(careless.outcome()).isEqualTo(GateCheck.Outcome.NOT_TESTED);
        assertThat(careless).isEqualTo(gate(community(Condition.BASE, 20, View.PUBLISHED, "0.25")));
    }

    @Test
    void fewQuestions_areNotTested() {
        QuestionBank.Builder bank =
                QuestionBank.builder("few", "1.0.0", "Few").scale(ResponseScale.Likert.of("rating", 5));
        for (CommunityStrand strand : List.of(CommunityStrand.JOINT_PRACTICE, CommunityStrand.LEARNING)) {
            String id = strand.constructId().value();
            bank.construct(strand)
                    .question(Question.builder(id + ".1", "One.", "rating").measures(id))
                    .question(Question.builder(id + ".2", "Two.", "rating").measures(Key.reversed(id)));
        }
        Assessment assessment = Assessment.builder(CATALOGUE)
                .bank(bank.build())
                .blueprint("gray-2010")
                .view(View.RESEARCH)
                .build();
        TeamAnswersBuilder team = assessment.team("made");
        for (int person = 0; person < 8; person++) {
            team.respondent("p" + person, Perspective.TEAM_MEMBER);
            for (Question question : assessment.instrument().bank().questions()) {
                team.answer(question.id(), 1 + person % 5);
            }
        }
        Judgement judgement = assessment
                .blueprint(team.build())
                .reading("community")
                .orElseThrow()
                .judgement();
        assertThat(gate(judgement).outcome()).isEqualTo(GateCheck.Outcome.NOT_TESTED);
    }
}
