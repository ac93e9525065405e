package org.coppice.statistics.reliability;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Score;
import org.coppice.statistics.covariance.UndefinedFigure;
import org.jspecify.annotations.Nullable;

/**
 * The distribution of scores of the persons of a sample, or of its teams. All figures except the counts and the share are in the units of
 * the scores. Quantiles are R's type 7 (Hyndman and Fan 1996, definition 7). If there is no score, all figures are withheld.
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class ScoreSummary {
    private final int n;
    private final int missing;
    private final Figures figures;

    private ScoreSummary(int n, int missing, Figures figures) {
        this.n = n;
        this.missing = missing;
        this.figures = figures;
    }

    /** Computes the summary of those scores, in any order. */
    public static ScoreSummary of(Collection<Score> scores) {
        double[] figures = scores.stream()
                .flatMapToDouble(score -> score.figure().stream())
                .sorted()
                .toArray();
        int n = figures.length;
        return new ScoreSummary(
                n,
                scores.size() - n,
                Figures.builder()
                        .put("mean", from(figures, ScoreSummary::mean))
                        .put(
                                "sd",
                                n == 1
                                        ? UndefinedFigure.undefined("there is only one value")
                                        : from(figures, ScoreSummary::sd))
                        .put("lowest", from(figures, x -> x[0]))
                        .put("tenth", from(figures, x -> Quantiles.of(x, 0.1)))
                        .put("quarter", from(figures, x -> Quantiles.of(x, 0.25)))
                        .put("median", from(figures, x -> Quantiles.of(x, 0.5)))
                        .put("threeQuarters", from(figures, x -> Quantiles.of(x, 0.75)))
                        .put("ninetieth", from(figures, x -> Quantiles.of(x, 0.9)))
                        .put("highest", from(figures, x -> x[n - 1]))
                        .put(
                                "seventyOrMore",
                                from(
                                        figures,
                                        x -> (double) Arrays.stream(x)
                                                        .filter(one -> one >= 0.7)
                                                        .count()
                                                / n))
                        .build());
    }

    private static Score from(double[] sorted, ToDoubleFunction<double[]> figure) {
        return sorted.length == 0
                ? UndefinedFigure.undefined("there is no score")
                : Score.of(figure.applyAsDouble(sorted));
    }

    private static double mean(double[] figures) {
        return Arrays.stream(figures).sum() / figures.length;
    }

    private static double sd(double[] figures) {
        double mean = mean(figures);
        return Math.sqrt(
                Arrays.stream(figures).map(x -> (x - mean) * (x - mean)).sum() / (figures.length - 1));
    }

    /** Returns the number of scores that have a figure. */
    public int n() {
        return n;
    }

    /** Returns the number of scores that are withheld. */
    public int missing() {
        return missing;
    }

    /** Returns the mean of the figures. */
    public Score mean() {
        return figures.score("mean");
    }

    /** Returns the standard deviation of the figures (n − 1). */
    public Score sd() {
        return figures.score("sd");
    }

    /** Returns the smallest figure. */
    public Score lowest() {
        return figures.score("lowest");
    }

    /** Returns the quantile .10 of the figures. */
    public Score tenth() {
        return figures.score("tenth");
    }

    /** Returns the quantile .25 of the figures. */
    public Score quarter() {
        return figures.score("quarter");
    }

    /** Returns the quantile .50 of the figures. */
    public Score median() {
        return figures.score("median");
    }

    /** Returns the quantile .75 of the figures. */
    public Score threeQuarters() {
        return figures.score("threeQuarters");
    }

    /** Returns the quantile .90 of the figures. */
    public Score ninetieth() {
        return figures.score("ninetieth");
    }

    /** Returns the largest figure. */
    public Score highest() {
        return figures.score("highest");
    }

    /** Returns the share of figures that are .70 or more, which is reported for indices of agreement; 0 to 1. */
    public Score seventyOrMore() {
        return figures.score("seventyOrMore");
    }

    /** Returns the figures of this object by name; nested results have their own. */
    public Figures figures() {
        return figures;
    }

    /** Returns this result with each figure changed. */
    public ScoreSummary map(UnaryOperator<Score> change) {
        return new ScoreSummary(n, missing, figures.map(change));
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof ScoreSummary other
                && n == other.n
                && missing == other.missing
                && figures.equals(other.figures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(n, missing, figures);
    }

    /** Returns the class and the figures. */
    @Override
    public String toString() {
        return "ScoreSummary" + figures;
    }
}
