package org.coppice.model.score;

import java.util.OptionalDouble;
import org.coppice.model.check.Check;

/**
 * A figure, or why there is none: never not-a-number, never null, never a number that stands for something else.
 *
 * @since 0.1.0
 */
public sealed interface Score {
    /**
     * A figure.
     *
     * @param value finite, within the bounds of its metric
     * @param standardError its standard error in the same units, 0 or more, where it is known
     */
    record Measured(double value, OptionalDouble standardError) implements Score {
        /** Refuses what is not finite. */
        public Measured {
            Check.finite("a score", value);
            Check.spread("a standard error", standardError.orElse(0));
        }
    }

    /**
     * No figure.
     *
     * @param reason why, from the closed set
     * @param detail the same in words, with what it was held against
     */
    record Withheld(WithheldReason reason, String detail) implements Score {
        /** Refuses a blank detail. */
        public Withheld {
            Check.text("the detail of a withheld score", detail);
        }
    }

    /** A figure without a standard error. */
    static Score of(double value) {
        return new Measured(value, OptionalDouble.empty());
    }

    /** No figure, for that reason. */
    static Withheld withheld(WithheldReason reason, String detail) {
        return new Withheld(reason, detail);
    }

    /** The figure, where there is one. */
    default OptionalDouble figure() {
        return this instanceof Measured measured ? OptionalDouble.of(measured.value) : OptionalDouble.empty();
    }
}
