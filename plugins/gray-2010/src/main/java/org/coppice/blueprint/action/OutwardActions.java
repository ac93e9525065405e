package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import org.coppice.model.Source;
import org.coppice.model.blueprint.StuckReading;
import org.coppice.model.vocabulary.QualityAct;

/** Actions that open a team to co-providers and to people who use services. */
final class OutwardActions {
    private static final Source INVOLVING = Source.paper("Interagency working and involvement");

    private OutwardActions() {}

    static ImmutableList<Action> all() {
        return ImmutableList.of(
                Action.of(
                                "quality-circle",
                                "Meet at the boundary",
                                "two members",
                                "two people of the service with which things go wrong most often",
                                "Meet once a month over one thing that goes wrong between you, and try one change.",
                                "The same problem occurs less often, on both sides.",
                                QualityAct.QUALITY_CIRCLES.source(),
                                ActionTrigger.of("outlook", "inward"),
                                ActionTrigger.of("stuck", "at-risk", "stuck"),
                                ActionTrigger.blindSpot())
                        .unless(ActionTrigger.of("stage", "forming")),
                Action.of(
                        "next-process",
                        "Ask who continues the work",
                        "each member",
                        "the people who continue their work",
                        "Ask one of them this week: what do you get from us that costs you time?",
                        "Handovers come back with fewer questions.",
                        QualityAct.NEXT_PROCESS.source(),
                        ActionTrigger.of("outlook", "inward", "in-between")),
                Action.of(
                                "own-part-first",
                                "Look at the team's own part first",
                                Action.MANAGER,
                                Action.TEAM,
                                "Take one problem that the team blames on others and ask what the team itself could do differently.",
                                "In meetings the word \"we\" comes before the word \"they\".",
                                INVOLVING,
                                ActionTrigger.of("stuck", "at-risk", "stuck"))
                        .unless(new ActionTrigger(
                                "stuck", one -> one instanceof StuckReading stuck && stuck.contested())),
                Action.of(
                                "include-people",
                                "Plan with people who use services",
                                Action.MANAGER,
                                "people who use services and their carers",
                                "Invite two of them to plan one piece of work with the team from the start, and pay their way.",
                                "Something is done differently because of what they said, and they can say what.",
                                INVOLVING,
                                ActionTrigger.noDeeperThan(2),
                                ActionTrigger.comparedWithStage("behind"))
                        .unless(ActionTrigger.of("stage", "forming"), ActionTrigger.comparedWithStage("ahead")),
                Action.of(
                        "test-the-say",
                        "Check whether people's views count",
                        Action.MANAGER,
                        "people who use services",
                        "Ask three of them which decision they changed; where none is named, start there.",
                        "They name a decision.",
                        INVOLVING,
                        ActionTrigger.comparedWithStage("ahead"),
                        ActionTrigger.blindSpot()));
    }
}
