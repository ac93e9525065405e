package org.coppice.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.coppice.model.ConstructId;
import org.coppice.model.Facet;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.fault.InvalidValueException;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final ConstructId C = ConstructId.of("c");
    private static final QuestionBank BANK = bank();
    private static final SimulationPlan PLAN = new SimulationPlan(BANK, 60, 10, 7);

    private static QuestionBank bank() {
        QuestionBank.Builder bank = QuestionBank.builder("b", "1.0.0", "B")
                .scale(ResponseScale.Likert.of("five", 5))
                .construct(Facet.of("c", "c", "c"));
        for (int i = 1; i <= 8; i++) {
            Question.Builder question = Question.builder("q" + i, "Question " + i, "five");
            bank.question(i % 2 == 1 ? question.measures("c") : question.measures(Key.reversed("c")));
        }
        return bank.build();
    }

    private static Population style(ResponseStyle style) {
        Population normal = Population.DEFAULT;
        return new Population(
                normal.teamSd(), ImmutableMap.of(), ImmutableMap.of(), Difficulty.NONE, style, ImmutableMap.of(), 0.02);
    }

    private static List<NamedCsvRecord> answers(SimulationPlan plan) throws IOException {
        StringBuilder out = new StringBuilder();
        Simulation.of(plan).writeCsv(out);
        return CsvReader.builder().ofNamedCsvRecord(out.toString()).stream().toList();
    }

    private static String truth(SimulationPlan plan) throws IOException {
        StringBuilder out = new StringBuilder();
        Simulation.of(plan).writeTruth(out);
        return out.toString();
    }

    private static double mean(List<NamedCsvRecord> rows, String question) {
        return rows.stream()
                .map(row -> row.getField(question))
                .filter(answer -> !answer.isEmpty())
                .mapToInt(Integer::parseInt)
                .average()
                .orElseThrow();
    }

    @Test
    void teamSd_ofTheDefaultIcc_isThatOfTheDocumentation() {
        assertThat(Population.teamSd(0.2)).isEqualTo(Simulation.TEAM_SD);
        assertThat(Population.teamSd(0.5)).isEqualTo(Simulation.RESPONDENT_SD);
        assertThat(Population.teamSd(0)).isZero();
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Population.teamSd(1));
    }

    @Test
    void acquiescence_raisesTheAnswersToReversedQuestionsToo() throws IOException {
        List<NamedCsvRecord> without = answers(PLAN);
        List<NamedCsvRecord> with = answers(PLAN.withPopulation(style(new ResponseStyle(0.6, 0, 0, 0))));

        assertThat(mean(with, "q1") - mean(without, "q1")).isBetween(0.3, 0.6);
        assertThat(mean(with, "q2") - mean(without, "q2")).isBetween(0.3, 0.6);
    }

    @Test
    void extremeAnswering_letsSomePeopleAnswerAtTheEndsOnly() throws IOException {
        assertThat(atTheEnds(answers(PLAN.withPopulation(style(new ResponseStyle(0, 0, 1, 0))))))
                .isGreaterThan(2 * atTheEnds(answers(PLAN)));
    }

    /** Returns the number of people of whose eight answers six or more are the lowest or the highest. */
    private static long atTheEnds(List<NamedCsvRecord> rows) {
        return rows.stream()
                .filter(row -> IntStream.rangeClosed(1, 8)
                                .mapToObj(i -> row.getField("q" + i))
                                .filter(answer -> answer.equals("1") || answer.equals("5"))
                                .count()
                        >= 6)
                .count();
    }

    @Test
    void carelessPeople_giveLongRuns() throws IOException {
        assertThat(runs(answers(PLAN))).isLessThan(12);
        assertThat(runs(answers(PLAN.withPopulation(style(new ResponseStyle(0, 0, 0, 1))))))
                .isBetween(120L, 300L);
    }

    /** Returns the number of people who give one answer six times in a row. */
    private static long runs(List<NamedCsvRecord> rows) {
        return rows.stream()
                .filter(row -> IntStream.rangeClosed(1, 3)
                        .anyMatch(from -> IntStream.range(from, from + 6)
                                        .mapToObj(i -> row.getField("q" + i))
                                        .distinct()
                                        .count()
                                == 1))
                .count();
    }

    @Test
    void difficulty_movesQuestions_andNoTrueValue() throws IOException {
        SimulationPlan hard = PLAN.withPopulation(new Population(
                Simulation.TEAM_SD,
                ImmutableMap.of(),
                ImmutableMap.of(),
                new Difficulty(0.5, 0.5),
                ResponseStyle.NONE,
                ImmutableMap.of(),
                0.02));

        assertThat(spread(answers(hard))).isGreaterThan(3 * spread(answers(PLAN)));
        assertThat(truth(hard)).isEqualTo(truth(PLAN));
    }

    /** Returns the range of the means of the questions that are not reversed. */
    private static double spread(List<NamedCsvRecord> rows) {
        double[] means = IntStream.of(1, 3, 5, 7)
                .mapToDouble(i -> mean(rows, "q" + i))
                .sorted()
                .toArray();
        return means[3] - means[0];
    }

    @Test
    void skipped_isTheShareOfEmptyAnswers() throws IOException {
        Population population = Population.DEFAULT;
        List<NamedCsvRecord> rows = answers(PLAN.withPopulation(new Population(
                population.teamSd(),
                ImmutableMap.of(),
                ImmutableMap.of(),
                Difficulty.NONE,
                ResponseStyle.NONE,
                ImmutableMap.of(),
                0.3)));

        long empty = rows.stream()
                .flatMap(row -> row.getFields().stream())
                .filter(String::isEmpty)
                .count();
        assertThat(empty / (8.0 * rows.size())).isCloseTo(0.3, within(0.03));
    }

    @Test
    void waves_startWithTheAnswersOfOneWave_andChangeByTheShift() throws IOException {
        SimulationPlan two = PLAN.withWaves(2)
                .withPopulation(new Population(
                        Simulation.TEAM_SD,
                        ImmutableMap.of(),
                        ImmutableMap.of(C, 0.8),
                        Difficulty.NONE,
                        ResponseStyle.NONE,
                        ImmutableMap.of(),
                        0.02));
        List<NamedCsvRecord> rows = answers(two);
        List<NamedCsvRecord> first = rows.stream()
                .filter(row -> row.getField("wave").equals("2025-01-01"))
                .toList();
        List<NamedCsvRecord> second = rows.stream()
                .filter(row -> row.getField("wave").equals("2026-01-01"))
                .toList();

        List<NamedCsvRecord> one = answers(PLAN);
        assertThat(first).hasSameSizeAs(one);
        for (int i = 0; i < one.size(); i++) {
            for (String column : one.get(i).getHeader()) {
                assertThat(first.get(i).getField(column)).isEqualTo(one.get(i).getField(column));
            }
        }
        assertThat(mean(second, "q1") - mean(first, "q1")).isBetween(0.4, 0.8);
        assertThat(mean(second, "q2") - mean(first, "q2")).isBetween(-0.8, -0.4);
        assertThat(truth(two).lines().toList().get(0)).startsWith("team,wave,construct");
    }

    @Test
    void effect_onAConstructThatIsNotInTheBank_isRefused() {
        Population population = new Population(
                Simulation.TEAM_SD,
                ImmutableMap.of(ConstructId.of("trust"), 1.0),
                ImmutableMap.of(),
                Difficulty.NONE,
                ResponseStyle.NONE,
                ImmutableMap.of(),
                0.02);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> PLAN.withPopulation(population))
                .withMessage("bank b has no construct \"trust\"; name one of c");
    }
}
