package org.coppice.model.profile;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.jspecify.annotations.Nullable;

/**
 * The score of the persons of a whole sample on one measure, in one perspective and wave.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class SampleScore {
    private final Measure measure;
    private final Metric metric;
    private final Perspective perspective;
    private final @Nullable LocalDate wave;
    private final int questions;
    private final OptionalInt respondents;
    private final Score value;
    private final OptionalDouble sd;
    private final Optional<ScaleFigures> scale;
    private final ImmutableList<UnansweredQuestion> unanswered;

    private SampleScore(Builder builder) {
        this.measure = builder.measure;
        this.metric = builder.metric;
        this.perspective = builder.perspective;
        this.wave = builder.wave;
        this.questions = builder.questions;
        this.respondents = builder.respondents;
        this.value = builder.value;
        this.sd = builder.sd;
        this.scale = builder.scale;
        this.unanswered = builder.unanswered;
        Check.that(
                questions >= 0 && respondents.orElse(0) >= 0,
                "%d questions and %s respondents",
                questions,
                respondents);
        Check.spread("a standard deviation", sd.orElse(0));
        Check.that(
                value instanceof Score.Measured || sd.isEmpty(),
                "a withheld figure of %s has a standard deviation",
                measure);
    }

    /** Returns a builder of a score without waves, of no questions and no persons yet. */
    public static Builder builder(Measure measure, Metric metric, Perspective perspective, Score value) {
        return new Builder(measure, metric, perspective, value);
    }

    /** Returns the measure. */
    public Measure measure() {
        return measure;
    }

    /** Returns the metric of the score. */
    public Metric metric() {
        return metric;
    }

    /** Returns the perspective of the respondents. */
    public Perspective perspective() {
        return perspective;
    }

    /** Returns the wave, or null if there are no waves. */
    public @Nullable LocalDate wave() {
        return wave;
    }

    /** Returns the number of questions of the measure. */
    public int questions() {
        return questions;
    }

    /**
     * Returns the number of persons whose scores are included; empty if it would disclose that a few of the people have no score or
     * are not included.
     */
    public OptionalInt respondents() {
        return respondents;
    }

    /** Returns the mean of the persons' scores, or the reason why it is withheld. */
    public Score value() {
        return value;
    }

    /** Returns the standard deviation of the persons' scores (n − 1). */
    public OptionalDouble sd() {
        return sd;
    }

    /** Returns the reliability of the measure, if it was requested. */
    public Optional<ScaleFigures> scale() {
        return scale;
    }

    /** Returns the questions of the measure that nobody answered in some teams or in this whole wave and perspective, while others did. */
    public ImmutableList<UnansweredQuestion> unanswered() {
        return unanswered;
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(measure, metric, perspective, wave, questions, respondents, value, sd, scale, unanswered);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SampleScore that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "SampleScore" + values();
    }

    /**
     * A builder of a sample score.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final Measure measure;
        private final Metric metric;
        private final Perspective perspective;
        private final Score value;
        private @Nullable LocalDate wave;
        private int questions;
        private OptionalInt respondents = OptionalInt.of(0);
        private OptionalDouble sd = OptionalDouble.empty();
        private Optional<ScaleFigures> scale = Optional.empty();
        private ImmutableList<UnansweredQuestion> unanswered = ImmutableList.of();

        private Builder(Measure measure, Metric metric, Perspective perspective, Score value) {
            this.measure = measure;
            this.metric = metric;
            this.perspective = perspective;
            this.value = value;
        }

        /** Sets the wave, or null if there are no waves. */
        public Builder wave(@Nullable LocalDate wave) {
            this.wave = wave;
            return this;
        }

        /** Sets the number of questions of the measure. */
        public Builder questions(int questions) {
            this.questions = questions;
            return this;
        }

        /** Sets the number of persons whose scores are included. */
        public Builder respondents(int respondents) {
            return respondents(OptionalInt.of(respondents));
        }

        /** Sets the number of persons whose scores are included, if it may be shown. */
        public Builder respondents(OptionalInt respondents) {
            this.respondents = respondents;
            return this;
        }

        /** Sets the standard deviation of the persons' scores (n − 1). */
        public Builder sd(OptionalDouble sd) {
            this.sd = sd;
            return this;
        }

        /** Sets the reliability of the measure, if it was requested. */
        public Builder scale(Optional<ScaleFigures> scale) {
            this.scale = scale;
            return this;
        }

        /** Sets the questions of the measure that nobody answered in some teams, or in the whole wave and perspective. */
        public Builder unanswered(ImmutableList<UnansweredQuestion> questions) {
            this.unanswered = questions;
            return this;
        }

        /** Returns the sample score; throws if a number is below 0, or if a withheld mean has a standard deviation. */
        public SampleScore build() {
            return new SampleScore(this);
        }
    }
}
