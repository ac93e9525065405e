package org.coppice.cli.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.coppice.cli.attack.Printed.Figure;
import org.coppice.cli.attack.Publication.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Attacks on hidden teams, by the figures of the teams that are shown and of the sample. */
class HiddenTeamsTest extends Findings {
    private static final String ONE = "q1 1 5 openness";

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

    /** The number of people of a sample that is announced as alike would be the last thing that is missing for each of them. */
    @ParameterizedTest
    @CsvSource({"3 3 3,3 3", "2 2 2,2 2"})
    void twoHiddenTeamsWithOneAnswer_areWithheldAsTwoNearAnEnd(String three, String two) {
        assertThat(ofTwoTeams(three, two)).isEqualTo(ofTwoTeams("1 1 2", "1 1"));
    }

    private JsonNode ofTwoTeams(String three, String two) {
        String[] answers = (three + " " + two).split(" ");
        StringBuilder csv = new StringBuilder("team,respondent,q1\n");
        IntStream.range(0, answers.length)
                .forEach(p -> csv.append(p < 3 ? "a,a" : "b,b")
                        .append(p)
                        .append(',')
                        .append(answers[p])
                        .append('\n'));
        return Publication.json(Survey.of(ONE, csv.toString()), folder, "score")
                .figure("", "openness", "team-member")
                .node();
    }
}
