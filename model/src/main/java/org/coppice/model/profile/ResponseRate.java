package org.coppice.model.profile;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;

/**
 * How many of those who could answer did.
 *
 * @param perspective of whom
 * @param respondents how many answered
 * @param roster how many could have; empty where no roster names them
 * @since 0.1.0
 */
public record ResponseRate(Perspective perspective, int respondents, OptionalInt roster) {
    /** Refuses a negative number, and more respondents than the roster has people. */
    public ResponseRate {
        Check.valid(respondents >= 0, "%d respondents", "write 0 or more", respondents);
        if (roster.isPresent()) {
            Check.valid(
                    respondents <= roster.getAsInt(),
                    "%d %s answered, and the roster has %d",
                    "correct the roster",
                    respondents,
                    perspective.id(),
                    roster.getAsInt());
        }
    }

    /** respondents / roster, in [0, 1]; empty where there is no roster or nobody on it. */
    public OptionalDouble rate() {
        return roster.orElse(0) > 0
                ? OptionalDouble.of((double) respondents / roster.getAsInt())
                : OptionalDouble.empty();
    }
}
