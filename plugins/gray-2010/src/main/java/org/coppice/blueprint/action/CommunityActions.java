package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import org.coppice.model.vocabulary.CommunityAct;
import org.coppice.model.vocabulary.CommunityStrand;

/** Actions that build a community of practice. */
final class CommunityActions {
    private CommunityActions() {}

    static ImmutableList<Action> all() {
        return ImmutableList.of(
                Action.of(
                        "agree-priorities",
                        "Agree on priorities",
                        Action.MANAGER,
                        Action.TEAM,
                        "Put the first topics of this blueprint on the wall; each member has three votes; start with the winner.",
                        "Asked for the first priority, members name the same one.",
                        CommunityAct.PRIORITIES.source(),
                        new ActionTrigger(
                                "priorities",
                                one -> one.judgement().label().stated().isPresent()),
                        ActionTrigger.not("community", "learns")),
                Action.of(
                        "agree-philosophy",
                        "Agree on the purpose of the work",
                        Action.TEAM,
                        "the manager as one of them",
                        "Each brings a case of which they are proud and says why; write down what the reasons have in common.",
                        "The reasons are used when a hard decision is taken.",
                        CommunityAct.PHILOSOPHY.source(),
                        ActionTrigger.of("superordinate", "mechanistic"),
                        ActionTrigger.of("stage", "storming", "between-storming-and-norming")),
                Action.of(
                        "reach-understandings",
                        "Find out where views differ",
                        "somebody from outside whom all trust",
                        Action.TEAM,
                        "Show the team where its views differ, without names, and let small groups say what each side sees.",
                        "Next time members see the team more alike.",
                        CommunityAct.UNDERSTANDINGS.source(),
                        ActionTrigger.noSharedView("superordinate"),
                        ActionTrigger.noSharedView("stage"),
                        ActionTrigger.noSharedView("stuck"),
                        ActionTrigger.noSharedView("supervision"),
                        ActionTrigger.of("style", "differentiate-by-person")),
                Action.of(
                        "learn-from-cases",
                        "Learn from cases together",
                        "a member who likes to do it",
                        Action.TEAM,
                        "Keep an hour a month for one case; end it with one thing to keep, put where all can find it.",
                        "A colleague's way of working turns up in somebody else's case.",
                        CommunityStrand.LEARNING.source(),
                        ActionTrigger.of("community", "exists", "not-yet")));
    }
}
