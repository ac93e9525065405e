package org.coppice.model.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.Facet;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.bank.Form;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.FaultException;
import org.junit.jupiter.api.Test;

class TeamAnswersBuilderTest {
    private static final QuestionBank BANK = QuestionBank.builder("small", "1.0.0", "Small")
            .scale(ResponseScale.Likert.of("five", 5))
            .scale(new ResponseScale.Numeric("hours", 0, 24))
            .construct(Facet.of("c", "c", "c"))
            .construct(Facet.of("d", "d", "d"))
            .form(Form.of("short", "Short", "a", "h"))
            .question(Question.builder("a", "A", "five").measures("c"))
            .question(Question.builder("b", "B", "five").measures("d"))
            .question(Question.builder("h", "H", "hours").measures("c"))
            .build();

    @Test
    void answersThatOnlyTheWholeBankAsks_areLeftOut_andOthersAreRefused() {
        QuestionBank whole = QuestionBank.builder("small", "1.0.0", "Small")
                .scale(ResponseScale.Likert.of("five", 5))
                .construct(Facet.of("c", "c", "c"))
                .form(new Form(
                        "brief",
                        "Brief",
                        Optional.empty(),
                        ImmutableList.of("a", "b"),
                        ImmutableMap.of("b", ImmutableSet.of(Perspective.CARER))))
                .question(Question.builder("a", "A", "five").measures("c"))
                .question(Question.builder("b", "B", "five")
                        .measures("c")
                        .asked(List.of(Perspective.CARER, Perspective.TEAM_MEMBER)))
                .build();
        QuestionBank brief = whole.part("brief");
        TeamAnswers team = TeamAnswers.builder(brief, "north")
                .respondent("p1")
                .answer("a", 3)
                .answer("b", 4)
                .build();
        assertThat(team.answers().answered(0, 0)).isTrue();
        assertThat(team.answers().applicable(0, 1)).isFalse();
        assertThat(faults(TeamAnswers.builder(brief, "north").respondent("p1").answer("b", 9)))
                .singleElement()
                .asString()
                .contains("9 is outside the scale");
        assertThat(faults(TeamAnswers.builder(brief, "north")
                        .respondent("p1", Perspective.MANAGER)
                        .answer("b", 4)))
                .singleElement()
                .asString()
                .contains("is not asked of perspective \"manager\"");
    }

    private static List<String> faults(TeamAnswersBuilder team) {
        FaultException refusal = catchThrowableOfType(FaultException.class, team::build);
        assertThat(refusal).isNotNull().hasMessageStartingWith("team north respondent p");
        return refusal.faults().stream().map(Fault::toString).toList();
    }

    @Test
    void nullAnswers_areFaultsThatNameRespondentAndQuestion() {
        Map<String, Integer> answers = new HashMap<>();
        answers.put("a", null);
        answers.put("b", 9);
        TeamAnswersBuilder team = TeamAnswers.builder(BANK, "north")
                .respondent("p1")
                .answers(answers)
                .respondent("p2")
                .answer("a", (Response) null)
                .absent("b", null)
                .answer(null, 3);
        assertThat(faults(team))
                .containsExactly(
                        "respondent p1: the answer to question \"a\" is null; leave it out if it was skipped, or give the reason"
                                + " with absent(…)",
                        "respondent p1: 9 is outside the scale of question \"b\"; give a whole number from 1 to 5, or leave it empty",
                        "respondent p2: the answer to question \"a\" is null; leave it out if it was skipped, or give the reason"
                                + " with absent(…)",
                        "respondent p2: the reason why question \"b\" has no answer is null; give one, such as SKIPPED",
                        "respondent p2: the question of an answer is null; write the id of a question");
    }

    @Test
    void nullOfATeamOrRespondent_isRefusedByName() {
        assertThatThrownBy(() -> TeamAnswers.builder(BANK, null)).hasMessage("the id of a team is null; write a text");
        assertThatThrownBy(() -> TeamAnswers.builder(null, "north"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("bank is null; give a value");
        TeamAnswersBuilder team = TeamAnswers.builder(BANK, "north");
        assertThatThrownBy(() -> team.respondent(null)).hasMessage("the id of a respondent is null; write a text");
        assertThatThrownBy(() -> team.respondent("p1", null))
                .hasMessage("the perspective of respondent \"p1\" is null; name one");
        assertThatThrownBy(() -> team.respondent("p1").answers(null)).hasMessage("values is null; give a value");
    }

    @Test
    void questionAnsweredTwice_isAFault_whateverTheAnswers() {
        TeamAnswersBuilder team = TeamAnswers.builder(BANK, "north")
                .respondent("p1")
                .answer("a", 3)
                .answer("a", 3)
                .respondent("p2")
                .answer("a", 4)
                .answer("b", 4)
                .absent("b", Absence.DONT_KNOW);
        assertThat(faults(team))
                .containsExactly(
                        "respondent p1: question \"a\" is answered twice; keep one of the two answers",
                        "respondent p2: question \"b\" is answered twice; keep one of the two answers");
    }

    @Test
    void partOfABank_takesAnswersToTheWhole() {
        QuestionBank part = BANK.part("short");
        TeamAnswers ofPart = TeamAnswers.builder(part, "north")
                .wave(LocalDate.of(2026, 3, 31))
                .respondent("p1")
                .answers(Map.of("a", 3, "b", 5, "h", 7.5))
                .build();
        TeamAnswers ofWhole = TeamAnswers.builder(BANK, "north")
                .wave(LocalDate.of(2026, 3, 31))
                .respondent("p1")
                .answers(Map.of("a", 3, "b", 5, "h", 7.5))
                .build();
        assertThat(ofPart.answers().bank()).isEqualTo(part);
        assertThat(ofWhole.part(part)).isEqualTo(ofPart);
        assertThat(ofWhole.part(BANK)).isSameAs(ofWhole);
        assertThatThrownBy(() -> ofPart.part(BANK))
                .hasMessageContaining("question \"b\"")
                .hasMessageContaining("is not one of");
        assertThat(faults(TeamAnswers.builder(part, "north").respondent("p1").answer("other", 1)))
                .containsExactly("respondent p1: unknown question \"other\"; there are a, h");
    }

    @Test
    void noWave_isNoWave() {
        assertThat(TeamAnswers.builder(BANK, "north")
                        .wave(null)
                        .respondent("c", Perspective.of("carer"))
                        .build()
                        .key())
                .isEqualTo(TeamKey.of("north"));
    }
}
