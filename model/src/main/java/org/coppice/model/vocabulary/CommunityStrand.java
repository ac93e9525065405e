package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;

/**
 * The constructs about the community of practice itself.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum CommunityStrand implements PaperConstruct {
    JOINT_PRACTICE(new Entry(
            "community.joint-practice",
            "Shared concern and engagement",
            "Members care about the same things and work at them together.",
            Source.cited("Wenger (2006)", "Learning organisations and learning cultures"))),
    LEARNING(new Entry(
            "community.learning",
            "Learning and shared resources",
            "Members get better at their work and build up means that all can use: without these a community exists but does not learn.",
            Source.cited("Wenger (2006)", "Learning organisations and learning cultures"))),
    TRUST(new Entry(
            "community.trust",
            "Trust",
            "Members can rely on each other.",
            Source.cited("Plaskoff (2006)", "Helping a community learn"))),
    BELONGING(new Entry(
            "community.belonging",
            "Belonging",
            "Members feel part of the team.",
            Source.cited("Plaskoff (2006)", "Helping a community learn"))),
    EQUALITY(new Entry(
            "community.equality",
            "Equality",
            "Members count the same, whatever their post.",
            Source.cited("Plaskoff (2006)", "Helping a community learn"))),
    RELATIONSHIPS(new Entry(
            "community.relationships",
            "Thriving relationships",
            "Members have ties that are alive and do them good.",
            Source.cited("Plaskoff (2006)", "Helping a community learn"))),
    CONDITIONS(new Entry(
            "community.conditions",
            "Conditions",
            "The organisation leaves room for the community, values it and gives it what it needs.",
            Source.cited("Wenger (2000)", "Learning cultures and communities"))),
    POWER_AND_SAFETY(new Entry(
            "community.power-and-safety",
            "Shared power and a safe place",
            "Power is shared, and it is safe to learn.",
            Source.ours("Helping a community learn"))),
    SHARED_VISION(new Entry(
            "community.shared-vision",
            "Shared vision",
            "Members agree on what the team is to become, and this guides what they do.",
            Source.cited("Hafford-Letchfield and others (2008)", "Helping a community learn"))),
    INFORMAL_LEARNING(new Entry(
            "community.informal-learning",
            "Informal learning",
            "Members learn from each other in everyday work: by talk, by watching and by example.",
            Source.cited("Bandura (1997)", "Helping a community learn"))),
    INCLUSION(new Entry(
            "community.inclusion",
            "People who use services belong",
            "People who use services, and their carers, are part of how the team learns.",
            Source.paper("Interagency working and involvement")));

    private final Entry entry;

    CommunityStrand(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
