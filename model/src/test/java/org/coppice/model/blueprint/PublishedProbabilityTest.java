package org.coppice.model.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PublishedProbabilityTest {
    @Test
    void words_haveThreeBands() {
        assertThat(PublishedProbability.words(1)).isEqualTo("sure");
        assertThat(PublishedProbability.words(0.9)).isEqualTo("sure");
        assertThat(PublishedProbability.words(0.89)).isEqualTo("more likely than not");
        assertThat(PublishedProbability.words(0.6)).isEqualTo("more likely than not");
        assertThat(PublishedProbability.words(0.59)).isEqualTo("unsure");
    }

    @Test
    void thirds_addUpToOne() {
        assertThat(PublishedProbability.shares(ImmutableMap.of("a", 1 / 3.0, "b", 1 / 3.0, "c", 1 / 3.0)))
                .containsExactlyEntriesOf(ImmutableMap.of("a", 0.4, "b", 0.3, "c", 0.3));
        assertThat(PublishedProbability.shares(ImmutableMap.of())).isEmpty();
    }

    @Property(tries = 300)
    void shares_areTenthsThatAddUpToOne_andAreNear(
            @ForAll @Size(min = 2, max = 8) List<@DoubleRange(min = 0.01, max = 1) Double> weights) {
        double sum = weights.stream().mapToDouble(w -> w).sum();
        ImmutableMap.Builder<Integer, Double> shares = ImmutableMap.builder();
        for (int i = 0; i < weights.size(); i++) {
            shares.put(i, weights.get(i) / sum);
        }
        ImmutableMap<Integer, Double> rounded = PublishedProbability.shares(shares.buildOrThrow());
        assertThat(rounded.values()).allMatch(PublishedProbability::isRounded);
        assertThat(rounded.values().stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-9));
        shares.buildOrThrow().forEach((i, p) -> assertThat(rounded.get(i)).isCloseTo(p, within(0.1)));
    }
}
