package org.coppice.spi;

import java.util.function.DoubleUnaryOperator;
import org.coppice.model.bank.Instrument;
import org.coppice.model.profile.Recipe;

/**
 * What a blueprint strategy is bound with.
 *
 * @since 0.1.0
 */
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
     * Collects a context. The host does so, and tests of strategies.
     *
     * @param recipe the recipe of the assessment, whose seed the context has
     * @param studentT gives {@link #studentT} for degrees of freedom
     */
    public static Builder builder(
            Instrument instrument, Parameters parameters, Recipe recipe, DoubleUnaryOperator studentT) {
        return new Builder(instrument, parameters, recipe, studentT).seed(recipe.seed());
    }

    /** The recipe, with the minimum group, the view, consent, level and seed. */
    public Recipe recipe() {
        return recipe;
    }

    /** Whether a figure of the profile is the arithmetic mean of the persons' scores, as the aggregation strategy declares. */
    public boolean figuresAreMeans() {
        return figuresAreMeans;
    }

    /**
     * How many standard errors an interval at the recipe's level reaches to each side: the quantile (1 + level)/2 of Student's t.
     *
     * @param degreesOfFreedom above 0
     */
    public double studentT(double degreesOfFreedom) {
        return studentT.applyAsDouble(degreesOfFreedom);
    }

    /**
     * Collects the context of a blueprint strategy.
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

        /** Whether a figure of the profile is the arithmetic mean of the persons' scores; false by default. */
        public Builder figuresAreMeans(boolean means) {
            figuresAreMeans = means;
            return this;
        }

        /** The context. */
        public BlueprintContext build() {
            return new BlueprintContext(this);
        }
    }
}
