package org.coppice.scoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.coppice.model.Facet;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Weighting;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.score.Score;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.TestBanks;
import org.coppice.statistics.change.WaveChange;
import org.junit.jupiter.api.Test;

/** Figures that disclose answers together or by the weights of their questions, though each of them alone seems harmless. */
class CombinationsTest {
    private static final QuestionBank PAIRS = bank(5, Map.of("q1", "a c", "q2", "a b", "q3", "b c"));
    private static final QuestionBank TWO = bank(5, Map.of("q1", "a", "q2", "a b", "q3", "b"));
    private static final QuestionBank WHOLE = bank(5, Map.of("q1", "w y", "q2", "w y", "q3", "w", "q4", "w"));
    private static final QuestionBank YES_OR_NO = bank(2, Map.of("q1", "c", "q2", "c", "q3", "c"));

    /** A bank from the constructs of each question, in the order of their ids. */
    private static QuestionBank bank(int points, Map<String, String> questions) {
        QuestionBank.Builder bank =
                QuestionBank.builder("bank", "1.0.0", "Bank").scale(ResponseScale.Likert.of("rating", points));
        questions.values().stream()
                .flatMap(of -> Arrays.stream(of.split(" ")))
                .distinct()
                .sorted()
                .forEach(construct -> bank.construct(Facet.of(construct, construct, construct)));
        questions.keySet().stream().sorted().forEach(id -> {
            Question.Builder question = Question.builder(id, id, "rating");
            Arrays.stream(questions.get(id).split(" ")).forEach(question::measures);
            bank.question(question);
        });
        return bank.build();
    }

    private static TeamAnswersBuilder team(QuestionBank bank, String name, int first, int[]... people) {
        TeamAnswersBuilder team = TeamAnswers.builder(bank, name);
        for (int p = 0; p < people.length; p++) {
            team.respondent("p" + (first + p));
            for (int q = 0; q < people[p].length; q++) {
                team.answer(bank.questionIds().get(q), people[p][q]);
            }
        }
        return team;
    }

    private static Assessment assessment(QuestionBank bank) {
        return Assessment.builder(TestBanks.catalogue()).bank(bank).build();
    }

    /** The constructs with a mean. */
    private static List<String> shown(Assessment assessment, TeamAnswers team) {
        return assessment.assess(team).scores().stream()
                .filter(score -> score.perspective().isPresent() && score.value() instanceof Score.Measured)
                .map(score -> score.measure().construct().value())
                .toList();
    }

    private static int[][] people(int n, int... fixed) {
        return IntStream.range(0, n)
                .mapToObj(p -> IntStream.range(0, fixed.length)
                        .map(q -> fixed[q] > 0 ? fixed[q] : 1 + (p * 3 + q * 2) % 5)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** The sum of two minus the third is the question that these two share. */
    @Test
    void threePairsOfQuestions_areNotShownTogether_ifTheyDiscloseAQuestionNearAnEnd() {
        assertThat(shown(
                        assessment(PAIRS),
                        team(PAIRS, "t", 0, people(7, 0, 5, 0)).build()))
                .isEmpty();
        assertThat(shown(
                        assessment(PAIRS),
                        team(PAIRS, "t", 0, people(7, 0, 0, 0)).build()))
                .containsExactly("a", "b", "c");
    }

    /** The difference of two is that of the questions that they do not share: 5 and 1 for everybody. */
    @Test
    void twoPairsOfQuestions_areNotShownTogether_ifTheirDifferenceIsNearAnEnd() {
        assertThat(shown(assessment(TWO), team(TWO, "t", 0, people(8, 5, 0, 1)).build()))
                .isEmpty();
        assertThat(shown(assessment(TWO), team(TWO, "t", 0, people(8, 0, 0, 0)).build()))
                .containsExactly("a", "b");
    }

    /** With 9, 9 and 1 the mean gives the number of each answer to the third question; with 2, 2 and 1 it leaves several numbers. */
    @Test
    void weightsThatCodeAnswers_withholdTheMean() {
        int[][] answers = {{1, 2, 1}, {2, 1, 2}, {2, 2, 1}, {1, 1, 2}, {2, 1, 1}};
        TeamAnswers team = team(YES_OR_NO, "t", 0, answers).build();
        assertThat(shown(weighted(9, 9, 1), team)).isEmpty();
        assertThat(shown(weighted(2, 2, 1), team)).containsExactly("c");
        assertThat(shown(weighted(1, 1, 1), team)).containsExactly("c");
    }

    private static Assessment weighted(double first, double second, double third) {
        return Assessment.builder(TestBanks.catalogue())
                .bank(YES_OR_NO)
                .weighting(Weighting.of(
                        "w", "1.0.0", "W", "bank", ImmutableMap.of("q1", first, "q2", second, "q3", third)))
                .build();
    }

    /** Of the hidden people together, what is left of the whole without its part is the highest answer of everybody. */
    @Test
    void hiddenGroups_areNotIncludedInAWholeAndItsPart_ifTheRestIsNearAnEnd() {
        assertThat(respondents(people(3, 0, 0, 5, 5))).containsExactly(14, 8);
        assertThat(respondents(people(3, 0, 0, 0, 0))).containsExactly(14, 14);
    }

    /** The numbers of people in the means of a sample of a shown team and two of three people. */
    private static List<Integer> respondents(int[][] three) {
        List<TeamAnswers> teams = new ArrayList<>(List.of(
                team(WHOLE, "shown", 0, people(8, 0, 0, 0, 0)).build(),
                team(WHOLE, "one", 0, three).build(),
                team(WHOLE, "two", 0, three).build()));
        return assessment(WHOLE).assess(Sample.of(teams)).constructs().stream()
                .filter(score -> score.perspective() == Perspective.TEAM_MEMBER)
                .map(SampleScore::respondents)
                .map(people -> people.orElse(0))
                .toList();
    }

    /** Everybody who stayed gave the highest answer to half of the whole, and everybody who left the lowest. */
    @Test
    void partsOfAChange_areNotShown_ifTheRestOfAWholeIsNearAnEnd() {
        assertThat(stayed(people(6, 0, 0, 5, 5), people(6, 0, 0, 1, 1))).isFalse();
        assertThat(stayed(people(6, 0, 0, 0, 0), people(6, 0, 0, 0, 0))).isTrue();
    }

    private static boolean stayed(int[][] staying, int[][] leaving) {
        int[][] all = Arrays.copyOf(staying, staying.length + leaving.length);
        System.arraycopy(leaving, 0, all, staying.length, leaving.length);
        int[][] after = people(staying.length + 1, 0, 0, 0, 0);
        int[][] later = Arrays.copyOfRange(after, 1, after.length); // everybody gives other answers
        List<WaveChange> changes = assessment(WHOLE)
                .change(
                        team(WHOLE, "t", 0, all).wave(LocalDate.of(2025, 1, 1)).build(),
                        team(WHOLE, "t", 0, later)
                                .wave(LocalDate.of(2026, 1, 1))
                                .build())
                .changes();
        assertThat(changes)
                .allSatisfy(change -> assertThat(change.whole().change()).isPresent());
        return changes.stream().allMatch(change -> change.stayed().change().isPresent());
    }
}
