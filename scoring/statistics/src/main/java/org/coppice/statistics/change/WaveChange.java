package org.coppice.statistics.change;

import java.util.Optional;
import java.util.OptionalInt;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;

/**
 * How a team's figure for one column changed from one wave to another, as one perspective sees it, after disclosure.
 *
 * <p>Whose scores are in a part goes by score: who stayed has a score in both waves, who joined only in the second, who left only in the
 * first. The parts are shown all or none: only if each that is not empty reaches the minimum group — the complement of each within either
 * wave is another of them — and, in the published view, none of them is all alike, nor the stayers' differences. Otherwise there is only the
 * change between the two waves' own figures.
 *
 * @param before team and wave
 * @param after team and the later wave
 * @param column the measure and its metric
 * @param perspective who answered
 * @param whole the change of the whole group: paired where everyone with a score stayed and that is shown, else between independent groups
 * @param stayed the change of those who stayed
 * @param joined those who joined, in wave 2
 * @param left those who left, in wave 1
 * @param people who stayed, joined and left, by id; empty where they cannot be matched or parts are not shown
 * @param note why the parts are not shown, in words; empty where they are
 */
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

    /** A change, or why it is withheld. */
    public sealed interface Outcome {
        /** The figures of the change; empty if it is withheld. */
        default Optional<GroupChange> change() {
            return this instanceof Measured measured ? Optional.of(measured.figures()) : Optional.empty();
        }

        /** Why the change is withheld; empty if it is shown. */
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
     * @param n how many scores; empty where it is withheld
     * @param mean their mean, or why it is withheld
     */
    public record Part(OptionalInt n, Score mean) {}

    /**
     * How many respondents of the perspective there are, with a score or without; stayed + left answered in wave 1, stayed + joined in wave 2.
     *
     * @param stayed answered in both waves
     * @param joined answered in wave 2 only
     * @param left answered in wave 1 only
     */
    public record People(int stayed, int joined, int left) {}

    /** The change from one wave to another; who of the two is earlier is for the caller to know. */
    public static WaveChange of(
            ScoredWave before, ScoredWave after, Perspective who, ScoreColumn column, ChangeRules rules) {
        return of(before, after, who, column, rules, Optional.empty(), Optional.empty());
    }

    /**
     * The same where the caller knows more that speaks against showing it.
     *
     * @param hidden why nothing of it may be shown, where that is so
     * @param parts why its parts may not be shown, where that is so
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
