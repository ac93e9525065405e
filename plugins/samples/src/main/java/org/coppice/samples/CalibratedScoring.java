package org.coppice.samples;

import com.google.common.collect.ImmutableList;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale.Likert;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.spi.Calibration;
import org.coppice.spi.Kind;
import org.coppice.spi.Scorer;
import org.coppice.spi.ScoringContext;
import org.coppice.spi.ScoringStrategy;
import org.coppice.spi.StrategyContext;
import org.coppice.spi.StrategyInfo;
import org.coppice.spi.Use;

/**
 * A scoring strategy that uses an object of another plugin: a person's mean answer to a measure, as a share of the scale, minus the easiness of
 * its questions in the calibration of the bank.
 */
public final class CalibratedScoring implements ScoringStrategy {
    private static final Metric METRIC =
            Metric.unbounded("calibrated-share", "share without the easiness of the questions");

    /** Creates the strategy. */
    public CalibratedScoring() {}

    @Override
    public StrategyInfo info() {
        return StrategyInfo.of("calibrated-share", "Mean answer without the easiness of the questions");
    }

    @Override
    public ImmutableList<Use<?>> uses(StrategyContext context) {
        QuestionBank bank = context.instrument().bank();
        return context.things(Kind.CALIBRATION).values().stream() // everything in the catalogue
                .filter(one -> one.appliesTo(bank.id(), bank.version()))
                .map(one -> new Use<>(Kind.CALIBRATION, one.id()))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public Scorer bind(ScoringContext context) {
        Calibration calibration =
                context.things(Kind.CALIBRATION).values().iterator().next(); // what uses(…) named
        ImmutableList<KeyedMeasure> measures = context.instrument().measures();
        ImmutableList<ScoreColumn> columns = measures.stream()
                .map(measure -> new ScoreColumn(measure.measure(), METRIC))
                .collect(ImmutableList.toImmutableList());
        return answers -> {
            ScoreBlock.Builder scores = ScoreBlock.builder(columns, answers.size());
            for (int column = 0; column < columns.size(); column++) {
                double easiness = calibration
                        .of(measures.get(column).measure())
                        .map(Calibration.Easiness::value)
                        .orElse(0.0);
                for (int row = 0; row < answers.size(); row++) {
                    scores.set(row, column, score(measures.get(column), answers, row, easiness));
                }
            }
            return scores.build();
        };
    }

    private static Score score(KeyedMeasure measure, AnswerBlock answers, int row, double easiness) {
        double sum = 0;
        int answered = 0;
        for (KeyedQuestion question : measure.questions()) {
            if (question.scale() instanceof Likert scale && answers.answered(row, question.column())) {
                double share =
                        (answers.value(row, question.column()) - scale.lowest()) / (scale.highest() - scale.lowest());
                sum += question.reversed() ? 1 - share : share;
                answered++;
            }
        }
        return answered > 0
                ? Score.of(sum / answered - easiness)
                : Score.withheld(WithheldReason.TOO_FEW_ANSWERS, "no question was answered");
    }
}
