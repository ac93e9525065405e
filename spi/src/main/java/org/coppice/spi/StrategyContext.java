package org.coppice.spi;

import com.google.common.collect.ImmutableSortedMap;
import org.coppice.model.bank.Instrument;
import org.coppice.model.fault.InvalidValueException;

/**
 * What every strategy is given: the instrument, the values of its parameters, the seed and the things of the catalogue that it uses.
 *
 * @since 0.1.0
 */
public sealed class StrategyContext permits ScoringContext, AggregationContext, BlueprintContext {
    private final Instrument instrument;
    private final Parameters parameters;
    private final long seed;
    private final Things things;

    StrategyContext(Builder<?> builder) {
        this.instrument = builder.instrument;
        this.parameters = builder.parameters;
        this.seed = builder.seed;
        this.things = builder.things;
    }

    /** The context in which a strategy says which things it uses; {@code available} are all things of the catalogue. */
    public static StrategyContext of(Instrument instrument, Parameters parameters, long seed, Things available) {
        return new Plain(instrument, parameters).seed(seed).things(available).build();
    }

    /** The instrument: a bank with its weighting. */
    public final Instrument instrument() {
        return instrument;
    }

    /** A value for each declared parameter. */
    public final Parameters parameters() {
        return parameters;
    }

    /** The seed of every random stream; combine it with the team's id. */
    public final long seed() {
        return seed;
    }

    /**
     * The things of a kind, by id: in {@link Strategy#uses} all that the catalogue has, and when it is bound, those that {@code uses} named.
     */
    public final <T> ImmutableSortedMap<String, T> things(Kind<T> kind) {
        return things.of(kind);
    }

    /**
     * The thing of that kind and id.
     *
     * @throws InvalidValueException if there is none, or {@code uses} did not name it; the message names those there are
     */
    public final <T> T thing(Kind<T> kind, String id) {
        return things.get(kind, id);
    }

    /**
     * Collects what all contexts have.
     *
     * @param <B> the type of the builder itself
     * @since 0.1.0
     */
    public abstract static sealed class Builder<B extends Builder<B>>
            permits ScoringContext.Builder, AggregationContext.Builder, BlueprintContext.Builder, Plain {
        private final Instrument instrument;
        private final Parameters parameters;
        private long seed = 1;
        private Things things = Things.NONE;

        Builder(Instrument instrument, Parameters parameters) {
            this.instrument = instrument;
            this.parameters = parameters;
        }

        abstract B self();

        /** The seed of every random stream; 1 unless it is set. */
        public B seed(long number) {
            seed = number;
            return self();
        }

        /** The things that the strategy uses; none unless they are set. */
        public B things(Things used) {
            things = used;
            return self();
        }
    }

    private static final class Plain extends Builder<Plain> {
        private Plain(Instrument instrument, Parameters parameters) {
            super(instrument, parameters);
        }

        @Override
        Plain self() {
            return this;
        }

        private StrategyContext build() {
            return new StrategyContext(this);
        }
    }
}
