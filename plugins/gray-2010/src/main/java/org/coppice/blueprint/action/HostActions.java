package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import org.coppice.model.vocabulary.Outlook;

/** Actions towards the organisation around the team. */
final class HostActions {
    private HostActions() {}

    static ImmutableList<Action> all() {
        return ImmutableList.of(
                Action.of(
                        "manage-the-interface",
                        "Maintain the links to the organisation",
                        Action.MANAGER,
                        "the manager above",
                        "Agree what the organisation has to see from the team, and show it before it is asked for.",
                        "Demands from above come with time to answer them.",
                        Outlook.INTERFACE.source(),
                        ActionTrigger.hostRisk()),
                Action.of(
                        "teach-upwards",
                        "Show the organisation what the team has learnt",
                        Action.MANAGER,
                        "other teams and those above",
                        "Write one page on something that works, with its figures, and offer to show it to another team.",
                        "Another team tries it.",
                        Outlook.UPWARD_LEARNING.source(),
                        ActionTrigger.of("organisation", "team-stronger-supported", "team-stronger-unresolved")));
    }
}
