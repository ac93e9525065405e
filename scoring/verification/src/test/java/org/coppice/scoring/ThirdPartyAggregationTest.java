package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coppice.scoring.ThirdPartyPlugin.BANK;
import static org.coppice.scoring.ThirdPartyPlugin.COLUMN;
import static org.coppice.scoring.ThirdPartyPlugin.team;
import static org.coppice.scoring.ThirdPartyPlugin.with;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.View;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.option.SampleOptions;
import org.coppice.scoring.plugin.PluginException;
import org.coppice.spi.AggregationContext;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.Aggregator;
import org.coppice.spi.Parameter;
import org.coppice.spi.Parameters;
import org.coppice.spi.SampleStatistic;
import org.coppice.spi.ScoredTeam;
import org.coppice.spi.StrategyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Aggregation strategies of third parties: valid ones work completely, and failing ones end in one error that names them. */
class ThirdPartyAggregationTest {
    /** Draws each team's mean towards the sample's by a declared share: needs the sample, declares a parameter. */
    private static final class Drawn implements AggregationStrategy {
        @Override
        public StrategyInfo info() {
            return StrategyInfo.of("drawn", "Drawn", Parameter.real("share", "How far towards the sample", 0.5, 0, 1));
        }

        @Override
        public ImmutableList<SampleStatistic<ScoredTeam, ?>> needs(Parameters parameters) {
            return ImmutableList.of(new MeanOfScores());
        }

        @Override
        public Aggregator bind(AggregationContext context) {
            double sample = context.facts().get("mean-of-scores", "mean").orElseThrow();
            double share = context.parameters().real("share");
            return group -> ImmutableList.of(new Estimate(
                    Score.of((1 - share) * mean(group.scores()) + share * sample),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Interval.withheld(WithheldReason.NOT_GIVEN)));
        }

        static double mean(ScoreBlock scores) {
            return java.util.Arrays.stream(scores.measured(0)).average().orElseThrow();
        }
    }

    private static final class MeanOfScores implements SampleStatistic<ScoredTeam, double[]> {
        @Override
        public String id() {
            return "mean-of-scores";
        }

        @Override
        public double[] empty() {
            return new double[2];
        }

        @Override
        public double[] add(double[] state, ScoredTeam team) {
            for (double score : team.scores().measured(0)) {
                state[0] += score;
                state[1]++;
            }
            return state;
        }

        @Override
        public double[] merge(double[] a, double[] b) {
            return new double[] {a[0] + b[0], a[1] + b[1]};
        }

        @Override
        public ImmutableSortedMap<String, Double> finish(double[] state) {
            return ImmutableSortedMap.of("mean", state[0] / state[1]);
        }
    }

    @Test
    void aggregation_thatNeedsTheSample_getsItAndItsParameters() {
        Assessment assessment = Assessment.builder(with(adds -> adds.aggregation(new Drawn())))
                .bank(BANK)
                .aggregation("drawn")
                .parameter("share", "0.25")
                .reliability(false)
                .view(View.RESEARCH)
                .build();
        List<TeamAnswers> teams = List.of(team("a", 1, 1, 1, 1, 5), team("b", 5, 5, 5, 5, 1));
        Sample sample = Sample.of(teams);
        List<TeamProfile> profiles = assessment
                .assess(sample, SampleOptions.DEFAULT.with(Threads.of(2)))
                .profile()
                .teams();
        // u: a has mean .2, b .8, the sample .5
        assertThat(profiles.get(0)
                        .pooled(COLUMN.measure())
                        .orElseThrow()
                        .value()
                        .figure())
                .hasValue(0.75 * 0.2 + 0.25 * 0.5);
        assertThat(profiles.get(1)
                        .pooled(COLUMN.measure())
                        .orElseThrow()
                        .value()
                        .figure())
                .hasValue(0.75 * 0.8 + 0.25 * 0.5);
        assertThatThrownBy(() -> assessment.assess(teams.get(0))).isInstanceOf(IllegalStateException.class);
        assertThat(assessment.withFacts(assessment.facts(sample)).assess(teams.get(0)))
                .isEqualTo(assessment
                        .withFacts(assessment.facts(sample))
                        .assess(sample)
                        .teams()
                        .get(0));
    }

    @Test
    void aggregation_withTooFewEstimates_isAnErrorThatNamesIt() {
        AggregationStrategy none = new AggregationStrategy() {
            @Override
            public StrategyInfo info() {
                return StrategyInfo.of("none", "None");
            }

            @Override
            public Aggregator bind(AggregationContext context) {
                return group -> ImmutableList.of();
            }
        };
        Assessment assessment = Assessment.builder(with(adds -> adds.aggregation(none)))
                .bank(BANK)
                .aggregation("none")
                .build();
        assertThatThrownBy(() -> assessment.assess(team("t", 1, 2, 3)))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining(
                        "aggregation strategy \"none\" of plugin \"strange\" returned 0 estimates for 1 columns");
    }

    static Stream<Estimate> badEstimates() {
        return Stream.of(
                new Estimate(
                        Score.of(7),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Interval.withheld(WithheldReason.NOT_GIVEN)),
                new Estimate(
                        Score.of(0.5),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        new Interval.Between(-5, 0.6, 0.9)),
                new Estimate(
                        Score.of(0.5),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        new Interval.Between(0.4, 0.6, 0.5)));
    }

    @ParameterizedTest
    @MethodSource("badEstimates")
    void aggregation_outsideItsMetricOrLevel_isAnErrorThatNamesIt(Estimate estimate) {
        AggregationStrategy wild = new AggregationStrategy() {
            @Override
            public StrategyInfo info() {
                return StrategyInfo.of("wild", "Wild");
            }

            @Override
            public Aggregator bind(AggregationContext context) {
                return group -> ImmutableList.of(estimate);
            }
        };
        Assessment assessment = Assessment.builder(with(adds -> adds.aggregation(wild)))
                .bank(BANK)
                .aggregation("wild")
                .build();
        assertThatThrownBy(() -> assessment.assess(team("t", 1, 2, 3, 4, 5)))
                .isInstanceOf(PluginException.class)
                .hasMessageStartingWith("aggregation strategy \"wild\" of plugin \"strange\" returned ");
    }

    private record Aggregation(Function<AggregationContext, Aggregator> binding) implements AggregationStrategy {
        @Override
        public StrategyInfo info() {
            return StrategyInfo.of("strange", "ThirdPartyPlugin");
        }

        @Override
        public Aggregator bind(AggregationContext context) {
            return binding.apply(context);
        }
    }

    @SuppressWarnings("InfiniteRecursion") // that is what it does
    private static ImmutableList<Estimate> withoutEnd(ScoredTeam group) {
        return withoutEnd(group);
    }

    static Stream<Arguments> badAggregations() {
        return Stream.of(
                Arguments.of((Function<AggregationContext, Aggregator>) c -> null, "returned null"),
                Arguments.of((Function<AggregationContext, Aggregator>) c -> group -> null, "returned null"),
                Arguments.of(
                        (Function<AggregationContext, Aggregator>) c -> {
                            throw new IllegalStateException("boom");
                        },
                        "failed: IllegalStateException: boom"),
                Arguments.of(
                        (Function<AggregationContext, Aggregator>) c -> group -> {
                            throw new NoClassDefFoundError("x/Y");
                        },
                        "failed: NoClassDefFoundError: x/Y"),
                Arguments.of(
                        (Function<AggregationContext, Aggregator>) c -> ThirdPartyAggregationTest::withoutEnd,
                        "failed: StackOverflowError"));
    }

    @ParameterizedTest
    @MethodSource("badAggregations")
    void aggregation_thatMisbehaves_endsInOneErrorThatNamesIt(
            Function<AggregationContext, Aggregator> binding, String problem) {
        Catalogue catalogue = with(adds -> adds.aggregation(new Aggregation(binding)));
        assertThatThrownBy(() -> Assessment.builder(catalogue)
                        .bank(BANK)
                        .aggregation("strange")
                        .build()
                        .assess(team("t", 1, 2, 3, 4, 5)))
                .isInstanceOf(PluginException.class)
                .hasMessageStartingWith("aggregation strategy \"strange\" of plugin \"strange\"")
                .hasMessageContaining(problem);
        ThirdPartyPlugin.assertTheOthersScore(catalogue);
    }

    @Test
    void aggregation_thatWritesIntoWhatItIsGiven_changesNothing() {
        Catalogue catalogue = with(adds -> adds.aggregation(new Aggregation(context -> group -> {
            Spoiler.spoil(group.scores());
            Spoiler.spoil(group.answers());
            return ImmutableList.of(new Estimate(
                    Score.of(Drawn.mean(group.scores())),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Interval.withheld(WithheldReason.NOT_GIVEN)));
        })));
        TeamAnswers team = team("t", 1, 2, 3, 4, 5);
        assertThat(Assessment.builder(catalogue)
                        .bank(BANK)
                        .aggregation("strange")
                        .build()
                        .assess(team)
                        .pooled(COLUMN.measure())
                        .orElseThrow()
                        .value()
                        .figure())
                .hasValue(0.5);
        assertThat(team).isEqualTo(team("t", 1, 2, 3, 4, 5));
    }
}
