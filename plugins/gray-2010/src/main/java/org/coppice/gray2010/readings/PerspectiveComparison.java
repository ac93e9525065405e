package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Intervals;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.Finding;
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
        return readings.stream()
                .flatMap(reading -> reading.judgement().evidence().stream())
                .map(step -> step.score().measure())
                .distinct()
                .flatMap(measure -> of(measure).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<SideBySide> of(Measure measure) {
        ImmutableList<Perspective> shown = answered.stream()
                .filter(who -> evidence.isReadable(measure, who))
                .collect(ImmutableList.toImmutableList());
        return shown.size() < 2
                ? Optional.empty()
                : Optional.of(new SideBySide(
                        measure,
                        evidence.label(measure),
                        shown.stream().map(who -> view(measure, who)).collect(ImmutableList.toImmutableList())));
    }

    private SideBySide.View view(Measure measure, Perspective who) {
        double figure = evidence.rounded(evidence.mean(measure, who));
        if (who == MEMBERS || !evidence.isReadable(measure, MEMBERS)) {
            return new SideBySide.View(
                    who, figure, OptionalDouble.empty(), Interval.withheld(WithheldReason.NOT_GIVEN), false);
        }
        if (!evidence.sameQuestions(measure, MEMBERS, evidence, who)) {
            return new SideBySide.View(who, figure, OptionalDouble.empty(), SideBySide.OTHER_QUESTIONS, false);
        }
        Finding more = Intervals.difference(evidence, "members-more", "members see more", measure, MEMBERS, who)
                .orElseGet(() -> Finding.of(
                        "members-more",
                        "members see more",
                        evidence.rounded(evidence.mean(measure, MEMBERS) - evidence.mean(measure, who))));
        return new SideBySide.View(
                who,
                figure,
                OptionalDouble.of(more.value()),
                more.interval(),
                Intervals.above(more, evidence.cutoffs().of(Cutoffs.BLIND_SPOT)));
    }
}
