package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.model.Construct;
import org.coppice.model.Source;
import org.coppice.model.Term;
import org.coppice.model.vocabulary.CommunityStrand;
import org.coppice.model.vocabulary.Foundation;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.model.vocabulary.Relation;
import org.coppice.model.vocabulary.Relations;
import org.coppice.model.vocabulary.SupervisionStrand;
import org.coppice.model.vocabulary.TheoryDomain;

/**
 * An action for each domain of theory, where something that it serves is weak. The paper names the domains (Figure 2); which of them serves
 * what, and the actions, are our own.
 */
final class TheoryActions {
    private static final double GRAVITY = 0.3; // below that of what is done about the matter itself

    private TheoryActions() {}

    static ImmutableList<Action> all() {
        return ImmutableList.of(
                about(TheoryDomain.GROUPWORK, "learn-groupwork", "Learn how groups work")
                        .firstStep(
                                "Read or hear one thing about how groups work. Ask at the next meeting: where do we see it here?")
                        .sign("Somebody in the team says what is going on in the group.")
                        .build(),
                about(TheoryDomain.LEADERSHIP, "learn-leadership", "Learn about leading people")
                        .firstStep(
                                "Choose one idea about leading people from a book, course or colleague. Try it for a month.")
                        .sign("Members notice something different in how they are led.")
                        .build(),
                about(TheoryDomain.LEARNING, "learn-about-learning", "Learn how people learn")
                        .firstStep("Ask each member how they learn best. Plan the next training by the answers.")
                        .sign("What was learnt is used in the work a month later.")
                        .build(),
                about(TheoryDomain.ORGANISATION, "learn-about-organisations", "Learn how the organisation works")
                        .firstStep(
                                "Ask somebody who knows the organisation how its decisions come about. Find one that the team can join.")
                        .sign("The team is heard before a decision, and not after it.")
                        .build());
    }

    private static Action.Builder about(TheoryDomain domain, String id, String title) {
        return Action.builder(id, title, Source.ours(domain.source().place()))
                .people(Action.MANAGER, "somebody who teaches or knows it")
                .checkAgain("in six months")
                .reach(Action.SOME)
                .calledBy(Relations.THEORY_OF_WEAKNESS.stream()
                        .filter(relation -> relation.from() == domain)
                        .map(Relation::to)
                        .map(TheoryActions::weak)
                        .toArray(ActionTrigger[]::new));
    }

    private static ActionTrigger weak(Term served) {
        if (served instanceof CommunityStrand strand) {
            return ActionTrigger.lowest(
                    GRAVITY, "community", strand, CommunityStrand.values(), Cutoffs.COMMUNITY_PRESENT);
        }
        if (served instanceof LearningCulture culture) {
            return ActionTrigger.lowest(GRAVITY, "superordinate", culture, LearningCulture.values(), Cutoffs.EMPOWERED);
        }
        if (served instanceof Outlook facet) {
            return ActionTrigger.low(GRAVITY, "organisation", facet, Cutoffs.INTERFACE_LOW);
        }
        return served instanceof SupervisionStrand
                ? ActionTrigger.low(GRAVITY, "supervision", (Construct) served, Cutoffs.SUPERVISION_CUT)
                : ActionTrigger.low(GRAVITY, "superordinate", (Foundation) served, Cutoffs.VALUE_BASE_LOW);
    }
}
