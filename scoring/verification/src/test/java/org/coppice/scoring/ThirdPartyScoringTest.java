package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coppice.scoring.ThirdPartyPlugin.BANK;
import static org.coppice.scoring.ThirdPartyPlugin.COLUMN;
import static org.coppice.scoring.ThirdPartyPlugin.team;
import static org.coppice.scoring.ThirdPartyPlugin.with;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.scoring.plugin.PluginException;
import org.coppice.spi.Scorer;
import org.coppice.spi.ScoringContext;
import org.coppice.spi.ScoringStrategy;
import org.coppice.spi.StrategyInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Scoring strategies of third parties: every failure ends in one error that names them. */
@Tag("other-jdk")
class ThirdPartyScoringTest {
    private static final ScoreColumn OTHER =
            new ScoreColumn(TestBanks.measure("c"), Metric.linear("other", "other", 0, 1));

    private record Scoring(Function<ScoringContext, Scorer> binding) implements ScoringStrategy {
        @Override
        public StrategyInfo info() {
            return StrategyInfo.of("strange", "ThirdPartyPlugin");
        }

        @Override
        public Scorer bind(ScoringContext context) {
            return binding.apply(context);
        }
    }

    @SuppressWarnings("InfiniteRecursion") // that is what it does
    private static Scorer bindsWithoutEnd(ScoringContext context) {
        return bindsWithoutEnd(context);
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
                        (Function<ScoringContext, Scorer>) ThirdPartyScoringTest::bindsWithoutEnd,
                        "failed: StackOverflowError"),
                Arguments.of(
                        (Function<ScoringContext, Scorer>) c -> answers -> constant(List.of(COLUMN), 3, 0.5),
                        "returned 3 rows of scores for 0 respondents"),
                Arguments.of(
                        (Function<ScoringContext, Scorer>) c -> answers ->
                                constant(answers.size() == 0 ? List.of(OTHER) : List.of(COLUMN), answers.size(), 0.5),
                        "returned other columns for team t than for earlier teams"),
                Arguments.of(
                        (Function<ScoringContext, Scorer>) c -> answers -> constant(List.of(), answers.size(), 0.5),
                        "returned no column of scores"),
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
                        "returned the same column twice"),
                Arguments.of(
                        (Function<ScoringContext, Scorer>)
                                c -> answers -> constant(List.of(COLUMN), answers.size(), Double.NaN),
                        "a score is NaN; give a finite number"),
                Arguments.of(
                        (Function<ScoringContext, Scorer>) c -> answers -> constant(List.of(COLUMN), answers.size(), 7),
                        "lies outside its metric, 0.0 to 1.0"));
    }

    @ParameterizedTest
    @MethodSource("badScorings")
    void scoring_thatMisbehaves_endsInOneErrorThatNamesIt(Function<ScoringContext, Scorer> binding, String problem) {
        Catalogue catalogue = with(adds -> adds.scoring(new Scoring(binding)));
        assertThatThrownBy(() -> Assessment.builder(catalogue)
                        .bank(BANK)
                        .scoring("strange")
                        .build()
                        .assess(team("t", 1, 2, 3, 4, 5)))
                .isInstanceOf(PluginException.class)
                .hasMessageStartingWith("scoring strategy \"strange\" of plugin \"strange\"")
                .hasMessageContaining(problem);
        ThirdPartyPlugin.assertTheOthersScore(catalogue);
    }

    @Test
    void scoring_thatWritesIntoWhatItIsGiven_changesNothing() {
        Catalogue catalogue = with(adds -> adds.scoring(new Scoring(context -> answers -> {
            Spoiler.spoil(answers);
            byte[] codes = new byte[answers.size()];
            answers.codes(0, 0, codes);
            Arrays.fill(codes, (byte) 1);
            ScoreBlock.Builder scores = ScoreBlock.builder(List.of(COLUMN), answers.size());
            for (int row = 0; row < answers.size(); row++) {
                scores.set(row, 0, (answers.value(row, 0) - 1) / 4);
            }
            return scores.build();
        })));
        TeamAnswers team = team("t", 1, 2, 3, 4, 5);
        assertThat(Assessment.builder(catalogue)
                        .bank(BANK)
                        .scoring("strange")
                        .build()
                        .assess(team)
                        .pooled(COLUMN.measure())
                        .orElseThrow()
                        .value()
                        .figure())
                .hasValue(0.5);
        assertThat(team).isEqualTo(team("t", 1, 2, 3, 4, 5));
    }

    static Stream<Supplier<StrategyInfo>> saidLater() {
        return Stream.of(() -> StrategyInfo.of("pomp", "Another"), () -> null, () -> {
            throw new IllegalStateException("no more");
        });
    }

    @ParameterizedTest
    @MethodSource("saidLater")
    void scoring_thatLiesOrFailsLater_isWhatItSaidFirst_andInNobodysWay(Supplier<StrategyInfo> later) {
        AtomicBoolean loaded = new AtomicBoolean();
        Catalogue catalogue = with(adds -> adds.scoring(new ScoringStrategy() {
            @Override
            public StrategyInfo info() {
                return loaded.get() ? later.get() : StrategyInfo.of("strange", "ThirdPartyPlugin");
            }

            @Override
            public Scorer bind(ScoringContext context) {
                return answers -> constant(List.of(COLUMN), answers.size(), 0.25);
            }
        }));
        loaded.set(true);
        ThirdPartyPlugin.assertTheOthersScore(catalogue);
        assertThat(Assessment.builder(catalogue)
                        .bank(BANK)
                        .scoring("strange")
                        .build()
                        .recipe()
                        .scoring()
                        .id())
                .isEqualTo("strange");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void scoring_thatRejectsItsParameters_isReportedInItsOwnWords(RuntimeException refusal, String message) {
        Catalogue catalogue = with(adds -> adds.scoring(new Scoring(context -> {
            throw refusal;
        })));
        assertThatThrownBy(() -> Assessment.builder(catalogue)
                        .bank(BANK)
                        .scoring("strange")
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("scoring strategy \"strange\" of plugin \"strange\": " + message);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        new InvalidValueException("no bank but mine", "choose mine"), "no bank but mine; choose mine"),
                Arguments.of(
                        new IllegalArgumentException("no bank but mine"),
                        "no bank but mine; choose other values, or another strategy"));
    }
}
