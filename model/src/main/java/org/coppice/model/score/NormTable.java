package org.coppice.model.score;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;

/**
 * The norms from a named reference sample: the only basis on which a score may be called high or low in comparison with others.
 *
 * @param id the stable id
 * @param bank the id of the bank, or of the part of a bank, that the sample answered
 * @param measure the measure
 * @param metricId the id of the metric of its figures
 * @param perspective the perspective of the respondents; empty if the norms apply to all perspectives except consensus sheets
 * @param source the publication
 * @param n the size of the sample, at least 2
 * @param year the year in which the sample was drawn
 * @param mean the sample's mean
 * @param sd the sample's standard deviation, above 0
 * @param percentiles scores by percentile rank (0 to 100), which do not decrease with it; may be empty
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record NormTable(
        String id,
        String bank,
        Measure measure,
        String metricId,
        Optional<Perspective> perspective,
        String source,
        int n,
        int year,
        double mean,
        double sd,
        ImmutableSortedMap<Double, Double> percentiles) {
    /** Throws if n is below 2, if the standard deviation is not above 0, or if percentiles decrease. */
    public NormTable {
        Check.id("norm id", id);
        Check.id("bank id", bank);
        Check.id("metric id", metricId);
        Check.text("the source of norm " + id, source);
        Check.valid(n >= 2, "norm \"%s\" rests on %d people", "it needs at least 2", id, n);
        Check.finite("the mean of norm " + id, mean);
        Check.valid(Double.isFinite(sd) && sd > 0, "norm \"%s\" has standard deviation %s", "it is above 0", id, sd);
        double before = Double.NEGATIVE_INFINITY;
        for (var entry : percentiles.entrySet()) {
            Check.valid(
                    entry.getKey() >= 0 && entry.getKey() <= 100 && entry.getValue() >= before,
                    "norm \"%s\" gives %s at percentile %s",
                    "percentiles lie in 0 to 100 and their scores rise",
                    id,
                    entry.getValue(),
                    entry.getKey());
            before = entry.getValue();
        }
    }
}
