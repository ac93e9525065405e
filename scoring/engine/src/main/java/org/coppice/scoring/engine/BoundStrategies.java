package org.coppice.scoring.engine;

import org.coppice.spi.Aggregator;

/** The strategies of a plan, bound with the facts of one wave. */
record BoundStrategies(CheckedScorer scorer, Aggregator aggregator) {}
