package org.coppice.statistics.covariance;

import com.google.common.collect.ImmutableList;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.ResponseScale;

/**
 * The columns of a measure in the blocks of its bank, and the conversion of their codes to ratings in the direction of the measure.
 */
public final class Ratings extends MeasureColumns {
    private final ImmutableList<ResponseScale.Likert> scales;

    /** Throws if a question of the measure is not answered with a rating. */
    public Ratings(KeyedMeasure measure) {
        super(measure);
        this.scales = questions.stream().map(q -> scale(measure, q)).collect(ImmutableList.toImmutableList());
    }

    private static ResponseScale.Likert scale(KeyedMeasure measure, KeyedQuestion question) {
        if (question.scale() instanceof ResponseScale.Likert likert) {
            return likert;
        }
        throw new IllegalArgumentException(String.format(
                "measure \"%s\" counts question \"%s\", which is not a rating (response scale \"%s\"); reliability is of ratings",
                measure.measure(), question.question().id(), question.scale().id()));
    }

    /** Returns the scale of a question. */
    public ResponseScale.Likert scale(int question) {
        return scales.get(question);
    }

    /** Returns the step of the scale; below 0 if the question is reversed. A rating is {@code start + factor · code}. */
    public int factor(int question) {
        int step = scales.get(question).step();
        return questions.get(question).reversed() ? -step : step;
    }

    /** Returns the rating of code 0, on the scale or off it. */
    public int start(int question) {
        ResponseScale.Likert scale = scales.get(question);
        int above = scale.lowestCode() * scale.step();
        return questions.get(question).reversed() ? scale.highest() + above : scale.lowest() - above;
    }
}
