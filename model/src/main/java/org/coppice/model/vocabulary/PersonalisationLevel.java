package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;

/**
 * The levels of involvement of the people who use services, from shallow to deep. The paper cites Carr (2008) for the degrees; these
 * are Leadbeater's.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum PersonalisationLevel implements PaperConstruct {
    NONE(
            new Entry(
                    "personalisation.0",
                    "None of these",
                    "Services are given as they are.",
                    Source.ours("Interagency working and involvement")),
            0),
    FRIENDLY(
            new Entry(
                    "personalisation.1",
                    "A friendlier service",
                    "People get a service that is easy to reach and kind to deal with.",
                    Source.beyond("Leadbeater (2004)", "Interagency working and involvement")),
            1),
    NAVIGATION(
            new Entry(
                    "personalisation.2",
                    "More say in finding a way",
                    "People get more say in how they find their way through services.",
                    Source.beyond("Leadbeater (2004)", "Interagency working and involvement")),
            2),
    MONEY(
            new Entry(
                    "personalisation.3",
                    "Say over money",
                    "People get a direct say in how money for their support is spent.",
                    Source.beyond("Leadbeater (2004)", "Interagency working and involvement")),
            3),
    CO_PRODUCTION(
            new Entry(
                    "personalisation.4",
                    "Design and produce together",
                    "People design services and make them work together with staff.",
                    Source.beyond("Leadbeater (2004)", "Interagency working and involvement")),
            4),
    SELF_ORGANISATION(
            new Entry(
                    "personalisation.5",
                    "Self-organisation",
                    "People organise their own support among themselves, with professionals to call on.",
                    Source.beyond("Leadbeater (2004)", "Interagency working and involvement")),
            5);

    private final Entry entry;
    private final int depth;

    PersonalisationLevel(Entry entry, int depth) {
        this.entry = entry;
        this.depth = depth;
    }

    @Override
    public Entry entry() {
        return entry;
    }

    /** Returns the depth: 0 for none of these, 1 for the shallowest, 5 for the deepest. */
    public int depth() {
        return depth;
    }
}
