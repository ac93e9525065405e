package org.coppice.statistics.careless;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.jspecify.annotations.Nullable;

/**
 * A sign of careless answering. Later versions may add signs.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class CarelessSign implements Named, Comparable<CarelessSign> {
    /** Long runs of one answer, or answers that hardly vary: two indicators of the same thing. */
    public static final CarelessSign MONOTONY = new CarelessSign("monotony", "nearly always the same answer");

    /** Answers far from those of the sample, in combinations that are unusual in the sample. */
    public static final CarelessSign DISTANCE = new CarelessSign("distance", "an unusual combination of answers");

    /** Inconsistent answers in two halves of the measures. */
    public static final CarelessSign INCONSISTENCY =
            new CarelessSign("inconsistency", "inconsistent answers about the same matter");

    private static final ImmutableList<CarelessSign> ALL = ImmutableList.of(MONOTONY, DISTANCE, INCONSISTENCY);

    private final String id;
    private final String label;

    private CarelessSign(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** Returns all signs, in their order. */
    public static ImmutableList<CarelessSign> all() {
        return ALL;
    }

    /**
     * Returns the sign with that id, such as {@code monotony}.
     *
     * @throws org.coppice.model.fault.InvalidValueException if there is none; the message names the nearest id and lists all ids
     */
    public static CarelessSign of(@Nullable String id) {
        return Named.of(ALL, "sign", id);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public int compareTo(CarelessSign other) {
        return Integer.compare(ALL.indexOf(this), ALL.indexOf(other));
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return id;
    }
}
