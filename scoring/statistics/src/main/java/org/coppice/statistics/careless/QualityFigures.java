package org.coppice.statistics.careless;

import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/**
 * A group's mean score with and without the flagged respondents, after disclosure. Their difference must not reveal figures of fewer people
 * than the minimum. Therefore the mean without the flagged respondents is given only if those flagged and the rest each reach the minimum
 * (or nobody is flagged) and, in the published view, neither group's scores are all alike. Figures have full precision; publishers round
 * them.
 *
 * @param all the figure of everyone with a score
 * @param rest the figure of those who are not flagged
 * @param flagged the number of those with a score who are flagged; empty if the rest is not shown
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record QualityFigures(Part all, Part rest, OptionalInt flagged) {
    /** Returns these figures with each mean changed. */
    public QualityFigures map(UnaryOperator<Score> change) {
        return new QualityFigures(
                new Part(all.n(), change.apply(all.mean())), new Part(rest.n(), change.apply(rest.mean())), flagged);
    }

    /**
     * The figure of a group.
     *
     * @param n the number of scores; empty if it is withheld
     * @param mean the mean of the scores, or the reason why it is withheld
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
