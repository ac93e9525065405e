package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.score.Score;
import org.coppice.scoring.TestBanks;
import org.coppice.statistics.missing.MissingTreatment;

/** Answers that tests make up: tables of ratings, 0 where one is missing. */
public final class Samples {
    static final int POINTS = 5;

    private Samples() {}

    /** Ratings 1 to 5 of one measure, in the order of the questions; a minus reverses one. */
    public static QuestionBank bank(int questions, int... reversed) {
        StringJoiner names = new StringJoiner(" ");
        for (int q = 0; q < questions; q++) {
            int question = q;
            boolean minus = java.util.Arrays.stream(reversed).anyMatch(r -> r == question);
            names.add((minus ? "-q" : "q") + q);
        }
        return TestBanks.ratings("b", POINTS, Map.of("trust", names.toString()));
    }

    public static KeyedMeasure measure(QuestionBank bank) {
        return Instrument.of(bank, Weighting.EQUAL).measures().get(0);
    }

    public static AnswerBlock block(QuestionBank bank, int[][] table) {
        AnswerBlockBuilder block = AnswerBlock.builder(bank);
        for (int[] row : table) {
            block.row(Perspective.TEAM_MEMBER);
            for (int q = 0; q < row.length; q++) {
                if (row[q] == 0) {
                    block.absent(q, Absence.SKIPPED);
                } else {
                    block.answer(q, row[q]);
                }
            }
        }
        return block.build();
    }

    public static ScaleSums sums(int[][] table, int... reversed) {
        QuestionBank bank = bank(table.length == 0 ? 3 : table[0].length, reversed);
        return ScaleSums.of(measure(bank)).add(block(bank, table));
    }

    static Reliability reliability(int[][] table, MissingTreatment treatment, int... reversed) {
        return Reliability.of(sums(table, reversed), treatment);
    }

    /** People who differ in one thing that all questions ask about, each question in its own way; some answers missing. */
    public static int[][] random(Random random, int rows, int questions, double missing) {
        int[][] table = new int[rows][questions];
        double noise = 0.3 + 2 * random.nextDouble();
        for (int[] row : table) {
            double person = random.nextGaussian();
            for (int q = 0; q < questions; q++) {
                long rating = Math.round(3 + person + noise * random.nextGaussian());
                row[q] = random.nextDouble() < missing ? 0 : (int) Math.max(1, Math.min(POINTS, rating));
            }
        }
        return table;
    }

    /** Every figure that does not name a question. */
    static ImmutableList<Score> figures(Consistency c) {
        return ImmutableList.of(
                c.alpha(),
                c.standardisedAlpha(),
                c.lambda2(),
                c.standardisedLambda2(),
                c.lambda6(),
                c.averageCorrelation(),
                c.medianCorrelation(),
                c.correlationVariance(),
                c.signalToNoise(),
                c.unidimensionality());
    }

    /** Every figure of a question but its distribution. */
    static ImmutableList<Score> figures(QuestionFigures q) {
        return ImmutableList.<Score>builder()
                .add(q.mean(), q.sd(), q.missing(), q.floor(), q.ceiling())
                .add(q.totalCorrelation(), q.standardisedCorrelation(), q.correctedCorrelation(), q.restCorrelation())
                .addAll(figures(q.ifDeleted()))
                .build();
    }

    /** All figures. */
    static ImmutableList<Score> figures(Reliability r) {
        ImmutableList.Builder<Score> figures = ImmutableList.builder();
        figures.add(r.mean(), r.sd(), r.sem()).addAll(figures(r.consistency()));
        r.questions().forEach(q -> figures.addAll(figures(q)));
        return figures.build();
    }
}
