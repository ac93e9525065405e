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
        broken("info_isTheSameAtEveryCall", new OtherTitles());
        broken("defaults_areAccepted", new RefusesItsDefaults());
        broken("figures_lieWithinTheirMetric", new WideIntervals());
        broken("oneMember_hasFiguresOrAReason", new NeedsTwo());
        broken("emptyGroup_hasNoFigures", new NeedsSomebody());
        broken("missingScores_withholdTheFigure", new LeastForNothing());
        broken("personWithoutAScore_changesNothing", new CountsAll());
        broken("sameScores_haveTheSameFigures", new OtherwiseEachTime());
        broken("orderOfRespondents_doesNotMatter", new FirstCountsDouble());
        broken("manyThreads_changeNothing", new Crowded());
        broken("turkish_changesNothing", new InEnglishOnly());
        broken("figures_giveNobodyAway", new Lowest());
        broken("declaredParameters_areUsed", new Idle());
        BROKEN.put("excuses_nameRules", new AggregationStrategyContract() {
            @Override
            public AggregationStrategy strategy() {
                return new PlainFigures();
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
    void everyRule_hasAStrategyThatBreaksIt() {
        Verdict.assertComplete(AggregationStrategyContract.class, broken());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void brokenStrategy_isCaughtByItsRuleAlone(String rule) {
        Verdict.of(AggregationStrategyContract.class, BROKEN.get(rule)).assertBroken(rule);
    }

    @Test
    void plainStrategy_keepsEveryRule() {
        Verdict.of(AggregationStrategyContract.class, PlainFigures::new).assertKept();
    }

    @Test
    void strategy_thatShowsOnePersonAtAnEnd_isCaught() {
        for (int rank : new int[] {1, 2}) {
            assertThat(giveaways(new Ranked(rank))).as("rank " + rank).isNotEmpty();
        }
        assertThat(giveaways(new Ranked(3))).isEmpty(); // in groups of five to eight two are lower, and two higher
        assertThat(giveaways(new WholeRange())).isNotEmpty();
    }

    private static Map<String, String> giveaways(AggregationStrategy strategy) {
        Map<String, String> failed = new HashMap<>(Verdict.of(AggregationStrategyContract.class, new Broken(strategy))
                .failed());
        failed.keySet().retainAll(Set.of("figures_giveNobodyAway"));
        return failed;
    }

    private static class Ranked extends PlainFigures {
        private final int rank;

        Ranked(int rank) {
            this.rank = rank;
        }

        @Override
        double centre(ScoredTeam group, int column) {
            double[] scores = group.scores().measured(column);
            Arrays.sort(scores);
            return scores[Math.min(rank, scores.length) - 1];
        }
    }

    private static final class Lowest extends Ranked {
        Lowest() {
            super(1);
        }
    }

    /** An interval from the lowest score to the highest. */
    private static final class WholeRange extends PlainFigures {
        @Override
        Interval interval(double value, Moments scores, Metric metric, double level) {
            return scores.n() < 3
                    ? Interval.withheld(WithheldReason.TOO_FEW)
                    : new Interval.Between(scores.least(), scores.most(), level);
        }
    }

    private static final class OtherTitles extends PlainFigures {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public StrategyInfo info() {
            return StrategyInfo.of("plain", "Title " + calls.getAndIncrement(), CENTRE);
        }
    }

    private static final class RefusesItsDefaults extends PlainFigures {
        @Override
        public Aggregator bind(AggregationContext context) {
            if (context.parameters().text("centre").equals("mean")) {
                throw new IllegalArgumentException("the mean will not do; choose the middle");
            }
            return super.bind(context);
        }
    }

    private static final class WideIntervals extends PlainFigures {
        @Override
        Interval interval(double value, Moments scores, Metric metric, double level) {
            double reach = scores.sd().orElse(0);
            return scores.n() < 3
                    ? Interval.withheld(WithheldReason.TOO_FEW)
                    : new Interval.Between(value - 2 * reach, value + 2 * reach, level);
        }
    }

    private static final class NeedsTwo extends PlainFigures {
        @Override
        Estimate estimate(ScoredTeam group, int column, boolean middle, double level) {
            if (group.scores().size() == 1) {
                throw new ArithmeticException("a spread of one");
            }
            return super.estimate(group, column, middle, level);
        }
    }

    private static final class NeedsSomebody extends PlainFigures {
        @Override
        public Aggregator bind(AggregationContext context) {
            Aggregator plain = super.bind(context);
            return group -> {
                group.answers().answers().perspective(0);
                return plain.aggregate(group);
            };
        }
    }

    private static final class LeastForNothing extends PlainFigures {
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

    private static final class CountsAll extends PlainFigures {
        @Override
        double centre(ScoredTeam group, int column) {
            return Arrays.stream(group.scores().measured(column)).sum()
                    / group.scores().size();
        }
    }

    /** Of banks with one construct alone, so that the other rules have something to be tried on. */
    private static final class OtherwiseEachTime extends PlainFigures {
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

    private static final class FirstCountsDouble extends PlainFigures {
        @Override
        double centre(ScoredTeam group, int column) {
            double[] scores = group.scores().measured(column);
            return (Arrays.stream(scores).sum() + scores[0]) / (scores.length + 1);
        }
    }

    private static final class Crowded extends PlainFigures {
        private final AtomicInteger inside = new AtomicInteger();

        @Override
        Estimate estimate(ScoredTeam group, int column, boolean middle, double level) {
            return Halves.crowded(inside)
                    ? Estimate.withheld(Score.withheld(WithheldReason.UNDEFINED, "somebody else is here"))
                    : super.estimate(group, column, middle, level);
        }
    }

    private static final class InEnglishOnly extends PlainFigures {
        @Override
        double centre(ScoredTeam group, int column) {
            Moments scores = group.scores().moments(column);
            return Halves.turkish() ? scores.least() : scores.mean();
        }
    }

    private static final class Idle extends PlainFigures {
        @Override
        public StrategyInfo info() {
            return StrategyInfo.of("plain", "Plain figures", CENTRE, Parameter.flag("idle", "Does nothing", false));
        }
    }
}
