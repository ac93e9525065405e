package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import org.coppice.model.Source;

/** How to lead: a style each, all with the floors of casework and induction. */
final class LeadingActions {
    private static final Source LEADING =
            Source.cited("Hersey and Blanchard (1993)", "Leading communities of practice");
    private static final String FLOOR = " Casework stays supervised, and whoever is in induction is led directly.";

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
                                Call.of("style", "telling", "telling-to-selling"),
                                Call.of("stage", "forming"))
                        .unless(Call.of("stage", "performing")),
                Action.of(
                                "lead-by-selling",
                                "Explain decisions and hear objections",
                                Action.MANAGER,
                                Action.TEAM,
                                "Take the next decision to the team meeting, give the reasons, and ask what speaks against it."
                                        + FLOOR,
                                "Objections come up in the meeting and not after it.",
                                LEADING,
                                Call.of("style", "selling", "telling-to-selling", "selling-to-participating"),
                                Call.of("stage", "storming"))
                        .unless(Call.of("stage", "performing")),
                Action.of(
                                "lead-by-participating",
                                "Decide together",
                                Action.MANAGER,
                                Action.TEAM,
                                "Choose one matter of practice that the team decides at its next meeting, and keep to what it decides."
                                        + FLOOR,
                                "Members bring matters to decide without being asked.",
                                LEADING,
                                Call.of(
                                        "style",
                                        "participating",
                                        "selling-to-participating",
                                        "participating-to-delegating"),
                                Call.of("stage", "norming"))
                        .unless(Call.of("stage", "forming")),
                Action.of(
                                "lead-by-delegating",
                                "Hand over, and stay at hand",
                                Action.MANAGER,
                                "those with the most experience of the matter",
                                "Hand over one matter whole, with the right to decide; agree when to look at it together."
                                        + FLOOR,
                                "The matter is settled without a question to the manager.",
                                LEADING,
                                Call.of("style", "delegating"))
                        .unless(Call.of("stage", "forming", "storming")),
                Action.of(
                        "lead-by-person",
                        "Ask each what they need",
                        Action.MANAGER,
                        "each member alone",
                        "In the next supervision ask each: what can you do alone, and where do you want me beside you?"
                                + FLOOR,
                        "Two members with different needs are led in different ways.",
                        LEADING,
                        Call.of("style", "differentiate-by-person", "differentiate")));
    }
}
