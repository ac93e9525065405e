package org.coppice.model.score;

import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.jspecify.annotations.Nullable;

/**
 * The within-group agreement in three levels, by r_wg under the uniform null. They combine the five {@linkplain AgreementBand bands}; a
 * group that is too small for indices of agreement in the published view has a level instead. The set is closed.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum AgreementLevel implements Named {
    /** Lack of agreement or weak agreement: r_wg below .51. */
    LOW("low", "low agreement", 0),
    /** Moderate agreement: r_wg from .51 to below .71. */
    MEDIUM("medium", "medium agreement", 0.51),
    /** Strong or very strong agreement: r_wg from .71. */
    HIGH("high", "high agreement", 0.71);

    private final String id;
    private final String label;
    private final double from;

    AgreementLevel(String id, String label, double from) {
        this.id = id;
        this.label = label;
        this.from = from;
    }

    /**
     * Returns the level with that id, such as {@code high}.
     *
     * @throws org.coppice.model.fault.InvalidValueException if there is none; the message names the nearest id and lists all ids
     */
    public static AgreementLevel of(@Nullable String id) {
        return Named.of(AgreementLevel.class, "agreement level", id);
    }

    /** Returns the level that contains a band. */
    public static AgreementLevel of(AgreementBand band) {
        return switch (band) {
            case LACK, WEAK -> LOW;
            case MODERATE -> MEDIUM;
            case STRONG, VERY_STRONG -> HIGH;
        };
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    /** Returns the smallest r_wg of the level. */
    public double from() {
        return from;
    }
}
