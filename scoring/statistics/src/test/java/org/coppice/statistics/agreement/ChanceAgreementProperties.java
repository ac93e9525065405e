package org.coppice.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coppice.model.score.NullDistribution;

/** Agreement by chance against that of all answers that there can be, each with its probability. */
class ChanceAgreementProperties {
    private static final int DRAWS = 10_000;
    /** Five standard errors of a share near a half. */
    private static final double MARGIN = 5 * 0.5 / Math.sqrt(DRAWS);

    @Property(tries = 200)
    void p_ofEachFigure_isThatOfAllAnswers(
            @ForAll @IntRange(min = 2, max = 4) int persons,
            @ForAll @IntRange(min = 1, max = 2) int questions,
            @ForAll @IntRange(min = 2, max = 4) int points,
            @ForAll boolean triangular,
            @ForAll long seed) {
        NullDistribution ofNull = triangular ? NullDistributions.triangular(points) : NullDistributions.uniform(points);
        ChanceAgreement chance = ChanceAgreement.simulate(persons, questions, ofNull, DRAWS, seed);
        TreeMap<Double, Double> exact = exact(persons, questions, ofNull);
        double share = 0;
        for (double figure : exact.descendingKeySet()) {
            share += exact.get(figure);
            assertThat(chance.p(figure)).isCloseTo(share, within(MARGIN));
        }
        double all = share;
        assertThat(all).isCloseTo(1, within(1e-9));
        chance.critical(0.95).ifPresent(critical -> {
            assertThat(chance.p(critical)).isLessThanOrEqualTo(0.05);
            Double below = exact.lowerKey(critical - 1e-9);
            assertThat(below == null ? 1 : chance.p(below)).isGreaterThan(0.05);
        });
        assertThat(chance.critical(0.95).isPresent()).isEqualTo(chance.p(1) <= 0.05);
    }

    /** Three persons on five points are all alike in 5 of 125 cases, .04; two in 5 of 25, .2. */
    @Example
    void critical_ofFewPersons_isFullAgreementOrNone() {
        assertThat(ChanceAgreement.simulate(3, 1, NullDistributions.uniform(5), 100_000, 1)
                        .critical(0.95))
                .hasValue(1);
        assertThat(ChanceAgreement.simulate(2, 1, NullDistributions.uniform(5), 100_000, 1)
                        .critical(0.95))
                .isEmpty();
        assertThat(ChanceAgreement.simulate(3, 1, NullDistributions.uniform(5), 100_000, 1)
                        .critical(0.99))
                .isEmpty();
    }

    @Example
    void simulation_ofOneSeed_isTheSame_andOfImpossibleGroups_isRejected() {
        NullDistribution uniform = NullDistributions.uniform(5);
        assertThat(ChanceAgreement.simulate(10, 5, uniform, 1000, 9).critical(0.95))
                .isEqualTo(ChanceAgreement.simulate(10, 5, uniform, 1000, 9).critical(0.95));
        assertThatThrownBy(() -> ChanceAgreement.simulate(1, 5, uniform, 1000, 9))
                .hasMessageContaining("the number of persons is 1; give 2 or more");
        assertThatThrownBy(() -> ChanceAgreement.simulate(5, 0, uniform, 1000, 9))
                .hasMessageContaining("the number of questions is 0; give 1 or more");
        assertThatThrownBy(() -> ChanceAgreement.simulate(5, 1, uniform, 10, 9))
                .hasMessageContaining("the number of draws is 10; give 100 or more");
    }

    /** The probability of each figure, figures that differ by rounding as one. */
    private static TreeMap<Double, Double> exact(int persons, int questions, NullDistribution ofNull) {
        int points = ofNull.points();
        int cases = (int) Math.pow(points, persons * questions);
        TreeMap<Double, Double> exact = new TreeMap<>();
        for (int number = 0; number < cases; number++) {
            double probability = 1;
            double variance = 0;
            int rest = number;
            for (int q = 0; q < questions; q++) {
                double sum = 0;
                double squares = 0;
                for (int person = 0; person < persons; person++) {
                    int answer = rest % points;
                    rest /= points;
                    probability *= ofNull.proportions().get(answer);
                    sum += answer;
                    squares += answer * answer;
                }
                variance += (squares - sum * sum / persons) / (persons - 1) / questions;
            }
            double ratio = Math.min(1, variance / ofNull.variance());
            double figure = questions * (1 - ratio) / (questions * (1 - ratio) + ratio);
            exact.merge(Math.rint(figure * 1e12) / 1e12, probability, Double::sum);
        }
        return exact;
    }
}
