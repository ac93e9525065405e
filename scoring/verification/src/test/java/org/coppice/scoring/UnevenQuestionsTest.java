package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.profile.UnansweredQuestion;
import org.coppice.model.profile.View;
import org.junit.jupiter.api.Test;

/** Questions that some groups of a sample answered and others did not. */
class UnevenQuestionsTest {
    private static final Measure SAFETY = TestBanks.measure("safety");
    private static final QuestionBank BANK =
            TestBanks.ratings("pulse", 5, ImmutableMap.of("safety", "q1 q2 q3", "voice", "v1 v2"));

    private static Assessment assessment(View view) {
        return Assessment.builder(TestBanks.catalogue()).bank(BANK).view(view).build();
    }

    private static TeamAnswers team(
            String name, int year, int people, Perspective who, BiPredicate<Integer, String> answered) {
        TeamAnswersBuilder team = TeamAnswers.builder(BANK, name).wave(LocalDate.of(year, 1, 1));
        Random random = new Random(name.hashCode() + year);
        for (int p = 0; p < people; p++) {
            TeamAnswersBuilder row = team.respondent("p" + p, who);
            for (String q : BANK.questionIds()) {
                int answer = 1 + random.nextInt(5);
                if (answered.test(p, q)) {
                    row.answer(q, answer);
                }
            }
        }
        return team.build();
    }

    private static TeamAnswers team(String name, int people, BiPredicate<Integer, String> answered) {
        return team(name, 2020, people, Perspective.TEAM_MEMBER, answered);
    }

    private static ImmutableList<UnansweredQuestion> unanswered(SampleProfile profile, Measure measure) {
        return profile.figures().constructs().stream()
                .filter(score -> score.measure().equals(measure))
                .flatMap(score -> score.unanswered().stream())
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<String> ofTeam(SampleProfile profile, int team) {
        return profile.teams().get(team).scores().stream()
                .filter(score ->
                        score.measure().equals(SAFETY) && score.perspective().isPresent())
                .findFirst()
                .map(TeamScore::unanswered)
                .orElseThrow();
    }

    /** A short form for half of the teams. */
    @Test
    void questionThatSomeTeamsDidNotAnswer_isNamedWithThem() {
        for (View view : View.values()) {
            List<TeamAnswers> teams = new ArrayList<>();
            for (int t = 0; t < 6; t++) {
                int form = t % 2;
                teams.add(team("t" + t, 8, (p, q) -> form == 0 || !q.equals("q3")));
            }
            SampleProfile profile = assessment(view).assess(Sample.of(teams));
            assertThat(unanswered(profile, SAFETY))
                    .containsExactly(new UnansweredQuestion(
                            LocalDate.of(2020, 1, 1),
                            Perspective.TEAM_MEMBER,
                            "q3",
                            ImmutableList.of("t1", "t3", "t5"),
                            false));
            assertThat(unanswered(profile, TestBanks.measure("voice"))).isEmpty();
            assertThat(ofTeam(profile, 0)).isEmpty();
            assertThat(ofTeam(profile, 1)).containsExactly("q3");
        }
    }

    @Test
    void questionOfOneWaveOrPerspective_isNamedForTheOther() {
        SampleProfile waves = assessment(View.PUBLISHED)
                .assess(Sample.of(List.of(
                        team("a", 2020, 8, Perspective.TEAM_MEMBER, (p, q) -> !q.equals("q2")),
                        team("a", 2021, 8, Perspective.TEAM_MEMBER, (p, q) -> true))));
        assertThat(unanswered(waves, SAFETY))
                .containsExactly(new UnansweredQuestion(
                        LocalDate.of(2020, 1, 1), Perspective.TEAM_MEMBER, "q2", ImmutableList.of(), true));
        SampleProfile perspectives = assessment(View.PUBLISHED)
                .assess(Sample.of(List.of(
                        team("a", 2020, 8, Perspective.TEAM_MEMBER, (p, q) -> true),
                        team("b", 2020, 8, Perspective.CARER, (p, q) -> !q.equals("q1")))));
        assertThat(unanswered(perspectives, SAFETY))
                .containsExactly(new UnansweredQuestion(
                        LocalDate.of(2020, 1, 1), Perspective.CARER, "q1", ImmutableList.of(), true));
    }

    /** A question that nobody answered at all differs between no groups. */
    @Test
    void questionThatNobodyAnsweredAnywhere_isNotADifference() {
        SampleProfile profile = assessment(View.PUBLISHED)
                .assess(Sample.of(
                        List.of(team("a", 8, (p, q) -> !q.equals("q2")), team("b", 8, (p, q) -> !q.equals("q2")))));
        assertThat(unanswered(profile, SAFETY)).isEmpty();
        assertThat(ofTeam(profile, 0)).containsExactly("q2");
    }

    /** Four people, or one answer among many, conclude nothing. */
    @Property(tries = 200)
    void fewPeopleOrOneAnswer_nameNothing(
            @ForAll @IntRange(min = 1, max = 4) int few, @ForAll @IntRange(max = 7) int one) {
        for (View view : View.values()) {
            SampleProfile profile = assessment(view)
                    .assess(Sample.of(List.of(
                            team("a", 8, (p, q) -> true),
                            team("b", few, (p, q) -> !q.equals("q3")),
                            team("c", 8, (p, q) -> !q.equals("q3") || p == one))));
            assertThat(unanswered(profile, SAFETY)).isEmpty();
        }
    }

    /** People who skip one question in ten by chance make no team look as if it had another form. */
    @Property(tries = 200)
    void answersSkippedByChance_nameNothing(@ForAll long seed) {
        Random random = new Random(seed);
        List<TeamAnswers> teams = new ArrayList<>();
        for (int t = 0; t < 20; t++) {
            teams.add(team("t" + t, 7, (p, q) -> random.nextInt(10) > 0));
        }
        assertThat(unanswered(assessment(View.RESEARCH).assess(Sample.of(teams)), SAFETY))
                .isEmpty();
    }
}
