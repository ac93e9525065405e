package org.coppice.spi;

import java.util.function.DoubleUnaryOperator;
import org.coppice.model.bank.Instrument;
import org.coppice.model.profile.Recipe;

/** What a blueprint strategy is bound with. */
public final class BlueprintContext {
    private final Instrument instrument;
    private final Parameters parameters;
    private final Recipe recipe;
    private final DoubleUnaryOperator studentT;

    /**
     * The context of that instrument, parameters and recipe.
     *
     * @param studentT gives {@link #studentT} for degrees of freedom
     */
    public BlueprintContext(Instrument instrument, Parameters parameters, Recipe recipe, DoubleUnaryOperator studentT) {
        this.instrument = instrument;
        this.parameters = parameters;
        this.recipe = recipe;
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

    /** The recipe: minimum group, view, consent, level and seed are in it. */
    public Recipe recipe() {
        return recipe;
    }

    /**
     * How many standard errors an interval at the recipe's level reaches to each side: the quantile (1 + level)/2 of Student's t.
     *
     * @param degreesOfFreedom above 0
     */
    public double studentT(double degreesOfFreedom) {
        return studentT.applyAsDouble(degreesOfFreedom);
    }
}
