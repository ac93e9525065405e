package org.coppice.gray2010.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The level that means reach against the falling sequence itself. */
class PersonalisationProperties {
    @Property
    void depth_isThatOfTheAntitonicRegression(@ForAll long seed) {
        Random random = new Random(seed);
        double[] means = random.ints(1 + random.nextInt(6), 0, 21)
                .mapToDouble(step -> step / 20.0)
                .toArray();
        double cut = random.nextInt(21) / 20.0;
        int depth = 0;
        while (depth < means.length && fitted(means, depth) >= cut - 1e-9) {
            depth++;
        }
        assertThat(Personalisation.depth(means, cut)).isEqualTo(depth);
    }

    /** By the formula of minima and maxima (Robertson, Wright and Dykstra 1988, theorem 1.4.4). */
    private static double fitted(double[] means, int k) {
        double least = Double.POSITIVE_INFINITY;
        for (int from = 0; from <= k; from++) {
            double most = Double.NEGATIVE_INFINITY;
            double sum = 0;
            for (int to = from; to < means.length; to++) {
                sum += means[to];
                most = to < k ? most : Math.max(most, sum / (to - from + 1));
            }
            least = Math.min(least, most);
        }
        return least;
    }
}
