package org.coppice.model.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.AgreementLevel;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Precision;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.jspecify.annotations.Nullable;

/**
 * The score of a team on one measure, in one perspective or pooled across perspectives.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class TeamScore {
    private final Measure measure;
    private final Metric metric;
    private final Optional<Perspective> perspective;
    private final ImmutableSet<Perspective> from;
    private final OptionalInt n;
    private final Score value;
    private final OptionalDouble sd;
    private final Interval interval;
    private final Optional<Agreement> agreement;
    private final OptionalDouble reliability;
    private final Optional<Precision> precision;
    private final Optional<AgreementLevel> agreementLevel;
    private final ImmutableList<String> unanswered;

    private TeamScore(Builder builder) {
        this.measure = builder.measure;
        this.metric = builder.metric;
        this.perspective = builder.perspective;
        this.from = builder.from.size() < 2 ? builder.from : Sets.immutableEnumSet(builder.from);
        this.n = builder.n;
        this.value = builder.value;
        this.sd = builder.sd;
        this.interval = builder.interval;
        this.agreement = builder.agreement;
        this.reliability = builder.reliability;
        this.precision = builder.precision;
        this.agreementLevel = builder.agreementLevel;
        this.unanswered = builder.unanswered;
        Check.valid(n.orElse(1) >= 1, "a figure of %d persons", "give 1 or more", n.orElse(1));
        Check.spread("a standard deviation", sd.orElse(0));
        Check.that(
                value instanceof Score.Measured
                        || (n.isEmpty()
                                && sd.isEmpty()
                                && interval instanceof Interval.Withheld
                                && agreement.isEmpty()
                                && reliability.isEmpty()
                                && precision.isEmpty()
                                && agreementLevel.isEmpty()),
                "a withheld figure of %s has a number, a standard deviation, an interval, agreement, reliability or precision",
                measure);
    }

    /** Returns a builder of a score that is pooled across no perspective yet; name the one, or those that are pooled. */
    public static Builder builder(Measure measure, Metric metric, Score value) {
        return new Builder(measure, metric, value);
    }

    /** Returns a builder that has all the values of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder(measure, metric, value);
        builder.perspective = perspective;
        builder.from = from;
        builder.n = n;
        builder.sd = sd;
        builder.interval = interval;
        builder.agreement = agreement;
        builder.reliability = reliability;
        builder.precision = precision;
        builder.agreementLevel = agreementLevel;
        builder.unanswered = unanswered;
        return builder;
    }

    /** Returns the measure. */
    public Measure measure() {
        return measure;
    }

    /** Returns the metric of the score. */
    public Metric metric() {
        return metric;
    }

    /** Returns the perspective of the respondents; empty if perspectives are pooled. */
    public Optional<Perspective> perspective() {
        return perspective;
    }

    /** Returns the perspectives that are included: the single one, or those that are pooled. */
    public ImmutableSet<Perspective> from() {
        return from;
    }

    /**
     * Returns the number of persons whose scores are included; empty if the score is withheld, or if the number would disclose that
     * a few people of the group have no score.
     */
    public OptionalInt n() {
        return n;
    }

    /** Returns the score, or the reason why it is withheld. */
    public Score value() {
        return value;
    }

    /** Returns the standard deviation of the persons' scores; for a pooled score, that of the weighted mixture. */
    public OptionalDouble sd() {
        return sd;
    }

    /** Returns the confidence interval, or the reason why there is none. */
    public Interval interval() {
        return interval;
    }

    /** Returns the within-group agreement, if it was requested and is defined; for a single perspective only. */
    public Optional<Agreement> agreement() {
        return agreement;
    }

    /** Returns the reliability of the team's mean, 0 to 1, if the team's sample is known. */
    public OptionalDouble reliability() {
        return reliability;
    }

    /**
     * Returns the precision of the score; in the published view, for a group that is too small for an interval. Empty if the score
     * has an interval, or if the band would disclose the answers of a few people.
     */
    public Optional<Precision> precision() {
        return precision;
    }

    /**
     * Returns the level of agreement; in the published view, for a group that is too small for indices of agreement. Empty if the
     * score has indices, if agreement is not defined, or if the level would disclose the answers of a few people.
     */
    public Optional<AgreementLevel> agreementLevel() {
        return agreementLevel;
    }

    /**
     * Returns the ids of the questions of the measure that nobody of the group answered, although the bank asks the perspective; the
     * score is based on the other questions and cannot be compared with scores that are not. Always empty for groups of fewer than
     * five people, who may have skipped a question by chance, and for pooled scores.
     */
    public ImmutableList<String> unanswered() {
        return unanswered;
    }

    /** Returns the id of the perspective, or {@code all} if perspectives are pooled. */
    public String perspectiveId() {
        return perspective.map(Perspective::id).orElse("all");
    }

    private List<Object> values() {
        return List.of(
                measure,
                metric,
                perspective,
                from,
                n,
                value,
                sd,
                interval,
                agreement,
                reliability,
                precision,
                agreementLevel,
                unanswered);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TeamScore that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "TeamScore" + values();
    }

    /**
     * A builder of a team score.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final Measure measure;
        private final Metric metric;
        private Score value;
        private Optional<Perspective> perspective = Optional.empty();
        private ImmutableSet<Perspective> from = ImmutableSet.of();
        private OptionalInt n = OptionalInt.empty();
        private OptionalDouble sd = OptionalDouble.empty();
        private Interval interval = Interval.withheld(WithheldReason.NOT_GIVEN);
        private Optional<Agreement> agreement = Optional.empty();
        private OptionalDouble reliability = OptionalDouble.empty();
        private Optional<Precision> precision = Optional.empty();
        private Optional<AgreementLevel> agreementLevel = Optional.empty();
        private ImmutableList<String> unanswered = ImmutableList.of();

        private Builder(Measure measure, Metric metric, Score value) {
            this.measure = measure;
            this.metric = metric;
            this.value = value;
        }

        /** Sets the perspective of the respondents, the only one that is included. */
        public Builder perspective(Perspective who) {
            perspective = Optional.of(who);
            from = ImmutableSet.of(who);
            return this;
        }

        /** Sets the perspectives that are pooled; the score is of no single perspective then. */
        public Builder pooled(ImmutableSet<Perspective> who) {
            perspective = Optional.empty();
            from = who;
            return this;
        }

        /** Sets the number of persons whose scores are included. */
        public Builder n(int n) {
            return n(OptionalInt.of(n));
        }

        /** Sets the number of persons whose scores are included, if it may be shown. */
        public Builder n(OptionalInt n) {
            this.n = n;
            return this;
        }

        /** Sets the score, or the reason why it is withheld, instead of the one with which the builder was created. */
        public Builder value(Score value) {
            this.value = value;
            return this;
        }

        /** Sets the standard deviation of the persons' scores. */
        public Builder sd(OptionalDouble sd) {
            this.sd = sd;
            return this;
        }

        /** Sets the confidence interval, or the reason why there is none; by default, none is given. */
        public Builder interval(Interval interval) {
            this.interval = interval;
            return this;
        }

        /** Sets the within-group agreement, if it was requested and is defined. */
        public Builder agreement(Optional<Agreement> agreement) {
            this.agreement = agreement;
            return this;
        }

        /** Sets the reliability of the team's mean, 0 to 1, if the team's sample is known. */
        public Builder reliability(OptionalDouble reliability) {
            this.reliability = reliability;
            return this;
        }

        /** Sets the precision of the score, if it has no interval. */
        public Builder precision(Optional<Precision> precision) {
            this.precision = precision;
            return this;
        }

        /** Sets the level of agreement, if it has no indices of agreement. */
        public Builder agreementLevel(Optional<AgreementLevel> agreementLevel) {
            this.agreementLevel = agreementLevel;
            return this;
        }

        /** Sets the ids of the questions of the measure that nobody of the group answered. */
        public Builder unanswered(ImmutableList<String> questions) {
            this.unanswered = questions;
            return this;
        }

        /** Returns the team score; throws if a withheld score carries any statistic, or if n is below 1. */
        public TeamScore build() {
            return new TeamScore(this);
        }
    }
}
