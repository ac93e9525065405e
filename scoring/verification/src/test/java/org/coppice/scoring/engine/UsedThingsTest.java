package org.coppice.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.coppice.files.result.RecipeFile;
import org.coppice.model.digest.Digested;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.UsedThing;
import org.coppice.model.profile.View;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.AssessmentBuilder;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.CatalogueBuilder;
import org.coppice.scoring.TestBanks;
import org.coppice.scoring.ThirdPartyPlugin;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Kind;
import org.coppice.spi.Parameter;
import org.coppice.spi.Plugin;
import org.coppice.spi.Scorer;
import org.coppice.spi.ScoringContext;
import org.coppice.spi.ScoringStrategy;
import org.coppice.spi.StrategyContext;
import org.coppice.spi.StrategyInfo;
import org.coppice.spi.Use;
import org.junit.jupiter.api.Test;

/** A strategy uses calibrations that other plugins publish, of a kind that neither Coppice nor the publisher's plugin defines. */
class UsedThingsTest {
    private static final Kind<Calibration> CALIBRATION = Kind.of("calibration", Calibration.class, Calibration::id);

    record Calibration(String id, String bank, double difficulty) implements Digested {
        @Override
        public ImmutableMap<String, ?> content() {
            return ImmutableMap.of("id", id, "bank", bank, "difficulty", difficulty);
        }
    }

    /** Gives everyone the difficulty of a calibration: the one of two that the parameter names. */
    private static final class Calibrated implements ScoringStrategy {
        @Override
        public StrategyInfo info() {
            return StrategyInfo.of(
                    "calibrated", "Calibrated", Parameter.oneOf("use", "The calibration", "first", "second", "all"));
        }

        @Override
        public ImmutableList<Use<?>> uses(StrategyContext context) {
            String wanted = context.parameters().text("use");
            return context.things(CALIBRATION).values().stream()
                    .filter(one -> one.bank().equals(context.instrument().bank().id()))
                    .filter(one -> wanted.equals("all") || one.id().equals(wanted))
                    .map(one -> new Use<>(CALIBRATION, one.id()))
                    .collect(ImmutableList.toImmutableList());
        }

        @Override
        public Scorer bind(ScoringContext context) {
            double difficulty = context.things(CALIBRATION).values().stream()
                    .mapToDouble(Calibration::difficulty)
                    .sum();
            return answers -> {
                ScoreBlock.Builder scores =
                        ScoreBlock.builder(ImmutableList.of(ThirdPartyPlugin.COLUMN), answers.size());
                for (int row = 0; row < answers.size(); row++) {
                    scores.set(row, 0, Score.of(difficulty));
                }
                return scores.build();
            };
        }
    }

    private static Plugin plugin(String id, String version, Contribution.Builder adds) {
        return new Plugin() {
            @Override
            public Descriptor descriptor() {
                return new Descriptor(id, version, id, Contract.NUMBER);
            }

            @Override
            public Contribution contribution() {
                return adds.build();
            }
        };
    }

    private static Plugin publisher(String id, String version, Calibration... calibrations) {
        Contribution.Builder adds = Contribution.builder();
        List.of(calibrations).forEach(one -> adds.add(CALIBRATION, one));
        return plugin(id, version, adds);
    }

    private static Catalogue catalogue(Plugin... publishers) {
        CatalogueBuilder catalogue = Catalogue.builder()
                .plugin(plugin("strategies", "1.0.0", Contribution.builder().scoring(new Calibrated())));
        List.of(publishers).forEach(catalogue::plugin);
        return catalogue.build();
    }

    private static AssessmentBuilder builder(Catalogue catalogue, String use) {
        return Assessment.builder(catalogue)
                .bank(ThirdPartyPlugin.BANK)
                .scoring("calibrated")
                .parameter("use", use)
                .view(View.RESEARCH);
    }

    private static double score(Assessment assessment) {
        return assessment
                .assess(ThirdPartyPlugin.team("t", 1, 2, 3, 4, 5))
                .pooled(ThirdPartyPlugin.COLUMN.measure())
                .orElseThrow()
                .value()
                .figure()
                .orElseThrow();
    }

    private static Calibration of(String id, double difficulty) {
        return new Calibration(id, ThirdPartyPlugin.BANK.id(), difficulty);
    }

    private static Recipe kept(Recipe recipe) {
        return RecipeFile.parse("r.json", RecipeFile.json(recipe).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void strategy_findsWhatAnotherPluginPublished_andTheRecipeNamesIt() {
        Catalogue catalogue = catalogue(
                publisher("ours", "2.1.0", of("first", 0.25), of("second", 0.75)),
                publisher("theirs", "1.0.0", new Calibration("third", "another-bank", 1)));
        Assessment assessment = builder(catalogue, "second").build();
        assertThat(score(assessment)).isEqualTo(0.75);
        assertThat(assessment.recipe().scoring().uses()).singleElement().satisfies(used -> {
            assertThat(used).isEqualTo(new UsedThing("calibration", "second", "ours", "2.1.0", used.digest()));
            assertThat(used.digest()).startsWith("sha256:");
        });
        assertThat(kept(assessment.recipe())).isEqualTo(assessment.recipe());
        assertThat(score(builder(catalogue, "all").build())).isEqualTo(1);
        assertThat(builder(catalogue, "all").build().recipe().scoring().uses()).hasSize(2);
    }

    @Test
    void strategy_thatUsesNothing_isInTheRecipeAsBefore() {
        assertThat(RecipeFile.json(Assessment.builder(TestBanks.catalogue())
                        .bank(ThirdPartyPlugin.BANK)
                        .build()
                        .recipe()))
                .doesNotContain("uses");
    }

    @Test
    void calibrations_ofOneIdAndAnotherContent_areNeverConfused() {
        Catalogue then = catalogue(publisher("ours", "2.1.0", of("first", 0.25)));
        Recipe recipe = kept(builder(then, "first").build().recipe());
        assertThat(score(builder(then, "second").recipe(recipe).build())).isEqualTo(0.25);
        // the least difference that a double has
        Catalogue now = catalogue(publisher("ours", "2.1.0", of("first", Math.nextUp(0.25))));
        assertThatThrownBy(() -> builder(now, "first").recipe(recipe).build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("the recipe cannot be reproduced: scoring used calibration first 2.1.0 sha256:")
                .hasMessageContaining("now it uses calibration first 2.1.0 sha256:")
                .hasMessageEndingWith(
                        "add the plugins or files with which it was made, and set nothing that the recipe contains");
        assertThatThrownBy(() -> builder(catalogue(), "first").recipe(recipe).build())
                .hasMessageContaining("now it uses nothing from the catalogue");
        Recipe ofNone = kept(builder(catalogue(), "first").build().recipe());
        assertThatThrownBy(() -> builder(then, "first").recipe(ofNone).build())
                .hasMessageContaining("scoring used nothing from the catalogue, now it uses calibration first");
    }

    @Test
    void sameContent_ofAnotherPluginOrVersion_isTheSame() {
        Recipe recipe = builder(catalogue(publisher("ours", "2.1.0", of("first", 0.25))), "first")
                .build()
                .recipe();
        Catalogue moved = catalogue(publisher("archive", "3.0.0", of("first", 0.25)));
        assertThat(score(builder(moved, "first").recipe(recipe).build())).isEqualTo(0.25);
    }

    @Test
    void bind_seesNothingThatUsesDidNotName() {
        Catalogue catalogue = catalogue(publisher("ours", "1.0.0", of("first", 0.25), of("second", 0.5)));
        assertThat(score(builder(catalogue, "first").build())).isEqualTo(0.25); // the sum of what it sees
    }

    @Test
    void thingWithoutDigest_isRefusedWithWhatToDo() {
        Kind<String> words = Kind.of("words", String.class, word -> word);
        Catalogue catalogue = Catalogue.of(plugin(
                "strategies",
                "1.0.0",
                Contribution.builder().add(words, "hello").scoring(new ScoringStrategy() {
                    @Override
                    public StrategyInfo info() {
                        return StrategyInfo.of("wordy", "Wordy");
                    }

                    @Override
                    public ImmutableList<Use<?>> uses(StrategyContext context) {
                        return ImmutableList.of(new Use<>(words, "hello"));
                    }

                    @Override
                    public Scorer bind(ScoringContext context) {
                        return answers -> ScoreBlock.builder(ImmutableList.of(), answers.size())
                                .build();
                    }
                })));
        assertThatThrownBy(() -> Assessment.builder(catalogue)
                        .bank(ThirdPartyPlugin.BANK)
                        .scoring("wordy")
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(
                        "scoring strategy \"wordy\" of plugin \"strategies\" uses words \"hello\", whose content has no digest,"
                                + " so that a recipe cannot identify it; let java.lang.String implement Digested");
    }
}
