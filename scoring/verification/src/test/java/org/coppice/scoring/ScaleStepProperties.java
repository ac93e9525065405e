package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coppice.files.result.ProfileJson;
import org.coppice.model.Facet;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.profile.View;
import org.coppice.statistics.careless.RatingMoments;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shares of the maximum possible do not depend on where a scale starts and how large its steps are. */
class ScaleStepProperties {
    private static final Catalogue CATALOGUE = TestBanks.catalogue();

    /** Scores answers from 0 to points − 1, below 0 if missing, on a scale. */
    private static JsonNode json(int points, int lowest, int step, int[][] people, View view) {
        QuestionBank bank = QuestionBank.builder("b", "1.0.0", "B")
                .scale(new ResponseScale.Likert("s", lowest, lowest + step * (points - 1), step, ImmutableList.of()))
                .construct(Facet.of("c", "C", "C."))
                .question(Question.builder("q0", "One?", "s").measures(Key.of("c")))
                .question(Question.builder("q1", "Two?", "s").measures(Key.reversed("c")))
                .question(Question.builder("q2", "Three?", "s").measures(Key.of("c")))
                .build();
        List<TeamAnswersBuilder> teams = new ArrayList<>();
        for (int team = 0; team < 3; team++) {
            teams.add(TeamAnswers.builder(bank, "t" + team));
        }
        for (int person = 0; person < people.length; person++) {
            TeamAnswersBuilder team = teams.get(person % 3).respondent("p" + person);
            for (int q = 0; q < 3; q++) {
                if (people[person][q] >= 0) {
                    team.answer("q" + q, lowest + step * people[person][q]);
                }
            }
        }
        Assessment assessment = Assessment.builder(CATALOGUE)
                .bank(bank)
                .scoring("pomp")
                .view(view)
                .build();
        StringWriter out = new StringWriter();
        ProfileJson.write(
                assessment.assess(
                        Sample.of(teams.stream().map(TeamAnswersBuilder::build).toList())),
                assessment.norms(),
                ImmutableList.of(),
                out);
        return JsonMapper.shared().readTree(out.toString());
    }

    private static void close(JsonNode actual, JsonNode expected, String at) {
        assertThat(actual.getNodeType()).as(at).isEqualTo(expected.getNodeType());
        if (expected.isNumber()) {
            assertThat(actual.asDouble())
                    .as(at)
                    .isCloseTo(expected.asDouble(), within(1e-9 * Math.max(1, Math.abs(expected.asDouble()))));
        } else if (expected.isContainer()) {
            assertThat(actual.size()).as(at).isEqualTo(expected.size());
            for (int i = 0; expected.isArray() && i < expected.size(); i++) {
                close(actual.get(i), expected.get(i), at + "/" + i);
            }
            for (var field : expected.properties()) {
                close(actual.path(field.getKey()), field.getValue(), at + "/" + field.getKey());
            }
        } else {
            assertThat(actual).as(at).isEqualTo(expected);
        }
    }

    @Property(tries = 200)
    void shiftAndStep_changeNoFigureOfPomp(
            @ForAll @IntRange(min = 2, max = 9) int points,
            @ForAll @IntRange(min = -40, max = 40) int lowest,
            @ForAll @IntRange(min = 1, max = 30) int step,
            @ForAll boolean research,
            @ForAll long seed) {
        assertSame(points, lowest, step, research, seed);
    }

    /** In the first, alpha is 0, and in the second, the mean of a team is a tie: both only up to the errors of their sums. */
    @Example
    void zeroAndTie_areTheSameOnEveryScale() {
        assertSame(4, 0, 3, true, -19);
        assertSame(6, 24, 8, false, 25388);
    }

    private static void assertSame(int points, int lowest, int step, boolean research, long seed) {
        Random random = new Random(seed);
        int[][] people = new int[10 + random.nextInt(30)][3];
        for (int[] person : people) {
            for (int q = 0; q < 3; q++) {
                person[q] = random.nextInt(12) == 0 ? -1 : random.nextInt(points);
            }
        }
        View view = research ? View.RESEARCH : View.PUBLISHED;
        JsonNode plain = json(points, 1, 1, people, view);
        JsonNode moved = json(points, lowest, step, people, view);
        close(moved.path("teams"), plain.path("teams"), "teams");
        close(moved.path("sample"), plain.path("sample"), "sample");
    }

    /** The moments from which unusual combinations of answers are found are those of the answers, not of their codes. */
    @Example
    void momentsOfAnswers_areInUnitsOfTheScale() {
        QuestionBank bank = QuestionBank.builder("b", "1.0.0", "B")
                .scale(new ResponseScale.Likert("s", -50, 50, 25, ImmutableList.of()))
                .construct(Facet.of("c", "C", "C."))
                .question(Question.builder("q0", "One?", "s").measures(Key.of("c")))
                .build();
        TeamAnswersBuilder team = TeamAnswers.builder(bank, "t");
        for (int answer : new int[] {-50, -25, 0, 50}) {
            team.respondent("p" + answer).answer("q0", answer);
        }
        assertThat(RatingMoments.of(bank, Perspective.TEAM_MEMBER)
                        .add(team.build().answers())
                        .means())
                .containsExactly(Map.entry("q0", -6.25));
    }
}
