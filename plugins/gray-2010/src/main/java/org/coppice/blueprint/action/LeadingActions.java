package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import org.coppice.model.Source;

/** Actions of leadership, one for each style; all keep the supervision of casework and of new members. */
final class LeadingActions {
    private static final Source LEADING =
            Source.cited("Hersey and Blanchard (1993)", "Leading communities of practice");
    private static final String FLOOR = " Casework stays supervised, and new members in induction are led directly.";

    private LeadingActions() {}

    static ImmutableList<Action> all() {
        return ImmutableList.of(
                Action.of(
                                "lead-by-telling",
                                "Give clear instructions",
                                Action.MANAGER,
                                "each member",
                                "Write down for each task what is to be done, by when, and whom to ask; go through it weekly."
                                        + FLOOR,
                                "Members can say what is expected of them without looking it up.",
                                LEADING,
                                ActionTrigger.of("style", "telling", "telling-to-selling"),
                                ActionTrigger.of("stage", "forming"))
                        .unless(ActionTrigger.of("stage", "performing")),
                Action.of(
                                "lead-by-selling",
                                "Explain decisions and hear objections",
                                Action.MANAGER,
                                Action.TEAM,
                                "Take the next decision to the team meeting, give the reasons, and ask for objections."
                                        + FLOOR,
                                "Objections come up in the meeting and not after it.",
                                LEADING,
                                ActionTrigger.of("style", "selling", "telling-to-selling", "selling-to-participating"),
                                ActionTrigger.of("stage", "storming"))
                        .unless(ActionTrigger.of("stage", "performing")),
                Action.of(
                                "lead-by-participating",
                                "Decide together",
                                Action.MANAGER,
                                Action.TEAM,
                                "Choose one matter of practice that the team decides at its next meeting, and keep to what it decides."
                                        + FLOOR,
                                "Members bring matters to decide without being asked.",
                                LEADING,
                                ActionTrigger.of(
                                        "style",
                                        "participating",
                                        "selling-to-participating",
                                        "participating-to-delegating"),
                                ActionTrigger.of("stage", "norming"))
                        .unless(ActionTrigger.of("stage", "forming")),
                Action.of(
                                "lead-by-delegating",
                                "Delegate, and stay available",
                                Action.MANAGER,
                                "those with the most experience in the task",
                                "Hand over one complete task, with the right to decide; agree when to look at it together."
                                        + FLOOR,
                                "The task is completed without a question to the manager.",
                                LEADING,
                                ActionTrigger.of("style", "delegating"))
                        .unless(ActionTrigger.of("stage", "forming", "storming")),
                Action.of(
                        "lead-by-person",
                        "Ask each what they need",
                        Action.MANAGER,
                        "each member alone",
                        "In the next supervision ask each: what can you do alone, and where do you want me with you?"
                                + FLOOR,
                        "Two members with different needs are led in different ways.",
                        LEADING,
                        ActionTrigger.of("style", "differentiate-by-person", "differentiate")));
    }
}
