package org.coppice.gray2010.readings;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.coppice.blueprint.evidence.Evidence;

/** Draws of a figure that is made of several drawn means, such as their mean. */
final class Mixture {
    private Mixture() {}

    /**
     * The draws; and where they hardly differ though their parts do, so that everyone has the same of the figure, which the published view does not
     * tell: those of parts that rise and fall together, or against the first, which differ more. Who reads them sees no more than that it is not
     * known closely.
     *
     * @param parts draws of the means, together by their places
     * @param figure makes draws of the figure of them
     */
    static double[] of(Evidence evidence, List<double[]> parts, Function<List<double[]>, double[]> figure) {
        double[] draws = figure.apply(parts);
        if (!evidence.hides(draws)) {
            return draws;
        }
        List<double[]> together = parts.stream().map(Mixture::rising).toList();
        double[] apart = figure.apply(together);
        if (!evidence.hides(apart)) {
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
        double[] turned = new double[rising.length];
        for (int d = 0; d < turned.length; d++) {
            turned[d] = rising[rising.length - 1 - d];
        }
        return turned;
    }
}
