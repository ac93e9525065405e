package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import org.coppice.model.vocabulary.CommunityAct;
import org.coppice.model.vocabulary.CommunityStrand;

/** What builds a community of practice. */
final class CommunityActions {
    private CommunityActions() {}

    static ImmutableList<Action> all() {
        return ImmutableList.of(
                Action.of(
                        "agree-priorities",
                        "Agree what comes first",
                        Action.MANAGER,
                        Action.TEAM,
                        "Put the first matters of this blueprint on the wall; each member has three votes; start with the winner.",
                        "Asked what comes first, members name the same thing.",
                        CommunityAct.PRIORITIES.source(),
                        new Call(
                                "priorities",
                                one -> one.judgement().label().stated().isPresent()),
                        Call.not("community", "learns")),
                Action.of(
                        "agree-philosophy",
                        "Agree what the work stands for",
                        Action.TEAM,
                        "the manager as one of them",
                        "Each brings a case of which they are proud and says why; write down what the reasons have in common.",
                        "The reasons are used when a hard decision is taken.",
                        CommunityAct.PHILOSOPHY.source(),
                        Call.of("superordinate", "mechanistic"),
                        Call.of("stage", "storming", "between-storming-and-norming")),
                Action.of(
                        "reach-understandings",
                        "Find out where views part",
                        "somebody from outside whom all trust",
                        Action.TEAM,
                        "Show the team where its views part, without names, and let small groups say what each side sees.",
                        "Next time members see the team more alike.",
                        CommunityAct.UNDERSTANDINGS.source(),
                        Call.divided("superordinate"),
                        Call.divided("stage"),
                        Call.divided("stuck"),
                        Call.divided("supervision"),
                        Call.of("style", "differentiate-by-person")),
                Action.of(
                        "learn-from-cases",
                        "Learn from cases together",
                        "a member who likes to do it",
                        Action.TEAM,
                        "Keep an hour a month for one case; end it with one thing to keep, put where all can find it.",
                        "A colleague's way of working turns up in somebody else's case.",
                        CommunityStrand.LEARNING.source(),
                        Call.of("community", "exists", "not-yet")));
    }
}
