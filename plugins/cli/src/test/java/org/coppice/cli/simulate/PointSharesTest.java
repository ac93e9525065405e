package org.coppice.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PointSharesTest {
    @Test
    void points_ofEqualLatents_giveTheRestToTheFirst() {
        assertThat(PointShares.of(new double[] {0, 0, 0}, 100)).containsExactly(34, 33, 33);
    }

    @Test
    void points_ofOneQuestion_areAll() {
        assertThat(PointShares.of(new double[] {-7}, 10)).containsExactly(10);
    }

    @Test
    void points_areInProportionToTheExponentials() {
        assertThat(PointShares.of(new double[] {StrictMath.log(6), StrictMath.log(3), 0}, 100))
                .containsExactly(60, 30, 10);
    }

    @Property
    void points_ofAnyLatents_addUpAndKeepTheirOrder(
            @ForAll @Size(min = 1, max = 200) @DoubleRange(min = -50, max = 50) double[] latents,
            @ForAll @IntRange(min = 2, max = 100) int total) {
        int[] points = PointShares.of(latents, total);
        assertThat(Arrays.stream(points).sum()).isEqualTo(total);
        assertThat(Arrays.stream(points)).allMatch(p -> p >= 0);
        for (int i = 1; i < points.length; i++) {
            assertThat(latents[i] > latents[0] && points[i] < points[0]).isFalse();
        }
    }
}
