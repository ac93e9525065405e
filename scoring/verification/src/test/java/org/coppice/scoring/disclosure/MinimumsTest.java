package org.coppice.scoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.AssessmentBuilder;
import org.coppice.scoring.TestBanks;
import org.coppice.statistics.change.WaveChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups of exactly a minimum, and of one person fewer. */
class MinimumsTest {
    private static final QuestionBank SIX = TestBanks.ratings("six", 7, ImmutableMap.of("c", "q1 q2 q3 q4 q5 q6"));
    private static final QuestionBank YES_OR_NO = TestBanks.ratings("two", 2, ImmutableMap.of("c", "q"));

    private static AssessmentBuilder assessment(QuestionBank bank) {
        return Assessment.builder(TestBanks.catalogue()).bank(bank);
    }

    /** A team whose answers vary over the scale; the ids begin with {@code first}. */
    private static TeamAnswersBuilder team(QuestionBank bank, String name, int first, int people) {
        TeamAnswersBuilder team = TeamAnswers.builder(bank, name);
        for (int p = first; p < first + people; p++) {
            team.respondent("p" + p);
            for (int q = 0; q < 6; q++) {
                team.answer("q" + (q + 1), 1 + (p * 2 + q * (p % 3)) % 7);
            }
        }
        return team;
    }

    private static TeamScore score(int people, AssessmentBuilder assessment) {
        TeamProfile profile =
                assessment.build().assess(team(SIX, "t", 0, people).build());
        return profile.scores().stream()
                .filter(score -> score.perspective().isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static boolean shown(Score score) {
        return score instanceof Score.Measured;
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 9})
    void mean_needsTheMinimumGroup(int minimum) {
        assertThat(shown(score(minimum, assessment(SIX).minimumGroup(minimum)).value()))
                .isTrue();
        assertThat(shown(score(minimum - 1, assessment(SIX).minimumGroup(minimum))
                        .value()))
                .isFalse();
        assertThat(score(minimum, assessment(SIX).minimumGroup(minimum)).n()).hasValue(minimum);
    }

    @Test
    void minimums_areFiveTenAndThirty_ifNoneAreSet() {
        assertThat(shown(score(5, assessment(SIX)).value())).isTrue();
        assertThat(shown(score(4, assessment(SIX)).value())).isFalse();
        assertThat(score(10, assessment(SIX)).sd()).isPresent();
        assertThat(score(9, assessment(SIX)).sd()).isEmpty();
        assertThat(score(30, assessment(SIX)).agreement()).isPresent();
        assertThat(score(29, assessment(SIX)).agreement()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 12, 15})
    void standardDeviationAndInterval_needTheMinimumForSpread(int minimum) {
        TeamScore enough = score(minimum, assessment(SIX).minimumSpread(minimum));
        assertThat(enough.sd()).isPresent();
        assertThat(enough.interval()).isInstanceOf(Interval.Between.class);
        TeamScore fewer = score(minimum - 1, assessment(SIX).minimumSpread(minimum));
        assertThat(shown(fewer.value())).isTrue();
        assertThat(fewer.sd()).isEmpty();
        assertThat(fewer.interval()).isInstanceOf(Interval.Withheld.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 30, 40})
    void indicesOfAgreement_needTheMinimumForQuestions(int minimum) {
        assertThat(score(minimum, assessment(SIX).minimumQuestions(minimum)).agreement())
                .isPresent();
        TeamScore fewer = score(minimum - 1, assessment(SIX).minimumQuestions(minimum));
        assertThat(fewer.sd()).isPresent();
        assertThat(fewer.agreement()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 30})
    void figuresOfAnswers_needTheMinimumForQuestions(int minimum) {
        Assessment assessment = assessment(SIX).minimumQuestions(minimum).build();
        assertThat(assessment
                        .analyse(Sample.of(List.of(team(SIX, "t", 0, minimum).build())))
                        .scales()
                        .get(0)
                        .answers())
                .isNotEmpty();
        assertThat(assessment
                        .analyse(
                                Sample.of(List.of(team(SIX, "t", 0, minimum - 1).build())))
                        .scales()
                        .get(0)
                        .answers())
                .isEmpty();
    }

    @Test
    void consensusSheet_needsTheMinimumGroupOfMembers() {
        for (int members = 4; members <= 5; members++) {
            TeamAnswersBuilder team = team(SIX, "t", 0, members).respondent("sheet", Perspective.CONSENSUS);
            for (int q = 1; q <= 6; q++) {
                team.answer("q" + q, 4);
            }
            assertThat(assessment(SIX).build().assess(team.build()).scores().stream()
                            .filter(score -> score.from().contains(Perspective.CONSENSUS))
                            .anyMatch(score -> shown(score.value())))
                    .isEqualTo(members == 5);
        }
    }

    /** Three hidden people and two are included in the mean of the sample, and two and two are not. */
    @Test
    void hiddenGroups_needTheMinimumGroupTogether() {
        assertThat(sample(6, 3, 2).constructs().get(0).respondents()).hasValue(11);
        assertThat(sample(6, 2, 2).constructs().get(0).respondents()).isEmpty();
        assertThat(sample(6, 2, 2).constructs().get(0).value().figure())
                .isEqualTo(sample(6).constructs().get(0).value().figure());
    }

    private static SampleProfile sample(int... sizes) {
        List<TeamAnswers> teams = new ArrayList<>();
        for (int t = 0; t < sizes.length; t++) {
            teams.add(team(SIX, "t" + t, 0, sizes[t]).build());
        }
        return assessment(SIX).build().assess(Sample.of(teams));
    }

    /** The people with each of two answers: one of the numbers is one below the minimum group. */
    @ParameterizedTest
    @CsvSource({"5, 5, true", "5, 4, false", "4, 6, false", "7, 5, true"})
    void eachAnswerOfTwo_needsTheMinimumGroup(int yes, int no, boolean expected) {
        TeamAnswersBuilder team = TeamAnswers.builder(YES_OR_NO, "t");
        for (int p = 0; p < yes + no; p++) {
            team.respondent("p" + p).answer("q", p < yes ? 2 : 1);
        }
        assertThat(shown(assessment(YES_OR_NO)
                        .build()
                        .assess(team.build())
                        .scores()
                        .get(0)
                        .value()))
                .isEqualTo(expected);
    }

    /** People who left and who joined: the parts of a change are shown if each of them reaches the minimum group. */
    @ParameterizedTest
    @CsvSource({"5, 5, 5, true", "4, 5, 5, false", "5, 4, 5, false", "5, 5, 4, false"})
    void partsOfAChange_needTheMinimumGroup(int stayed, int joined, int left, boolean expected) {
        WaveChange change = change(stayed, joined, left);
        assertThat(change.stayed().change().isPresent()).isEqualTo(expected);
        assertThat(shown(change.joined().mean())).isEqualTo(expected);
        assertThat(shown(change.left().mean())).isEqualTo(expected);
        assertThat(change.whole().change()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"10, true", "9, false"})
    void spreadOfAChange_needsTheMinimumForSpread(int people, boolean expected) {
        assertThat(change(people, 0, 0)
                        .whole()
                        .change()
                        .orElseThrow()
                        .change()
                        .sd()
                        .isPresent())
                .isEqualTo(expected);
    }

    private static WaveChange change(int stayed, int joined, int left) {
        TeamAnswersBuilder before = team(SIX, "t", 0, stayed + left).wave(LocalDate.of(2025, 1, 1));
        TeamAnswersBuilder after = TeamAnswers.builder(SIX, "t").wave(LocalDate.of(2026, 1, 1));
        IntStream.concat(IntStream.range(0, stayed), IntStream.range(stayed + left, stayed + left + joined))
                .forEach(p -> {
                    after.respondent("p" + p);
                    for (int q = 0; q < 6; q++) {
                        after.answer("q" + (q + 1), 1 + (p * 3 + q * (p % 2) + 2) % 7);
                    }
                });
        return assessment(SIX).build().change(before.build(), after.build()).changes().stream()
                .findFirst()
                .orElseThrow();
    }
}
