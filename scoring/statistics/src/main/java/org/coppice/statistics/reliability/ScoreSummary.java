package org.coppice.statistics.reliability;

import java.util.Arrays;
import java.util.Collection;
import org.apiguardian.api.API;
import org.coppice.model.score.Score;

/**
 * The distribution of scores of the persons of a sample, or of its teams. All figures except the counts and the share are in the units of
 * the scores. Quantiles are R's type 7 (Hyndman and Fan 1996, definition 7). If there is no score, all figures are withheld.
 *
 * @param n the number of scores that have a figure
 * @param missing the number of scores that are withheld
 * @param mean the mean of the figures
 * @param sd the standard deviation of the figures (n − 1)
 * @param lowest the smallest
 * @param tenth the quantile .10
 * @param quarter the quantile .25
 * @param median the quantile .50
 * @param threeQuarters the quantile .75
 * @param ninetieth the quantile .90
 * @param highest the largest
 * @param seventyOrMore the share of figures that are .70 or more, which is reported for indices of agreement; 0 to 1
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record ScoreSummary(
        int n,
        int missing,
        Score mean,
        Score sd,
        Score lowest,
        Score tenth,
        Score quarter,
        Score median,
        Score threeQuarters,
        Score ninetieth,
        Score highest,
        Score seventyOrMore) {

    /** Computes the summary of those scores, in any order. */
    public static ScoreSummary of(Collection<Score> scores) {
        double[] figures = scores.stream()
                .flatMapToDouble(score -> score.figure().stream())
                .sorted()
                .toArray();
        int n = figures.length;
        int missing = scores.size() - n;
        if (n == 0) {
            Score none = UndefinedFigure.undefined("there is no score");
            return new ScoreSummary(0, missing, none, none, none, none, none, none, none, none, none, none);
        }
        double mean = Arrays.stream(figures).sum() / n;
        double squares =
                Arrays.stream(figures).map(x -> (x - mean) * (x - mean)).sum();
        return new ScoreSummary(
                n,
                missing,
                Score.of(mean),
                n < 2 ? UndefinedFigure.undefined("there is only one score") : Score.of(Math.sqrt(squares / (n - 1))),
                Score.of(figures[0]),
                Score.of(Quantiles.of(figures, 0.1)),
                Score.of(Quantiles.of(figures, 0.25)),
                Score.of(Quantiles.of(figures, 0.5)),
                Score.of(Quantiles.of(figures, 0.75)),
                Score.of(Quantiles.of(figures, 0.9)),
                Score.of(figures[n - 1]),
                Score.of((double) Arrays.stream(figures).filter(x -> x >= 0.7).count() / n));
    }
}
