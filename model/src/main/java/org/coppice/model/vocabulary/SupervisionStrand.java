package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;

/**
 * The constructs about supervision: its two orientations, what a community contributes to it, and whose standards apply.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum SupervisionStrand implements PaperConstruct {
    DEVELOPMENTAL(new Entry(
            "supervision.developmental",
            "Developmental supervision",
            "Supervision teaches and helps practice to grow.",
            Source.paper("Effective supervision"))),
    MONITORING(new Entry(
            "supervision.monitoring",
            "Monitoring supervision",
            "Supervision checks and records whether standards are met.",
            Source.paper("Effective supervision"))),
    GAINS(new Entry(
            "supervision.gains",
            "Gains for supervision",
            "What the community gives to change in supervision.",
            Source.paper("Effective supervision"))),
    STANDARDS_OWNED(new Entry(
            "supervision.standards-owned",
            "Standards made one's own",
            "Manager and team take the standards of supervision as theirs.",
            Source.paper("The future of communities")));

    private final Entry entry;

    SupervisionStrand(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
