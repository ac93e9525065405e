package org.coppice.statistics.reliability;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.ResponseScale;

/**
 * Alpha of resamples of the rows (Efron 1979): each draws as many rows as there are, with replacement. Rows are those of {@link ScaleSums},
 * or the complete ones of them, in the order of the blocks. What a row adds is kept packed, so that a draw is a few additions; sums are
 * whole numbers, so that nothing is rounded but alpha itself. Medians that are put in are those of the sample and not of the resample.
 * Immutable.
 */
public final class AlphaBootstrap {
    private final int questions;
    private final RowLayout fields;
    private final PackedRows rows;

    private AlphaBootstrap(int questions, RowLayout fields, PackedRows rows) {
        this.questions = questions;
        this.fields = fields;
        this.rows = rows;
    }

    /**
     * Of the rows of those blocks.
     *
     * @throws IllegalArgumentException as {@link ScaleSums}, or if there are more rows than memory can hold in one array
     */
    public static AlphaBootstrap of(KeyedMeasure measure, Iterable<AnswerBlock> blocks, MissingTreatment treatment) {
        Ratings ratings = new Ratings(measure);
        int k = ratings.size();
        int[] widths = new int[k];
        for (int q = 0; q < k; q++) {
            widths[q] = ratings.scale(q).points() - 1;
        }
        List<int[]> codes = new ArrayList<>();
        for (AnswerBlock block : blocks) {
            ratings.check(block);
            for (int row = 0; row < block.size(); row++) {
                int[] found = codes(ratings, block, row);
                boolean whole = Arrays.stream(found).allMatch(code -> code >= 0);
                if (whole || (treatment != MissingTreatment.LISTWISE && ratings.asked(block, row))) {
                    codes.add(found);
                }
            }
        }
        int unit = treatment == MissingTreatment.MEDIAN_IMPUTED ? 2 : 1; // a median is a multiple of a half
        int[] instead = new int[k];
        if (treatment == MissingTreatment.MEDIAN_IMPUTED) {
            ScaleSums sums = ScaleSums.of(measure);
            blocks.forEach(sums::add);
            Imputed imputed = new Imputed(sums);
            for (int q = 0; q < k; q++) {
                instead[q] =
                        (int) imputed.twiceMedian(q) - unit * ratings.scale(q).lowest();
                widths[q] *= unit;
                if (imputed.rows(q, q) == 0) {
                    codes.clear(); // there is nothing to put in
                }
            }
        }
        RowLayout fields = RowLayout.of(widths, treatment);
        long[] largest = fields.largest();
        PackedRows rows = new PackedRows(codes.size(), largest);
        int[] present = new int[k];
        int[] x = new int[k];
        for (int row = 0; row < codes.size(); row++) {
            for (int q = 0; q < k; q++) {
                ResponseScale.Likert scale = ratings.scale(q);
                int code = codes.get(row)[q];
                present[q] = code < 0 ? 0 : 1;
                int above = ratings.start(q) + ratings.sign(q) * code - scale.lowest();
                x[q] = present[q] == 1 ? unit * above : instead[q];
            }
            fields.fill(x, present, largest);
            rows.set(row, largest);
        }
        return new AlphaBootstrap(k, fields, rows);
    }

    private static int[] codes(Ratings ratings, AnswerBlock block, int row) {
        int[] codes = new int[ratings.size()];
        for (int q = 0; q < codes.length; q++) {
            codes[q] = block.code(row, ratings.column(q));
        }
        return codes;
    }

    /** How many rows there are, and so are drawn. */
    public int rows() {
        return rows.rows();
    }

    /**
     * Alpha of resamples drawn at random; the same seed draws the same on any machine.
     *
     * @param resamples how many, 1,000 or more for an interval
     */
    public AlphaResamples random(int resamples, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return resample(resamples, (b, sums) -> rows.draw(random, sums));
    }

    /**
     * Alpha of given resamples.
     *
     * @param drawn of each resample, the numbers of the rows from 0, as many as there are rows
     * @throws IllegalArgumentException if there are more or fewer, or there is no such row
     */
    public AlphaResamples given(int[][] drawn) {
        return resample(drawn.length, (b, sums) -> rows.add(drawn[b], sums));
    }

    private AlphaResamples resample(int resamples, Resample resample) {
        ImmutableDoubleArray.Builder alphas = ImmutableDoubleArray.builder();
        long[] sums = new long[fields.largest().length];
        for (int b = 0; b < resamples; b++) {
            resample.add(b, sums);
            double alpha = questions < 2 || rows() < 2 ? Double.NaN : fields.alpha(rows(), sums);
            if (Double.isFinite(alpha)) {
                alphas.add(alpha);
            }
        }
        return new AlphaResamples(alphas.build(), resamples);
    }

    /** Adds up a resample. */
    private interface Resample {
        void add(int number, long[] sums);
    }
}
