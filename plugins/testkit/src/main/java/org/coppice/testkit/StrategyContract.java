package org.coppice.testkit;

import org.coppice.spi.Strategy;
import org.coppice.testkit.rule.StrategyRules;
import org.junit.jupiter.api.Test;

/**
 * The rules of strategies of every kind; the interfaces of the kinds extend it.
 *
 * @param <S> the kind of strategy
 * @since 0.1.0
 */
public interface StrategyContract<S extends Strategy> extends Excusable {
    /** Returns the strategy: the same object at every call, or a new one with the same info. */
    S strategy();

    /** Id, title and parameters are the same at every call. */
    @Test
    default void info_isTheSameAtEveryCall() {
        ContractRules.ask(this, "info_isTheSameAtEveryCall", this::strategy, StrategyRules::sameInfo);
    }
}
