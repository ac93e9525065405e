package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.apiguardian.api.API;
import org.coppice.model.Named;

/**
 * The reading of the purpose of supervision: developmental × monitoring.
 *
 * @param judgement the judgement
 * @param quarters the probability of each quarter
 * @param related additional figures that are shown with it
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record SupervisionReading(
        Judgement judgement, ImmutableMap<Quarter, Double> quarters, ImmutableList<Finding> related)
        implements Reading {
    /** Throws if a probability is outside 0 to 1 or if the probabilities do not add up to 1 within 1e-9. */
    public SupervisionReading {
        Shares.check(judgement.id(), quarters.values());
    }

    @Override
    public ImmutableMap<String, Double> probabilities() {
        return Reading.byId(quarters);
    }

    /** The quarters of the plane. */
    public enum Quarter implements Named {
        /** Developmental, with little monitoring. */
        DEVELOPMENTAL("developmental", "it helps practice to grow"),
        /** Both. */
        INTEGRATED("integrated", "it checks the work and helps practice to grow"),
        /** Monitoring, with little development. */
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
