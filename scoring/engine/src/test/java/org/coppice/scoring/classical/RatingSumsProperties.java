package org.coppice.scoring.classical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coppice.model.Facet;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Weighting;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.spi.Parameters;
import org.coppice.spi.ScoringContext;

/** Whoever is scored through sums has the score that they have answer by answer, or is refused in the same words. */
class RatingSumsProperties {
    private static final ImmutableList<String> RULES = ImmutableList.of("half", "complete", "any");

    @Property(tries = 400)
    void scores_throughSums_areThoseOfEachAnswer(
            @ForAll @IntRange(min = 1, max = 30) int questions,
            @ForAll @IntRange(min = 2, max = 11) int points,
            @ForAll @IntRange(max = 3) int lowest,
            @ForAll @IntRange(max = 9000) int rows,
            @ForAll @IntRange(max = 2) int rule,
            @ForAll @IntRange(max = 3) int strategy,
            @ForAll long seed) {
        Random random = new Random(seed);
        QuestionBank bank = bank(questions, lowest, points, random);
        LinearScoring scoring =
                ImmutableList.of(new Pomp(), new Mean(), new Sum(), new Sum()).get(strategy);
        ImmutableMap<String, String> chosen = strategy == 3
                ? ImmutableMap.of("missing", RULES.get(rule), "total", "plain")
                : ImmutableMap.of("missing", RULES.get(rule));
        ScoringContext context = ScoringContext.builder(
                        Instrument.of(bank, Weighting.EQUAL),
                        Parameters.of(scoring.info().parameters(), chosen))
                .build();
        LinearScorer scorer = scoring.bind(context);
        assertThat(scorer.measures()).allMatch(m -> m.sums().isPresent());
        AnswerBlock answers = answers(bank, rows, random);

        ScoreBlock throughSums = scorer.score(answers);
        ScoreBlock oneByOne = new LinearScorer(scorer.measures().stream()
                        .map(m -> new LinearScorer.Measure(m.column(), Optional.empty()))
                        .collect(ImmutableList.toImmutableList()))
                .score(answers);

        for (int row = 0; row < rows; row++) {
            Score expected = oneByOne.score(row, 0);
            if (expected instanceof Score.Withheld) {
                assertThat(throughSums.score(row, 0)).isEqualTo(expected);
            } else {
                double value = expected.figure().orElseThrow();
                assertThat(throughSums.score(row, 0).figure().orElseThrow())
                        .isCloseTo(value, within(1e-12 * Math.max(1, Math.abs(value))));
            }
        }
    }

    /** Ratings of one scale, some of them reversed; as many questions as leave the sums below 256. */
    private static QuestionBank bank(int questions, int lowest, int points, Random random) {
        QuestionBank.Builder bank = QuestionBank.builder("b", "1.0.0", "B")
                .scale(new ResponseScale.Likert("rating", lowest, lowest + points - 1, ImmutableList.of()))
                .construct(Facet.of("trust", "Trust", "Trust."));
        for (int q = 0; q < Math.min(questions, 255 / (points - 1)); q++) {
            bank.question(Question.builder("q" + q, "Q" + q, "rating")
                    .measures(random.nextInt(3) == 0 ? Key.reversed("trust") : Key.of("trust")));
        }
        return bank.build();
    }

    /** Each row with its own share of gaps, of every kind. */
    private static AnswerBlock answers(QuestionBank bank, int rows, Random random) {
        AnswerBlockBuilder answers = AnswerBlock.builder(bank);
        ResponseScale.Likert likert =
                (ResponseScale.Likert) bank.scale(bank.questions().get(0));
        int points = likert.highest() - likert.lowest() + 1;
        for (int row = 0; row < rows; row++) {
            answers.row(Perspective.TEAM_MEMBER);
            double missing = row % 3 == 0 ? 0 : random.nextDouble();
            Absence[] kinds = row % 3 == 1 ? new Absence[] {Absence.SKIPPED} : Absence.values();
            for (int q = 0; q < bank.questions().size(); q++) {
                if (random.nextDouble() < missing) {
                    answers.absent(q, kinds[random.nextInt(kinds.length)]);
                } else {
                    answers.answer(q, likert.lowest() + random.nextInt(points));
                }
            }
        }
        return answers.build();
    }
}
