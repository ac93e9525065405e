package org.coppice.model.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.testing.EqualsTester;
import org.coppice.model.ConstructId;
import org.coppice.model.Facet;
import org.coppice.model.fault.FaultException;
import org.coppice.model.fault.InvalidValueException;
import org.junit.jupiter.api.Test;

/** Sections and forms, and banks made of them. */
class PartsTest {
    private static QuestionBank.Builder builder() {
        return QuestionBank.builder("b", "1.2.0", "A bank")
                .scale(ResponseScale.Likert.of("five", 5))
                .scale(ResponseScale.Likert.of("seven", 7))
                .construct(Facet.of("x", "x", "x"))
                .construct(Facet.of("y", "y", "y"))
                .section(Section.of("one", "One"))
                .section(Section.of("two", "Two"))
                .form(Form.of("short", "Short", "q4", "q1"))
                .question(Question.builder("q1", "t", "five").section("one").measures("x"))
                .question(Question.builder("q2", "t", "five").section("one").measures("y"))
                .question(Question.builder("q3", "t", "five").section("two").measures("y"))
                .question(Question.builder("q4", "t", "seven").measures("x"));
    }

    private final QuestionBank bank = builder().build();

    @Test
    void section_isABankOfItsQuestions() {
        QuestionBank part = bank.part("two");
        assertThat(part.header())
                .isEqualTo(BankHeader.builder("b.two", "1.2.0", "A bank: Two").build());
        assertThat(part.questionIds()).containsExactly("q3");
        assertThat(part.constructs()).extracting(c -> c.id()).containsExactly("y");
        assertThat(part.scales()).extracting(ResponseScale::id).containsExactly("five");
        assertThat(part.sections()).containsExactly(Section.of("two", "Two"));
        assertThat(part.forms()).isEmpty();
        assertThat(part.whole()).containsSame(bank);
    }

    @Test
    void form_isInTheOrderOfTheBank() {
        QuestionBank part = bank.part("short");
        assertThat(part.questionIds()).containsExactly("q1", "q4");
        assertThat(part.constructs()).extracting(c -> c.id()).containsExactly("x");
        assertThat(part.scales()).extracting(ResponseScale::id).containsExactly("five", "seven");
        assertThat(part.sections()).containsExactly(Section.of("one", "One"));
        assertThat(part.column("q4")).contains(1);
    }

    @Test
    void partOfAPart_isStillOfTheWhole() {
        assertThat(bank.part("short").part("one").id()).isEqualTo("b.short.one");
        assertThat(bank.part("short").part("one").whole()).containsSame(bank);
    }

    @Test
    void part_thatThereIsNone_isRefusedWithTheNearest() {
        assertThatThrownBy(() -> bank.part("shrot"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("bank \"b\" has no part \"shrot\"; did you mean \"short\"? there are one, two, short");
    }

    @Test
    void parts_areEqualByContent() {
        QuestionBank other = builder().form(Form.of("more", "More", "q2")).build();
        QuestionBank rebuilt = QuestionBank.builder(bank.part("two").header())
                .scale(ResponseScale.Likert.of("five", 5))
                .construct(Facet.of("y", "y", "y"))
                .section(Section.of("two", "Two"))
                .question(Question.builder("q3", "t", "five").section("two").measures("y"))
                .build();
        new EqualsTester()
                .addEqualityGroup(bank, builder().build())
                .addEqualityGroup(other)
                .addEqualityGroup(bank.part("two"), other.part("two"), rebuilt)
                .addEqualityGroup(bank.part("short"))
                .testEquals();
    }

    @Test
    void weighting_forTheWhole_fitsItsParts() {
        Weighting whole = Weighting.of("w", "1.0.0", "t", "b", ImmutableMap.of("q1", 2.0, "q2", 3.0));
        assertThat(Instrument.of(bank.part("short"), whole).measures())
                .flatExtracting(KeyedMeasure::questions)
                .extracting(KeyedQuestion::weight)
                .containsExactly(2.0, 1.0);
        Weighting slip = Weighting.of("w", "1.0.0", "t", "b", ImmutableMap.of("q9", 2.0));
        assertThatThrownBy(() -> Instrument.of(bank.part("short"), slip))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("unknown question \"q9\"");
        Weighting part = Weighting.of("w", "1.0.0", "t", "b.two", ImmutableMap.of());
        assertThat(Instrument.of(bank.part("two"), part).bank().construct(ConstructId.of("y")))
                .isPresent();
        assertThatThrownBy(() -> Instrument.of(bank, part))
                .hasMessageContaining("is made for bank \"b.two\", not \"b\"");
    }

    @Test
    void faultsOfParts_areSaidAllAtOnce() {
        QuestionBank.Builder faulty = builder()
                .section(Section.of("one", "Again"))
                .section(Section.of("three", "Three"))
                .form(Form.of("short", "Again", "q1"))
                .form(Form.of("two", "Two", "q1", "q1", "q8"))
                .form(Form.of("none", "None"))
                .question(Question.builder("q5", "t", "five").section("one"))
                .question(Question.builder("q6", "t", "five").section("tow"));
        assertThat(faulty.faults())
                .extracting(fault -> fault.where() + " " + fault.message())
                .containsExactly(
                        "/sections/2/id section id \"one\" occurs twice, first as number 1; rename one of them",
                        "/forms/1/id form id \"short\" occurs twice, first as number 1; rename one of them",
                        "/questions/4 question \"q5\" is separated from the others of section \"one\"; move it next to them: the"
                                + " questions of a section are adjacent",
                        "/questions/5/section question \"q6\": unknown section \"tow\"; did you mean \"two\"? there are one,"
                                + " two, three",
                        "/sections/3 section \"three\" has no question; put a question in it or remove it",
                        "/forms/2 form \"two\" has the id of a section; rename one of them",
                        "/forms/2/questions/1 form \"two\" names question \"q1\" twice; keep one of the two",
                        "/forms/2/questions/2 form \"two\": unknown question \"q8\"; did you mean \"q1\"? there are q1, q2,"
                                + " q3, q4, q5, q6",
                        "/forms/3/questions form \"none\" has no question; name at least one");
    }

    @Test
    void form_thatPartsSharedOutPoints_isRefused() {
        QuestionBank.Builder points = builder()
                .scale(new ResponseScale.Points("share", 10))
                .question(Question.builder("p1", "t", "share"))
                .question(Question.builder("p2", "t", "share"));
        assertThat(points.form(Form.of("all", "All", "p1", "p2", "q1")).faults())
                .isEmpty();
        assertThat(points.form(Form.of("half", "Half", "p1")).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.where() + " " + fault.message())
                        .isEqualTo(
                                "/forms/2 form \"half\" separates the questions that share the points of response scale \"share\""
                                        + "; include all of them or none"));
    }
}
