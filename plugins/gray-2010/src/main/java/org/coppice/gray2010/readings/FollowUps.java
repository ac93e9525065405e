package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Figures;
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
 * Holds the recommendations of a wave against what moved since, in the figures of the readings that called for them: person by person (t) where
 * the same people have a score in both waves, in all columns of their perspective, else as two groups (Welch). Nothing is told of who joined or
 * left: two groups are compared by what both profiles show.
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

    /** The scores that called for a recommendation, each once. */
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
        if (!before.shows(measure, who) || !after.shows(measure, who)) {
            return Optional.empty();
        }
        String label = after.label(measure);
        if (same.computeIfAbsent(who, this::samePeople)) {
            Moments differences = Moments.of(differences(measure, who));
            boolean alike = differences.most() - differences.least() < 0.01;
            if (!alike) {
                return Optional.of(new Finding(
                        PAIRED,
                        label,
                        after.rounded(differences.mean()),
                        Figures.around(
                                after,
                                differences.mean(),
                                differences.sd().orElse(0) / Math.sqrt(differences.n()),
                                differences.n() - 1)));
            }
        }
        return Figures.difference("two-groups", label, measure, after, who, before, who);
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

    /** Whether the same people, known by their ids, have the same scores in both waves; rows stand in the order of the ids. */
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
