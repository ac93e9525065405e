package org.coppice.statistics.agreement;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/**
 * The one-way random-effects analysis of variance of the scores of N persons in K teams, with the intraclass correlations. Sums of squares
 * are in squared units of the scores. A figure that is not defined is withheld with the reason in words; no figure is NaN or infinite.
 * Immutable.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class Anova {
    /** The largest rounding error of a team mean, relative to the largest mean. */
    private static final double ROUNDING = 1e-14;

    private final OneWaySums teams;
    private final int persons;
    private final double sizesSquared;
    private final double between;
    private final double within;
    private final Optional<Score.Withheld> undefined;

    /** Returns the analysis of the teams in the accumulator; teams that are added later have no effect. */
    public static Anova of(OneWaySums teams) {
        return new Anova(teams.copy());
    }

    /** Creates the analysis without a copy: it takes ownership of the accumulator. */
    Anova(OneWaySums teams) {
        this.teams = teams;
        int sum = 0;
        double ofSquares = 0;
        double largest = 0;
        double fromFirst = 0;
        for (int t = 0; t < teams.teams; t++) {
            sum = Math.addExact(sum, teams.sizes[t]);
            ofSquares += (double) teams.sizes[t] * teams.sizes[t];
            largest = Math.max(largest, Math.abs(teams.means[t]));
            fromFirst += teams.sizes[t] * (teams.means[t] - teams.means[0]);
        }
        double ssb = 0;
        double ssw = 0;
        for (int t = 0; t < teams.teams; t++) {
            double distance = teams.means[t] - teams.means[0] - fromFirst / sum;
            ssb += teams.sizes[t] * distance * distance;
            ssw += teams.squares[t];
        }
        double noise = sum * (ROUNDING * largest) * (ROUNDING * largest);
        this.persons = sum;
        this.sizesSquared = ofSquares;
        this.between = ssb <= noise ? 0 : ssb;
        this.within = ssw <= noise ? 0 : ssw;
        this.undefined = undefined();
    }

    private Optional<Score.Withheld> undefined() {
        if (teams.teams < 2) {
            return why((teams.teams == 0 ? "no team has" : "only one team has")
                    + " a score; a comparison needs at least two teams");
        }
        if (persons == teams.teams) {
            return why("no team has two persons with a score, so that persons within a team cannot be compared");
        }
        return between + within == 0 ? why("every score is the same") : Optional.empty();
    }

    private static Optional<Score.Withheld> why(String what) {
        return Optional.of(Score.withheld(WithheldReason.UNDEFINED, what));
    }

    private Score defined(double figure) {
        return undefined.<Score>map(reason -> reason).orElseGet(() -> Score.of(figure));
    }

    /** Returns the figure; withheld if it is undefined or if no person differs from their team. */
    private Score definedWithin(double figure) {
        return undefined.isEmpty() && within == 0
                ? why("nobody's score differs within a team, so that F is infinite")
                        .orElseThrow()
                : defined(figure);
    }

    /** N: the number of persons with a score. */
    public int persons() {
        return persons;
    }

    /** K: the number of teams with a score, including teams of one person. */
    public int teams() {
        return teams.teams;
    }

    /** Returns the team size by that definition. The mean size requires one team, n0 two. */
    public Score size(TeamSize size) {
        int least = size == TeamSize.MEAN ? 1 : 2;
        return teams.teams < least
                ? why("fewer than " + least + " teams have a score").orElseThrow()
                : Score.of(sizeOf(size));
    }

    private double sizeOf(TeamSize size) {
        return size == TeamSize.MEAN
                ? (double) persons / teams.teams
                : (persons - sizesSquared / persons) / (teams.teams - 1);
    }

    /** The harmonic mean size, K/Σ(1/n). */
    public Score harmonicMeanSize() {
        double sum = 0;
        for (int t = 0; t < teams.teams; t++) {
            sum += 1.0 / teams.sizes[t];
        }
        return teams.teams == 0 ? why("no team has a score").orElseThrow() : Score.of(teams.teams / sum);
    }

    /** SSB: the sum over persons of the squared distance between the mean of their team and the mean of all persons. */
    public double squaresBetween() {
        return between;
    }

    /** SSW: the sum over persons of the squared distance between their score and the mean of their team. */
    public double squaresWithin() {
        return within;
    }

    /** MSB = SSB/(K − 1). */
    public Score meanSquareBetween() {
        return defined(msb());
    }

    /** MSW = SSW/(N − K). */
    public Score meanSquareWithin() {
        return defined(msw());
    }

    private double msb() {
        return between / (teams.teams - 1);
    }

    private double msw() {
        return within / (persons - teams.teams);
    }

    /** Returns K − 1, the degrees of freedom between teams. */
    public Score degreesOfFreedomBetween() {
        return defined(teams.teams - 1.0);
    }

    /** Returns N − K, the degrees of freedom within teams. */
    public Score degreesOfFreedomWithin() {
        return defined(persons - (double) teams.teams);
    }

    /** F = MSB/MSW, with K − 1 and N − K degrees of freedom. */
    public Score f() {
        return definedWithin(msb() / msw());
    }

    /** The p value of F: the probability of this F or a larger one if teams do not differ. */
    public Score p() {
        return f() instanceof Score.Measured f
                ? Score.of(
                        FDistribution.of(teams.teams - 1, persons - teams.teams).survivalProbability(f.value()))
                : f();
    }

    /** η² = SSB/(SSB + SSW). */
    public Score etaSquared() {
        return defined(between / (between + within));
    }

    /** Returns ICC(1) = (MSB − MSW)/(MSB + (k − 1)MSW), k the size by that definition (Bartko 1976; Bliese 2000). It can be negative. */
    public Score icc1(TeamSize size) {
        return defined((msb() - msw()) / (msb() + (sizeOf(size) - 1) * msw()));
    }

    /**
     * Returns ICC(2) = (MSB − MSW)/MSB, the reliability of team means (Bartko 1976; Bliese 2000). It can be negative, without lower bound.
     */
    public Score icc2() {
        return undefined.isEmpty() && between == 0
                ? why("the means of all teams are equal").orElseThrow()
                : defined(1 - msw() / msb());
    }

    /**
     * Returns the F interval of ICC(1): (F/Q − 1)/(F/Q + k − 1), Q the upper and the lower quantile of F (Shrout and Fleiss 1979; McGraw
     * and Wong 1996, Table 7). There is no interval if F is withheld.
     *
     * @param level the confidence level, between 0 and 1
     */
    public Interval icc1Interval(TeamSize size, double level) {
        double k = sizeOf(size);
        return interval(level, f(), ratio -> (ratio - 1) / (ratio + k - 1));
    }

    /**
     * Returns the F interval of ICC(2): 1 − Q/F (Shrout and Fleiss 1979; McGraw and Wong 1996, Table 7). There is no interval if F or
     * ICC(2) is withheld.
     */
    public Interval icc2Interval(double level) {
        return interval(level, icc2() instanceof Score.Measured ? f() : icc2(), ratio -> 1 - 1 / ratio);
    }

    private Interval interval(double level, Score f, DoubleUnaryOperator icc) {
        Check.that(level > 0 && level < 1, "the level of an interval is %s; give a number between 0 and 1", level);
        if (f instanceof Score.Withheld why) {
            return Interval.withheld(why.reason(), why.detail());
        }
        double upper = (1 + level) / 2;
        int between = teams.teams - 1;
        int within = persons - teams.teams;
        double value = ((Score.Measured) f).value();
        return new Interval.Between(
                icc.applyAsDouble(value / FQuantile.of(upper, between, within)),
                icc.applyAsDouble(value * FQuantile.of(upper, within, between)),
                level);
    }

    /**
     * Returns the variance components estimated by that likelihood; withheld if ICC(1) is withheld. If nobody's score differs within a team,
     * they are the limit of the estimates for a variance within teams that approaches 0.
     */
    public VarianceComponents components(VarianceEstimator likelihood) {
        if (undefined.isPresent()) {
            return VarianceComponents.withheld(undefined.get());
        }
        return within == 0 ? likelihood.limit(teams) : likelihood.fit(teams, persons, within);
    }
}
