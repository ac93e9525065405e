package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;
import org.coppice.model.Term;

/**
 * The four facets that the paper attributes to every learning culture.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum CultureFacet implements Term {
    THEORY(new Entry(
            "facet.theory",
            "Theory of learning",
            "What the culture holds learning to be.",
            Source.paper("Learning cultures and communities"))),
    OBJECTIVE(new Entry(
            "facet.objective",
            "Objective",
            "What the culture wants learning for: its driver.",
            Source.paper("Learning cultures and communities"))),
    PROCESS(new Entry(
            "facet.process",
            "Process",
            "How people learn in the culture.",
            Source.paper("Learning cultures and communities"))),
    OUTCOME(new Entry(
            "facet.outcome",
            "Outcome",
            "What comes of learning in the culture: its notion of competence.",
            Source.paper("Learning cultures and communities")));

    private final Entry entry;

    CultureFacet(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
