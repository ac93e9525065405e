package org.coppice.statistics.agreement;

import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/**
 * The likelihood that is maximised to estimate the variance components of normal scores y = μ + u + e, u of a team with variance τ², e of a
 * person with variance σ². With r = τ²/σ², w = n/(1 + n·r) of each team of n, μ the mean m of the teams weighted by w and s² = (SSW + Σw(m
 * − μ)²)/D, the derivative of the profiled deviance with respect to r is Σw − C − Σw²(m − μ)²/s², with D = N and C = 0 for ML, D = N − 1
 * and C = Σw²/Σw for REML (Searle, Casella and McCulloch 1992, sections 3.7 and 3.8). Its root is found by bisection to the last digits; r
 * is 0 if the derivative is not below 0 at 0. (The likelihood of two or three teams of very unequal size can have a second maximum at a
 * larger r; it is ignored.) The logarithm of the likelihood is −½(D ln 2πs² + Σln(1 + n·r) + D), for REML with ln Σw added inside the brackets. The
 * set is closed.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public enum VarianceEstimator implements Named {
    /** Restricted maximum likelihood; if all teams have the same size it gives the same estimates as the mean squares. */
    REML("reml", "restricted maximum likelihood"),
    /** Maximum likelihood. */
    ML("ml", "maximum likelihood");

    private final String id;
    private final String label;

    VarianceEstimator(String id, String label) {
        this.id = id;
        this.label = label;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    /** Estimates the components from teams that have variance within teams. */
    VarianceComponents fit(OneWaySums gathered, int persons, double squaresWithin) {
        TeamsBySize teams = new TeamsBySize(gathered);
        double ratio = root(teams, persons, squaresWithin);
        double grand = grandMean(teams, ratio);
        double within = scale(teams, persons, squaresWithin, ratio, grand);
        double icc = ratio / (1 + ratio);
        double sum = 0;
        for (int s = 0; s < teams.sizes(); s++) {
            sum += teams.count(s) * VarianceComponents.stepped(icc, teams.size(s));
        }
        return VarianceComponents.of(
                Score.of(ratio * within),
                Score.of(within),
                Score.of(icc),
                Score.of(grand),
                Score.of(VarianceComponents.stepped(icc, (double) persons / gathered.teams)),
                Score.of(sum / gathered.teams),
                Score.of(logLikelihood(teams, persons, ratio, within)));
    }

    /** Returns the components of teams without variance within: the variance of their means, which has the weight of a team for each. */
    VarianceComponents limit(OneWaySums teams) {
        double mean = 0;
        for (int t = 0; t < teams.teams; t++) {
            mean += (teams.means[t] - teams.means[0]) / teams.teams;
        }
        double squares = 0;
        for (int t = 0; t < teams.teams; t++) {
            double distance = teams.means[t] - teams.means[0] - mean;
            squares += distance * distance;
        }
        Score one = Score.of(1);
        return VarianceComponents.of(
                Score.of(squares / (this == REML ? teams.teams - 1 : teams.teams)),
                Score.of(0),
                one,
                Score.of(teams.means[0] + mean),
                one,
                one,
                Score.withheld(
                        WithheldReason.UNDEFINED,
                        "nobody's score differs within a team, so that the likelihood has no maximum"));
    }

    private double logLikelihood(TeamsBySize teams, int persons, double ratio, double within) {
        int freedom = this == REML ? persons - 1 : persons;
        double logs = freedom * (StrictMath.log(2 * Math.PI * within) + 1);
        double weights = 0;
        for (int s = 0; s < teams.sizes(); s++) {
            logs += teams.count(s) * StrictMath.log1p(teams.size(s) * ratio);
            weights += teams.count(s) * weight(teams, s, ratio);
        }
        return -(this == REML ? logs + StrictMath.log(weights) : logs) / 2;
    }

    private double root(TeamsBySize teams, int persons, double squaresWithin) {
        double low = 0;
        if (derivative(teams, persons, squaresWithin, low) >= 0) {
            return low;
        }
        double high = 1;
        while (derivative(teams, persons, squaresWithin, high) < 0) {
            low = high;
            high *= 2;
        }
        double middle = (low + high) / 2;
        while (low < middle && middle < high) {
            if (derivative(teams, persons, squaresWithin, middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
            middle = (low + high) / 2;
        }
        return middle;
    }

    private double derivative(TeamsBySize teams, int persons, double squaresWithin, double ratio) {
        double grand = grandMean(teams, ratio);
        double sum = 0;
        double ofSquares = 0;
        double ofDistances = 0;
        for (int s = 0; s < teams.sizes(); s++) {
            double w = weight(teams, s, ratio);
            sum += teams.count(s) * w;
            ofSquares += teams.count(s) * w * w;
            ofDistances += w * w * teams.squaresFrom(s, grand);
        }
        double lost = this == REML ? ofSquares / sum : 0;
        return sum - lost - ofDistances / scale(teams, persons, squaresWithin, ratio, grand);
    }

    private double scale(TeamsBySize teams, int persons, double squaresWithin, double ratio, double grand) {
        double squares = squaresWithin;
        for (int s = 0; s < teams.sizes(); s++) {
            squares += weight(teams, s, ratio) * teams.squaresFrom(s, grand);
        }
        return squares / (this == REML ? persons - 1 : persons);
    }

    private static double grandMean(TeamsBySize teams, double ratio) {
        double sum = 0;
        double weights = 0;
        for (int s = 0; s < teams.sizes(); s++) {
            double w = teams.count(s) * weight(teams, s, ratio);
            sum += w * (teams.mean(s) - teams.mean(0));
            weights += w;
        }
        return teams.mean(0) + sum / weights;
    }

    private static double weight(TeamsBySize teams, int size, double ratio) {
        return teams.size(size) / (1 + teams.size(size) * ratio);
    }
}
