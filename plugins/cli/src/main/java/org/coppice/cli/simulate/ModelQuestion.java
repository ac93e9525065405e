package org.coppice.cli.simulate;

import com.google.common.collect.ImmutableList;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.ResponseScale;

/**
 * A question as the model answers it.
 *
 * @param question the question
 * @param scale the response scale it is answered on
 * @param pulls what moves the latent answer, at least one
 * @param mirrored whether the answer is then mirrored on its scale, because all that the question counts for, it counts reversed
 * @param stages the numbers of the effects of the stages that its options name, in their order; empty where they name no stages
 */
record ModelQuestion(
        Question question,
        ResponseScale scale,
        ImmutableList<Pull> pulls,
        boolean mirrored,
        ImmutableList<Integer> stages) {
    /**
     * An effect that moves the latent answer of a question.
     *
     * @param factor the number of the effect
     * @param against whether it moves the answer down
     */
    record Pull(int factor, boolean against) {}

    /** Whether that perspective is asked. */
    boolean asks(Perspective who) {
        return question.asked().contains(who);
    }

    /** The mean of the effects that move the question. */
    double latent(double[] effects) {
        double sum = 0;
        for (Pull pull : pulls) {
            sum += pull.against() ? -effects[pull.factor()] : effects[pull.factor()];
        }
        return sum / pulls.size();
    }

    /** The standard deviation of the latent answers within a team: √(σ_r²/k + σ_e²) where k effects are averaged. */
    double spread() {
        double respondent = Simulation.RESPONDENT_SD * Simulation.RESPONDENT_SD / pulls.size();
        return Math.sqrt(respondent + Simulation.NOISE_SD * Simulation.NOISE_SD);
    }
}
