package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;

/**
 * The signs of a team that is stuck.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum StuckSign implements PaperConstruct {
    BLAME(new Entry(
            "stuck.blame",
            "Blaming others",
            "The team puts its problems down to the organisation or to other services.",
            Source.paper("Interagency working and involvement"))),
    COHESION(new Entry(
            "stuck.cohesion",
            "Standing together",
            "The team has a strong sense of being one.",
            Source.paper("Interagency working and involvement")));

    private final Entry entry;

    StuckSign(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
