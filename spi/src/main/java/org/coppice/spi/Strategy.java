package org.coppice.spi;

/** What all strategies have: they say who they are. */
public interface Strategy {
    /** Who the strategy is; the same at every call. */
    StrategyInfo info();
}
