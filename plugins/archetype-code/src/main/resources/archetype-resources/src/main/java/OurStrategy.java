package ${package};

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

/** The weighted mean of a person's ratings as shares of their scales, 0 to 1; reversed ratings are mirrored. */
final class OurStrategy implements ScoringStrategy {
    private static final Metric METRIC = Metric.linear("${artifactId}-share", "share of the scale", 0, 1);

    @Override
    public StrategyInfo info() {
        return StrategyInfo.of(
                "${artifactId}-mean", // CHANGE: the id of the strategy, which no other plugin uses
                "Weighted mean of the ratings",
                Parameter.real("enough", "Minimum share of a measure's weight that is answered", 0.5, 0, 1));
    }

    /** Is called once, so it prepares the calculation. */
    @Override
    public Scorer bind(ScoringContext context) {
        double enough = context.parameters().real("enough");
        ImmutableList<KeyedMeasure> measures = context.instrument().measures();
        ImmutableList<ScoreColumn> columns = measures.stream()
                .map(measure -> new ScoreColumn(measure.measure(), METRIC))
                .collect(ImmutableList.toImmutableList());
        return answers -> { // is called many times, by several threads
            ScoreBlock.Builder scores = ScoreBlock.builder(columns, answers.size());
            for (int column = 0; column < columns.size(); column++) {
                for (int row = 0; row < answers.size(); row++) {
                    scores.set(row, column, score(measures.get(column), answers, row, enough));
                }
            }
            return scores.build();
        };
    }

    /** CHANGE: returns the score of a person in a measure. */
    private static Score score(KeyedMeasure measure, AnswerBlock answers, int row, double enough) {
        double sum = 0;
        double answered = 0;
        double all = 0;
        for (KeyedQuestion question : measure.questions()) {
            all += question.weight();
            if (question.scale() instanceof ResponseScale.Likert likert && answers.answered(row, question.column())) {
                double share = (answers.value(row, question.column()) - likert.lowest()) / (likert.highest() - likert.lowest());
                sum += question.weight() * (question.reversed() ? 1 - share : share);
                answered += question.weight();
            }
        }
        return answered > 0 && answered >= enough * all
                ? Score.of(sum / answered)
                : Score.withheld(WithheldReason.TOO_FEW_ANSWERS, "too few ratings were answered");
    }
}
