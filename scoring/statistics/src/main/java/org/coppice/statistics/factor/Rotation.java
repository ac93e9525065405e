package org.coppice.statistics.factor;

/** Rotations of loadings, by question and factor. */
public final class Rotation {
    private static final int MOST = 1000;

    private Rotation() {}

    /**
     * Returns the varimax rotation (Kaiser 1958): two factors at a time are rotated by the angle that maximises the variance of the squared
     * loadings; those of a question are divided by the root of its communality.
     */
    public static double[][] varimax(double[][] loadings) {
        int k = loadings.length;
        int factors = loadings[0].length;
        double[] roots = new double[k];
        double[][] turned = new double[k][];
        for (int i = 0; i < k; i++) {
            turned[i] = loadings[i].clone();
            for (double loading : loadings[i]) {
                roots[i] = StrictMath.hypot(roots[i], loading);
            }
            scale(turned[i], roots[i] > 0 ? 1 / roots[i] : 1);
        }
        boolean moved = true;
        for (int sweep = 0; sweep < MOST && moved; sweep++) {
            moved = false;
            for (int p = 0; p < factors; p++) {
                for (int q = p + 1; q < factors; q++) {
                    moved |= turn(turned, p, q);
                }
            }
        }
        for (int i = 0; i < k; i++) {
            scale(turned[i], roots[i] > 0 ? roots[i] : 1);
        }
        return turned;
    }

    private static void scale(double[] row, double by) {
        for (int f = 0; f < row.length; f++) {
            row[f] *= by;
        }
    }

    /** Rotates two factors; returns true if that changed anything. */
    private static boolean turn(double[][] loadings, int p, int q) {
        double u = 0;
        double v = 0;
        double squares = 0;
        double products = 0;
        for (double[] row : loadings) {
            double difference = row[p] * row[p] - row[q] * row[q];
            double product = 2 * row[p] * row[q];
            u += difference;
            v += product;
            squares += difference * difference - product * product;
            products += 2 * difference * product;
        }
        double k = loadings.length;
        double angle = StrictMath.atan2(products - 2 * u * v / k, squares - (u * u - v * v) / k) / 4;
        double cosine = StrictMath.cos(angle);
        double sine = StrictMath.sin(angle);
        for (double[] row : loadings) {
            double a = row[p];
            double b = row[q];
            row[p] = cosine * a + sine * b;
            row[q] = cosine * b - sine * a;
        }
        return Math.abs(angle) > 1e-8;
    }
}
