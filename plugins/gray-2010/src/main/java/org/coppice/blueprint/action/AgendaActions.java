package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import org.coppice.model.vocabulary.AgendaStakeholder;

/** Actions with the stakeholders of learning outside the team. */
final class AgendaActions {
    private AgendaActions() {}

    static ImmutableList<Action> all() {
        return ImmutableList.of(
                Action.of(
                        "agenda-in-house",
                        "Bring it into in-house training",
                        Action.MANAGER,
                        "those who plan training in the organisation",
                        "Ask for one training that the team attends together, on how groups learn.",
                        "The team uses something of it in its own meetings.",
                        AgendaStakeholder.IN_HOUSE.source(),
                        ActionTrigger.of("community", "exists", "not-yet")),
                Action.of(
                        "agenda-leadership",
                        "Learn to lead groups",
                        Action.MANAGER,
                        "a leadership course after qualifying",
                        "Choose a course that teaches work with groups, and bring a matter of this team to it.",
                        "Members notice that meetings are led differently.",
                        AgendaStakeholder.LEADERSHIP_PATHWAY.source(),
                        ActionTrigger.of("stage", "storming", "mixed"),
                        ActionTrigger.of("style", "differentiate-by-person", "differentiate")),
                Action.of(
                        "agenda-enabling-others",
                        "Learn to help others learn",
                        "supervisors",
                        "the specialist unit on helping others to learn",
                        "One supervisor takes part and tries one thing from it in each supervision.",
                        "Those who are supervised say that they think for themselves more.",
                        AgendaStakeholder.ENABLING_OTHERS.source(),
                        ActionTrigger.of("supervision", "monitoring", "neglected")),
                Action.of(
                        "agenda-degree",
                        "Take students in",
                        Action.TEAM,
                        "those who teach the degree",
                        "Offer a placement in which the student takes part in how the team learns.",
                        "The team learns something new from a student.",
                        AgendaStakeholder.DEGREE.source(),
                        ActionTrigger.of("community", "learns")));
    }
}
