package org.coppice.cli.simulate;

import java.util.OptionalDouble;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.ResponseScale;

/** The expected score of respondents, in closed form, given the effects that they share. */
final class ExpectedScores {
    private ExpectedScores() {}

    /**
     * Returns the expected score of a measure in [0, 1]: the mean, by the bank's weights, of the expected ratings of the questions to
     * {@code who}, each as (x − lowest)/(highest − lowest) and mirrored if it is reversed. Empty if one of the answers is not a rating, or
     * there is no question.
     */
    static OptionalDouble of(LatentModel model, Measure measure, Perspective who, double[] effects) {
        double sum = 0;
        double weights = 0;
        for (ModelQuestion question : model.questions()) {
            for (Key key : question.question().keys()) {
                if (key.weight() > 0
                        && question.asks(who)
                        && LatentModel.measure(question.question(), key).equals(measure)) {
                    if (!(question.scale() instanceof ResponseScale.Likert likert)
                            || question.most().isPresent()) {
                        return OptionalDouble.empty();
                    }
                    sum += key.weight() * unit(question, likert, key, effects);
                    weights += key.weight();
                }
            }
        }
        return weights > 0 ? OptionalDouble.of(sum / weights) : OptionalDouble.empty();
    }

    private static double unit(ModelQuestion question, ResponseScale.Likert likert, Key key, double[] effects) {
        double steps = Thresholds.expectedSteps(question.latent(effects) / question.spread(), likert.points());
        double unit = steps / (likert.points() - 1);
        return key.reversed() == question.mirrored() ? unit : 1 - unit;
    }
}
