package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.jspecify.annotations.Nullable;

/**
 * The reading of how far people who use services are involved.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class PersonalisationReading implements Reading {
    private final Judgement judgement;
    private final ImmutableMap<PersonalisationLevel, Double> levels;
    private final ImmutableSet<PersonalisationLevel> likely;
    private final Optional<Perspective> seenBy;
    private final boolean verified;
    private final Optional<String> againstStage;
    private final ImmutableList<Finding> related;

    private PersonalisationReading(Builder builder) {
        this.judgement = builder.judgement;
        this.levels = builder.levels;
        this.likely = builder.likely;
        this.seenBy = builder.seenBy;
        this.verified = builder.verified;
        this.againstStage = builder.againstStage;
        this.related = builder.related;
        Shares.check(judgement.id(), levels.values());
    }

    /** Returns a builder of a reading that has only a judgement. */
    public static Builder builder(Judgement judgement) {
        return new Builder(judgement);
    }

    @Override
    public Judgement judgement() {
        return judgement;
    }

    /** Returns for each level the probability that it is the deepest level reached; empty if the strategy does not compute it. */
    public ImmutableMap<PersonalisationLevel, Double> levels() {
        return levels;
    }

    /**
     * Returns the most probable levels, in descending order, whose probabilities together reach the confidence level of
     * intervals.
     */
    public ImmutableSet<PersonalisationLevel> likely() {
        return likely;
    }

    /** Returns the perspective whose view it is. */
    public Optional<Perspective> seenBy() {
        return seenBy;
    }

    /** Returns whether it is the view of people who use services. */
    public boolean verified() {
        return verified;
    }

    /** Returns consistent, ahead or behind, if this can be determined. */
    public Optional<String> againstStage() {
        return againstStage;
    }

    @Override
    public ImmutableList<Finding> related() {
        return related;
    }

    @Override
    public ImmutableMap<String, Double> probabilities() {
        return Reading.byId(levels);
    }

    private List<Object> values() {
        return List.of(judgement, levels, likely, seenBy, verified, againstStage, related);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonalisationReading that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "PersonalisationReading" + values();
    }

    /**
     * A builder of a personalisation reading.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final Judgement judgement;
        private ImmutableMap<PersonalisationLevel, Double> levels = ImmutableMap.of();
        private ImmutableSet<PersonalisationLevel> likely = ImmutableSet.of();
        private Optional<Perspective> seenBy = Optional.empty();
        private boolean verified;
        private Optional<String> againstStage = Optional.empty();
        private ImmutableList<Finding> related = ImmutableList.of();

        private Builder(Judgement judgement) {
            this.judgement = judgement;
        }

        /** Sets for each level the probability that it is the deepest level reached. */
        public Builder levels(ImmutableMap<PersonalisationLevel, Double> levels) {
            this.levels = levels;
            return this;
        }

        /**
         * Sets the most probable levels, in descending order, whose probabilities together reach the confidence level of
         * intervals.
         */
        public Builder likely(ImmutableSet<PersonalisationLevel> likely) {
            this.likely = likely;
            return this;
        }

        /** Sets the perspective whose view it is. */
        public Builder seenBy(Optional<Perspective> seenBy) {
            this.seenBy = seenBy;
            return this;
        }

        /** Sets whether it is the view of people who use services. */
        public Builder verified(boolean verified) {
            this.verified = verified;
            return this;
        }

        /** Sets consistent, ahead or behind, if this can be determined. */
        public Builder againstStage(Optional<String> againstStage) {
            this.againstStage = againstStage;
            return this;
        }

        /** Sets additional figures that are shown with it. */
        public Builder related(ImmutableList<Finding> related) {
            this.related = related;
            return this;
        }

        /**
         * Returns the personalisation reading; throws if a probability is outside 0 to 1 or if the probabilities do not add up
         * to 1 within 1e-9.
         */
        public PersonalisationReading build() {
            return new PersonalisationReading(this);
        }
    }
}
