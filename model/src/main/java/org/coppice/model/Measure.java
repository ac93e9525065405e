package org.coppice.model;

import java.util.Comparator;

/**
 * A construct as asked about somebody at a time: construct × referent × horizon.
 *
 * @param construct what is measured
 * @param referent about whom
 * @param horizon now or preferred
 * @since 0.1.0
 */
public record Measure(ConstructId construct, Referent referent, Horizon horizon) implements Comparable<Measure> {
    private static final Comparator<Measure> ORDER = Comparator.comparing(Measure::construct)
            .thenComparing(Measure::referent)
            .thenComparing(Measure::horizon);

    /**
     * A construct as asked about the team, now.
     *
     * @since 0.1.0
     */
    public static Measure of(ConstructId construct) {
        return new Measure(construct, Referent.TEAM, Horizon.NOW);
    }

    /**
     * A construct as asked about the team, now.
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

    /** {@code construct}, and the referent and horizon where they are not the team and now. */
    @Override
    public String toString() {
        return construct
                + (referent == Referent.TEAM ? "" : " of " + referent.id())
                + (horizon == Horizon.NOW ? "" : " (" + horizon.id() + ")");
    }
}
