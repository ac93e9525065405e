package org.coppice.statistics.agreement;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.FDistribution;
import org.coppice.model.check.Check;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/**
 * The one-way random-effects analysis of variance of N persons' scores in K teams, and the intraclass correlations that follow. Squares
 * are in the units of the scores, squared. A figure that is not defined is withheld with the reason in words; none is not-a-number or
 * infinite. Immutable.
 */
public final class Anova {
    /** How far off a team's mean may be by rounding, as part of the largest. */
    private static final double ROUNDING = 1e-14;

    private final OneWaySums teams;
    private final int persons;
    private final double sizesSquared;
    private final double between;
    private final double within;
    private final Optional<Score.Withheld> undefined;

    /** The analysis of the teams gathered so far. */
    public static Anova of(OneWaySums teams) {
        return new Anova(teams.copy());
    }

    /** Takes the state as its own. */
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
                    + " a score; teams are compared from two on");
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

    /** The same, withheld also where nobody differs from their team. */
    private Score definedWithin(double figure) {
        return undefined.isEmpty() && within == 0
                ? why("nobody's score differs within a team").orElseThrow()
                : defined(figure);
    }

    /** N: persons with a score. */
    public int persons() {
        return persons;
    }

    /** K: teams with a score, teams of one among them. */
    public int teams() {
        return teams.teams;
    }

    /** The size that counts; the mean size from one team on, n0 from two. */
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

    /** The harmonic mean size K/Σ(1/n). */
    public Score harmonicMeanSize() {
        double sum = 0;
        for (int t = 0; t < teams.teams; t++) {
            sum += 1.0 / teams.sizes[t];
        }
        return teams.teams == 0 ? why("no team has a score").orElseThrow() : Score.of(teams.teams / sum);
    }

    /** SSB: squared distances of the teams' means from the mean of all persons, by person. */
    public double squaresBetween() {
        return between;
    }

    /** SSW: squared distances of persons' scores from the mean of their team. */
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

    /** F = MSB/MSW, with K − 1 and N − K degrees of freedom. */
    public Score f() {
        return definedWithin(msb() / msw());
    }

    /** The probability of that F or a larger one where teams do not differ. */
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

    /** ICC(1) = (MSB − MSW)/(MSB + (k − 1)MSW), k the size that counts (Bartko 1976; Bliese 2000); it may be negative. */
    public Score icc1(TeamSize size) {
        return defined((msb() - msw()) / (msb() + (sizeOf(size) - 1) * msw()));
    }

    /** ICC(2) = (MSB − MSW)/MSB, the reliability of team means (Bartko 1976; Bliese 2000); it may be negative, without bound. */
    public Score icc2() {
        return undefined.isEmpty() && between == 0
                ? why("the teams' means are all the same").orElseThrow()
                : defined(1 - msw() / msb());
    }

    /**
     * The F interval of ICC(1): (F/Q − 1)/(F/Q + k − 1), Q the upper and the lower quantile of F (Shrout and Fleiss 1979; McGraw and Wong
     * 1996, Table 7). None where F is withheld.
     *
     * @param level between 0 and 1
     */
    public Interval icc1Interval(TeamSize size, double level) {
        double k = sizeOf(size);
        return interval(level, f(), ratio -> (ratio - 1) / (ratio + k - 1));
    }

    /** The F interval of ICC(2): 1 − Q/F (the same sources). None where F or ICC(2) is withheld. */
    public Interval icc2Interval(double level) {
        return interval(level, icc2() instanceof Score.Measured ? f() : icc2(), ratio -> 1 - 1 / ratio);
    }

    private Interval interval(double level, Score f, DoubleUnaryOperator icc) {
        Check.that(level > 0 && level < 1, "an interval at level %s; a level lies between 0 and 1", level);
        if (!(f instanceof Score.Measured measured)) {
            return Interval.none(Interval.Why.WITHHELD);
        }
        double upper = (1 + level) / 2;
        int between = teams.teams - 1;
        int within = persons - teams.teams;
        return new Interval.Between(
                icc.applyAsDouble(measured.value() / FQuantile.of(upper, between, within)),
                icc.applyAsDouble(measured.value() * FQuantile.of(upper, within, between)),
                level);
    }

    /** The components of variance by maximum likelihood; withheld where F is. */
    public VarianceComponents components(VarianceEstimator likelihood) {
        return f() instanceof Score.Withheld withheld
                ? VarianceComponents.withheld(withheld)
                : likelihood.fit(teams, persons, within);
    }
}
