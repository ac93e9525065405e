package org.coppice.statistics.reliability;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.apiguardian.api.API;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.check.Check;
import org.coppice.statistics.covariance.Imputed;
import org.coppice.statistics.covariance.IntegerSums;
import org.coppice.statistics.covariance.MeasureColumns;
import org.coppice.statistics.covariance.PackedRows;
import org.coppice.statistics.covariance.Ratings;
import org.coppice.statistics.covariance.RealRows;
import org.coppice.statistics.covariance.RowLayout;
import org.coppice.statistics.covariance.RowSums;
import org.coppice.statistics.missing.MissingTreatment;

/**
 * The bootstrap of alpha (Efron 1979): each resample draws as many rows as there are, with replacement. The rows are those of {@link
 * ScaleSums}, or the complete ones of them, in the order of the blocks. Rows are stored packed, so that a draw takes a few additions; all
 * sums are integers, so that only alpha itself is rounded. Rows of numbers, or of answers with weights or different scales, are kept as they
 * are. Imputed medians are those of the sample, not of the resample. Immutable.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class AlphaBootstrap {
    private final int size;
    private final ToDoubleFunction<SplittableRandom> random;
    private final ToDoubleFunction<int[]> given;

    private AlphaBootstrap(int size, ToDoubleFunction<SplittableRandom> random, ToDoubleFunction<int[]> given) {
        this.size = size;
        this.random = random;
        this.given = given;
    }

    /**
     * Returns the bootstrap of the rows of those blocks, without the questions that {@link ScaleSums#answered} leaves out.
     *
     * @throws IllegalArgumentException as {@link ScaleSums}, or if there are more rows than fit into one array
     */
    public static AlphaBootstrap of(KeyedMeasure all, Iterable<AnswerBlock> blocks, MissingTreatment treatment) {
        RowSums given = RowSums.of(all);
        blocks.forEach(given::add);
        KeyedMeasure measure = treatment == MissingTreatment.LISTWISE
                ? given.anyAnswered()
                : given.answered().measure();
        MeasureColumns asked = new MeasureColumns(all);
        if (!(RowSums.of(measure) instanceof IntegerSums)) {
            Check.that(
                    treatment != MissingTreatment.MEDIAN_IMPUTED,
                    "measure \"%s\" has numbers, weights or different scales; resample it without imputed answers",
                    measure.measure());
            RealRows rows = new RealRows(measure, asked, blocks, treatment);
            return new AlphaBootstrap(rows.size(), random -> rows.alpha(rows.draw(random)), rows::alpha);
        }
        Ratings ratings = new Ratings(measure);
        int k = ratings.size();
        int[] widths = new int[k];
        for (int q = 0; q < k; q++) {
            widths[q] = ratings.scale(q).highest() - ratings.scale(q).lowest();
        }
        List<int[]> codes = new ArrayList<>();
        for (AnswerBlock block : blocks) {
            for (int row = 0; row < block.size(); row++) {
                int[] found = codes(ratings, block, row);
                boolean whole = Arrays.stream(found).allMatch(code -> code >= 0);
                if (whole || (treatment != MissingTreatment.LISTWISE && asked.asked(block, row))) {
                    codes.add(found);
                }
            }
        }
        int unit = treatment == MissingTreatment.MEDIAN_IMPUTED ? 2 : 1; // a median is a multiple of one half
        int[] instead = new int[k];
        if (treatment == MissingTreatment.MEDIAN_IMPUTED) {
            IntegerSums sums = new IntegerSums(measure);
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
                int above = ratings.start(q) + ratings.factor(q) * code - scale.lowest();
                x[q] = present[q] == 1 ? unit * above : instead[q];
            }
            fields.fill(x, present, largest);
            rows.set(row, largest);
        }
        int width = largest.length;
        return new AlphaBootstrap(
                rows.rows(),
                random -> {
                    long[] sums = new long[width];
                    rows.draw(random, sums);
                    return alpha(k, fields, rows, sums);
                },
                drawn -> {
                    long[] sums = new long[width];
                    rows.add(drawn, sums);
                    return alpha(k, fields, rows, sums);
                });
    }

    private static double alpha(int questions, RowLayout fields, PackedRows rows, long[] sums) {
        return questions < 2 || rows.rows() < 2 ? Double.NaN : fields.alpha(rows.rows(), sums);
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
        return size;
    }

    /**
     * Draws random resamples and returns their alphas; the same seed gives the same resamples on every machine.
     *
     * @param resamples the number of resamples, 1,000 or more for an interval
     */
    public AlphaResamples random(int resamples, long seed) {
        SplittableRandom drawing = new SplittableRandom(seed);
        return resample(resamples, b -> random.applyAsDouble(drawing));
    }

    /**
     * Returns the alphas of given resamples.
     *
     * @param drawn for each resample the indices of its rows, from 0, as many as there are rows
     * @throws IllegalArgumentException if a resample has another number of rows, or an index does not exist
     */
    public AlphaResamples given(int[][] drawn) {
        return resample(drawn.length, b -> given.applyAsDouble(drawn[b]));
    }

    private static AlphaResamples resample(int resamples, IntToDoubleFunction alphaOf) {
        ImmutableDoubleArray.Builder alphas = ImmutableDoubleArray.builder();
        for (int b = 0; b < resamples; b++) {
            double alpha = alphaOf.applyAsDouble(b);
            if (Double.isFinite(alpha)) {
                alphas.add(alpha);
            }
        }
        return new AlphaResamples(alphas.build(), resamples);
    }
}
