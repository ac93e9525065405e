package org.coppice.scoring.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.coppice.model.Facet;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.View;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.TestBanks;
import org.coppice.scoring.option.ChangeOptions;
import org.coppice.statistics.change.GroupChange;
import org.coppice.statistics.change.PersonChanges;
import org.coppice.statistics.change.SampleChange;
import org.coppice.statistics.change.TeamChange;
import org.coppice.statistics.change.WaveChange;
import org.junit.jupiter.api.Test;

/** Changes between waves as the host reports them. */
class ChangesTest {
    private static final Measure TRUST = TestBanks.measure("trust");
    private static final Measure TASK = TestBanks.measure("task");
    private static final Assessment PUBLISHED = published();

    private static Assessment published() {
        return Assessment.builder(TestBanks.catalogue())
                .bank(TestBanks.sectioned())
                .build();
    }

    private static Assessment research() {
        return Assessment.builder(TestBanks.catalogue())
                .bank(TestBanks.sectioned())
                .view(View.RESEARCH)
                .build();
    }

    /** People by their ids; the answers depend on the id and the year, and no two waves are alike. */
    private static TeamAnswers wave(int year, int... people) {
        return wave("north", year, people).build();
    }

    private static TeamAnswersBuilder wave(String name, int year, int... people) {
        TeamAnswersBuilder team =
                TeamAnswers.builder(TestBanks.sectioned(), name).wave(LocalDate.of(year, 3, 31));
        for (int p : people) {
            team.respondent("p" + p)
                    .answers(Map.of(
                            "trust-1", 1 + (p + year) % 5,
                            "trust-2", 1 + (p * year) % 4,
                            "task-1", 1 + p % 5,
                            "task-2", 1 + (p + 2 * year) % 5));
        }
        return team;
    }

    private static int[] range(int from, int to) {
        return IntStream.rangeClosed(from, to).toArray();
    }

    private static int[] and(int[] some, int... more) {
        return IntStream.concat(IntStream.of(some), IntStream.of(more)).toArray();
    }

    private static WaveChange trust(TeamChange change) {
        return change.change(TRUST, Perspective.TEAM_MEMBER).orElseThrow();
    }

    private static double value(WaveChange.Outcome outcome) {
        return outcome.change().orElseThrow().change().value().figure().orElseThrow();
    }

    @Test
    void whole_isTheDifferenceOfTheWavesFigures_roundedInThePublishedView() {
        TeamAnswers before = wave(2020, range(1, 12));
        TeamAnswers after = wave(2021, range(1, 12));
        WaveChange exact = trust(research().change(before, after));
        assertThat(value(exact.whole())).isCloseTo(mean(after) - mean(before), within(1e-12));
        assertThat(exact.whole().change().orElseThrow().method()).isEqualTo(GroupChange.Method.PAIRED);
        GroupChange shown =
                trust(PUBLISHED.change(before, after)).whole().change().orElseThrow();
        double change = shown.change().value().figure().orElseThrow();
        assertThat(change).isEqualTo(Math.rint(value(exact.whole()) * 100) / 100);
        assertThat(shown.t().figure().orElseThrow() * 100 % 1).isCloseTo(0, within(1e-9));
    }

    /** The standard error of the change of nine people, with the means of both waves, would leave few sets of answers. */
    @Test
    void changeOfFewerThanTen_isADifferenceOfMeansAlone() {
        GroupChange nine = trust(PUBLISHED.change(wave(2020, range(1, 9)), wave(2021, range(1, 9))))
                .whole()
                .change()
                .orElseThrow();
        assertThat(nine.change().value())
                .isInstanceOfSatisfying(
                        Score.Measured.class,
                        change -> assertThat(change.standardError()).isEmpty());
        assertThat(nine.change().sd()).isEmpty();
        assertThat(nine.change().degreesOfFreedom()).isEmpty();
        assertThat(nine.change().interval())
                .isEqualTo(Interval.withheld(WithheldReason.MINIMUM_SPREAD, "fewer than 10 people"));
        assertThat(nine.figures().scores().values())
                .containsOnly(Score.withheld(WithheldReason.MINIMUM_SPREAD, "fewer than 10 people"));
        assertThat(nine.before()).hasValue(9);
        GroupChange ten = trust(PUBLISHED.change(wave(2020, range(1, 10)), wave(2021, range(1, 10))))
                .whole()
                .change()
                .orElseThrow();
        assertThat(ten.change().interval()).isInstanceOf(Interval.Between.class);
        assertThat(ten.p().figure()).isPresent();
    }

    /** Eleven are in the second wave, and nine in the first: the standard error would give the spread of the nine. */
    @Test
    void changeToTenOrMore_fromFewer_isADifferenceOfMeansAlone() {
        GroupChange whole = trust(PUBLISHED.change(wave(2020, range(1, 9)), wave(2021, range(10, 20))))
                .whole()
                .change()
                .orElseThrow();
        assertThat(whole.t().figure()).isEmpty();
        assertThat(whole.change().value().figure()).isPresent();
    }

    /** Eleven answered, and one of them left trust out in both waves: ten would show that it was one. */
    @Test
    void numberOfScores_isNotShownIfFewHaveNone() {
        List<TeamAnswers> waves = IntStream.of(2020, 2021)
                .mapToObj(year -> wave("north", year, range(1, 10))
                        .respondent("p11")
                        .answers(Map.of("task-1", 2, "task-2", 1 + year % 5))
                        .build())
                .toList();
        WaveChange change = trust(PUBLISHED.change(waves.get(0), waves.get(1)));
        GroupChange whole = change.whole().change().orElseThrow();
        assertThat(whole.before()).isEmpty();
        assertThat(whole.after()).isEmpty();
        assertThat(whole.change().value().figure()).isPresent();
        GroupChange exact = trust(research().change(waves.get(0), waves.get(1)))
                .whole()
                .change()
                .orElseThrow();
        assertThat(exact.before()).hasValue(10);
    }

    /**
     * The whole is y and z together. One of those who stayed left y out in both waves: twice the change
     * of the whole, less those of y and z, would be that person's.
     */
    @Test
    void measuresThatShareQuestions_doNotPartThoseWhoStayed() {
        QuestionBank bank = halves();
        Assessment assessment =
                Assessment.builder(TestBanks.catalogue()).bank(bank).build();
        Sample complete = Sample.of(List.of(halves(bank, 2020, 0), halves(bank, 2021, 0)));
        assertThat(assessment.changes(complete).teams().get(0).changes())
                .hasSize(3)
                .allMatch(change -> change.stayed().change().isPresent());
        Sample parted = Sample.of(List.of(halves(bank, 2020, 1), halves(bank, 2021, 1)));
        List<WaveChange> changes = assessment.changes(parted).teams().get(0).changes();
        assertThat(changes).allMatch(change -> change.stayed().change().isEmpty());
        assertThat(changes.stream().filter(change -> change.whole().change().isPresent()))
                .hasSizeLessThan(3);
    }

    /**
     * Five people left out y in each wave, which may be shown. Of those who stayed it was one, and of those who left and who joined four
     * each: the parts would disclose that one person's change.
     */
    @Test
    void personAmongThoseWhoStayed_whoLeftOutAMeasure_hidesTheParts() {
        assertThat(stayed(p -> p < 5 || (p >= 20 && p < 24))).allMatch(Optional::isEmpty);
        assertThat(stayed(p -> false)).hasSize(3).allMatch(Optional::isPresent);
        assertThat(stayed(p -> p >= 10 && p < 15)).hasSize(3).allMatch(Optional::isPresent);
    }

    /** The change of p0 and p10 to p19: in the first wave p1 to p9 were there too, in the second p20 to p28. */
    private static List<Optional<GroupChange>> stayed(IntPredicate without) {
        QuestionBank bank = halves();
        TeamAnswers before = halves(bank, 2020, range(0, 19), without);
        TeamAnswers after = halves(bank, 2021, and(new int[] {0}, range(10, 28)), without);
        List<WaveChange> changes = Assessment.builder(TestBanks.catalogue())
                .bank(bank)
                .build()
                .change(before, after)
                .changes();
        assertThat(changes).allMatch(change -> change.whole().change().isPresent());
        return changes.stream().map(change -> change.stayed().change()).toList();
    }

    private static QuestionBank halves() {
        return QuestionBank.builder("halves", "1.0.0", "halves")
                .scale(ResponseScale.Likert.of("s", 5))
                .construct(Facet.of("whole", "whole", "whole"))
                .construct(Facet.of("y", "y", "y"))
                .construct(Facet.of("z", "z", "z"))
                .question(Question.builder("q1", "1", "s").measures("whole").measures("y"))
                .question(Question.builder("q2", "2", "s").measures("whole").measures("y"))
                .question(Question.builder("q3", "3", "s").measures("whole").measures("z"))
                .question(Question.builder("q4", "4", "s").measures("whole").measures("z"))
                .build();
    }

    /** Twelve people, of whom the first ones leave out the questions of y. */
    private static TeamAnswers halves(QuestionBank bank, int year, int without) {
        return halves(bank, year, range(0, 11), p -> p < without);
    }

    private static TeamAnswers halves(QuestionBank bank, int year, int[] people, IntPredicate without) {
        TeamAnswersBuilder team = TeamAnswers.builder(bank, "t").wave(LocalDate.of(year, 1, 1));
        for (int p : people) {
            team.respondent("p" + p).answer("q3", 1 + (p + year) % 5).answer("q4", 1 + (2 * p + year / 3) % 5);
            if (!without.test(p)) {
                team.answer("q1", 1 + (p * 3 + year) % 5).answer("q2", 1 + (p + p / 3 + year / 7) % 5);
            }
        }
        return team.build();
    }

    private static double mean(TeamAnswers team) {
        TeamProfile profile = research().assess(team);
        return profile.score(TRUST, Perspective.TEAM_MEMBER)
                .orElseThrow()
                .value()
                .figure()
                .orElseThrow();
    }

    @Test
    void figure_thatAWaveDoesNotShow_hasNoChange() {
        TeamChange change = PUBLISHED.change(wave(2020, range(1, 4)), wave(2021, range(1, 9)));
        assertThat(trust(change).whole().withheld())
                .hasValue(Score.withheld(WithheldReason.MINIMUM_GROUP, "fewer than 5 people (2020-03-31)"));
        assertThat(trust(change).people()).isEmpty();
    }

    /**
     * Nine stay and five join, which may be shown; but the last of those who stay leaves trust out in the second wave, and would be alone.
     * Nothing of trust can be derived from the questions of task, so that the parts of task are shown.
     */
    @Test
    void part_thatIsTooSmallInOneMeasure_hidesThePartsOfThoseThatShareQuestions() {
        TeamAnswers before = wave(2020, range(1, 9));
        assertThat(PUBLISHED.change(before, wave(2021, range(1, 14))).changes())
                .allMatch(change -> change.people().isPresent());
        TeamAnswersBuilder after = wave("north", 2021, and(range(1, 8), range(10, 14)));
        after.respondent("p9").answers(Map.of("task-1", 2, "task-2", 2));
        TeamChange change = PUBLISHED.change(before, after.build());
        assertThat(change.changes())
                .hasSize(2)
                .allMatch(each -> each.whole().change().isPresent());
        WaveChange trust = trust(change);
        assertThat(trust.people()).isEmpty();
        assertThat(trust.stayed().change()).isEmpty();
        assertThat(trust.whole().change().orElseThrow().after()).isEmpty();
        assertThat(trust.note().orElseThrow()).contains("for at least one measure");
        WaveChange task = change.change(TASK, Perspective.TEAM_MEMBER).orElseThrow();
        assertThat(task.people()).hasValue(new WaveChange.People(9, 5, 0));
        assertThat(task.stayed().change()).isPresent();
    }

    /**
     * Nine stay and five join; then the five leave again, and one more with them. Each change alone may be shown, but who left less who had
     * joined is that one.
     */
    @Test
    void consecutiveWaves_doNotDiscloseLeaversBySubtraction() {
        TeamAnswers first = wave(2020, range(1, 9));
        TeamAnswers second = wave(2021, range(1, 14));
        TeamAnswers third = wave(2022, and(range(1, 8), range(15, 19)));
        assertThat(trust(PUBLISHED.change(second, third)).people()).hasValue(new WaveChange.People(8, 5, 6));
        SampleChange changes = PUBLISHED.changes(Sample.of(List.of(third, first, second)));
        assertThat(changes.teams()).hasSize(2);
        assertThat(trust(changes.teams().get(0)).people()).hasValue(new WaveChange.People(9, 5, 0));
        assertThat(trust(changes.teams().get(1)).people()).isEmpty();
        assertThat(trust(changes.teams().get(1)).whole().change()).isPresent();
        TeamAnswers other = wave(2022, and(range(1, 9), range(15, 19)));
        SampleChange safe = PUBLISHED.changes(Sample.of(List.of(first, second, other)));
        assertThat(trust(safe.teams().get(1)).people()).hasValue(new WaveChange.People(9, 5, 5));
    }

    @Test
    void teams_ofOneWaveOrWithoutADay_areNamed() {
        TeamAnswers undated = TeamAnswers.builder(TestBanks.sectioned(), "west").build();
        SampleChange changes = PUBLISHED.changes(Sample.of(List.of(
                wave("south", 2020, range(1, 6)).build(),
                wave("south", 2021, range(1, 6)).build(),
                wave("east", 2021, range(1, 6)).build(),
                undated)));
        assertThat(changes.teams()).singleElement().satisfies(change -> {
            assertThat(change.before().team()).isEqualTo("south");
            assertThat(change.recipe()).isEqualTo(PUBLISHED.recipe());
        });
        assertThat(changes.once()).extracting(Object::toString).containsExactly("west", "east on 2021-03-31");
    }

    @Test
    void change_ofWavesThatDoNotFollow_isRefused() {
        TeamAnswers then = wave(2020, 1);
        TeamAnswers other = wave("south", 2021, 1).build();
        TeamAnswers undated =
                TeamAnswers.builder(TestBanks.sectioned(), "north").build();
        for (TeamAnswers[] pair :
                new TeamAnswers[][] {{then, then}, {wave(2021, 1), then}, {then, other}, {undated, then}}) {
            assertThatThrownBy(() -> PUBLISHED.change(pair[0], pair[1]))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("give two waves of the same team");
        }
    }

    @Test
    void persons_areHeldToSpreadAndAlphaOfTheSamplesEarlierWave_orToWhatIsGiven() {
        List<TeamAnswers> sample = List.of(
                wave(2020, range(1, 9)),
                wave(2021, range(1, 9)),
                wave("south", 2020, range(3, 12)).build());
        Assessment assessment = research();
        SampleScore earlier = assessment.assess(Sample.of(sample)).constructs().get(0);
        assertThat(earlier.wave()).isEqualTo(LocalDate.of(2020, 3, 31));
        PersonChanges persons = persons(assessment, sample, OptionalDouble.empty());
        assertThat(persons.rule().sd()).isEqualTo(earlier.sd());
        assertThat(persons.rule().reliability())
                .isEqualTo(earlier.scale().orElseThrow().alpha().figure());
        assertThat(persons.results()).hasSize(9);
        PersonChanges given = persons(assessment, sample, OptionalDouble.of(0.5));
        double change = given.results().get("p1").change().figure().orElseThrow();
        assertThat(given.results().get("p1").rci().figure().orElseThrow())
                .isCloseTo(change / earlier.sd().orElseThrow(), within(1e-12)); // √(2(1 − .5)) = 1
        assertThatThrownBy(() -> PUBLISHED.changes(Sample.of(sample), ChangeOptions.DEFAULT.withPersons()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(assessment.changes(Sample.of(sample)).teams().get(0).persons())
                .isEmpty();
    }

    private static PersonChanges persons(Assessment assessment, List<TeamAnswers> sample, OptionalDouble reliability) {
        ChangeOptions options = ChangeOptions.DEFAULT.withPersons();
        return assessment
                .changes(
                        Sample.of(sample),
                        reliability.isPresent() ? options.reliability(reliability.getAsDouble()) : options)
                .teams()
                .get(0)
                .persons()
                .get(0);
    }
}
