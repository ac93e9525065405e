package org.coppice.model.blueprint;

import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * Why a recommendation comes before others: how grave the matter is, how sure the statement that calls for the action is, and how many people the action
 * serves.
 *
 * @param gravity the gravity of the matter, 0 to 1
 * @param sureness the sureness of the statement, 0 to 1
 * @param reach the share of the people concerned whom the action serves, 0 to 1
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record Urgency(double gravity, double sureness, double reach) {
    /** Throws if a number is outside 0 to 1. */
    public Urgency {
        share("gravity", gravity);
        share("sureness", sureness);
        share("reach", reach);
    }

    private static void share(String name, double value) {
        Check.that(value >= 0 && value <= 1, "the %s of a recommendation is %s, outside 0 to 1", name, value);
    }

    /** Returns gravity × sureness × reach. */
    public double weight() {
        return gravity * sureness * reach;
    }
}
