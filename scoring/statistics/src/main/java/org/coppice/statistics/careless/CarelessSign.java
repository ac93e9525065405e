package org.coppice.statistics.careless;

import org.coppice.model.Named;

/** A sign of careless answering. */
public enum CarelessSign implements Named {
    /** Long runs of one answer, or answers that hardly vary: two looks at one thing. */
    MONOTONY("monotony", "nearly always the same answer"),
    /** Answers far from the sample's, in a way that its answers do not go together. */
    DISTANCE("distance", "answers that do not go together in the sample"),
    /** Two halves of the measures that say different things. */
    INCONSISTENCY("inconsistency", "answers to the same matter that do not agree");

    private final String id;
    private final String label;

    CarelessSign(String id, String label) {
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
