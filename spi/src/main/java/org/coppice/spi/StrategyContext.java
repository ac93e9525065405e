package org.coppice.spi;

import com.google.common.collect.ImmutableSortedMap;
import org.apiguardian.api.API;
import org.coppice.model.bank.Instrument;
import org.coppice.model.fault.InvalidValueException;

/**
 * The common context of all strategies: the instrument, the values of the parameters, the seed and the things of the catalogue that the
 * strategy uses.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
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

    /** Returns the context for {@link Strategy#uses}; {@code available} contains all things of the catalogue. */
    public static StrategyContext of(Instrument instrument, Parameters parameters, long seed, Things available) {
        return new Plain(instrument, parameters).seed(seed).things(available).build();
    }

    /** Returns the instrument: a bank with its weighting. */
    public final Instrument instrument() {
        return instrument;
    }

    /** Returns the values of all declared parameters. */
    public final Parameters parameters() {
        return parameters;
    }

    /** Returns the seed of all random streams. Combine it with the id of the team. */
    public final long seed() {
        return seed;
    }

    /**
     * Returns the things of a kind, by id. In {@link Strategy#uses} these are all things of the catalogue; when the strategy is bound, only
     * those that {@code uses} named.
     */
    public final <T> ImmutableSortedMap<String, T> things(Kind<T> kind) {
        return things.of(kind);
    }

    /**
     * Returns the thing with the given kind and id.
     *
     * @throws InvalidValueException if there is none, or if {@code uses} did not name it; the message lists the available ids
     */
    public final <T> T thing(Kind<T> kind, String id) {
        return things.get(kind, id);
    }

    /**
     * The common builder of all contexts.
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

        /** Sets the seed of all random streams. The default is 1. */
        public B seed(long number) {
            seed = number;
            return self();
        }

        /** Sets the things that the strategy uses. The default is none. */
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
