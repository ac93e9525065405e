package org.coppice.scoring.classical;

import java.util.Optional;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.score.Metric;

/** Helper methods for scoring in the units of one response scale. A measure with several response scales cannot be scored in this way. */
final class ResponseUnits {
    private ResponseUnits() {}

    static LinearScoring.Plan plan(KeyedMeasure measure, String id, String label, int multiple, boolean plainSum) {
        if (LinearScoring.anyPoints(measure)) {
            return LinearScoring.refused(
                    Metric.unbounded(id, label),
                    "points that are shared out depend on one another; use the strategy ipsative");
        }
        ResponseScale first = measure.questions().get(0).scale();
        double lowest = LinearScoring.lowest(first);
        double highest = LinearScoring.highest(first);
        boolean mixed = measure.questions().stream()
                .anyMatch(
                        q -> LinearScoring.lowest(q.scale()) != lowest || LinearScoring.highest(q.scale()) != highest);
        if (mixed) {
            return LinearScoring.refused(
                    Metric.unbounded(id, label), "its questions are answered on different response scales; use pomp");
        }
        boolean open = Double.isInfinite(lowest) || Double.isInfinite(highest);
        if (open && measure.questions().stream().anyMatch(KeyedQuestion::reversed)) {
            return LinearScoring.refused(
                    Metric.unbounded(id, label),
                    "a number without a minimum and a maximum cannot be reversed; give both");
        }
        Metric metric = Metric.linear(
                id,
                label,
                plainSum ? Math.min(0, lowest * multiple) : lowest * multiple,
                plainSum ? Math.max(0, highest * multiple) : highest * multiple);
        return new LinearScoring.Plan(metric, Optional.empty(), multiple, plainSum);
    }

    static LinearScoring.Line line(KeyedQuestion question) {
        return question.reversed()
                ? new LinearScoring.Line(
                        LinearScoring.lowest(question.scale()) + LinearScoring.highest(question.scale()), -1)
                : new LinearScoring.Line(0, 1);
    }
}
