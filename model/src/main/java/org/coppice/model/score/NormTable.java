package org.coppice.model.score;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;
import org.jspecify.annotations.Nullable;

/**
 * The norms from a named reference sample: the only basis on which a score may be called high or low in comparison with others.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class NormTable {
    private final String id;
    private final String bank;
    private final Measure measure;
    private final String metricId;
    private final Optional<Perspective> perspective;
    private final String source;
    private final int n;
    private final int year;
    private final double mean;
    private final double sd;
    private final ImmutableSortedMap<Double, Double> percentiles;

    private NormTable(Builder builder) {
        this.id = builder.id;
        this.bank = builder.bank;
        this.measure = builder.measure;
        this.metricId = builder.metricId;
        this.perspective = builder.perspective;
        this.source = builder.source;
        this.n = builder.n;
        this.year = builder.year;
        this.mean = builder.mean;
        this.sd = builder.sd;
        this.percentiles = builder.percentiles;
        Check.id("norm id", id);
        Check.id("bank id", bank);
        Check.id("metric id", metricId);
        Check.text("the source of norm " + id, source);
        Check.valid(n >= 2, "norm \"%s\" is based on %d people", "give 2 or more", id, n);
        Check.finite("the mean of norm " + id, mean);
        Check.valid(
                Double.isFinite(sd) && sd > 0,
                "norm \"%s\" has standard deviation %s",
                "give a number above 0",
                id,
                sd);
        double before = Double.NEGATIVE_INFINITY;
        for (var entry : percentiles.entrySet()) {
            Check.valid(
                    entry.getKey() >= 0 && entry.getKey() <= 100 && entry.getValue() >= before,
                    "norm \"%s\" gives %s at percentile %s",
                    "give percentiles from 0 to 100, with increasing scores",
                    id,
                    entry.getValue(),
                    entry.getKey());
            before = entry.getValue();
        }
    }

    /**
     * Returns a builder of norms that apply to all perspectives and have no percentiles; its metric, source, sample and
     * moments have to be set.
     */
    public static Builder builder(String id, String bank, Measure measure) {
        return new Builder(id, bank, measure);
    }

    /** Returns the stable id. */
    public String id() {
        return id;
    }

    /** Returns the id of the bank, or of the part of a bank, that the sample answered. */
    public String bank() {
        return bank;
    }

    /** Returns the measure. */
    public Measure measure() {
        return measure;
    }

    /** Returns the id of the metric of its figures. */
    public String metricId() {
        return metricId;
    }

    /** Returns the perspective of the respondents; empty if the norms apply to all perspectives except consensus sheets. */
    public Optional<Perspective> perspective() {
        return perspective;
    }

    /** Returns the publication. */
    public String source() {
        return source;
    }

    /** Returns the size of the sample, at least 2. */
    public int n() {
        return n;
    }

    /** Returns the year in which the sample was drawn. */
    public int year() {
        return year;
    }

    /** Returns the sample's mean. */
    public double mean() {
        return mean;
    }

    /** Returns the sample's standard deviation, above 0. */
    public double sd() {
        return sd;
    }

    /** Returns scores by percentile rank (0 to 100), which do not decrease with it; may be empty. */
    public ImmutableSortedMap<Double, Double> percentiles() {
        return percentiles;
    }

    private List<Object> values() {
        return List.of(id, bank, measure, metricId, perspective, source, n, year, mean, sd, percentiles);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NormTable that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "NormTable" + values();
    }

    /**
     * A builder of a norm table.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String id;
        private final String bank;
        private final Measure measure;
        private String metricId = "";
        private Optional<Perspective> perspective = Optional.empty();
        private String source = "";
        private int n;
        private int year;
        private double mean = Double.NaN;
        private double sd = Double.NaN;
        private ImmutableSortedMap<Double, Double> percentiles = ImmutableSortedMap.of();

        private Builder(String id, String bank, Measure measure) {
            this.id = id;
            this.bank = bank;
            this.measure = measure;
        }

        /** Sets the id of the metric of the figures. */
        public Builder metric(String metricId) {
            this.metricId = metricId;
            return this;
        }

        /** Sets the perspective of the respondents to whom the norms apply. */
        public Builder perspective(Perspective who) {
            perspective = Optional.of(who);
            return this;
        }

        /** Sets the publication. */
        public Builder source(String source) {
            this.source = source;
            return this;
        }

        /** Sets the size of the sample, at least 2, and the year in which it was drawn. */
        public Builder sample(int n, int year) {
            this.n = n;
            this.year = year;
            return this;
        }

        /** Sets the sample's mean and standard deviation, which is above 0. */
        public Builder moments(double mean, double sd) {
            this.mean = mean;
            this.sd = sd;
            return this;
        }

        /** Sets scores by percentile rank (0 to 100), which do not decrease with it. */
        public Builder percentiles(ImmutableSortedMap<Double, Double> percentiles) {
            this.percentiles = percentiles;
            return this;
        }

        /**
         * Returns the norm table; throws if n is below 2, if the standard deviation is not above 0, or if percentiles
         * decrease.
         */
        public NormTable build() {
            return new NormTable(this);
        }
    }
}
