package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.model.vocabulary.Outlook;

/** Actions towards the organisation around the team. */
final class HostActions {
    private HostActions() {}

    static ImmutableList<Action> all() {
        return ImmutableList.of(
                Action.builder(
                                "manage-the-interface",
                                "Look after the links to the organisation",
                                Outlook.INTERFACE.source())
                        .people(Action.MANAGER, "the manager above")
                        .firstStep(
                                "Agree what the organisation has to see from the team. Show it before it is asked for.")
                        .sign("Demands from above come with time to answer them.")
                        .reach(Action.WHOLE_TEAM)
                        .calledBy(
                                ActionTrigger.hostRisk(0.8),
                                ActionTrigger.low(0.5, "organisation", Outlook.INTERFACE, Cutoffs.INTERFACE_LOW))
                        .build(),
                Action.builder(
                                "teach-upwards",
                                "Show the organisation what the team has learnt",
                                Outlook.UPWARD_LEARNING.source())
                        .people(Action.MANAGER, "other teams and those above")
                        .firstStep(
                                "Write one page on something that works, with its figures. Offer to show it to another team.")
                        .sign("Another team tries it.")
                        .reach(Action.SOME)
                        .calledBy(
                                ActionTrigger.of(0.5, "organisation", "team-stronger-supported"),
                                ActionTrigger.of(0.4, "organisation", "team-stronger-unresolved"))
                        .build());
    }
}
