package org.coppice.cli.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.coppice.cli.attack.Publication.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks that subtract published figures from each other, to compute those of the few people in whom they differ. */
class SubtractionTest extends Findings {
    private static final String PARTS = "q1 1 5 whole y\nq2 1 5 whole y\nq3 1 5 whole z\nq4 1 5 whole z";

    @Test
    void answerWithoutAScore_cannotBeSubtractedFromTheAnswersOfAll() {
        Survey survey = Survey.of("q1 1 5 openness\nq2 1 5 openness\nq3 1 5 openness\nq4 1 5 openness", """
                team,respondent,q1,q2,q3,q4
                north,p1,4,5,4,3
                north,p2,3,2,4,4
                north,p3,5,4,3,5
                north,p4,2,4,4,3
                north,p5,4,4,5,5
                north,p6,1,,,
                """);
        assertHidden(survey, new Call("analyse"), "p6", "openness");
    }

    @Test
    void scoreWithAQuestionLeftOut_cannotBeSubtractedFromTheScoresOfAll() {
        Survey survey = Survey.of("q1 1 5 openness\nq2 1 5 openness", """
                team,respondent,q1,q2
                north,p1,4,5
                north,p2,3,2
                north,p3,5,4
                north,p4,2,4
                north,p5,4,4
                north,p6,1,
                """);
        assertHidden(survey, new Call("analyse"), "p6", "openness");
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "analyse"})
    void partLeftOut_cannotBeSubtractedFromTheWhole(String command) {
        Survey survey = Survey.of(PARTS, """
                team,respondent,q1,q2,q3,q4
                north,p1,4,5,4,3
                north,p2,3,2,4,4
                north,p3,5,4,3,5
                north,p4,2,4,4,3
                north,p5,4,4,5,5
                north,p6,,,1,2
                """);
        assertHidden(survey, new Call(command), "p6", "z");
    }

    @ParameterizedTest
    @CsvSource({"score,1,1,1,1,1,1", "analyse,1,1,1,1,1,1", "score,5,5,5,5,5,5", "score,1,1,2,1,1,1"})
    void partLeftOut_cannotBeSubtractedFromTheWholeIfAllAreAtAnEndOfItsOwnQuestion(
            String command, int a, int b, int c, int d, int e, int f) {
        int end = f == 5 ? 5 : 1;
        Survey survey = Survey.of(PARTS + "\nq5 1 5 whole", """
                team,respondent,q1,q2,q3,q4,q5
                north,p1,4,5,4,3,%s
                north,p2,3,2,4,4,%s
                north,p3,5,4,3,5,%s
                north,p4,2,4,4,3,%s
                north,p5,4,4,5,5,%s
                north,p6,,,%s,%s,%s
                """.formatted(a, b, c, d, e, end, end, f));
        Call call = new Call(command);
        LinearAttack attack = new LinearAttack(survey, Publication.json(survey, folder, call), call);
        assertThat(attack.targets()).anyMatch(target -> target.measure().equals("z"));
        attack.targets().stream()
                .filter(target -> target.measure().equals("z"))
                .forEach(target -> assertHidden(attack.range(target, true), attack.truth(target)));
    }

    @Test
    void partLeftOut_cannotBeSubtractedFromTheWholeIfItsOwnQuestionHasASmallWeight() throws IOException {
        Survey survey = Survey.of(PARTS + "\nq5 1 5 whole", """
                team,respondent,q1,q2,q3,q4,q5
                north,p1,4,5,4,3,3
                north,p2,3,2,4,4,2
                north,p3,5,4,3,5,4
                north,p4,2,4,4,3,1
                north,p5,4,4,5,5,5
                north,p6,,,1,2,3
                """);
        Files.writeString(folder.resolve("w.yaml"), "weighting: w\nversion: 1.0.0\ntitle: W\nquestions: {q5: 0.001}\n");
        Printed printed = Publication.json(survey, folder, "score", "--weighting", "FOLDER/w.yaml");
        assertThat(List.of("whole", "y", "z"))
                .as("the whole is almost the mean of its parts")
                .anyMatch(measure ->
                        printed.figure("north", measure, "team-member").value().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"1,1,1,1,1", "5,5,5,5,5", "1,2,1,1,2"})
    void part_cannotBeSubtractedFromTheWholeIfTheRestIsNearAnEnd(int a, int b, int c, int d, int e) {
        Survey survey = Survey.of("q1 1 5 whole y\nq2 1 5 whole", """
                team,respondent,q1,q2
                t,p1,1,%s
                t,p2,2,%s
                t,p3,3,%s
                t,p4,4,%s
                t,p5,5,%s
                """.formatted(a, b, c, d, e));
        Printed printed = Publication.json(survey, folder, "score");
        assertThat(printed.figure("t", "whole", "team-member").value()).isPresent();
        assertThat(printed.figure("t", "y", "team-member").value()).isEmpty();
    }

    @Test
    void part_isShownWithTheWholeIfTheRestIsOpen() {
        Survey survey = Survey.of("q1 1 5 whole y\nq2 1 5 whole y\nq3 1 5 whole", """
                team,respondent,q1,q2,q3
                t,p1,1,2,3
                t,p2,2,4,4
                t,p3,3,3,2
                t,p4,4,2,3
                t,p5,5,4,4
                t,p6,4,,2
                """);
        Printed printed = Publication.json(survey, folder, "score");
        assertThat(printed.figure("t", "whole", "team-member").value()).isPresent();
        assertThat(printed.figure("t", "y", "team-member").value()).isPresent();
    }

    @Test
    void partLeftOutInTwoWaves_cannotBeSubtractedFromTheChangeOfTheWhole() {
        Survey survey = Survey.of(PARTS, """
                team,respondent,wave,q1,q2,q3,q4
                t,p0,2025-01-01,,,1,4
                t,p1,2025-01-01,4,2,1,1
                t,p2,2025-01-01,1,4,5,3
                t,p3,2025-01-01,1,2,5,5
                t,p4,2025-01-01,3,3,2,1
                t,p5,2025-01-01,3,2,1,3
                t,p0,2026-01-01,,,2,3
                t,p1,2026-01-01,3,3,1,5
                t,p2,2026-01-01,3,4,5,2
                t,p3,2026-01-01,2,2,4,3
                t,p4,2026-01-01,1,5,3,1
                t,p5,2026-01-01,3,5,3,5
                """);
        Call call = new Call("change");
        LinearAttack attack = new LinearAttack(survey, Publication.json(survey, folder, call), call);
        assertHidden(attack.change("p0", "z", "2025-01-01", "2026-01-01"), 0);
    }

    @Test
    void managerWhoLeftOutAPart_cannotBeSubtractedFromTheOtherManagers() {
        StringBuilder csv = new StringBuilder("team,respondent,perspective,q1,q2,q3,q4\n");
        int[][] managers = {{3, 2, 3, 2}, {0, 0, 3, 3}, {2, 3, 1, 1}, {3, 4, 4, 4}, {2, 2, 3, 4}, {4, 3, 2, 5}};
        for (int t = 0; t < managers.length; t++) {
            for (int p = 0; p < 6; p++) {
                csv.append("t%s,t%sp%s,team-member,%s,%s,%s,%s%n"
                        .formatted(t, t, p, 1 + (p + t) % 5, 2 + p % 3, 1 + p % 4, 2 + (p * t) % 3));
            }
            csv.append("t%s,m%s,manager".formatted(t, t));
            IntStream.of(managers[t])
                    .forEach(answer -> csv.append(',').append(answer == 0 ? "" : Integer.toString(answer)));
            csv.append('\n');
        }
        assertHidden(Survey.of(PARTS, csv.toString()), new Call("score"), "m1", "z");
    }

    @Test
    void figuresOfOneMeasure_areOfTheSamePeopleWithAndWithoutCorrelations() {
        Survey survey = Survey.of("q1 1 5 x\nq2 1 5 x\nq3 1 5 y\nq4 1 5 y", """
                team,respondent,q1,q2,q3,q4
                a,a0,4,5,3,3
                a,a1,2,2,1,3
                a,a2,5,4,5,1
                a,a3,3,5,5,1
                a,a4,4,2,4,4
                a,a5,2,2,2,1
                a,a6,1,2,5,5
                a,a7,1,4,1,3
                b,b0,2,2,4,1
                b,b1,3,2,4,3
                b,b2,3,1,2,1
                c,c0,,,4,4
                c,c1,2,1,2,4
                c,c2,1,5,1,1
                c,c3,5,2,2,3
                c,c4,1,1,2,5
                """);
        Printed printed = Publication.json(survey, folder, "analyse", "--correlations");
        OptionalDouble alone = printed.figure("", "x", "team-member").number("/analysis/pairwise/alpha");
        OptionalDouble rows = Printed.number(printed.root(), "/correlations/0/pairwise/rows");
        OptionalDouble among = Printed.number(printed.root(), "/correlations/0/pairwise/measures/0/alpha");
        int people = printed.figure("", "x", "team-member").n().orElse(15);
        if (alone.isPresent() && among.isPresent() && rows.isPresent()) {
            assertThat(Math.abs(people - rows.getAsDouble()))
                    .as("people between %s and %s", people, rows)
                    .matches(x -> x < 1.0 || x > 4.0, "not near");
            assertThat(among.getAsDouble()).as("alpha of x").isEqualTo(alone.getAsDouble());
        }
    }
}
