package org.coppice.testkit;

import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.ScoringStrategy;
import org.coppice.spi.Strategy;
import org.coppice.spi.StrategyInfo;

/** The rules of strategies of all kinds, as checks. */
final class StrategyRules {
    private StrategyRules() {}

    static void sameInfo(Strategy strategy) {
        StrategyInfo first = strategy.info();
        StrategyInfo then = strategy.info();
        if (!first.equals(then)) {
            throw new Breach(
                    kind(strategy) + " strategy \"" + first.id() + "\"",
                    "says of itself " + first + ", and then " + then,
                    "let info() always say the same: recipes are kept by it");
        }
    }

    private static String kind(Strategy strategy) {
        return strategy instanceof ScoringStrategy
                ? "scoring"
                : strategy instanceof AggregationStrategy ? "aggregation" : "blueprint";
    }
}
