package org.coppice.scoring.classical;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.spi.Parameters;
import org.coppice.spi.SampleStatistic;
import org.coppice.spi.ScoringContext;
import org.coppice.spi.ScoringStrategy;
import org.coppice.statistics.missing.MissingRule;

/** The common base of the scoring strategies whose score is a weighted mean of keyed answers, or a multiple of it. */
abstract class LinearScoring implements ScoringStrategy {

    /** The linear function for the answers to one question: (answer − from)/step. The step of a reversed question is negative. */
    record Line(double from, double step) {
        double at(double answer) {
            return (answer - from) / step;
        }
    }

    /** The metric of a measure, the reason why it cannot be scored (if it cannot), and the kind of score. */
    record Plan(Metric metric, Optional<Score.Withheld> refused, double multiple, boolean plainSum) {}

    @Override
    public final ImmutableList<SampleStatistic<TeamAnswers, ?>> needs(Parameters parameters) {
        return Missing.needs(Missing.rule(parameters));
    }

    @Override
    public final LinearScorer bind(ScoringContext context) {
        return new LinearScorer(context.instrument().measures().stream()
                .map(measure -> LinearScorer.Measure.of(measure, column(measure, context)))
                .collect(ImmutableList.toImmutableList()));
    }

    /** Returns the plan for the scoring of a measure. */
    abstract Plan plan(KeyedMeasure measure, Parameters parameters);

    /** Returns the linear function for the answers to a question. It is called only for measures that can be scored. */
    abstract Line line(KeyedQuestion question);

    private LinearColumn column(KeyedMeasure measure, ScoringContext context) {
        Plan plan = plan(measure, context.parameters());
        MissingRule rule = Missing.rule(context.parameters());
        double weights =
                measure.questions().stream().mapToDouble(KeyedQuestion::weight).sum();
        int k = measure.questions().size();
        return new LinearColumn(
                new ScoreColumn(measure.measure(), plan.metric()),
                plan.refused(),
                plan.refused().isPresent()
                        ? ImmutableList.of()
                        : measure.questions().stream()
                                .map(q -> term(q, q.weight() * k / weights, rule, context))
                                .collect(ImmutableList.toImmutableList()),
                rule,
                plan.multiple(),
                plan.plainSum(),
                new TooFewAnswers(rule, k));
    }

    private LinearColumn.Term term(KeyedQuestion q, double weight, MissingRule rule, ScoringContext context) {
        return new LinearColumn.Term(
                q.column(),
                weight,
                line(q),
                rule.imputes()
                        ? Missing.centre(rule)
                                .fill(context.facts(), q.question().id())
                        : ImmutableMap.of());
    }

    static Plan scored(Metric metric) {
        return new Plan(metric, Optional.empty(), 1, false);
    }

    static Plan refused(Metric metric, String detail) {
        return new Plan(metric, Optional.of(Score.withheld(WithheldReason.NOT_SCORABLE, detail)), 1, false);
    }

    static boolean anyPoints(KeyedMeasure measure) {
        return measure.questions().stream().anyMatch(q -> q.scale() instanceof ResponseScale.Points);
    }

    /** Returns the smallest possible answer of a rating or number scale. */
    static double lowest(ResponseScale scale) {
        return scale instanceof ResponseScale.Likert likert
                ? likert.lowest()
                : ((ResponseScale.Numeric) scale).minimum();
    }

    /** Returns the largest possible answer of a rating or number scale. */
    static double highest(ResponseScale scale) {
        return scale instanceof ResponseScale.Likert likert
                ? likert.highest()
                : ((ResponseScale.Numeric) scale).maximum();
    }
}
