package org.coppice.example;

import com.google.common.collect.ImmutableList;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.spi.Parameter;
import org.coppice.spi.Scorer;
import org.coppice.spi.ScoringContext;
import org.coppice.spi.ScoringStrategy;
import org.coppice.spi.StrategyInfo;

/** The share of a respondent's favourable answers: those at {@code cut} of the scale or higher; reversed answers are mirrored. */
final class FavourableShare implements ScoringStrategy {
    private static final Metric METRIC = Metric.linear("favourable-share", "share of favourable answers", 0, 1);

    @Override
    public StrategyInfo info() {
        return StrategyInfo.of(
                "favourable-share",
                "Share of favourable answers",
                Parameter.real("cut", "Lowest favourable answer, as a share of the scale", 0.75, 0, 1));
    }

    @Override
    public Scorer bind(ScoringContext context) {
        double cut = context.parameters().real("cut");
        ImmutableList<KeyedMeasure> measures = context.instrument().measures();
        ImmutableList<ScoreColumn> columns = measures.stream()
                .map(measure -> new ScoreColumn(measure.measure(), METRIC))
                .collect(ImmutableList.toImmutableList());
        return answers -> {
            ScoreBlock.Builder scores = ScoreBlock.builder(columns, answers.size());
            for (int column = 0; column < columns.size(); column++) {
                for (int row = 0; row < answers.size(); row++) {
                    scores.set(row, column, score(measures.get(column), answers, row, cut));
                }
            }
            return scores.build();
        };
    }

    private static Score score(KeyedMeasure measure, AnswerBlock answers, int row, double cut) {
        double favourable = 0;
        double weights = 0;
        for (KeyedQuestion question : measure.questions()) {
            if (question.scale() instanceof ResponseScale.Likert likert && answers.answered(row, question.column())) {
                double share = (answers.value(row, question.column()) - likert.lowest())
                        / (likert.highest() - likert.lowest());
                favourable += (question.reversed() ? 1 - share : share) >= cut ? question.weight() : 0;
                weights += question.weight();
            }
        }
        return weights > 0
                ? Score.of(favourable / weights)
                : Score.withheld(WithheldReason.TOO_FEW_ANSWERS, "no rating was answered");
    }
}
