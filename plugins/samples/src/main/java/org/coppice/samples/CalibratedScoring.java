package org.coppice.samples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.digest.Digested;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.spi.Kind;
import org.coppice.spi.Scorer;
import org.coppice.spi.ScoringContext;
import org.coppice.spi.ScoringStrategy;
import org.coppice.spi.StrategyContext;
import org.coppice.spi.StrategyInfo;
import org.coppice.spi.Use;

/**
 * A scoring strategy that uses an object of another plugin: a person's mean answer to a measure, minus the mean answer of the sample with
 * which the bank was calibrated.
 */
public final class CalibratedScoring implements ScoringStrategy {
    /** The kind of the calibrations. */
    public static final Kind<Calibration> CALIBRATION = Kind.of("calibration", Calibration.class, Calibration::id);

    private static final Metric METRIC = Metric.unbounded("above-calibration", "steps above the calibration");

    /** Creates the strategy. */
    public CalibratedScoring() {}

    /**
     * The calibration of a bank.
     *
     * @param id its id
     * @param bank the id of the bank
     * @param mean the mean answer, in steps of the scale
     */
    public record Calibration(String id, String bank, double mean) implements Digested {
        @Override
        public ImmutableMap<String, ?> content() {
            return ImmutableMap.of("id", id, "bank", bank, "mean", mean);
        }
    }

    @Override
    public StrategyInfo info() {
        return StrategyInfo.of("above-calibration", "Mean answer less that of the calibration");
    }

    @Override
    public ImmutableList<Use<?>> uses(StrategyContext context) {
        return context.things(CALIBRATION).values().stream() // everything in the catalogue
                .filter(one -> one.bank().equals(context.instrument().bank().id()))
                .map(one -> new Use<>(CALIBRATION, one.id()))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public Scorer bind(ScoringContext context) {
        Calibration calibration =
                context.things(CALIBRATION).values().iterator().next(); // what uses(…) named
        ImmutableList<KeyedMeasure> measures = context.instrument().measures();
        ImmutableList<ScoreColumn> columns = measures.stream()
                .map(measure -> new ScoreColumn(measure.measure(), METRIC))
                .collect(ImmutableList.toImmutableList());
        return answers -> {
            ScoreBlock.Builder scores = ScoreBlock.builder(columns, answers.size());
            for (int column = 0; column < columns.size(); column++) {
                for (int row = 0; row < answers.size(); row++) {
                    scores.set(row, column, score(measures.get(column), answers, row, calibration.mean()));
                }
            }
            return scores.build();
        };
    }

    private static Score score(KeyedMeasure measure, AnswerBlock answers, int row, double calibrated) {
        double sum = 0;
        int answered = 0;
        for (KeyedQuestion question : measure.questions()) {
            if (answers.answered(row, question.column())) {
                sum += answers.value(row, question.column());
                answered++;
            }
        }
        return answered > 0
                ? Score.of(sum / answered - calibrated)
                : Score.withheld(WithheldReason.TOO_FEW_ANSWERS, "no question was answered");
    }
}
