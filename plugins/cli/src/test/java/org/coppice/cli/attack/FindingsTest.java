package org.coppice.cli.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.coppice.cli.attack.LinearAttack.Target;
import org.coppice.cli.attack.Printed.Figure;
import org.coppice.cli.attack.Publication.Call;
import org.coppice.cli.attack.SpreadAttack.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Attacks that once gave away answers: each computes a hidden figure from printed JSON, and fails to come within a quarter of its range. */
class FindingsTest {
    private static final String ONE = "q1 1 5 openness";
    private static final String PARTS = "q1 1 5 whole y\nq2 1 5 whole y\nq3 1 5 whole z\nq4 1 5 whole z";

    @TempDir
    Path folder;

    /** An attack that finds a small range with the true value in it has succeeded. */
    private static void assertHidden(Range range, double truth) {
        assertThat(range.empty() || !range.narrow() || !range.contains(truth))
                .as("%s is known to be within %s", truth, range)
                .isTrue();
    }

    /** Bounds the score of the group, or of those of it who answered the same questions, in which the person is the first. */
    private void assertHidden(Survey survey, Call call, String person, String measure) {
        LinearAttack attack = new LinearAttack(survey, Publication.json(survey, folder, call), call);
        int place = survey.people().stream().map(Survey.Person::id).toList().indexOf(person);
        List<Target> targets = attack.targets().stream()
                .filter(target -> target.measure().equals(measure)
                        && target.blocks().stream()
                                .anyMatch(block -> block.people().contains(place)))
                .toList();
        assertThat(targets).isNotEmpty();
        for (Target target : targets) {
            assertHidden(attack.range(target, true), attack.truth(target));
        }
        assertSecond(survey, call, measure, person);
    }

    /** Other answers of the people, a quarter of the range away in the mean, are published as the same bytes. */
    private void assertSecond(Survey survey, Call call, String measure, String... ids) {
        List<Integer> people = IntStream.range(0, survey.people().size())
                .filter(p -> List.of(ids).contains(survey.people().get(p).id()))
                .boxed()
                .toList();
        assertThat(new SecondDataSet(survey, folder, call).find(people, measure, 100))
                .as("answers a quarter away of " + people)
                .isPresent();
    }

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
    void centreOfShrunkenMeans_isDrawnFromShownTeams() {
        Survey survey = Survey.of(ONE, """
                team,respondent,q1
                east,e1,1
                east,e2,2
                east,e3,3
                east,e4,4
                east,e5,3
                west,w1,5
                west,w2,2
                west,w3,3
                west,w4,1
                west,w5,3
                tiny,t1,5
                """);
        Printed printed = Publication.json(survey, folder, "score", "--aggregation", "shrunken");
        double[] east = ends(printed.figure("east", "openness", "team-member").node(), "value", 0.005);
        double[] west = ends(printed.figure("west", "openness", "team-member").node(), "value", 0.005);
        double[] all = ends(printed.figure("", "openness", "team-member").node(), "value", 0.005);
        // both teams stand on the centre, which is the mean of everyone
        double least = 11 * Math.max(east[0], west[0]) - 10 * all[1];
        double most = 11 * Math.min(east[1], west[1]) - 10 * all[0];
        assertHidden(lattice(least, most, 4), 1);
        assertSecond(survey, new Call("score", "--aggregation", "shrunken"), "openness", "t1");
    }

    @ParameterizedTest
    @CsvSource({
        "impute-mean,2026-01-01,1",
        "impute-median,2026-01-01,1",
        "impute-mean,2027-01-01,0.25",
        "impute-median,2027-01-01,0.25"
    })
    void answersThatAreFilledIn_areDrawnFromShownTeamsOfTheWave(String rule, String wave, double truth) {
        Survey survey =
                Survey.of("q1 1 5 openness telling\nq2 1 5 openness", """
                team,respondent,wave,q1,q2
                east,e1,2026-01-01,1,
                east,e2,2026-01-01,2,
                east,e3,2026-01-01,3,
                east,e4,2026-01-01,4,
                east,e5,2026-01-01,3,
                tiny,t1,%s,3,%s
                """.formatted(wave, 1 + (int) (4 * truth)));
        Printed printed = Publication.json(survey, folder, "score", "--missing", rule);
        double[] both = ends(printed.figure("east", "openness", "team-member").node(), "value", 0.005);
        double[] one = ends(printed.figure("east", "telling", "team-member").node(), "value", 0.005);
        assertHidden(lattice(2 * both[0] - one[1], 2 * both[1] - one[0], 4), truth);
        assertSecond(survey, new Call("score", "--missing", rule), "openness", "t1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "analyse"})
    void twoHiddenTeams_cannotBePartedByIntraclassCorrelations(String command) {
        Survey survey = Survey.of(ONE, """
                team,respondent,q1
                a,a1,5
                a,a2,4
                a,a3,4
                b,b1,1
                b,b2,3
                b,b3,2
                b,b4,1
                """);
        Figure total = Publication.json(survey, folder, command).figure("", "openness", "team-member");
        assertHidden(new VarianceAttack(total, new int[0], new double[0], 3, 4, 4).range(), 10 / 12.0);
        assertHidden(new VarianceAttack(total, new int[0], new double[0], 4, 3, 4).range(), 3 / 16.0);
        assertSecond(survey, new Call(command), "openness", "a1", "a2", "a3");
        assertSecond(survey, new Call(command), "openness", "b1", "b2", "b3", "b4");
    }

    @Test
    void teamOfOneAnswer_isNotTakenInWithASmallTeam() {
        StringBuilder csv =
                new StringBuilder("team,respondent,q1\nshown,s0,2\nshown,s1,3\nshown,s2,4\nshown,s3,3\nshown,s4,5\n");
        IntStream.range(0, 16).forEach(p -> csv.append("unanimous,u").append(p).append(",4\n"));
        csv.append("small,m0,1\nsmall,m1,2\nsmall,m2,1\nsmall,m3,5\n");
        Survey survey = Survey.of(ONE, csv.toString());
        Printed printed = Publication.json(survey, folder, "score");
        double[] all = ends(printed.figure("", "openness", "team-member").node(), "value", 0.005);
        double[] shown = ends(printed.figure("shown", "openness", "team-member").node(), "value", 0.005);
        Range unanimous = Range.NONE;
        Range small = Range.NONE;
        for (int answer = 0; answer <= 4; answer++) {
            for (int sum = 0; sum <= 16; sum++) {
                double hidden = 4 * answer + sum / 4.0;
                if (25 * all[0] - 5 * shown[1] <= hidden && hidden <= 25 * all[1] - 5 * shown[0]) {
                    unanimous = unanimous.with(answer / 4.0);
                    small = small.with(sum / 16.0);
                }
            }
        }
        assertHidden(unanimous, 0.75);
        assertHidden(small, 5 / 16.0);
        assertSecond(survey, new Call("score"), "openness", "m0", "m1", "m2", "m3");
        assertSecond(survey, new Call("score"), "openness", "u3");
    }

    @Test
    void questionWithOneAnswer_doesNotFollowFromItsNeighbours() {
        Survey survey = Survey.of("q1 1 5 openness\nq2 1 5 openness\nq3 1 5 openness", """
                team,respondent,q1,q2,q3
                north,p1,1,5,4
                north,p2,1,2,4
                north,p3,1,4,3
                north,p4,1,4,4
                north,p5,1,4,5
                north,p6,1,3,5
                """);
        Printed printed = Publication.json(survey, folder, "analyse");
        JsonNode pairwise = printed.figure("", "openness", "team-member").node().at("/analysis/pairwise");
        double[] all = ends(pairwise, "mean", 0.02);
        double[] second = ends(pairwise.at("/questions/1"), "mean", 0.02);
        double[] third = ends(pairwise.at("/questions/2"), "mean", 0.02);
        assertHidden(
                lattice((3 * all[0] - second[1] - third[1] - 1) / 4, (3 * all[1] - second[0] - third[0] - 1) / 4, 4),
                0);
        double[] score = ends(printed.figure("", "openness", "team-member").node(), "value", 0.005);
        double least = 3 * (1 + 4 * score[0]) - second[1] - third[1];
        double most = 3 * (1 + 4 * score[1]) - second[0] - third[0];
        assertHidden(lattice((least - 1) / 4, (most - 1) / 4, 4), 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "analyse"})
    void measureOfOneQuestionWithTwoPoints_doesNotCountTheOneWhoSaidYes(String command) {
        Survey survey = Survey.of("q1 0 1 bullied", """
                team,respondent,q1
                a,a1,1
                a,a2,0
                a,a3,0
                a,a4,0
                a,a5,0
                a,a6,0
                """);
        Printed printed = Publication.json(survey, folder, command);
        double[] mean = ends(printed.figure("", "bullied", "team-member").node(), "value", 0.005);
        double[] team = command.equals("score")
                ? ends(printed.figure("a", "bullied", "team-member").node(), "value", 0.005)
                : new double[] {0, 1};
        assertHidden(lattice(Math.max(mean[0], team[0]), Math.min(mean[1], team[1]), 6), 1 / 6.0);
    }

    @ParameterizedTest
    @CsvSource({"5 2 3 3 1", "5 4 4 2 1", "1 2 2 4 3", "5 5 5 4 3", "3 3 4 2 2"})
    void answersOfFive_doNotFollowFromMeanAndSpread(String answers) {
        Survey survey = Survey.of(ONE, team(answers));
        Printed printed = Publication.json(survey, folder, "score");
        for (Figure figure : List.of(
                printed.figure("t", "openness", "team-member"), printed.figure("", "openness", "team-member"))) {
            if (figure.value().isPresent()) {
                Found found = AnswerSearch.found(figure, 5, 1, 5);
                assertThat(found.multisets())
                        .as("multisets of answers that agree with %s", figure)
                        .isEqualTo(2);
                assertThat(found.people().narrow()).isFalse();
            }
        }
    }

    @Test
    void answersOfFiveThatAreNearlyTheSame_areNotKnownToBeHigh() {
        Survey survey = Survey.of(ONE, team("5 5 5 5 4"));
        Figure figure = Publication.json(survey, folder, "score").figure("t", "openness", "team-member");
        if (figure.value().isPresent()) {
            assertThat(AnswerSearch.found(figure, 5, 1, 5).multisets()).isEqualTo(2);
        }
        assertHidden(survey, new Call("score"), "p0", "openness");
    }

    /** The spread of a sample with one shown team is that of the team. */
    @ParameterizedTest
    @CsvSource({"3 3 3 1 2 2 2 3 2 2,3", "1 1 2 1 1 3 1 1 1 1 1,3", "1 2 2 2 1 1 2 1 2 2,2"})
    void answersOfTen_doNotFollowFromTheSpreadOfTheSample(String answers, int points) {
        int n = answers.split(" ").length;
        Survey survey = Survey.of("q1 1 " + points + " openness", team(answers));
        for (String command : List.of("score", "analyse")) {
            Printed printed = Publication.json(survey, folder, command);
            Figure total = printed.figure("", "openness", "team-member");
            if (total.value().isPresent()) {
                assertThat(AnswerSearch.found(total, n, 1, points).multisets())
                        .as("multisets of answers that agree with what %s prints of the sample", command)
                        .isEqualTo(2);
            }
        }
    }

    private static String team(String answers) {
        StringBuilder csv = new StringBuilder("team,respondent,q1\n");
        String[] each = answers.split(" ");
        IntStream.range(0, each.length)
                .forEach(p ->
                        csv.append("t,p").append(p).append(',').append(each[p]).append('\n'));
        return csv.toString();
    }

    @Test
    void answersOfFiveToThreeQuestions_doNotFollowFromReliability() {
        int[][] truth = {{4, 5, 3}, {2, 1, 2}, {3, 4, 4}, {5, 5, 4}, {1, 3, 2}};
        StringBuilder csv = new StringBuilder("team,respondent,q1,q2,q3\n");
        IntStream.range(0, 5)
                .forEach(p -> csv.append("t,p%s,%s,%s,%s%n".formatted(p, truth[p][0], truth[p][1], truth[p][2])));
        Survey survey = Survey.of("q1 1 5 openness\nq2 1 5 openness\nq3 1 5 openness", csv.toString());
        Figure total = Publication.json(survey, folder, "analyse").figure("", "openness", "team-member");
        MatrixSearch search = new MatrixSearch(total, 5, 3, 1, 5);
        assertThat(search.agrees(truth))
                .as("the attacker understands what is printed")
                .isTrue();
        assertThat(search.candidates(6)).hasSizeGreaterThan(5);
    }

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

    @Test
    void sumsNearAnEnd_doNotGiveTheMeansOfTwoHiddenTeams() {
        Survey survey = Survey.of(ONE, """
                team,respondent,q1
                a,a1,5
                a,a2,5
                a,a3,5
                a,a4,5
                b,b1,5
                b,b2,5
                b,b3,5
                b,b4,4
                """);
        assertHidden(survey, new Call("score"), "a1", "openness");
        assertHidden(survey, new Call("score"), "b1", "openness");
        assertHidden(survey, new Call("analyse"), "a1", "openness");
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

    /** The values on a lattice of steps that lie between two ends; no constraint if a figure is missing. */
    private static Range lattice(double least, double most, int steps) {
        Range range = Range.NONE;
        for (int step = 0; step <= steps; step++) {
            double value = (double) step / steps;
            range = least - 1e-6 <= value && value <= most + 1e-6 ? range.with(value) : range;
        }
        return range;
    }

    /** The values that are rounded to a printed one; all if there is none. */
    private static double[] ends(JsonNode node, String name, double half) {
        OptionalDouble value = Printed.number(node, name);
        return value.isPresent()
                ? new double[] {value.getAsDouble() - half, value.getAsDouble() + half}
                : new double[] {-1e6, 1e6};
    }
}
