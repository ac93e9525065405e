package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;
import org.coppice.model.Term;

/**
 * An act of a leader for each condition of a community and each role of a leader. The paper names the conditions and the roles; the acts are ours.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum LeaderAct implements Term {
    LIFT_A_RULE(
            entry(
                    "leader-act.lift-a-rule",
                    "Lift a rule",
                    "Find one rule about how the team works together that nobody needs, and let the team decide instead.",
                    "Learning cultures and communities"),
            CommunityCondition.LITTLE_PRESCRIPTION),
    MAKE_A_PLACE(
            entry(
                    "leader-act.make-a-place",
                    "Make a place and a time",
                    "Set aside a place and an hour in which the team learns together, and protect both.",
                    "Learning cultures and communities"),
            CommunityCondition.CONTEXT),
    COUNT_THE_WORK(
            entry(
                    "leader-act.count-the-work",
                    "Count the work",
                    "Count time for building up the team as work, in plans and in workloads.",
                    "Learning cultures and communities"),
            CommunityCondition.VALUED_WORK),
    GET_WHAT_IS_LACKING(
            entry(
                    "leader-act.get-what-is-lacking",
                    "Get what is lacking",
                    "Ask what the team lacks in order to learn, and get the first thing on the list.",
                    "Learning cultures and communities"),
            CommunityCondition.RESOURCES),
    SET_UP_MEETINGS(
            entry(
                    "leader-act.set-up-meetings",
                    "Set up the meetings",
                    "Put the meetings at which the team learns into the calendar, run them, and pass on what was said.",
                    "Leading communities of practice"),
            LeaderRole.ADMINISTRATIVE),
    MENTOR_ONE_PERSON(
            entry(
                    "leader-act.mentor-one-person",
                    "Mentor one person at a time",
                    "Support one person with one question until they have an answer of their own.",
                    "Leading communities of practice"),
            LeaderRole.MENTORING);

    private final Entry entry;

    @SuppressWarnings("ImmutableEnumChecker") // all permitted types are enums
    private final PaperConstruct serves;

    LeaderAct(Entry entry, PaperConstruct serves) {
        this.entry = entry;
        this.serves = serves;
    }

    private static Entry entry(String id, String label, String definition, String place) {
        return new Entry(id, label, definition, Source.ours(place));
    }

    @Override
    public Entry entry() {
        return entry;
    }

    /** Returns the condition or the role that it serves. */
    public PaperConstruct serves() {
        return serves;
    }
}
