package org.coppice.model.profile;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.score.Score;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a sample as a whole, after disclosure control.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class SampleFigures {
    private final Recipe recipe;
    private final Optional<String> answers;
    private final int teams;
    private final OptionalInt respondents;
    private final ImmutableList<SampleScore> constructs;
    private final Optional<DisclosureStatement> disclosure;

    private SampleFigures(Builder builder) {
        this.recipe = builder.recipe;
        this.answers = builder.answers;
        this.teams = builder.teams;
        this.respondents = builder.respondents;
        this.constructs = builder.constructs;
        this.disclosure = builder.disclosure;
    }

    /** Returns a builder of the figures of that many teams, counting each wave of a team, without scores yet. */
    public static Builder builder(Recipe recipe, int teams) {
        return new Builder(recipe, teams);
    }

    /** Returns the recipe with which they were computed. */
    public Recipe recipe() {
        return recipe;
    }

    /** Returns a digest of the answers, in the research view only, because a few answers could be reconstructed from it. */
    public Optional<String> answers() {
        return answers;
    }

    /** Returns the number of teams, counting each wave of a team. */
    public int teams() {
        return teams;
    }

    /**
     * Returns the number of respondents in all waves, excluding consensus sheets; empty if it would disclose how many people of a small
     * group answered.
     */
    public OptionalInt respondents() {
        return respondents;
    }

    /** Returns the sample's own scores, by wave, measure and perspective. */
    public ImmutableList<SampleScore> constructs() {
        return constructs;
    }

    /** Returns the statement of disclosure control, in the published view only. */
    public Optional<DisclosureStatement> disclosure() {
        return disclosure;
    }

    /** Returns these figures with the statement of the result that contains them. */
    public SampleFigures withDisclosure(Optional<DisclosureStatement> statement) {
        return builder(recipe, teams)
                .answers(answers)
                .respondents(respondents)
                .constructs(constructs)
                .disclosure(statement)
                .build();
    }

    /**
     * Returns the score of a measure in a perspective; empty if the sample has none.
     *
     * @throws InvalidValueException if the sample has one in each of several waves or metrics
     */
    public Optional<SampleScore> score(Measure measure, Perspective perspective) {
        List<SampleScore> found = constructs.stream()
                .filter(score -> score.measure().equals(measure) && score.perspective() == perspective)
                .toList();
        if (found.size() > 1) {
            throw new InvalidValueException(
                    "the sample has " + found.size() + " figures of " + measure + ", of several waves or metrics",
                    "select one from constructs()");
        }
        return found.stream().findFirst();
    }

    /**
     * Returns Cronbach's alpha of a measure in a perspective, from pairwise covariances, or the reason why it is withheld; empty if
     * the sample has no such score, the score is itself withheld, or the assessment was built without reliability.
     *
     * @throws InvalidValueException if the sample has one in each of several waves or metrics
     */
    public Optional<Score> alpha(Measure measure, Perspective perspective) {
        return score(measure, perspective).flatMap(SampleScore::scale).map(ScaleFigures::alpha);
    }

    private List<Object> values() {
        return List.of(recipe, answers, teams, respondents, constructs, disclosure);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SampleFigures that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "SampleFigures" + values();
    }

    /**
     * A builder of the figures of a sample.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final Recipe recipe;
        private final int teams;
        private Optional<String> answers = Optional.empty();
        private OptionalInt respondents = OptionalInt.empty();
        private ImmutableList<SampleScore> constructs = ImmutableList.of();
        private Optional<DisclosureStatement> disclosure = Optional.empty();

        private Builder(Recipe recipe, int teams) {
            this.recipe = recipe;
            this.teams = teams;
        }

        /** Sets the digest of the answers, for the research view. */
        public Builder answers(Optional<String> answers) {
            this.answers = answers;
            return this;
        }

        /** Sets the number of respondents in all waves, if it may be shown. */
        public Builder respondents(OptionalInt respondents) {
            this.respondents = respondents;
            return this;
        }

        /** Sets the sample's own scores, by wave, measure and perspective. */
        public Builder constructs(ImmutableList<SampleScore> constructs) {
            this.constructs = constructs;
            return this;
        }

        /** Sets the statement of disclosure control, for the published view. */
        public Builder disclosure(Optional<DisclosureStatement> disclosure) {
            this.disclosure = disclosure;
            return this;
        }

        /** Returns the figures. */
        public SampleFigures build() {
            return new SampleFigures(this);
        }
    }
}
