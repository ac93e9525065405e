package org.coppice.gray2010.readings;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.coppice.blueprint.evidence.Evidence;

/** Draws of a figure that is computed from several means, such as their mean. */
final class CompositeDraws {
    private CompositeDraws() {}

    /**
     * Returns draws of the figure. If they hardly differ although their parts do, everyone has the same figure, which the published view must not
     * disclose. Then the parts are sorted so that they rise together, or so that the others fall while the first rises, which widens the draws:
     * readers see only that the figure is uncertain.
     *
     * @param parts draws of the means, with the same index for the same draw
     * @param figure computes draws of the figure from those of the parts
     */
    static double[] of(Evidence evidence, List<double[]> parts, Function<List<double[]>, double[]> figure) {
        double[] draws = figure.apply(parts);
        if (!evidence.hidesSpread(draws)) {
            return draws;
        }
        List<double[]> together = parts.stream().map(CompositeDraws::rising).toList();
        double[] apart = figure.apply(together);
        if (!evidence.hidesSpread(apart)) {
            return apart;
        }
        return figure.apply(IntStream.range(0, parts.size())
                .mapToObj(i -> i == 0 ? together.get(i) : falling(together.get(i)))
                .toList());
    }

    private static double[] rising(double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double[] falling(double[] rising) {
        double[] reversed = new double[rising.length];
        for (int d = 0; d < reversed.length; d++) {
            reversed[d] = rising[rising.length - 1 - d];
        }
        return reversed;
    }
}
