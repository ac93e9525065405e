package org.coppice.scoring.classical;

import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.score.Metric;
import org.coppice.spi.Parameters;
import org.coppice.spi.StrategyInfo;

/**
 * The scoring strategy that computes the proportion of the maximum possible score (POMP; Cohen, Cohen, Aiken and West 1999; here 0 to 1):
 * the weighted mean of u = (x − lowest)/(highest − lowest) for each answer x, or of 1 − u if the question is reversed.
 */
final class Pomp extends LinearScoring {
    private static final Metric METRIC = Metric.linear("pomp", "share of the maximum possible", 0, 1);

    @Override
    public StrategyInfo info() {
        return StrategyInfo.of("pomp", "Share of the maximum possible, 0 to 1", Missing.PARAMETER);
    }

    @Override
    Plan plan(KeyedMeasure measure, Parameters parameters) {
        if (anyPoints(measure)) {
            return refused(METRIC, "questions with shared-out points have no maximum; use the strategy ipsative");
        }
        boolean ends = measure.questions().stream().allMatch(q -> bounded(q.scale()));
        return ends
                ? scored(METRIC)
                : refused(
                        METRIC,
                        "a number without a minimum and a maximum has no share of the maximum possible; use mean");
    }

    @Override
    Line line(KeyedQuestion question) {
        double lowest = lowest(question.scale());
        double highest = highest(question.scale());
        return question.reversed() ? new Line(highest, lowest - highest) : new Line(lowest, highest - lowest);
    }

    private static boolean bounded(ResponseScale scale) {
        return !(scale instanceof ResponseScale.Numeric number) || number.bounded();
    }
}
