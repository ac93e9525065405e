package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;

/**
 * The benefits that supervision gains from a community of practice.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum SupervisionGain implements PaperConstruct {
    OWNERSHIP(new Entry(
            "gain.ownership",
            "Ownership and motivation",
            "People make the change their own and want it.",
            Source.paper("Effective supervision"))),
    PERSONAL_SUPPORT(new Entry(
            "gain.personal-support",
            "Support for personal development",
            "People get the help to grow that the change asks of them.",
            Source.paper("Effective supervision"))),
    FLEXIBILITY(new Entry(
            "gain.flexibility",
            "A flexible team",
            "The team can adjust to the change.",
            Source.paper("Effective supervision"))),
    PROBLEM_SOLVING(new Entry(
            "gain.problem-solving",
            "Problem-solving as a team",
            "Leader and team put together what they have to find new ways.",
            Source.paper("Effective supervision")));

    private final Entry entry;

    SupervisionGain(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
