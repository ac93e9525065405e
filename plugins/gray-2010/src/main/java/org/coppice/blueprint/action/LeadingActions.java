package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import org.coppice.model.Source;

/** Actions of leadership, one for each style, of which a team gets one at most; all keep the supervision of casework and of new members. */
final class LeadingActions {
    private static final Source LEADING =
            Source.cited("Hersey and Blanchard (1993)", "Leading communities of practice");
    private static final String FLOOR = " Casework stays supervised, and new members in induction are led directly.";
    private static final String LEADERSHIP = "leadership";

    private LeadingActions() {}

    static ImmutableList<Action> all() {
        return ImmutableList.of(
                Action.builder("lead-by-telling", "Give clear instructions", LEADING)
                        .insteadOf(LEADERSHIP)
                        .people(Action.MANAGER, "each member")
                        .firstStep(
                                "Write down for each task what is to be done, by when, and whom to ask. Go through it weekly."
                                        + FLOOR)
                        .checkAgain("in six weeks")
                        .sign("Members can say what is expected of them without looking it up.")
                        .calledBy(
                                ActionTrigger.of(0.8, "style", "telling"),
                                ActionTrigger.of(0.6, "style", "telling-to-selling"),
                                ActionTrigger.of(0.7, "stage", "forming"))
                        .unless(ActionTrigger.of(0.5, "stage", "norming", "performing"))
                        .build(),
                Action.builder("lead-by-selling", "Explain decisions and hear objections", LEADING)
                        .insteadOf(LEADERSHIP)
                        .people(Action.MANAGER, Action.TEAM)
                        .firstStep(
                                "Take the next decision to the team meeting, give the reasons, and ask for objections."
                                        + FLOOR)
                        .sign("Objections come up in the meeting and not after it.")
                        .calledBy(
                                ActionTrigger.of(0.7, "style", "selling"),
                                ActionTrigger.of(0.6, "style", "telling-to-selling", "selling-to-participating"),
                                ActionTrigger.of(0.65, "stage", "storming"))
                        .unless(ActionTrigger.of(0.5, "stage", "performing"))
                        .build(),
                Action.builder("lead-by-participating", "Decide together", LEADING)
                        .insteadOf(LEADERSHIP)
                        .people(Action.MANAGER, Action.TEAM)
                        .firstStep(
                                "Choose one matter of practice that the team decides at its next meeting. Keep to what it decides."
                                        + FLOOR)
                        .sign("Members bring matters to decide without being asked.")
                        .calledBy(
                                ActionTrigger.of(0.55, "style", "participating"),
                                ActionTrigger.of(
                                        0.5, "style", "selling-to-participating", "participating-to-delegating"),
                                ActionTrigger.of(0.45, "stage", "norming"))
                        .unless(
                                ActionTrigger.of(0.5, "stage", "forming"),
                                ActionTrigger.of(0.5, "stuck", "at-risk", "stuck"))
                        .build(),
                Action.builder("lead-by-delegating", "Delegate, and stay available", LEADING)
                        .insteadOf(LEADERSHIP)
                        .people(Action.MANAGER, "those with the most experience in the task")
                        .firstStep(
                                "Hand over one complete task, with the right to decide. Agree when to look at it together."
                                        + FLOOR)
                        .sign("The task is completed without a question to the manager.")
                        .calledBy(ActionTrigger.of(0.5, "style", "delegating"))
                        .unless(ActionTrigger.of(0.5, "stage", "forming", "storming"))
                        .build(),
                Action.builder("lead-by-person", "Ask each what they need", LEADING)
                        .insteadOf(LEADERSHIP)
                        .people(Action.MANAGER, "each member alone")
                        .firstStep(
                                "In the next supervision, ask each: what can you do alone, and where do you want me with you?"
                                        + FLOOR)
                        .sign("Two members with different needs are led in different ways.")
                        .calledBy(
                                ActionTrigger.of(0.45, "style", "differentiate-by-person"),
                                ActionTrigger.of(0.3, "style", "differentiate"))
                        .build());
    }
}
