package org.coppice.spi;

import org.coppice.model.bank.Instrument;
import org.coppice.model.profile.Recipe;

/** What a blueprint strategy is bound with. */
public final class BlueprintContext {
    private final Instrument instrument;
    private final Parameters parameters;
    private final Recipe recipe;

    /** The context of that instrument, parameters and recipe. */
    public BlueprintContext(Instrument instrument, Parameters parameters, Recipe recipe) {
        this.instrument = instrument;
        this.parameters = parameters;
        this.recipe = recipe;
    }

    /** The instrument that was scored. */
    public Instrument instrument() {
        return instrument;
    }

    /** A value for each declared parameter. */
    public Parameters parameters() {
        return parameters;
    }

    /** The recipe: minimum group, view, consent, level and seed are in it. */
    public Recipe recipe() {
        return recipe;
    }
}
