package org.coppice.spi;

import java.util.function.DoubleUnaryOperator;
import org.apiguardian.api.API;
import org.coppice.model.bank.Instrument;
import org.coppice.model.profile.SampleFacts;

/**
 * The context in which an aggregation strategy is bound.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
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
     * Returns a builder of a context. It is for the host and for tests of strategies.
     *
     * @param level the confidence level of intervals, between 0 and 1
     * @param studentT the function behind {@link #studentT}, of the degrees of freedom
     */
    public static Builder builder(
            Instrument instrument, Parameters parameters, double level, DoubleUnaryOperator studentT) {
        return new Builder(instrument, parameters, level, studentT);
    }

    /**
     * Returns the facts of the sample that the strategy declared in {@link AggregationStrategy#needs}; in the published view a fact can be
     * absent.
     */
    public SampleFacts facts() {
        return facts;
    }

    /** Returns the confidence level of intervals, between 0 and 1. */
    public double level() {
        return level;
    }

    /**
     * Returns the half-width, in standard errors, of an interval at {@link #level}: the (1 + level)/2 quantile of Student's t distribution.
     *
     * @param degreesOfFreedom the degrees of freedom, above 0
     */
    public double studentT(double degreesOfFreedom) {
        return studentT.applyAsDouble(degreesOfFreedom);
    }

    /**
     * A builder of the context of an aggregation strategy.
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

        /** Sets the facts of the sample. The default is no facts. */
        public Builder facts(SampleFacts known) {
            facts = known;
            return this;
        }

        /** Returns the context. */
        public AggregationContext build() {
            return new AggregationContext(this);
        }
    }
}
