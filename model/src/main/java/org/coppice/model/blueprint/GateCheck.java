package org.coppice.model.blueprint;

import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.coppice.model.check.Check;

/**
 * The result of checking a gate.
 *
 * @param gate the gate
 * @param outcome the outcome
 * @param detail the values that were compared, in words
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record GateCheck(Gate gate, Outcome outcome, String detail) {
    /** Throws if {@code detail} is blank. */
    public GateCheck {
        Check.text("the detail of gate " + gate.id(), detail);
    }

    /** The possible outcomes of a gate. The set is closed. */
    public enum Outcome implements Named {
        /** The gate is passed. */
        PASSED("passed", "passed"),
        /** The gate is passed, but the result is to be interpreted with caution. */
        WARNED("warned", "passed, with a warning"),
        /** The gate is not passed. */
        FAILED("failed", "not passed"),
        /** The gate could not be checked. */
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
