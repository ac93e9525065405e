package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.coppice.files.result.AnalysisJson;
import org.coppice.model.CumulativeScale;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.profile.View;
import org.coppice.model.score.Score;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.scoring.result.CumulativeScaleAnalysis;
import org.coppice.scoring.result.SampleAnalysis;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Plugin;
import org.coppice.statistics.reliability.ScaleStrength;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The analysis of cumulative scales: figures, and which are shown. */
class CumulativeScaleAnalysisTest {
    private static final ImmutableList<PersonalisationLevel> LEVELS =
            ImmutableList.copyOf(PersonalisationLevel.values()).subList(1, 6);

    private static final CumulativeScale SCALE = new CumulativeScale("ladder", "Levels", ImmutableList.copyOf(LEVELS));
    private static final Catalogue CATALOGUE = Catalogue.of(new Ladder(SCALE));

    /** A plugin that contributes the scale. */
    private record Ladder(CumulativeScale scale) implements Plugin {
        @Override
        public Descriptor descriptor() {
            return new Descriptor("ladder", "1.0.0", "A ladder", Contract.NUMBER);
        }

        @Override
        public Contribution contribution() {
            return Contribution.builder().cumulativeScale(scale).build();
        }
    }

    private final List<TeamAnswers> teams = new ArrayList<>();

    /** One question a level, from 1 to 5, of the first levels. */
    private static QuestionBank bank(int levels) {
        QuestionBank.Builder bank = QuestionBank.builder("levels", "1.0.0", "Levels")
                .scale(new ResponseScale.Likert("five", 1, 5, ImmutableList.of()));
        for (PersonalisationLevel level : LEVELS.subList(0, levels)) {
            bank.construct(level);
            bank.question(Question.builder("q" + level.depth(), "We do " + level.depth() + ".", "five")
                    .measures(level.id())
                    .asked(ImmutableSet.copyOf(Perspective.values()))
                    .source("Figure 1"));
        }
        return bank.build();
    }

    private static Assessment assessment(View view, int levels) {
        return Assessment.builder(CATALOGUE)
                .bank(bank(levels))
                .view(view)
                .minimumGroup(5)
                .build();
    }

    /** Adds a team: each person's answers, 0 for none. */
    private CumulativeScaleAnalysisTest team(String name, LocalDate wave, Perspective who, int[]... people) {
        TeamAnswersBuilder team =
                assessment(View.PUBLISHED, people[0].length).team(name).wave(wave);
        for (int p = 0; p < people.length; p++) {
            team.respondent("p" + p, who);
            for (int level = 0; level < people[p].length; level++) {
                if (people[p][level] > 0) {
                    team.answer("q" + (level + 1), people[p][level]);
                }
            }
        }
        teams.add(team.build());
        return this;
    }

    private CumulativeScaleAnalysisTest team(String name, int[]... people) {
        return team(name, LocalDate.of(2026, 1, 1), Perspective.TEAM_MEMBER, people);
    }

    private SampleAnalysis analysis(View view) {
        return assessment(view, 5).analyse(Sample.of(teams));
    }

    private CumulativeScaleAnalysis only(View view) {
        return Iterables.getOnlyElement(analysis(view).cumulativeScales());
    }

    /** Reaches the first levels and no more. */
    private static int[] reaching(int levels) {
        return IntStream.range(0, 5).map(level -> level < levels ? 5 : 1).toArray();
    }

    private static int[] without(int level, int[] answers) {
        answers[level - 1] = 0;
        return answers;
    }

    private static int[][] ladder() {
        return IntStream.rangeClosed(0, 5)
                .mapToObj(CumulativeScaleAnalysisTest::reaching)
                .toArray(int[][]::new);
    }

    /** Five of each rung, which are enough for the published view. */
    private static int[][] thirty() {
        return IntStream.range(0, 30).mapToObj(p -> reaching(p % 6)).toArray(int[][]::new);
    }

    @Test
    void scale_thatNoPluginContributes_isNotComputed() {
        team("north", ladder());
        assertThat(Assessment.builder(Catalogue.of())
                        .bank(bank(5))
                        .view(View.RESEARCH)
                        .build()
                        .analyse(Sample.of(teams))
                        .cumulativeScales())
                .isEmpty();
        assertThat(only(View.RESEARCH).scale()).isEqualTo(SCALE);
    }

    @Test
    void peopleOnALadder_areAStrongScale_whoseMeansFall() {
        CumulativeScaleAnalysis levels = team("north", ladder()).only(View.RESEARCH);
        assertThat(levels.persons()).hasValue(6);
        assertThat(levels.h()).isEqualTo(Score.of(1));
        assertThat(levels.strength()).contains(ScaleStrength.STRONG);
        assertThat(levels.rising()).isEmpty();
        assertThat(levels.levels())
                .extracting(CumulativeScaleAnalysis.Level::level)
                .containsExactlyElementsOf(LEVELS);
        assertThat(levels.levels().get(0).mean().figure().orElseThrow()).isCloseTo(5.0 / 6, within(1e-12));
        assertThat(levels.levels().get(4).mean().figure().orElseThrow()).isCloseTo(1.0 / 6, within(1e-12));
    }

    /** A reversed scale has the same coherence: only the means show it. */
    @Test
    void levelsThatRise_areNamed() {
        int[][] people = thirty();
        for (int[] person : people) {
            int swapped = person[1];
            person[1] = person[2];
            person[2] = swapped;
        }
        CumulativeScaleAnalysis levels = team("north", people).only(View.PUBLISHED);
        assertThat(levels.strength()).contains(ScaleStrength.STRONG);
        assertThat(levels.rising()).containsExactly(PersonalisationLevel.MONEY);
    }

    @Test
    void perspectivesAndWaves_areSeparate() {
        LocalDate later = LocalDate.of(2026, 7, 1);
        team("north", ladder());
        team("north", later, Perspective.TEAM_MEMBER, ladder());
        team("south", LocalDate.of(2026, 1, 1), Perspective.PERSON_WHO_USES_SERVICES, ladder());
        assertThat(analysis(View.RESEARCH).cumulativeScales())
                .extracting(levels -> levels.wave() + " " + levels.perspective().id())
                .containsExactly(
                        "2026-01-01 team-member", "2026-01-01 person-who-uses-services", "2026-07-01 team-member");
    }

    @Test
    void bankWithoutOneOfTheLevels_hasNoAnalysis() {
        int[][] people = IntStream.range(0, 6)
                .mapToObj(p -> new int[] {5, 1 + p % 5, 2, 1 + p % 2})
                .toArray(int[][]::new);
        team("north", people);
        assertThat(assessment(View.RESEARCH, 4).analyse(Sample.of(teams)).cumulativeScales())
                .isEmpty();
    }

    @Test
    void levelThatIsNotShown_leavesNoFigures() {
        int[][] people = ladder();
        people[0][4] = 0;
        people[1][4] = 0;
        assertThat(team("north", people).analysis(View.RESEARCH).cumulativeScales())
                .isEmpty();
    }

    /** A team of four is hidden alone, and so it is in no figure. */
    @Test
    void hiddenGroup_isNotAmongThem() {
        team("north", ladder());
        team("south", reaching(0), reaching(1), reaching(5), reaching(2));
        assertThat(only(View.RESEARCH).persons()).hasValue(6);
    }

    /** Two of them together reach the minimum, and stand in all figures. */
    @Test
    void hiddenGroups_areAmongThem_whereTheFiguresTakeThemIn() {
        team("north", ladder());
        team("south", reaching(0), reaching(1), reaching(5), reaching(2));
        team("west", reaching(3), reaching(1), reaching(4), reaching(2));
        assertThat(only(View.RESEARCH).persons()).hasValue(14);
    }

    /** Thirty are enough; the figures of one fewer are not shown. */
    @Test
    void fewerThanThirtyWithAllLevels_areNotShownInThePublishedView() {
        assertThat(team("north", thirty()).only(View.PUBLISHED).persons()).hasValue(30);
        teams.clear();
        team("north", Arrays.copyOf(thirty(), 29));
        withheld();
    }

    /** Nine have a score of each level, but only four of all. */
    @Test
    void fewWithAllLevels_areNotShownInThePublishedView() {
        List<int[]> people = new ArrayList<>(Arrays.asList(ladder()).subList(1, 5));
        for (int p = 0; p < 5; p++) {
            people.add(without(1, reaching(p + 1)));
            people.add(without(5, reaching(p)));
        }
        team("north", people.toArray(int[][]::new));
        assertThat(analysis(View.PUBLISHED).cumulativeScales()).isEmpty();
        assertThat(only(View.RESEARCH).persons()).hasValue(4);
    }

    /** One of 31 lacks a level: figures of the other thirty would disclose that person. */
    @Test
    void fewWithoutALevel_areNotShownInThePublishedView() {
        List<int[]> people = new ArrayList<>(Arrays.asList(thirty()));
        people.add(without(3, reaching(2)));
        team("north", people.toArray(int[][]::new));
        withheld();
    }

    private void withheld() {
        CumulativeScaleAnalysis levels = only(View.PUBLISHED);
        assertThat(levels.persons()).isEmpty();
        assertThat(levels.strength()).isEmpty();
        assertThat(levels.h()).isInstanceOf(Score.Withheld.class);
        assertThat(levels.levels()).hasSize(5).allMatch(level -> level.h() instanceof Score.Withheld);
        StringWriter out = new StringWriter();
        AnalysisJson.write(analysis(View.PUBLISHED), ImmutableList.of(), out);
        JsonNode json = JsonMapper.shared()
                .readTree(out.toString())
                .path("cumulativeScales")
                .get(0);
        assertThat(json.path("scale").asString()).isEqualTo("ladder");
        assertThat(json.path("persons").isNull()).isTrue();
        assertThat(json.path("h").isNull()).isTrue();
        assertThat(json.path("strength").isNull()).isTrue();
        assertThat(json.path("undefined").path("h").asString()).contains("too few");
    }

    /** Of one team with some gaps, against those who have all levels, counted here. */
    @Property(tries = 200)
    void published_isRounded_andLeavesOutNobodyOrTheMinimum(@ForAll long seed) {
        Random random = new Random(seed);
        int gaps = random.nextInt(3);
        List<int[]> people = new ArrayList<>();
        for (int p = 0; p < 25 + random.nextInt(25); p++) {
            int[] answers =
                    IntStream.range(0, 5).map(l -> 1 + random.nextInt(5)).toArray();
            people.add(random.nextInt(4) < gaps ? without(1 + random.nextInt(5), answers) : answers);
        }
        long complete = people.stream()
                .filter(answers -> Arrays.stream(answers).allMatch(answer -> answer > 0))
                .count();
        long others = people.size() - complete;
        List<CumulativeScaleAnalysis> exact = team("north", people.toArray(int[][]::new))
                .analysis(View.RESEARCH)
                .cumulativeScales();
        for (CumulativeScaleAnalysis levels : analysis(View.PUBLISHED).cumulativeScales()) {
            boolean enough = complete >= 30 && (others == 0 || others >= 5);
            boolean shown = levels.h() instanceof Score.Measured;
            assertThat(levels.persons().isPresent()).isEqualTo(shown);
            assertThat(shown && !enough)
                    .isFalse(); // with enough people it can be withheld with the spread of the only team
            levels.persons().ifPresent(persons -> assertThat(persons).isEqualTo((int) complete));
            levels.h().figure().ifPresent(h -> {
                assertThat(h * 100).isCloseTo(Math.rint(h * 100), within(1e-9));
                assertThat(h).isCloseTo(exact.get(0).h().figure().orElseThrow(), within(0.005 + 1e-9));
            });
        }
        teams.clear();
    }

    @Property(tries = 200)
    void people_inAnotherOrder_orInOtherTeamsOfAnotherOrder_giveTheSameBits(@ForAll long seed) {
        Random random = new Random(seed);
        List<int[]> people = new ArrayList<>();
        for (int p = 0; p < 10 + random.nextInt(20); p++) {
            people.add(IntStream.range(0, 5).map(l -> 1 + random.nextInt(5)).toArray());
        }
        CumulativeScaleAnalysis before =
                team("north", people.toArray(int[][]::new)).only(View.RESEARCH);
        teams.clear();
        Collections.shuffle(people, random);
        int half = people.size() / 2;
        team("south", people.subList(half, people.size()).toArray(int[][]::new));
        team("north", people.subList(0, half).toArray(int[][]::new));
        CumulativeScaleAnalysis now = only(View.RESEARCH);
        teams.clear();
        assertThat(now.h()).isEqualTo(before.h());
        assertThat(now.levels())
                .extracting(CumulativeScaleAnalysis.Level::h)
                .containsExactlyElementsOf(before.levels().stream()
                        .map(CumulativeScaleAnalysis.Level::h)
                        .toList());
    }
}
