package org.coppice.spi;

import org.coppice.model.bank.Instrument;
import org.coppice.model.profile.SampleFacts;

/**
 * What a scoring strategy is bound with.
 *
 * @since 0.1.0
 */
public final class ScoringContext extends StrategyContext {
    private final SampleFacts facts;

    private ScoringContext(Builder builder) {
        super(builder);
        this.facts = builder.facts;
    }

    /** Collects a context. The host does so, and tests of strategies. */
    public static Builder builder(Instrument instrument, Parameters parameters) {
        return new Builder(instrument, parameters);
    }

    /** The facts of the sample that the strategy said it needs. */
    public SampleFacts facts() {
        return facts;
    }

    /**
     * Collects the context of a scoring strategy.
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

        /** The facts of the sample; none unless they are set. */
        public Builder facts(SampleFacts known) {
            facts = known;
            return this;
        }

        /** The context. */
        public ScoringContext build() {
            return new ScoringContext(this);
        }
    }
}
