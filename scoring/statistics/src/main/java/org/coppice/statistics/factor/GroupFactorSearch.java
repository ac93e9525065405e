package org.coppice.statistics.factor;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;

/**
 * The maximum-likelihood estimates of one factor in several groups (Jöreskog 1971): with loadings and intercepts of each group, with the same
 * loadings in all groups, or with the same loadings and intercepts. Where loadings are the same, the factor has variance 1 in the first
 * group and a free one in the others; where intercepts are the same too, it has mean 0 in the first group and a free one in the others.
 */
public final class GroupFactorSearch {
    private static final double SMALLEST_UNIQUE = 0.05; // of the variance, at the start

    private final ImmutableList<GroupMoments> groups;
    private final int k;

    /** What the groups have in common. */
    public enum Equal {
        NOTHING,
        LOADINGS,
        LOADINGS_AND_INTERCEPTS
    }

    /** @param groups two or more, with positive definite covariances */
    public GroupFactorSearch(ImmutableList<GroupMoments> groups) {
        this.groups = groups;
        this.k = groups.get(0).means().length;
    }

    /** Returns the factor of each group on its own; empty if there is none. */
    public ImmutableList<GroupFactor> apart() {
        ImmutableList.Builder<GroupFactor> factors = ImmutableList.builder();
        for (GroupMoments group : groups) {
            double[] loadings = MaximumLikelihood.ofCovariances(group.covariances());
            if (loadings.length == 0) {
                return ImmutableList.of();
            }
            double sign = Arrays.stream(loadings).sum() < 0 ? -1 : 1;
            double[] unique = new double[k];
            for (int q = 0; q < k; q++) {
                loadings[q] *= sign;
                unique[q] = group.covariances()[q][q] - loadings[q] * loadings[q];
            }
            factors.add(new GroupFactor(loadings, unique, group.means().clone(), 1, 0));
        }
        return factors.build();
    }

    /**
     * Returns the factor of each group where loadings, or loadings and intercepts, are the same; empty if the steps do not converge. Of
     * several minima it is the lowest one that is found from the mean loadings of the groups and from those of each group, with the
     * intercepts of each group.
     *
     * @param start the factors of a model with less in common
     */
    public ImmutableList<GroupFactor> equal(Equal equal, ImmutableList<GroupFactor> start) {
        boolean intercepts = equal == Equal.LOADINGS_AND_INTERCEPTS;
        Layout layout = new Layout(intercepts);
        ImmutableList.Builder<FactorGroup> parts = ImmutableList.builder();
        for (int g = 0; g < groups.size(); g++) {
            parts.add(new FactorGroup(groups.get(g), ImmutableList.of(layout.part(g)), layout.intercepts(g), 1));
        }
        FactorLikelihood likelihood = new FactorLikelihood(parts.build());
        double[] at = new double[0];
        double lowest = Double.POSITIVE_INFINITY;
        for (double[] common : starts(start)) {
            for (int base = 0; base < (intercepts ? groups.size() : 1); base++) {
                double[] next = start(layout, start, common, base);
                if (likelihood.improve(next) && likelihood.discrepancy(next) < lowest) {
                    lowest = likelihood.discrepancy(next);
                    at = next;
                }
            }
        }
        if (at.length == 0) {
            return ImmutableList.of();
        }
        return factors(layout, at);
    }

    private ImmutableList<GroupFactor> factors(Layout layout, double[] at) {
        double sign = Arrays.stream(at, 0, k).sum() < 0 ? -1 : 1;
        ImmutableList.Builder<GroupFactor> factors = ImmutableList.builder();
        for (int g = 0; g < groups.size(); g++) {
            FactorPart part = layout.part(g);
            factors.add(new GroupFactor(
                    Arrays.stream(at, 0, k).map(loading -> sign * loading).toArray(),
                    Arrays.copyOfRange(at, part.unique(), part.unique() + k),
                    Arrays.copyOfRange(at, layout.intercepts(g), layout.intercepts(g) + k),
                    part.variance(at),
                    sign * part.mean(at)));
        }
        return factors.build();
    }

    /** Where the parameters are: the loadings, the unique variances of each group, the intercepts, and the factor's variances and means. */
    private final class Layout {
        private final boolean sameIntercepts;
        private final int intercepts = k + groups.size() * k;
        private final int variances;
        private final int means;

        private Layout(boolean sameIntercepts) {
            this.sameIntercepts = sameIntercepts;
            this.variances = intercepts + (sameIntercepts ? k : groups.size() * k);
            this.means = variances + groups.size() - 1;
        }

        private int size() {
            return sameIntercepts ? means + groups.size() - 1 : means;
        }

        private FactorPart part(int group) {
            return new FactorPart(
                    0,
                    k + group * k,
                    group == 0 ? FactorPart.FIXED : variances + group - 1,
                    group == 0 || !sameIntercepts ? FactorPart.FIXED : means + group - 1,
                    1);
        }

        private int intercepts(int group) {
            return sameIntercepts ? intercepts : intercepts + group * k;
        }
    }

    /** Returns loadings to start from: the mean ones by people, and those of each group. */
    private ImmutableList<double[]> starts(ImmutableList<GroupFactor> start) {
        double rows = groups.stream().mapToDouble(GroupMoments::n).sum();
        double[] first = start.get(0).loadings();
        double[] mean = new double[k];
        ImmutableList.Builder<double[]> starts = ImmutableList.builder();
        for (int g = 0; g < groups.size(); g++) {
            double[] own = start.get(g).loadings();
            double share = groups.get(g).n() / rows * (QuasiNewton.product(first, own) < 0 ? -1 : 1);
            QuasiNewton.add(mean, share, own);
        }
        starts.add(mean);
        start.forEach(factor -> starts.add(factor.loadings()));
        return starts.build();
    }

    private double[] start(Layout layout, ImmutableList<GroupFactor> start, double[] common, int base) {
        double[] at = Arrays.copyOf(common, layout.size());
        double square = QuasiNewton.product(common, common);
        for (int g = 0; g < groups.size(); g++) {
            GroupMoments group = groups.get(g);
            FactorPart part = layout.part(g);
            if (part.variance() != FactorPart.FIXED) {
                double ratio = QuasiNewton.product(start.get(g).loadings(), common) / square;
                at[part.variance()] = Math.max(0.1, ratio * ratio * start.get(g).variance());
            }
            if (part.mean() != FactorPart.FIXED) {
                double[] change = QuasiNewton.minus(group.means(), groups.get(0).means());
                at[part.mean()] = QuasiNewton.product(change, common) / square;
            }
            for (int q = 0; q < k; q++) {
                double variance = group.covariances()[q][q];
                at[part.unique() + q] =
                        Math.max(SMALLEST_UNIQUE * variance, variance - part.variance(at) * at[q] * at[q]);
                if (!layout.sameIntercepts) {
                    at[layout.intercepts(g) + q] = group.means()[q];
                } else if (g == base) {
                    at[layout.intercepts(g) + q] = group.means()[q] - part.mean(at) * at[q];
                }
            }
        }
        return at;
    }
}
