package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.coppice.blueprint.evidence.Difference;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Intervals;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.EvidenceStep;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.FollowUp;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.Recommendation;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Moments;
import org.coppice.model.score.ScoreBlock;

/**
 * Follows up the recommendations of a wave: the later changes in the figures of the readings that triggered them. The comparison is person by
 * person (paired t) if the same people have scores in both waves in all columns of their perspective, and otherwise between two groups (Welch).
 * Two groups are compared by their shown figures, which does not disclose who joined or left.
 */
public final class FollowUps {
    /** The number of measures from which that which they have in common is known well enough. */
    private static final int MANY = 5;

    private final Evidence before;
    private final Evidence after;
    private final Map<Perspective, Boolean> same = new HashMap<>();

    public FollowUps(Evidence before, Evidence after) {
        this.before = before;
        this.after = after;
    }

    /**
     * The change of a score.
     *
     * @param change the change of the mean
     * @param relative the change apart from that of all compared measures together
     * @param paired whether the same people are compared
     */
    private record Change(Difference change, Difference relative, boolean paired) {}

    public ImmutableList<FollowUp> of(ImmutableList<Reading> readings, ImmutableList<Recommendation> recommendations) {
        LocalDate since = before.view().profile().team().wave();
        if (since == null) {
            return ImmutableList.of();
        }
        ImmutableMap<Recommendation, ImmutableSet<EvidenceStep>> steps =
                Maps.toMap(recommendations, one -> steps(one, readings));
        Map<EvidenceStep, Change> changes = new LinkedHashMap<>();
        for (Perspective who : Perspective.values()) {
            changes.putAll(changes(
                    who,
                    steps.values().stream()
                            .flatMap(ImmutableSet::stream)
                            .filter(step -> step.score().perspective().orElseThrow() == who)
                            .collect(ImmutableSet.toImmutableSet())));
        }
        ImmutableSet<Difference> real = ImmutableSet.copyOf(Difference.beyondChance(
                changes.values().stream().map(Change::relative).toList()));
        return recommendations.stream()
                .map(one -> followUp(one, since, steps.getOrDefault(one, ImmutableSet.of()), changes, real))
                .collect(ImmutableList.toImmutableList());
    }

    private static FollowUp followUp(
            Recommendation one,
            LocalDate since,
            ImmutableSet<EvidenceStep> steps,
            Map<EvidenceStep, Change> changes,
            ImmutableSet<Difference> real) {
        ImmutableList.Builder<FollowUp.Movement> moved = ImmutableList.builder();
        int compared = 0;
        for (EvidenceStep step : steps) {
            Change found = changes.get(step);
            compared += found == null ? 0 : 1;
            if (found != null && real.contains(found.relative())) {
                movement(step, found).ifPresent(moved::add);
            }
        }
        return new FollowUp(one.id(), one.title(), since, compared, moved.build());
    }

    private static Optional<FollowUp.Movement> movement(EvidenceStep step, Change found) {
        Finding change = found.change().finding();
        return change.interval() instanceof Interval.Between between && (between.lower() > 0 || between.upper() < 0)
                ? Optional.of(FollowUp.Movement.builder(
                                step.score().measure(),
                                change.label(),
                                step.score().perspective().orElseThrow(),
                                change.value(),
                                between)
                        .paired(found.paired())
                        .build())
                : Optional.empty();
    }

    /** The distinct scores behind a recommendation. */
    private static ImmutableSet<EvidenceStep> steps(Recommendation one, ImmutableList<Reading> readings) {
        return readings.stream()
                .filter(reading -> one.calledForBy().contains(reading.id()))
                .flatMap(reading -> reading.judgement().evidence().stream())
                .filter(step -> step.score().perspective().isPresent())
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Returns the changes in a perspective. What all measures have in common, such as the mood of the day or more lenient people, is not a change of
     * any of them: it is taken from each person's scores.
     */
    private ImmutableMap<EvidenceStep, Change> changes(Perspective who, ImmutableSet<EvidenceStep> steps) {
        ImmutableList<EvidenceStep> comparable = steps.stream()
                .filter(step -> isComparable(step.score().measure(), who))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Measure> measures = comparable.stream()
                .map(step -> step.score().measure())
                .filter(measure -> !before.suppressed(measure, who) && !after.suppressed(measure, who))
                .collect(ImmutableList.toImmutableList());
        boolean paired = !measures.isEmpty() && same.computeIfAbsent(who, this::samePeople);
        Map<Measure, double[]> then = relative(before, measures, who);
        Map<Measure, double[]> now = relative(after, measures, who);
        ImmutableMap.Builder<EvidenceStep, Change> changes = ImmutableMap.builder();
        for (EvidenceStep step : comparable) {
            Measure measure = step.score().measure();
            Optional<Change> change = measures.contains(measure)
                    ? paired && differ(measure, who)
                            ? Optional.of(paired(measure, who, then, now))
                            : twoGroups(measure, who)
                                    .map(found -> new Change(
                                            found,
                                            ofGroups(found.finding(), now(now, measure), now(then, measure)),
                                            false))
                    : twoGroups(measure, who).map(found -> new Change(found, found, false));
            change.ifPresent(found -> changes.put(step, found));
        }
        return changes.buildOrThrow();
    }

    private boolean isComparable(Measure measure, Perspective who) {
        return before.isReadable(measure, who)
                && after.isReadable(measure, who)
                && before.sameQuestions(measure, who, after, who);
    }

    private Optional<Difference> twoGroups(Measure measure, Perspective who) {
        return Intervals.difference("two-groups", after.label(measure), measure, after, who, before, who);
    }

    private static double[] now(Map<Measure, double[]> values, Measure measure) {
        return Evidence.present(Objects.requireNonNull(values.get(measure)));
    }

    /** Returns the scores of each person in a wave minus the mean of that person's scores, by id. */
    private static Map<Measure, double[]> relative(Evidence wave, ImmutableList<Measure> measures, Perspective who) {
        ScoreBlock scores = wave.view().block().only(who).scores();
        Map<Measure, double[]> all = new LinkedHashMap<>();
        measures.forEach(measure -> all.put(measure, wave.raw(measure, scores)));
        if (measures.size() < MANY) {
            return all;
        }
        for (int row = 0; row < scores.size(); row++) {
            double sum = 0;
            int n = 0;
            for (double[] values : all.values()) {
                sum += Double.isNaN(values[row]) ? 0 : values[row];
                n += Double.isNaN(values[row]) ? 0 : 1;
            }
            for (double[] values : all.values()) {
                values[row] -= n == 0 ? 0 : sum / n;
            }
        }
        return all;
    }

    private boolean differ(Measure measure, Perspective who) {
        Moments differences = Moments.of(Evidence.present(minus(
                after.raw(measure, after.view().block().only(who).scores()),
                before.raw(measure, before.view().block().only(who).scores()))));
        return differences.most() - differences.least() >= 0.01;
    }

    private Change paired(Measure measure, Perspective who, Map<Measure, double[]> then, Map<Measure, double[]> now) {
        double[] differences = Evidence.present(minus(
                after.raw(measure, after.view().block().only(who).scores()),
                before.raw(measure, before.view().block().only(who).scores())));
        Moments moments = Moments.of(differences);
        double error = error(moments);
        Finding finding = new Finding(
                "paired",
                after.label(measure),
                after.rounded(moments.mean()),
                Intervals.studentT(after, moments.mean(), error, moments.n() - 1.0));
        Moments apart = Moments.of(Evidence.present(
                minus(Objects.requireNonNull(now.get(measure)), Objects.requireNonNull(then.get(measure)))));
        return new Change(
                new Difference(finding, moments.mean(), error, moments.n() - 1.0),
                new Difference(finding, apart.mean(), error(apart), apart.n() - 1.0),
                true);
    }

    private static Difference ofGroups(Finding finding, double[] now, double[] then) {
        Moments a = Moments.of(now);
        Moments b = Moments.of(then);
        double va = error(a) * error(a);
        double vb = error(b) * error(b);
        double freedom = va + vb == 0 ? 1 : (va + vb) * (va + vb) / (va * va / (a.n() - 1) + vb * vb / (b.n() - 1));
        return new Difference(finding, a.mean() - b.mean(), Math.sqrt(va + vb), freedom);
    }

    private static double error(Moments moments) {
        return moments.sd().orElse(0) / Math.sqrt(moments.n());
    }

    private static double[] minus(double[] values, double[] others) {
        double[] differences = new double[values.length];
        Arrays.setAll(differences, i -> values[i] - others[i]);
        return differences;
    }

    /** True if the same people, by their ids, have scores in the same cells of both waves; rows are sorted by id. */
    private boolean samePeople(Perspective who) {
        var then = before.view().block().only(who);
        var now = after.view().block().only(who);
        if (then.answers().numbered()
                || now.answers().numbered()
                || !then.answers().respondents().equals(now.answers().respondents())) {
            return false;
        }
        int columns = then.scores().columns().size();
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < then.scores().size(); row++) {
                if (then.scores().measured(row, column) != now.scores().measured(row, column)) {
                    return false;
                }
            }
        }
        return Objects.equals(then.scores().columns(), now.scores().columns());
    }
}
