package org.coppice.scoring.classical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.coppice.model.Facet;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Weighting;
import org.coppice.model.profile.View;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.AssessmentBuilder;
import org.coppice.scoring.TestBanks;
import org.coppice.scoring.option.SampleOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores worked out by hand. */
class ScoringRulesTest {
    private static final QuestionBank BANK = TestBanks.ratings("b", 5, ImmutableMap.of("c", "a b -r d e"));

    private static AssessmentBuilder builder(QuestionBank bank, String scoring) {
        return Assessment.builder(TestBanks.catalogue())
                .bank(bank)
                .scoring(scoring)
                .view(View.RESEARCH)
                .minimumGroup(1);
    }

    private static Score only(Assessment assessment, TeamAnswers team) {
        return assessment.persons(team).get(0).scores().get(0);
    }

    /** One respondent; {@code s} skipped, {@code n} not applicable, {@code d} don't know. */
    private static TeamAnswers answers(QuestionBank bank, String answers) {
        TeamAnswersBuilder team = TeamAnswers.builder(bank, "t").respondent("p");
        for (int i = 0; i < answers.length(); i++) {
            String question = bank.questionIds().get(i);
            switch (answers.charAt(i)) {
                case 's' -> team.absent(question, Absence.SKIPPED);
                case 'n' -> team.absent(question, Absence.NOT_APPLICABLE);
                case 'd' -> team.absent(question, Absence.DONT_KNOW);
                default -> team.answer(question, answers.charAt(i) - '0');
            }
        }
        return team.build();
    }

    @ParameterizedTest
    @CsvSource({
        // answers to a b r d e (r reversed), policy, expected pomp or reason
        "54245, half,     0.85", // (1 + .75 + .75 + .75 + 1)/5
        "54245, complete, 0.85",
        "542ss, half,     0.8333333333333334", // three of five
        "54sss, half,     too-few-answers", // two of five
        "54sss, any,      0.875",
        "542ss, complete, too-few-answers",
        "54nns, half,     0.875", // two of the three that apply
        "5nnns, half,     1.0", // one of two is half
        "542nn, complete, 0.8333333333333334",
        "5dddd, half,     too-few-answers",
        "5dddd, any,      1.0",
        "nnnnn, half,     not-applicable",
        "nnnnn, any,      not-applicable",
        "sssss, any,      too-few-answers",
        "11511, half,     0.0",
    })
    void pomp_ofAnswersWithAbsences_followsTheRule(String answers, String policy, String expected) {
        Assessment assessment =
                builder(BANK, "pomp").parameter("missing", policy).build();
        Score score = only(assessment, answers(BANK, answers));
        if (score instanceof Score.Withheld withheld) {
            assertThat(withheld.reason().id()).isEqualTo(expected);
        } else {
            assertThat(score.figure().orElseThrow()).isCloseTo(Double.parseDouble(expected), within(1e-15));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "54245, pro-rated, 22.0", // 5 + 4 + (6 − 2) + 4 + 5
        "54245, plain,     22.0",
        "542ss, pro-rated, 21.666666666666668", // 13/3 · 5
        "542ss, plain,     13.0",
        "542nn, pro-rated, 21.666666666666668",
    })
    void sum_proRatedAndPlain_differInWhatIsMissing(String answers, String total, double expected) {
        Assessment assessment = builder(BANK, "sum").parameter("total", total).build();
        assertThat(only(assessment, answers(BANK, answers)).figure().orElseThrow())
                .isCloseTo(expected, within(1e-12));
    }

    @Test
    void weights_ofQuestions_areKeptAmongThoseAnswered() {
        Weighting weighting = Weighting.builder("w", "1.0.0", "w")
                .questions(ImmutableMap.of("a", 3.0, "d", 0.0))
                .build();
        Assessment pomp = builder(BANK, "pomp").weighting(weighting).build();
        // a weighs 3, b r e weigh 1, d nothing: (3·1 + .75 + .75 + 1)/6
        assertThat(only(pomp, answers(BANK, "54215")).figure().orElseThrow()).isCloseTo(5.5 / 6, within(1e-15));
        // a and b: (3·1 + .75)/4; two of the four that count are half
        assertThat(only(pomp, answers(BANK, "54s1s")).figure().orElseThrow()).isCloseTo(3.75 / 4, within(1e-15));
    }

    @Test
    void imputation_takesTheMiddleOfTheSamePerspective() {
        QuestionBank bank = TestBanks.ratings("b", 5, ImmutableMap.of("c", "a b"));
        TeamAnswersBuilder team = TeamAnswers.builder(bank, "t");
        int[] members = {1, 2, 5, 5};
        for (int i = 0; i < members.length; i++) {
            team.respondent("m" + i).answer("a", members[i]).answer("b", 3);
        }
        team.respondent("m9").answer("b", 3); // a: median 3.5, mean 3.25
        team.respondent("c", org.coppice.model.Perspective.CARER).answer("b", 1); // nobody else of them answered a
        TeamAnswers answers = team.build();
        Assessment median =
                builder(bank, "mean").parameter("missing", "impute-median").build();
        Assessment mean =
                builder(bank, "mean").parameter("missing", "impute-mean").build();
        assertThat(person(median, answers, "m9")).isEqualTo(Score.of((3.5 + 3) / 2));
        assertThat(person(mean, answers, "m9")).isEqualTo(Score.of((3.25 + 3) / 2));
        assertThat(person(median, answers, "c")).isEqualTo(Score.of(1));
    }

    private static Score person(Assessment assessment, TeamAnswers team, String id) {
        return assessment
                .assess(Sample.of(List.of(team)), SampleOptions.DEFAULT.withPersons())
                .profile()
                .persons()
                .stream()
                .filter(person -> person.respondent().equals(id))
                .findFirst()
                .orElseThrow()
                .scores()
                .get(0);
    }

    private static final QuestionBank POINTS = points("x", "y", "z");

    private static QuestionBank points(String... constructs) {
        QuestionBank.Builder bank =
                QuestionBank.builder("p", "1.0.0", "p").scale(new ResponseScale.Points("share", 100));
        for (String id : constructs) {
            bank.construct(Facet.of(id, id, id))
                    .question(Question.builder("q" + id, id, "share").measures(id));
        }
        return bank.build();
    }

    @Test
    void ipsative_ofSharedOutPoints_givesSharesAndCoordinates() {
        TeamAnswers team = TeamAnswers.builder(POINTS, "t")
                .respondent("p")
                .answers(Map.of("qx", 60, "qy", 40, "qz", 0))
                .build();
        List<Score> scores =
                builder(POINTS, "ipsative").build().persons(team).get(0).scores();
        assertThat(value(scores, 0)).isEqualTo(0.6);
        assertThat(value(scores, 2)).isEqualTo(0.4);
        assertThat(value(scores, 4)).isZero();
        // the zero becomes half a point, .005; the others shrink by 1 − .005
        double x = Math.log(0.6 * 0.995);
        double y = Math.log(0.4 * 0.995);
        double z = Math.log(0.005);
        double mean = (x + y + z) / 3;
        assertThat(value(scores, 1)).isCloseTo(x - mean, within(1e-12));
        assertThat(value(scores, 3)).isCloseTo(y - mean, within(1e-12));
        assertThat(value(scores, 5)).isCloseTo(z - mean, within(1e-12));
    }

    @Test
    void ipsative_ofPartsLeftEmpty_countsThemAsNoPoints() {
        TeamAnswers team = TeamAnswers.builder(POINTS, "t")
                .respondent("p")
                .answers(Map.of("qx", 100))
                .build();
        List<Score> scores =
                builder(POINTS, "ipsative").build().persons(team).get(0).scores();
        assertThat(value(scores, 0)).isEqualTo(1);
        assertThat(value(scores, 2)).isZero();
        TeamAnswers nothing = TeamAnswers.builder(POINTS, "t").respondent("p").build();
        assertThat(reason(builder(POINTS, "ipsative")
                        .build()
                        .persons(nothing)
                        .get(0)
                        .scores()
                        .get(0)))
                .isEqualTo(WithheldReason.TOO_FEW_ANSWERS);
    }

    private static double value(List<Score> scores, int column) {
        return scores.get(column).figure().orElseThrow();
    }

    private static WithheldReason reason(Score score) {
        return ((Score.Withheld) score).reason();
    }

    @Test
    void measures_thatCannotBeScoredThisWay_areWithheldAndTheOthersAreNot() {
        QuestionBank bank = QuestionBank.builder("m", "1.0.0", "m")
                .scale(ResponseScale.Likert.of("five", 5))
                .scale(ResponseScale.Likert.of("seven", 7))
                .scale(new ResponseScale.Numeric("open", 0, Double.POSITIVE_INFINITY))
                .scale(new ResponseScale.Points("share", 100))
                .construct(Facet.of("rated", "r", "r"))
                .construct(Facet.of("mixed", "m", "m"))
                .construct(Facet.of("counted", "c", "c"))
                .construct(Facet.of("turned", "t", "t"))
                .construct(Facet.of("shared", "s", "s"))
                .question(Question.builder("a", "A", "five").measures("rated").measures("mixed"))
                .question(Question.builder("b", "B", "seven").measures("mixed"))
                .question(Question.builder("c", "C", "open").measures("counted").measures(Key.reversed("turned")))
                .question(Question.builder("d", "D", "share").measures("shared"))
                .build();
        TeamAnswers team = TeamAnswers.builder(bank, "t")
                .respondent("p")
                .answers(Map.of("a", 5, "b", 7, "c", 8.5, "d", 100))
                .build();
        assertThat(figures(bank, "pomp", team))
                .containsExactly("1.0", "1.0", "not-scorable", "not-scorable", "not-scorable");
        assertThat(figures(bank, "mean", team))
                .containsExactly("5.0", "not-scorable", "8.5", "not-scorable", "not-scorable");
        // a composition needs at least two measures
        assertThat(figures(bank, "ipsative", team)).containsOnly("not-scorable");
    }

    private static List<String> figures(QuestionBank bank, String scoring, TeamAnswers team) {
        return builder(bank, scoring).build().persons(team).get(0).scores().stream()
                .map(score -> score instanceof Score.Withheld withheld
                        ? withheld.reason().id()
                        : Double.toString(score.figure().orElseThrow()))
                .toList();
    }
}
