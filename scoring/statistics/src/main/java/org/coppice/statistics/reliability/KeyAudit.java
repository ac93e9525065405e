package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apiguardian.api.API;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.statistics.agreement.Anova;
import org.coppice.statistics.agreement.OneWaySums;
import org.coppice.statistics.covariance.Covariances;
import org.coppice.statistics.covariance.UndefinedFigure;
import org.coppice.statistics.linear.Eigen;
import org.coppice.statistics.missing.MissingTreatment;
import org.jspecify.annotations.Nullable;

/**
 * An audit of the keys of a measure: the questions that contradict the others, so that they probably should be reversed, or should not.
 *
 * <p>The corrected correlation of each question, with the sum of the others, is compared with 0 (Fisher 1921, z = artanh r, standard error
 * 1/√(n − 3)). The question with the most negative z is mirrored if it is below 0 at a one-sided level of {@value #LEVEL}, divided by the
 * number of questions; this is repeated until there is none. If none is found, the questions may be in two halves that cancel each other
 * out: the signs of the first principal component part the questions, and the correlation of the sums of both parts is compared with 0 at
 * the same level, divided by the 2ᵏ⁻¹ ways to part k questions. Both tests therefore accuse questions whose true correlations are not below
 * 0 in fewer than one of a hundred samples.
 *
 * <p>People of the same team answer alike, so that correlations vary more from sample to sample than those of as many independent people.
 * If the teams are known, the squared standard error is multiplied by the design effect (Kish 1965) of two unrelated variables that differ
 * between teams as much as the scores do, (dfB·MSB² + dfW·MSW²)/((dfB + dfW)·s⁴), if that is above 1. For teams of one size n it is about
 * 1 + (n − 1)·ICC(1)².
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class KeyAudit {
    /** The level of each of the two tests. */
    public static final double LEVEL = 0.005;

    /** Questions whose values differ by less are equal, so that the first of them is named. */
    private static final double TIE = 1e-9;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int FEWEST = 5;
    private static final KeyAudit NONE = new KeyAudit(ImmutableList.of(), ImmutableList.of());

    private final ImmutableList<Against> against;
    private final ImmutableList<String> half;

    private KeyAudit(ImmutableList<Against> against, ImmutableList<String> half) {
        this.against = against;
        this.half = half;
    }

    /**
     * A question that contradicts others.
     *
     * @param question the id of the question
     * @param correlation the correlation with the sum of the questions that are not named
     * @param interval its confidence interval, as if people were independent
     */
    public record Against(String question, Score correlation, Interval interval) {}

    /**
     * Audits the keys with those answers.
     *
     * @param level the confidence level of the intervals
     */
    public static KeyAudit of(ScaleSums sums, MissingTreatment treatment, double level) {
        return of(sums, treatment, level, Anova.of(OneWaySums.empty()));
    }

    /**
     * Audits the keys with those answers of people in teams.
     *
     * @param level the confidence level of the intervals
     * @param teams the analysis of variance of the scores between teams; if it is undefined, people count as independent
     */
    public static KeyAudit of(ScaleSums sums, MissingTreatment treatment, double level, Anova teams) {
        Covariances all = Covariances.scored(sums.ofAnswered().sums(), treatment);
        Covariances c = all.fault().isPresent() ? all : all.varying();
        return c.fault().isPresent() || fewest(c) < FEWEST ? NONE : new Search(c, designEffect(teams)).audit(level);
    }

    private static long fewest(Covariances c) {
        return IntStream.range(0, c.size()).mapToLong(q -> people(c, q)).min().orElse(0);
    }

    /** Returns the smallest number of people on which a correlation of a question is based. */
    private static long people(Covariances c, int question) {
        return IntStream.range(0, c.size())
                .mapToLong(other -> c.people(question, other))
                .min()
                .orElse(0);
    }

    /** Returns the design effect of people in teams on the squared standard error of a correlation, at least 1; 1 if it is undefined. */
    private static double designEffect(Anova teams) {
        double total = teams.squaresBetween() + teams.squaresWithin();
        double between = teams.meanSquareBetween().figure().orElse(0);
        double within = teams.meanSquareWithin().figure().orElse(0);
        double all = teams.persons() - 1.0;
        double squares =
                (teams.teams() - 1.0) * between * between + (teams.persons() - teams.teams()) * within * within;
        return total > 0 ? Math.max(1, squares * all / total / total) : 1;
    }

    /** The search for the questions that contradict the others. */
    private static final class Search {
        private final Covariances c;
        private final double design;
        private final int k;
        private final BitSet mirrored = new BitSet();

        Search(Covariances c, double design) {
            this.c = c;
            this.design = design;
            this.k = c.size();
        }

        KeyAudit audit(double level) {
            while (mirrored.cardinality() < k && mirrorsOne()) {}
            if (mirrored.isEmpty()) {
                mirrorsPart();
            }
            if (2 * mirrored.cardinality() > k) {
                mirrored.flip(0, k);
            }
            if (mirrored.isEmpty()) {
                return NONE;
            }
            return new KeyAudit(
                    mirrored.stream().mapToObj(q -> against(q, level)).collect(ImmutableList.toImmutableList()),
                    2 * mirrored.cardinality() == k
                            ? IntStream.range(0, k)
                                    .filter(q -> !mirrored.get(q))
                                    .mapToObj(c.names()::get)
                                    .collect(ImmutableList.toImmutableList())
                            : ImmutableList.of());
        }

        private double sign(int question) {
            return mirrored.get(question) ? -1 : 1;
        }

        /** Mirrors the question that runs most clearly against the others, if any does; returns whether it did. */
        private boolean mirrorsOne() {
            int most = -1;
            double least = 0;
            for (int q = 0; q < k; q++) {
                double z = z(rest(q), people(c, q));
                if (!mirrored.get(q) && z < least - TIE) {
                    most = q;
                    least = z;
                }
            }
            boolean found = most >= 0 && NORMAL.cumulativeProbability(least) < LEVEL / k;
            if (found) {
                mirrored.set(most);
            }
            return found;
        }

        /** Returns the correlation of a question with the sum of the others, as they are mirrored now. */
        private double rest(int question) {
            double with = 0;
            double variance = 0;
            for (int i = 0; i < k; i++) {
                if (i != question) {
                    with += sign(i) * c.get(question, i);
                    for (int j = 0; j < k; j++) {
                        variance += j == question ? 0 : sign(i) * sign(j) * c.get(i, j);
                    }
                }
            }
            return correlation(sign(question) * with, c.get(question, question), variance);
        }

        /** Mirrors the smaller of the two parts by the first principal component, if their sums contradict each other. */
        private void mirrorsPart() {
            double[][] loadings = new Eigen(c.correlations().values()).loadings(1);
            BitSet part = new BitSet();
            IntStream.range(0, k).filter(q -> loadings[q][0] < 0).forEach(part::set);
            if (part.isEmpty() || part.cardinality() == k) {
                return;
            }
            if (2 * part.cardinality() == k && !part.get(0)) {
                part.flip(0, k); // of two equal halves, that of the first question is named
            }
            double z = z(correlation(sum(part, false), sum(part, true), sumOfOthers(part)), fewest(c));
            if (NORMAL.cumulativeProbability(z) < LEVEL * StrictMath.pow(2, 1.0 - k)) {
                mirrored.or(part);
            }
        }

        /** Returns the sum of the covariances of a part with itself, or with the other questions. */
        private double sum(BitSet part, boolean itself) {
            return part.stream()
                    .mapToDouble(i -> IntStream.range(0, k)
                            .filter(j -> part.get(j) == itself)
                            .mapToDouble(j -> c.get(i, j))
                            .sum())
                    .sum();
        }

        private double sumOfOthers(BitSet part) {
            BitSet others = (BitSet) part.clone();
            others.flip(0, k);
            return sum(others, true);
        }

        private Against against(int question, double level) {
            double with = 0;
            double variance = 0;
            for (int i = 0; i < k; i++) {
                with += mirrored.get(i) ? 0 : c.get(question, i);
                for (int j = 0; j < k; j++) {
                    variance += mirrored.get(i) || mirrored.get(j) ? 0 : c.get(i, j);
                }
            }
            Score correlation = UndefinedFigure.correlation(
                    with,
                    c.get(question, question),
                    variance,
                    "the sum of the other questions is the same for everyone");
            double z = StrictMath.log1p(correlation.figure().orElse(0)) / 2
                    - StrictMath.log1p(-correlation.figure().orElse(0)) / 2;
            double width = NORMAL.inverseCumulativeProbability((1 + level) / 2) / Math.sqrt(people(c, question) - 3.0);
            return new Against(
                    c.names().get(question),
                    correlation,
                    correlation instanceof Score.Withheld why
                            ? UndefinedFigure.interval(why)
                            : UndefinedFigure.interval(StrictMath.tanh(z - width), StrictMath.tanh(z + width), level));
        }

        private static double correlation(double covariance, double a, double b) {
            return a > 0 && b > 0 ? Math.max(-1, Math.min(1, covariance / Math.sqrt(a * b))) : 0;
        }

        private double z(double r, long people) {
            return (StrictMath.log1p(r) - StrictMath.log1p(-r)) / 2 * Math.sqrt((people - 3.0) / design);
        }
    }

    /** Returns the questions that contradict the others, at most half of them; empty if there are none. */
    public ImmutableList<Against> against() {
        return against;
    }

    /** Returns the other half, if half of the questions contradict it, so that the keys of either may be wrong; otherwise empty. */
    public ImmutableList<String> half() {
        return half;
    }

    /** Returns a warning that names the questions; empty if there are none. */
    public ImmutableList<String> warnings() {
        if (against.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList<String> named = against.stream().map(Against::question).collect(ImmutableList.toImmutableList());
        boolean one = named.size() == 1;
        String subject = UndefinedFigure.list(named) + (one ? " contradicts " : " contradict ");
        return ImmutableList.of(
                half.isEmpty()
                        ? subject + "the other questions; check whether " + (one ? "it" : "they")
                                + " should be reversed"
                        : subject + UndefinedFigure.list(half) + "; check which of them should be reversed");
    }

    /** Returns this result with each correlation and interval changed. */
    public KeyAudit map(UnaryOperator<Score> change, UnaryOperator<Interval> interval) {
        return new KeyAudit(
                against.stream()
                        .map(one -> new Against(
                                one.question(), change.apply(one.correlation()), interval.apply(one.interval())))
                        .collect(ImmutableList.toImmutableList()),
                half);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof KeyAudit other && against.equals(other.against) && half.equals(other.half);
    }

    @Override
    public int hashCode() {
        return Objects.hash(against, half);
    }

    /** Returns the class and the questions. */
    @Override
    public String toString() {
        return "KeyAudit" + against;
    }
}
