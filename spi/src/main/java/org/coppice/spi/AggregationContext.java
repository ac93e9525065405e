package org.coppice.spi;

import java.util.function.DoubleUnaryOperator;
import org.coppice.model.bank.Instrument;
import org.coppice.model.profile.SampleFacts;

/**
 * What an aggregation strategy is bound with.
 *
 * @since 0.1.0
 */
public final class AggregationContext extends StrategyContext {
    private final SampleFacts facts;
    private final double level;
    private final DoubleUnaryOperator studentT;

    private AggregationContext(Builder builder) {
        super(builder);
        this.facts = builder.facts;
        this.level = builder.level;
        this.studentT = builder.studentT;
    }

    /**
     * Collects a context. The host does so, and tests of strategies.
     *
     * @param level the level of intervals, between 0 and 1
     * @param studentT gives {@link #studentT} for degrees of freedom
     */
    public static Builder builder(
            Instrument instrument, Parameters parameters, double level, DoubleUnaryOperator studentT) {
        return new Builder(instrument, parameters, level, studentT);
    }

    /** The facts of the sample that the strategy said it needs. */
    public SampleFacts facts() {
        return facts;
    }

    /** The level of intervals, between 0 and 1. */
    public double level() {
        return level;
    }

    /**
     * How many standard errors an interval at {@link #level} reaches to each side: the quantile (1 + level)/2 of Student's t.
     *
     * @param degreesOfFreedom above 0
     */
    public double studentT(double degreesOfFreedom) {
        return studentT.applyAsDouble(degreesOfFreedom);
    }

    /**
     * Collects the context of an aggregation strategy.
     *
     * @since 0.1.0
     */
    public static final class Builder extends StrategyContext.Builder<Builder> {
        private final double level;
        private final DoubleUnaryOperator studentT;
        private SampleFacts facts = SampleFacts.NONE;

        private Builder(Instrument instrument, Parameters parameters, double level, DoubleUnaryOperator studentT) {
            super(instrument, parameters);
            this.level = level;
            this.studentT = studentT;
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
        public AggregationContext build() {
            return new AggregationContext(this);
        }
    }
}
