package org.coppice.statistics.reliability;

import org.apiguardian.api.API;
import org.coppice.model.Named;

/**
 * The strength of a cumulative scale by Loevinger's H, in words, according to Mokken (1971, A Theory and Procedure of Scale Analysis). The
 * bands are half-open, and the set is closed.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public enum ScaleStrength implements Named {
    /** Below .3. */
    NONE("none", "not a cumulative scale", Double.NEGATIVE_INFINITY),
    /** From .3 to below .4. */
    WEAK("weak", "a weak cumulative scale", 0.3),
    /** From .4 to below .5. */
    MEDIUM("medium", "a medium cumulative scale", 0.4),
    /** .5 or more. */
    STRONG("strong", "a strong cumulative scale", 0.5);

    private final String id;
    private final String label;
    private final double from;

    ScaleStrength(String id, String label, double from) {
        this.id = id;
        this.label = label;
        this.from = from;
    }

    /** Returns the strength for an H. */
    public static ScaleStrength of(double h) {
        ScaleStrength strength = NONE;
        for (ScaleStrength next : values()) {
            strength = h >= next.from ? next : strength;
        }
        return strength;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }
}
