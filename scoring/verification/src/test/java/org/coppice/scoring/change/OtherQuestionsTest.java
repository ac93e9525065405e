package org.coppice.scoring.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.profile.View;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.TestBanks;
import org.coppice.scoring.option.ChangeOptions;
import org.coppice.statistics.change.GroupChange;
import org.coppice.statistics.change.ReliableChange;
import org.coppice.statistics.change.SampleChange;
import org.coppice.statistics.change.WaveChange;
import org.junit.jupiter.api.Test;

/** Changes between waves that were asked different questions. */
class OtherQuestionsTest {
    private static final Measure SAFETY = TestBanks.measure("safety");
    private static final Measure VOICE = TestBanks.measure("voice");
    private static final QuestionBank BANK =
            TestBanks.ratings("pulse", 5, ImmutableMap.of("safety", "q1 q2 q3 q4", "voice", "v1 v2"));
    private static final Assessment PUBLISHED = assessment(BANK, View.PUBLISHED);
    private static final Assessment RESEARCH = assessment(BANK, View.RESEARCH);

    private static Assessment assessment(QuestionBank bank, View view) {
        return Assessment.builder(TestBanks.catalogue()).bank(bank).view(view).build();
    }

    /** The same people give the same answers in each wave, but for questions whose answers are given. */
    private static TeamAnswers wave(int year, int people, Map<String, Integer> given, Predicate<String> asked) {
        return wave(year, people, given, (who, q) -> asked.test(q));
    }

    private static TeamAnswers wave(
            int year, int people, Map<String, Integer> given, BiPredicate<Integer, String> answered) {
        TeamAnswersBuilder team = TeamAnswers.builder(BANK, "north").wave(LocalDate.of(year, 1, 1));
        for (int p = 0; p < people; p++) {
            TeamAnswersBuilder row = team.respondent("p" + p);
            for (String q : BANK.questionIds()) {
                if (answered.test(p, q)) {
                    row.answer(q, given.getOrDefault(q, 1 + (p * 3 + q.hashCode()) % 4));
                }
            }
        }
        return team.build();
    }

    private static WaveChange change(Assessment assessment, TeamAnswers before, TeamAnswers after, Measure measure) {
        return assessment
                .change(before, after)
                .change(measure, Perspective.TEAM_MEMBER)
                .orElseThrow();
    }

    private static double value(WaveChange change) {
        return change.whole().change().orElseThrow().change().value().figure().orElseThrow();
    }

    /** Everyone gives q4, asked in the later wave only, the highest answer; no answer that both waves have changed. */
    @Test
    void questionAddedLater_isLeftOut_soThatNothingChanged() {
        TeamAnswers before = wave(2020, 12, Map.of(), q -> !q.equals("q4"));
        TeamAnswers after = wave(2021, 12, Map.of("q4", 5), q -> true);
        for (Assessment assessment : List.of(PUBLISHED, RESEARCH)) {
            WaveChange safety = change(assessment, before, after, SAFETY);
            assertThat(value(safety)).isCloseTo(0, within(1e-12));
            assertThat(safety.leftOut())
                    .hasValue(new WaveChange.LeftOut(3, ImmutableList.of(), ImmutableList.of("q4")));
            assertThat(change(assessment, before, after, VOICE).leftOut()).isEmpty();
        }
        WaveChange dropped = change(
                RESEARCH,
                wave(2020, 12, Map.of("q4", 5), q -> true),
                wave(2021, 12, Map.of(), q -> !q.equals("q4")),
                SAFETY);
        assertThat(value(dropped)).isCloseTo(0, within(1e-12));
        assertThat(dropped.leftOut().orElseThrow().before()).containsExactly("q4");
    }

    /** A single answer makes q4 a question that was asked, so that the change is that of the four questions. */
    @Test
    void questionThatOneAnswered_isAQuestionOfBothWaves() {
        TeamAnswers before = wave(2020, 12, Map.of(), (p, q) -> p == 0 || !q.equals("q4"));
        TeamAnswers after = wave(2021, 12, Map.of("q4", 5), q -> true);
        WaveChange safety = change(RESEARCH, before, after, SAFETY);
        assertThat(safety.leftOut()).isEmpty();
        assertThat(value(safety)).isPositive();
    }

    @Test
    void wavesThatShareLessThanHalf_areNotCompared() {
        TeamAnswers before = wave(2020, 12, Map.of(), q -> q.equals("q1") || q.startsWith("v"));
        TeamAnswers after = wave(2021, 12, Map.of(), q -> true);
        WaveChange safety = change(PUBLISHED, before, after, SAFETY);
        Score.Withheld why = safety.whole().withheld().orElseThrow();
        assertThat(why.reason()).isEqualTo(WithheldReason.NOT_APPLICABLE);
        assertThat(why.detail()).isEqualTo("the waves share only 1 of 4 questions; a comparison needs half of them");
        assertThat(safety.leftOut().orElseThrow().after()).containsExactly("q2", "q3", "q4");
        assertThat(change(PUBLISHED, before, after, VOICE).whole().change()).isPresent();
        TeamAnswers other = wave(2021, 12, Map.of(), q -> q.equals("q3") || q.equals("q4"));
        assertThat(change(PUBLISHED, wave(2020, 12, Map.of(), q -> q.equals("q1")), other, SAFETY)
                        .whole()
                        .withheld()
                        .orElseThrow()
                        .detail())
                .startsWith("the waves share only 0 of 2 questions");
    }

    /** Two waves share one of the two questions of voice: in the published view that is a figure of a question, of twelve people. */
    @Test
    void changeOfOneSharedQuestion_needsThePeopleOfQuestionFigures() {
        TeamAnswers before = wave(2020, 12, Map.of(), q -> !q.equals("v2"));
        TeamAnswers after = wave(2021, 12, Map.of(), q -> true);
        Score.Withheld why =
                change(PUBLISHED, before, after, VOICE).whole().withheld().orElseThrow();
        assertThat(why.reason()).isEqualTo(WithheldReason.MINIMUM_GROUP);
        assertThat(why.detail()).isEqualTo("the waves share only one question, and figures of one need 30 people");
        assertThat(value(change(RESEARCH, before, after, VOICE))).isCloseTo(0, within(1e-12));
        TeamAnswers many = wave(2020, 30, Map.of(), q -> !q.equals("v2"));
        assertThat(change(PUBLISHED, many, wave(2021, 30, Map.of(), q -> true), VOICE)
                        .whole()
                        .change())
                .isPresent();
    }

    /** What four people were not asked is not said; that they are too few is. */
    @Test
    void questionsOfFewPeople_areNotNamedInThePublishedView() {
        TeamAnswers before = wave(2020, 4, Map.of(), q -> !q.equals("q4"));
        TeamAnswers after = wave(2021, 12, Map.of(), q -> true);
        WaveChange safety = change(PUBLISHED, before, after, SAFETY);
        assertThat(safety.whole().withheld().orElseThrow().reason()).isEqualTo(WithheldReason.MINIMUM_GROUP);
        assertThat(safety.leftOut()).isEmpty();
    }

    /** Managers were asked q4 in both waves and members in the later one only: each perspective has its own shared questions. */
    @Test
    void questionAskedOfOnePerspective_isLeftOutForTheOther() {
        TeamAnswers before = mixed(2020, (who, q) -> who == Perspective.CARER || !q.equals("q4"));
        TeamAnswers after = mixed(2021, (who, q) -> true);
        var changes = RESEARCH.change(before, after);
        assertThat(changes.change(SAFETY, Perspective.TEAM_MEMBER).orElseThrow().leftOut())
                .isPresent();
        assertThat(changes.change(SAFETY, Perspective.CARER).orElseThrow().leftOut())
                .isEmpty();
    }

    private static TeamAnswers mixed(int year, BiPredicate<Perspective, String> asked) {
        TeamAnswersBuilder team = TeamAnswers.builder(BANK, "north").wave(LocalDate.of(year, 1, 1));
        for (int p = 0; p < 12; p++) {
            Perspective who = p % 2 == 0 ? Perspective.TEAM_MEMBER : Perspective.CARER;
            TeamAnswersBuilder row = team.respondent("p" + p, who);
            for (String q : BANK.questionIds()) {
                if (asked.test(who, q)) {
                    row.answer(q, 1 + (p + q.hashCode() + year) % 5);
                }
            }
        }
        return team.build();
    }

    /** Five leave and five join in each change; q4 is new in the second wave, so that its parts count with other questions in the second change. */
    @Test
    void thirdWave_afterAChangeOfQuestions_hasNoPartsInThePublishedView() {
        TeamAnswers first = people(2020, 0, q -> !q.equals("q4"));
        TeamAnswers second = people(2021, 5, q -> true);
        TeamAnswers third = people(2022, 10, q -> true);
        SampleChange changes = PUBLISHED.changes(Sample.of(List.of(first, second, third)));
        WaveChange one =
                changes.teams().get(0).change(SAFETY, Perspective.TEAM_MEMBER).orElseThrow();
        WaveChange two =
                changes.teams().get(1).change(SAFETY, Perspective.TEAM_MEMBER).orElseThrow();
        assertThat(one.leftOut()).isPresent();
        assertThat(one.stayed().change()).isPresent();
        assertThat(two.leftOut()).isEmpty();
        assertThat(two.stayed().change()).isEmpty();
        assertThat(two.whole().change()).isPresent();
        SampleChange same = PUBLISHED.changes(Sample.of(List.of(people(2020, 0, q -> true), second, third)));
        assertThat(same.teams()
                        .get(1)
                        .change(SAFETY, Perspective.TEAM_MEMBER)
                        .orElseThrow()
                        .stayed()
                        .change())
                .isPresent();
    }

    private static TeamAnswers people(int year, int from, Predicate<String> asked) {
        TeamAnswersBuilder team = TeamAnswers.builder(BANK, "north").wave(LocalDate.of(year, 1, 1));
        for (int p = from; p < from + 15; p++) {
            TeamAnswersBuilder row = team.respondent("p" + p);
            for (String q : BANK.questionIds()) {
                if (asked.test(q)) {
                    row.answer(q, 1 + new Random(p * 31L + q.hashCode() + year).nextInt(5));
                }
            }
        }
        return team.build();
    }

    /** The standard deviation and alpha of the sample are those of four questions, and the scores those of three. */
    @Test
    void persons_areNotJudgedByFiguresOfOtherQuestions() {
        TeamAnswers before = people(2020, 0, q -> !q.equals("q4"));
        TeamAnswers after = people(2021, 0, q -> true);
        var persons = RESEARCH.changes(Sample.of(List.of(before, after)), ChangeOptions.DEFAULT.withPersons())
                .teams()
                .get(0)
                .persons();
        assertThat(persons.get(0).results().values())
                .allMatch(result -> result.verdict() == ReliableChange.Verdict.UNKNOWN);
        assertThat(persons.get(1).results().values())
                .anyMatch(result -> result.verdict() != ReliableChange.Verdict.UNKNOWN);
    }

    /**
     * Whatever one wave alone answered to the questions that it alone was asked, no figure of the change depends on it; but a figure may be
     * withheld if that of the complete wave is.
     */
    @Property(tries = 200)
    void answersToQuestionsOfOneWave_changeNoFigure(
            @ForAll long seed, @ForAll @IntRange(max = 3) int added, @ForAll @IntRange(max = 2) int dropped) {
        String first = "q" + (1 + dropped);
        String second = "q" + (1 + added);
        Random random = new Random(seed);
        Map<String, Integer> given = new TreeMap<>(Map.of(first, 1 + random.nextInt(5)));
        Map<String, Integer> other = new TreeMap<>(Map.of(second, 1 + random.nextInt(5)));
        for (Assessment assessment : List.of(PUBLISHED, RESEARCH)) {
            WaveChange plain = change(
                    assessment,
                    wave(2020, 12, Map.of(), q -> !q.equals(second)),
                    wave(2021, 12, Map.of(), q -> first.equals(second) || !q.equals(first)),
                    SAFETY);
            WaveChange changed = change(
                    assessment,
                    wave(2020, 12, first.equals(second) ? Map.of() : given, q -> !q.equals(second)),
                    wave(2021, 12, other, q -> first.equals(second) || !q.equals(first)),
                    SAFETY);
            boolean shown = changed.whole().change().isPresent()
                    && plain.whole().change().isPresent();
            assertThat(shown || assessment == PUBLISHED).isTrue();
            if (shown) {
                assertThat(changed.whole()).isEqualTo(plain.whole());
            }
            assertThat(plain.whole()
                            .change()
                            .map(GroupChange::change)
                            .map(estimate -> estimate.value().figure().orElseThrow())
                            .orElse(0.0))
                    .isCloseTo(0, within(1e-12));
        }
    }

    /** The change of waves with different questions is that of the part of the bank with the shared ones. */
    @Property(tries = 200)
    void change_isThatOfAMeasureOfTheSharedQuestions(@ForAll long seed) {
        QuestionBank shared = TestBanks.ratings("short", 5, ImmutableMap.of("safety", "q1 q2 q3", "voice", "v1 v2"));
        TeamAnswersBuilder before = TeamAnswers.builder(BANK, "n").wave(LocalDate.of(2020, 1, 1));
        TeamAnswersBuilder after = TeamAnswers.builder(BANK, "n").wave(LocalDate.of(2021, 1, 1));
        TeamAnswersBuilder shortBefore = TeamAnswers.builder(shared, "n").wave(LocalDate.of(2020, 1, 1));
        TeamAnswersBuilder shortAfter = TeamAnswers.builder(shared, "n").wave(LocalDate.of(2021, 1, 1));
        Random random = new Random(seed);
        for (int p = 0; p < 14; p++) {
            fill(before, shortBefore, "p" + p, random, "");
            fill(after, shortAfter, "p" + (p + random.nextInt(2) * 20), random, "q4");
        }
        WaveChange whole = change(RESEARCH, before.build(), after.build(), SAFETY);
        WaveChange part = change(assessment(shared, View.RESEARCH), shortBefore.build(), shortAfter.build(), SAFETY);
        assertThat(whole.whole()).isEqualTo(part.whole());
        assertThat(whole.stayed()).isEqualTo(part.stayed());
        assertThat(whole.whole().change().orElseThrow().change().interval()).isInstanceOf(Interval.Between.class);
    }

    private static void fill(TeamAnswersBuilder one, TeamAnswersBuilder other, String id, Random random, String more) {
        one.respondent(id);
        other.respondent(id);
        for (String q : List.of("q1", "q2", "q3", "v1")) {
            if (random.nextInt(12) > 0) {
                int answer = 1 + random.nextInt(5);
                one.answer(q, answer);
                other.answer(q, answer);
            }
        }
        if (!more.isEmpty()) {
            one.answer(more, 1 + random.nextInt(5));
        }
    }
}
