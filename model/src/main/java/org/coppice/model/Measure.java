package org.coppice.model;

import java.util.Comparator;
import org.apiguardian.api.API;

/**
 * A construct together with the referent and the time that questions ask about: construct × referent × horizon.
 *
 * @param construct the construct that is measured
 * @param referent about whom it is asked
 * @param horizon now or preferred
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Measure(ConstructId construct, Referent referent, Horizon horizon) implements Comparable<Measure> {
    private static final Comparator<Measure> ORDER = Comparator.comparing(Measure::construct)
            .thenComparing(Measure::referent)
            .thenComparing(Measure::horizon);

    /**
     * Returns the measure of a construct for the team, now.
     *
     * @since 0.1.0
     */
    public static Measure of(ConstructId construct) {
        return new Measure(construct, Referent.TEAM, Horizon.NOW);
    }

    /**
     * Returns the measure of a construct for the team, now.
     *
     * @since 0.1.0
     */
    public static Measure of(Construct construct) {
        return of(construct.constructId());
    }

    @Override
    public int compareTo(Measure other) {
        return ORDER.compare(this, other);
    }

    /** Returns {@code construct}, with the referent and the horizon if they are not the team and now. */
    @Override
    public String toString() {
        return construct
                + (referent == Referent.TEAM ? "" : " of " + referent.id())
                + (horizon == Horizon.NOW ? "" : " (" + horizon.id() + ")");
    }
}
