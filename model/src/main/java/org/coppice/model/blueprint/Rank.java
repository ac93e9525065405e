package org.coppice.model.blueprint;

import java.util.List;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.model.score.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A matter with its rank among the others of a reading.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class Rank {
    private final String id;
    private final String label;
    private final int rank;
    private final Interval.Between interval;
    private final double amongFirst;
    private final int tier;

    private Rank(Builder builder) {
        this.id = builder.id;
        this.label = builder.label;
        this.rank = builder.rank;
        this.interval = builder.interval;
        this.amongFirst = builder.amongFirst;
        this.tier = builder.tier;
        Check.id("the id of a ranked matter", id);
        Check.text("the label of ranked matter " + id, label);
        Check.that(rank >= 1 && tier >= 1, "rank %d in tier %d", rank, tier);
        Check.that(amongFirst >= 0 && amongFirst <= 1, "a probability of %s", amongFirst);
    }

    /** Returns a builder of a rank in the first tier that is certainly not among the first. */
    public static Builder builder(String id, String label, int rank, Interval.Between interval) {
        return new Builder(id, label, rank, interval);
    }

    /** Returns the id of the matter. */
    public String id() {
        return id;
    }

    /** Returns the label shown to readers. */
    public String label() {
        return label;
    }

    /** Returns the rank, from 1. */
    public int rank() {
        return rank;
    }

    /** Returns the interval of the rank. */
    public Interval.Between interval() {
        return interval;
    }

    /** Returns the probability that it is among the first, 0 to 1. */
    public double amongFirst() {
        return amongFirst;
    }

    /** Returns the tier, from 1; matters whose intervals overlap share a tier. */
    public int tier() {
        return tier;
    }

    private List<Object> values() {
        return List.of(id, label, rank, interval, amongFirst, tier);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rank that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "Rank" + values();
    }

    /**
     * A builder of a rank.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String id;
        private final String label;
        private final int rank;
        private final Interval.Between interval;
        private double amongFirst;
        private int tier = 1;

        private Builder(String id, String label, int rank, Interval.Between interval) {
            this.id = id;
            this.label = label;
            this.rank = rank;
            this.interval = interval;
        }

        /** Sets the probability that it is among the first, 0 to 1. */
        public Builder amongFirst(double amongFirst) {
            this.amongFirst = amongFirst;
            return this;
        }

        /** Sets the tier, from 1, which is 1 by default. */
        public Builder tier(int tier) {
            this.tier = tier;
            return this;
        }

        /**
         * Returns the rank; throws if {@code id} is not an id, the label is blank, a rank or tier is below 1, or the
         * probability is outside 0 to 1.
         */
        public Rank build() {
            return new Rank(this);
        }
    }
}
