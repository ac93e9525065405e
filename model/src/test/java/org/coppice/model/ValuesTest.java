package org.coppice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.testing.EqualsTester;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.coppice.model.answer.Response;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Form;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Section;
import org.coppice.model.bank.Weighting;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.Recommendation;
import org.coppice.model.check.NaturalOrder;
import org.coppice.model.fault.FaultException;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.ResponseRate;
import org.coppice.model.profile.SampleFacts;
import org.coppice.model.score.ByChance;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.NormTable;
import org.coppice.model.score.NullDistribution;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values refuse nonsense when they are made, and name it. */
class ValuesTest {
    private static final Measure MEASURE = new Measure(ConstructId.of("c"), Referent.TEAM, Horizon.NOW);
    private static final Metric UNIT = Metric.linear("u", "u", 0, 1);

    private static Arguments refuses(ThrowingCallable call, String message) {
        return Arguments.of(call, message);
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                refuses(() -> ConstructId.of("a b"), "construct id \"a b\" is not an id"),
                refuses(() -> ConstructId.of(""), "construct id \"\" is not an id"),
                refuses(() -> ConstructId.of("x".repeat(65)), "is not an id"),
                refuses(() -> Facet.of("c", " ", "d"), "the label of construct c is blank"),
                refuses(() -> TeamKey.of(" "), "the id of a team is blank"),
                refuses(() -> ResponseScale.Likert.of("s", 1), "runs from 1 to 1; give at least two answers"),
                refuses(() -> new ResponseScale.Likert("s", 0, 101, ImmutableList.of()), "runs from 0 to 101"),
                refuses(() -> new ResponseScale.Likert("s", 1, 3, ImmutableList.of("a")), "has 1 labels for 3 answers"),
                refuses(() -> new ResponseScale.Choice("s", ImmutableMap.of("a", "A")), "has 1 options"),
                refuses(() -> new ResponseScale.Choice("s", ImmutableMap.of("a", "A", "NA", "?")), "option \"NA\""),
                refuses(() -> new ResponseScale.Numeric("s", 3, 3), "runs from 3.0 to 3.0"),
                refuses(() -> new ResponseScale.Points("s", 101), "shares out 101 points"),
                refuses(() -> new Key(ConstructId.of("c"), false, -1), "is -1.0; give a number from 0 to 1000000"),
                refuses(() -> new Key(ConstructId.of("c"), false, Double.NaN), "is NaN"),
                refuses(() -> Question.builder("q", " ", "s").build(), "the text of question q is blank"),
                refuses(
                        () -> Question.builder("NA", "t", "s").build(),
                        "is the name of another column in files of answers"),
                refuses(() -> Section.of("a b", "t"), "section id \"a b\" is not an id"),
                refuses(() -> Form.of("f", " "), "the title of form f is blank"),
                refuses(
                        () -> Question.builder("q", "t", "s").section("").build(),
                        "section of question q \"\" is not an id"),
                refuses(() -> Question.builder("q", "t", "s").asked(List.of()).build(), "is asked of no perspective"),
                refuses(() -> QuestionBank.builder("b", "1.0", "t"), "version \"1.0\" is not of the form 1.0.0"),
                refuses(
                        () -> QuestionBank.builder("b", "1.0.0", "t").build(),
                        "the bank has no question; add at least one"),
                refuses(() -> Score.of(Double.NaN), "a score is NaN"),
                refuses(() -> new Score.Measured(1, OptionalDouble.of(-1)), "a standard error is -1.0"),
                refuses(() -> new Interval.Between(2, 1, 0.9), "an interval from 2.0 to 1.0"),
                refuses(() -> new Interval.Between(1, 2, 1), "the level of an interval is 1.0"),
                refuses(() -> Metric.linear("m", "m", 1, 1), "runs from 1.0 to 1.0"),
                refuses(
                        () -> new Estimate(
                                Score.of(1),
                                OptionalDouble.of(-1),
                                OptionalDouble.empty(),
                                Interval.withheld(WithheldReason.TOO_FEW)),
                        "a standard deviation is -1.0"),
                refuses(
                        () -> ScoreBlock.builder(List.of(new ScoreColumn(MEASURE, UNIT)), 1)
                                .set(0, 0, 1.1),
                        "a score of 1.1 for c lies outside its metric"),
                refuses(() -> Response.of(Double.POSITIVE_INFINITY), "an answer is Infinity"),
                refuses(
                        () -> Weighting.builder("w", "1.0.0", "t")
                                .perspectives(ImmutableMap.of(Perspective.CARER, 0.0))
                                .build(),
                        "the perspectives of weighting \"w\" all have weight 0"),
                refuses(
                        () -> Weighting.builder("w", "1.0.0", "t")
                                .perspectives(ImmutableMap.of(Perspective.CONSENSUS, 1.0))
                                .build(),
                        "gives the consensus sheet a weight"),
                refuses(
                        () -> new ResponseRate(Perspective.CARER, 5, OptionalInt.of(4)),
                        "5 carer answered, and the roster has 4"),
                refuses(
                        () -> new SampleFacts(ImmutableSortedMap.of("s", ImmutableSortedMap.of("x", Double.NaN))),
                        "fact x of s is NaN"),
                refuses(() -> new ByChance(0, 100, 1), "a share of 0.0; give a number above 0"),
                refuses(() -> new ByChance(0.5, 0, 1), "draws is 0"),
                refuses(() -> new NullDistribution("n", "n", "n", ImmutableList.of(0.5, 0.4)), "add up to 0.9, not 1"),
                refuses(() -> new NullDistribution("n", "n", "n", ImmutableList.of(0.0, 1.0)), "has no variance"),
                refuses(() -> norm(1, ImmutableSortedMap.of()), "is based on 1 people"),
                refuses(() -> norm(9, ImmutableSortedMap.of(10.0, 0.5, 20.0, 0.4)), "gives 0.4 at percentile 20.0"),
                refuses(
                        () -> Recommendation.builder("r", "t", Source.ours("Figure 1"))
                                .who("w")
                                .withWhom("w")
                                .firstStep("f")
                                .sign("s")
                                .certainty("sure")
                                .build(),
                        "no reading that calls for it"),
                refuses(() -> new Label.Stated("a", " "), "the text of label a"),
                refuses(() -> Finding.of("f", "f", Double.NaN), "finding f is NaN"));
    }

    private static NormTable norm(int n, ImmutableSortedMap<Double, Double> percentiles) {
        return NormTable.builder("n", "b", MEASURE)
                .metric("u")
                .source("s")
                .sample(n, 2020)
                .moments(0.5, 0.1)
                .percentiles(percentiles)
                .build();
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsense_isRefusedWithAMessageThatNamesIt(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isInstanceOfAny(InvalidValueException.class, FaultException.class, IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void bank_withManyFaults_saysThemAllAtOnce() {
        QuestionBank.Builder bank = QuestionBank.builder("b", "1.0.0", "t")
                .scale(ResponseScale.Likert.of("s", 5))
                .scale(ResponseScale.Likert.of("s", 5))
                .scale(new ResponseScale.Choice("pick", ImmutableMap.of("a", "A", "b", "B")))
                .construct(Facet.of("trust", "t", "t"))
                .construct(Facet.of("lonely", "l", "l"))
                .question(Question.builder("q", "t", "s").measures("trsut"))
                .question(Question.builder("q", "t", "z").measures("trust").measures("trust"))
                .question(Question.builder("r", "t", "pick").measures("trust"));
        assertThat(bank.faults())
                .extracting(fault -> fault.where() + " " + fault.message())
                .containsExactly(
                        "/scales/1/id response scale id \"s\" occurs twice, first as number 1; rename one of them",
                        "/questions/1/id question id \"q\" occurs twice, first as number 1; rename one of them",
                        "/questions/0/measures/0 question \"q\": unknown construct \"trsut\"; did you mean \"trust\"? there are"
                                + " trust, lonely",
                        "/questions/1/scale question \"q\": unknown response scale \"z\"; did you mean \"s\"? there are pick, s",
                        "/questions/1/measures/1 question \"q\" measures construct \"trust\" twice; keep one of the two",
                        "/questions/2/measures/0 question \"r\" is answered by a choice, which has no order and cannot be"
                                + " scored; remove what it measures",
                        "/constructs/1 construct \"lonely\" is measured by no question; let a question measure it, or remove it");
        assertThatThrownBy(bank::build)
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("bank b /constructs/1: ");
    }

    private static QuestionBank bank(String text) {
        return QuestionBank.builder("b", "1.0.0", "t")
                .scale(ResponseScale.Likert.of("s", 5))
                .construct(Facet.of("c", "c", "c"))
                .question(Question.builder("q", text, "s").measures("c"))
                .build();
    }

    @Test
    void instrument_thatCannotBeScored_isRefusedByName() {
        Weighting zero = Weighting.of("w", "1.0.0", "t", "other", ImmutableMap.of("q", 0.0, "qq", 1.0));
        assertThatThrownBy(() -> Instrument.of(bank("t"), zero))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("weighting \"w\" is made for bank \"other\", not \"b\"")
                .hasMessageContaining("unknown question \"qq\"; did you mean \"q\"?")
                .hasMessageContaining("all questions of \"c\" have weight 0");
    }

    private static TeamAnswers answers(int... values) {
        var team = TeamAnswers.builder(bank("t"), "a");
        for (int i = 0; i < values.length; i++) {
            team.respondent("p" + i).answer("q", values[i]);
        }
        return team.build();
    }

    @Test
    void answers_offTheirScale_areAllNamed() {
        assertThatThrownBy(() -> TeamAnswers.builder(bank("t"), "a")
                        .respondent("x")
                        .answer("q", 6)
                        .answer("z", 1)
                        .respondent("x")
                        .answer("q", 2.5)
                        .build())
                .isInstanceOf(FaultException.class)
                .hasMessageContaining(
                        "team a respondent x: 6 is outside the scale of question \"q\"; give a whole number from 1 to 5")
                .hasMessageContaining("unknown question \"z\"")
                .hasMessageContaining("the respondent occurs twice")
                .hasMessageContaining("2.5 is outside the scale");
    }

    @Test
    void valuesWithArrays_areEqualByContent() {
        new EqualsTester()
                .addEqualityGroup(bank("t"), bank("t"))
                .addEqualityGroup(bank("other"))
                .addEqualityGroup(answers(1, 2), answers(1, 2))
                .addEqualityGroup(answers(2, 1))
                .addEqualityGroup(answers(1, 2).answers(), answers(1, 2).answers())
                .addEqualityGroup(Instrument.of(bank("t"), Weighting.EQUAL), Instrument.of(bank("t"), Weighting.EQUAL))
                .addEqualityGroup(scores(0.5), scores(0.5))
                .addEqualityGroup(scores(0.25))
                .addEqualityGroup(
                        new ResponseScale.Choice("s", ImmutableMap.of("a", "A", "b", "B")),
                        new ResponseScale.Choice("s", ImmutableMap.of("a", "A", "b", "B")))
                .addEqualityGroup(new ResponseScale.Choice("s", ImmutableMap.of("b", "B", "a", "A")))
                .testEquals();
    }

    private static ScoreBlock scores(double value) {
        return ScoreBlock.builder(List.of(new ScoreColumn(MEASURE, UNIT)), 1)
                .set(0, 0, value)
                .build();
    }

    @Test
    void teams_areOrderedByWaveThenNumberThenText() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        List<TeamKey> keys = List.of(
                new TeamKey("1", day),
                TeamKey.of("b"),
                TeamKey.of("10"),
                TeamKey.of("9"),
                TeamKey.of("a"),
                TeamKey.of("09"));
        assertThat(keys.stream().sorted().map(TeamKey::toString))
                .containsExactly("09", "9", "10", "a", "b", "1 on 2026-01-01");
    }

    @Test
    void placesWithNumbers_areOrderedByTheNumbers() {
        assertThat(Stream.of("Table 10", "Table 2, a, 10", "Table 2, a, 4b", "Figure 1", "Table 2, a", "Table 2, a, 4a")
                        .sorted(NaturalOrder.OF_TEXTS))
                .containsExactly(
                        "Figure 1", "Table 2, a", "Table 2, a, 4a", "Table 2, a, 4b", "Table 2, a, 10", "Table 10");
        assertThat(NaturalOrder.OF_TEXTS.compare("a 1", "a 01")).isNotZero();
    }

    @Test
    void nullDistribution_ofTheUniform_hasTheVarianceOfTheFormula() {
        NullDistribution uniform =
                new NullDistribution("uniform", "uniform", "(A² − 1)/12", ImmutableList.of(0.2, 0.2, 0.2, 0.2, 0.2));
        assertThat(uniform.variance()).isCloseTo(2, org.assertj.core.api.Assertions.within(1e-12));
    }

    @Test
    void toString_ofAnswersAndScores_givesNoneAway() {
        assertThat(answers(4, 5).toString()).isEqualTo("team a: 2 respondents × 1 questions");
        assertThat(scores(0.5).toString()).isEqualTo("1 respondents × 1 scores");
    }

    @Test
    void words_areFoundByTheirIds() {
        assertThat(Named.of(Perspective.class, "perspective", "carer")).isEqualTo(Perspective.CARER);
        assertThat(ImmutableSet.copyOf(Named.ids(Perspective.class))).hasSize(Perspective.values().length);
        assertThatThrownBy(() -> Named.of(Horizon.class, "horizon", "Now"))
                .hasMessage("unknown horizon \"Now\"; did you mean \"now\"? there are now, preferred");
    }
}
