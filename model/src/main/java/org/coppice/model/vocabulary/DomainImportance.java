package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;

/**
 * The importance of the matters of a domain to the respondents: a rating separate from the rating of their current state.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum DomainImportance implements PaperConstruct {
    TASK(new Entry(
            "importance.task",
            "Importance of achieving the task",
            "What weight those who answer give to the matters of the task.",
            Source.ours("Table 2, Achieving the task"))),
    TEAM(new Entry(
            "importance.team",
            "Importance of building and maintaining the team",
            "What weight those who answer give to the matters of the team.",
            Source.ours("Table 2, Building and maintaining the team"))),
    INDIVIDUAL(new Entry(
            "importance.individual",
            "Importance of developing the individual",
            "What weight those who answer give to the matters of personal growth.",
            Source.ours("Table 2, Developing the individual")));

    private final Entry entry;

    DomainImportance(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }

    /** Returns the domain whose matters are rated. */
    public AdairDomain domain() {
        return AdairDomain.valueOf(name());
    }
}
