package org.coppice.blueprint.evidence;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Optional;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.Label;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/** The conditions under which a measure may be used in a reading: it was asked, its figure is shown, and it has bounds. */
final class ReadingGates {
    private static final ImmutableSet<WithheldReason> DISCLOSURE = ImmutableSet.of(
            WithheldReason.MINIMUM_GROUP,
            WithheldReason.MINIMUM_SPREAD,
            WithheldReason.COMPLEMENT,
            WithheldReason.ALL_ALIKE,
            WithheldReason.NO_CONSENT);

    private final Evidence evidence;
    private final InstrumentWording wording;

    ReadingGates(Evidence evidence, InstrumentWording wording) {
        this.evidence = evidence;
        this.wording = wording;
    }

    /** Returns the first failed gate of measures in a perspective, starting with measures that were not asked; empty if all are readable. */
    Optional<Label.Withheld> failed(Collection<Measure> measures, Perspective who) {
        ImmutableList<Measure> unknown =
                measures.stream().filter(measure -> unknown(measure, who)).collect(ImmutableList.toImmutableList());
        return unknown.isEmpty()
                ? measures.stream()
                        .flatMap(measure -> failed(evidence.shown(measure, who)).stream())
                        .findFirst()
                : Optional.of(wording.notAsked(unknown, who));
    }

    private boolean unknown(Measure measure, Perspective who) {
        return evidence.known(measure, who).isEmpty();
    }

    private Optional<Label.Withheld> failed(TeamScore score) {
        String label = evidence.label(score.measure());
        if (score.value() instanceof Score.Withheld withheld) {
            Gate gate = DISCLOSURE.contains(withheld.reason()) ? Gate.PRIVACY : Gate.DATA;
            return Optional.of(new Label.Withheld(gate, label + ": " + withheld.detail()));
        }
        if (!Evidence.single(score.perspective().orElseThrow()) && evidence.persons(score) < Evidence.FEWEST) {
            return Optional.of(new Label.Withheld(Gate.DATA, "fewer than three people: undetermined"));
        }
        return score.metric().hasUnit()
                ? Optional.empty()
                : Optional.of(new Label.Withheld(
                        Gate.DATA, label + " is counted in " + score.metric().label() + ", which has no bounds"));
    }

    /** True if a measure may be used in a reading. */
    boolean isReadable(Measure measure, Perspective who) {
        return !unknown(measure, who) && failed(evidence.shown(measure, who)).isEmpty();
    }
}
