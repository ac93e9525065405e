package org.coppice.cli.simulate;

import com.google.common.collect.ImmutableList;
import java.util.OptionalInt;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.ResponseScale;

/**
 * A question of the model.
 *
 * @param question the question
 * @param scale its response scale
 * @param pulls the effects on the latent answer, at least one
 * @param mirrored whether the answer is mirrored on its scale, because all keys of the question are reversed
 * @param stages the numbers of the effects of the stages that its options name, in their order; empty if they name none
 * @param most how many options of its list a respondent ticks at most; empty if it is not an option of a list
 */
record ModelQuestion(
        Question question,
        ResponseScale scale,
        ImmutableList<Pull> pulls,
        boolean mirrored,
        ImmutableList<Integer> stages,
        OptionalInt most) {
    /**
     * An effect on the latent answer of a question.
     *
     * @param factor the number of the effect
     * @param against whether it lowers the answer
     */
    record Pull(int factor, boolean against) {}

    /** Returns whether this perspective is asked. */
    boolean asks(Perspective who) {
        return question.asked().contains(who);
    }

    /** Returns the mean of the effects on the question. */
    double latent(double[] effects) {
        double sum = 0;
        for (Pull pull : pulls) {
            sum += pull.against() ? -effects[pull.factor()] : effects[pull.factor()];
        }
        return sum / pulls.size();
    }

    /** Returns the standard deviation of the latent answers within a team: √(σ_r²/k + σ_e²) for the mean of k effects. */
    double spread() {
        double respondent = Simulation.RESPONDENT_SD * Simulation.RESPONDENT_SD / pulls.size();
        return Math.sqrt(respondent + Simulation.NOISE_SD * Simulation.NOISE_SD);
    }
}
