package org.coppice.scoring.classical;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.spi.Scorer;

/** Scores a block, measure by measure: from plain sums if possible ({@link RatingSums}), otherwise answer by answer. */
final class LinearScorer implements Scorer {
    private final ImmutableList<Measure> measures;
    private final ImmutableList<ScoreColumn> columns;

    /** A measure, with its sums if it can be scored from them. */
    record Measure(LinearColumn column, Optional<RatingSums> sums) {
        static Measure of(KeyedMeasure keyed, LinearColumn column) {
            return new Measure(column, RatingSums.of(keyed.questions(), column));
        }
    }

    LinearScorer(ImmutableList<Measure> measures) {
        this.measures = measures;
        this.columns = measures.stream().map(m -> m.column().column()).collect(ImmutableList.toImmutableList());
    }

    ImmutableList<Measure> measures() {
        return measures;
    }

    @Override
    public ScoreBlock score(AnswerBlock answers) {
        ScoreBlock.Builder scores = ScoreBlock.builder(columns, answers.size());
        RatingSums.Stretch stretch = new RatingSums.Stretch(answers.size());
        for (int c = 0; c < measures.size(); c++) {
            Measure measure = measures.get(c);
            if (measure.sums().isPresent()) {
                measure.sums().get().score(answers, c, stretch, scores);
            } else {
                oneByOne(measure.column(), answers, c, scores);
            }
        }
        return scores.build();
    }

    private static void oneByOne(LinearColumn column, AnswerBlock answers, int c, ScoreBlock.Builder scores) {
        for (int row = 0; row < answers.size(); row++) {
            if (column.refused().isPresent()) {
                scores.withhold(row, c, column.refused().get());
            } else {
                column.score(answers, row, c, scores);
            }
        }
    }
}
