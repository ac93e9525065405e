package org.coppice.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.AgreementBand;
import org.coppice.model.score.AgreementRule;

/** What holds of agreement in any group: its bounds, and what it does not depend on. */
class WithinTeamProperties {
    private static final double CLOSE = 1e-12;

    @Provide
    Arbitrary<AgreementRule> rules() {
        return Arbitraries.of(AgreementRule.all());
    }

    @Property(tries = 500)
    void figures_ofAnyGroup_lieWithinTheirBounds(
            @ForAll @IntRange(max = 40) int persons,
            @ForAll @IntRange(min = 1, max = 12) int questions,
            @ForAll @IntRange(min = 2, max = 11) int points,
            @ForAll("rules") AgreementRule rule,
            @ForAll @IntRange(max = 2) int gaps,
            @ForAll Random random) {
        int[][] answers = Groups.random(persons, questions, points, gaps * 0.2, random);
        Agreement agreement = of(answers, 1, points, 0, rule);
        assertThat(agreement.persons()).isBetween(0, persons);
        if (agreement.rwg().isEmpty()) {
            assertThat(agreement).isEqualTo(Agreement.none(agreement.persons(), rule));
            return;
        }
        assertThat(agreement.persons()).isGreaterThanOrEqualTo(2);
        assertThat(agreement.rwg().values()).allMatch(value -> value >= 0 && value <= 1);
        assertThat(agreement.rwgLindell().values()).allMatch(value -> value <= 1 && Double.isFinite(value));
        // no more than half of the scale, which half of the persons at each end have; from the median never more than
        // from the mean
        assertThat(agreement.adMean().orElseThrow()).isBetween(0.0, (points - 1) / 2.0);
        assertThat(agreement.adMedian().orElseThrow())
                .isBetween(0.0, agreement.adMean().orElseThrow() + CLOSE);
        assertThat(agreement.awg().orElse(0)).isBetween(-1.0, 1.0);
        assertThat(agreement.band()).contains(AgreementBand.of(agreement.rwg().get(NullDistributions.UNIFORM)));
        if (rule == AgreementRule.LISTWISE) {
            // r_wg(j) is r*_wg(j), which is not truncated, stepped up to so many questions
            agreement
                    .rwgLindell()
                    .forEach((id, lindell) -> assertThat(agreement.rwg().get(id))
                            .isCloseTo(VarianceComponents.stepped(Math.max(0, lindell), questions), within(CLOSE)));
        }
    }

    @Property(tries = 300)
    void order_ofPersonsAndQuestions_doesNotMatter(
            @ForAll @IntRange(min = 2, max = 15) int persons,
            @ForAll @IntRange(min = 1, max = 10) int questions,
            @ForAll("rules") AgreementRule rule,
            @ForAll Random random) {
        int[][] answers = Groups.random(persons, questions, 5, 0.1, random);
        Agreement agreement = of(answers, 1, 5, 0, rule);
        int[][] shuffled = answers.clone();
        Collections.shuffle(Arrays.asList(shuffled), random);
        int[] turn = random.ints(questions, 0, questions).toArray();
        int[][] turned = Arrays.stream(shuffled).map(int[]::clone).toArray(int[][]::new);
        for (int q = 0; q < questions; q++) {
            for (int[] row : turned) {
                int kept = row[q];
                row[q] = row[turn[q]];
                row[turn[q]] = kept;
            }
        }
        assertSame(of(turned, 1, 5, 0, rule), agreement);
    }

    @Property(tries = 300)
    void start_ofTheScaleAndKeys_doNotMatter(
            @ForAll @IntRange(min = 2, max = 15) int persons,
            @ForAll @IntRange(min = 1, max = 10) int questions,
            @ForAll @IntRange(min = 2, max = 9) int points,
            @ForAll @IntRange(max = 60) int lowest,
            @ForAll("rules") AgreementRule rule,
            @ForAll Random random) {
        int[][] answers = Groups.random(persons, questions, points, 0.1, random);
        Agreement agreement = of(answers, 0, points, 0, rule);
        assertThat(of(answers, lowest, points, random.nextLong(), rule)).isEqualTo(agreement);
        int[][] mirrored = Arrays.stream(answers)
                .map(row ->
                        Arrays.stream(row).map(a -> a < 0 ? a : points - 1 - a).toArray())
                .toArray(int[][]::new);
        assertSame(of(mirrored, lowest, points, 0, rule), agreement);
    }

    @Property(tries = 200)
    void answers_allTheSame_areFullAgreement(
            @ForAll @IntRange(min = 2, max = 40) int persons,
            @ForAll @IntRange(min = 1, max = 10) int questions,
            @ForAll @IntRange(min = 2, max = 9) int points,
            @ForAll("rules") AgreementRule rule,
            @ForAll Random random) {
        int[][] answers = new int[persons][];
        Arrays.fill(answers, Groups.random(1, questions, points, 0, random)[0]);
        Agreement agreement = of(answers, 1, points, 0, rule);
        assertThat(agreement.rwg().values()).isNotEmpty().allMatch(value -> value == 1);
        assertThat(agreement.rwgLindell().values()).allMatch(value -> value == 1);
        assertThat(agreement.adMean()).hasValue(0);
        assertThat(agreement.adMedian()).hasValue(0);
        assertThat(agreement.awg().orElse(1)).isEqualTo(1);
        assertThat(agreement.band()).contains(AgreementBand.VERY_STRONG);
    }

    /** Every answer equally often: the variance with n is the null's, that with n − 1 is larger. */
    @Property(tries = 200)
    void answers_spreadEvenly_areNoAgreement(
            @ForAll @IntRange(min = 1, max = 20) int each,
            @ForAll @IntRange(min = 1, max = 8) int questions,
            @ForAll @IntRange(min = 2, max = 9) int points) {
        int[][] answers = new int[each * points][questions];
        for (int p = 0; p < answers.length; p++) {
            Arrays.fill(answers[p], p % points);
        }
        double n = answers.length;
        Agreement agreement = of(answers, 1, points, 0, AgreementRule.LISTWISE);
        assertThat(agreement.rwg()).containsEntry(NullDistributions.UNIFORM, 0.0);
        assertThat(agreement.rwgLindell().get(NullDistributions.UNIFORM)).isCloseTo(1 - n / (n - 1), within(CLOSE));
        assertThat(agreement.band()).contains(AgreementBand.LACK);
    }

    @Property(tries = 300)
    void tally_usedAgain_hasTheFiguresOfTheGroupAlone(
            @ForAll @IntRange(max = 40) int persons,
            @ForAll @IntRange(max = 40) int before,
            @ForAll("rules") AgreementRule rule,
            @ForAll Random random) {
        var bank = Groups.bank(4, 1, 5, 0);
        WithinTeam within = Groups.within(bank, rule);
        AgreementScratch tally = within.tally();
        within.count(Groups.block(bank, Groups.random(before, 4, 5, 0.2, random)), tally);
        int[][] answers = Groups.random(persons, 4, 5, 0.2, random);
        within.count(Groups.block(bank, answers), tally);
        Agreement alone = of(answers, 1, 5, 0, rule);
        assertThat(within.agreement(tally)).isEqualTo(alone);
        assertThat(tally.defined()).isEqualTo(!alone.rwg().isEmpty());
        if (tally.defined()) {
            int at = within.nulls().indexOf("normal");
            assertThat(tally.rwg(at)).isEqualTo(alone.rwg().get("normal"));
            assertThat(tally.rwgLindell(at)).isEqualTo(alone.rwgLindell().get("normal"));
            assertThat(tally.adMean()).isEqualTo(alone.adMean().orElseThrow());
            assertThat(tally.adMedian()).isEqualTo(alone.adMedian().orElseThrow());
            assertThat(tally.awg()).isEqualTo(alone.awg());
        }
    }

    private static Agreement of(int[][] answers, int lowest, int points, long reversed, AgreementRule rule) {
        int questions = answers.length == 0 ? 3 : answers[0].length;
        var bank = Groups.bank(questions, lowest, points, reversed);
        return Groups.within(bank, rule).of(Groups.block(bank, answers));
    }

    private static void assertSame(Agreement found, Agreement expected) {
        assertThat(found.persons()).isEqualTo(expected.persons());
        assertSame(found.rwg(), expected.rwg());
        assertSame(found.rwgLindell(), expected.rwgLindell());
        assertSame(found.adMean(), expected.adMean());
        assertSame(found.adMedian(), expected.adMedian());
        assertSame(found.awg(), expected.awg());
    }

    private static void assertSame(Map<String, Double> found, Map<String, Double> expected) {
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach((id, value) -> assertThat(value).isCloseTo(expected.get(id), within(CLOSE)));
    }

    private static void assertSame(OptionalDouble found, OptionalDouble expected) {
        assertThat(found.isPresent()).isEqualTo(expected.isPresent());
        assertThat(found.orElse(0)).isCloseTo(expected.orElse(0), within(CLOSE));
    }
}
