package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;

/**
 * The roles of a leader in a community of practice.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum LeaderRole implements PaperConstruct {
    ADMINISTRATIVE(new Entry(
            "role.administrative",
            "Administrative",
            "Sets up meetings, runs them and passes on what people need to know.",
            Source.cited("Plaskoff (2006)", "Leading communities of practice"))),
    MENTORING(new Entry(
            "role.mentoring",
            "Mentoring",
            "Stands by people as they find their own way.",
            Source.cited("Plaskoff (2006)", "Leading communities of practice")));

    private final Entry entry;

    LeaderRole(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
