package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Intervals;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Moments;
import org.coppice.model.score.WithheldReason;
import org.coppice.model.vocabulary.AuditHeading;

/**
 * The differences between members' ratings of the team and of its organisation, for audit headings of which both figures are shown.
 *
 * <p>Differences are paired, for the people who rated both sides of all headings, with a t interval, if that discloses nobody: together with the
 * shown figures, paired differences would disclose the ratings of people who left something out. Therefore, for each heading, these people
 * must be none or at least the minimum group, and in the published view the differences must not all be equal. Otherwise the result is the
 * difference of the two shown figures with the standard error of two independent groups (Welch 1947); the error of the mean of several headings
 * is the mean of their errors, which is its upper bound. The interval of the mean of the headings also contains the unknown difficulty of the
 * questions, on which the label is based as well.
 *
 * @param headings the difference for each heading
 * @param overall their mean
 * @param standardised d_z, the mean divided by the standard deviation of the differences; only for paired differences that are not all equal
 * @param personByPerson true for paired differences
 */
record HeadingDifferences(
        ImmutableMap<AuditHeading, Finding> headings,
        Finding overall,
        OptionalDouble standardised,
        boolean personByPerson) {
    private static final Perspective WHO = Perspective.TEAM_MEMBER;
    private static final String OVERALL = "team minus organisation as a place to learn";

    static HeadingDifferences of(ImmutableList<AuditHeading> headings, Evidence evidence) {
        Paired paired = new Paired(headings, evidence);
        return paired.mayBeShown() ? paired.differences() : unpaired(headings, evidence);
    }

    private static String id(AuditHeading heading) {
        return "difference-" + heading.id();
    }

    private static String label(AuditHeading heading) {
        return heading.label() + ": team minus organisation";
    }

    /** The paired differences of people who rated team and organisation under all headings. */
    private static final class Paired {
        private final ImmutableList<AuditHeading> headings;
        private final Evidence evidence;
        private final double[][] team;
        private final double[][] host;
        private final int[] rows; // of the people who rated everything
        private final double[][] differences; // by heading, then their mean; by person

        Paired(ImmutableList<AuditHeading> headings, Evidence evidence) {
            this.headings = headings;
            this.evidence = evidence;
            this.team = headings.stream()
                    .map(one -> evidence.values(Measures.now(one), WHO))
                    .toArray(double[][]::new);
            this.host = headings.stream()
                    .map(one -> evidence.values(Measures.ofOrganisation(one), WHO))
                    .toArray(double[][]::new);
            this.rows =
                    IntStream.range(0, team[0].length).filter(this::ratedAll).toArray();
            this.differences = all();
        }

        private boolean ratedAll(int row) {
            return Arrays.stream(team).noneMatch(side -> Double.isNaN(side[row]))
                    && Arrays.stream(host).noneMatch(side -> Double.isNaN(side[row]));
        }

        boolean mayBeShown() {
            if (rows.length < evidence.minimumGroup()) {
                return false;
            }
            for (int h = 0; h < team.length; h++) {
                int some = 0;
                for (int row = 0; row < team[h].length; row++) {
                    some += Double.isNaN(team[h][row]) && Double.isNaN(host[h][row]) ? 0 : 1;
                }
                int others = some - rows.length;
                if (others > 0 && others < evidence.minimumGroup()) {
                    return false;
                }
            }
            return !evidence.published()
                    || Arrays.stream(differences).map(Moments::of).noneMatch(Paired::allEqual);
        }

        /** Returns the differences by heading, then their mean. */
        private double[][] all() {
            double[][] all = new double[team.length + 1][rows.length];
            for (int h = 0; h < team.length; h++) {
                for (int i = 0; i < rows.length; i++) {
                    all[h][i] = team[h][rows[i]] - host[h][rows[i]];
                    all[team.length][i] += all[h][i] / team.length;
                }
            }
            return all;
        }

        HeadingDifferences differences() {
            ImmutableMap.Builder<AuditHeading, Finding> each = ImmutableMap.builder();
            for (int h = 0; h < team.length; h++) {
                AuditHeading heading = headings.get(h);
                each.put(heading, finding(id(heading), label(heading), Moments.of(differences[h]), 0));
            }
            Moments overall = Moments.of(differences[team.length]);
            return new HeadingDifferences(
                    each.buildOrThrow(),
                    finding("difference", OVERALL, overall, difficulty(headings, evidence)),
                    allEqual(overall)
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(evidence.rounded(
                                    overall.mean() / overall.sd().orElseThrow())),
                    true);
        }

        private static boolean allEqual(Moments moments) {
            return moments.most() - moments.least() < 0.01;
        }

        private Finding finding(String id, String label, Moments moments, double difficulty) {
            Interval interval = moments.n() < 3
                    ? Interval.withheld(WithheldReason.TOO_FEW)
                    : allEqual(moments)
                            ? Interval.withheld(WithheldReason.ALL_ALIKE)
                            : Intervals.studentT(
                                    evidence,
                                    moments.mean(),
                                    Math.hypot(moments.sd().orElse(0) / Math.sqrt(moments.n()), difficulty),
                                    moments.n() - 1);
            return new Finding(id, label, evidence.rounded(moments.mean()), interval);
        }
    }

    private static HeadingDifferences unpaired(ImmutableList<AuditHeading> headings, Evidence evidence) {
        ImmutableMap.Builder<AuditHeading, Finding> each = ImmutableMap.builder();
        Shown overall = new Shown(0, 0, Double.POSITIVE_INFINITY);
        for (AuditHeading heading : headings) {
            Shown shown = Shown.of(Measures.now(heading), Measures.ofOrganisation(heading), evidence);
            overall = overall.and(shown, headings.size());
            each.put(heading, shown.finding(id(heading), label(heading), evidence));
        }
        return new HeadingDifferences(
                each.buildOrThrow(),
                overall.with(difficulty(headings, evidence)).finding("difference", OVERALL, evidence),
                OptionalDouble.empty(),
                false);
    }

    /** Returns the standard error of the mean difference that is due to how easy the questions are, which is not known. */
    private static double difficulty(ImmutableList<AuditHeading> headings, Evidence evidence) {
        double squares = 0;
        for (AuditHeading heading : headings) {
            double one = evidence.difficulty(Measures.now(heading));
            double other = evidence.difficulty(Measures.ofOrganisation(heading));
            squares += one * one + other * other;
        }
        return Math.sqrt(squares) / headings.size();
    }

    /** A difference of shown figures; its error is NaN if it is not known. */
    private record Shown(double value, double error, double freedom) {
        static Shown of(Measure team, Measure host, Evidence evidence) {
            double value = evidence.mean(team, WHO) - evidence.mean(host, WHO);
            double one = error(team, evidence);
            double other = error(host, evidence);
            return new Shown(
                    value,
                    Math.sqrt(one * one + other * other),
                    Math.min(evidence.persons(team, WHO), evidence.persons(host, WHO)) - 1);
        }

        private static double error(Measure measure, Evidence evidence) {
            return evidence.spread(measure, WHO).orElse(Double.NaN) / Math.sqrt(evidence.persons(measure, WHO));
        }

        Shown and(Shown other, int parts) {
            return new Shown(
                    value + other.value / parts, error + other.error / parts, Math.min(freedom, other.freedom));
        }

        /** Returns this difference with a further error; it stays unknown if it is, and 0 if nothing is known of the spread. */
        Shown with(double more) {
            return new Shown(value, error > 0 ? Math.hypot(error, more) : error, freedom);
        }

        Finding finding(String id, String label, Evidence evidence) {
            return new Finding(
                    id,
                    label,
                    evidence.rounded(value),
                    error > 0 && freedom > 1
                            ? Intervals.studentT(evidence, value, error, freedom)
                            : Interval.withheld(freedom > 1 ? WithheldReason.NO_SPREAD : WithheldReason.TOO_FEW));
        }
    }
}
