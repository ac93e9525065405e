package org.coppice.testkit.rule;

import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.ScoringStrategy;
import org.coppice.spi.Strategy;
import org.coppice.spi.StrategyInfo;

/** The rules of strategies of every kind. */
public final class StrategyRules {
    private StrategyRules() {}

    public static void sameInfo(Strategy strategy) {
        StrategyInfo first = strategy.info();
        StrategyInfo then = strategy.info();
        if (!first.equals(then)) {
            throw new ContractViolation(
                    kind(strategy) + " strategy \"" + first.id() + "\"",
                    "returns the info " + first + " and then " + then,
                    "return the same info at every call: recipes record it");
        }
    }

    private static String kind(Strategy strategy) {
        return strategy instanceof ScoringStrategy
                ? "scoring"
                : strategy instanceof AggregationStrategy ? "aggregation" : "blueprint";
    }
}
