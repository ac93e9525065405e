package org.coppice.cli.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.bank.ResponseScale;

/** The respondents of one perspective about a team, drawn one after the other. */
final class SimulatedGroup {
    private final LatentModel model;
    private final SimulationPlan plan;
    private final Perspective who;
    private final GroupEffects effects;
    private final List<Draws> draws = new ArrayList<>(); // of each wave
    private final Draws styles;
    private final double[] difficulties;
    private final double[][] changes; // by wave, by measure

    SimulatedGroup(
            LatentModel model, SimulationPlan plan, String team, Perspective who, GroupEffects effects, Draws draws) {
        this.model = model;
        this.plan = plan;
        this.who = who;
        this.effects = effects;
        this.draws.add(draws);
        for (int wave = 1; wave < plan.waves(); wave++) {
            this.draws.add(Draws.of(plan.seed(), team + "/" + who.id() + "/wave " + wave));
        }
        this.styles = Draws.of(plan.seed(), team + "/" + who.id() + "/style");
        this.difficulties = model.questions().stream()
                .mapToDouble(one -> plan.population().difficulty().of(one, model, plan.seed()))
                .toArray();
        this.changes = new double[plan.waves()][model.measures().size()];
        for (int wave = 0; wave < changes.length; wave++) {
            for (int i = 0; i < changes[wave].length; i++) {
                Measure one = model.measures().get(i);
                changes[wave][i] =
                        plan.population().shift(one, wave) - plan.population().shift(one, 0);
            }
        }
    }

    /** Returns the perspective. */
    Perspective who() {
        return who;
    }

    /**
     * Returns the effect of the team on the measure of this number in a wave, in the view of this group, in the middle of the camps if there
     * are two.
     */
    double effect(int measure, int wave) {
        return effects.middle(measure) + changes[wave][measure];
    }

    /** Returns the expected score of a measure in a wave, which is the mean of both camps if there are two. */
    OptionalDouble expected(Measure measure, int wave) {
        List<OptionalDouble> units = effects.camps().stream()
                .map(camp -> ExpectedScores.of(model, measure, who, changed(camp, wave)))
                .toList();
        return units.stream().allMatch(OptionalDouble::isPresent)
                ? units.stream().mapToDouble(OptionalDouble::getAsDouble).average()
                : OptionalDouble.empty();
    }

    private double[] changed(double[] before, int wave) {
        double[] after = before.clone();
        for (int i = 0; i < changes[wave].length; i++) {
            after[i] += changes[wave][i];
        }
        return after;
    }

    /** Returns the answers of the next respondent in each wave, one for each question. */
    List<List<String>> nextRespondent() {
        double[] own = effects.draw(draws.get(0));
        for (int i = 0; i < own.length; i++) {
            own[i] += Simulation.RESPONDENT_SD * draws.get(0).normal();
        }
        ResponseStyle.Person style = plan.population().style().next(styles);
        List<List<String>> waves = new ArrayList<>();
        for (int wave = 0; wave < draws.size(); wave++) {
            waves.add(answers(changed(own, wave), style, draws.get(wave)));
        }
        return waves;
    }

    private List<String> answers(double[] own, ResponseStyle.Person style, Draws stream) {
        List<String> answers = new ArrayList<>();
        Map<ResponseScale.Points, SharedPoints> shared = new LinkedHashMap<>();
        Map<String, Chosen> chosen = new LinkedHashMap<>();
        for (ModelQuestion question : model.questions()) {
            double chance = stream.uniform();
            Optional<String> missing =
                    Missing.of(stream.uniform(), who, plan.population().skipped());
            double latent = question.latent(own) - difficulties[answers.size()];
            if (!question.asks(who)) {
                answers.add(Missing.NOT_APPLICABLE);
            } else if (question.scale() instanceof ResponseScale.Points points) {
                shared.computeIfAbsent(points, p -> new SharedPoints(missing))
                        .add(answers.size(), latent + noise(chance));
                answers.add(Missing.SKIPPED);
            } else if (question.most().isPresent()) {
                chosen.computeIfAbsent(
                                question.question().section().orElseThrow(),
                                section -> new Chosen(question.most().getAsInt(), missing))
                        .add(answers.size(), question.latent(own) + noise(chance));
                answers.add(Missing.SKIPPED);
            } else {
                String answer = answer(question, own, latent, chance, style);
                answers.add(missing.orElse(answer));
            }
        }
        chosen.values().forEach(list -> list.write(answers));
        shared.forEach((scale, points) -> points.write(scale.total(), answers));
        return answers;
    }

    private static String answer(
            ModelQuestion question, double[] own, double latent, double chance, ResponseStyle.Person style) {
        if (question.scale() instanceof ResponseScale.Choice choice) {
            return Choices.pick(question, choice, own, chance);
        }
        double noisy = latent + noise(chance);
        if (question.scale() instanceof ResponseScale.Numeric numeric) {
            return Numbers.answer(question.mirrored() ? -noisy : noisy, numeric);
        }
        ResponseScale.Likert likert = (ResponseScale.Likert) question.scale();
        int above = likert.step() * style.steps(question, noisy, likert.points());
        return Integer.toString(question.mirrored() ? likert.highest() - above : likert.lowest() + above);
    }

    private static double noise(double chance) {
        return Simulation.NOISE_SD * Draws.quantile(chance);
    }
}
