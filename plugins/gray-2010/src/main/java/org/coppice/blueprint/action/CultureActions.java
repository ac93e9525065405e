package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import org.coppice.model.vocabulary.LearningCulture;

/** What strengthens a learning culture. */
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
                        Call.weakest(LearningCulture.PROFESSIONAL)),
                Action.of(
                        "strengthen-managed",
                        "Tie learning to the service",
                        Action.MANAGER,
                        Action.TEAM,
                        "Choose one aim of the service and ask what the team has to learn to reach it.",
                        "After a training somebody looks at what it changed for the service.",
                        LearningCulture.MANAGED.source(),
                        Call.weakest(LearningCulture.MANAGED)),
                Action.of(
                                "strengthen-humanistic",
                                "Support and challenge one another",
                                Action.TEAM,
                                "the manager as one of them",
                                "End the next meeting with a round: what did I do this week, and what did it mean for others?",
                                "Members tell each other hard things, and stay on good terms.",
                                LearningCulture.HUMANISTIC.source(),
                                Call.weakest(LearningCulture.HUMANISTIC),
                                Call.of("superordinate", "mechanistic"))
                        .unless(Call.of("stage", "forming")),
                Action.of(
                                "strengthen-democratic",
                                "Bring in those who are left out",
                                Action.MANAGER,
                                "those whom a decision concerns and who have no part in it",
                                "List the last five decisions and who was left out of each; invite them to the next one.",
                                "A decision comes out otherwise because somebody new had a part in it.",
                                LearningCulture.DEMOCRATIC.source(),
                                Call.weakest(LearningCulture.DEMOCRATIC))
                        .unless(Call.of("stage", "forming")));
    }
}
