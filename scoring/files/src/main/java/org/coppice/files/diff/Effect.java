package org.coppice.files.diff;

import org.coppice.model.Named;

/** What a difference between two versions means for scores; the gravest first. */
public enum Effect implements Named {
    /** A score of one version is not of the same thing, or not in the same units, as one of the other. */
    BREAKS("breaks", "breaks comparability"),
    /** The same people might score otherwise, by how much nobody knows beforehand. */
    SHIFTS("shifts", "may shift scores"),
    /** What was scored before is scored as before. */
    NONE("none", "does not matter for scores");

    private final String id;
    private final String label;

    Effect(String id, String label) {
        this.id = id;
        this.label = label;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }
}
