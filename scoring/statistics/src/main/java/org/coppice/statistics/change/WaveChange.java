package org.coppice.statistics.change;

import java.util.Optional;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;

/**
 * The change of a team's figure in one column from one wave to another, for one perspective, after disclosure.
 *
 * <p>The parts are defined by scores: persons who stayed have a score in both waves, those who joined only in the second, those who left
 * only in the first. Either all parts are shown or none. They are shown only if each part that is not empty reaches the minimum group — the
 * complement of each part within either wave is another part — and, in the published view, neither the scores of a part nor the differences
 * of those who stayed are all alike. Otherwise only the change between the figures of the two waves is shown.
 *
 * @param before team and wave
 * @param after team and the later wave
 * @param column the measure and its metric
 * @param perspective the perspective that answered
 * @param whole the change of the whole group: paired if everyone with a score stayed and that is shown, otherwise between independent
 *     groups
 * @param stayed the change of those who stayed
 * @param joined those who joined, in wave 2
 * @param left those who left, in wave 1
 * @param people the numbers of those who stayed, joined and left, matched by id; empty if they cannot be matched or parts are not shown
 * @param note the reason why the parts are not shown, in words; empty if they are
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record WaveChange(
        TeamKey before,
        TeamKey after,
        ScoreColumn column,
        Perspective perspective,
        Outcome whole,
        Outcome stayed,
        Part joined,
        Part left,
        Optional<People> people,
        Optional<String> note) {

    /** A change, or the reason why it is withheld. */
    public sealed interface Outcome {
        /** The figures of the change; empty if it is withheld. */
        default Optional<GroupChange> change() {
            return this instanceof Measured measured ? Optional.of(measured.figures()) : Optional.empty();
        }

        /** The reason why the change is withheld; empty if it is shown. */
        default Optional<Score.Withheld> withheld() {
            return this instanceof Withheld withheld ? Optional.of(withheld.reason()) : Optional.empty();
        }
    }

    /** A change that is shown. */
    public record Measured(GroupChange figures) implements Outcome {}

    /** A change that is withheld, for that reason. */
    public record Withheld(Score.Withheld reason) implements Outcome {}

    /**
     * The figure of those who joined or left.
     *
     * @param n the number of scores; empty if it is withheld
     * @param mean the mean of the scores, or the reason why it is withheld
     */
    public record Part(OptionalInt n, Score mean) {}

    /**
     * The numbers of respondents of the perspective, with or without a score; stayed + left answered in wave 1, stayed + joined in wave 2.
     *
     * @param stayed the number who answered in both waves
     * @param joined the number who answered in wave 2 only
     * @param left the number who answered in wave 1 only
     */
    public record People(int stayed, int joined, int left) {}

    /** Computes the change from one wave to another. The caller must pass the earlier wave first; this is not checked. */
    public static WaveChange of(
            ScoredWave before, ScoredWave after, Perspective who, ScoreColumn column, ChangeRules rules) {
        return of(before, after, who, column, rules, Optional.empty(), Optional.empty());
    }

    /**
     * Computes the change from one wave to another, with additional reasons of the caller to withhold it.
     *
     * @param hidden the reason to withhold the whole change, if any
     * @param parts the reason to withhold its parts, if any
     */
    public static WaveChange of(
            ScoredWave before,
            ScoredWave after,
            Perspective who,
            ScoreColumn column,
            ChangeRules rules,
            Optional<Score.Withheld> hidden,
            Optional<Score.Withheld> parts) {
        return new Comparison(before, after, who, column, rules).result(hidden, parts);
    }
}
