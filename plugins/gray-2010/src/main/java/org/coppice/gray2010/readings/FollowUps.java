package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

/**
 * Follows up the recommendations of a wave: the later changes in the figures of the readings that triggered them. The comparison is person by
 * person (paired t) if the same people have scores in both waves in all columns of their perspective, and otherwise between two groups (Welch).
 * Two groups are compared by their shown figures, which does not disclose who joined or left.
 */
public final class FollowUps {
    private static final String PAIRED = "paired";

    private final Evidence before;
    private final Evidence after;
    private final Map<EvidenceStep, Optional<Finding>> changes = new HashMap<>();
    private final Map<Perspective, Boolean> same = new HashMap<>();

    public FollowUps(Evidence before, Evidence after) {
        this.before = before;
        this.after = after;
    }

    public ImmutableList<FollowUp> of(ImmutableList<Reading> readings, ImmutableList<Recommendation> recommendations) {
        LocalDate since = before.view().profile().team().wave();
        if (since == null) {
            return ImmutableList.of();
        }
        return recommendations.stream()
                .map(one -> of(one, steps(one, readings), since))
                .collect(ImmutableList.toImmutableList());
    }

    /** The distinct scores behind a recommendation. */
    private static ImmutableSet<EvidenceStep> steps(Recommendation one, ImmutableList<Reading> readings) {
        return readings.stream()
                .filter(reading -> one.calledForBy().contains(reading.id()))
                .flatMap(reading -> reading.judgement().evidence().stream())
                .filter(step -> step.score().perspective().isPresent())
                .collect(ImmutableSet.toImmutableSet());
    }

    private FollowUp of(Recommendation one, ImmutableSet<EvidenceStep> steps, LocalDate since) {
        int compared = 0;
        ImmutableList.Builder<FollowUp.Movement> moved = ImmutableList.builder();
        for (EvidenceStep step : steps) {
            Optional<Finding> change = changes.computeIfAbsent(step, this::change);
            compared += change.isPresent() ? 1 : 0;
            change.flatMap(found -> moved(step, found)).ifPresent(moved::add);
        }
        return new FollowUp(one.id(), one.title(), since, compared, moved.build());
    }

    private Optional<FollowUp.Movement> moved(EvidenceStep step, Finding change) {
        return change.interval() instanceof Interval.Between between && (between.lower() > 0 || between.upper() < 0)
                ? Optional.of(FollowUp.Movement.builder(
                                step.score().measure(),
                                change.label(),
                                step.score().perspective().orElseThrow(),
                                change.value(),
                                between)
                        .paired(change.id().equals(PAIRED))
                        .build())
                : Optional.empty();
    }

    private Optional<Finding> change(EvidenceStep step) {
        Measure measure = step.score().measure();
        Perspective who = step.score().perspective().orElseThrow();
        if (!before.isReadable(measure, who)
                || !after.isReadable(measure, who)
                || !before.sameQuestions(measure, who, after, who)) {
            return Optional.empty();
        }
        String label = after.label(measure);
        boolean suppressed = before.suppressed(measure, who) || after.suppressed(measure, who);
        if (!suppressed && same.computeIfAbsent(who, this::samePeople)) {
            Moments differences = Moments.of(differences(measure, who));
            boolean equal = differences.most() - differences.least() < 0.01;
            if (!equal) {
                return Optional.of(new Finding(
                        PAIRED,
                        label,
                        after.rounded(differences.mean()),
                        Intervals.studentT(
                                after,
                                differences.mean(),
                                differences.sd().orElse(0) / Math.sqrt(differences.n()),
                                differences.n() - 1)));
            }
        }
        return Intervals.difference("two-groups", label, measure, after, who, before, who);
    }

    private double[] differences(Measure measure, Perspective who) {
        double[] differences =
                after.values(measure, after.view().block().only(who).scores());
        double[] first = before.values(measure, before.view().block().only(who).scores());
        for (int i = 0; i < differences.length; i++) {
            differences[i] -= first[i];
        }
        return Evidence.present(differences);
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
