package org.coppice.testkit.sample;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.TDistribution;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.profile.Recipe;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.AssessmentBuilder;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.AggregationContext;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.BlueprintContext;
import org.coppice.spi.BlueprintStrategy;
import org.coppice.spi.Parameters;
import org.coppice.spi.ScoringContext;
import org.coppice.spi.ScoringStrategy;
import org.coppice.spi.Strategy;
import org.coppice.testkit.generate.SingleStrategyPlugin;

/**
 * Contexts for tests that bind a strategy directly: equal weights, confidence level 0.90, seed 1, as the host has them by default. A test sets
 * other values on the builder.
 *
 * <pre>{@code
 * Scorer scorer = new LowestAnswer().bind(Contexts.scoring(new LowestAnswer(), bank, Map.of("missing", "any")).build());
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Contexts {
    /** The confidence level of the contexts. */
    public static final double LEVEL = 0.9;

    private Contexts() {}

    /**
     * Returns the context of a scoring strategy.
     *
     * @param settings values of parameters by name; the others have their defaults
     */
    public static ScoringContext.Builder scoring(
            ScoringStrategy strategy, QuestionBank bank, Map<String, String> settings) {
        return ScoringContext.builder(instrument(bank), parameters(strategy, settings));
    }

    /**
     * Returns the context of an aggregation strategy.
     *
     * @param settings values of parameters by name; the others have their defaults
     */
    public static AggregationContext.Builder aggregation(
            AggregationStrategy strategy, QuestionBank bank, Map<String, String> settings) {
        return aggregation(strategy, instrument(bank), settings);
    }

    /**
     * Returns the context of an aggregation strategy for an instrument, whose weights need not be equal.
     *
     * @param settings values of parameters by name; the others have their defaults
     */
    public static AggregationContext.Builder aggregation(
            AggregationStrategy strategy, Instrument instrument, Map<String, String> settings) {
        return AggregationContext.builder(instrument, parameters(strategy, settings), LEVEL, studentT());
    }

    /**
     * Returns the context of a blueprint strategy, in the published view with the minimum group of five.
     *
     * @param settings values of parameters by name; the others have their defaults
     */
    public static BlueprintContext.Builder blueprint(
            BlueprintStrategy strategy, QuestionBank bank, Map<String, String> settings) {
        return BlueprintContext.builder(
                instrument(bank), parameters(strategy, settings), recipe(strategy, bank, settings), studentT());
    }

    /** The recipe that the host would record. */
    private static Recipe recipe(BlueprintStrategy strategy, QuestionBank bank, Map<String, String> settings) {
        AssessmentBuilder builder = Assessment.builder(Catalogue.of(new SingleStrategyPlugin(strategy)))
                .bank(bank)
                .blueprint(strategy.info().id());
        settings.forEach((name, value) -> builder.parameter("blueprint." + name, value));
        return builder.build().recipe();
    }

    private static Instrument instrument(QuestionBank bank) {
        return Instrument.of(bank, Weighting.EQUAL);
    }

    private static Parameters parameters(Strategy strategy, Map<String, String> settings) {
        return Parameters.of(strategy.info().parameters(), ImmutableMap.copyOf(settings));
    }

    /** Quantiles of Student's t, computed once for each number of degrees of freedom. */
    private static DoubleUnaryOperator studentT() {
        Map<Double, Double> found = new ConcurrentHashMap<>();
        return degreesOfFreedom -> found.computeIfAbsent(
                degreesOfFreedom, df -> TDistribution.of(df).inverseCumulativeProbability((1 + LEVEL) / 2));
    }
}
