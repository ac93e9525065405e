package org.coppice.scoring.disclosure;

import java.util.Optional;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;

/**
 * The (n, k) dominance rule for measures with questions that are answered with numbers (Hundepool and others 2012, Statistical Disclosure
 * Control, section 4.2.2). In the published view, all figures of the scores are withheld, the mean as well, if one person has more than
 * half of the total of the absolute values, or two have more than four fifths.
 *
 * <p>The p% rule with p = 20 follows from it: if the two largest have at most four fifths of the total, the others have a fifth of the total
 * or more, and so a fifth of the largest or more. The person with the second largest value then cannot estimate the largest to within 20
 * percent.
 *
 * <p>Values are counted from the lower end of the metric, or from 0 if it has none. An instance is the state of a number of groups; it is
 * immutable.
 *
 * @param total the sum of the absolute values
 * @param largest the largest of them
 * @param second the second largest
 */
public record Dominance(double total, double largest, double second) {
    /** The dominance of no scores. */
    public static final Dominance NONE = new Dominance(0, 0, 0);

    private static final double ONE_PERSON = 0.5;
    private static final double TWO_PERSONS = 0.8;

    private static final Score.Withheld WITHHELD = Score.withheld(
            WithheldReason.DOMINANCE,
            "one or two people have most of the total, so that it would disclose their numbers");

    /** Returns true if the rules apply to a column: in the published view, if a question of the measure is answered with a number. */
    public static boolean applies(Instrument instrument, Recipe recipe, ScoreColumn column) {
        return recipe.view() == View.PUBLISHED
                && instrument
                        .measure(column.measure())
                        .filter(measure -> measure.questions().stream()
                                .anyMatch(question -> question.scale() instanceof ResponseScale.Numeric))
                        .isPresent();
    }

    /** Returns the dominance among the scores of a group in a column. */
    public static Dominance of(ScoreBlock scores, int column) {
        Metric metric = scores.columns().get(column).metric();
        double from = Double.isFinite(metric.lowest()) ? metric.lowest() : 0;
        Dominance all = NONE;
        for (int row = 0; row < scores.size(); row++) {
            if (scores.score(row, column) instanceof Score.Measured score) {
                double value = Math.abs(score.value() - from);
                all = all.combine(new Dominance(value, value, 0));
            }
        }
        return all;
    }

    /** Returns the dominance among the persons of both. */
    public Dominance combine(Dominance other) {
        return new Dominance(
                total + other.total,
                Math.max(largest, other.largest),
                Math.max(Math.min(largest, other.largest), Math.max(second, other.second)));
    }

    /** Returns the reason why figures of the scores are withheld; empty if nobody dominates. */
    public Optional<Score.Withheld> hidden() {
        boolean dominated = largest > ONE_PERSON * total || largest + second > TWO_PERSONS * total;
        return total > 0 && dominated ? Optional.of(WITHHELD) : Optional.empty();
    }

    /** Returns only the class: the numbers are single persons'. */
    @Override
    public String toString() {
        return "Dominance";
    }
}
