package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.model.vocabulary.CommunityAct;
import org.coppice.model.vocabulary.CommunityStrand;

/** Actions that build a community of practice: the three acts of the paper, and one for each strand of a community. */
final class CommunityActions {
    private CommunityActions() {}

    static ImmutableList<Action> all() {
        return ImmutableList.of(
                Action.builder("agree-priorities", "Agree on what comes first", CommunityAct.PRIORITIES.source())
                        .people(Action.MANAGER, Action.TEAM)
                        .firstStep(
                                "Put the topics that came first on the wall. Each member has three votes; start with the winner.")
                        .sign("Asked for the first priority, members name the same one.")
                        .calledBy(ActionTrigger.separatePriorities(0.7))
                        .build(),
                Action.builder("agree-philosophy", "Agree on the purpose of the work", CommunityAct.PHILOSOPHY.source())
                        .people(Action.TEAM, "the manager as one of them")
                        .firstStep(
                                "Each brings a case of which they are proud and says why. Write down what the reasons have in common.")
                        .sign("The reasons are used when a hard decision is taken.")
                        .calledBy(
                                ActionTrigger.of(0.9, "superordinate", "mechanistic"),
                                ActionTrigger.of(0.5, "stage", "storming", "between-storming-and-norming"))
                        .build(),
                Action.builder(
                                "reach-understandings",
                                "Find out where views differ",
                                CommunityAct.UNDERSTANDINGS.source())
                        .people("somebody from outside whom all trust", Action.TEAM)
                        .firstStep(
                                "Show the team where its views differ, without names. Small groups say what each side sees.")
                        .sign("Next time, members see the team more alike.")
                        .calledBy(
                                ActionTrigger.noSharedView(
                                        0.65, "superordinate", "stage", "stuck", "supervision", "community"),
                                ActionTrigger.of(0.55, "style", "differentiate-by-person"))
                        .build(),
                Action.builder(
                                "share-a-concern",
                                "Work on one concern together",
                                CommunityStrand.JOINT_PRACTICE.source())
                        .people("two members", Action.TEAM)
                        .firstStep(
                                "Ask each member what worries them most in the work. Choose one worry and work on it together for a month.")
                        .sign("Members can say what the team is working on together.")
                        .calledBy(
                                ActionTrigger.lowest(
                                        0.55,
                                        "community",
                                        CommunityStrand.JOINT_PRACTICE,
                                        CommunityStrand.values(),
                                        Cutoffs.COMMUNITY_PRESENT),
                                ActionTrigger.of(0.6, "community", "not-yet"))
                        .build(),
                Action.builder("learn-from-cases", "Learn from cases together", CommunityStrand.LEARNING.source())
                        .people("a member who likes to do it", Action.TEAM)
                        .firstStep(
                                "Keep an hour a month for one case. End it with one thing to keep, put where all can find it.")
                        .sign("A colleague's way of working turns up in somebody else's case.")
                        .calledBy(
                                ActionTrigger.lowest(
                                        0.55,
                                        "community",
                                        CommunityStrand.LEARNING,
                                        CommunityStrand.values(),
                                        Cutoffs.COMMUNITY_PRESENT),
                                ActionTrigger.of(0.5, "community", "exists"))
                        .build(),
                Action.builder("build-trust", "Make it easier to rely on each other", CommunityStrand.TRUST.source())
                        .people(Action.MANAGER, Action.TEAM)
                        .firstStep(
                                "At the next meeting, each says one thing that they need from a colleague this week. Ask later whether it came.")
                        .sign("Members ask each other for help before a problem grows.")
                        .calledBy(ActionTrigger.lowest(
                                0.55,
                                "community",
                                CommunityStrand.TRUST,
                                CommunityStrand.values(),
                                Cutoffs.COMMUNITY_PRESENT))
                        .build(),
                Action.builder("welcome-members", "Make everybody part of the team", CommunityStrand.BELONGING.source())
                        .people("two members", Action.TEAM)
                        .firstStep(
                                "Ask each member when they last felt part of the team, and when not. Change one habit that leaves people out.")
                        .sign("People who were quiet take part.")
                        .calledBy(ActionTrigger.lowest(
                                0.5,
                                "community",
                                CommunityStrand.BELONGING,
                                CommunityStrand.values(),
                                Cutoffs.COMMUNITY_PRESENT))
                        .build(),
                Action.builder("hear-every-post", "Hear people whatever their post", CommunityStrand.EQUALITY.source())
                        .people(Action.MANAGER, Action.TEAM)
                        .firstStep("Let a different member chair each meeting. Ask people in junior posts first.")
                        .sign("An idea from a junior post is taken up.")
                        .calledBy(ActionTrigger.lowest(
                                0.5,
                                "community",
                                CommunityStrand.EQUALITY,
                                CommunityStrand.values(),
                                Cutoffs.COMMUNITY_PRESENT))
                        .build(),
                Action.builder("work-in-pairs", "Work in pairs for a while", CommunityStrand.RELATIONSHIPS.source())
                        .people(Action.TEAM, "a colleague with whom each seldom works")
                        .firstStep(
                                "Form pairs of members who seldom work together. Each pair shares one piece of work this month.")
                        .sign("Members know what the other pairs are working on.")
                        .calledBy(ActionTrigger.lowest(
                                0.5,
                                "community",
                                CommunityStrand.RELATIONSHIPS,
                                CommunityStrand.values(),
                                Cutoffs.COMMUNITY_PRESENT))
                        .build(),
                Action.builder(
                                "ask-for-conditions",
                                "Ask for the time that the team needs",
                                CommunityStrand.CONDITIONS.source())
                        .people(Action.MANAGER, "the manager above")
                        .firstStep(
                                "Name one rule that could be looser and one hour a month for learning. Ask for both, with a date.")
                        .sign("The team has the time, and uses it.")
                        .reach(Action.SOME)
                        .calledBy(ActionTrigger.lowest(
                                0.55,
                                "community",
                                CommunityStrand.CONDITIONS,
                                CommunityStrand.values(),
                                Cutoffs.COMMUNITY_PRESENT))
                        .build(),
                Action.builder(
                                "share-power",
                                "Share power, and make it safe to be unsure",
                                CommunityStrand.POWER_AND_SAFETY.source())
                        .people(Action.MANAGER, Action.TEAM)
                        .firstStep(
                                "Name one decision that the team takes from now on. Begin with a mistake of your own.")
                        .sign("Members speak of a mistake without being asked.")
                        .calledBy(ActionTrigger.lowest(
                                0.6,
                                "community",
                                CommunityStrand.POWER_AND_SAFETY,
                                CommunityStrand.values(),
                                Cutoffs.COMMUNITY_PRESENT))
                        .build());
    }
}
