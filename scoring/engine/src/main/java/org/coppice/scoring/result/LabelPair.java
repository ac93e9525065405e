package org.coppice.scoring.result;

import org.coppice.model.Named;
import org.coppice.model.TeamKey;
import org.coppice.model.blueprint.Label;

/**
 * What two recipes say of a team in one reading.
 *
 * @param team team and wave
 * @param first what the first says, or why it says nothing
 * @param other the same of the other
 * @since 0.1.0
 */
public record LabelPair(TeamKey team, Label first, Label other) {
    /** How two labels stand to each other. */
    public enum Verdict implements Named {
        /** Both say the same. */
        SAME("same", "the same"),
        /** Both say something, and not the same. */
        CHANGED("changed", "changed"),
        /** The first alone says something. */
        FIRST_ALONE("first-alone", "told by the first alone"),
        /** The other alone says something. */
        OTHER_ALONE("other-alone", "told by the other alone"),
        /** Neither says anything. */
        NEITHER("neither", "told by neither");

        private final String id;
        private final String label;

        Verdict(String id, String label) {
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

    /** How the two stand to each other; labels are the same if their ids are. */
    public Verdict verdict() {
        if (first.stated().isEmpty()) {
            return other.stated().isEmpty() ? Verdict.NEITHER : Verdict.OTHER_ALONE;
        }
        if (other.stated().isEmpty()) {
            return Verdict.FIRST_ALONE;
        }
        return first.stated().equals(other.stated()) ? Verdict.SAME : Verdict.CHANGED;
    }
}
