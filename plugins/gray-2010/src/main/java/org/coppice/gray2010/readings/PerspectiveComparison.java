package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.Difference;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Intervals;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.SideBySide;
import org.coppice.model.score.Interval;
import org.coppice.model.score.WithheldReason;

/** Compares the perspectives on the measures of readings: the shown figures, and the differences between members and others (Welch's t interval). */
public final class PerspectiveComparison {
    private static final Perspective MEMBERS = Perspective.TEAM_MEMBER;

    private final Evidence evidence;
    private final ImmutableSet<Perspective> answered;

    public PerspectiveComparison(Evidence evidence) {
        this.evidence = evidence;
        this.answered = evidence.view().profile().scores().stream()
                .flatMap(score -> score.perspective().stream())
                .sorted()
                .collect(ImmutableSet.toImmutableSet());
    }

    public ImmutableList<SideBySide> of(ImmutableList<Reading> readings) {
        if (answered.size() < 2) {
            return ImmutableList.of();
        }
        ImmutableList<Measure> measures = readings.stream()
                .flatMap(reading -> reading.judgement().evidence().stream())
                .map(step -> step.score().measure())
                .distinct()
                .filter(measure -> shown(measure).size() >= 2)
                .collect(ImmutableList.toImmutableList());
        ImmutableTable<Measure, Perspective, Difference> differences = differences(measures);
        ImmutableSet<Difference> spots = ImmutableSet.copyOf(Difference.above(
                differences.values().asList(), evidence.cutoffs().of(Cutoffs.BLIND_SPOT)));
        return measures.stream()
                .map(measure -> new SideBySide(
                        measure,
                        evidence.label(measure),
                        shown(measure).stream()
                                .map(who ->
                                        view(measure, who, Optional.ofNullable(differences.get(measure, who)), spots))
                                .collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Perspective> shown(Measure measure) {
        return answered.stream()
                .filter(who -> evidence.isReadable(measure, who))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns all differences between members and others; whether one is beyond chance depends on all of them. */
    private ImmutableTable<Measure, Perspective, Difference> differences(ImmutableList<Measure> measures) {
        ImmutableTable.Builder<Measure, Perspective, Difference> all = ImmutableTable.builder();
        for (Measure measure : measures) {
            for (Perspective who : shown(measure)) {
                if (who != MEMBERS && evidence.isReadable(measure, MEMBERS)) {
                    Intervals.difference(
                                    "members-more",
                                    evidence.label(measure) + ": members see more than " + who.label(),
                                    measure,
                                    evidence,
                                    MEMBERS,
                                    evidence,
                                    who)
                            .ifPresent(found -> all.put(measure, who, found));
                }
            }
        }
        return all.buildOrThrow();
    }

    private SideBySide.View view(
            Measure measure, Perspective who, Optional<Difference> difference, ImmutableSet<Difference> spots) {
        double figure = evidence.rounded(evidence.mean(measure, who));
        if (who == MEMBERS || !evidence.isReadable(measure, MEMBERS)) {
            return new SideBySide.View(
                    who, figure, OptionalDouble.empty(), Interval.withheld(WithheldReason.NOT_GIVEN), false);
        }
        if (!evidence.sameQuestions(measure, MEMBERS, evidence, who)) {
            return new SideBySide.View(who, figure, OptionalDouble.empty(), SideBySide.OTHER_QUESTIONS, false);
        }
        return difference
                .map(more -> new SideBySide.View(
                        who,
                        figure,
                        OptionalDouble.of(more.finding().value()),
                        more.finding().interval(),
                        spots.contains(more)))
                .orElseGet(() -> new SideBySide.View(
                        who,
                        figure,
                        OptionalDouble.of(
                                evidence.rounded(evidence.mean(measure, MEMBERS) - evidence.mean(measure, who))),
                        Interval.withheld(WithheldReason.NOT_GIVEN),
                        false));
    }
}
