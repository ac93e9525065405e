package org.coppice.scoring.result;

import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.coppice.model.TeamKey;
import org.coppice.model.blueprint.Label;

/**
 * The labels that two recipes give to a team in one reading.
 *
 * @param team the team and the wave
 * @param first the label of the first recipe, or the reason why there is none
 * @param other the label of the other recipe, or the reason why there is none
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record LabelPair(TeamKey team, Label first, Label other) {
    /** The result of the comparison of two labels; the set is closed. */
    public enum Verdict implements Named {
        /** Both recipes give the same label. */
        SAME("same", "the same"),
        /** The recipes give different labels. */
        CHANGED("changed", "changed"),
        /** Only the first recipe gives a label. */
        FIRST_ALONE("first-alone", "given by the first only"),
        /** Only the other recipe gives a label. */
        OTHER_ALONE("other-alone", "given by the other only"),
        /** Neither recipe gives a label. */
        NEITHER("neither", "given by neither");

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

    /** Returns the result of the comparison of the two labels. Labels are the same if their ids are equal. */
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
