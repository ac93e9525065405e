package org.coppice.gray2010.simulation;

/** The standard normal distribution. */
final class Normal {
    private Normal() {}

    /** Returns the probability of a value below {@code x}: Hart's algorithm, after Graeme West (2005). */
    static double below(double x) {
        double z = Math.abs(x);
        if (z > 37) {
            return x > 0 ? 1 : 0;
        }
        double tail;
        double e = Math.exp(-z * z / 2);
        if (z < 7.07106781186547) {
            double a = 3.52624965998911e-02 * z + 0.700383064443688;
            a = a * z + 6.37396220353165;
            a = a * z + 33.912866078383;
            a = a * z + 112.079291497871;
            a = a * z + 221.213596169931;
            a = a * z + 220.206867912376;
            double b = 8.83883476483184e-02 * z + 1.75566716318264;
            b = b * z + 16.064177579207;
            b = b * z + 86.7807322029461;
            b = b * z + 296.564248779674;
            b = b * z + 637.333633378831;
            b = b * z + 793.826512519948;
            b = b * z + 440.413735824752;
            tail = e * a / b;
        } else {
            tail = e / (z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))))) / 2.506628274631;
        }
        return x > 0 ? 1 - tail : tail;
    }
}
