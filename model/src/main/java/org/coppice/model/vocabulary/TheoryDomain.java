package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;
import org.coppice.model.Term;

/**
 * The domains of theory that leading a community of practice draws on: Figure 2, reconstructed from the paragraph above it.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum TheoryDomain implements Term {
    GROUPWORK(new Entry(
            "theory.groupwork",
            "Groupwork",
            "What goes on in groups and how one works with it.",
            Source.reconstructed("Figure 2"))),
    LEADERSHIP(new Entry("theory.leadership", "Leadership", "How people are led.", Source.reconstructed("Figure 2"))),
    LEARNING(new Entry(
            "theory.learning",
            "Learning and development",
            "How people learn and grow.",
            Source.reconstructed("Figure 2"))),
    ORGANISATION(new Entry(
            "theory.organisation",
            "Organisational theory",
            "How organisations work.",
            Source.reconstructed("Figure 2")));

    private final Entry entry;

    TheoryDomain(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
