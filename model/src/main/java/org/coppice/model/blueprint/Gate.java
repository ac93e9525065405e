package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * A check that a reading makes before it states a label, in the order of {@link #all}. A reading checks every gate or records it as
 * {@linkplain GateCheck.Outcome#NOT_TESTED not tested}; it always checks data and privacy. Later versions may add gates.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class Gate implements Named, Comparable<Gate> {
    /** There are answers: the profile has a score on every measure that the reading uses. */
    public static final Gate DATA = new Gate("data", "there are answers");

    /**
     * The figures may be shown: no score that the reading uses is withheld, and all figures that the reading itself computes from
     * answers are for groups of at least the recipe's minimum size.
     */
    public static final Gate PRIVACY = new Gate("privacy", "its figures may be shown");

    /** Enough of the people who could have answered did so; not tested if no roster gives their number. */
    public static final Gate RESPONSE_RATE = new Gate("response-rate", "enough people answered");

    /** The answers were given with care: for example, few people gave the same answer to every question, including reversed questions. */
    public static final Gate ANSWER_QUALITY = new Gate("answer-quality", "the answers were given with care");

    /** The respondents agree enough for a mean to represent them: their standard deviation, or the score's agreement, meets a cut-off. */
    public static final Gate SHARED_VIEW = new Gate("shared-view", "there is a shared view");

    private static final ImmutableList<Gate> ALL =
            ImmutableList.of(DATA, PRIVACY, RESPONSE_RATE, ANSWER_QUALITY, SHARED_VIEW);

    private final String id;
    private final String label;

    private Gate(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** Returns all gates, in their order. */
    public static ImmutableList<Gate> all() {
        return ALL;
    }

    /**
     * Returns the gate with that id, such as {@code data}.
     *
     * @throws InvalidValueException if there is none; the message names the nearest id and lists all ids
     */
    public static Gate of(@Nullable String id) {
        return Named.of(ALL, "gate", id);
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
    public int compareTo(Gate other) {
        return Integer.compare(ALL.indexOf(this), ALL.indexOf(other));
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return id;
    }
}
