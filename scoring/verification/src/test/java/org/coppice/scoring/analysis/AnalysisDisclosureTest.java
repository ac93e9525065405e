package org.coppice.scoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.coppice.model.Facet;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.profile.View;
import org.coppice.model.score.AgreementLevel;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.TestBanks;
import org.coppice.scoring.option.AnalysisOptions;
import org.coppice.scoring.result.AnswerAnalysis;
import org.coppice.scoring.result.MeasureCorrelations;
import org.coppice.scoring.result.SampleAnalysis;
import org.coppice.scoring.result.ScaleAnalysis;
import org.coppice.scoring.result.TeamAnalysis;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.reliability.InstrumentReliability;
import org.coppice.statistics.reliability.QuestionFigures;
import org.junit.jupiter.api.Test;

/** Ways to find out from an analysis what a few people answered, each of which has to fail. */
class AnalysisDisclosureTest {
    private static final QuestionBank FOUR = TestBanks.ratings("four", 5, ImmutableMap.of("c", "q1 q2 q3 q4"));
    private static final QuestionBank TWO = TestBanks.ratings("two", 5, ImmutableMap.of("x", "x1 x2", "y", "y1 y2"));

    private final List<TeamAnswers> teams = new ArrayList<>();

    /** Adds a team; 0 is no answer. */
    private AnalysisDisclosureTest team(QuestionBank bank, String name, int[]... people) {
        TeamAnswersBuilder team = TeamAnswers.builder(bank, name);
        for (int p = 0; p < people.length; p++) {
            team.respondent("p" + p);
            for (int q = 0; q < people[p].length; q++) {
                if (people[p][q] > 0) {
                    team.answer(bank.questionIds().get(q), people[p][q]);
                }
            }
        }
        teams.add(team.build());
        return this;
    }

    /** Answers that vary over the whole scale and differ from question to question. */
    private static int[][] people(int n) {
        return IntStream.range(0, n)
                .mapToObj(p -> new int[] {1 + p % 5, 1 + (p / 2) % 5, 1 + (p * 3 + 1) % 5, 1 + (p / 3 + p) % 5})
                .toArray(int[][]::new);
    }

    private static int[][] and(int[][] people, int[]... more) {
        int[][] all = Arrays.copyOf(people, people.length + more.length);
        System.arraycopy(more, 0, all, people.length, more.length);
        return all;
    }

    private static int[][] times(int n, int... answers) {
        return IntStream.range(0, n).mapToObj(p -> answers.clone()).toArray(int[][]::new);
    }

    private SampleAnalysis analysis(QuestionBank bank, View view) {
        return Assessment.builder(TestBanks.catalogue())
                .bank(bank)
                .view(view)
                .build()
                .analyse(
                        Sample.of(teams),
                        AnalysisOptions.DEFAULT.withCorrelations().withFullInformation());
    }

    private ScaleAnalysis only(QuestionBank bank) {
        return analysis(bank, View.PUBLISHED).scales().get(0);
    }

    private static List<MissingTreatment> treatments(ScaleAnalysis scale) {
        return scale.answers().stream()
                .map(answers -> answers.reliability().treatment())
                .toList();
    }

    private static Optional<WithheldReason> reason(Score score) {
        return score instanceof Score.Withheld withheld ? Optional.of(withheld.reason()) : Optional.empty();
    }

    @Test
    void thirtyWhoAreComplete_haveFiguresOfQuestions_andFewerHaveNone() {
        ScaleAnalysis thirty = team(FOUR, "north", people(30)).only(FOUR);
        assertThat(treatments(thirty)).isEqualTo(MissingTreatment.all());
        assertThat(thirty.score().scale().orElseThrow().alpha().figure()).isPresent();
        assertThat(thirty.factor().orElseThrow().fullInformation()).isPresent();
        teams.clear();
        ScaleAnalysis fewer = team(FOUR, "north", people(29)).only(FOUR);
        assertThat(fewer.answers()).isEmpty();
        assertThat(fewer.factor()).isEmpty();
        assertThat(reason(fewer.score().scale().orElseThrow().alpha())).hasValue(WithheldReason.MINIMUM_SPREAD);
        assertThat(reason(fewer.score().scale().orElseThrow().omega())).hasValue(WithheldReason.MINIMUM_SPREAD);
        assertThat(analysis(FOUR, View.RESEARCH).scales().get(0).answers()).hasSize(3);
    }

    /** A person who answered one question of four has no score: with the mean of the scores, the mean of that question would disclose it. */
    @Test
    void personWithoutAScore_isInNoFigureOfQuestions() {
        double before =
                team(FOUR, "north", people(30)).first(FOUR).mean().figure().orElseThrow();
        teams.clear();
        ScaleAnalysis scale =
                team(FOUR, "north", and(people(30), new int[] {1, 0, 0, 0})).only(FOUR);
        assertThat(treatments(scale)).containsExactly(MissingTreatment.LISTWISE);
        assertThat(scale.answers()
                        .get(0)
                        .reliability()
                        .questions()
                        .get(0)
                        .mean()
                        .figure())
                .hasValue(before);
        assertThat(scale.factor().orElseThrow().fullInformation()).isEmpty();
        assertThat(scale.answers().get(0).reliability().rows()).isEmpty(); // 30 of 31
        assertThat(scale.answers().get(0).reliability().questions())
                .allMatch(question -> question.n().isEmpty());
        assertThat(scale.teams().persons()).isEmpty();
        assertThat(reason(scale.teams().meanSize())).hasValue(WithheldReason.MINIMUM_GROUP);
    }

    private QuestionFigures first(QuestionBank bank) {
        return only(bank).answers().get(0).reliability().questions().get(0);
    }

    /** A person who left out one question of four has a score: the difference from the mean of the questions would disclose it. */
    @Test
    void fewWithAScoreWhoLeftOutAQuestion_hideTheFiguresOfQuestions() {
        ScaleAnalysis one =
                team(FOUR, "north", and(people(40), new int[] {1, 2, 3, 0})).only(FOUR);
        assertThat(one.answers()).isEmpty();
        assertThat(one.score().value().figure()).isPresent();
        assertThat(reason(one.score().scale().orElseThrow().alpha())).hasValue(WithheldReason.COMPLEMENT);
        teams.clear();
        ScaleAnalysis five =
                team(FOUR, "north", and(people(40), times(5, 1, 2, 3, 0))).only(FOUR);
        assertThat(treatments(five)).containsExactly(MissingTreatment.LISTWISE);
        AnswerAnalysis listwise = five.answers().get(0);
        assertThat(listwise.reliability().rows()).hasValue(40);
        assertThat(listwise.reliability().questions().get(3).missing()).isInstanceOf(Score.Withheld.class);
        assertThat(listwise.reliability().questions().get(3).distribution()).isNotEmpty();
        assertThat(five.score().scale().orElseThrow().alpha())
                .isEqualTo(five.score().scale().orElseThrow().alphaListwise());
    }

    /** Three of 603 left out the last question: a mean to a hundredth of the range covers any three, but their number is not shown. */
    @Test
    void manyPeople_haveFiguresOfAllAnswers_withoutTheNumberOfTheFewWhoLeftOneOut() {
        ScaleAnalysis scale =
                team(FOUR, "north", and(people(600), times(3, 1, 2, 3, 0))).only(FOUR);
        assertThat(treatments(scale)).isEqualTo(MissingTreatment.all());
        List<QuestionFigures> questions = scale.answers().get(0).reliability().questions();
        assertThat(questions.get(0).n()).hasValue(603);
        assertThat(questions.get(0).missing().figure()).hasValue(0);
        assertThat(questions.get(3).n()).isEmpty();
        assertThat(reason(questions.get(3).missing())).hasValue(WithheldReason.MINIMUM_GROUP);
    }

    /** y is a half of the whole: who left it out follows from the questions of the whole and those of y. */
    @Test
    void measuresThatShareQuestions_haveFiguresOfQuestionsOfTheSamePeople() {
        QuestionBank bank = halves();
        int[][] some = and(and(people(40), times(5, 0, 0, 3, 4)), new int[] {0, 2, 3, 4});
        List<ScaleAnalysis> scales =
                team(bank, "north", some).analysis(bank, View.PUBLISHED).scales();
        for (ScaleAnalysis scale : scales) {
            assertThat(scale.answers()).as("%s", scale.score().measure()).isEmpty();
        }
        teams.clear();
        int[][] five = and(people(40), times(5, 0, 0, 3, 4));
        scales = team(bank, "north", five).analysis(bank, View.PUBLISHED).scales();
        assertThat(scales).hasSize(3).allMatch(scale -> scale.answers().size() >= 1);
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

    /** Everyone's answer to q1 is 1. It would follow from the mean of the scores and the means of the other questions. */
    @Test
    void questionThatIsAllAlike_hidesTheMeansOfTheOthers() {
        int[][] people = people(30);
        Arrays.stream(people).forEach(person -> person[0] = 1);
        assertMeansAreHidden(team(FOUR, "north", people).only(FOUR), WithheldReason.ALL_ALIKE);
    }

    /** All but one answered 1, and that one 2: everyone's answer is known to be in the lower half. */
    @Test
    void questionThatIsNearlyAllAlike_hidesTheMeansOfTheOthers() {
        int[][] people = people(30);
        Arrays.stream(people).forEach(person -> person[0] = 1);
        people[7][0] = 2;
        assertMeansAreHidden(team(FOUR, "north", people).only(FOUR), WithheldReason.ALL_ALIKE);
    }

    /** On two points the mean is the number of those who said yes, here of two people. */
    @Test
    void questionOnTwoPoints_thatFewAffirm_hidesTheMeansOfTheOthers() {
        QuestionBank bank = TestBanks.ratings("binary", 2, ImmutableMap.of("c", "q1 q2 q3 q4"));
        int[][] people = IntStream.range(0, 30)
                .mapToObj(p -> new int[] {p < 2 ? 2 : 1, 1 + p % 2, 1 + p / 7 % 2, 1 + p / 3 % 2})
                .toArray(int[][]::new);
        assertMeansAreHidden(team(bank, "north", people).only(bank), WithheldReason.MINIMUM_GROUP);
    }

    private static void assertMeansAreHidden(ScaleAnalysis scale, WithheldReason first) {
        List<QuestionFigures> questions = scale.answers().get(0).reliability().questions();
        assertThat(reason(questions.get(0).mean())).hasValue(first);
        assertThat(questions.subList(1, 4))
                .allMatch(question -> reason(question.mean()).equals(Optional.of(WithheldReason.COMPLEMENT))
                        && question.distribution().isEmpty()
                        && question.ceiling().figure().isEmpty());
        assertThat(reason(scale.answers().get(0).reliability().mean())).hasValue(WithheldReason.COMPLEMENT);
        assertThat(questions.get(1).sd().figure()).isPresent();
        assertThat(scale.score().value().figure()).isPresent();
    }

    /** The range of the answers is 4 and that of the sum 16: steps of .04 and .16, and of squares 2.56. */
    @Test
    void figures_areRoundedByTheirRange() {
        team(FOUR, "a", people(12)).team(FOUR, "b", people(17)).team(FOUR, "c", people(23));
        ScaleAnalysis scale = Assessment.builder(TestBanks.catalogue())
                .bank(FOUR)
                .scoring("sum")
                .build()
                .analyse(Sample.of(teams))
                .scales()
                .get(0);
        QuestionFigures question =
                scale.answers().get(0).reliability().questions().get(1);
        assertStep(question.mean(), 1, 0.04);
        assertStep(question.sd(), 0, 0.04);
        assertStep(scale.answers().get(0).reliability().mean(), 1, 0.04);
        TeamAnalysis teamFigures = scale.teams();
        assertStep(teamFigures.squaresWithin(), 0, 2.56);
        assertStep(teamFigures.meanSquareBetween(), 0, 2.56);
        assertStep(teamFigures.reml().within(), 0, 2.56);
        assertStep(teamFigures.reml().grandMean(), 4, 0.16);
        assertThat(teamFigures.squaresWithin().figure().orElseThrow()).isGreaterThan(100);
    }

    private static void assertStep(Score score, double from, double step) {
        double steps = (score.figure().orElseThrow() - from) / step;
        assertThat(steps).isCloseTo(Math.rint(steps), within(1e-9));
    }

    /** The spread of a team of six is withheld, and it follows from that of both teams less that of the other. */
    @Test
    void fewSmallGroups_hideTheFiguresOfTeams_andManyDoNot() {
        TeamAnalysis one = team(FOUR, "a", people(6))
                .team(FOUR, "b", people(30))
                .only(FOUR)
                .teams();
        assertThat(one.figures().scores().values())
                .allMatch(score -> reason(score).equals(Optional.of(WithheldReason.MINIMUM_SPREAD)));
        assertThat(one.reml().icc1().figure()).isEmpty();
        assertThat(reason(only(FOUR).score().scale().orElseThrow().icc1())).hasValue(WithheldReason.MINIMUM_SPREAD);
        assertThat(only(FOUR).score().scale().orElseThrow().alpha().figure()).isPresent();
        TeamAnalysis two = team(FOUR, "c", people(7)).only(FOUR).teams();
        assertThat(two.squaresWithin().figure()).isEmpty();
        TeamAnalysis four =
                team(FOUR, "d", people(8)).team(FOUR, "e", people(9)).only(FOUR).teams();
        assertThat(four.squaresWithin().figure()).isPresent();
        assertThat(four.persons()).hasValue(60);
    }

    /** x is of 33 people, the correlations of 32: the difference would be the one who left out y. */
    @Test
    void correlations_restOnThePeopleOfTheMeasures() {
        int[][] people = people(32);
        assertThat(correlations(and(people, new int[] {1, 2, 0, 0}))).isEmpty();
        List<InstrumentReliability> shown = correlations(and(people, times(5, 1, 2, 0, 0)));
        assertThat(shown).extracting(InstrumentReliability::treatment).containsExactly(MissingTreatment.LISTWISE);
        assertThat(shown.get(0).rows()).hasValue(32);
        assertThat(correlations(people)).hasSize(3);
        assertThat(correlations(people(29))).isEmpty();
    }

    /** In b four of seven left out y, which is hidden there: x is of seven people more than the correlations. */
    @Test
    void correlations_ofGroupsThatAreInEveryMeasure_leaveOutNobodyOrTheMinimum() {
        int[][] three = people(3);
        team(TWO, "b", and(three, times(4, 2, 3, 0, 0)));
        List<InstrumentReliability> shown = correlations(people(32));
        assertThat(shown).extracting(InstrumentReliability::treatment).containsExactly(MissingTreatment.LISTWISE);
        assertThat(shown.get(0).measures().get(0).alpha().figure()).isPresent();
    }

    private List<InstrumentReliability> correlations(int[][] people) {
        List<TeamAnswers> others = List.copyOf(teams);
        List<MeasureCorrelations> all =
                team(TWO, "a", people).analysis(TWO, View.PUBLISHED).correlations();
        teams.clear();
        teams.addAll(others);
        return all.get(0).correlations();
    }

    /** The respondents of a hidden team are not counted, nor are their signs of careless answering. */
    @Test
    void hiddenGroup_isNotCountedAmongTheFlagged() {
        team(FOUR, "a", people(30)).team(FOUR, "b", people(3));
        assertThat(analysis(FOUR, View.PUBLISHED).quality())
                .singleElement()
                .satisfies(group -> assertThat(group.people()).isEqualTo(30));
        assertThat(analysis(FOUR, View.RESEARCH).quality())
                .singleElement()
                .satisfies(group -> assertThat(group.people()).isEqualTo(33));
    }

    /** The five bands of agreement would say more of a small team than the three levels that its profile has. */
    @Test
    void agreement_isCountedInLevels_inThePublishedView() {
        ScaleAnalysis published = team(FOUR, "a", people(12)).only(FOUR);
        assertThat(published.bands()).isEmpty();
        assertThat(published.levels()).containsExactly(Map.entry(AgreementLevel.LOW, 1));
        ScaleAnalysis research = analysis(FOUR, View.RESEARCH).scales().get(0);
        assertThat(research.bands()).hasSize(1);
        assertThat(research.levels()).isEqualTo(published.levels());
    }

    /** Eleven people spent 0 to 3 hours and one 912: the sum of squares would be that one person's square. */
    @Test
    void numberOfOnePerson_thatDominates_hidesTheFiguresOfTeams() {
        assertThat(hours(912).scales()).isEmpty();
        assertThat(hours(912).figures().constructs().get(0).value()).isInstanceOf(Score.Withheld.class);
        assertThat(hours(4).scales().get(0).teams().squaresWithin().figure()).isPresent();
    }

    private static SampleAnalysis hours(double most) {
        QuestionBank bank = QuestionBank.builder("hours", "1.0.0", "hours")
                .scale(new ResponseScale.Numeric("hours", 0, Double.POSITIVE_INFINITY))
                .construct(Facet.of("h", "h", "h"))
                .question(Question.builder("q", "q", "hours").measures("h"))
                .build();
        TeamAnswersBuilder team = TeamAnswers.builder(bank, "t");
        for (int p = 0; p < 12; p++) {
            team.respondent("p" + p).answers(Map.of("q", p == 0 ? most : (double) (p % 4)));
        }
        return Assessment.builder(TestBanks.catalogue())
                .bank(bank)
                .scoring("mean")
                .build()
                .analyse(Sample.of(List.of(team.build())));
    }
}
