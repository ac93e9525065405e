package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;
import org.coppice.model.Term;

/**
 * What a community of practice brings about besides learning.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum CommunityEffect implements Term {
    EASES_CONFLICT(new Entry(
            "effect.eases-conflict",
            "Relief from conflict",
            "It takes the edge off conflicts that the institution makes.",
            Source.cited("Wenger (1998)", "Learning organisations and learning cultures"))),
    SOCIALISES(new Entry(
            "effect.socialises",
            "A sociable workplace",
            "It makes the workplace a place among people.",
            Source.cited("Wenger (1998)", "Learning organisations and learning cultures")));

    private final Entry entry;

    CommunityEffect(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
