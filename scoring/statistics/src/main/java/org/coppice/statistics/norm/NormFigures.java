package org.coppice.statistics.norm;

import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * The position of a score in a norm sample.
 *
 * @param z (score − mean)/sd, without bounds
 * @param t the T score 50 + 10 z (McCall 1922), without bounds
 * @param sten 5.5 + 2 z, limited to 1 to 10 (Canfield 1951), not rounded
 * @param wholeSten the sten as a whole number from 1 to 10, halves rounded up
 * @param percentile the percentage of the norm sample that scores lower
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record NormFigures(double z, double t, double sten, int wholeSten, PercentileRank percentile) {
    /** Throws if a figure is not finite. */
    public NormFigures {
        Check.finite("a z score", z);
        Check.finite("a T score", t);
    }

    static NormFigures of(double z, PercentileRank percentile) {
        double sten = Math.max(1, Math.min(10, 5.5 + 2 * z));
        return new NormFigures(z, 50 + 10 * z, sten, Math.toIntExact(Math.round(sten)), percentile);
    }
}
