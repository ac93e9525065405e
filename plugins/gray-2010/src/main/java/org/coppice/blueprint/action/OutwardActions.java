package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import org.coppice.blueprint.evidence.Certainty;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.model.Perspective;
import org.coppice.model.Source;
import org.coppice.model.blueprint.StuckReading;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.model.vocabulary.QualityAct;

/** Actions that open a team to other services, to people who use services and to the rest of its organisation. */
final class OutwardActions {
    private static final Source INVOLVING = Source.paper("Interagency working and involvement");
    private static final String PEOPLE = "people who use services";
    private static final String SERVICES = "people of the other service";

    private OutwardActions() {}

    static ImmutableList<Action> all() {
        return ImmutableList.of(
                Action.builder(
                                "quality-circle",
                                "Meet the other service at the boundary",
                                QualityAct.QUALITY_CIRCLES.source())
                        .people("two members", SERVICES)
                        .firstStep(
                                "Meet once a month over one thing that goes wrong between you. Try one change each time.")
                        .sign("The same problem occurs less often, on both sides.")
                        .reach(Action.EVERYBODY)
                        .calledBy(
                                ActionTrigger.of(0.9, "stuck", "at-risk", "stuck"),
                                ActionTrigger.blindSpot(0.65, Outlook.CO_PROVIDERS, SERVICES),
                                ActionTrigger.lowest(
                                        0.5, "outlook", Outlook.CO_PROVIDERS, facets(), Cutoffs.INTERFACE_LOW))
                        .unless(ActionTrigger.of(0.5, "stage", "forming"))
                        .build(),
                Action.builder("next-process", "Ask who continues the work", QualityAct.NEXT_PROCESS.source())
                        .people("each member", "the people who continue their work")
                        .firstStep("Ask one of them this week: what do you get from us that costs you time?")
                        .checkAgain("in six weeks")
                        .sign("Handovers come back with fewer questions.")
                        .reach(Action.EVERYBODY)
                        .calledBy(
                                ActionTrigger.of(0.55, "outlook", "inward"),
                                ActionTrigger.of(0.42, "outlook", "in-between"))
                        .build(),
                Action.builder(
                                "break-barriers",
                                "Remove one barrier inside the organisation",
                                QualityAct.BARRIERS.source())
                        .people(Action.MANAGER, "the part of the organisation concerned")
                        .firstStep(
                                "Ask the team which part of the organisation is hardest to work with. Visit it, and agree one change.")
                        .sign("Members know whom to call there, and call.")
                        .reach(Action.SOME)
                        .calledBy(
                                ActionTrigger.blindSpot(
                                        0.5, Outlook.ORGANISATION, "the part of the organisation concerned"),
                                ActionTrigger.lowest(
                                        0.5, "outlook", Outlook.ORGANISATION, facets(), Cutoffs.INTERFACE_LOW))
                        .unless(ActionTrigger.of(0.5, "stage", "forming"))
                        .build(),
                Action.builder("own-part", "Ask what the team itself can change", INVOLVING)
                        .people(Action.MANAGER, Action.TEAM)
                        .firstStep(
                                "Take one problem that comes from outside. Ask what the team could do differently, no matter who caused it.")
                        .sign("In meetings, the team speaks of its next step as often as of the cause.")
                        .calledBy(ActionTrigger.of(0.8, "stuck", "at-risk", "stuck"))
                        .unless(OutwardActions::contested)
                        .build(),
                Action.builder("include-people", "Plan with people who use services", INVOLVING)
                        .people(Action.MANAGER, "people who use services and their carers")
                        .firstStep(
                                "Invite two of them to plan one piece of work with the team from the start. Pay their way.")
                        .sign("Something is done differently because of what they said, and they can say what.")
                        .reach(Action.EVERYBODY)
                        .calledBy(
                                ActionTrigger.noDeeperThan(0.45, 2),
                                ActionTrigger.comparedWithStage(0.65, "behind"),
                                ActionTrigger.lowest(0.5, "outlook", Outlook.PEOPLE, facets(), Cutoffs.INTERFACE_LOW))
                        .unless(
                                ActionTrigger.of(0.5, "stage", "forming"),
                                ActionTrigger.comparedWithStage(0.5, "ahead"))
                        .build(),
                Action.builder("hear-people", "Ask people what the team does not see", INVOLVING)
                        .people(Action.MANAGER, PEOPLE)
                        .firstStep(
                                "Ask three of them, away from the office: when was it hard to reach us or to be heard?")
                        .checkAgain("in six weeks")
                        .sign("The team changes one thing, and they notice it.")
                        .reach(Action.EVERYBODY)
                        .calledBy(ActionTrigger.blindSpot(
                                0.7, Outlook.PEOPLE, PEOPLE, Perspective.PERSON_WHO_USES_SERVICES, Perspective.CARER))
                        .build(),
                Action.builder("test-the-say", "Check whether people's views count", INVOLVING)
                        .people(Action.MANAGER, PEOPLE)
                        .firstStep("Ask three of them which decision they changed. Where none is named, start there.")
                        .sign("They name a decision.")
                        .reach(Action.EVERYBODY)
                        .calledBy(ActionTrigger.comparedWithStage(0.7, "ahead"))
                        .build());
    }

    private static Outlook[] facets() {
        return new Outlook[] {Outlook.CO_PROVIDERS, Outlook.PEOPLE, Outlook.ORGANISATION};
    }

    /** The organisation is rated low from outside too, so that the blame may be justified. */
    private static ImmutableList<Call> contested(TeamReadings team) {
        return team.reading("stuck").stream()
                .filter(one -> one instanceof StuckReading stuck && stuck.contested())
                .map(one -> new Call(
                        "stuck",
                        "People outside the team also rate the organisation low.",
                        0.5,
                        Sureness.LIKELY,
                        Certainty.NOT_GIVEN,
                        ""))
                .collect(ImmutableList.toImmutableList());
    }
}
