package org.coppice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.spi.AggregationContext;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.Aggregator;
import org.coppice.spi.Parameter;
import org.coppice.spi.ScoredTeam;
import org.coppice.spi.StrategyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is broken by a strategy that only it catches. */
@ResourceLock(Resources.LOCALE)
class AggregationStrategyContractTest {
    private static final Map<String, AggregationStrategyContract> BROKEN = new HashMap<>();

    static {
        broken("info_isTheSameAtEveryCall", new ChangingTitle());
        broken("defaults_areAccepted", new RejectsItsDefaults());
        broken("figures_lieWithinTheirMetric", new WideIntervals());
        broken("oneMember_hasFiguresOrAReason", new FailsOnOnePerson());
        broken("emptyGroup_hasNoFigures", new FailsOnAnEmptyTeam());
        broken("missingScores_withholdTheFigure", new LowestIfMissing());
        broken("personWithoutAScore_changesNothing", new CountsPeopleWithoutScore());
        broken("sameScores_haveTheSameFigures", new ChangingResult());
        broken("orderOfRespondents_doesNotMatter", new FirstWeightedDouble());
        broken("manyThreads_changeNothing", new NotThreadSafe());
        broken("turkishLocale_changesNothing", new LocaleDependent());
        broken("figures_discloseNoPersonsScore", new LowestScore());
        broken("declaredParameters_areUsed", new UnusedParameter());
        BROKEN.put("excuses_nameExistingRules", new AggregationStrategyContract() {
            @Override
            public AggregationStrategy strategy() {
                return new ValidAggregation();
            }

            @Override
            public Map<String, String> excused() {
                return Map.of("order", "a slip of the pen");
            }
        });
    }

    private static void broken(String rule, AggregationStrategy strategy) {
        BROKEN.put(rule, new Broken(strategy));
    }

    private record Broken(AggregationStrategy strategy) implements AggregationStrategyContract {
        @Override
        public int tries() {
            return 50; // the broken ones are broken often
        }
    }

    static Stream<String> broken() {
        return BROKEN.keySet().stream().sorted();
    }

    @Test
    void everyRule_hasAStrategyThatViolatesIt() {
        ContractResult.assertComplete(AggregationStrategyContract.class, broken());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void defectiveStrategy_violatesItsRuleOnly(String rule) {
        ContractResult.of(AggregationStrategyContract.class, BROKEN.get(rule)).assertViolated(rule);
    }

    @Test
    void validStrategy_keepsEveryRule() {
        ContractResult.of(AggregationStrategyContract.class, ValidAggregation::new)
                .assertKept();
    }

    @Test
    void strategyThatShowsAnExtremeScore_violatesDisclosure() {
        for (int rank : new int[] {1, 2}) {
            assertThat(giveaways(new OrderStatistic(rank)).values())
                    .as("rank " + rank)
                    .singleElement()
                    .asString()
                    .contains(" people with the scores [", "which is the score of one of them");
        }
        assertThat(giveaways(new OrderStatistic(3)))
                .isEmpty(); // in groups of five to eight two are lower, and two higher
        assertThat(giveaways(new WholeRange())).isNotEmpty();
    }

    private static Map<String, String> giveaways(AggregationStrategy strategy) {
        Map<String, String> failed =
                new HashMap<>(ContractResult.of(AggregationStrategyContract.class, new Broken(strategy))
                        .failed());
        failed.keySet().retainAll(Set.of("figures_discloseNoPersonsScore"));
        return failed;
    }

    private static class OrderStatistic extends ValidAggregation {
        private final int rank;

        OrderStatistic(int rank) {
            this.rank = rank;
        }

        @Override
        double centre(ScoredTeam group, int column) {
            double[] scores = group.scores().measured(column);
            Arrays.sort(scores);
            return scores[Math.min(rank, scores.length) - 1];
        }
    }

    private static final class LowestScore extends OrderStatistic {
        LowestScore() {
            super(1);
        }
    }

    /** An interval from the lowest score to the highest. */
    private static final class WholeRange extends ValidAggregation {
        @Override
        Interval interval(double value, Moments scores, Metric metric, double level) {
            return scores.n() < 3
                    ? Interval.withheld(WithheldReason.TOO_FEW)
                    : new Interval.Between(scores.least(), scores.most(), level);
        }
    }

    private static final class ChangingTitle extends ValidAggregation {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public StrategyInfo info() {
            return StrategyInfo.of("plain", "Title " + calls.getAndIncrement(), CENTRE);
        }
    }

    private static final class RejectsItsDefaults extends ValidAggregation {
        @Override
        public Aggregator bind(AggregationContext context) {
            if (context.parameters().text("centre").equals("mean")) {
                throw new IllegalArgumentException("the mean will not do; choose the middle");
            }
            return super.bind(context);
        }
    }

    private static final class WideIntervals extends ValidAggregation {
        @Override
        Interval interval(double value, Moments scores, Metric metric, double level) {
            double reach = scores.sd().orElse(0);
            return scores.n() < 3
                    ? Interval.withheld(WithheldReason.TOO_FEW)
                    : new Interval.Between(value - 2 * reach, value + 2 * reach, level);
        }
    }

    private static final class FailsOnOnePerson extends ValidAggregation {
        @Override
        Estimate estimate(ScoredTeam group, int column, boolean middle, double level) {
            if (group.scores().size() == 1) {
                throw new ArithmeticException("a spread of one");
            }
            return super.estimate(group, column, middle, level);
        }
    }

    private static final class FailsOnAnEmptyTeam extends ValidAggregation {
        @Override
        public Aggregator bind(AggregationContext context) {
            Aggregator plain = super.bind(context);
            return group -> {
                group.answers().answers().perspective(0);
                return plain.aggregate(group);
            };
        }
    }

    private static final class LowestIfMissing extends ValidAggregation {
        @Override
        Estimate nobody(ScoredTeam group, int column) {
            return group.scores().size() == 0
                    ? super.nobody(group, column)
                    : new Estimate(
                            Score.of(group.scores()
                                    .columns()
                                    .get(column)
                                    .metric()
                                    .clip(0)),
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            Interval.withheld(WithheldReason.NO_SPREAD));
        }
    }

    private static final class CountsPeopleWithoutScore extends ValidAggregation {
        @Override
        double centre(ScoredTeam group, int column) {
            return Arrays.stream(group.scores().measured(column)).sum()
                    / group.scores().size();
        }
    }

    /** Of banks with one construct alone, so that the other rules have something to be tried on. */
    private static final class ChangingResult extends ValidAggregation {
        private final AtomicInteger times = new AtomicInteger();

        @Override
        public Aggregator bind(AggregationContext context) {
            QuestionBank bank = context.instrument().bank();
            Aggregator plain = super.bind(context);
            return bank.constructs().size() == 1 && times.getAndIncrement() % 2 == 0
                    ? group -> plain.aggregate(group).stream()
                            .map(estimate -> new Estimate(
                                    estimate.value(),
                                    OptionalDouble.empty(),
                                    OptionalDouble.empty(),
                                    Interval.withheld(
                                            estimate.value().figure().isPresent()
                                                    ? WithheldReason.NOT_GIVEN
                                                    : WithheldReason.WITHHELD)))
                            .collect(ImmutableList.toImmutableList())
                    : plain;
        }
    }

    private static final class FirstWeightedDouble extends ValidAggregation {
        @Override
        double centre(ScoredTeam group, int column) {
            double[] scores = group.scores().measured(column);
            return (Arrays.stream(scores).sum() + scores[0]) / (scores.length + 1);
        }
    }

    private static final class NotThreadSafe extends ValidAggregation {
        private final AtomicInteger inside = new AtomicInteger();

        @Override
        Estimate estimate(ScoredTeam group, int column, boolean middle, double level) {
            return DefectHelpers.crowded(inside)
                    ? Estimate.withheld(Score.withheld(WithheldReason.UNDEFINED, "somebody else is here"))
                    : super.estimate(group, column, middle, level);
        }
    }

    private static final class LocaleDependent extends ValidAggregation {
        @Override
        double centre(ScoredTeam group, int column) {
            Moments scores = group.scores().moments(column);
            return DefectHelpers.turkish() ? (scores.mean() + scores.least()) / 2 : scores.mean();
        }
    }

    private static final class UnusedParameter extends ValidAggregation {
        @Override
        public StrategyInfo info() {
            return StrategyInfo.of("plain", "Plain figures", CENTRE, Parameter.flag("idle", "Does nothing", false));
        }
    }
}
