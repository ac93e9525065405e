package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;
import org.coppice.model.Term;

/**
 * The acts of total quality management that counter an inward focus.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum QualityAct implements Term {
    QUALITY_CIRCLES(new Entry(
            "quality.circles",
            "Quality circles at the interface",
            "People from both sides of a boundary meet to make the work across it better.",
            Source.cited("Deming (1994)", "Interagency working and involvement"))),
    NEXT_PROCESS(new Entry(
            "quality.next-process",
            "The next process is the customer",
            "Those who take the work on are served like customers.",
            Source.cited("Deming (1994)", "Interagency working and involvement"))),
    BARRIERS(new Entry(
            "quality.barriers",
            "Breaking barriers down",
            "What keeps groups of staff apart is removed.",
            Source.cited("Deming (1994)", "Interagency working and involvement")));

    private final Entry entry;

    QualityAct(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
