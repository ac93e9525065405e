package org.coppice.model.profile;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;

/**
 * The number of respondents in relation to the number of people who could have answered.
 *
 * @param perspective the perspective of these people
 * @param respondents the number of people who answered
 * @param roster the number of people who could have answered; empty if the roster does not have it
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record ResponseRate(Perspective perspective, int respondents, OptionalInt roster) {
    /** Throws if a number is negative, or if there are more respondents than people on the roster. */
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

    /** Returns respondents / roster, in [0, 1]; empty if there is no roster or it has no people. */
    public OptionalDouble rate() {
        return roster.orElse(0) > 0
                ? OptionalDouble.of((double) respondents / roster.getAsInt())
                : OptionalDouble.empty();
    }
}
