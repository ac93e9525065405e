package org.coppice.cli.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.coppice.cli.attack.Printed.Figure;
import org.coppice.cli.attack.Publication.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People who left out a question have scores with other fractions than the rest: a mean must not disclose whose fraction it has. */
class FractionsTest {
    private static final String TWO = "q1 1 2 openness\nq2 1 2 openness";

    @TempDir
    Path folder;

    /** Returns all scores that a person can have who answered these questions. */
    private static List<Double> scores(Survey survey, Survey.Person person, double... weights) {
        List<Double> scores = new ArrayList<>(List.of(0.0));
        double all = 0;
        for (int q = 0; q < survey.questions().size(); q++) {
            if (person.answered(q)) {
                double weight = weights.length == 0 ? 1 : weights[q];
                int steps = (int) survey.questions().get(q).range();
                List<Double> before = scores;
                scores = new ArrayList<>();
                for (double sum : before) {
                    for (int step = 0; step <= steps; step++) {
                        scores.add(sum + weight * step / steps);
                    }
                }
                all += weight;
            }
        }
        double sum = all;
        return scores.stream().map(score -> score / sum).toList();
    }

    /** Returns the range of the score of a person by the printed mean of the people, of whom each can have some scores. */
    private static Range range(List<List<Double>> people, int person, double mean) {
        TreeSet<Long> others = new TreeSet<>(List.of(0L));
        for (int p = 0; p < people.size(); p++) {
            if (p != person) {
                TreeSet<Long> sums = new TreeSet<>();
                for (long sum : others) {
                    people.get(p).forEach(score -> sums.add(sum + Math.round(score * 1e7)));
                }
                others = sums;
            }
        }
        Range range = Range.NONE;
        for (double score : people.get(person)) {
            for (long sum : others) {
                if (Math.abs((sum / 1e7 + score) / people.size() - mean) <= 0.005 + 1e-6) {
                    range = range.with(score);
                }
            }
        }
        return range;
    }

    private static void assertHidden(Survey survey, Figure figure, double... weights) {
        List<List<Double>> people = survey.people().stream()
                .filter(person -> figure.team().isEmpty() || person.team().equals(figure.team()))
                .map(person -> scores(survey, person, weights))
                .toList();
        for (int person = 0; figure.value().isPresent() && person < people.size(); person++) {
            Range range = range(people, person, figure.value().getAsDouble());
            assertThat(range.empty() || !range.narrow())
                    .as("person %s is within %s", person, range)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"1,2,1,2,'1,2'", "1,2,2,2,'1,2'", "1,1,1,2,'2,1'", "1,2,1,2,'2,2'"})
    void personWithAnotherFraction_isNotDisclosedByTheMean(String a, String b, String c, String d, String both) {
        Survey survey = Survey.of(
                TWO,
                "team,respondent,q1,q2\nt,p0,%s,\nt,p1,%s,\nt,p2,%s,\nt,p3,%s,\nt,p4,%s\n".formatted(a, b, c, d, both));
        assertHidden(survey, Publication.json(survey, folder, "score").figure("t", "openness", "team-member"));
    }

    @Test
    void personWithAnotherFraction_isNotDisclosedByTheMeanOfTheSample() {
        Survey survey = Survey.of(TWO, """
                team,respondent,q1,q2
                s,p0,1,
                s,p1,2,
                s,p2,1,
                t,p3,2,
                t,p4,2,
                t,p5,1,2
                """);
        assertHidden(survey, Publication.json(survey, folder, "score").figure("", "openness", "team-member"));
    }

    @Test
    void personWithAnotherWeight_isNotDisclosedByTheMean() throws IOException {
        Survey survey = Survey.of(TWO, """
                team,respondent,q1,q2
                t,p0,1,
                t,p1,2,
                t,p2,1,
                t,p3,2,
                t,p4,1,2
                """);
        Files.writeString(folder.resolve("w.yaml"), """
                weighting: w
                version: 1.0.0
                title: W
                questions: {q1: 2, q2: 1}
                """);
        Printed printed = Publication.json(survey, folder, "score", "--weighting", "FOLDER/w.yaml");
        assertHidden(survey, printed.figure("t", "openness", "team-member"), 2, 1);
    }

    @Test
    void partsOfAChange_doNotDiscloseAFraction() {
        StringBuilder csv = new StringBuilder("team,respondent,wave,q1,q2\n");
        for (String wave : List.of("2025-01-01", "2026-01-01")) {
            for (int p = 0; p < 5; p++) {
                int answer = 1 + (p + wave.length() + wave.charAt(3)) % 2;
                csv.append("t,stays%s,%s,%s,%s%n".formatted(p, wave, answer, p == 4 ? "2" : ""));
            }
            for (int p = 0; p < 6; p++) {
                csv.append("t,only%s%s,%s,%s,%s%n".formatted(p, wave, wave, 1 + p % 2, 1 + p / 2 % 2));
            }
        }
        Survey survey = Survey.of(TWO, csv.toString());
        Printed printed = Publication.json(survey, folder, new Call("change"));
        assertThat(printed.root().at("/changes/0/measures/0/whole/change").isNumber())
                .isTrue();
        assertThat(printed.root().at("/changes/0/measures/0/stayed/change").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 8})
    void teamOnFivePoints_keepsItsMeanIfSomeLeftOutAQuestion(int people) {
        Survey survey = onFivePoints(people);
        Figure figure = Publication.json(survey, folder, "score").figure("t", "openness", "team-member");
        assertThat(figure.value()).isPresent();
        assertHidden(survey, figure);
    }

    /** The fraction leaves few scores to the one who left out a question, and a narrow range to the mean of the other four. */
    @Test
    void meanOfFourOfFive_isNotKnownToWithinAQuarterOfTheRange() {
        Survey survey = onFivePoints(5);
        assertThat(Publication.json(survey, folder, "score")
                        .figure("t", "openness", "team-member")
                        .value())
                .isEmpty();
    }

    private static Survey onFivePoints(int people) {
        StringBuilder csv = new StringBuilder("team,respondent,q1,q2,q3\n");
        for (int p = 0; p < people; p++) {
            csv.append("t,p%s,%s,%s,%s%n".formatted(p, 2 + p % 3, 1 + p % 4, p == 1 ? "" : 5 - p % 3));
        }
        return Survey.of("q1 1 5 openness\nq2 1 5 openness\nq3 1 5 openness", csv.toString());
    }
}
