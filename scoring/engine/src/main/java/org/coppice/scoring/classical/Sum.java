package org.coppice.scoring.classical;

import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.spi.Parameter;
import org.coppice.spi.Parameters;
import org.coppice.spi.StrategyInfo;

/**
 * The scoring strategy that computes the sum of the answers in the units of their response scale. The pro-rated sum is the mean of the
 * given answers times the number of questions; the plain sum is the sum of the given answers. Weights are scaled so that their sum is the
 * number of questions.
 */
final class Sum extends LinearScoring {
    private static final Parameter TOTAL = Parameter.oneOf(
            "total",
            "pro-rated: the mean of the given answers times the number of questions; plain: the sum of the given answers",
            "pro-rated",
            "plain");

    @Override
    public StrategyInfo info() {
        return StrategyInfo.of("sum", "Sum in the units of the response scale", Missing.PARAMETER, TOTAL);
    }

    @Override
    Plan plan(KeyedMeasure measure, Parameters parameters) {
        boolean plain = parameters.text(TOTAL.name()).equals("plain");
        return ResponseUnits.plan(
                measure,
                "sum",
                plain ? "sum of the answers given" : "sum of answers",
                measure.questions().size(),
                plain);
    }

    @Override
    Line line(KeyedQuestion question) {
        return ResponseUnits.line(question);
    }
}
