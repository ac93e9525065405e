package org.coppice.model.blueprint;

import org.coppice.model.Named;
import org.coppice.model.check.Check;

/**
 * What came of a gate.
 *
 * @param gate the gate
 * @param outcome what came of it
 * @param detail what was held against what
 * @since 0.1.0
 */
public record GateCheck(Gate gate, Outcome outcome, String detail) {
    /** Refuses a blank detail. */
    public GateCheck {
        Check.text("the detail of gate " + gate.id(), detail);
    }

    /** What can come of a gate. */
    public enum Outcome implements Named {
        /** It is passed. */
        PASSED("passed", "passed"),
        /** It is passed, to be read with care. */
        WARNED("warned", "passed, with a warning"),
        /** It is not passed. */
        FAILED("failed", "not passed"),
        /** It could not be looked at. */
        NOT_TESTED("not-tested", "not looked at");

        private final String id;
        private final String label;

        Outcome(String id, String label) {
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
}
