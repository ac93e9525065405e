package org.coppice.cli.simulate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides a total into integer points in proportion to e to the power of the latent answers, by the largest remainder method. */
final class PointShares {
    private PointShares() {}

    /** Returns the points for each of the latent answers, of which there is at least one. Their sum is {@code total}; of equal remainders the earlier is first. */
    static int[] of(double[] latents, int total) {
        double highest = Arrays.stream(latents).max().orElseThrow();
        double[] shares = Arrays.stream(latents)
                .map(latent -> StrictMath.exp(latent - highest))
                .toArray();
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        int[] points = new int[shares.length];
        double[] remainders = new double[shares.length];
        int left = total;
        for (int i = 0; i < shares.length; i++) {
            double exact = total * (shares[i] / sum);
            points[i] = (int) exact;
            remainders[i] = exact - points[i];
            left -= points[i];
        }
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -remainders[i]))
                .limit(left)
                .forEach(i -> points[i]++);
        return points;
    }
}
