package org.coppice.spi;

import java.util.function.DoubleUnaryOperator;
import org.apiguardian.api.API;
import org.coppice.model.bank.Instrument;
import org.coppice.model.profile.Recipe;

/**
 * The context in which a blueprint strategy is bound.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class BlueprintContext extends StrategyContext {
    private final Recipe recipe;
    private final DoubleUnaryOperator studentT;
    private final boolean figuresAreMeans;

    private BlueprintContext(Builder builder) {
        super(builder);
        this.recipe = builder.recipe;
        this.studentT = builder.studentT;
        this.figuresAreMeans = builder.figuresAreMeans;
    }

    /**
     * Returns a builder of a context. It is for the host and for tests of strategies.
     *
     * @param recipe the recipe of the assessment; the context uses its seed
     * @param studentT the function behind {@link #studentT}, of the degrees of freedom
     */
    public static Builder builder(
            Instrument instrument, Parameters parameters, Recipe recipe, DoubleUnaryOperator studentT) {
        return new Builder(instrument, parameters, recipe, studentT).seed(recipe.seed());
    }

    /** Returns the recipe, which includes the minimum group size, the view, consent, the confidence level and the seed. */
    public Recipe recipe() {
        return recipe;
    }

    /** Returns true if the aggregation strategy declares that a figure of the profile is the arithmetic mean of the persons' scores. */
    public boolean figuresAreMeans() {
        return figuresAreMeans;
    }

    /**
     * Returns the half-width, in standard errors, of an interval at the level of the recipe: the (1 + level)/2 quantile of Student's t
     * distribution.
     *
     * @param degreesOfFreedom the degrees of freedom, above 0
     */
    public double studentT(double degreesOfFreedom) {
        return studentT.applyAsDouble(degreesOfFreedom);
    }

    /**
     * A builder of the context of a blueprint strategy.
     *
     * @since 0.1.0
     */
    public static final class Builder extends StrategyContext.Builder<Builder> {
        private final Recipe recipe;
        private final DoubleUnaryOperator studentT;
        private boolean figuresAreMeans;

        private Builder(Instrument instrument, Parameters parameters, Recipe recipe, DoubleUnaryOperator studentT) {
            super(instrument, parameters);
            this.recipe = recipe;
            this.studentT = studentT;
        }

        @Override
        Builder self() {
            return this;
        }

        /** Sets whether a figure of the profile is the arithmetic mean of the persons' scores. The default is false. */
        public Builder figuresAreMeans(boolean means) {
            figuresAreMeans = means;
            return this;
        }

        /** Returns the context. */
        public BlueprintContext build() {
            return new BlueprintContext(this);
        }
    }
}
