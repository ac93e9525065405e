package org.coppice.statistics.covariance;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.ResponseScale;
import org.coppice.statistics.missing.MissingTreatment;
import org.jspecify.annotations.Nullable;

/**
 * The answers to a measure of numbers, or of questions with different weights or scales. It keeps each different row with the number of
 * times that it occurs, in the order of the answers, so that the same rows give the same bits however they are split into blocks.
 */
final class RealSums implements RowSums {
    private static final double NONE = Double.NaN;

    private final KeyedMeasure measure;
    private final MeasureColumns columns;
    private final AnswerWeights weights;
    private final TreeMap<double[], Long> found = new TreeMap<>(Arrays::compare);
    private @Nullable Table table; // null if rows were added since it was made

    RealSums(KeyedMeasure measure) {
        this.measure = measure;
        this.columns = new MeasureColumns(measure);
        this.weights = AnswerWeights.of(measure);
        for (KeyedQuestion question : measure.questions()) {
            if (!(question.scale() instanceof ResponseScale.Likert
                    || question.scale() instanceof ResponseScale.Numeric)) {
                throw new IllegalArgumentException(String.format(
                        "measure \"%s\" counts question \"%s\", which is neither a rating nor a number (response scale \"%s\")",
                        measure.measure(),
                        question.question().id(),
                        question.scale().id()));
            }
        }
    }

    /** The rows as arrays: the answers, NaN if missing, and how often each row occurs. */
    private static final class Table {
        private final double[][] rows;
        private final long[] times;
        private final boolean[] seen;

        Table(double[][] rows, long[] times, boolean[] seen) {
            this.rows = rows;
            this.times = times;
            this.seen = seen;
        }

        static Table of(Map<double[], Long> found, int k) {
            double[][] rows = found.keySet().toArray(new double[0][]);
            boolean[] seen = new boolean[k];
            for (double[] row : rows) {
                for (int q = 0; q < k; q++) {
                    seen[q] |= !Double.isNaN(row[q]);
                }
            }
            return new Table(
                    rows, found.values().stream().mapToLong(times -> times).toArray(), seen);
        }

        boolean complete(int row) {
            boolean any = false;
            for (int q = 0; q < seen.length; q++) {
                if (seen[q] && Double.isNaN(rows[row][q])) {
                    return false;
                }
                any |= seen[q];
            }
            return any;
        }

        /** Returns the table that a treatment uses. */
        Table treated(MissingTreatment treatment) {
            if (treatment == MissingTreatment.MEDIAN_IMPUTED) {
                return imputed();
            }
            long[] used = times.clone();
            for (int row = 0; treatment == MissingTreatment.LISTWISE && row < used.length; row++) {
                used[row] = complete(row) ? used[row] : 0;
            }
            return new Table(rows, used, seen);
        }

        private Table imputed() {
            double[][] filled = new double[rows.length][];
            Arrays.setAll(filled, row -> rows[row].clone());
            for (int q = 0; q < seen.length; q++) {
                double median = seen[q] ? median(q) : NONE;
                for (double[] row : filled) {
                    row[q] = Double.isNaN(row[q]) ? median : row[q];
                }
            }
            return new Table(filled, times, seen);
        }

        private double median(int question) {
            TreeMap<Double, Long> answers = new TreeMap<>();
            long n = 0;
            for (int row = 0; row < rows.length; row++) {
                if (!Double.isNaN(rows[row][question])) {
                    answers.merge(rows[row][question], times[row], Long::sum);
                    n += times[row];
                }
            }
            return (ranked(answers, (n - 1) / 2) + ranked(answers, n / 2)) / 2;
        }

        private static double ranked(Map<Double, Long> answers, long smaller) {
            long before = 0;
            double last = Double.NaN;
            for (Map.Entry<Double, Long> answer : answers.entrySet()) {
                last = answer.getKey();
                before += answer.getValue();
                if (before > smaller) {
                    return last;
                }
            }
            return last;
        }

        double[] column(int question) {
            double[] column = new double[rows.length];
            Arrays.setAll(column, row -> rows[row][question]);
            return column;
        }

        /** Returns the moments of two columns over the rows that have both. */
        PairMoments moments(double[] x, double[] y) {
            long n = 0;
            double sumX = 0;
            double sumY = 0;
            for (int row = 0; row < times.length; row++) {
                if (has(x, y, row)) {
                    n += times[row];
                    sumX += times[row] * x[row];
                    sumY += times[row] * y[row];
                }
            }
            if (n == 0) {
                return PairMoments.NONE;
            }
            double meanX = sumX / n;
            double meanY = sumY / n;
            double xx = 0;
            double xy = 0;
            double yy = 0;
            for (int row = 0; row < times.length; row++) {
                if (has(x, y, row)) {
                    double dx = x[row] - meanX;
                    double dy = y[row] - meanY;
                    xx += times[row] * dx * dx;
                    xy += times[row] * dx * dy;
                    yy += times[row] * dy * dy;
                }
            }
            return new PairMoments(n, meanX, meanY, xx, xy, yy);
        }

        private boolean has(double[] x, double[] y, int row) {
            return times[row] > 0 && !Double.isNaN(x[row]) && !Double.isNaN(y[row]);
        }
    }

    /** The moments of two questions. */
    private record OfMoments(PairMoments moments) implements Pair {
        @Override
        public long n() {
            return moments.n();
        }

        @Override
        public double meanX() {
            return moments.x();
        }

        @Override
        public double covariance() {
            return moments.xy() / (moments.n() - 1);
        }

        @Override
        public double varianceX() {
            return moments.xx() / (moments.n() - 1);
        }

        @Override
        public double varianceY() {
            return moments.yy() / (moments.n() - 1);
        }
    }

    private Table table() {
        Table now = table;
        if (now == null) {
            now = Table.of(found, columns.size());
            table = now;
        }
        return now;
    }

    @Override
    public void add(AnswerBlock block) {
        columns.check(block);
        table = null;
        for (int row = 0; row < block.size(); row++) {
            if (columns.asked(block, row)) {
                found.merge(columns.answers(block, row), 1L, Long::sum);
            }
        }
    }

    @Override
    public void combine(RowSums sums) {
        if (!(sums instanceof RealSums other) || !measure.equals(other.measure)) {
            throw new IllegalArgumentException("sums of measures \"" + measure.measure() + "\" and \""
                    + sums.measure().measure() + "\" cannot be combined; combine sums of one measure of one bank");
        }
        table = null;
        other.found.forEach((row, times) -> found.merge(row, times, Long::sum));
    }

    @Override
    public KeyedMeasure measure() {
        return measure;
    }

    @Override
    public ImmutableList<String> names() {
        return columns.names();
    }

    @Override
    public AnswerWeights weights() {
        return weights;
    }

    @Override
    public long rows() {
        return Arrays.stream(table().times).sum();
    }

    @Override
    public long answering() {
        double[] nothing = new double[columns.size()];
        Arrays.fill(nothing, NONE);
        return rows() - found.getOrDefault(nothing, 0L);
    }

    @Override
    public long complete() {
        return Arrays.stream(table().treated(MissingTreatment.LISTWISE).times).sum();
    }

    @Override
    public ImmutableList<Long> counts(int question, MissingTreatment treatment) {
        if (!(measure.questions().get(question).scale() instanceof ResponseScale.Likert scale)) {
            return ImmutableList.of();
        }
        Long[] counts = new Long[scale.points()];
        Arrays.fill(counts, 0L);
        Table used = treatment == MissingTreatment.LISTWISE ? table().treated(treatment) : table();
        for (int row = 0; row < used.rows.length; row++) {
            double answer = used.rows[row][question];
            if (!Double.isNaN(answer)) {
                counts[(int) (answer - scale.lowest()) / scale.step()] += used.times[row];
            }
        }
        return ImmutableList.copyOf(counts);
    }

    @Override
    public Pair of(int a, int b, MissingTreatment treatment) {
        Table used = treatment == MissingTreatment.LISTWISE ? table().treated(treatment) : table();
        return new OfMoments(used.moments(used.column(a), used.column(b)));
    }

    @Override
    public BiFunction<Integer, Integer, Pair> treated(MissingTreatment treatment) {
        Table used = table().treated(treatment);
        double[][] all = new double[columns.size()][];
        Arrays.setAll(all, used::column);
        return (a, b) -> new OfMoments(used.moments(all[a], all[b]));
    }

    @Override
    public PairMoments withMean(int question, MissingTreatment treatment) {
        Table used = table().treated(treatment);
        return used.moments(used.column(question), persons(used));
    }

    @Override
    public PairMoments means(MissingTreatment treatment) {
        Table used = table().treated(treatment);
        return used.moments(new double[used.rows.length], persons(used));
    }

    /** Returns the weighted mean of each row; NaN if it has no answer. */
    private double[] persons(Table used) {
        double[] means = new double[used.rows.length];
        for (int row = 0; row < means.length; row++) {
            double sum = 0;
            double weight = 0;
            for (int q = 0; q < columns.size(); q++) {
                double answer = used.rows[row][q];
                if (!Double.isNaN(answer)) {
                    sum += weights.weight(q) * weights.entry(q, answer);
                    weight += weights.weight(q);
                }
            }
            means[row] = sum / weight;
        }
        return means;
    }
}
