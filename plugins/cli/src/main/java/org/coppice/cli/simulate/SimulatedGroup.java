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
    private final Perspective who;
    private final GroupEffects effects;
    private final Draws draws;

    SimulatedGroup(LatentModel model, Perspective who, GroupEffects effects, Draws draws) {
        this.model = model;
        this.who = who;
        this.effects = effects;
        this.draws = draws;
    }

    /** Returns the perspective. */
    Perspective who() {
        return who;
    }

    /** Returns the effect of the team on the measure of this number in the view of this group, in the middle of the camps if there are two. */
    double effect(int measure) {
        return effects.middle(measure);
    }

    /** Returns the expected score of a measure, which is the mean of both camps if there are two. */
    OptionalDouble expected(Measure measure) {
        List<OptionalDouble> units = effects.camps().stream()
                .map(camp -> ExpectedScores.of(model, measure, who, camp))
                .toList();
        return units.stream().allMatch(OptionalDouble::isPresent)
                ? units.stream().mapToDouble(OptionalDouble::getAsDouble).average()
                : OptionalDouble.empty();
    }

    /** Returns the answers of the next respondent, one for each question. */
    List<String> nextRespondent() {
        double[] own = effects.draw(draws);
        for (int i = 0; i < own.length; i++) {
            own[i] += Simulation.RESPONDENT_SD * draws.normal();
        }
        List<String> answers = new ArrayList<>();
        Map<ResponseScale.Points, SharedPoints> shared = new LinkedHashMap<>();
        Map<String, Chosen> chosen = new LinkedHashMap<>();
        for (ModelQuestion question : model.questions()) {
            double chance = draws.uniform();
            Optional<String> missing = Missing.of(draws.uniform(), who);
            if (!question.asks(who)) {
                answers.add(Missing.NOT_APPLICABLE);
            } else if (question.scale() instanceof ResponseScale.Points points) {
                shared.computeIfAbsent(points, p -> new SharedPoints(missing))
                        .add(answers.size(), question.latent(own) + noise(chance));
                answers.add(Missing.SKIPPED);
            } else if (question.most().isPresent()) {
                chosen.computeIfAbsent(
                                question.question().section().orElseThrow(),
                                section -> new Chosen(question.most().getAsInt(), missing))
                        .add(answers.size(), question.latent(own) + noise(chance));
                answers.add(Missing.SKIPPED);
            } else {
                answers.add(missing.orElseGet(() -> answer(question, own, chance)));
            }
        }
        chosen.values().forEach(list -> list.write(answers));
        shared.forEach((scale, points) -> points.write(scale.total(), answers));
        return answers;
    }

    private static String answer(ModelQuestion question, double[] own, double chance) {
        if (question.scale() instanceof ResponseScale.Choice choice) {
            return Choices.pick(question, choice, own, chance);
        }
        double noisy = question.latent(own) + noise(chance);
        if (question.scale() instanceof ResponseScale.Numeric numeric) {
            return Numbers.answer(question.mirrored() ? -noisy : noisy, numeric);
        }
        ResponseScale.Likert likert = (ResponseScale.Likert) question.scale();
        int above = likert.step() * Thresholds.steps(noisy / question.spread(), likert.points());
        return Integer.toString(question.mirrored() ? likert.highest() - above : likert.lowest() + above);
    }

    private static double noise(double chance) {
        return Simulation.NOISE_SD * Draws.quantile(chance);
    }
}
