package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;
import org.coppice.model.Term;

/**
 * The styles of situational leadership. The evidence for the theory is mixed.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum LeadershipStyle implements Term {
    TELLING(new Entry(
            "style.telling",
            "Telling",
            "The leader says what is to be done and how, and supervises closely. The evidence for this theory is mixed.",
            Source.cited("Hersey and Blanchard (1993)", "Leading communities of practice"))),
    SELLING(new Entry(
            "style.selling",
            "Selling",
            "The leader still decides, but explains, listens and wins people over. The evidence for this theory is mixed.",
            Source.cited("Hersey and Blanchard (1993)", "Leading communities of practice"))),
    PARTICIPATING(new Entry(
            "style.participating",
            "Participating",
            "The leader shares ideas and decisions, and supports more than directs. The evidence for this theory is mixed.",
            Source.cited("Hersey and Blanchard (1993)", "Leading communities of practice"))),
    DELEGATING(new Entry(
            "style.delegating",
            "Delegating",
            "The team decides and acts; the leader stays in touch and at hand. The evidence for this theory is mixed.",
            Source.cited("Hersey and Blanchard (1993)", "Leading communities of practice")));

    private final Entry entry;

    LeadershipStyle(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
