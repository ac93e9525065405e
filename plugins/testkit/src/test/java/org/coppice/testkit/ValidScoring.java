package org.coppice.testkit;

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

/** A scoring strategy that keeps every rule: the mean share of ratings. Defective strategies override one step. */
public class ValidScoring implements ScoringStrategy {
    static final Parameter NEEDED = Parameter.oneOf("needed", "The answers that a score needs", "some", "all");
    private static final Metric METRIC = Metric.linear("plain-share", "share", 0, 1);

    @Override
    public StrategyInfo info() {
        return StrategyInfo.of("plain", "Plain share", NEEDED);
    }

    @Override
    public Scorer bind(ScoringContext context) {
        ImmutableList<KeyedMeasure> measures = context.instrument().measures();
        ImmutableList<ScoreColumn> columns = measures.stream()
                .map(measure -> new ScoreColumn(measure.measure(), METRIC))
                .collect(ImmutableList.toImmutableList());
        boolean all = context.parameters().text("needed").equals("all");
        return answers -> {
            ScoreBlock.Builder scores = ScoreBlock.builder(columns, answers.size());
            for (int row = 0; row < answers.size(); row++) {
                for (int c = 0; c < columns.size(); c++) {
                    scores.set(row, c, score(measures.get(c), answers, row, all));
                }
            }
            return scores.build();
        };
    }

    Score score(KeyedMeasure measure, AnswerBlock answers, int row, boolean all) {
        double sum = 0;
        double weights = 0;
        boolean lacking = false;
        for (KeyedQuestion question : measure.questions()) {
            if (!(question.scale() instanceof ResponseScale.Likert likert)) {
                return Score.withheld(WithheldReason.NOT_SCORABLE, "no rating");
            }
            if (answers.answered(row, question.column())) {
                double u = (answers.value(row, question.column()) - likert.lowest()) / (likert.points() - 1);
                double weight = weight(measure, question);
                sum += weight * (question.reversed() ? reversed(u) : plain(u));
                weights += weight;
            } else {
                lacking = true;
            }
        }
        return weights == 0
                ? unanswered()
                : all && lacking
                        ? Score.withheld(WithheldReason.TOO_FEW_ANSWERS, "some are lacking")
                        : scored(sum / weights);
    }

    double weight(KeyedMeasure measure, KeyedQuestion question) {
        return question.weight();
    }

    double plain(double u) {
        return u;
    }

    double reversed(double u) {
        return 1 - u;
    }

    Score scored(double mean) {
        return Score.of(mean);
    }

    Score unanswered() {
        return Score.withheld(WithheldReason.TOO_FEW_ANSWERS, "no answer");
    }
}
