package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import org.coppice.model.vocabulary.LearningCulture;

/** Actions that strengthen a learning culture. */
final class CultureActions {
    private CultureActions() {}

    static ImmutableList<Action> all() {
        return ImmutableList.of(
                Action.of(
                        "strengthen-professional",
                        "Let members steer their own learning",
                        "each member",
                        "an experienced colleague",
                        "Write down one thing to learn this quarter and ask a colleague to question you about it.",
                        "Members speak of their learning plan as theirs.",
                        LearningCulture.PROFESSIONAL.source(),
                        ActionTrigger.weakest(LearningCulture.PROFESSIONAL)),
                Action.of(
                        "strengthen-managed",
                        "Tie learning to the service",
                        Action.MANAGER,
                        Action.TEAM,
                        "Choose one aim of the service and ask what the team has to learn to reach it.",
                        "After a training somebody looks at what it changed for the service.",
                        LearningCulture.MANAGED.source(),
                        ActionTrigger.weakest(LearningCulture.MANAGED)),
                Action.of(
                                "strengthen-humanistic",
                                "Support and challenge one another",
                                Action.TEAM,
                                "the manager as one of them",
                                "End the next meeting with a round: what did I do this week, and what did it mean for others?",
                                "Members give each other critical feedback and stay on good terms.",
                                LearningCulture.HUMANISTIC.source(),
                                ActionTrigger.weakest(LearningCulture.HUMANISTIC),
                                ActionTrigger.of("superordinate", "mechanistic"))
                        .unless(ActionTrigger.of("stage", "forming")),
                Action.of(
                                "strengthen-democratic",
                                "Bring in those who are left out",
                                Action.MANAGER,
                                "people whom a decision concerns but who have no part in it",
                                "List the last five decisions and who was left out of each; invite them to the next one.",
                                "A decision is different because somebody new took part in it.",
                                LearningCulture.DEMOCRATIC.source(),
                                ActionTrigger.weakest(LearningCulture.DEMOCRATIC))
                        .unless(ActionTrigger.of("stage", "forming")));
    }
}
