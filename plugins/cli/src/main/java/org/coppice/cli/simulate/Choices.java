package org.coppice.cli.simulate;

import java.util.List;
import org.coppice.model.bank.ResponseScale;

/** Draws one option of a choice. */
final class Choices {
    /** The weight of the effect of a stage on the option that names it. */
    static final double STAGE_PULL = 2;

    private Choices() {}

    /**
     * Returns the id of the option that is drawn: p ∝ exp(s θ + {@value #STAGE_PULL} ρ), s from −1 for the first option to 1 for
     * the last, θ the latent answer, ρ the effect of the stage that the option names, 0 where options are not the four stages.
     */
    static String pick(ModelQuestion question, ResponseScale.Choice choice, double[] effects, double chance) {
        List<String> options = choice.options().keySet().asList();
        double latent = question.latent(effects);
        double[] weights = new double[options.size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double stage =
                    question.stages().isEmpty() ? 0 : effects[question.stages().get(i)];
            weights[i] = StrictMath.exp(latent * (2.0 * i / (weights.length - 1) - 1) + STAGE_PULL * stage);
            sum += weights[i];
        }
        double left = chance * sum;
        int option = 0;
        while (option < weights.length - 1 && left >= weights[option]) {
            left -= weights[option++];
        }
        return options.get(option);
    }
}
