package org.coppice.statistics.reliability;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apiguardian.api.API;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.ResponseScale;
import org.coppice.statistics.covariance.Imputed;
import org.coppice.statistics.covariance.PackedRows;
import org.coppice.statistics.covariance.Ratings;
import org.coppice.statistics.covariance.RowLayout;
import org.coppice.statistics.covariance.RowSums;
import org.coppice.statistics.missing.MissingTreatment;

/**
 * The bootstrap of alpha (Efron 1979): each resample draws as many rows as there are, with replacement. The rows are those of {@link
 * ScaleSums}, or the complete ones of them, in the order of the blocks. Rows are stored packed, so that a draw takes a few additions; all
 * sums are integers, so that only alpha itself is rounded. Imputed medians are those of the sample, not of the resample. Immutable.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
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
     * Returns the bootstrap of the rows of those blocks.
     *
     * @throws IllegalArgumentException as {@link ScaleSums}, or if there are more rows than fit into one array
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
        int unit = treatment == MissingTreatment.MEDIAN_IMPUTED ? 2 : 1; // a median is a multiple of one half
        int[] instead = new int[k];
        if (treatment == MissingTreatment.MEDIAN_IMPUTED) {
            RowSums sums = new RowSums(measure);
            blocks.forEach(sums::add);
            Imputed imputed = new Imputed(sums);
            for (int q = 0; q < k; q++) {
                instead[q] =
                        (int) imputed.twiceMedian(q) - unit * ratings.scale(q).lowest();
                widths[q] *= unit;
                if (imputed.rows(q, q) == 0) {
                    codes.clear(); // there is nothing to impute
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

    /** The number of rows, which is also the number of rows in a resample. */
    public int rows() {
        return rows.rows();
    }

    /**
     * Draws random resamples and returns their alphas; the same seed gives the same resamples on every machine.
     *
     * @param resamples the number of resamples, 1,000 or more for an interval
     */
    public AlphaResamples random(int resamples, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return resample(resamples, (b, sums) -> rows.draw(random, sums));
    }

    /**
     * Returns the alphas of given resamples.
     *
     * @param drawn for each resample the indices of its rows, from 0, as many as there are rows
     * @throws IllegalArgumentException if a resample has another number of rows, or an index does not exist
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

    /** Computes the sums of one resample. */
    private interface Resample {
        void add(int number, long[] sums);
    }
}
