package org.coppice.spi;

import org.apiguardian.api.API;
import org.coppice.model.bank.Instrument;
import org.coppice.model.profile.SampleFacts;

/**
 * The context in which a scoring strategy is bound.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class ScoringContext extends StrategyContext {
    private final SampleFacts facts;

    private ScoringContext(Builder builder) {
        super(builder);
        this.facts = builder.facts;
    }

    /** Returns a builder of a context. It is for the host and for tests of strategies. */
    public static Builder builder(Instrument instrument, Parameters parameters) {
        return new Builder(instrument, parameters);
    }

    /**
     * Returns the facts of the sample that the strategy declared in {@link ScoringStrategy#needs}; in the published view a fact can be
     * absent.
     */
    public SampleFacts facts() {
        return facts;
    }

    /**
     * A builder of the context of a scoring strategy.
     *
     * @since 0.1.0
     */
    public static final class Builder extends StrategyContext.Builder<Builder> {
        private SampleFacts facts = SampleFacts.NONE;

        private Builder(Instrument instrument, Parameters parameters) {
            super(instrument, parameters);
        }

        @Override
        Builder self() {
            return this;
        }

        /** Sets the facts of the sample. The default is no facts. */
        public Builder facts(SampleFacts known) {
            facts = known;
            return this;
        }

        /** Returns the context. */
        public ScoringContext build() {
            return new ScoringContext(this);
        }
    }
}
