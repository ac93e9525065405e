package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;
import org.coppice.model.Term;

/**
 * The reach of a community of practice.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum CommunityScope implements Term {
    TEAM(new Entry(
            "scope.team",
            "A working team",
            "The members of one team.",
            Source.cited("Wenger (1998)", "Learning organisations and learning cultures"))),
    SPECIALISM(new Entry(
            "scope.specialism",
            "A specialism across teams",
            "People of the same specialism in several teams.",
            Source.cited("Wenger (2006)", "Learning organisations and learning cultures"))),
    NETWORK(new Entry(
            "scope.network",
            "A network across organisations",
            "People of several organisations.",
            Source.cited("Wenger (2006)", "Learning organisations and learning cultures")));

    private final Entry entry;

    CommunityScope(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
