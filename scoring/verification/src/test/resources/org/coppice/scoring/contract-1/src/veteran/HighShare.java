package veteran;

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

/** The share, by weight, of the answered ratings that are {@code high} or more, reversed ones mirrored. */
final class HighShare implements ScoringStrategy {
    static final Metric METRIC = Metric.linear("veteran-share", "share of high answers", 0, 1);

    @Override
    public StrategyInfo info() {
        return StrategyInfo.of(
                "veteran-high", "Share of high answers", Parameter.whole("high", "From where an answer is high", 4, 1, 5));
    }

    @Override
    public Scorer bind(ScoringContext context) {
        long high = context.parameters().whole("high");
        ImmutableList<KeyedMeasure> measures = context.instrument().measures();
        ImmutableList<ScoreColumn> columns = measures.stream()
                .map(measure -> new ScoreColumn(measure.measure(), METRIC))
                .collect(ImmutableList.toImmutableList());
        return answers -> {
            ScoreBlock.Builder scores = ScoreBlock.builder(columns, answers.size());
            for (int row = 0; row < answers.size(); row++) {
                for (int column = 0; column < columns.size(); column++) {
                    scores.set(row, column, score(measures.get(column), answers, row, high));
                }
            }
            return scores.build();
        };
    }

    private static Score score(KeyedMeasure measure, AnswerBlock answers, int row, long high) {
        double found = 0;
        double all = 0;
        for (KeyedQuestion question : measure.questions()) {
            if (question.scale() instanceof ResponseScale.Likert scale && answers.answered(row, question.column())) {
                double answer = answers.value(row, question.column());
                double mirrored = question.reversed() ? 2 * scale.lowest() + scale.points() - 1 - answer : answer;
                found += mirrored >= high ? question.weight() : 0;
                all += question.weight();
            }
        }
        return all > 0 ? Score.of(found / all) : Score.withheld(WithheldReason.TOO_FEW_ANSWERS, "nothing was answered");
    }
}
