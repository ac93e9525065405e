package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A reading that has no type of its own.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class PlainReading implements Reading {
    private final Judgement judgement;
    private final ImmutableMap<String, Double> probabilities;
    private final Optional<Finding> value;
    private final ImmutableList<Finding> related;
    private final ImmutableList<Rank> ranks;

    private PlainReading(Builder builder) {
        this.judgement = builder.judgement;
        this.probabilities = builder.probabilities;
        this.value = builder.value;
        this.related = builder.related;
        this.ranks = builder.ranks;
        Shares.check(judgement.id(), probabilities.values());
    }

    /** Returns a builder of a reading that has only a judgement. */
    public static Builder builder(Judgement judgement) {
        return new Builder(judgement);
    }

    @Override
    public Judgement judgement() {
        return judgement;
    }

    @Override
    public ImmutableMap<String, Double> probabilities() {
        return probabilities;
    }

    @Override
    public Optional<Finding> value() {
        return value;
    }

    @Override
    public ImmutableList<Finding> related() {
        return related;
    }

    @Override
    public ImmutableList<Rank> ranks() {
        return ranks;
    }

    private List<Object> values() {
        return List.of(judgement, probabilities, value, related, ranks);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlainReading that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "PlainReading" + values();
    }

    /**
     * A builder of a plain reading.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final Judgement judgement;
        private ImmutableMap<String, Double> probabilities = ImmutableMap.of();
        private Optional<Finding> value = Optional.empty();
        private ImmutableList<Finding> related = ImmutableList.of();
        private ImmutableList<Rank> ranks = ImmutableList.of();

        private Builder(Judgement judgement) {
            this.judgement = judgement;
        }

        /** Sets the probability of each label, by its id, adding up to 1. */
        public Builder probabilities(ImmutableMap<String, Double> probabilities) {
            this.probabilities = probabilities;
            return this;
        }

        /** Sets the value, if it has one. */
        public Builder value(Optional<Finding> value) {
            this.value = value;
            return this;
        }

        /** Sets additional figures that are shown with it. */
        public Builder related(ImmutableList<Finding> related) {
            this.related = related;
            return this;
        }

        /** Sets the matters that the reading ranks, in the order of their ranks. */
        public Builder ranks(ImmutableList<Rank> ranks) {
            this.ranks = ranks;
            return this;
        }

        /**
         * Returns the plain reading; throws if a probability is outside 0 to 1 or if the probabilities do not add up to 1
         * within 1e-9.
         */
        public PlainReading build() {
            return new PlainReading(this);
        }
    }
}
