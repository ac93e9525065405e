package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import org.coppice.model.vocabulary.SupervisionStrand;

/** Actions about supervision. */
final class SupervisingActions {
    private SupervisingActions() {}

    static ImmutableList<Action> all() {
        return ImmutableList.of(
                Action.of(
                        "supervise-for-growth",
                        "Make time for development in supervision",
                        "supervisors",
                        "those they supervise",
                        "Keep the first third of the next supervision for one question that the supervised person brings.",
                        "Members can name something that they learnt in supervision this month.",
                        SupervisionStrand.DEVELOPMENTAL.source(),
                        ActionTrigger.of("supervision", "monitoring", "neglected")),
                Action.of(
                                "own-the-standards",
                                "Make the standards your own",
                                Action.MANAGER,
                                Action.TEAM,
                                "Read the standards of supervision together; each member rewrites one so that it fits the team.",
                                "People quote the standards to ask for something, and not only to be checked.",
                                SupervisionStrand.STANDARDS_OWNED.source(),
                                ActionTrigger.of("supervision", "monitoring", "integrated"))
                        .unless(ActionTrigger.of("stage", "forming")),
                Action.of(
                        "supervise-the-work-too",
                        "Look at the work in supervision",
                        "supervisors",
                        "those they supervise",
                        "Agree a short list of cases to go through at each meeting, and write down what follows.",
                        "No case goes two months without being looked at.",
                        SupervisionStrand.MONITORING.source(),
                        ActionTrigger.of("supervision", "neglected")));
    }
}
