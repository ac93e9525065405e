package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;
import org.coppice.model.Term;

/**
 * The reasons why a manager may regard the team, and not the organisation, as the one that learns.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum RivalReading implements Term {
    LOYALTY(new Entry(
            "rival.loyalty", "Loyalty", "They stand by their team.", Source.paper("The future of communities"))),
    OPTIMISM(new Entry(
            "rival.optimism",
            "Optimism",
            "They see their team in a kind light.",
            Source.paper("The future of communities"))),
    TRUE(new Entry(
            "rival.true",
            "True",
            "The team is a community of practice in an organisation that is weaker at learning.",
            Source.paper("The future of communities")));

    private final Entry entry;

    RivalReading(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
