package org.coppice.statistics.reliability;

import java.util.Locale;
import org.apiguardian.api.API;

/**
 * What groups of people have in common in how they answer the questions of a measure (Meredith 1993).
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public enum InvarianceLevel {
    /** One factor does not fit the answers of each group. */
    NONE,

    /** One factor fits the answers of each group. */
    CONFIGURAL,

    /** The loadings are the same too, so that relations with other measures can be compared. */
    METRIC,

    /** The loadings and the intercepts are the same too, so that means can be compared. */
    SCALAR;

    /** Returns the name in results, such as {@code metric}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
