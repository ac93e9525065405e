package org.coppice.cli.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.coppice.cli.attack.Printed.Figure;
import org.coppice.cli.attack.Publication.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Attacks that need figures with many digits, and numbers of people below five. */
class PreciseFiguresTest extends Findings {
    @Test
    void severalWeightings_doNotGiveTheDifferenceOfTwoAnswersOfOnePerson() throws IOException {
        StringBuilder csv = new StringBuilder("team,respondent,q1,q2\na,a1,4,2\n");
        int[] second = {3, 4, 1, 4, 1, 2, 4, 4, 5, 4, 5, 4, 4, 5};
        IntStream.range(0, 14)
                .forEach(p -> csv.append(p < 4 ? "a" : p < 9 ? "b" : "c")
                        .append(",r")
                        .append(p)
                        .append(",,")
                        .append(second[p])
                        .append('\n'));
        double[] weights = {0.001, 2, 1000};
        for (double weight : weights) {
            Files.writeString(
                    folder.resolve("w" + weight + ".yaml"),
                    "weighting: w%s\nversion: 1.0.0\ntitle: W\nfor: attacked\nquestions: {q1: %s}\n"
                            .formatted(Double.toString(weight).replace('.', '-'), weight));
        }
        Survey survey = Survey.of("q1 1 5 openness\nq2 1 5 openness", csv.toString());
        Printed printed = Publication.json(
                survey,
                folder,
                "compare",
                "--weighting",
                "equal,FOLDER/w0.001.yaml,FOLDER/w2.0.yaml,FOLDER/w1000.0.yaml");
        Range found = Range.NONE;
        for (int steps = 0; steps <= 4; steps++) {
            boolean agrees = true;
            for (int w = 0; w < weights.length; w++) {
                double moved = Math.abs(weights[w] / (weights[w] + 1) - 0.5) * steps / 4 / 5;
                OptionalDouble said = Printed.number(printed.root(), "/others/" + w + "/scores/0/largestDifference");
                agrees &= said.isEmpty() || Math.abs(said.getAsDouble() - stepAbove(moved)) < 1e-9;
            }
            found = agrees ? found.with(steps / 4.0) : found;
        }
        assertHidden(found, 0.5);
    }

    private static double stepAbove(double share) {
        for (double step : new double[] {0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5}) {
            if (share <= step + 1e-12) {
                return step;
            }
        }
        return 1;
    }

    @Test
    void figuresOfAnalyse_areRoundedByTheirRange() {
        StringBuilder bank = new StringBuilder();
        StringBuilder csv = new StringBuilder("team,respondent");
        IntStream.range(0, 8).forEach(q -> bank.append("q").append(q).append(" 1 5 openness\n"));
        IntStream.range(0, 8).forEach(q -> csv.append(",q").append(q));
        for (int p = 0; p < 72; p++) {
            csv.append("\nt").append(p / 36).append(",p").append(p);
            for (int q = 0; q < 8; q++) {
                csv.append(',').append(1 + (p * 7 + q * 3 + p * q) % 5);
            }
        }
        Survey survey = Survey.of(bank.toString(), csv.append('\n').toString());
        JsonNode analysis = Publication.json(survey, folder, "analyse", "--scoring", "sum")
                .figure("", "openness", "team-member")
                .node()
                .path("analysis");
        assertRounded(analysis, "/pairwise/mean", 0.04);
        assertRounded(analysis, "/teams/squaresBetween", 0.01 * 32 * 32);
        assertRounded(analysis, "/teams/squaresWithin", 0.01 * 32 * 32);
        assertRounded(analysis, "/teams/meanSquareBetween", 0.01 * 32 * 32);
        assertRounded(analysis, "/teams/meanSquareWithin", 0.01 * 32 * 32);
        assertRounded(analysis, "/teams/reml/grandMean", 0.32);
        assertRounded(analysis, "/teams/ml/grandMean", 0.32);
    }

    /** A figure that lies between two steps tells more than a hundredth of its range. */
    private static void assertRounded(JsonNode analysis, String figure, double step) {
        Printed.number(analysis, figure).ifPresent(value -> {
            double steps = value / step;
            assertThat(steps)
                    .as(figure + " in steps of " + step)
                    .satisfies(n -> assertThat(Math.abs(n - Math.rint(n))).isLessThan(0.02));
        });
    }

    @ParameterizedTest
    @CsvSource({"h,inf,mean", "c,1000,mean", "c,1000,pomp"})
    void numberOfOneWhoHasNearlyAll_isNotKnownToTheSecond(String id, String highest, String scoring) {
        Survey survey = Survey.of(id + " 0 " + highest + " hours", """
                team,respondent,%s
                a,a1,912
                a,a2,0
                a,a3,2
                a,a4,1
                a,a5,0
                """.formatted(id));
        for (String command : List.of("score", "analyse")) {
            Printed printed = Publication.json(survey, folder, command, "--scoring", scoring);
            double times = scoring.equals("pomp") ? 1000 : 1;
            for (Figure figure : printed.sample()) {
                figure.value()
                        .ifPresent(mean -> assertThat(5 * mean * times - 2)
                                .as("the estimate of the second, of 912")
                                .matches(x -> x < 0.8 * 912 || x > 1.2 * 912, "not near"));
                Printed.number(figure.node(), "/analysis/teams/squaresWithin")
                        .ifPresent(squares -> assertThat(Math.sqrt(squares * times * times / 0.8))
                                .matches(x -> x < 0.8 * 912 || x > 1.2 * 912, "not near"));
            }
            printed.teams()
                    .forEach(figure -> figure.value()
                            .ifPresent(mean -> assertThat(5 * mean * times - 2)
                                    .matches(x -> x < 0.8 * 912 || x > 1.2 * 912, "not near")));
        }
    }

    @Test
    void onesToFours_areCountedNowhere() {
        Survey survey = Survey.of("q1 1 5 openness\nq2 1 5 openness", """
                team,respondent,perspective,q1,q2
                a,a1,team-member,5,4
                a,a2,team-member,4,
                a,a3,team-member,4,3
                a,a4,team-member,2,3
                a,a5,team-member,1,3
                a,a6,team-member,1,2
                a,a7,carer,1,2
                b,b1,team-member,1,4
                b,b2,team-member,3,3
                b,b3,team-member,2,1
                """);
        for (String command : List.of("score", "analyse")) {
            assertThat(FewPeople.in(Publication.json(survey, folder, command).root(), 5))
                    .isEmpty();
            assertThat(FewPeople.in(
                            Publication.of(survey, folder, new Call(command), "text")
                                    .out(),
                            5))
                    .isEmpty();
        }
    }
}
