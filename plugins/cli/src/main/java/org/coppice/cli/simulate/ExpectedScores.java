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
        for (LatentModel.ModelKey one : model.keys().get(measure)) {
            ModelQuestion question = one.question();
            if (question.asks(who)) {
                if (!(question.scale() instanceof ResponseScale.Likert likert)
                        || question.most().isPresent()) {
                    return OptionalDouble.empty();
                }
                double weight = one.key().weight();
                sum += weight * unit(question, likert, one.key(), effects);
                weights += weight;
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
