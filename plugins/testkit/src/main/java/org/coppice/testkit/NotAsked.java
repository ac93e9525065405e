package org.coppice.testkit;

import java.util.function.Supplier;

/** Thrown where a made sample cannot be used to check the rule that is tried. */
final class NotAsked extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotAsked(String why) {
        super(why, null, false, false);
    }

    /** What {@code work} returns; if the plugin's code fails, the sample is not used here, since another rule reports that. */
    static <T> T ifItFails(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) { // code of a plugin may throw anything
            throw new NotAsked("the strategy refuses, or fails at, all that was made: " + Breach.reason(e));
        }
    }
}
