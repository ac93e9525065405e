package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Score;
import org.coppice.statistics.covariance.Covariances;
import org.coppice.statistics.covariance.UndefinedFigure;
import org.coppice.statistics.missing.MissingTreatment;
import org.jspecify.annotations.Nullable;

/**
 * The split-half reliability of a measure over the ways to split its questions into halves. With R the correlations and V their sum, the
 * coefficient of a split is 4 Σᵢⱼ Rᵢⱼ/V, i in one half and j in the other (Guttman 1945, eq. 11; Rulon 1939). If the number of questions is
 * odd, one half has one question more.
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class SplitHalf {
    /** The largest number of questions for which all splits are tried: 92,378 splits. */
    public static final int MOST_QUESTIONS = 20;

    private final long splits;
    private final ImmutableList<String> bestHalf;
    private final Figures figures;

    private SplitHalf(long splits, ImmutableList<String> bestHalf, Figures figures) {
        this.splits = splits;
        this.bestHalf = bestHalf;
        this.figures = figures;
    }

    private static Figures figures(Score best, Score mean, Score worst) {
        return Figures.builder()
                .put("best", best)
                .put("mean", mean)
                .put("worst", worst)
                .build();
    }

    /** Computes the coefficients of all splits. */
    public static SplitHalf of(ScaleSums sums, MissingTreatment treatment) {
        return of(sums, treatment, 1);
    }

    /**
     * Computes the coefficients of the splits that psych's {@code splitHalf} tries: half of all ways to choose the smaller half, in the
     * order of the questions. For an even number of questions these are all splits; for an odd number only those whose smaller half has one
     * of the first questions, so that the figures depend on the order of the questions.
     */
    public static SplitHalf asPsych(ScaleSums sums, MissingTreatment treatment) {
        return of(sums, treatment, 2);
    }

    private static SplitHalf of(ScaleSums sums, MissingTreatment treatment, int part) {
        Covariances c = Covariances.of(sums.sums(), treatment);
        Optional<String> none = c.uncorrelated();
        if (none.isPresent()) {
            return none(none.get());
        }
        int k = c.size();
        Covariances r = c.correlations();
        if (k > MOST_QUESTIONS || !r.totalVaries()) {
            return none(
                    k > MOST_QUESTIONS
                            ? k + " questions have too many split halves to calculate them all; at most "
                                    + MOST_QUESTIONS + " can be"
                            : "the sum of the standardised questions is the same for everyone");
        }
        long halves = LongMath.binomial(k, k / 2);
        long splits = k % 2 == 0 ? halves / 2 : (halves + part - 1) / part;
        int[] half = IntStream.range(0, k / 2).toArray();
        int[] bestHalf = half.clone();
        double best = Double.NEGATIVE_INFINITY;
        double worst = Double.POSITIVE_INFINITY;
        double sum = 0;
        for (long split = 0; split < splits; split++) {
            double value = value(r, half);
            if (value > best) {
                best = value;
                bestHalf = half.clone();
            }
            worst = Math.min(worst, value);
            sum += value;
            next(half, k);
        }
        return new SplitHalf(
                splits,
                Arrays.stream(bestHalf).mapToObj(r.names()::get).collect(ImmutableList.toImmutableList()),
                figures(
                        UndefinedFigure.figure(best),
                        UndefinedFigure.figure(sum / splits),
                        UndefinedFigure.figure(worst)));
    }

    private static SplitHalf none(String why) {
        Score none = UndefinedFigure.undefined(why);
        return new SplitHalf(0, ImmutableList.of(), figures(none, none, none));
    }

    private static double value(Covariances r, int[] half) {
        double between = 0;
        for (int i : half) {
            between += r.row(i);
            for (int j : half) {
                between -= r.get(i, j);
            }
        }
        return 4 * between / r.total();
    }

    /**
     * Moves to the next choice in the order of the questions, if there is one: the last index that can advance does, those after it follow.
     */
    private static void next(int[] half, int k) {
        int at = half.length - 1;
        while (at >= 0 && half[at] == k - half.length + at) {
            at--;
        }
        for (int i = at; at >= 0 && i < half.length; i++) {
            half[i] = i == at ? half[i] + 1 : half[i - 1] + 1;
        }
    }

    /** Returns the number of splits. */
    public long splits() {
        return splits;
    }

    /** Returns the largest coefficient of the splits that were tried, Guttman's lambda 4: of all splits, or of psych's part of them. */
    public Score best() {
        return figures.score("best");
    }

    /**
     * Returns the mean coefficient; for an even number of questions standardised alpha (Cronbach 1951), for an odd number (k² − 1)/k² of
     * it.
     */
    public Score mean() {
        return figures.score("mean");
    }

    /** Returns the smallest coefficient, Revelle's beta for halves (Revelle 1979). */
    public Score worst() {
        return figures.score("worst");
    }

    /** Returns the questions of one half of the best split, the smaller one; the first if several splits are best. */
    public ImmutableList<String> bestHalf() {
        return bestHalf;
    }

    /** Returns the figures of this object by name; nested results have their own. */
    public Figures figures() {
        return figures;
    }

    /** Returns this result with each figure changed. */
    public SplitHalf map(UnaryOperator<Score> change) {
        return new SplitHalf(splits, bestHalf, figures.map(change));
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof SplitHalf other
                && splits == other.splits
                && bestHalf.equals(other.bestHalf)
                && figures.equals(other.figures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(splits, bestHalf, figures);
    }

    /** Returns the class and the figures. */
    @Override
    public String toString() {
        return "SplitHalf" + figures;
    }
}
