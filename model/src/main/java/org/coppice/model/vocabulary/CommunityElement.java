package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;
import org.coppice.model.Term;

/**
 * The elements that constitute a community of practice.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum CommunityElement implements Term {
    SHARED_CONCERN(new Entry(
            "element.shared-concern",
            "Shared concern",
            "Members have interests, concerns or responsibilities in common.",
            Source.cited("Wenger (2006)", "Learning organisations and learning cultures"))),
    ENGAGING_TOGETHER(new Entry(
            "element.engaging-together",
            "Engaging together",
            "Members take part in the work with each other.",
            Source.cited("Wenger (2006)", "Learning organisations and learning cultures"))),
    IMPROVING_PRACTICE(new Entry(
            "element.improving-practice",
            "Improving practice",
            "Members get better at what they do because of it.",
            Source.cited("Wenger (2006)", "Learning organisations and learning cultures"))),
    SHARED_RESOURCES(new Entry(
            "element.shared-resources",
            "Shared resources",
            "Members build up things that they all use.",
            Source.cited("Wenger (2006)", "Learning organisations and learning cultures")));

    private final Entry entry;

    CommunityElement(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
