package org.coppice.model.vocabulary;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;

/**
 * The overlaps of two of Adair's domains, as stated in the paper: the edges of a graph whose nodes are the domains.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum DomainOverlap implements PaperConstruct {
    TASK_TEAM(
            new Entry(
                    "overlap.task-team",
                    "Task and team",
                    "Developing the team serves its core tasks; planning and developing services is in turn a way to develop the team.",
                    Source.paper("Leading communities of practice")),
            AdairDomain.TASK,
            AdairDomain.TEAM),
    INDIVIDUAL_TEAM(
            new Entry(
                    "overlap.individual-team",
                    "Individual and team",
                    "Supervision is part of a person's development, and how well it goes depends on the team.",
                    Source.paper("Leading communities of practice")),
            AdairDomain.INDIVIDUAL,
            AdairDomain.TEAM),
    INDIVIDUAL_TASK(
            new Entry(
                    "overlap.individual-task",
                    "Individual and task",
                    "Supervision is part of a person's development, and it is where cases are managed.",
                    Source.paper("Leading communities of practice")),
            AdairDomain.INDIVIDUAL,
            AdairDomain.TASK);

    private final Entry entry;
    private final AdairDomain one;
    private final AdairDomain other;

    DomainOverlap(Entry entry, AdairDomain one, AdairDomain other) {
        this.entry = entry;
        this.one = one;
        this.other = other;
    }

    @Override
    public Entry entry() {
        return entry;
    }

    /** Returns the two domains that overlap. */
    public ImmutableSet<AdairDomain> domains() {
        return Sets.immutableEnumSet(one, other);
    }
}
