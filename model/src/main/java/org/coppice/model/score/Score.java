package org.coppice.model.score;

import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * A score, or the reason why there is none: never NaN, never null, and never a number with a special meaning.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public sealed interface Score {
    /**
     * A score.
     *
     * @param value finite, within the bounds of its metric
     * @param standardError its standard error in the same units, 0 or more, if it is known
     */
    record Measured(double value, OptionalDouble standardError) implements Score {
        /** Throws if {@code value} is not finite. */
        public Measured {
            Check.finite("a score", value);
            Check.spread("a standard error", standardError.orElse(0));
        }
    }

    /**
     * The absence of a score.
     *
     * @param reason the reason
     * @param detail the reason in words, with the values that were compared
     */
    record Withheld(WithheldReason reason, String detail) implements Score {
        /** Throws if {@code detail} is blank. */
        public Withheld {
            Check.text("the detail of a withheld score", detail);
        }
    }

    /** Returns a score without a standard error. */
    static Score of(double value) {
        return new Measured(value, OptionalDouble.empty());
    }

    /** Returns an absent score with that reason. */
    static Withheld withheld(WithheldReason reason, String detail) {
        return new Withheld(reason, detail);
    }

    /** Returns the value, if there is one. */
    default OptionalDouble figure() {
        return this instanceof Measured measured ? OptionalDouble.of(measured.value) : OptionalDouble.empty();
    }
}
