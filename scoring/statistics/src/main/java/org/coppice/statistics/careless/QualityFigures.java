package org.coppice.statistics.careless;

import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/**
 * A group's mean score with the flagged and without, after disclosure: their difference must not tell of fewer people than the minimum, so
 * the second is there only where those flagged and the rest each reach it (or nobody is flagged), and in the published view neither is all
 * alike. Figures have full precision; whoever publishes them rounds them.
 *
 * @param all of everyone with a score
 * @param rest of those who are not flagged
 * @param flagged how many of those with a score are flagged; empty where the rest is not shown
 */
public record QualityFigures(Part all, Part rest, OptionalInt flagged) {
    /** The same with rounded means. */
    public QualityFigures rounded(UnaryOperator<Score> round) {
        return new QualityFigures(
                new Part(all.n(), round.apply(all.mean())), new Part(rest.n(), round.apply(rest.mean())), flagged);
    }

    /**
     * The figure of some.
     *
     * @param n how many scores; empty where it is withheld
     * @param mean their mean, or why it is withheld
     */
    public record Part(OptionalInt n, Score mean) {
        static Part of(Moments scores) {
            return new Part(OptionalInt.of(scores.n()), Score.of(scores.mean()));
        }

        static Part withheld(WithheldReason reason, String detail) {
            return new Part(OptionalInt.empty(), Score.withheld(reason, detail));
        }
    }
}
