package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coppice.scoring.ThirdPartyPlugin.BANK;
import static org.coppice.scoring.ThirdPartyPlugin.COLUMN;
import static org.coppice.scoring.ThirdPartyPlugin.team;
import static org.coppice.scoring.ThirdPartyPlugin.with;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coppice.model.Source;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.PlainReading;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.Recommendation;
import org.coppice.model.profile.TeamProfile;
import org.coppice.scoring.plugin.PluginException;
import org.coppice.spi.BlueprintContext;
import org.coppice.spi.BlueprintInput;
import org.coppice.spi.BlueprintReader;
import org.coppice.spi.BlueprintStrategy;
import org.coppice.spi.Parameter;
import org.coppice.spi.StrategyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Blueprint strategies of third parties: valid ones work completely, and failing ones end in one error that names them. */
class ThirdPartyBlueprintTest {
    @Test
    void blueprint_ofAThirdParty_readsTheProfile() {
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
                            .value()
                            .figure()
                            .orElseThrow();
                    Reading reading = PlainReading.builder(
                                    Judgement.builder("half", "Which half", Source.ours("Figure 1"))
                                            .stated(mean >= cut ? "upper" : "lower", "It is one of two.")
                                            .uncalibrated()
                                            .build())
                            .value(Optional.of(Finding.of("mean", "the mean of c", mean)))
                            .build();
                    return new Blueprint(
                            TeamKey.of("t"),
                            ImmutableList.of(reading),
                            ImmutableList.of(Recommendation.builder("talk", "Talk about it", Source.ours("Figure 1"))
                                    .who("the manager")
                                    .withWhom("the team")
                                    .firstStep("Set a day.")
                                    .sign("People talk.")
                                    .calledForBy(ImmutableList.of("half"))
                                    .build()));
                };
            }
        };
        Assessment assessment = Assessment.builder(with(adds -> adds.blueprint(strategy)))
                .bank(BANK)
                .blueprint("halves")
                .parameter("cut", "0.6")
                .build();
        assertThat(assessment
                        .blueprint(team("t", 1, 2, 3, 4, 5))
                        .readings()
                        .get(0)
                        .judgement()
                        .label()
                        .stated())
                .hasValue("lower");
        assertThat(assessment.recipe().blueprint().orElseThrow().parameters()).containsEntry("cut", "0.6");
    }

    private record Read(Function<BlueprintContext, BlueprintReader> binding) implements BlueprintStrategy {
        @Override
        public StrategyInfo info() {
            return StrategyInfo.of("strange", "ThirdPartyPlugin");
        }

        @Override
        public BlueprintReader bind(BlueprintContext context) {
            return binding.apply(context);
        }
    }

    private static Blueprint nothing(TeamKey team) {
        return new Blueprint(team, ImmutableList.of(), ImmutableList.of());
    }

    @SuppressWarnings("InfiniteRecursion") // that is what it does
    private static Blueprint withoutEnd(BlueprintInput team) {
        return withoutEnd(team);
    }

    static Stream<Arguments> badBlueprints() {
        return Stream.of(
                Arguments.of((Function<BlueprintContext, BlueprintReader>) c -> null, "returned null"),
                Arguments.of((Function<BlueprintContext, BlueprintReader>) c -> view -> null, "returned null"),
                Arguments.of(
                        (Function<BlueprintContext, BlueprintReader>) c -> {
                            throw new IllegalStateException("boom");
                        },
                        "failed: IllegalStateException: boom"),
                Arguments.of(
                        (Function<BlueprintContext, BlueprintReader>) c -> view -> {
                            throw new NoClassDefFoundError("x/Y");
                        },
                        "failed: NoClassDefFoundError: x/Y"),
                Arguments.of(
                        (Function<BlueprintContext, BlueprintReader>) c -> ThirdPartyBlueprintTest::withoutEnd,
                        "failed: StackOverflowError"),
                Arguments.of(
                        (Function<BlueprintContext, BlueprintReader>) c -> view -> nothing(TeamKey.of("other")),
                        "read team other although it was given team t"));
    }

    @ParameterizedTest
    @MethodSource("badBlueprints")
    void blueprint_thatMisbehaves_endsInOneErrorThatNamesIt(
            Function<BlueprintContext, BlueprintReader> binding, String problem) {
        Catalogue catalogue = with(adds -> adds.blueprint(new Read(binding)));
        assertThatThrownBy(() -> Assessment.builder(catalogue)
                        .bank(BANK)
                        .blueprint("strange")
                        .build()
                        .blueprint(team("t", 1, 2, 3, 4, 5)))
                .isInstanceOf(PluginException.class)
                .hasMessageStartingWith("blueprint strategy \"strange\" of plugin \"strange\"")
                .hasMessageContaining(problem);
        ThirdPartyPlugin.assertTheOthersScore(catalogue);
    }

    @Test
    void blueprint_thatWritesIntoWhatItIsGiven_changesNothing() {
        Catalogue catalogue = with(adds -> adds.blueprint(new Read(context -> view -> {
            Spoiler.spoil(view.block().scores());
            Spoiler.spoil(view.block().answers());
            Spoiler.spoil(view.block().answers().answers());
            return nothing(view.profile().team());
        })));
        TeamAnswers team = team("t", 1, 2, 3, 4, 5);
        Assessment assessment =
                Assessment.builder(catalogue).bank(BANK).blueprint("strange").build();
        TeamProfile before = assessment.assess(team);
        assertThat(assessment.blueprint(team).readings()).isEmpty();
        assertThat(team).isEqualTo(team("t", 1, 2, 3, 4, 5));
        assertThat(assessment.assess(team)).isEqualTo(before);
    }
}
