package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.coppice.model.Named;

/**
 * What supervision is for: developmental × monitoring.
 *
 * @param judgement what it says
 * @param quarters how likely each quarter is
 * @param related further figures that are shown with it
 * @since 0.1.0
 */
public record SupervisionReading(
        Judgement judgement, ImmutableMap<Quarter, Double> quarters, ImmutableList<Finding> related)
        implements Reading {
    /** Refuses probabilities outside 0 to 1 and those that do not add up to 1 within 1e-9. */
    public SupervisionReading {
        Shares.check(judgement.id(), quarters.values());
    }

    @Override
    public ImmutableMap<String, Double> probabilities() {
        return Reading.byId(quarters);
    }

    /** The quarters of the plane. */
    public enum Quarter implements Named {
        /** Developmental, hardly monitoring. */
        DEVELOPMENTAL("developmental", "it helps practice to grow"),
        /** Both. */
        INTEGRATED("integrated", "it checks the work and helps practice to grow"),
        /** Monitoring, hardly developmental. */
        MONITORING("monitoring", "it checks the work and does little for growth"),
        /** Neither. */
        NEGLECTED("neglected", "it does little of either");

        private final String id;
        private final String label;

        Quarter(String id, String label) {
            this.id = id;
            this.label = label;
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
}
