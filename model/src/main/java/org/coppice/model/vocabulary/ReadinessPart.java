package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;

/**
 * The two parts of readiness for a task, of a team or of one person.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum ReadinessPart implements PaperConstruct {
    ABILITY(new Entry(
            "readiness.ability",
            "Ability",
            "Knowing purpose and objectives, and having the skills and procedures for the work. The evidence for this theory is mixed.",
            Source.cited("Hersey and Blanchard (1993)", "Leading communities of practice"))),
    WILLINGNESS(new Entry(
            "readiness.willingness",
            "Willingness",
            "Being motivated and sure of oneself, and making the work one's own. The evidence for this theory is mixed.",
            Source.cited("Hersey and Blanchard (1993)", "Leading communities of practice")));

    private final Entry entry;

    ReadinessPart(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
