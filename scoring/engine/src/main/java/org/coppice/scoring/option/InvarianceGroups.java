package org.coppice.scoring.option;

import java.util.Locale;
import org.apiguardian.api.API;

/**
 * The groups of people between which measurement invariance is examined. They must have answered the same questions of a measure.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public enum InvarianceGroups {
    /** The perspectives of a wave. */
    PERSPECTIVE,

    /** The waves of a perspective. People who answered in several waves count as other people in each. */
    WAVE;

    /** Returns the name in options and results, such as {@code wave}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
