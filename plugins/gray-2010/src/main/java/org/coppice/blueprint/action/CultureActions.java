package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.model.vocabulary.LearningCulture;

/** Actions for the learning culture that members rate lowest, if it is not strong. */
final class CultureActions {
    private CultureActions() {}

    static ImmutableList<Action> all() {
        return ImmutableList.of(
                Action.builder(
                                "strengthen-professional",
                                "Let members steer their own learning",
                                LearningCulture.PROFESSIONAL.source())
                        .people("each member", "an experienced colleague")
                        .firstStep(
                                "Write down one thing to learn this quarter. Ask a colleague to question you about it.")
                        .sign("Members speak of their learning plan as theirs.")
                        .calledBy(ActionTrigger.lowest(
                                0.4,
                                "superordinate",
                                LearningCulture.PROFESSIONAL,
                                LearningCulture.values(),
                                Cutoffs.EMPOWERED))
                        .build(),
                Action.builder("strengthen-managed", "Tie learning to the service", LearningCulture.MANAGED.source())
                        .people(Action.MANAGER, Action.TEAM)
                        .firstStep("Choose one aim of the service. Ask what the team has to learn to reach it.")
                        .sign("After a training, somebody looks at what it changed for the service.")
                        .calledBy(ActionTrigger.lowest(
                                0.4,
                                "superordinate",
                                LearningCulture.MANAGED,
                                LearningCulture.values(),
                                Cutoffs.EMPOWERED))
                        .build(),
                Action.builder(
                                "strengthen-humanistic",
                                "Support and challenge one another",
                                LearningCulture.HUMANISTIC.source())
                        .people(Action.TEAM, "the manager as one of them")
                        .firstStep(
                                "End the next meeting with a round: what did I do this week, and what did it mean for others?")
                        .sign("Members give each other critical feedback and stay on good terms.")
                        .calledBy(
                                ActionTrigger.lowest(
                                        0.4,
                                        "superordinate",
                                        LearningCulture.HUMANISTIC,
                                        LearningCulture.values(),
                                        Cutoffs.EMPOWERED),
                                ActionTrigger.of(0.8, "superordinate", "mechanistic"))
                        .unless(ActionTrigger.of(0.5, "stage", "forming"))
                        .build(),
                Action.builder(
                                "strengthen-democratic",
                                "Bring in those who are left out",
                                LearningCulture.DEMOCRATIC.source())
                        .people(Action.MANAGER, "people whom a decision concerns but who have no part in it")
                        .firstStep(
                                "List the last five decisions and who was left out of each. Invite them to the next one.")
                        .sign("A decision is different because somebody new took part in it.")
                        .calledBy(ActionTrigger.lowest(
                                0.4,
                                "superordinate",
                                LearningCulture.DEMOCRATIC,
                                LearningCulture.values(),
                                Cutoffs.EMPOWERED))
                        .unless(ActionTrigger.of(0.5, "stage", "forming"))
                        .build());
    }
}
