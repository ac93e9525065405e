package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import org.coppice.model.vocabulary.AgendaStakeholder;

/** Actions with the stakeholders of learning outside the team. */
final class AgendaActions {
    private AgendaActions() {}

    static ImmutableList<Action> all() {
        return ImmutableList.of(
                Action.builder(
                                "agenda-in-house",
                                "Bring it into in-house training",
                                AgendaStakeholder.IN_HOUSE.source())
                        .people(Action.MANAGER, "those who plan training in the organisation")
                        .firstStep("Ask for one training that the team attends together, on how groups learn.")
                        .checkAgain("in six months")
                        .sign("The team uses something of it in its own meetings.")
                        .calledBy(ActionTrigger.of(0.35, "community", "exists", "not-yet"))
                        .build(),
                Action.builder(
                                "agenda-leadership",
                                "Learn to lead groups",
                                AgendaStakeholder.LEADERSHIP_PATHWAY.source())
                        .people(Action.MANAGER, "those who teach leadership after qualifying")
                        .firstStep("Choose a course that teaches work with groups. Bring a matter of this team to it.")
                        .checkAgain("in six months")
                        .sign("Members notice that meetings are led in another way.")
                        .reach(Action.SOME)
                        .calledBy(
                                ActionTrigger.of(0.45, "stage", "storming"),
                                ActionTrigger.of(0.4, "style", "differentiate-by-person"))
                        .build(),
                Action.builder(
                                "agenda-enabling-others",
                                "Learn to help others learn",
                                AgendaStakeholder.ENABLING_OTHERS.source())
                        .people("supervisors", "those who teach the specialist unit on it")
                        .firstStep("One supervisor takes part. They try one thing from it in each supervision.")
                        .checkAgain("in six months")
                        .sign("Those who are supervised say that they think for themselves more.")
                        .reach(Action.SOME)
                        .calledBy(ActionTrigger.of(0.5, "supervision", "monitoring", "neglected"))
                        .build(),
                Action.builder("agenda-degree", "Take students in", AgendaStakeholder.DEGREE.source())
                        .people(Action.TEAM, "those who teach the degree")
                        .firstStep("Offer a placement in which the student takes part in how the team learns.")
                        .checkAgain("in six months")
                        .sign("The team learns something new from a student.")
                        .reach(Action.SOME)
                        .calledBy(ActionTrigger.of(0.45, "community", "learns"))
                        .build());
    }
}
