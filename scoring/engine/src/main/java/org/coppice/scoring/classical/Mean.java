package org.coppice.scoring.classical;

import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.spi.Parameters;
import org.coppice.spi.StrategyInfo;

/**
 * The scoring strategy that computes the weighted mean of the answers in the units of their response scale. The answer x to a reversed
 * question counts as lowest + highest − x.
 */
final class Mean extends LinearScoring {
    @Override
    public StrategyInfo info() {
        return StrategyInfo.of("mean", "Mean in the units of the response scale", Missing.PARAMETER);
    }

    @Override
    Plan plan(KeyedMeasure measure, Parameters parameters) {
        return ResponseUnits.plan(measure, "mean", "mean answer", 1, false);
    }

    @Override
    Line line(KeyedQuestion question) {
        return ResponseUnits.line(question);
    }
}
