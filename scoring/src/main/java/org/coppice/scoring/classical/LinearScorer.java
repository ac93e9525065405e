package org.coppice.scoring.classical;

import com.google.common.collect.ImmutableList;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.spi.Scorer;

/** Scores a block, measure by measure. */
final class LinearScorer implements Scorer {
    private final ImmutableList<LinearColumn> measures;
    private final ImmutableList<ScoreColumn> columns;

    LinearScorer(ImmutableList<LinearColumn> measures) {
        this.measures = measures;
        this.columns = measures.stream().map(LinearColumn::column).collect(ImmutableList.toImmutableList());
    }

    @Override
    public ScoreBlock score(AnswerBlock answers) {
        ScoreBlock.Builder scores = ScoreBlock.builder(columns, answers.size());
        for (int c = 0; c < measures.size(); c++) {
            LinearColumn measure = measures.get(c);
            for (int row = 0; row < answers.size(); row++) {
                if (measure.refused().isPresent()) {
                    scores.withhold(row, c, measure.refused().get());
                } else {
                    scores.set(row, c, measure.score(answers, row));
                }
            }
        }
        return scores.build();
    }
}
