package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.coppice.model.vocabulary.LearningCulture;
import org.jspecify.annotations.Nullable;

/**
 * The reading of how far the four learning cultures coexist, and which of them lead.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class SuperordinateReading implements Reading {
    private final Judgement judgement;
    private final Optional<Finding> index;
    private final ImmutableMap<LearningCulture, Double> leads;
    private final ImmutableSet<LearningCulture> leading;
    private final Optional<LearningCulture> weakest;
    private final OptionalDouble mechanistic;
    private final ImmutableList<Finding> related;

    private SuperordinateReading(Builder builder) {
        this.judgement = builder.judgement;
        this.index = builder.index;
        this.leads = builder.leads;
        this.leading = builder.leading;
        this.weakest = builder.weakest;
        this.mechanistic = builder.mechanistic;
        this.related = builder.related;
        Shares.check(judgement.id(), leads.values());
    }

    /** Returns a builder of a reading that has only a judgement. */
    public static Builder builder(Judgement judgement) {
        return new Builder(judgement);
    }

    @Override
    public Judgement judgement() {
        return judgement;
    }

    /** Returns the index of the four cultures together, 0 to 100; the strategy defines it. */
    public Optional<Finding> index() {
        return index;
    }

    /** Returns for each culture the probability that it is the strongest; empty if the strategy does not compute it. */
    public ImmutableMap<LearningCulture, Double> leads() {
        return leads;
    }

    /**
     * Returns the most probable cultures, in descending order, whose probabilities together reach the confidence level of
     * intervals; without probabilities, those with the highest mean.
     */
    public ImmutableSet<LearningCulture> leading() {
        return leading;
    }

    /** Returns the culture with the lowest mean, if there is one. */
    public Optional<LearningCulture> weakest() {
        return weakest;
    }

    /** Returns the probability that management outweighs the communal cultures without a value base. */
    public OptionalDouble mechanistic() {
        return mechanistic;
    }

    @Override
    public ImmutableList<Finding> related() {
        return related;
    }

    @Override
    public ImmutableMap<String, Double> probabilities() {
        return Reading.byId(leads);
    }

    @Override
    public Optional<Finding> value() {
        return index;
    }

    private List<Object> values() {
        return List.of(judgement, index, leads, leading, weakest, mechanistic, related);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SuperordinateReading that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "SuperordinateReading" + values();
    }

    /**
     * A builder of a superordinate reading.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final Judgement judgement;
        private Optional<Finding> index = Optional.empty();
        private ImmutableMap<LearningCulture, Double> leads = ImmutableMap.of();
        private ImmutableSet<LearningCulture> leading = ImmutableSet.of();
        private Optional<LearningCulture> weakest = Optional.empty();
        private OptionalDouble mechanistic = OptionalDouble.empty();
        private ImmutableList<Finding> related = ImmutableList.of();

        private Builder(Judgement judgement) {
            this.judgement = judgement;
        }

        /** Sets the index of the four cultures together, 0 to 100. */
        public Builder index(Optional<Finding> index) {
            this.index = index;
            return this;
        }

        /** Sets for each culture the probability that it is the strongest. */
        public Builder leads(ImmutableMap<LearningCulture, Double> leads) {
            this.leads = leads;
            return this;
        }

        /**
         * Sets the most probable cultures, in descending order, whose probabilities together reach the confidence level of
         * intervals.
         */
        public Builder leading(ImmutableSet<LearningCulture> leading) {
            this.leading = leading;
            return this;
        }

        /** Sets the culture with the lowest mean, if there is one. */
        public Builder weakest(Optional<LearningCulture> weakest) {
            this.weakest = weakest;
            return this;
        }

        /** Sets the probability that management outweighs the communal cultures without a value base. */
        public Builder mechanistic(OptionalDouble mechanistic) {
            this.mechanistic = mechanistic;
            return this;
        }

        /** Sets additional figures that are shown with it. */
        public Builder related(ImmutableList<Finding> related) {
            this.related = related;
            return this;
        }

        /**
         * Returns the superordinate reading; throws if a probability is outside 0 to 1 or if the probabilities do not add up
         * to 1 within 1e-9.
         */
        public SuperordinateReading build() {
            return new SuperordinateReading(this);
        }
    }
}
