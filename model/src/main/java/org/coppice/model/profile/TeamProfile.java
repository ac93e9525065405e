package org.coppice.model.profile;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.score.Score;

/**
 * What is known of one team in one wave, after disclosure.
 *
 * @param team team and wave
 * @param respondents how many answered, consensus sheets not counted
 * @param responses how many answered in each perspective, and of how many
 * @param scores measure by measure, perspective by perspective, the pooled figure last
 * @param recipe what it was made with
 */
public record TeamProfile(
        TeamKey team,
        int respondents,
        ImmutableList<ResponseRate> responses,
        ImmutableList<TeamScore> scores,
        Recipe recipe) {

    /** The figure of a measure as a perspective sees it, the first where there is one in several metrics. */
    public Optional<TeamScore> score(Measure measure, Perspective perspective) {
        return find(measure, Optional.of(perspective));
    }

    /** The pooled figure of a measure. */
    public Optional<TeamScore> pooled(Measure measure) {
        return find(measure, Optional.empty());
    }

    private Optional<TeamScore> find(Measure measure, Optional<Perspective> perspective) {
        return scores.stream()
                .filter(s -> s.measure().equals(measure) && s.perspective().equals(perspective))
                .findFirst();
    }

    /** The team and a line for each figure, in the same words everywhere. */
    @Override
    public String toString() {
        return scores.stream().map(TeamProfile::line).collect(Collectors.joining("\n  ", heading() + "\n  ", ""));
    }

    private String heading() {
        return "team " + team + ", " + respondents + " respondents (" + recipe.bank() + ", " + recipe.scoring() + ", "
                + recipe.view().id() + ")";
    }

    private static String line(TeamScore score) {
        String figure = score.value() instanceof Score.Withheld withheld
                ? "withheld: " + withheld.detail()
                : String.format(
                        Locale.ROOT,
                        "%.2f (n %d)",
                        score.value().figure().getAsDouble(),
                        score.n().orElse(0));
        return score.measure() + ", " + score.perspectiveId() + ", "
                + score.metric().id() + ": " + figure;
    }
}
