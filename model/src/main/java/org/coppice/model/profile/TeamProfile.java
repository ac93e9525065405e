package org.coppice.model.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.coppice.model.Construct;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.score.Score;
import org.jspecify.annotations.Nullable;

/**
 * The profile of one team in one wave, after disclosure control.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class TeamProfile {
    private final TeamKey team;
    private final OptionalInt respondents;
    private final ImmutableList<ResponseRate> responses;
    private final ImmutableList<TeamScore> scores;
    private final Recipe recipe;
    private @Nullable ImmutableMap<Key, TeamScore> index; // created on first use; every thread creates an equal value

    /** The key of a score; the perspective is null for the pooled score. */
    private record Key(Measure measure, @Nullable Perspective perspective) {}

    /**
     * Creates a profile.
     *
     * @param team the team and the wave
     * @param respondents the number of respondents, excluding consensus sheets; empty if it would disclose how many people of a
     *     small group answered
     * @param responses for each perspective the number of respondents and of people who could have answered
     * @param scores the scores by measure and perspective, with the pooled score last
     * @param recipe the recipe with which it was computed
     */
    public TeamProfile(
            TeamKey team,
            OptionalInt respondents,
            ImmutableList<ResponseRate> responses,
            ImmutableList<TeamScore> scores,
            Recipe recipe) {
        this.team = team;
        this.respondents = respondents;
        this.responses = responses;
        this.scores = scores;
        this.recipe = recipe;
    }

    /** Returns the team and the wave. */
    public TeamKey team() {
        return team;
    }

    /**
     * Returns the number of respondents, excluding consensus sheets; empty if it would disclose how many people of a small group
     * answered.
     */
    public OptionalInt respondents() {
        return respondents;
    }

    /** Returns for each perspective the number of respondents and of people who could have answered. */
    public ImmutableList<ResponseRate> responses() {
        return responses;
    }

    /** Returns the scores by measure and perspective, with the pooled score last. */
    public ImmutableList<TeamScore> scores() {
        return scores;
    }

    /** Returns the recipe with which the profile was computed. */
    public Recipe recipe() {
        return recipe;
    }

    /** Returns the score of a measure in a perspective; the first one if there are several metrics. */
    public Optional<TeamScore> score(Measure measure, Perspective perspective) {
        return Optional.ofNullable(index().get(new Key(measure, perspective)));
    }

    /**
     * Returns the score of the construct with that id in a perspective; empty if the perspective has none.
     *
     * @throws InvalidValueException if the profile has no measure of the construct, or several, such as now and preferred
     */
    public Optional<TeamScore> score(String constructId, Perspective perspective) {
        Measure measure = measure(constructId)
                .orElseThrow(() -> Unknown.exception(
                        "construct",
                        constructId,
                        scores.stream()
                                .map(score -> score.measure().construct().value())
                                .collect(ImmutableSet.toImmutableSet())));
        return score(measure, perspective);
    }

    /**
     * Returns the score of a construct in a perspective; empty if the profile has none.
     *
     * @throws InvalidValueException if the construct has several measures, such as now and preferred
     */
    public Optional<TeamScore> score(Construct construct, Perspective perspective) {
        return measure(construct.constructId().value()).flatMap(measure -> score(measure, perspective));
    }

    /** Returns the pooled score of a measure. */
    public Optional<TeamScore> pooled(Measure measure) {
        return Optional.ofNullable(index().get(new Key(measure, null)));
    }

    private Optional<Measure> measure(String constructId) {
        List<Measure> found = scores.stream()
                .map(TeamScore::measure)
                .filter(measure -> measure.construct().value().equals(constructId))
                .distinct()
                .toList();
        if (found.size() > 1) {
            throw new InvalidValueException(
                    "construct \"" + constructId + "\" has several measures: "
                            + found.stream().map(Measure::toString).collect(Collectors.joining(", ")),
                    "ask for one of them");
        }
        return found.stream().findFirst();
    }

    private ImmutableMap<Key, TeamScore> index() {
        ImmutableMap<Key, TeamScore> known = index;
        if (known == null) {
            Map<Key, TeamScore> first = new HashMap<>();
            scores.forEach(score -> first.putIfAbsent(
                    new Key(score.measure(), score.perspective().orElse(null)), score));
            known = ImmutableMap.copyOf(first);
            index = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof TeamProfile other
                && team.equals(other.team)
                && respondents.equals(other.respondents)
                && responses.equals(other.responses)
                && scores.equals(other.scores)
                && recipe.equals(other.recipe);
    }

    @Override
    public int hashCode() {
        return Objects.hash(team, respondents, responses, scores, recipe);
    }

    /** Returns the team and a line for each score; the format does not depend on the locale. */
    @Override
    public String toString() {
        return scores.stream().map(TeamProfile::line).collect(Collectors.joining("\n  ", heading() + "\n  ", ""));
    }

    private String heading() {
        String people =
                respondents.isPresent() ? respondents.getAsInt() + " respondents" : "some respondents not counted";
        return "team " + team + ", " + people + " (" + recipe.bank() + ", " + recipe.scoring() + ", "
                + recipe.view().id() + ")";
    }

    private static String line(TeamScore score) {
        String figure = score.value() instanceof Score.Withheld withheld
                ? "withheld: " + withheld.detail()
                : String.format(
                        Locale.ROOT,
                        "%.2f (n %s)",
                        score.value().figure().getAsDouble(),
                        score.n().isPresent() ? Integer.toString(score.n().getAsInt()) : "not given");
        return score.measure() + ", " + score.perspectiveId() + ", "
                + score.metric().id() + ": " + figure;
    }
}
