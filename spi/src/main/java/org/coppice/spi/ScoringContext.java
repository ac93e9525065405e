package org.coppice.spi;

import org.coppice.model.bank.Instrument;
import org.coppice.model.profile.SampleFacts;

/** What a scoring strategy is bound with. */
public final class ScoringContext {
    private final Instrument instrument;
    private final Parameters parameters;
    private final SampleFacts facts;
    private final long seed;

    /** The context of that instrument, parameters, facts and seed. */
    public ScoringContext(Instrument instrument, Parameters parameters, SampleFacts facts, long seed) {
        this.instrument = instrument;
        this.parameters = parameters;
        this.facts = facts;
        this.seed = seed;
    }

    /** The instrument to score. */
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

    /** The seed of every random stream; combine it with the team's id. */
    public long seed() {
        return seed;
    }
}
