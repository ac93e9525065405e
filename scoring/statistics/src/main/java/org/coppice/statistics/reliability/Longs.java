package org.coppice.statistics.reliability;

import org.apiguardian.api.API;

/**
 * Element-wise sums of arrays of integers.
 *
 * @since 0.1.0
 */
@API(status = API.Status.INTERNAL, since = "0.1.0")
public final class Longs {
    private Longs() {}

    public static void add(long[] into, long[] more) {
        for (int i = 0; i < into.length; i++) {
            into[i] += more[i];
        }
    }
}
