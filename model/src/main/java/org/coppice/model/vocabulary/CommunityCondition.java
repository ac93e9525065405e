package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;

/**
 * The conditions that communities of practice need to grow.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum CommunityCondition implements PaperConstruct {
    LITTLE_PRESCRIPTION(new Entry(
            "condition.little-prescription",
            "Little prescription",
            "As little as possible is laid down from outside.",
            Source.cited("Wenger (2000)", "Learning cultures and communities"))),
    CONTEXT(new Entry(
            "condition.context",
            "A context",
            "A setting is made in which a community can do well.",
            Source.cited("Wenger (2000)", "Learning cultures and communities"))),
    VALUED_WORK(new Entry(
            "condition.valued-work",
            "Community work is valued",
            "The effort that goes into a community is seen and valued.",
            Source.cited("Wenger (2000)", "Learning cultures and communities"))),
    RESOURCES(new Entry(
            "condition.resources",
            "Access to resources",
            "Members can get at what they need to learn.",
            Source.cited("Wenger (2000)", "Learning cultures and communities")));

    private final Entry entry;

    CommunityCondition(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
