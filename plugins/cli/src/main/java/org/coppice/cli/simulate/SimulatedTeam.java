package org.coppice.cli.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coppice.model.bank.ResponseScale;

/** One team: its effects, drawn first, and then its respondents' answers, drawn one respondent after the other. */
final class SimulatedTeam {
    private static final String SKIPPED = "";
    private static final String NOT_APPLICABLE = "NA";

    private final LatentModel model;
    private final Draws draws;
    private final double[] effects;

    private SimulatedTeam(LatentModel model, Draws draws, double[] effects) {
        this.model = model;
        this.draws = draws;
        this.effects = effects;
    }

    static SimulatedTeam of(LatentModel model, long seed, String id) {
        Draws draws = Draws.of(seed, id);
        double[] effects = new double[model.factors()];
        for (int i = 0; i < effects.length; i++) {
            effects[i] = Simulation.TEAM_SD * draws.normal();
        }
        return new SimulatedTeam(model, draws, effects);
    }

    /** The team's effects, by the numbers that the model gives them. */
    double[] effects() {
        return effects.clone();
    }

    /** The answers of the next respondent, one for each question. */
    List<String> nextRespondent() {
        double[] own = new double[effects.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = effects[i] + Simulation.RESPONDENT_SD * draws.normal();
        }
        List<String> answers = new ArrayList<>();
        Map<ResponseScale.Points, Shared> shared = new LinkedHashMap<>();
        for (ModelQuestion question : model.questions()) {
            double chance = draws.uniform();
            boolean skipped = draws.uniform() < Simulation.SKIPPED;
            if (!model.asked(question)) {
                answers.add(NOT_APPLICABLE);
            } else if (question.scale() instanceof ResponseScale.Points points) {
                shared.computeIfAbsent(points, p -> new Shared(skipped))
                        .add(answers.size(), question.latent(own) + noise(chance));
                answers.add(SKIPPED);
            } else {
                answers.add(skipped ? SKIPPED : answer(question, question.latent(own), chance));
            }
        }
        shared.forEach((scale, set) -> set.write(scale.total(), answers));
        return answers;
    }

    private static String answer(ModelQuestion question, double latent, double chance) {
        if (question.scale() instanceof ResponseScale.Choice choice) {
            return chosen(choice, latent, chance);
        }
        double noisy = latent + noise(chance);
        if (question.scale() instanceof ResponseScale.Numeric numeric) {
            return Numbers.answer(question.mirrored() ? -noisy : noisy, numeric);
        }
        ResponseScale.Likert likert = (ResponseScale.Likert) question.scale();
        int steps = Thresholds.steps(noisy / question.spread(), likert.points());
        return Integer.toString(question.mirrored() ? likert.highest() - steps : likert.lowest() + steps);
    }

    private static double noise(double chance) {
        return Simulation.NOISE_SD * Draws.quantile(chance);
    }

    /** The first option has the slope −1, the last one 1, those between lie evenly: p ∝ exp(slope · latent). */
    private static String chosen(ResponseScale.Choice choice, double latent, double chance) {
        List<String> options = choice.options().keySet().asList();
        double[] weights = new double[options.size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = StrictMath.exp(latent * (2.0 * i / (weights.length - 1) - 1));
            sum += weights[i];
        }
        double left = chance * sum;
        int option = 0;
        while (option < weights.length - 1 && left >= weights[option]) {
            left -= weights[option++];
        }
        return options.get(option);
    }

    /** The questions among which a respondent shares out points, or does not. */
    private static final class Shared {
        private final boolean skipped;
        private final List<Integer> columns = new ArrayList<>();
        private final List<Double> latents = new ArrayList<>();

        Shared(boolean skipped) {
            this.skipped = skipped;
        }

        void add(int column, double latent) {
            columns.add(column);
            latents.add(latent);
        }

        void write(int total, List<String> answers) {
            if (skipped) {
                return;
            }
            int[] points = PointShares.of(
                    latents.stream().mapToDouble(Double::doubleValue).toArray(), total);
            for (int i = 0; i < points.length; i++) {
                answers.set(columns.get(i), Integer.toString(points[i]));
            }
        }
    }
}
