package org.coppice.spi;

import java.util.function.DoubleUnaryOperator;
import org.coppice.model.bank.Instrument;
import org.coppice.model.profile.SampleFacts;

/** What an aggregation strategy is bound with. */
public final class AggregationContext {
    private final Instrument instrument;
    private final Parameters parameters;
    private final SampleFacts facts;
    private final double level;
    private final long seed;
    private final DoubleUnaryOperator studentT;

    /**
     * The context of that instrument, parameters, facts, level and seed.
     *
     * @param studentT gives {@link #studentT} for degrees of freedom
     */
    public AggregationContext(
            Instrument instrument,
            Parameters parameters,
            SampleFacts facts,
            double level,
            long seed,
            DoubleUnaryOperator studentT) {
        this.instrument = instrument;
        this.parameters = parameters;
        this.facts = facts;
        this.level = level;
        this.seed = seed;
        this.studentT = studentT;
    }

    /** The instrument that was scored. */
    public Instrument instrument() {
        return instrument;
    }

    /** A value for each declared parameter. */
    public Parameters parameters() {
        return parameters;
    }

    /** The facts of the sample that the strategy said it needs. */
    public SampleFacts facts() {
        return facts;
    }

    /** The level of intervals, between 0 and 1. */
    public double level() {
        return level;
    }

    /** The seed of every random stream; combine it with the team's id. */
    public long seed() {
        return seed;
    }

    /**
     * How many standard errors an interval at {@link #level} reaches to each side: the quantile (1 + level)/2 of Student's t.
     *
     * @param degreesOfFreedom above 0
     */
    public double studentT(double degreesOfFreedom) {
        return studentT.applyAsDouble(degreesOfFreedom);
    }
}
