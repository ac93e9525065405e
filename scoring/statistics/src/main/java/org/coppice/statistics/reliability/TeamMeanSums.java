package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.BitSet;
import org.apiguardian.api.API;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.score.Score;
import org.coppice.statistics.covariance.Alpha;
import org.coppice.statistics.covariance.AnswerWeights;
import org.coppice.statistics.covariance.Ratings;
import org.coppice.statistics.covariance.UndefinedFigure;

/**
 * An accumulator of the teams' means of the questions of a measure, for alpha of these means. A team's mean of a question is that of the
 * members who answered it. A question that nobody in any team answered is left out, and so is a team in which nobody answered one of the
 * others. Not thread-safe.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class TeamMeanSums {
    private final Ratings ratings;
    private final AnswerWeights weights;
    private final BitSet questions = new BitSet(); // those that any team answered; all counted teams answered them
    private final double[] origin; // the means of the first counted team, to reduce rounding
    private final double[] sums;
    private final double[][] products;
    private int teams;

    private TeamMeanSums(KeyedMeasure measure) {
        this.ratings = new Ratings(measure);
        this.weights = AnswerWeights.of(measure);
        this.origin = new double[ratings.size()];
        this.sums = new double[ratings.size()];
        this.products = new double[ratings.size()][ratings.size()];
    }

    /**
     * Returns an accumulator without teams.
     *
     * @throws IllegalArgumentException if a question of the measure is not answered with a rating
     */
    public static TeamMeanSums of(KeyedMeasure measure) {
        return new TeamMeanSums(measure);
    }

    /** Adds a team. */
    public void add(AnswerBlock team) {
        ratings.check(team);
        double[] means = new double[sums.length];
        BitSet answered = new BitSet();
        for (int q = 0; q < means.length; q++) {
            long sum = 0;
            int people = 0;
            for (int row = 0; row < team.size(); row++) {
                int code = team.code(row, ratings.column(q));
                if (code >= 0) {
                    sum += ratings.start(q) + (long) ratings.factor(q) * code;
                    people++;
                }
            }
            if (people > 0) {
                answered.set(q);
                means[q] = weights.weight(q) * weights.entry(q, (double) sum / people);
            }
        }
        add(means, answered);
    }

    /** Adds a team; the earlier teams no longer count if it answered a question that none of them did. */
    private void add(double[] means, BitSet answered) {
        int before = questions.cardinality();
        questions.or(answered);
        if (questions.cardinality() > before) {
            teams = 0;
            Arrays.fill(sums, 0);
            Arrays.stream(products).forEach(row -> Arrays.fill(row, 0));
        }
        if (answered.equals(questions) && !answered.isEmpty()) {
            add(means);
        }
    }

    private void add(double[] means) {
        if (teams++ == 0) {
            System.arraycopy(means, 0, origin, 0, means.length);
        }
        for (int q = 0; q < means.length; q++) {
            means[q] -= origin[q];
            sums[q] += means[q];
            for (int other = 0; other <= q; other++) {
                products[q][other] += means[q] * means[other];
            }
        }
    }

    /** Returns the number of teams with a mean of each question that any team answered. */
    public int teams() {
        return teams;
    }

    /** Returns alpha of the teams' means, each team counting once (Bliese 2000). */
    public Score alpha() {
        int k = questions.cardinality();
        if (sums.length < 2) {
            return UndefinedFigure.undefined("there is only one question; at least two are needed");
        }
        if (teams < 2) {
            return UndefinedFigure.undefined("fewer than two teams answered every question");
        }
        if (k < 2) {
            return UndefinedFigure.undefined("only one question was answered; at least two are needed");
        }
        double variances = 0;
        double total = 0;
        for (int q = 0; q < sums.length; q++) {
            for (int other = 0; other <= q; other++) {
                double covariance = products[q][other] - sums[q] * sums[other] / teams;
                variances += q == other ? covariance : 0;
                total += q == other ? covariance : 2 * covariance;
            }
        }
        ImmutableList<String> names = ratings.names();
        return total > 1e-12 * variances
                ? UndefinedFigure.figure(Alpha.of(k, variances, total))
                : UndefinedFigure.undefined(
                        "the sum of the teams' means of " + UndefinedFigure.list(names) + " is the same for all teams");
    }
}
