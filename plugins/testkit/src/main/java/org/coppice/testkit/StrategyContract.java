package org.coppice.testkit;

import org.coppice.spi.Strategy;
import org.junit.jupiter.api.Test;

/**
 * The rules of strategies of all kinds.
 *
 * @param <S> the kind of strategy
 * @since 0.1.0
 */
public interface StrategyContract<S extends Strategy> extends Excusable {
    /** The strategy; the same at every call, or a new one of the same kind. */
    S strategy();

    /** Id, title and parameters never change. */
    @Test
    default void info_isTheSameAtEveryCall() {
        Rules.ask(this, "info_isTheSameAtEveryCall", this::strategy, StrategyRules::sameInfo);
    }
}
