package org.coppice.scoring.disclosure;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.audit.GroupLattice;

/**
 * The rule for a question on a scale of two or three points. The distribution of its answers can be derived from their mean, so that the
 * mean is withheld in the published view if fewer people than the minimum group gave one of the answers. For a measure of one such
 * question, the same is true of the mean of its scores; and for a measure of one question with which people can have two or three scores,
 * such as whether the answer is favourable. A number between ends that are at most 2 apart is taken as a whole number.
 *
 * <p>An instance counts the scores of a measure of one question, group by group.
 */
public final class OneQuestion {
    /** The largest number of scale points with which the distribution of the answers can be derived from their mean. */
    private static final int LEGIBLE = 3;

    private static final Score.Withheld FEW_ALIKE = Score.withheld(
            WithheldReason.MINIMUM_GROUP,
            "fewer people than the minimum group gave one of the answers to the question");

    private final int column;
    private final int minimum;
    private boolean legible; // whether the distribution of the scores can be derived from their mean
    private final Map<Double, Integer> people = new TreeMap<>(); // by score

    private OneQuestion(int column, int minimum, boolean legible) {
        this.column = column;
        this.minimum = minimum;
        this.legible = legible;
    }

    /** Returns a count without groups; empty if the measure of the column has more questions, or in the research view. */
    public static Optional<OneQuestion> of(Instrument instrument, Recipe recipe, int index, ScoreColumn column) {
        return instrument
                .measure(column.measure())
                .filter(measure ->
                        recipe.view() == View.PUBLISHED && measure.questions().size() == 1)
                .map(measure -> new OneQuestion(
                        index,
                        recipe.minimumGroup(),
                        isLegible(measure.questions().get(0).scale())));
    }

    private static boolean isLegible(ResponseScale scale) {
        return scale instanceof ResponseScale.Likert rating
                ? isLegible(rating.points())
                : scale instanceof ResponseScale.Numeric number && number.maximum() - number.minimum() <= LEGIBLE - 1;
    }

    /** Returns true if the distribution of answers on that many points can be derived from their mean. */
    public static boolean isLegible(int points) {
        return points <= LEGIBLE;
    }

    /** Returns the reason why figures of a question are withheld of which fewer people than the minimum gave one of the answers. */
    public static Score.Withheld fewAlike() {
        return FEW_ALIKE;
    }

    /**
     * Adds the scores of a group.
     *
     * @param possible the scores that its people can have
     */
    public void add(ScoreBlock scores, GroupLattice possible) {
        legible |= possible.scores() > 0 && isLegible(possible.scores());
        for (int row = 0; row < scores.size(); row++) {
            scores.score(row, column).figure().ifPresent(score -> people.merge(score, 1, Integer::sum));
        }
    }

    /** Returns the reason why the mean of the groups that were added is withheld; empty if it may be shown. */
    public Optional<Score.Withheld> hidden() {
        return legible && people.values().stream().anyMatch(n -> n < minimum)
                ? Optional.of(FEW_ALIKE)
                : Optional.empty();
    }

    /** Returns only how many people there are: the answers of a few are not to be read anywhere. */
    @Override
    public String toString() {
        return "OneQuestion of " + people.values().stream().mapToInt(n -> n).sum() + " people";
    }
}
