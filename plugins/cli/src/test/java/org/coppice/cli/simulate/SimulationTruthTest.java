package org.coppice.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTruthTest {
    private static final int LARGE = 20_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, -4})
    void meanU_isTheMeanScoreOfALargeTeam(long seed) {
        QuestionBank bank = Banks.mixed();
        List<Map<String, String>> rows = Simulated.answers(bank, 1, LARGE, seed);
        int compared = 0;
        for (Map<String, String> truth : Simulated.rows(Simulated.truth(bank, 1, LARGE, seed))) {
            if (!truth.get("mean_u").isEmpty()) {
                List<Double> scores = scores(bank, truth, rows);
                double mean = mean(scores);
                double error = Math.sqrt(variance(scores, mean) / scores.size());
                assertThat(mean).isCloseTo(Double.parseDouble(truth.get("mean_u")), Offset.offset(4 * error));
                assertThat(error).isLessThan(0.003);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(4);
    }

    @Test
    void icc_ofFiveQuestionsOnFivePoints_isAsDocumented() {
        assertThat(icc(Banks.ratings(5, 5))).isCloseTo(0.154, Offset.offset(0.02)); // three standard errors
    }

    @Test
    void icc_ofTwoAndTenQuestions_isAsDocumented() {
        assertThat(icc(Banks.ratings(2, 5))).isCloseTo(0.115, Offset.offset(0.02));
        assertThat(icc(Banks.ratings(10, 5))).isCloseTo(0.174, Offset.offset(0.02));
    }

    @Test
    void effect_overManyTeams_hasTheDocumentedDeviation() {
        List<Double> effects = Simulated.rows(Simulated.truth(Banks.ratings(1, 5), 4_000, 1, 9)).stream()
                .map(row -> Double.valueOf(row.get("effect")))
                .toList();
        double mean = mean(effects);
        assertThat(mean).isCloseTo(0, Offset.offset(0.026)); // four standard errors, here and below
        assertThat(Math.sqrt(variance(effects, mean))).isCloseTo(Simulation.TEAM_SD, Offset.offset(0.018));
    }

    /** ICC(1) of the scale scores of 2,000 teams of 10. */
    private static double icc(QuestionBank bank) {
        int size = 10;
        Map<String, String> measure = Map.of("construct", "c", "referent", "team", "horizon", "now");
        Map<String, List<Map<String, String>>> teams = new LinkedHashMap<>();
        Simulated.answers(bank, 2_000, size, 17)
                .forEach(row -> teams.computeIfAbsent(row.get("team"), t -> new ArrayList<>())
                        .add(row));
        List<Double> means = new ArrayList<>();
        List<Double> within = new ArrayList<>();
        teams.values().forEach(rows -> {
            List<Double> scores = scores(bank, measure, rows);
            double mean = mean(scores);
            means.add(mean);
            within.add(variance(scores, mean));
        });
        double between = size * variance(means, mean(means));
        double inside = mean(within);
        return (between - inside) / (between + (size - 1) * inside);
    }

    /** The scores in [0, 1] of those who answered at least half the questions of a measure. */
    private static List<Double> scores(QuestionBank bank, Map<String, String> measure, List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> score(bank, measure, row))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
    }

    private static OptionalDouble score(QuestionBank bank, Map<String, String> measure, Map<String, String> row) {
        double sum = 0;
        double weights = 0;
        int asked = 0;
        int answered = 0;
        for (Question question : bank.questions()) {
            for (Key key : question.keys()) {
                boolean counts = key.construct().value().equals(measure.get("construct"))
                        && question.referent().id().equals(measure.get("referent"))
                        && question.horizon().id().equals(measure.get("horizon"));
                String answer = row.get(question.id());
                if (counts && !answer.equals("not-applicable")) {
                    asked++;
                    if (!answer.isEmpty()) {
                        ResponseScale.Likert scale = (ResponseScale.Likert) bank.scale(question);
                        double unit = (Double.parseDouble(answer) - scale.lowest()) / (scale.points() - 1);
                        sum += key.weight() * (key.reversed() ? 1 - unit : unit);
                        weights += key.weight();
                        answered++;
                    }
                }
            }
        }
        return answered * 2 >= asked && answered > 0 ? OptionalDouble.of(sum / weights) : OptionalDouble.empty();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }

    private static double variance(List<Double> values, double mean) {
        return values.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum() / (values.size() - 1);
    }
}
