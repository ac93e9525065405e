package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;
import org.coppice.model.Term;

/**
 * The four levels of readiness, defined by ability and willingness. The evidence for the theory that they come from is mixed.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum Readiness implements Term {
    R1(
            new Entry(
                    "readiness.r1",
                    "Not yet able, not yet willing",
                    "Neither the skills for the task are there yet nor the drive or confidence.",
                    Source.cited("Hersey and Blanchard (1993)", "Leading communities of practice")),
            false,
            false),
    R2(
            new Entry(
                    "readiness.r2",
                    "Willing, not yet able",
                    "The drive and confidence for the task are there, the skills are not yet.",
                    Source.cited("Hersey and Blanchard (1993)", "Leading communities of practice")),
            false,
            true),
    R3(
            new Entry(
                    "readiness.r3",
                    "Able, not willing",
                    "The skills for the task are there, the drive or confidence is not.",
                    Source.cited("Hersey and Blanchard (1993)", "Leading communities of practice")),
            true,
            false),
    R4(
            new Entry(
                    "readiness.r4",
                    "Able and willing",
                    "The skills for the task are there, with the drive and confidence.",
                    Source.cited("Hersey and Blanchard (1993)", "Leading communities of practice")),
            true,
            true);

    private final Entry entry;
    private final boolean able;
    private final boolean willing;

    Readiness(Entry entry, boolean able, boolean willing) {
        this.entry = entry;
        this.able = able;
        this.willing = willing;
    }

    @Override
    public Entry entry() {
        return entry;
    }

    /** Returns whether ability is present. */
    public boolean able() {
        return able;
    }

    /** Returns whether willingness is present. */
    public boolean willing() {
        return willing;
    }

    /** Returns the level for that combination of ability and willingness. */
    public static Readiness of(boolean able, boolean willing) {
        return willing ? (able ? R4 : R2) : able ? R3 : R1;
    }
}
