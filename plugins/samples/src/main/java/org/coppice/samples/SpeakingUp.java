package org.coppice.samples;

import org.coppice.model.Source;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.Judgement;

/** A judgement as a reading of a blueprint states it. */
public final class SpeakingUp {
    private SpeakingUp() {}

    static Judgement judgement() {
        return Judgement.builder("voice", "Whether people speak up", Source.ours("Our handbook"))
                .passed(Gate.DATA, "the team answered")
                .passed(Gate.PRIVACY, "groups of 5 or more")
                .notTested(Gate.RESPONSE_RATE, "there is no roster")
                .stated("high", "People speak up.")
                .certainty("by a fixed cut-off, without a probability")
                .build();
    }
}
