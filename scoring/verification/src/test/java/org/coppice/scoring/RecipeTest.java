package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.coppice.files.InputException;
import org.coppice.files.result.RecipeFile;
import org.coppice.model.Perspective;
import org.coppice.model.bank.DisclosureRule;
import org.coppice.model.bank.Weighting;
import org.coppice.model.fault.FaultException;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.Ingredient;
import org.coppice.model.profile.Minimums;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A recipe builds the same assessment anywhere, or says why it cannot. */
@Tag("other-jdk")
class RecipeTest {
    private static AssessmentBuilder builder() {
        return Assessment.builder(TestBanks.catalogue())
                .bank(TestBanks.tiny())
                .scoring("sum")
                .parameter("missing", "any")
                .parameter("sum.total", "plain")
                .level(0.95)
                .minimumGroup(2)
                .view(View.RESEARCH)
                .consent(Perspective.MANAGER)
                .seed(42);
    }

    private static Recipe kept(Recipe recipe) {
        return RecipeFile.parse("r.json", RecipeFile.json(recipe).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void recipe_keptAndReadAgain_buildsTheSameAssessment() {
        Recipe recipe = builder().build().recipe();
        assertThat(kept(recipe)).isEqualTo(recipe);
        assertThat(Assessment.builder(TestBanks.catalogue())
                        .bank(TestBanks.tiny())
                        .recipe(kept(recipe))
                        .build()
                        .recipe())
                .isEqualTo(recipe);
        assertThat(recipe.scoring().parameters()).isEqualTo(ImmutableMap.of("missing", "any", "total", "plain"));
    }

    @Test
    void digestsOfAnswerPlans_areKeptInTheRecipe_andAreThoseOfTheDataAlone() {
        String digest = "sha256:" + "0".repeat(64);
        Assessment read = builder().build().withAnswerPlans(ImmutableList.of(digest));

        assertThat(read.recipe().answerPlans()).containsExactly(digest);
        assertThat(read.recipe()).isNotEqualTo(builder().build().recipe());
        assertThat(kept(read.recipe())).isEqualTo(read.recipe());
        assertThat(RecipeFile.json(builder().build().recipe())).doesNotContain("answerPlans");
        assertThat(Assessment.builder(TestBanks.catalogue())
                        .bank(TestBanks.tiny())
                        .recipe(kept(read.recipe()))
                        .build()
                        .recipe())
                .isEqualTo(builder().build().recipe()); // it may read other files
    }

    @Test
    void recipe_ofAPartOfABank_buildsTheSameAssessment() {
        Catalogue catalogue = BankParts.catalogue();
        Recipe recipe = Assessment.builder(catalogue)
                .bank("cop.short")
                .weighting("for-cop")
                .build()
                .recipe();
        assertThat(recipe.bank().id()).isEqualTo("cop.short");
        assertThat(recipe.bank().origin()).isEqualTo("parts");
        Assessment again = Assessment.builder(catalogue).recipe(kept(recipe)).build();
        assertThat(again.recipe()).isEqualTo(recipe);
        assertThat(again.instrument().bank()).isEqualTo(TestBanks.sectioned().part("short"));
        assertThat(Assessment.builder(TestBanks.catalogue())
                        .bank(TestBanks.sectioned().part("short"))
                        .weighting(BankParts.WEIGHTING)
                        .recipe(kept(recipe))
                        .build()
                        .instrument())
                .isEqualTo(again.instrument());
        assertThatThrownBy(() -> Assessment.builder(catalogue)
                        .bank("cop.work")
                        .recipe(Recipe.builder(
                                        Ingredient.builder("cop.gone", "1.0.0", "parts")
                                                .build(),
                                        recipe.weighting(),
                                        recipe.scoring(),
                                        recipe.aggregation())
                                .build())
                        .build())
                .hasMessageStartingWith("the recipe cannot be reproduced: bank \"cop.gone 1.0.0\"");
    }

    @Test
    void recipe_withAnotherBank_isRefusedByName() {
        Recipe recipe = builder().build().recipe();
        assertThatThrownBy(() -> Assessment.builder(TestBanks.catalogue())
                        .bank(TestBanks.bhr2000())
                        .recipe(recipe)
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("the recipe cannot be reproduced: bank \"tiny 1.0.0\" sha256:")
                .hasMessageContaining("is now \"bhr2000 1.0.0\"");
    }

    @Test
    void weighting_withAParameterThatNobodyDeclares_isRefused() {
        Weighting weighting = Weighting.builder("w", "1.0.0", "w")
                .parameters(ImmutableSortedMap.of("mising", "any"))
                .build();
        assertThatThrownBy(() -> Assessment.builder(TestBanks.catalogue())
                        .bank(TestBanks.tiny())
                        .weighting(weighting)
                        .build())
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith(
                        "weighting /parameters/mising: unknown parameter \"mising\"; did you mean \"missing\"?");
    }

    @Test
    void recipe_thatIsNone_isOneFault() {
        assertThatThrownBy(() -> RecipeFile.parse("r.json", "{\"bank\": 3}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("r.json:1:1: it is not a recipe: ");
        assertThatThrownBy(() -> RecipeFile.parse("r.json", "{".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("r.json:1:1: it is not a recipe: ");
    }

    @Test
    void parameters_ofTheWeighting_giveWayToTheCallers() {
        Weighting weighting = Weighting.builder("w", "1.0.0", "w")
                .parameters(ImmutableSortedMap.of("missing", "complete", "total", "plain", "mean.missing", "any"))
                .build();
        AssessmentBuilder builder = Assessment.builder(TestBanks.catalogue())
                .bank(TestBanks.tiny())
                .scoring("sum")
                .weighting(weighting);
        assertThat(builder.build().recipe().scoring().parameters())
                .isEqualTo(ImmutableMap.of("missing", "complete", "total", "plain"));
        assertThat(builder.parameter("missing", "any")
                        .build()
                        .recipe()
                        .scoring()
                        .parameters())
                .isEqualTo(ImmutableMap.of("missing", "any", "total", "plain"));
    }

    private static AssessmentBuilder tiny() {
        return Assessment.builder(TestBanks.catalogue()).bank(TestBanks.tiny());
    }

    private static Minimums minimums(AssessmentBuilder builder) {
        return builder.build().recipe().minimums();
    }

    @Test
    void minimums_doNotDependOnTheOrderOfCalls() {
        Minimums expected = new Minimums(8, 12, 40);
        assertThat(minimums(tiny().minimumGroup(8).minimumSpread(12).minimumQuestions(40)))
                .isEqualTo(expected);
        assertThat(minimums(tiny().minimumQuestions(40).minimumSpread(12).minimumGroup(8)))
                .isEqualTo(expected);
        assertThat(minimums(tiny().minimumSpread(35))).isEqualTo(new Minimums(5, 35, 35));
        assertThat(minimums(tiny().minimumGroup(12))).isEqualTo(new Minimums(12, 12, 30));
        assertThatThrownBy(() -> tiny().minimumSpread(8).build()).hasMessageContaining("needs the research view");
        assertThatThrownBy(() -> tiny().minimumGroup(12).minimumSpread(11).build())
                .hasMessageContaining("the minimum for figures of spread is 11");
    }

    @Test
    void minimumsOfTheWeighting_raiseThoseOfTheBuilder() {
        Weighting stricter = Weighting.builder("stricter", "1.0.0", "Stricter")
                .disclosure(new DisclosureRule(OptionalInt.of(8), OptionalInt.empty(), OptionalInt.of(40)))
                .build();
        assertThat(minimums(tiny().weighting(stricter))).isEqualTo(new Minimums(8, 10, 40));
        assertThat(minimums(tiny().weighting(stricter).minimumGroup(6).minimumQuestions(50)))
                .isEqualTo(new Minimums(8, 10, 50));
        Recipe recipe = tiny().weighting(stricter).build().recipe();
        assertThat(tiny().weighting(stricter).recipe(kept(recipe)).build().recipe())
                .isEqualTo(recipe);
    }

    @Test
    void bankOfARecipe_thatTheCatalogueDoesNotContain_isNamed() {
        Recipe recipe = builder().build().recipe();
        AssessmentBuilder builder = Assessment.builder(TestBanks.catalogue()).recipe(recipe);
        assertThatThrownBy(builder::build)
                .hasMessage("the catalogue has no bank \"" + recipe.bank().id()
                        + "\", which the recipe names; add the plugin that contributes it, or give the bank itself to the"
                        + " builder");
    }

    private static AssessmentBuilder restored(Recipe recipe) {
        return Assessment.builder(TestBanks.catalogue()).bank(TestBanks.tiny()).recipe(recipe);
    }

    @Test
    void settingAfterARecipe_isRejected_andNamed() {
        Recipe recipe = builder().build().recipe();
        assertThatThrownBy(() -> restored(recipe).parameter("missing", "half"))
                .hasMessageStartingWith("parameter \"missing\" is set after a recipe");
        assertThatThrownBy(() -> restored(recipe).level(0.5).build())
                .hasMessageStartingWith(
                        "the assessment differs from its recipe: level is 0.95 in the recipe and 0.5 here");
        assertThatThrownBy(() -> restored(recipe).seed(7).minimumGroup(9).build())
                .hasMessageContaining("minimum group is 2 in the recipe and 9 here")
                .hasMessageContaining("seed is 42 in the recipe and 7 here");
        assertThatThrownBy(() ->
                        restored(recipe).minimumSpread(14).minimumQuestions(50).build())
                .hasMessageContaining("minimum spread is 10 in the recipe and 14 here")
                .hasMessageContaining("minimum questions is 30 in the recipe and 50 here");
        assertThat(restored(recipe).build().recipe()).isEqualTo(recipe);
    }
}
