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
 * @param respondents the number of people who answered; empty if they are fewer than the published view counts
 * @param roster the number of people who could have answered; empty if the roster does not have it
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record ResponseRate(Perspective perspective, OptionalInt respondents, OptionalInt roster) {
    /** Throws if a number is negative, or if there are more respondents than people on the roster. */
    public ResponseRate {
        int answered = respondents.orElse(0);
        Check.valid(answered >= 0, "%d respondents", "write 0 or more", answered);
        if (roster.isPresent()) {
            Check.valid(
                    answered <= roster.getAsInt(),
                    "%d %s answered, and the roster has %d",
                    "correct the roster",
                    answered,
                    perspective.id(),
                    roster.getAsInt());
        }
    }

    /** Creates a response rate of a number of respondents that is known. */
    public ResponseRate(Perspective perspective, int respondents, OptionalInt roster) {
        this(perspective, OptionalInt.of(respondents), roster);
    }

    /** Returns respondents / roster, in [0, 1]; empty if the number of respondents is, if there is no roster, or if it has no people. */
    public OptionalDouble rate() {
        return respondents.isPresent() && roster.orElse(0) > 0
                ? OptionalDouble.of((double) respondents.getAsInt() / roster.getAsInt())
                : OptionalDouble.empty();
    }
}
