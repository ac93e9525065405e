package org.coppice.statistics.rank;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/**
 * Computes Spearman's rank correlation (1904): Pearson's correlation of the ranks. Equal values share the mean of their ranks.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class Spearman {
    /** The smallest number of figures. Two teams are always in the same or in the opposite order, which is not informative. */
    public static final int FEWEST = 3;

    private Spearman() {}

    /**
     * Returns the correlation of two lists of the same length.
     *
     * @return the correlation; withheld for fewer than {@value #FEWEST} figures, or if all figures of a list are the same
     */
    public static Score of(List<Double> first, List<Double> other) {
        if (first.size() < FEWEST) {
            return Score.withheld(WithheldReason.UNDEFINED, "fewer than three teams have a figure in both");
        }
        double[] a = centred(first);
        double[] b = centred(other);
        double aa = product(a, a);
        double bb = product(b, b);
        if (aa == 0 || bb == 0) {
            return Score.withheld(WithheldReason.UNDEFINED, "all teams have the same figure");
        }
        double rho = product(a, b) / Math.sqrt(aa * bb);
        return Score.of(Math.max(-1, Math.min(1, rho)));
    }

    /**
     * Returns twice the distance of each mean rank from the middle rank: a whole number, so that the order of summation changes no bit.
     */
    private static double[] centred(List<Double> values) {
        int n = values.size();
        Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparing(values::get));
        double[] ranks = new double[n];
        for (int from = 0; from < n; ) {
            int to = from + 1;
            while (to < n && values.get(order[to]).equals(values.get(order[from]))) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = from + to - n; // twice the mean of the ranks from + 1 to to, less n + 1
            }
            from = to;
        }
        return ranks;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
