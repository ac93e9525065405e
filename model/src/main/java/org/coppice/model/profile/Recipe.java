package org.coppice.model.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;
import org.jspecify.annotations.Nullable;

/**
 * The complete specification of an assessment; it reproduces the same assessment anywhere.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class Recipe {
    private static final double HIGHEST_LEVEL = 0.9999;

    /** The default minimum group size. */
    public static final int DEFAULT_MINIMUM_GROUP = Minimums.DEFAULT.group();

    /** The lowest minimum group size that the published view allows. */
    public static final int LEAST_PUBLISHED_GROUP = 3;

    private final Ingredient bank;
    private final Ingredient weighting;
    private final Ingredient scoring;
    private final Ingredient aggregation;
    private final Optional<Ingredient> blueprint;
    private final double level;
    private final Minimums minimums;
    private final View view;
    private final ImmutableSet<Perspective> consent;
    private final long seed;
    private final AgreementMethod agreement;
    private final ImmutableSortedMap<String, String> facts;
    private final ImmutableList<String> answerPlans;

    private Recipe(Builder builder) {
        this.bank = builder.bank;
        this.weighting = builder.weighting;
        this.scoring = builder.scoring;
        this.aggregation = builder.aggregation;
        this.blueprint = builder.blueprint;
        this.level = builder.level;
        this.minimums = builder.minimums;
        this.view = builder.view;
        this.consent = Sets.immutableEnumSet(builder.consent);
        this.seed = builder.seed;
        this.agreement = builder.agreement;
        this.facts = builder.facts;
        this.answerPlans = builder.answerPlans;
        Check.valid(
                level > 0 && level <= HIGHEST_LEVEL,
                "the level of intervals is %s",
                "give a number above 0 and up to 0.9999, such as 0.9",
                level);
        Check.valid(
                view == View.RESEARCH || minimumGroup() >= LEAST_PUBLISHED_GROUP,
                "a minimum group of %d needs the research view",
                "choose %2$d or more, or the research view",
                minimumGroup(),
                LEAST_PUBLISHED_GROUP);
        Check.valid(
                view == View.RESEARCH || minimums.publishable(),
                "a minimum of %d for figures of spread and %d for figures of questions needs the research view",
                "choose 10 and 20 or more, or the research view",
                minimums.spread(),
                minimums.questions());
        Check.valid(
                ImmutableSet.of(Perspective.MANAGER, Perspective.CONSENSUS).containsAll(consent),
                "consent of a perspective other than the manager and the consensus sheet",
                "give the consent of the manager, or of the team that filled in a sheet together; the minimum group applies to all others");
    }

    /** Returns a builder of a recipe with the given components and the default options. */
    public static Builder builder(Ingredient bank, Ingredient weighting, Ingredient scoring, Ingredient aggregation) {
        return new Builder(bank, weighting, scoring, aggregation);
    }

    /** Returns a builder that has all the values of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder(bank, weighting, scoring, aggregation);
        builder.blueprint = blueprint;
        builder.level = level;
        builder.minimums = minimums;
        builder.view = view;
        builder.consent = consent;
        builder.seed = seed;
        builder.agreement = agreement;
        builder.facts = facts;
        builder.answerPlans = answerPlans;
        return builder;
    }

    /** Returns the question bank. */
    public Ingredient bank() {
        return bank;
    }

    /** Returns the weighting. */
    public Ingredient weighting() {
        return weighting;
    }

    /** Returns the scoring strategy. */
    public Ingredient scoring() {
        return scoring;
    }

    /** Returns the aggregation strategy. */
    public Ingredient aggregation() {
        return aggregation;
    }

    /** Returns the blueprint strategy, if one was selected. */
    public Optional<Ingredient> blueprint() {
        return blueprint;
    }

    /** Returns the confidence level of intervals, above 0 and up to 0.9999. */
    public double level() {
        return level;
    }

    /** Returns the minimum size of a group that is shown, 1 or more. */
    public int minimumGroup() {
        return minimums.group();
    }

    /** Returns the smallest numbers of people for which figures are shown. */
    public Minimums minimums() {
        return minimums;
    }

    /** Returns the audience of the figures. */
    public View view() {
        return view;
    }

    /** Returns the manager, if they consented to being shown; otherwise empty. */
    public ImmutableSet<Perspective> consent() {
        return consent;
    }

    /** Returns the seed of all random streams. */
    public long seed() {
        return seed;
    }

    /** Returns the method by which within-group agreement is computed. */
    public AgreementMethod agreement() {
        return agreement;
    }

    /**
     * Returns the digests of the sample facts, by their ids in {@link SampleFacts}; empty if there are none, and in the published view.
     */
    public ImmutableSortedMap<String, String> facts() {
        return facts;
    }

    /** Returns this recipe with the given digests of sample facts. */
    public Recipe withFacts(ImmutableSortedMap<String, String> digests) {
        return toBuilder().facts(digests).build();
    }

    /**
     * Returns the digests of the plans by which the files of answers were read, in the order of the files; empty for plain answer files, and
     * in the published view for plans that were proposed from the answers.
     */
    public ImmutableList<String> answerPlans() {
        return answerPlans;
    }

    /** Returns this recipe with the digests of the plans by which the files of answers were read. */
    public Recipe withAnswerPlans(ImmutableList<String> digests) {
        return toBuilder().answerPlans(digests).build();
    }

    private List<Object> values() {
        return List.of(
                bank,
                weighting,
                scoring,
                aggregation,
                blueprint,
                level,
                minimums,
                view,
                consent,
                seed,
                agreement,
                facts,
                answerPlans);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Recipe that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "Recipe" + values();
    }

    /**
     * A builder of a recipe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final Ingredient bank;
        private final Ingredient weighting;
        private final Ingredient scoring;
        private final Ingredient aggregation;
        private Optional<Ingredient> blueprint = Optional.empty();
        private double level = 0.9;
        private Minimums minimums = Minimums.DEFAULT;
        private View view = View.PUBLISHED;
        private ImmutableSet<Perspective> consent = ImmutableSet.of();
        private long seed = 1;
        private AgreementMethod agreement = AgreementMethod.DEFAULT;
        private ImmutableSortedMap<String, String> facts = ImmutableSortedMap.of();
        private ImmutableList<String> answerPlans = ImmutableList.of();

        private Builder(Ingredient bank, Ingredient weighting, Ingredient scoring, Ingredient aggregation) {
            this.bank = bank;
            this.weighting = weighting;
            this.scoring = scoring;
            this.aggregation = aggregation;
        }

        /** Sets the blueprint strategy, if one was selected. */
        public Builder blueprint(Optional<Ingredient> blueprint) {
            this.blueprint = blueprint;
            return this;
        }

        /** Sets the confidence level of intervals, above 0 and up to 0.9999; 0.9 by default. */
        public Builder level(double level) {
            this.level = level;
            return this;
        }

        /** Sets the minimum size of a group that is shown, 1 or more; 5 by default. The other minimums become those of {@link Minimums#of}. */
        public Builder minimumGroup(int minimumGroup) {
            return minimums(Minimums.of(minimumGroup));
        }

        /** Sets the smallest numbers of people for which figures are shown. */
        public Builder minimums(Minimums minimums) {
            this.minimums = minimums;
            return this;
        }

        /** Sets the audience of the figures; by default the published view. */
        public Builder view(View view) {
            this.view = view;
            return this;
        }

        /** Sets the manager, if they consented to being shown. */
        public Builder consent(ImmutableSet<Perspective> consent) {
            this.consent = consent;
            return this;
        }

        /** Sets the seed of all random streams; 1 by default. */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /** Sets the method by which within-group agreement is computed. */
        public Builder agreement(AgreementMethod agreement) {
            this.agreement = agreement;
            return this;
        }

        /** Sets the digests of the sample facts that the assessment was given, by the id of the statistic. */
        public Builder facts(ImmutableSortedMap<String, String> facts) {
            this.facts = facts;
            return this;
        }

        /** Sets the digests of the plans by which the files of answers were read; none by default, for plain answer files. */
        public Builder answerPlans(ImmutableList<String> digests) {
            this.answerPlans = digests;
            return this;
        }

        /**
         * Returns the recipe; throws if the level is outside (0, 0.9999], or if the minimums are too small for the
         * published view: below 3, 10 or 20.
         */
        public Recipe build() {
            return new Recipe(this);
        }
    }
}
