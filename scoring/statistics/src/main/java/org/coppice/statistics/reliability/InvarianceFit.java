package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Score;
import org.coppice.statistics.covariance.UndefinedFigure;
import org.coppice.statistics.factor.GroupFactor;
import org.coppice.statistics.factor.GroupMoments;
import org.coppice.statistics.linear.Cholesky;

/** The fit of factors to several groups, and its change from model to model. */
final class InvarianceFit {
    private static final Score EXACT = UndefinedFigure.undefined("a factor of three questions fits them exactly");
    private static final Score FIRST = UndefinedFigure.undefined("no model has less in common");

    private final ImmutableList<String> names;
    private final ImmutableList<GroupMoments> groups;
    private final double people;
    private final double saturated; // Σ n (ln|S| + k)
    private final double baseline; // χ² of uncorrelated questions

    InvarianceFit(ImmutableList<String> names, ImmutableList<GroupMoments> groups) {
        this.names = names;
        this.groups = groups;
        this.people = groups.stream().mapToDouble(GroupMoments::n).sum();
        double all = 0;
        double apart = 0;
        for (GroupMoments group : groups) {
            double determinant = new Cholesky(group.covariances()).logDeterminant();
            all += group.n() * (determinant + names.size());
            for (int q = 0; q < names.size(); q++) {
                apart += group.n() * StrictMath.log(group.covariances()[q][q]);
            }
            apart -= group.n() * determinant;
        }
        this.saturated = all;
        this.baseline = apart;
    }

    /** Returns a model; its figures are withheld if there are no factors, or if one leaves a question no unique variance. */
    InvarianceModel model(InvarianceLevel level, List<GroupFactor> factors, Optional<InvarianceModel> before) {
        int df = degreesOfFreedom(level);
        Optional<String> unfit = unfit(factors);
        if (unfit.isPresent()) {
            Score none = UndefinedFigure.undefined(unfit.get());
            Figures fit = fit(none, none, none, none, none, none, none);
            return new InvarianceModel(level, df, ImmutableList.of(), with(fit, df, df, before));
        }
        double discrepancy = sum(factors, InvarianceFit::discrepancy);
        double chi = Math.max(0, discrepancy - saturated);
        double excess = Math.max(0, chi - df);
        double pairs = groups.size() * names.size() * (names.size() - 1) / 2.0;
        double most = Math.max(excess, baseline - pairs);
        Figures fit = fit(
                UndefinedFigure.figure(chi),
                df == 0 ? EXACT : Score.of(survival(chi, df)),
                Score.of(most > 0 ? 1 - excess / most : 1),
                df == 0 ? EXACT : UndefinedFigure.figure((baseline / pairs - chi / df) / (baseline / pairs - 1)),
                df == 0 ? EXACT : UndefinedFigure.figure(Math.sqrt(groups.size() * excess / (people * df))),
                Score.of(sum(factors, InvarianceFit::residual) / people),
                UndefinedFigure.figure(-(people * names.size() * StrictMath.log(2 * Math.PI) + discrepancy) / 2));
        return new InvarianceModel(
                level,
                df,
                factors.stream().map(InvarianceFit::group).collect(ImmutableList.toImmutableList()),
                with(fit, df, before.map(InvarianceModel::degreesOfFreedom).orElse(df), before));
    }

    private int degreesOfFreedom(InvarianceLevel level) {
        int k = names.size();
        int configural = groups.size() * k * (k - 3) / 2;
        int step = (groups.size() - 1) * (k - 1);
        return configural
                + switch (level) {
                    case NONE, CONFIGURAL -> 0;
                    case METRIC -> step;
                    case SCALAR -> 2 * step;
                };
    }

    private Optional<String> unfit(List<GroupFactor> factors) {
        if (factors.isEmpty()) {
            return Optional.of("the estimation found no unique best fit");
        }
        ImmutableList<String> explained = IntStream.range(0, names.size())
                .filter(q -> IntStream.range(0, groups.size())
                        .anyMatch(g -> factors.get(g).unique()[q]
                                <= 1e-6 * groups.get(g).covariances()[q][q]))
                .mapToObj(names::get)
                .collect(ImmutableList.toImmutableList());
        return explained.isEmpty()
                ? Optional.empty()
                : Optional.of("in a group, the best fit gives " + UndefinedFigure.list(explained)
                        + " no unique variance: one factor does not fit these answers");
    }

    private static double survival(double chi, int df) {
        return ChiSquaredDistribution.of(df).survivalProbability(chi);
    }

    private static Figures fit(
            Score chiSquared, Score p, Score cfi, Score tli, Score rmsea, Score srmr, Score logLikelihood) {
        return Figures.builder()
                .put("chiSquared", chiSquared)
                .put("p", p)
                .put("cfi", cfi)
                .put("tli", tli)
                .put("rmsea", rmsea)
                .put("srmr", srmr)
                .put("logLikelihood", logLikelihood)
                .build();
    }

    /** Returns the fit with its changes. */
    private static Figures with(Figures fit, int df, int dfBefore, Optional<InvarianceModel> before) {
        Figures.Builder all = Figures.builder();
        fit.scores().forEach(all::put);
        Score chi = change("chiSquared", fit, before);
        return all.put("cfiChange", change("cfi", fit, before))
                .put("rmseaChange", change("rmsea", fit, before))
                .put("srmrChange", change("srmr", fit, before))
                .put("chiSquaredChange", chi)
                .put(
                        "chiSquaredChangeP",
                        chi instanceof Score.Measured measured
                                ? Score.of(survival(Math.max(0, measured.value()), df - dfBefore))
                                : chi)
                .build();
    }

    private static Score change(String name, Figures fit, Optional<InvarianceModel> before) {
        if (before.isEmpty()) {
            return FIRST;
        }
        Score here = fit.score(name);
        Score there = before.get().figures().score(name);
        double start = there.equals(EXACT) ? 0 : there.figure().orElse(Double.NaN);
        return here instanceof Score.Withheld
                ? here
                : Double.isNaN(start) ? there : Score.of(here.figure().orElseThrow() - start);
    }

    private double sum(List<GroupFactor> factors, ToDoubleBiFunction<GroupMoments, GroupFactor> of) {
        return IntStream.range(0, groups.size())
                .mapToDouble(g -> groups.get(g).n() * of.applyAsDouble(groups.get(g), factors.get(g)))
                .sum();
    }

    /** Returns ln|Σ| + tr Σ⁻¹(S + dd′). */
    private static double discrepancy(GroupMoments group, GroupFactor factor) {
        Cholesky sigma = new Cholesky(factor.covariances());
        double[] means = factor.means();
        double sum = sigma.logDeterminant();
        for (int i = 0; i < means.length; i++) {
            double[] about = group.covariances()[i].clone();
            for (int j = 0; j < means.length; j++) {
                about[j] += (group.means()[i] - means[i]) * (group.means()[j] - means[j]);
            }
            sum += sigma.solve(about)[i];
        }
        return sum;
    }

    /** Returns the root mean square of the standardised residuals of covariances and means. */
    private static double residual(GroupMoments group, GroupFactor factor) {
        double[][] s = group.covariances();
        double[][] sigma = factor.covariances();
        double[] means = factor.means();
        int k = means.length;
        double squares = 0;
        for (int i = 0; i < k; i++) {
            double mean = group.means()[i] - means[i];
            squares += mean * mean / s[i][i];
            for (int j = 0; j <= i; j++) {
                double rest = s[i][j] - sigma[i][j];
                squares += rest * rest / (s[i][i] * s[j][j]);
            }
        }
        return Math.sqrt(squares / (k * (k + 1) / 2.0 + k));
    }

    private static InvarianceModel.Group group(GroupFactor factor) {
        return new InvarianceModel.Group(
                ImmutableDoubleArray.copyOf(factor.loadings()),
                ImmutableDoubleArray.copyOf(factor.intercepts()),
                ImmutableDoubleArray.copyOf(factor.unique()),
                factor.variance(),
                factor.mean());
    }
}
