package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Figures;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Moments;
import org.coppice.model.score.WithheldReason;
import org.coppice.model.vocabulary.AuditHeading;

/**
 * How members see the team and its organisation under some headings of which both figures are shown.
 *
 * <p>Person by person, of those who rated both under all headings, with a t interval, where that gives nobody away: with the figures of all
 * who rated one side it would tell of those who left something out, so under each heading these are nobody or as many as a group that is
 * shown; and in the published view not all see the same difference. Else it is the difference of the two figures that are shown, with the error of two groups of different people (Welch 1947), and of
 * several headings the mean of their errors, the most that it can be.
 *
 * @param headings the difference of each heading
 * @param overall their mean
 * @param standardised d_z, the mean in standard deviations of the differences; only person by person, and where they differ
 * @param personByPerson whether it is person by person
 */
record HeadingDifferences(
        ImmutableMap<AuditHeading, Finding> headings,
        Finding overall,
        OptionalDouble standardised,
        boolean personByPerson) {
    private static final Perspective WHO = Perspective.TEAM_MEMBER;
    private static final String OVERALL = "the team less its organisation as a place to learn";

    static HeadingDifferences of(ImmutableList<AuditHeading> headings, Evidence evidence) {
        Paired paired = new Paired(headings, evidence);
        return paired.tellable() ? paired.differences() : unpaired(headings, evidence);
    }

    private static String id(AuditHeading heading) {
        return "difference-" + heading.id();
    }

    private static String label(AuditHeading heading) {
        return heading.label() + ": team less organisation";
    }

    /** Those who rated team and organisation under all headings. */
    private static final class Paired {
        private final ImmutableList<AuditHeading> headings;
        private final Evidence evidence;
        private final double[][] team;
        private final double[][] host;
        private final int[] rows; // theirs
        private final double[][] differences; // by heading, and last of all their mean; by row

        Paired(ImmutableList<AuditHeading> headings, Evidence evidence) {
            this.headings = headings;
            this.evidence = evidence;
            this.team = headings.stream()
                    .map(one -> evidence.values(Measures.now(one), WHO))
                    .toArray(double[][]::new);
            this.host = headings.stream()
                    .map(one -> evidence.values(Measures.host(one), WHO))
                    .toArray(double[][]::new);
            this.rows =
                    IntStream.range(0, team[0].length).filter(this::ratedAll).toArray();
            this.differences = all();
        }

        private boolean ratedAll(int row) {
            return Arrays.stream(team).noneMatch(side -> Double.isNaN(side[row]))
                    && Arrays.stream(host).noneMatch(side -> Double.isNaN(side[row]));
        }

        boolean tellable() {
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
                    || Arrays.stream(differences).map(Moments::of).noneMatch(Paired::alike);
        }

        /** Heading by heading, and last of all their mean. */
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
                each.put(heading, finding(id(heading), label(heading), Moments.of(differences[h])));
            }
            Moments overall = Moments.of(differences[team.length]);
            return new HeadingDifferences(
                    each.buildOrThrow(),
                    finding("difference", OVERALL, overall),
                    alike(overall)
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(evidence.rounded(
                                    overall.mean() / overall.sd().orElseThrow())),
                    true);
        }

        private static boolean alike(Moments moments) {
            return moments.most() - moments.least() < 0.01;
        }

        private Finding finding(String id, String label, Moments moments) {
            Interval interval = moments.n() < 3
                    ? Interval.withheld(WithheldReason.TOO_FEW)
                    : alike(moments)
                            ? Interval.withheld(WithheldReason.ALL_ALIKE)
                            : Figures.around(
                                    evidence,
                                    moments.mean(),
                                    moments.sd().orElse(0) / Math.sqrt(moments.n()),
                                    moments.n() - 1);
            return new Finding(id, label, evidence.rounded(moments.mean()), interval);
        }
    }

    private static HeadingDifferences unpaired(ImmutableList<AuditHeading> headings, Evidence evidence) {
        ImmutableMap.Builder<AuditHeading, Finding> each = ImmutableMap.builder();
        Shown overall = new Shown(0, 0, Double.POSITIVE_INFINITY);
        for (AuditHeading heading : headings) {
            Shown shown = Shown.of(Measures.now(heading), Measures.host(heading), evidence);
            overall = overall.and(shown, headings.size());
            each.put(heading, shown.finding(id(heading), label(heading), evidence));
        }
        return new HeadingDifferences(
                each.buildOrThrow(), overall.finding("difference", OVERALL, evidence), OptionalDouble.empty(), false);
    }

    /** A difference of shown figures; an error that is not-a-number is not known. */
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

        Finding finding(String id, String label, Evidence evidence) {
            return new Finding(
                    id,
                    label,
                    evidence.rounded(value),
                    error > 0 && freedom > 1
                            ? Figures.around(evidence, value, error, freedom)
                            : Interval.withheld(freedom > 1 ? WithheldReason.NO_SPREAD : WithheldReason.TOO_FEW));
        }
    }
}
