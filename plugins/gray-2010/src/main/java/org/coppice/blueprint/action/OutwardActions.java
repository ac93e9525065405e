package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import org.coppice.model.Source;
import org.coppice.model.blueprint.StuckReading;
import org.coppice.model.vocabulary.QualityAct;

/** What turns a team outward, to co-providers and to people who use services. */
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
                                "The same trouble comes up less often, on both sides.",
                                QualityAct.QUALITY_CIRCLES.source(),
                                Call.of("outlook", "inward"),
                                Call.of("stuck", "at-risk", "stuck"),
                                Call.blindSpot())
                        .unless(Call.of("stage", "forming")),
                Action.of(
                        "next-process",
                        "Ask who takes the work on",
                        "each member",
                        "those who take their work on",
                        "Ask one of them this week: what do you get from us that costs you time?",
                        "Handovers come back with fewer questions.",
                        QualityAct.NEXT_PROCESS.source(),
                        Call.of("outlook", "inward", "in-between")),
                Action.of(
                                "own-part-first",
                                "Look for the own part first",
                                Action.MANAGER,
                                Action.TEAM,
                                "Take one trouble that is laid at others' door and ask what the team itself could do otherwise.",
                                "In meetings the word \"we\" comes before the word \"they\".",
                                INVOLVING,
                                Call.of("stuck", "at-risk", "stuck"))
                        .unless(new Call("stuck", one -> one instanceof StuckReading stuck && stuck.contested())),
                Action.of(
                                "include-people",
                                "Plan with people who use services",
                                Action.MANAGER,
                                "people who use services and their carers",
                                "Invite two of them to plan one piece of work with the team from the start, and pay their way.",
                                "Something is done otherwise because they said so, and they can say what.",
                                INVOLVING,
                                Call.shallow(2),
                                Call.againstStage("behind"))
                        .unless(Call.of("stage", "forming"), Call.againstStage("ahead")),
                Action.of(
                        "test-the-say",
                        "See whether people's say counts",
                        Action.MANAGER,
                        "people who use services",
                        "Ask three of them which decision they changed; where none is named, start there.",
                        "They name a decision.",
                        INVOLVING,
                        Call.againstStage("ahead"),
                        Call.blindSpot()));
    }
}
