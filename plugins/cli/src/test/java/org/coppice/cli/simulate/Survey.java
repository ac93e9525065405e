package org.coppice.cli.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.coppice.model.Construct;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.bank.QuestionBank;

/** Made-up teams of one kind, and what is found in their answers: means of persons' scores, where half of the questions suffice. */
final class Survey {
    static final QuestionBank BANK = PaperBank.bank();

    private static final LatentModel MODEL = LatentModel.of(BANK);

    private final Map<Measure, List<List<Double>>> scores = new LinkedHashMap<>();
    private final Map<Measure, List<Double>> truth = new LinkedHashMap<>();

    /** {@code teams} teams of a kind, with {@code size} people of that perspective each. */
    static Survey of(TeamKind kind, Perspective who, int teams, int size) {
        SimulationPlan plan = new SimulationPlan(BANK, teams, size, 20);
        Survey survey = new Survey();
        Map<Measure, List<Scores.Counts>> counting = new HashMap<>();
        for (int number = 1; number <= teams; number++) {
            SimulatedGroup group = SimulatedTeam.of(MODEL, plan, new PlannedTeam(kind.id() + "-" + number, kind))
                    .group(who);
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                rows.add(group.nextRespondent().get(0));
            }
            for (Measure measure : MODEL.measures()) {
                OptionalDouble expected = group.expected(measure, 0);
                if (expected.isPresent()) {
                    survey.truth
                            .computeIfAbsent(measure, m -> new ArrayList<>())
                            .add(expected.getAsDouble());
                    survey.scores
                            .computeIfAbsent(measure, m -> new ArrayList<>())
                            .add(Scores.of(
                                    counting.computeIfAbsent(measure, m -> Scores.counting(BANK, m, who)), rows));
                }
            }
        }
        return survey;
    }

    Iterable<Measure> measures() {
        return scores.keySet();
    }

    /** The mean over the teams of the mean score. */
    double mean(Measure measure) {
        return scores.get(measure).stream().mapToDouble(Scores::mean).average().orElseThrow();
    }

    /** The same of the team as it is now. */
    double mean(Construct construct) {
        return mean(new Measure(construct.constructId(), Referent.TEAM, Horizon.NOW));
    }

    /** The mean over the teams of the standard deviation within the team. */
    double spread(Construct construct) {
        Measure measure = new Measure(construct.constructId(), Referent.TEAM, Horizon.NOW);
        return scores.get(measure).stream()
                .mapToDouble(Scores::deviation)
                .average()
                .orElseThrow();
    }

    /** How many standard errors the mean score of the first team lies from its truth. */
    double errors(Measure measure) {
        List<Double> team = scores.get(measure).get(0);
        double error = Scores.deviation(team) / Math.sqrt(team.size());
        return (Scores.mean(team) - truth.get(measure).get(0)) / error;
    }
}
