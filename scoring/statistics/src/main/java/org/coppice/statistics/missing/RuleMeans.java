package org.coppice.statistics.missing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/** Computes the effect of each rule from the counts. Rows are processed in their order, so that the same counts give the same bits. */
final class RuleMeans {
    private final MissingCounts counts;
    private final NonRespondents absentees;
    private final boolean known;
    private final double[] weights;

    RuleMeans(MissingCounts counts, NonRespondents absentees) {
        this.counts = counts;
        this.absentees = absentees;
        this.known = Shares.of(counts.measure()).known();
        this.weights = counts.measure().questions().stream()
                .mapToDouble(q -> q.weight())
                .toArray();
    }

    ImmutableList<RuleEffect> effects() {
        Score complete = tally(MissingRule.COMPLETE).mean();
        Score any = tally(MissingRule.ANY).mean();
        return MissingRule.all().stream()
                .map(rule -> effect(rule, complete, any))
                .collect(ImmutableList.toImmutableList());
    }

    private RuleEffect effect(MissingRule rule, Score complete, Score any) {
        Tally tally = tally(rule);
        Score mean = tally.mean();
        return new RuleEffect(
                rule,
                tally.scored,
                tally.touched,
                tally.dropped,
                tally.notApplicable,
                bounds(tally.sum, (double) tally.dropped, tally.scored + tally.dropped),
                known ? absentees.bounds(tally.sum, (double) absentees.applicable() - tally.scored) : bounds(0, 0, 0),
                Figures.builder()
                        .put("mean", mean)
                        .put("againstComplete", difference(mean, complete))
                        .put("againstAny", difference(mean, any))
                        .build());
    }

    /** The bounds of the mean with each missing answer at the bottom or the top. */
    WorstCaseBounds answers() {
        Unknown all = unknown(false);
        return bounds(all.sum, all.missing, all.persons);
    }

    WorstCaseBounds answersOfRoster() {
        Unknown all = unknown(true);
        return known ? absentees.bounds(all.sum, all.missing) : bounds(0, 0, 0);
    }

    private WorstCaseBounds bounds(double sum, double missing, long persons) {
        if (!known) {
            return WorstCaseBounds.none(
                    WithheldReason.NOT_SCORABLE, "a question of the measure has no lowest and highest answer");
        }
        return persons == 0
                ? WorstCaseBounds.none(WithheldReason.NOT_APPLICABLE, "the measure applies to nobody")
                : WorstCaseBounds.of(sum, missing, (double) persons);
    }

    /** The sum of the known shares, and that of the unknown shares. */
    private record Unknown(double sum, double missing, long persons) {}

    private Unknown unknown(boolean respondentsOnly) {
        double sum = 0;
        double missing = 0;
        long persons = 0;
        for (Map.Entry<AnswerRow, Long> entry : counts.rows().entrySet()) {
            AnswerRow row = entry.getKey();
            long times = entry.getValue();
            if (row.applicable() > 0 && (row.respondent() || !respondentsOnly)) {
                double all = weight(row, AnswerRow.ANSWERED) + weight(row, AnswerRow.MISSING);
                sum += times * row.sum() / all;
                missing += times * weight(row, AnswerRow.MISSING) / all;
                persons += times;
            }
        }
        return new Unknown(sum, missing, persons);
    }

    private double weight(AnswerRow row, char kind) {
        double weight = 0;
        for (int q = 0; q < weights.length; q++) {
            weight += row.pattern().charAt(q) == kind ? weights[q] : 0;
        }
        return weight;
    }

    private Score difference(Score mean, Score other) {
        if (mean instanceof Score.Measured one && other instanceof Score.Measured two) {
            return Score.of(one.value() - two.value());
        }
        return mean instanceof Score.Measured ? other : mean;
    }

    /** The rows that have a score under a rule, and the sum of the scores. */
    private final class Tally {
        private long scored;
        private long touched;
        private long dropped;
        private long notApplicable;
        private double sum;

        private void add(AnswerRow row, double weight, double share, int needed, long times) {
            if (row.applicable() == 0) {
                notApplicable += times;
            } else if (!row.respondent() || row.answered() < needed || weight == 0) {
                dropped += times;
            } else {
                scored += times;
                touched += row.answered() < row.applicable() ? times : 0;
                sum += times * share / weight;
            }
        }

        private Score mean() {
            return !known
                    ? Score.withheld(
                            WithheldReason.NOT_SCORABLE, "a question of the measure has no lowest and highest answer")
                    : scored == 0
                            ? Score.withheld(WithheldReason.NO_SCORES, "nobody has a score under this rule")
                            : Score.of(Math.max(0, Math.min(1, sum / scored)));
        }
    }

    private Tally tally(MissingRule rule) {
        double[] fill = fill(rule);
        Tally tally = new Tally();
        counts.rows().forEach((row, times) -> {
            double weight = weight(row, AnswerRow.ANSWERED);
            double sum = row.sum();
            for (int q = 0; q < fill.length; q++) {
                if (row.pattern().charAt(q) == AnswerRow.MISSING && !Double.isNaN(fill[q])) {
                    weight += weights[q];
                    sum += weights[q] * fill[q];
                }
            }
            tally.add(row, weight, sum, rule.needed(row.applicable()), times);
        });
        return tally;
    }

    /** Returns the replacement value of each question, NaN if the question has no answer; an empty array if the rule replaces nothing. */
    private double[] fill(MissingRule rule) {
        if (!rule.imputes() || !known) {
            return new double[0];
        }
        return IntStream.range(0, weights.length)
                .mapToObj(counts::answers)
                .mapToDouble(answers -> answers.isEmpty()
                        ? Double.NaN
                        : rule == MissingRule.IMPUTE_MEAN ? mean(answers) : median(answers))
                .toArray();
    }

    private static double mean(ImmutableSortedMap<Double, Long> answers) {
        double sum = 0;
        long n = 0;
        for (Map.Entry<Double, Long> entry : answers.entrySet()) {
            sum += entry.getKey() * entry.getValue();
            n += entry.getValue();
        }
        return sum / n;
    }

    private static double median(SortedMap<Double, Long> answers) {
        long n = answers.values().stream().mapToLong(Long::longValue).sum();
        return (at(answers, (n - 1) / 2) + at(answers, n / 2)) / 2;
    }

    /** Returns the answer at that rank, from 0. */
    private static double at(SortedMap<Double, Long> answers, long rank) {
        long before = 0;
        double last = 0;
        for (Map.Entry<Double, Long> entry : answers.entrySet()) {
            last = entry.getKey();
            before += entry.getValue();
            if (rank < before) {
                return last;
            }
        }
        return last;
    }
}
