package org.coppice.scoring.blueprint;

/** The falling sequence that is nearest to some values by least squares: neighbours that rise are pooled (Ayer and others 1955). */
final class Isotonic {
    private Isotonic() {}

    /** Whether they fall as they are. */
    static boolean falls(double[] values) {
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[i - 1]) {
                return false;
            }
        }
        return true;
    }

    static double[] falling(double[] values) {
        double[] sums = new double[values.length];
        int[] sizes = new int[values.length];
        int blocks = 0;
        for (double value : values) {
            sums[blocks] = value;
            sizes[blocks] = 1;
            blocks++;
            while (blocks > 1 && sums[blocks - 1] * sizes[blocks - 2] > sums[blocks - 2] * sizes[blocks - 1]) {
                sums[blocks - 2] += sums[blocks - 1];
                sizes[blocks - 2] += sizes[blocks - 1];
                blocks--;
            }
        }
        double[] fitted = new double[values.length];
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < sizes[block]; i++) {
                fitted[at++] = sums[block] / sizes[block];
            }
        }
        return fitted;
    }
}
