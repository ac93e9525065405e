package org.coppice.model.vocabulary;

import org.coppice.model.Entry;
import org.coppice.model.Source;

/** How much the matters of a domain count for those who answer: a rating of its own, beside how they stand. */
public enum DomainImportance implements PaperConstruct {
    TASK(new Entry(
            "importance.task",
            "Importance of achieving the task",
            "How much the matters of achieving the task count for those who answer.",
            Source.ours("Table 2, Achieving the task"))),
    TEAM(new Entry(
            "importance.team",
            "Importance of building and maintaining the team",
            "How much the matters of the team count for those who answer.",
            Source.ours("Table 2, Building and maintaining the team"))),
    INDIVIDUAL(new Entry(
            "importance.individual",
            "Importance of developing the individual",
            "How much the matters of personal development count for those who answer.",
            Source.ours("Table 2, Developing the individual")));

    private final Entry entry;

    DomainImportance(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }

    /** The domain whose matters are rated. */
    public AdairDomain domain() {
        return AdairDomain.valueOf(name());
    }
}
