package org.coppice.cli.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.coppice.cli.attack.Printed.Figure;
import org.coppice.cli.attack.Publication.Call;
import org.coppice.cli.attack.SpreadAttack.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Attacks that search for all answers of few people that agree with what is published of them. */
class FewAnswersTest extends Findings {
    private static final String ONE = "q1 1 5 openness";

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

    /** With the mean .25 and a high agreement, the scores of these five would be 0, three times .25, and .5. */
    @Test
    void levelOfAgreement_isCountedByAnalyseOnlyIfScoreShowsIt() {
        assertThat(levels("1 2 2 2 3")).isEqualTo(levels("1 1 1 2 5")).allMatch(teams -> teams == 0);
        assertThat(Publication.json(Survey.of(ONE, team("2 2 2 2 2 2 2 2 2 2 2 4")), folder, "score")
                        .figure("t", "openness", "team-member")
                        .word("agreementLevel"))
                .isEqualTo("high");
        assertThat(levels("2 2 2 2 2 2 2 2 2 2 2 4")).containsExactly(0, 0, 1);
    }

    private List<Integer> levels(String answers) {
        JsonNode counts = Publication.json(Survey.of(ONE, team(answers)), folder, "analyse")
                .figure("", "openness", "team-member")
                .node()
                .at("/analysis/agreement");
        return List.of(
                counts.path("low").asInt(-1),
                counts.path("medium").asInt(-1),
                counts.path("high").asInt(-1));
    }

    /** A rule for the mean does not fit a median: whether its bands are shown would depend on the mean, which is not published. */
    @ParameterizedTest
    @CsvSource({
        "median,2 2 2 2 3,2 2 2 2 4",
        "median,2 2 2 3 4 4 4 4 4 4 4 5,2 2 3 3 4 4 4 4 4 5 5 5",
        "trimmed,1 3 3 3 5,2 3 3 3 4"
    })
    void figuresOtherThanMeans_areShownWithoutTheirSpread(String figure, String answers, String others) {
        assertThat(figures(figure, answers)).isEqualTo(figures(figure, others));
        assertThat(Publication.json(Survey.of(ONE, team(answers)), folder, "score", "--aggregation", figure)
                        .figure("t", "openness", "team-member")
                        .value())
                .isPresent();
    }

    /** Three of five have the lowest score, or more. */
    @Test
    void medianAtAnEnd_isWithheldAsAMeanIs() {
        assertThat(figures("median", "1 1 1 4 5")).isEqualTo(figures("median", "1 1 1 1 1"));
    }

    private JsonNode figures(String aggregation, String answers) {
        Printed printed =
                Publication.json(Survey.of(ONE, team(answers)), folder, "score", "--aggregation", aggregation);
        return printed.root().path("teams");
    }

    /** The sample is a second figure of the only team, even if both are the same. */
    @ParameterizedTest
    @ValueSource(strings = {"1 2 3 4 5", "1 2 3 4 4"})
    void sampleOfOneTeamWithAMedian_isWithheldWhateverItsMeanIs(String answers) {
        assertThat(Publication.json(Survey.of(ONE, team(answers)), folder, "score", "--aggregation", "median")
                        .figure("", "openness", "team-member")
                        .value())
                .isEmpty();
    }

    @Test
    void shareOfFavourableAnswersToOneQuestion_doesNotCountTheFew() {
        assertThat(Publication.json(Survey.of(ONE, team("5 4 2 2 1")), folder, "score", "--scoring", "favourable-share")
                        .figure("t", "openness", "team-member")
                        .value())
                .isEmpty();
    }
}
