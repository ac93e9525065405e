package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.statistics.covariance.UndefinedFigure;

/**
 * The alphas of the resamples of a bootstrap.
 *
 * @param alphas the alphas in the order of the resamples, without the resamples in which alpha is undefined because nothing varies or fewer
 *     than two people answered two of the questions
 * @param resamples the number of resamples drawn
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record AlphaResamples(ImmutableDoubleArray alphas, int resamples) {
    /** Throws if there are more alphas than resamples. */
    public AlphaResamples {
        Check.that(
                alphas.length() <= resamples, "there are %d alphas, but only %d resamples", alphas.length(), resamples);
    }

    /** Returns the percentile interval (Efron 1979): the quantiles (1 ± level)/2 of the alphas, R's type 7. */
    public Interval limits(double level) {
        Check.that(level > 0 && level < 1, "the level of an interval is %s; give a number between 0 and 1", level);
        if (alphas.length() < 2) {
            return UndefinedFigure.interval(tooFew());
        }
        double[] sorted = sorted();
        return UndefinedFigure.interval(
                Quantiles.of(sorted, (1 - level) / 2), Quantiles.of(sorted, (1 + level) / 2), level);
    }

    /** The median of the alphas. */
    public Score median() {
        return alphas.length() < 2 ? tooFew() : Score.of(Quantiles.of(sorted(), 0.5));
    }

    /** The standard deviation (n − 1) of the alphas, which is the bootstrap standard error of alpha. */
    public Score standardError() {
        if (alphas.length() < 2) {
            return tooFew();
        }
        double mean = alphas.stream().average().orElseThrow();
        double squares = alphas.stream().map(a -> (a - mean) * (a - mean)).sum();
        return Score.of(Math.sqrt(squares / (alphas.length() - 1)));
    }

    /** Returns warnings about the figures, in words. */
    public ImmutableList<String> warnings() {
        int undefined = resamples - alphas.length();
        return undefined == 0 || alphas.length() < 2
                ? ImmutableList.of()
                : ImmutableList.of(undefined + " of " + resamples + " resamples have no alpha and are left out");
    }

    private double[] sorted() {
        double[] sorted = alphas.toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private Score.Withheld tooFew() {
        return UndefinedFigure.undefined(
                alphas.length() + " of " + resamples + " resamples have an alpha; at least two are needed");
    }
}
