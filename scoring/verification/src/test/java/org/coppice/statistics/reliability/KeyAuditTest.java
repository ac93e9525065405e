package org.coppice.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.score.Interval;
import org.coppice.scoring.TestBanks;
import org.coppice.statistics.agreement.Anova;
import org.coppice.statistics.agreement.OneWaySums;
import org.coppice.statistics.missing.MissingTreatment;
import org.junit.jupiter.api.Test;

/**
 * The key audit finds planted reversals and accuses no others. The simulated banks have 3 to 20 questions on 2 to 7 points, with loadings
 * from .4 to .9 on one factor, or on two that are not correlated; some have questions that measure nothing, skewed answers, and missing
 * answers. There are 200 banks of each kind in a build and 1,000 at night ({@code -Dkey.banks}).
 */
class KeyAuditTest {
    private static final int BANKS = Integer.getInteger("key.banks", 200);
    private static final int PEOPLE = 300;

    /** A generated bank with answers; 0 is a missing answer. */
    private record Simulated(int[][] table, int points) {
        static Simulated of(Random random, int questions, boolean hard) {
            int points = 2 + random.nextInt(6);
            boolean two = hard && random.nextInt(4) == 0;
            double skew = hard ? random.nextDouble() * 2 - 1 : 0;
            double missing = random.nextInt(3) == 0 ? 0.1 * random.nextDouble() : 0;
            double[] loadings = random.doubles(questions, 0.4, 0.9).toArray();
            for (int q = 0; hard && q < questions; q++) {
                loadings[q] = random.nextInt(8) == 0 ? 0 : loadings[q] - 0.3 * random.nextDouble();
            }
            int people = hard ? 20 + random.nextInt(PEOPLE) : PEOPLE;
            int[][] table = new int[people][questions];
            for (int[] row : table) {
                double[] factors = {random.nextGaussian(), random.nextGaussian()};
                for (int q = 0; q < questions; q++) {
                    double factor = factors[two && 2 * q >= questions ? 1 : 0];
                    double latent = loadings[q] * factor
                            + Math.sqrt(1 - loadings[q] * loadings[q]) * random.nextGaussian()
                            + skew;
                    int point = (int) Math.floor((latent + 2) / 4 * points);
                    row[q] = random.nextDouble() < missing ? 0 : 1 + Math.max(0, Math.min(points - 1, point));
                }
            }
            return new Simulated(table, points);
        }

        Simulated reversed(ImmutableSet<Integer> questions) {
            for (int[] row : table) {
                questions.forEach(q -> row[q] = row[q] == 0 ? 0 : points + 1 - row[q]);
            }
            return this;
        }

        /** Returns a bank without missing answers of people in teams of one size, with that ICC(1) of the factors and of each question. */
        static Simulated inTeams(Random random, int questions, int people, int size, double icc, double loading) {
            int[][] table = new int[people][questions];
            double[] ofTeam = new double[questions + 2];
            for (int person = 0; person < people; person++) {
                if (person % size == 0) {
                    Arrays.setAll(ofTeam, i -> Math.sqrt(icc) * random.nextGaussian());
                }
                double[] own = new double[questions + 2];
                Arrays.setAll(own, i -> ofTeam[i] + Math.sqrt(1 - icc) * random.nextGaussian());
                for (int q = 0; q < questions; q++) {
                    double latent = loading * own[questions + q % 2] + Math.sqrt(1 - loading * loading) * own[q];
                    table[person][q] = 1 + (int) Math.max(0, Math.min(4, Math.floor((latent + 2) / 4 * 5)));
                }
            }
            return new Simulated(table, 5);
        }

        KeyAudit audit() {
            return KeyAudit.of(sums(table, points), MissingTreatment.PAIRWISE, 0.9);
        }

        KeyAudit audit(int size) {
            OneWaySums teams = OneWaySums.empty();
            for (int from = 0; from < table.length; from += size) {
                teams.add(Arrays.stream(table, from, from + size)
                        .mapToDouble(row -> Arrays.stream(row).average().orElseThrow())
                        .toArray());
            }
            return KeyAudit.of(sums(table, points), MissingTreatment.PAIRWISE, 0.9, Anova.of(teams));
        }
    }

    private static ScaleSums sums(int[][] table, int points) {
        String questions =
                IntStream.range(0, table[0].length).mapToObj(q -> "q" + q).collect(Collectors.joining(" "));
        QuestionBank bank = TestBanks.ratings("b", points, Map.of("trust", questions));
        return ScaleSums.of(Samples.measure(bank)).add(Samples.block(bank, table));
    }

    private static ImmutableSet<Integer> first(int questions) {
        return IntStream.range(0, questions).boxed().collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableList<String> named(KeyAudit audit) {
        return audit.against().stream().map(KeyAudit.Against::question).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<String> ids(ImmutableSet<Integer> questions) {
        return questions.stream().map(q -> "q" + q).collect(ImmutableList.toImmutableList());
    }

    private static double foundShare(UnaryOperator<Integer> reversed, int fewest) {
        int found = 0;
        for (int bank = 0; bank < BANKS; bank++) {
            Random random = new Random(bank);
            int questions = fewest + random.nextInt(21 - fewest);
            ImmutableSet<Integer> planted = first(reversed.apply(questions));
            KeyAudit audit =
                    Simulated.of(random, questions, false).reversed(planted).audit();
            found += named(audit).equals(ids(planted)) ? 1 : 0;
        }
        return (double) found / BANKS;
    }

    @Test
    void oneReversedQuestion_isNamedInNearlyAllBanks() {
        assertThat(foundShare(k -> 1, 3)).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void severalReversedQuestions_areNamedInNearlyAllBanks() {
        assertThat(foundShare(k -> (k - 1) / 2, 5)).isGreaterThanOrEqualTo(0.95);
        assertThat(foundShare(k -> 2, 5)).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void halfOfTheQuestionsReversed_isNamedAsTwoHalves() {
        int found = 0;
        for (int bank = 0; bank < BANKS; bank++) {
            Random random = new Random(bank);
            int half = 2 + random.nextInt(9);
            KeyAudit audit =
                    Simulated.of(random, 2 * half, false).reversed(first(half)).audit();
            ImmutableSet<ImmutableList<String>> halves = ImmutableSet.of(named(audit), audit.half());
            found += halves.contains(ids(first(half))) && audit.half().size() == half ? 1 : 0;
        }
        assertThat((double) found / BANKS).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void questionsThatRunTogether_areHardlyEverAccused() {
        int alarms = 0;
        for (int bank = 0; bank < BANKS; bank++) {
            Random random = new Random(1_000_000 + bank);
            alarms += Simulated.of(random, 2 + random.nextInt(19), true)
                            .audit()
                            .against()
                            .isEmpty()
                    ? 0
                    : 1;
        }
        assertThat(alarms).as("false alarms in %d banks", BANKS).isLessThanOrEqualTo(BANKS / 100);
    }

    /** Questions on two unrelated factors; people of five large teams answer much alike, so that the 300 are worth far fewer. */
    @Test
    void twoFactorsInLargeTeams_areHardlyEverAccused() {
        int alarms = 0;
        int asIfIndependent = 0;
        for (int bank = 0; bank < BANKS; bank++) {
            Simulated simulated = Simulated.inTeams(new Random(2_000_000 + bank), 4, PEOPLE, 60, 0.3, 0.6);
            alarms += simulated.audit(60).against().isEmpty() ? 0 : 1;
            asIfIndependent += simulated.audit().against().isEmpty() ? 0 : 1;
        }
        assertThat(alarms).as("false alarms in %d banks", BANKS).isLessThanOrEqualTo(BANKS / 20);
        assertThat(asIfIndependent).isGreaterThan(alarms);
    }

    @Test
    void reversedQuestionInTeams_isNamedInNearlyAllBanks() {
        int found = 0;
        for (int bank = 0; bank < BANKS; bank++) {
            Random random = new Random(bank);
            KeyAudit audit = Simulated.inTeams(random, 6, PEOPLE, 10, 0.2, 0.8)
                    .reversed(first(1))
                    .audit(10);
            found += named(audit).equals(ids(first(1))) ? 1 : 0;
        }
        assertThat((double) found / BANKS).isGreaterThanOrEqualTo(0.95);
    }

    /** Teams that do not differ, and people in no teams, are independent people. */
    @Test
    void teamsThatDoNotDiffer_changeNothing() {
        Simulated simulated = Simulated.of(new Random(7), 6, false).reversed(first(1));
        OneWaySums alike = OneWaySums.empty();
        for (int team = 0; team < 60; team++) {
            alike.add(1, 2, 3, 4, 5);
        }
        ScaleSums sums = sums(simulated.table(), simulated.points());
        assertThat(KeyAudit.of(sums, MissingTreatment.PAIRWISE, 0.9, Anova.of(alike)))
                .isEqualTo(simulated.audit());
        assertThat(KeyAudit.of(sums, MissingTreatment.PAIRWISE, 0.9, Anova.of(OneWaySums.empty())))
                .isEqualTo(simulated.audit());
    }

    /** q2 mirrors q0. */
    @Test
    void correlation_isThatWithTheQuestionsThatAreNotNamed() {
        int[][] table = new int[40][];
        for (int i = 0; i < table.length; i++) {
            int one = 1 + i % 5;
            int two = Math.min(5, Math.max(1, one + (i % 3) - 1));
            table[i] = new int[] {one, two, 6 - one};
        }
        ScaleSums sums = sums(table, 5);
        KeyAudit audit = KeyAudit.of(sums, MissingTreatment.LISTWISE, 0.9);
        assertThat(named(audit)).containsExactly("q2");
        assertThat(audit.half()).isEmpty();
        assertThat(audit.warnings())
                .containsExactly("question q2 contradicts the other questions; check whether it should be reversed");
        double r = audit.against().get(0).correlation().figure().orElseThrow();
        assertThat(r)
                .isCloseTo(
                        Reliability.of(sums, MissingTreatment.LISTWISE)
                                .questions()
                                .get(2)
                                .restCorrelation()
                                .figure()
                                .orElseThrow(),
                        within(1e-12));
        assertThat(audit.against().get(0).interval()).isInstanceOfSatisfying(Interval.Between.class, ends -> {
            double width = 1.6448536269514722 / Math.sqrt(37);
            double z = Math.log((1 + r) / (1 - r)) / 2;
            assertThat(ends.lower()).isCloseTo(Math.tanh(z - width), within(1e-9));
            assertThat(ends.upper()).isCloseTo(Math.tanh(z + width), within(1e-9));
        });
    }

    @Test
    void twoQuestionsThatContradictEachOther_areTwoHalves() {
        int[][] table = new int[60][];
        for (int i = 0; i < table.length; i++) {
            table[i] = new int[] {1 + i % 5, Math.max(1, 5 - i % 5 - i % 2)};
        }
        KeyAudit audit = KeyAudit.of(sums(table, 5), MissingTreatment.PAIRWISE, 0.9);
        assertThat(audit.against()).hasSize(1);
        assertThat(audit.half()).hasSize(1);
        assertThat(audit.warnings().get(0))
                .contains(" contradicts question ", "; check which of them should be reversed");
    }

    @Test
    void constantAndUnansweredQuestions_areNotAccused() {
        int[][] table = new int[50][];
        for (int i = 0; i < table.length; i++) {
            table[i] = new int[] {1 + i % 5, 3, 0, 1 + (i + 1) % 5 / 2, 1 + i % 5};
        }
        assertThat(KeyAudit.of(sums(table, 5), MissingTreatment.PAIRWISE, 0.9).against())
                .isEmpty();
    }
}
