package org.coppice.spi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import org.apiguardian.api.API;
import org.coppice.model.CumulativeScale;
import org.coppice.model.bank.BankExtension;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.bank.WeightingExtension;
import org.coppice.model.score.NormTable;
import org.coppice.model.score.NullDistribution;

/**
 * The things that a plugin adds to the catalogue, by kind. Immutable.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class Contribution {
    private final ImmutableListMultimap<Kind<?>, Object> things;

    private Contribution(ImmutableListMultimap<Kind<?>, Object> things) {
        this.things = things;
    }

    /** Returns a builder of a contribution. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the things of a kind, in the order in which they were added. */
    public <T> ImmutableList<T> of(Kind<T> kind) {
        return things.get(kind).stream().map(kind.type()::cast).collect(ImmutableList.toImmutableList());
    }

    /** Returns the kinds of which the contribution has at least one thing. */
    public ImmutableSet<Kind<?>> kinds() {
        return things.keySet();
    }

    /** A builder of the contribution of a plugin. */
    public static final class Builder {
        private final ImmutableListMultimap.Builder<Kind<?>, Object> things = ImmutableListMultimap.builder();

        private Builder() {}

        /** Adds a question bank. */
        public Builder bank(QuestionBank bank) {
            return add(Kind.BANK, bank);
        }

        /** Adds a bank that extends another bank. The other bank can be from another plugin. */
        public Builder bank(BankExtension extension) {
            return add(Kind.BANK_EXTENSION, extension);
        }

        /** Adds a weighting that extends another weighting. The other weighting can be from another plugin. */
        public Builder weighting(WeightingExtension extension) {
            return add(Kind.WEIGHTING_EXTENSION, extension);
        }

        /** Adds a weighting. */
        public Builder weighting(Weighting weighting) {
            return add(Kind.WEIGHTING, weighting);
        }

        /** Adds a scoring strategy. */
        public Builder scoring(ScoringStrategy strategy) {
            return add(Kind.SCORING, strategy);
        }

        /** Adds an aggregation strategy. */
        public Builder aggregation(AggregationStrategy strategy) {
            return add(Kind.AGGREGATION, strategy);
        }

        /** Adds a blueprint strategy. */
        public Builder blueprint(BlueprintStrategy strategy) {
            return add(Kind.BLUEPRINT, strategy);
        }

        /** Adds a norm table. */
        public Builder norm(NormTable norm) {
            return add(Kind.NORM, norm);
        }

        /**
         * Adds a calibration of a bank.
         *
         * @since 0.1.0
         */
        public Builder calibration(Calibration calibration) {
            return add(Kind.CALIBRATION, calibration);
        }

        /** Adds a null distribution. */
        public Builder nullDistribution(NullDistribution distribution) {
            return add(Kind.NULL_DISTRIBUTION, distribution);
        }

        /**
         * Adds a cumulative scale.
         *
         * @since 0.1.0
         */
        public Builder cumulativeScale(CumulativeScale scale) {
            return add(Kind.CUMULATIVE_SCALE, scale);
        }

        /** Adds a file for tools. */
        public Builder document(String name, byte[] bytes) {
            return add(Kind.DOCUMENT, new Document(name, bytes));
        }

        /** Adds a thing of any kind. */
        public <T> Builder add(Kind<T> kind, T thing) {
            things.put(kind, kind.type().cast(thing));
            return this;
        }

        /** Returns the contribution. */
        public Contribution build() {
            return new Contribution(things.build());
        }
    }
}
