package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Source;
import org.coppice.model.check.Check;
import org.jspecify.annotations.Nullable;

/**
 * A recommended action, concrete enough for a team meeting.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class Recommendation {
    private final String id;
    private final String title;
    private final String who;
    private final String withWhom;
    private final String firstStep;
    private final String checkAgain;
    private final String sign;
    private final Source source;
    private final Source stepSource;
    private final ImmutableList<Reason> reasons;
    private final ImmutableList<String> calledForBy;
    private final ImmutableList<String> speaksAgainst;
    private final String certainty;
    private final Optional<Urgency> urgency;

    private Recommendation(Builder builder) {
        this.id = builder.id;
        this.title = builder.title;
        this.who = builder.who;
        this.withWhom = builder.withWhom;
        this.firstStep = builder.firstStep;
        this.checkAgain = builder.checkAgain;
        this.sign = builder.sign;
        this.source = builder.source;
        this.stepSource = builder.stepSource.orElseGet(() -> Source.ours(builder.source.place()));
        this.reasons = builder.reasons;
        this.calledForBy = builder.calledForBy;
        this.speaksAgainst = builder.speaksAgainst;
        this.certainty = builder.certainty;
        this.urgency = builder.urgency;
        Check.id("recommendation id", id);
        Check.text("the title of recommendation " + id, title);
        Check.text("who sees to recommendation " + id, who);
        Check.text("with whom recommendation " + id + " is done", withWhom);
        Check.text("the first step of recommendation " + id, firstStep);
        Check.text("the sign of recommendation " + id, sign);
        Check.text("when to check recommendation " + id, checkAgain);
        Check.text("the certainty of recommendation " + id, certainty);
        Check.that(!calledForBy.isEmpty(), "recommendation \"%s\" has no reading that calls for it", id);
    }

    /** Returns a builder of a recommendation; its texts and at least one reading that supports it have to be set. */
    public static Builder builder(String id, String title, Source source) {
        return new Builder(id, title, source);
    }

    /** Returns the stable id. */
    public String id() {
        return id;
    }

    /** Returns the title, in a few words. */
    public String title() {
        return title;
    }

    /** Returns the person responsible. */
    public String who() {
        return who;
    }

    /** Returns the people to involve. */
    public String withWhom() {
        return withWhom;
    }

    /** Returns the first step. */
    public String firstStep() {
        return firstStep;
    }

    /** Returns when to check it again, such as {@code in three months}. */
    public String checkAgain() {
        return checkAgain;
    }

    /** Returns the sign by which a change would be noticed. */
    public String sign() {
        return sign;
    }

    /** Returns the place in the paper that it is based on. */
    public Source source() {
        return source;
    }

    /** Returns the source of the first step and of the sign, which the paper mostly leaves open. */
    public Source stepSource() {
        return stepSource;
    }

    /** Returns the statements that call for it, each with its certainty; empty if the strategy gives the ids of the readings only. */
    public ImmutableList<Reason> reasons() {
        return reasons;
    }

    /** Returns the ids of the readings that support it, at least one. */
    public ImmutableList<String> calledForBy() {
        return calledForBy;
    }

    /** Returns the ids of the readings that are evidence against it. */
    public ImmutableList<String> speaksAgainst() {
        return speaksAgainst;
    }

    /** Returns the certainty of the readings that support it, in words. */
    public String certainty() {
        return certainty;
    }

    /** Returns why it comes before others, if the strategy weighs its recommendations. */
    public Optional<Urgency> urgency() {
        return urgency;
    }

    private List<Object> values() {
        return List.of(
                id,
                title,
                who,
                withWhom,
                firstStep,
                checkAgain,
                sign,
                source,
                stepSource,
                reasons,
                calledForBy,
                speaksAgainst,
                certainty,
                urgency);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Recommendation that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "Recommendation" + values();
    }

    /**
     * A builder of a recommendation.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String id;
        private final String title;
        private final Source source;
        private String who = "";
        private String withWhom = "";
        private String firstStep = "";
        private String checkAgain = "in three months";
        private String sign = "";
        private Optional<Source> stepSource = Optional.empty();
        private ImmutableList<Reason> reasons = ImmutableList.of();
        private ImmutableList<String> calledForBy = ImmutableList.of();
        private ImmutableList<String> speaksAgainst = ImmutableList.of();
        private String certainty = Judgement.NOT_KNOWN;
        private Optional<Urgency> urgency = Optional.empty();

        private Builder(String id, String title, Source source) {
            this.id = id;
            this.title = title;
            this.source = source;
        }

        /** Sets the person responsible. */
        public Builder who(String who) {
            this.who = who;
            return this;
        }

        /** Sets the people to involve. */
        public Builder withWhom(String withWhom) {
            this.withWhom = withWhom;
            return this;
        }

        /** Sets the first step. */
        public Builder firstStep(String firstStep) {
            this.firstStep = firstStep;
            return this;
        }

        /** Sets when to check it again; {@code in three months} if it is not set. */
        public Builder checkAgain(String checkAgain) {
            this.checkAgain = checkAgain;
            return this;
        }

        /** Sets the source of the first step and of the sign; {@linkplain Source#ours our own} if it is not set. */
        public Builder stepSource(Source stepSource) {
            this.stepSource = Optional.of(stepSource);
            return this;
        }

        /** Sets the statements that call for it, and with them the ids of the readings that support it. */
        public Builder reasons(ImmutableList<Reason> reasons) {
            this.reasons = reasons;
            return calledForBy(
                    reasons.stream().map(Reason::reading).distinct().collect(ImmutableList.toImmutableList()));
        }

        /** Sets why it comes before others. */
        public Builder urgency(Urgency urgency) {
            this.urgency = Optional.of(urgency);
            return this;
        }

        /** Sets the sign by which a change would be noticed. */
        public Builder sign(String sign) {
            this.sign = sign;
            return this;
        }

        /** Sets the ids of the readings that support it, at least one. */
        public Builder calledForBy(ImmutableList<String> calledForBy) {
            this.calledForBy = calledForBy;
            return this;
        }

        /** Sets the ids of the readings that are evidence against it. */
        public Builder speaksAgainst(ImmutableList<String> speaksAgainst) {
            this.speaksAgainst = speaksAgainst;
            return this;
        }

        /** Sets the certainty of the readings that support it, in words. */
        public Builder certainty(String certainty) {
            this.certainty = certainty;
            return this;
        }

        /** Returns the recommendation; throws if a text is blank, or if no reading supports the recommendation. */
        public Recommendation build() {
            return new Recommendation(this);
        }
    }
}
