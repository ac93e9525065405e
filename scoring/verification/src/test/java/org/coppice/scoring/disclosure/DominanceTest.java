package org.coppice.scoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.coppice.model.Facet;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.profile.View;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.TestBanks;
import org.coppice.scoring.audit.GroupLattice;
import org.coppice.scoring.audit.Lattice;
import org.junit.jupiter.api.Test;

/** Numbers of one or two people that make up most of the total, and questions on few points. */
class DominanceTest {
    private static final ScoreColumn HOURS = new ScoreColumn(TestBanks.measure("c"), Metric.unbounded("mean", "mean"));

    private static ScoreBlock scores(ScoreColumn column, double... values) {
        ScoreBlock.Builder block = ScoreBlock.builder(ImmutableList.of(column), values.length);
        for (int row = 0; row < values.length; row++) {
            block.set(row, 0, Score.of(values[row]));
        }
        return block.build();
    }

    private static boolean isHidden(double... values) {
        return Dominance.of(scores(HOURS, values), 0).hidden().isPresent();
    }

    @Test
    void numberOfOnePerson_thatIsMoreThanHalfOfAll_isHidden() {
        assertThat(isHidden(912, 0, 2, 1, 0)).isTrue();
        assertThat(isHidden(11, 3, 3, 2, 2)).isTrue();
        assertThat(isHidden(10, 3, 3, 2, 2)).isFalse();
        assertThat(isHidden(-11, 3, 3, 2, 2)).isTrue();
    }

    @Test
    void numbersOfTwoPeople_thatAreMoreThanFourFifthsOfAll_areHidden() {
        assertThat(isHidden(41, 41, 6, 6, 6)).isTrue(); // 82 of 100
        assertThat(isHidden(40, 40, 7, 7, 6)).isFalse(); // 80 of 100, and the others are half of the largest
    }

    /** The p% rule, p = 20: the total less their own number is at most 20 percent more than the largest. */
    @Property
    void numberThatThePersonWithTheSecondLargestCouldEstimate_isHidden(@ForAll long seed) {
        Random random = new Random(seed);
        double[] values = random.doubles(5, 0, 1)
                .map(x -> Math.pow(x, 1 + random.nextInt(6)))
                .toArray();
        double[] sorted = Arrays.stream(values).sorted().toArray();
        double rest = sorted[0] + sorted[1] + sorted[2];
        if (rest < 0.2 * sorted[4]) {
            assertThat(isHidden(values)).isTrue();
        }
        if (sorted[4] <= 0.5 * (rest + sorted[3] + sorted[4]) && rest >= 0.2 * (rest + sorted[3] + sorted[4]) + 1e-9) {
            assertThat(isHidden(values)).isFalse();
        }
    }

    @Test
    void equalNumbers_orOnlyZeros_areShown() {
        assertThat(isHidden(8, 8, 8, 8, 8)).isFalse();
        assertThat(isHidden(0, 0, 0, 0, 0)).isFalse();
        assertThat(Dominance.of(scores(HOURS, 912, 0, 2, 1, 0), 0)
                        .hidden()
                        .orElseThrow()
                        .reason())
                .isEqualTo(WithheldReason.DOMINANCE);
    }

    /** A number between bounds is counted from the lower one: 1000 of 0 to 1000, scored as a share, is 1 of 0 to 1. */
    @Test
    void numbersWithBounds_areCountedFromTheLowerOne() {
        ScoreColumn years = new ScoreColumn(TestBanks.measure("c"), Metric.linear("years", "years", 1900, 2030));
        assertThat(Dominance.of(scores(years, 2000, 1900, 1901, 1900, 1902), 0).hidden())
                .isPresent();
        assertThat(Dominance.of(scores(years, 1960, 1950, 1970, 1940, 1980), 0).hidden())
                .isEmpty();
    }

    @Property
    void groupsTogether_areAsOneGroupOfAll(@ForAll long seed) {
        Random random = new Random(seed);
        double[] one = random.doubles(1 + random.nextInt(6), -20, 20).toArray();
        double[] other = random.doubles(1 + random.nextInt(6), -20, 20).toArray();
        double[] all =
                DoubleStream.concat(Arrays.stream(one), Arrays.stream(other)).toArray();
        Dominance joined = Dominance.of(scores(HOURS, one), 0).combine(Dominance.of(scores(HOURS, other), 0));
        double[] sorted = Arrays.stream(all).map(Math::abs).sorted().toArray();
        assertThat(joined.largest()).isEqualTo(sorted[sorted.length - 1]);
        assertThat(joined.second()).isEqualTo(sorted[sorted.length - 2]);
        assertThat(joined.hidden())
                .isEqualTo(Dominance.of(scores(HOURS, all), 0).hidden());
        assertThat(joined.toString()).doesNotContain(".");
    }

    @Test
    void rule_isThatOfNumbersInThePublishedView() {
        QuestionBank bank = QuestionBank.builder("hours", "1.0.0", "hours")
                .scale(new ResponseScale.Numeric("hours", 0, 1000))
                .construct(Facet.of("c", "c", "c"))
                .question(Question.builder("q", "q", "hours").measures("c"))
                .build();
        assertThat(applies(bank, View.PUBLISHED)).isTrue();
        assertThat(applies(bank, View.RESEARCH)).isFalse();
        assertThat(applies(TestBanks.ratings("r", 5, ImmutableMap.of("c", "q")), View.PUBLISHED))
                .isFalse();
    }

    private static boolean applies(QuestionBank bank, View view) {
        Assessment assessment =
                Assessment.builder(TestBanks.catalogue()).bank(bank).view(view).build();
        return Dominance.applies(assessment.instrument(), assessment.recipe(), HOURS);
    }

    private static GroupLattice people(int n) {
        return GroupLattice.of(n, Lattice.CONTINUOUS);
    }

    private static OneQuestion one(QuestionBank bank, double... shares) {
        Assessment assessment =
                Assessment.builder(TestBanks.catalogue()).bank(bank).build();
        ScoreColumn column = new ScoreColumn(TestBanks.measure("c"), Metric.linear("pomp", "pomp", 0, 1));
        OneQuestion one = OneQuestion.of(assessment.instrument(), assessment.recipe(), 0, column)
                .orElseThrow();
        one.add(scores(column, shares), people(shares.length));
        return one;
    }

    /** One of six was bullied: the mean, .17 of 6 people, is that one. */
    @Test
    void meanOfAQuestionOnTwoPoints_isHiddenIfFewGaveAnAnswer() {
        QuestionBank binary = TestBanks.ratings("binary", 2, ImmutableMap.of("c", "q"));
        OneQuestion bullied = one(binary, 1, 0, 0, 0, 0, 0);
        assertThat(bullied.hidden().orElseThrow().reason()).isEqualTo(WithheldReason.MINIMUM_GROUP);
        OneQuestion five = one(binary, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0);
        assertThat(five.hidden()).isEmpty();
        five.add(scores(HOURS, 0.5), people(1)); // an answer between, as from another strategy, of one person
        assertThat(five.hidden()).isPresent();
        assertThat(five).hasToString("OneQuestion of 11 people");
    }

    @Test
    void rule_ofFewAlike_isThatOfOneQuestionOnTwoOrThreePoints() {
        QuestionBank three = TestBanks.ratings("three", 3, ImmutableMap.of("c", "q"));
        QuestionBank four = TestBanks.ratings("four", 4, ImmutableMap.of("c", "q"));
        Instrument two = instrument(TestBanks.ratings("two", 2, ImmutableMap.of("c", "q1 q2")));
        var recipe = Assessment.builder(TestBanks.catalogue())
                .bank(TestBanks.ratings("three", 3, ImmutableMap.of("c", "q")))
                .build()
                .recipe();
        assertThat(one(three, 0, 0.5, 1, 0.5, 0.5).hidden()).isPresent();
        assertThat(one(four, 0, 0.5, 1, 0.5, 0.5).hidden()).isEmpty();
        assertThat(OneQuestion.of(two, recipe, 0, HOURS)).isEmpty();
    }

    /** A number from 0 to 1 is a yes or no, as on two points. */
    @Test
    void meanOfNumbersBetweenNearEnds_isHiddenIfFewGaveOne() {
        assertThat(one(numbers(0, 1), 1, 1, 0, 0, 1).hidden()).isPresent();
        assertThat(one(numbers(-1, 1), 1, 1, 0, 0, 1).hidden()).isPresent();
        assertThat(one(numbers(0, 1), 1, 1, 0, 0, 1, 1, 1, 0, 0, 0).hidden()).isEmpty();
        assertThat(one(numbers(0, 3), 1, 1, 0, 0, 1).hidden()).isEmpty();
    }

    private static QuestionBank numbers(double lowest, double highest) {
        return QuestionBank.builder("numbers", "1.0.0", "numbers")
                .scale(new ResponseScale.Numeric("number", lowest, highest))
                .construct(Facet.of("c", "c", "c"))
                .question(Question.builder("q", "q", "number").measures("c"))
                .build();
    }

    /** An answer on five points that is favourable or not is one of two scores. */
    @Test
    void meanOfOneQuestionWithTwoScores_isHiddenIfFewHaveOne() {
        QuestionBank five = TestBanks.ratings("five", 5, ImmutableMap.of("c", "q"));
        OneQuestion one = one(five);
        one.add(scores(HOURS, 1, 1, 0, 0, 0), GroupLattice.of(5, Lattice.of(1, 2)));
        assertThat(one.hidden()).isPresent();
        OneQuestion rated = one(five);
        rated.add(scores(HOURS, 1, 1, 0, 0, 0), GroupLattice.of(5, Lattice.of(1, 5)));
        assertThat(rated.hidden()).isEmpty();
    }

    private static Instrument instrument(QuestionBank bank) {
        return Assessment.builder(TestBanks.catalogue()).bank(bank).build().instrument();
    }
}
