package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.model.vocabulary.SupervisionStrand;

/** Actions about supervision. */
final class SupervisingActions {
    private static final String SUPERVISORS = "supervisors";
    private static final String SUPERVISED = "those they supervise";

    private SupervisingActions() {}

    static ImmutableList<Action> all() {
        return ImmutableList.of(
                Action.builder(
                                "supervise-for-growth",
                                "Make time for development in supervision",
                                SupervisionStrand.DEVELOPMENTAL.source())
                        .people(SUPERVISORS, SUPERVISED)
                        .firstStep(
                                "Keep the first third of the next supervision for one question that the supervised person brings.")
                        .checkAgain("after three supervisions")
                        .sign("Members can name something that they learnt in supervision this month.")
                        .calledBy(
                                ActionTrigger.of(0.8, "supervision", "neglected"),
                                ActionTrigger.of(0.75, "supervision", "monitoring"),
                                ActionTrigger.low(
                                        0.55, "supervision", SupervisionStrand.DEVELOPMENTAL, Cutoffs.SUPERVISION_CUT))
                        .build(),
                Action.builder(
                                "own-the-standards",
                                "Make the standards your own",
                                SupervisionStrand.STANDARDS_OWNED.source())
                        .people(Action.MANAGER, Action.TEAM)
                        .firstStep(
                                "Read the standards of supervision together. Each member rewrites one so that it fits the team.")
                        .sign("People quote the standards to ask for something, and not only to be checked.")
                        .calledBy(
                                ActionTrigger.of(0.55, "supervision", "monitoring"),
                                ActionTrigger.low(
                                        0.45,
                                        "supervision",
                                        SupervisionStrand.STANDARDS_OWNED,
                                        Cutoffs.SUPERVISION_CUT))
                        .unless(ActionTrigger.of(0.5, "stage", "forming"))
                        .build(),
                Action.builder(
                                "supervise-as-a-team",
                                "Bring what comes up in supervision to the team",
                                SupervisionStrand.GAINS.source())
                        .people(SUPERVISORS, Action.TEAM)
                        .firstStep(
                                "Take one problem that came up in supervision to the next team meeting, without names. Agree who tries what.")
                        .checkAgain("after three supervisions")
                        .sign("Members can name a change in the work that the team shaped itself.")
                        .calledBy(ActionTrigger.low(
                                0.45, "supervision", SupervisionStrand.GAINS, Cutoffs.SUPERVISION_CUT))
                        .build(),
                Action.builder(
                                "supervise-the-work-too",
                                "Look at the work in supervision",
                                SupervisionStrand.MONITORING.source())
                        .people(SUPERVISORS, SUPERVISED)
                        .firstStep(
                                "Agree a short list of cases to go through at each meeting. Write down what follows.")
                        .checkAgain("after three supervisions")
                        .sign("No case goes two months without being looked at.")
                        .calledBy(
                                ActionTrigger.of(0.9, "supervision", "neglected"),
                                ActionTrigger.low(
                                        0.6, "supervision", SupervisionStrand.MONITORING, Cutoffs.SUPERVISION_CUT))
                        .build());
    }
}
