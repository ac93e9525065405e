package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;
import org.jspecify.annotations.Nullable;

/**
 * The weights of questions in their constructs, and of perspectives in a pooled score. It may also set parameters of strategies and stricter
 * minimums for what may be published.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class Weighting {
    /** The id of the built-in weighting, which fits any bank. */
    public static final String EQUAL_ID = "equal";

    /** The weighting in which every question has its bank's weight and all perspectives have equal weight. */
    public static final Weighting EQUAL = builder(EQUAL_ID, "1.0.0", "As the bank says, all perspectives the same")
            .build();

    private final String id;
    private final String version;
    private final String title;
    private final Optional<String> bank;
    private final ImmutableMap<String, Double> questions;
    private final ImmutableMap<Perspective, Double> perspectives;
    private final ImmutableSortedMap<String, String> parameters;
    private final DisclosureRule disclosure;
    private final ImmutableList<Ancestor> extended;

    private Weighting(Builder builder) {
        this.id = builder.id;
        this.version = builder.version;
        this.title = builder.title;
        this.bank = builder.bank;
        this.questions = builder.questions;
        this.perspectives = builder.perspectives;
        this.parameters = builder.parameters;
        this.disclosure = builder.disclosure;
        this.extended = builder.extended;
        Check.id("weighting id", id);
        Check.version("weighting " + id, version);
        Check.text("the title of weighting " + id, title);
        questions.forEach((question, w) -> Check.weight("the weight of question \"" + question + "\"", w));
        perspectives.forEach((who, w) -> Check.weight("the weight of perspective \"" + who.id() + "\"", w));
        parameters.keySet().forEach(name -> Check.id("a parameter of weighting " + id, name));
        Check.valid(
                perspectives.isEmpty() || perspectives.values().stream().anyMatch(w -> w > 0),
                "the perspectives of weighting \"%s\" all have weight 0",
                "give at least one a weight above 0, or leave them out",
                id);
        Check.valid(
                !perspectives.containsKey(Perspective.CONSENSUS),
                "weighting \"%s\" gives the consensus sheet a weight",
                "leave it out: it is not a respondent and is never pooled",
                id);
    }

    /**
     * Returns a builder of a weighting that fits any bank, in which every question has its bank's weight and all perspectives
     * have equal weight.
     */
    public static Builder builder(String id, String version, String title) {
        return new Builder(id, version, title);
    }

    /** Returns a builder that has all the values of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder(id, version, title);
        builder.bank = bank;
        builder.questions = questions;
        builder.perspectives = perspectives;
        builder.parameters = parameters;
        builder.disclosure = disclosure;
        builder.extended = extended;
        return builder;
    }

    /** Returns the id by which it is selected. */
    public String id() {
        return id;
    }

    /** Returns the version, three numbers. */
    public String version() {
        return version;
    }

    /** Returns the title shown to readers. */
    public String title() {
        return title;
    }

    /** Returns the id of the bank that it is made for; empty if it fits any bank. */
    public Optional<String> bank() {
        return bank;
    }

    /** Returns the weights of questions, which replace those of the bank; questions that are not named keep the bank's weight. */
    public ImmutableMap<String, Double> questions() {
        return questions;
    }

    /**
     * Returns the weights of perspectives in a pooled score: a perspective that is not named has weight 0; if none is named,
     * all have equal weight.
     */
    public ImmutableMap<Perspective, Double> perspectives() {
        return perspectives;
    }

    /** Returns the values of declared parameters of strategies, by name; values set by the caller take precedence. */
    public ImmutableSortedMap<String, String> parameters() {
        return parameters;
    }

    /** Returns the stricter minimums of an organisation; {@link DisclosureRule#NONE} if it sets none. */
    public DisclosureRule disclosure() {
        return disclosure;
    }

    /** Returns the weightings that it extends, the nearest first; empty if it extends none. */
    public ImmutableList<Ancestor> extended() {
        return extended;
    }

    /** Returns a weighting of questions for one bank, in which all perspectives have equal weight. */
    public static Weighting of(
            String id, String version, String title, String bank, ImmutableMap<String, Double> questions) {
        return builder(id, version, title).bank(bank).questions(questions).build();
    }

    /** Returns the weight of the perspective in a pooled score, 0 or more. */
    public double perspective(Perspective who) {
        if (who == Perspective.CONSENSUS) {
            return 0;
        }
        return perspectives.isEmpty() ? 1 : perspectives.getOrDefault(who, 0.0);
    }

    private List<Object> values() {
        return List.of(id, version, title, bank, questions, perspectives, parameters, disclosure, extended);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Weighting that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "Weighting" + values();
    }

    /**
     * A builder of a weighting.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String id;
        private final String version;
        private final String title;
        private Optional<String> bank = Optional.empty();
        private ImmutableMap<String, Double> questions = ImmutableMap.of();
        private ImmutableMap<Perspective, Double> perspectives = ImmutableMap.of();
        private ImmutableSortedMap<String, String> parameters = ImmutableSortedMap.of();
        private DisclosureRule disclosure = DisclosureRule.NONE;
        private ImmutableList<Ancestor> extended = ImmutableList.of();

        private Builder(String id, String version, String title) {
            this.id = id;
            this.version = version;
            this.title = title;
        }

        /** Sets the id of the bank that it is made for. */
        public Builder bank(String bank) {
            this.bank = Optional.of(bank);
            return this;
        }

        /** Sets the weights of questions, which replace those of the bank. */
        public Builder questions(ImmutableMap<String, Double> questions) {
            this.questions = questions;
            return this;
        }

        /** Sets the weights of perspectives in a pooled score. */
        public Builder perspectives(ImmutableMap<Perspective, Double> perspectives) {
            this.perspectives = perspectives;
            return this;
        }

        /** Sets the values of declared parameters of strategies, by name. */
        public Builder parameters(ImmutableSortedMap<String, String> parameters) {
            this.parameters = parameters;
            return this;
        }

        /** Sets the stricter minimums of an organisation. */
        public Builder disclosure(DisclosureRule disclosure) {
            this.disclosure = disclosure;
            return this;
        }

        /** Sets the weightings that it extends, the nearest first. */
        public Builder extended(ImmutableList<Ancestor> extended) {
            this.extended = extended;
            return this;
        }

        /**
         * Returns the weighting; throws if a weight is negative or not finite, or if the weights of the perspectives add up to
         * 0.
         */
        public Weighting build() {
            return new Weighting(this);
        }
    }
}
