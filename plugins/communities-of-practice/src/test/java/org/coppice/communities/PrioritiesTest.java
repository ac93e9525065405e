package org.coppice.communities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.blueprint.PrioritiesReading;
import org.coppice.model.blueprint.Rank;
import org.coppice.model.profile.View;
import org.coppice.model.vocabulary.DomainQuestion;
import org.coppice.scoring.Assessment;
import org.junit.jupiter.api.Test;

/** The rows of Table 2 as the bank asks them, ranked. */
class PrioritiesTest {
    private static final int PERSONS = 6;

    /** A team in which all is well but the part of people who use services, which all see as poor. */
    private static PrioritiesReading reading(boolean importance) {
        Assessment assessment = Assessment.builder(PaperBank.CATALOGUE)
                .bank(PaperBank.ID)
                .blueprint("gray-2010")
                .view(View.RESEARCH) // nearly everyone answers the same
                .build();
        TeamAnswersBuilder team = assessment.team("made");
        for (int person = 0; person < PERSONS; person++) {
            team.respondent("p" + person);
            for (Question question : PaperBank.asked(Perspective.TEAM_MEMBER)) {
                boolean rated = PaperBank.BANK.scale(question) instanceof ResponseScale.Likert;
                boolean option = question.scale().equals("tick");
                if (option && importance) {
                    boolean chosen = List.of("task.8", "team.4a", "individual.2").stream()
                            .anyMatch(row -> question.id().equals("importance." + row));
                    team.answer(question.id(), chosen ? 1 : 0);
                } else if (rated && !option) {
                    int rating = (question.id().startsWith("task.8") ? 1 : 4) + person % 2;
                    boolean reversed = question.keys().stream().anyMatch(Key::reversed);
                    team.answer(question.id(), reversed ? 6 - rating : rating);
                }
            }
        }
        return (PrioritiesReading)
                assessment.blueprint(team.build()).reading("priorities").orElseThrow();
    }

    @Test
    void rowFarBelowTheOthers_isFirst_inItsOwnTier() {
        PrioritiesReading reading = reading(true);
        assertThat(reading.importanceAsked()).isTrue();
        assertThat(reading.ranks()).hasSize(26); // of 28 rows one is answered in words, one by a choice
        Rank first = reading.ranks().get(0);
        assertThat(first.id()).isEqualTo(DomainQuestion.TASK_8.id());
        assertThat(first.interval().upper()).isEqualTo(1);
        assertThat(first.amongFirst()).isEqualTo(1);
        assertThat(reading.ranks().get(1).tier()).isEqualTo(2);
        assertThat(reading.judgement().label().text()).startsWith("Among the first: " + DomainQuestion.TASK_8.label());
        assertThat(reading.judgement().uncalibrated()).isTrue();
    }

    @Test
    void importanceThatIsNotAsked_isEqual_andHasANote() {
        PrioritiesReading reading = reading(false);
        assertThat(reading.importanceAsked()).isFalse();
        assertThat(reading.judgement().notes()).anyMatch(note -> note.startsWith("All topics count equally"));
        assertThat(reading.ranks().get(0).id()).isEqualTo(DomainQuestion.TASK_8.id());
    }
}
