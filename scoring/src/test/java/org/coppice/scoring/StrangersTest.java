package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coppice.model.Source;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.PlainReading;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.Recommendation;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.View;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.spi.AggregationContext;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.Aggregator;
import org.coppice.spi.BlueprintContext;
import org.coppice.spi.BlueprintReader;
import org.coppice.spi.BlueprintStrategy;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Parameter;
import org.coppice.spi.Parameters;
import org.coppice.spi.Plugin;
import org.coppice.spi.SampleStatistic;
import org.coppice.spi.Scorer;
import org.coppice.spi.ScoringContext;
import org.coppice.spi.ScoringStrategy;
import org.coppice.spi.StrategyInfo;
import org.coppice.spi.TeamBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Strategies of strangers: good ones are used in full, bad ones end in one clear error that names them. */
class StrangersTest {
    private static final QuestionBank BANK = TestBanks.ratings("b", 5, ImmutableMap.of("c", "q"));
    private static final ScoreColumn COLUMN =
            new ScoreColumn(TestBanks.measure("c"), Metric.linear("stranger", "stranger", 0, 1));

    private static final ScoreColumn OTHER =
            new ScoreColumn(TestBanks.measure("c"), Metric.linear("other", "other", 0, 1));

    private static TeamAnswers team(String id, int... answers) {
        TeamAnswersBuilder team = TeamAnswers.builder(BANK, id);
        for (int i = 0; i < answers.length; i++) {
            team.respondent("p" + i).answer("q", answers[i]);
        }
        return team.build();
    }

    private static Catalogue with(Function<Contribution.Builder, Contribution.Builder> adds) {
        return Catalogue.of(new Plugin() {
            @Override
            public Descriptor descriptor() {
                return new Descriptor("strange", "1.0.0", "Strange", Contract.NUMBER);
            }

            @Override
            public Contribution contribution() {
                return adds.apply(Contribution.builder()).build();
            }
        });
    }

    private record Strange(Function<ScoringContext, Scorer> binding) implements ScoringStrategy {
        @Override
        public StrategyInfo info() {
            return StrategyInfo.of("strange", "Strange");
        }

        @Override
        public Scorer bind(ScoringContext context) {
            return binding.apply(context);
        }
    }

    private static ScoreBlock constant(List<ScoreColumn> columns, int rows, double value) {
        ScoreBlock.Builder scores = ScoreBlock.builder(columns, rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns.size(); column++) {
                scores.set(row, column, value);
            }
        }
        return scores.build();
    }

    static Stream<Arguments> badScorings() {
        return Stream.of(
                Arguments.of((Function<ScoringContext, Scorer>) c -> null, "returned null"),
                Arguments.of(
                        (Function<ScoringContext, Scorer>) c -> {
                            throw new IllegalStateException("boom");
                        },
                        "failed: IllegalStateException: boom"),
                Arguments.of((Function<ScoringContext, Scorer>) c -> answers -> null, "returned null"),
                Arguments.of(
                        (Function<ScoringContext, Scorer>) c -> answers -> {
                            throw new NoClassDefFoundError("x/Y");
                        },
                        "failed: NoClassDefFoundError: x/Y"),
                Arguments.of(
                        (Function<ScoringContext, Scorer>) c -> answers -> {
                            throw new StackOverflowError();
                        },
                        "failed: StackOverflowError"),
                Arguments.of(
                        (Function<ScoringContext, Scorer>) c -> answers -> constant(List.of(COLUMN), 3, 0.5),
                        "gave 3 rows of scores for 0 respondents"),
                Arguments.of(
                        (Function<ScoringContext, Scorer>) c -> answers ->
                                constant(answers.size() == 0 ? List.of(OTHER) : List.of(COLUMN), answers.size(), 0.5),
                        "gave other columns for team t than before"),
                Arguments.of(
                        (Function<ScoringContext, Scorer>) c -> answers -> constant(List.of(), answers.size(), 0.5),
                        "gave no column of scores"),
                Arguments.of(
                        (Function<ScoringContext, Scorer>) c -> answers -> {
                            throw new AssertionError("never");
                        },
                        "failed: AssertionError: never"),
                Arguments.of(
                        (Function<ScoringContext, Scorer>)
                                c -> answers -> ScoreBlock.builder(List.of(COLUMN), answers.size())
                                        .set(0, 0, (Score) null)
                                        .build(),
                        "a score"),
                Arguments.of(
                        (Function<ScoringContext, Scorer>)
                                c -> answers -> constant(List.of(COLUMN, COLUMN), answers.size(), 0.5),
                        "gave the same column twice"),
                Arguments.of(
                        (Function<ScoringContext, Scorer>)
                                c -> answers -> constant(List.of(COLUMN), answers.size(), Double.NaN),
                        "a score is NaN; it has to be a finite number"),
                Arguments.of(
                        (Function<ScoringContext, Scorer>) c -> answers -> constant(List.of(COLUMN), answers.size(), 7),
                        "lies outside its metric, 0.0 to 1.0"));
    }

    @ParameterizedTest
    @MethodSource("badScorings")
    void scoring_thatMisbehaves_endsInOneErrorThatNamesIt(Function<ScoringContext, Scorer> binding, String problem) {
        Catalogue catalogue = with(adds -> adds.scoring(new Strange(binding)));
        assertThatThrownBy(() -> Assessment.builder(catalogue)
                        .bank(BANK)
                        .scoring("strange")
                        .build()
                        .assess(team("t", 1, 2, 3, 4, 5)))
                .isInstanceOf(PluginException.class)
                .hasMessageStartingWith("scoring strategy \"strange\" of plugin \"strange\"")
                .hasMessageContaining(problem);
        assertThat(Assessment.builder(catalogue)
                        .bank(BANK)
                        .build()
                        .assess(team("t", 1, 2, 3, 4, 5))
                        .pooled(COLUMN.measure())
                        .orElseThrow()
                        .mean()
                        .figure())
                .hasValue(0.5); // the host goes on
    }

    @Test
    void scoring_thatRefusesItsParameters_isRefusedInItsOwnWords() {
        Catalogue catalogue = with(adds -> adds.scoring(new Strange(context -> {
            throw new IllegalArgumentException("no bank but mine; choose mine");
        })));
        assertThatThrownBy(() -> Assessment.builder(catalogue)
                        .bank(BANK)
                        .scoring("strange")
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scoring strategy \"strange\" of plugin \"strange\": no bank but mine; choose mine");
    }

    /** Draws each team's mean towards the sample's by a declared share: needs the sample, declares a parameter. */
    private static final class Drawn implements AggregationStrategy {
        @Override
        public StrategyInfo info() {
            return StrategyInfo.of("drawn", "Drawn", Parameter.real("share", "How far towards the sample", 0.5, 0, 1));
        }

        @Override
        public ImmutableList<SampleStatistic<TeamBlock, ?>> needs(Parameters parameters) {
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
                    Interval.none(Interval.Why.NOT_GIVEN)));
        }

        static double mean(ScoreBlock scores) {
            return java.util.Arrays.stream(scores.measured(0)).average().orElseThrow();
        }
    }

    private static final class MeanOfScores implements SampleStatistic<TeamBlock, double[]> {
        @Override
        public String id() {
            return "mean-of-scores";
        }

        @Override
        public double[] empty() {
            return new double[2];
        }

        @Override
        public double[] add(double[] state, TeamBlock team) {
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
                .set("share", "0.25")
                .trust(false)
                .view(View.RESEARCH)
                .threads(2)
                .build();
        List<TeamAnswers> teams = List.of(team("a", 1, 1, 1, 1, 5), team("b", 5, 5, 5, 5, 1));
        List<TeamProfile> profiles = assessment.assess(teams).teams();
        // u: a has mean .2, b .8, the sample .5
        assertThat(profiles.get(0).pooled(COLUMN.measure()).orElseThrow().mean().figure())
                .hasValue(0.75 * 0.2 + 0.25 * 0.5);
        assertThat(profiles.get(1).pooled(COLUMN.measure()).orElseThrow().mean().figure())
                .hasValue(0.75 * 0.8 + 0.25 * 0.5);
        assertThatThrownBy(() -> assessment.assess(teams.get(0))).isInstanceOf(IllegalStateException.class);
        assertThat(assessment.given(assessment.facts(teams)).assess(teams.get(0)))
                .isEqualTo(assessment
                        .given(assessment.facts(teams))
                        .assess(teams)
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
                        "aggregation strategy \"none\" of plugin \"strange\" gave 0 estimates for 1 columns");
    }

    static Stream<Estimate> badEstimates() {
        return Stream.of(
                new Estimate(
                        Score.of(7),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Interval.none(Interval.Why.NOT_GIVEN)),
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
                .hasMessageStartingWith("aggregation strategy \"wild\" of plugin \"strange\" gave ");
    }

    @Test
    void blueprint_ofAStranger_readsTheProfile() {
        BlueprintStrategy strategy = new BlueprintStrategy() {
            @Override
            public StrategyInfo info() {
                return StrategyInfo.of("halves", "Halves", Parameter.real("cut", "Where the halves part", 0.5, 0, 1));
            }

            @Override
            public BlueprintReader bind(BlueprintContext context) {
                double cut = context.parameters().real("cut");
                return view -> {
                    double mean = view.profile()
                            .pooled(COLUMN.measure())
                            .orElseThrow()
                            .mean()
                            .figure()
                            .orElseThrow();
                    Reading reading = new PlainReading(
                            new Judgement(
                                    "half",
                                    "Which half",
                                    Source.ours("Figure 1"),
                                    new Label.Said(mean >= cut ? "upper" : "lower", "It is one of two."),
                                    OptionalDouble.empty(),
                                    "not known",
                                    ImmutableList.of(),
                                    true,
                                    ImmutableList.of(),
                                    ImmutableList.of()),
                            ImmutableMap.of(),
                            Optional.of(Finding.of("mean", "the mean of c", mean)),
                            ImmutableList.of());
                    return new Blueprint(
                            TeamKey.of("t"),
                            ImmutableList.of(reading),
                            ImmutableList.of(new Recommendation(
                                    "talk",
                                    "Talk about it",
                                    "the manager",
                                    "the team",
                                    "Set a day.",
                                    "People talk.",
                                    Source.ours("Figure 1"),
                                    ImmutableList.of("half"),
                                    ImmutableList.of(),
                                    "not known")));
                };
            }
        };
        Assessment assessment = Assessment.builder(with(adds -> adds.blueprint(strategy)))
                .bank(BANK)
                .blueprint("halves")
                .set("cut", "0.6")
                .build();
        assertThat(assessment
                        .blueprint(team("t", 1, 2, 3, 4, 5))
                        .readings()
                        .get(0)
                        .judgement()
                        .label()
                        .said())
                .hasValue("lower");
        assertThat(assessment.recipe().blueprint().orElseThrow().parameters()).containsEntry("cut", "0.6");
    }
}
