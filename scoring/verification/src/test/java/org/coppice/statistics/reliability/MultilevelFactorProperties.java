package org.coppice.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.coppice.model.score.Score;
import org.coppice.statistics.linear.Cholesky;

/** What holds of one factor within and one between teams whatever was answered. */
class MultilevelFactorProperties {
    private static int[][][] random(long seed) {
        Random random = new Random(seed);
        return MultilevelSamples.random(random, 12 + random.nextInt(20), 3 + random.nextInt(3));
    }

    private static String detail(Score score) {
        return score instanceof Score.Withheld why ? why.detail() : "a figure";
    }

    @Property(tries = 200)
    void orderOfTeamsAndPeople_changesNothing(@ForAll long seed) {
        int[][][] teams = random(seed);
        MultilevelFactor before = MultilevelSamples.factor(teams);
        Random random = new Random(seed);
        Collections.shuffle(Arrays.asList(teams), random);
        for (int[][] team : teams) {
            Collections.shuffle(Arrays.asList(team), random);
        }
        assertThat(MultilevelSamples.factor(teams)).isEqualTo(before);
    }

    @Property(tries = 200)
    void orderOfQuestions_ordersTheLoadings(@ForAll long seed) {
        int[][][] teams = random(seed);
        MultilevelFactor forward = MultilevelSamples.factor(teams);
        MultilevelFactor backward = MultilevelSamples.factor(MultilevelSamples.map(teams, row -> {
            int[] turned = new int[row.length];
            Arrays.setAll(turned, q -> row[row.length - 1 - q]);
            return turned;
        }));
        assertSame(backward.omegaWithin(), forward.omegaWithin());
        assertSame(backward.omegaBetween(), forward.omegaBetween());
        assertSame(backward.logLikelihood(), forward.logLikelihood());
        int k = forward.between().loadings().length();
        for (int q = 0; q < k; q++) {
            assertThat(backward.between().loadings().get(k - 1 - q))
                    .isCloseTo(forward.between().loadings().get(q), within(1e-7));
        }
    }

    private static void assertSame(Score actual, Score expected) {
        assertThat(actual.figure().isPresent()).isEqualTo(expected.figure().isPresent());
        double figure = expected.figure().orElse(0);
        assertThat(actual.figure().orElse(0)).isCloseTo(figure, within(1e-9 * Math.max(1, Math.abs(figure))));
    }

    @Property(tries = 200)
    void mirroredAnswers_ofReversedQuestions_areTheSame(@ForAll long seed) {
        int[][][] teams = random(seed);
        int[][][] mirrored = MultilevelSamples.map(teams, row -> {
            int[] other = row.clone();
            other[0] = 6 - row[0];
            other[2] = 6 - row[2];
            return other;
        });
        assertThat(MultilevelSamples.factor(mirrored, 0, 2)).isEqualTo(MultilevelSamples.factor(teams));
    }

    @Property(tries = 200)
    void aMirroredQuestion_hasMirroredLoadings(@ForAll long seed) {
        int[][][] teams = random(seed);
        MultilevelFactor before = MultilevelSamples.factor(teams);
        MultilevelFactor after = MultilevelSamples.factor(MultilevelSamples.map(teams, row -> {
            int[] other = row.clone();
            other[1] = 6 - row[1];
            return other;
        }));
        assertSame(after.logLikelihood(), before.logLikelihood());
        for (int q = 0; q < before.within().loadings().length(); q++) {
            assertThat(Math.abs(after.within().loadings().get(q)))
                    .isCloseTo(Math.abs(before.within().loadings().get(q)), within(1e-7));
            assertThat(after.within().uniquenesses().get(q))
                    .isCloseTo(before.within().uniquenesses().get(q), within(1e-7));
        }
    }

    @Property(tries = 200)
    void sums_inTwoParts_areTheSameBits(@ForAll long seed) {
        int[][][] teams = random(seed);
        int cut = 1 + new Random(seed).nextInt(teams.length - 1);
        MultilevelSums parts = MultilevelSamples.sums(Arrays.copyOfRange(teams, cut, teams.length))
                .combine(MultilevelSamples.sums(Arrays.copyOfRange(teams, 0, cut)));
        assertThat(MultilevelFactor.of(parts)).isEqualTo(MultilevelSamples.factor(teams));
    }

    @Property(tries = 200)
    void figures_ofAnyAnswers_areWithinTheirBounds(
            @ForAll @IntRange(min = 1, max = 12) int teams,
            @ForAll @IntRange(min = 1, max = 6) int questions,
            @ForAll @DoubleRange(max = 0.6) double missing,
            @ForAll long seed) {
        Random random = new Random(seed);
        int[][][] tables = new int[teams][][];
        Arrays.setAll(tables, t -> Samples.random(random, 1 + random.nextInt(6), questions, missing));
        MultilevelFactor factor = MultilevelSamples.factor(tables);
        for (Score omega : List.of(factor.omegaWithin(), factor.omegaBetween())) {
            assertThat(omega.figure().orElse(0)).isBetween(0.0, 1.0);
            assertThat(detail(omega)).isNotBlank();
        }
        assertThat(factor.within().uniquenesses().stream()).allMatch(unique -> unique > 0);
        assertThat(factor.omegaWithin().figure().isPresent())
                .isEqualTo(factor.within().loadings().length() == questions);
    }

    /** The likelihood by the covariances of all answers of a team at once, which has nothing of the search in it. */
    @Property(tries = 200)
    void logLikelihood_isThatOfAllAnswersOfEachTeam_andLargest(@ForAll long seed) {
        int[][][] teams = random(seed);
        MultilevelFactor factor = MultilevelSamples.factor(teams);
        Assume.that(factor.logLikelihood().figure().isPresent());
        double[][] found = {
            factor.within().loadings().toArray(),
            factor.within().uniquenesses().toArray(),
            factor.between().loadings().toArray(),
            factor.between().uniquenesses().toArray()
        };
        double largest = logLikelihood(teams, found);
        assertThat(factor.logLikelihood().figure().orElseThrow()).isCloseTo(largest, within(1e-8 * Math.abs(largest)));
        for (double[] estimates : found) {
            for (int q = 0; q < estimates.length; q++) {
                for (double change : new double[] {-1e-4, 1e-4}) {
                    estimates[q] += change;
                    assertThat(logLikelihood(teams, found)).isLessThan(largest);
                    estimates[q] -= change;
                }
            }
        }
    }

    /** Returns the log-likelihood with the means that make it largest; −∞ if the covariances of a team are not positive definite. */
    private static double logLikelihood(int[][][] teams, double[][] estimates) {
        int k = estimates[0].length;
        double[][] weights = new double[k][k];
        double[] weighted = new double[k];
        double sum = 0;
        for (int[][] team : teams) {
            Cholesky all = new Cholesky(covariances(team.length, estimates));
            if (all.stopped().isPresent()) {
                return Double.NEGATIVE_INFINITY;
            }
            double[] answers = Arrays.stream(team)
                    .flatMapToInt(Arrays::stream)
                    .asDoubleStream()
                    .toArray();
            double[] solved = all.solve(answers);
            sum -= answers.length * Math.log(2 * Math.PI) + all.logDeterminant();
            for (int i = 0; i < k; i++) {
                double[] ones = new double[answers.length];
                for (int at = i; at < ones.length; at += k) {
                    ones[at] = 1;
                }
                double[] image = all.solve(ones);
                for (int at = 0; at < image.length; at++) {
                    weights[at % k][i] += image[at];
                    weighted[i] += ones[at] * solved[at];
                }
            }
            for (int at = 0; at < answers.length; at++) {
                sum -= answers[at] * solved[at];
            }
        }
        double[] means = new Cholesky(weights).solve(weighted);
        for (int i = 0; i < k; i++) {
            sum += means[i] * weighted[i];
        }
        return sum / 2;
    }

    private static double[][] covariances(int people, double[][] estimates) {
        int k = estimates[0].length;
        double[][] all = new double[people * k][people * k];
        for (int i = 0; i < all.length; i++) {
            for (int j = 0; j < all.length; j++) {
                int a = i % k;
                int b = j % k;
                all[i][j] = estimates[2][a] * estimates[2][b] + (a == b ? estimates[3][a] : 0);
                if (i / k == j / k) {
                    all[i][j] += estimates[0][a] * estimates[0][b] + (a == b ? estimates[1][a] : 0);
                }
            }
        }
        return all;
    }

    @Example
    void twoQuestions_determineNoFactor() {
        assertThat(detail(MultilevelSamples.factor(MultilevelSamples.random(new Random(1), 20, 2))
                        .omegaWithin()))
                .isEqualTo("two questions do not determine a factor; at least three are needed");
    }

    @Example
    void oneTeam_hasAFactorWithinIt() {
        int[][][] team = {Samples.random(new Random(1), 60, 4, 0)};
        MultilevelFactor factor = MultilevelSamples.factor(team);
        assertThat(detail(factor.omegaBetween()))
                .isEqualTo("complete answers come from 1 team; for 4 questions more than 4 teams are needed");
        OneFactor alone = OneFactor.maximumLikelihood(Samples.sums(team[0]));
        assertThat(factor.omegaWithin().figure().orElseThrow())
                .isCloseTo(alone.omega().figure().orElseThrow(), within(1e-9));
        assertThat(factor.between().loadings()).isEqualTo(ImmutableDoubleArray.of());
    }

    @Example
    void aConstantQuestion_isNamed() {
        int[][][] teams = MultilevelSamples.map(MultilevelSamples.random(new Random(1), 20, 4), row -> {
            int[] other = row.clone();
            other[2] = 3;
            return other;
        });
        assertThat(detail(MultilevelSamples.factor(teams).omegaWithin()))
                .isEqualTo("within each team, everyone gave the same answer to question q2");
    }

    @Example
    void aRepeatedQuestion_isNamed() {
        int[][][] teams = MultilevelSamples.map(MultilevelSamples.random(new Random(1), 20, 4), row -> {
            int[] other = row.clone();
            other[3] = row[1];
            return other;
        });
        assertThat(detail(MultilevelSamples.factor(teams).omegaWithin()))
                .isEqualTo("within teams, the answers to question q3 are determined by those to questions q0, q1, q2");
    }

    @Example
    void fewerPeopleThanQuestions_haveNoFactor() {
        int[][][] teams = {{{1, 2, 3, 4}, {2, 2, 4, 5}}, {{3, 1, 2, 2}}};
        assertThat(detail(MultilevelSamples.factor(teams).omegaWithin()))
                .isEqualTo(
                        "complete answers come from 3 people in 2 teams; for 4 questions 7 or more people are needed");
    }

    @Example
    void fewTeams_haveAWarning() {
        MultilevelFactor factor = MultilevelSamples.factor(MultilevelSamples.random(new Random(3), 40, 4));
        assertThat(factor.omegaBetween().figure()).isPresent();
        assertThat(factor.warnings())
                .contains("the factor between teams is imprecise: there are 40 teams, and fewer than 50");
    }
}
