package org.coppice.statistics.factor;

import com.google.common.collect.ImmutableList;

/**
 * What the likelihood of answers of people in teams depends on, if answers are normal with the covariances Σw within teams and Σb between
 * teams (McDonald and Goldstein 1989): the moments within all teams, and those of the means of the teams of each size.
 *
 * @param within the pooled covariances about the teams' means, with divisor N − J, for N people in J teams
 * @param bySize the teams of each size, with the moments of their means times the root of the size
 */
public record MultilevelMoments(GroupMoments within, ImmutableList<OfSize> bySize) {
    /** The teams of one size. */
    public record OfSize(int size, GroupMoments means) {}

    /** The number of questions. */
    int questions() {
        return within.means().length;
    }

    /** The number of teams. */
    public double teams() {
        return bySize.stream().mapToDouble(one -> one.means().n()).sum();
    }

    /** The number of people. */
    public double people() {
        return within.n() + teams();
    }

    /** Returns the mean of each question over all people. */
    double[] grandMeans() {
        double[] sums = new double[questions()];
        for (OfSize one : bySize) {
            QuasiNewton.add(sums, one.means.n() * Math.sqrt(one.size), one.means.means());
        }
        double people = people();
        for (int q = 0; q < sums.length; q++) {
            sums[q] /= people;
        }
        return sums;
    }

    /** Returns the estimates of Σb by the analysis of variance, which may be below 0 on the diagonal. */
    public double[][] between() {
        int k = questions();
        double[] grand = grandMeans();
        double[][] between = new double[k][k];
        double squares = 0;
        for (OfSize one : bySize) {
            double n = one.means.n();
            squares += n * one.size * one.size;
            double[] about = QuasiNewton.minus(one.means.means(), scaled(grand, Math.sqrt(one.size)));
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    between[i][j] += n * (one.means.covariances()[i][j] + about[i] * about[j]);
                }
            }
        }
        double teams = teams();
        double size = (people() - squares / people()) / (teams - 1);
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                between[i][j] = (between[i][j] / (teams - 1) - within.covariances()[i][j]) / size;
            }
        }
        return between;
    }

    private static double[] scaled(double[] vector, double factor) {
        double[] scaled = new double[vector.length];
        QuasiNewton.add(scaled, factor, vector);
        return scaled;
    }
}
