package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.apiguardian.api.API;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;
import org.coppice.model.score.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The changes since an earlier wave in the figures that led to a recommendation. The recommendation need not have caused them.
 *
 * @param recommendation the id of the recommendation
 * @param title its title, in a few words
 * @param since the day of the earlier wave
 * @param compared the number of figures that could be compared, of those that led to the recommendation
 * @param moved the figures whose change is larger than expected by chance; if many are compared, a few change by chance
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record FollowUp(
        String recommendation, String title, LocalDate since, int compared, ImmutableList<Movement> moved) {
    /** Throws if {@code recommendation} is not an id, {@code title} is blank, or more figures changed than were compared. */
    public FollowUp {
        Check.id("recommendation id", recommendation);
        Check.text("the title of recommendation " + recommendation, title);
        Check.that(moved.size() <= compared, "%s of %s figures moved", moved.size(), compared);
    }

    /** A figure that changed. */
    public static final class Movement {
        private final Measure measure;
        private final String label;
        private final Perspective perspective;
        private final boolean paired;
        private final double change;
        private final Interval interval;

        private Movement(Builder builder) {
            this.measure = builder.measure;
            this.label = builder.label;
            this.perspective = builder.perspective;
            this.paired = builder.paired;
            this.change = builder.change;
            this.interval = builder.interval;
            Check.text("the label of " + measure, label);
            Check.that(
                    !(interval instanceof Interval.Between between) || between.lower() > 0 || between.upper() < 0,
                    "a change of %s whose interval contains 0",
                    change);
        }

        /** Returns a builder of a change between two independent groups. */
        public static Builder builder(
                Measure measure, String label, Perspective perspective, double change, Interval interval) {
            return new Builder(measure, label, perspective, change, interval);
        }

        /** Returns the measure. */
        public Measure measure() {
            return measure;
        }

        /** Returns the label shown to readers. */
        public String label() {
            return label;
        }

        /** Returns the perspective of the respondents. */
        public Perspective perspective() {
            return perspective;
        }

        /** Returns whether the waves were compared person by person; otherwise they were treated as two independent groups. */
        public boolean paired() {
            return paired;
        }

        /** Returns the later mean minus the earlier, −1 to 1. */
        public double change() {
            return change;
        }

        /** Returns the interval of the change, which does not contain 0, or the reason why it is withheld. */
        public Interval interval() {
            return interval;
        }

        private List<Object> values() {
            return List.of(measure, label, perspective, paired, change, interval);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Movement that && values().equals(that.values());
        }

        @Override
        public int hashCode() {
            return values().hashCode();
        }

        @Override
        public String toString() {
            return "Movement" + values();
        }

        /**
         * A builder of a movement.
         *
         * @since 0.1.0
         */
        public static final class Builder {
            private final Measure measure;
            private final String label;
            private final Perspective perspective;
            private final double change;
            private final Interval interval;
            private boolean paired;

            private Builder(Measure measure, String label, Perspective perspective, double change, Interval interval) {
                this.measure = measure;
                this.label = label;
                this.perspective = perspective;
                this.change = change;
                this.interval = interval;
            }

            /** Sets that the waves were compared person by person. */
            public Builder paired(boolean paired) {
                this.paired = paired;
                return this;
            }

            /** Returns the movement; throws if the interval contains 0. */
            public Movement build() {
                return new Movement(this);
            }
        }
    }
}
