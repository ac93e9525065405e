package org.coppice.statistics.covariance;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.check.Check;
import org.coppice.statistics.missing.MissingTreatment;

/** Rows of numbers, or of answers with different weights or scales, from which alpha of resamples is computed. */
public final class RealRows {
    private final List<double[]> rows; // each answer times its factor, NaN if missing
    private final int questions;

    /** Keeps the rows that the treatment uses; it imputes nothing. A row is a respondent who was asked any of {@code asked}. */
    public RealRows(
            KeyedMeasure measure, MeasureColumns asked, Iterable<AnswerBlock> blocks, MissingTreatment treatment) {
        MeasureColumns columns = new MeasureColumns(measure);
        AnswerWeights weights = AnswerWeights.of(measure);
        this.questions = columns.size();
        this.rows = new ArrayList<>();
        for (AnswerBlock block : blocks) {
            for (int row = 0; row < block.size(); row++) {
                double[] answers = columns.answers(block, row);
                boolean whole = ImmutableDoubleArray.copyOf(answers).stream().noneMatch(Double::isNaN);
                if (whole || (treatment != MissingTreatment.LISTWISE && asked.asked(block, row))) {
                    for (int q = 0; q < questions; q++) {
                        answers[q] *= weights.factor(q);
                    }
                    rows.add(answers);
                }
            }
        }
    }

    public int size() {
        return rows.size();
    }

    /** Returns the indices of as many random rows as there are, with replacement. */
    public int[] draw(SplittableRandom random) {
        return random.ints(rows.size(), 0, Math.max(1, rows.size())).toArray();
    }

    /** Returns alpha of those rows; NaN if it is not defined. */
    public double alpha(int[] drawn) {
        Check.that(drawn.length == rows.size(), "the resample has %d rows; draw %d rows", drawn.length, rows.size());
        double trace = 0;
        double total = 0;
        for (int i = 0; i < questions; i++) {
            for (int j = 0; j <= i; j++) {
                double covariance = covariance(drawn, i, j);
                trace += i == j ? covariance : 0;
                total += i == j ? covariance : 2 * covariance;
            }
        }
        return total > 1e-12 * trace ? Alpha.of(questions, trace, total) : Double.NaN;
    }

    private double covariance(int[] drawn, int i, int j) {
        long n = 0;
        double x = 0;
        double y = 0;
        for (int row : drawn) {
            double[] answers = rows.get(row);
            if (!Double.isNaN(answers[i]) && !Double.isNaN(answers[j])) {
                n++;
                x += answers[i];
                y += answers[j];
            }
        }
        double products = 0;
        for (int row : drawn) {
            double[] answers = rows.get(row);
            if (!Double.isNaN(answers[i]) && !Double.isNaN(answers[j])) {
                products += (answers[i] - x / n) * (answers[j] - y / n);
            }
        }
        return n < 2 ? Double.NaN : products / (n - 1);
    }
}
