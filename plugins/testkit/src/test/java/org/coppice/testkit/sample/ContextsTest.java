package org.coppice.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.View;
import org.coppice.spi.AggregationContext;
import org.coppice.spi.BlueprintContext;
import org.coppice.spi.Kind;
import org.coppice.spi.Things;
import org.coppice.testkit.ValidAggregation;
import org.coppice.testkit.ValidBlueprint;
import org.coppice.testkit.ValidScoring;
import org.junit.jupiter.api.Test;

/** Ready-made contexts have what the host gives, and the values that a test sets. */
class ContextsTest {
    @Test
    void scoringContext_hasDefaultsAndSetValues() {
        var strategy = new ValidScoring();
        var context = Contexts.scoring(strategy, ValidBlueprint.bank(), Map.of())
                .seed(7)
                .things(Things.builder().add(Kind.BANK, ValidBlueprint.bank()).build())
                .build();
        assertThat(context.instrument().bank()).isEqualTo(ValidBlueprint.bank());
        assertThat(context.parameters().asMap().keySet())
                .isEqualTo(strategy.info().names());
        assertThat(context.seed()).isEqualTo(7);
        assertThat(context.thing(Kind.BANK, "two-facets")).isEqualTo(ValidBlueprint.bank());
        assertThatThrownBy(() -> context.thing(Kind.BANK, "two-facet"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("did you mean \"two-facets\"?");
    }

    @Test
    void aggregationContext_hasQuantilesOfStudentsT() {
        AggregationContext context = Contexts.aggregation(
                        new ValidAggregation(), ValidBlueprint.bank(), Map.of("centre", "middle"))
                .build();
        assertThat(context.parameters().text("centre")).isEqualTo("middle");
        assertThat(context.level()).isEqualTo(0.9);
        assertThat(context.studentT(4)).isCloseTo(2.1318467863, within(1e-9)); // tables of Student's t
    }

    @Test
    void blueprintContext_hasARecipe() {
        BlueprintContext context = Contexts.blueprint(
                        new ValidBlueprint(), ValidBlueprint.bank(), Map.of("cut", "0.25"))
                .build();
        assertThat(context.parameters().real("cut")).isEqualTo(0.25);
        assertThat(context.recipe().view()).isEqualTo(View.PUBLISHED);
        assertThat(context.recipe().minimumGroup()).isEqualTo(5);
        assertThat(context.recipe().blueprint().orElseThrow().parameters()).containsEntry("cut", "0.25");
        assertThat(context.seed()).isEqualTo(context.recipe().seed());
    }
}
