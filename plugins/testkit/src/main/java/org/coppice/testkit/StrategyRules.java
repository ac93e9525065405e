package org.coppice.testkit;

import org.coppice.spi.StrategyInfo;

/** What strategies of all kinds are held to. */
final class StrategyRules {
    private StrategyRules() {}

    static void sameInfo(String kind, StrategyInfo first, StrategyInfo then) {
        if (!first.equals(then)) {
            throw new Breach(
                    kind + " \"" + first.id() + "\"",
                    "says of itself " + first + ", and then " + then,
                    "let info() always say the same: recipes are kept by it");
        }
    }
}
