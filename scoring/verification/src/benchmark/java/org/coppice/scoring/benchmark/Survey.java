package org.coppice.scoring.benchmark;

import com.google.common.collect.ImmutableMap;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.bank.QuestionBank;
import org.coppice.scoring.TestBanks;

/**
 * The survey of the benchmarks: five scales of five ratings from 1 to 6, four of them reversed, and answers of which one in fifty is
 * missing. The same seed gives the same answers.
 */
final class Survey {
    static final int QUESTIONS = 25;
    static final int SCALE = 5;
    static final int TEAM = 10;

    /** The questions that are reversed, by their place. */
    static final boolean[] REVERSED = new boolean[QUESTIONS];

    static {
        for (int reversed : new int[] {0, 8, 10, 21}) {
            REVERSED[reversed] = true;
        }
    }

    private Survey() {}

    static QuestionBank bank() {
        return TestBanks.ratings("survey", 6, keys());
    }

    private static Map<String, String> keys() {
        ImmutableMap.Builder<String, String> keys =
                ImmutableMap.builder();
        for (int scale = 0; scale < QUESTIONS / SCALE; scale++) {
            StringBuilder names = new StringBuilder();
            for (int q = scale * SCALE; q < (scale + 1) * SCALE; q++) {
                names.append(q == scale * SCALE ? "" : " ").append(REVERSED[q] ? "-q" : "q").append(q + 1);
            }
            keys.put("scale" + (scale + 1), names.toString());
        }
        return keys.buildOrThrow();
    }

    /** The next answer: 1 to 6, or 0 where it is missing. */
    static int answer(SplittableRandom random) {
        return random.nextInt(50) == 0 ? 0 : 1 + random.nextInt(6);
    }

    static AnswerBlock block(QuestionBank bank, int respondents) {
        SplittableRandom random = new SplittableRandom(2010);
        AnswerBlockBuilder answers = AnswerBlock.builder(bank);
        for (int row = 0; row < respondents; row++) {
            answers.row(Perspective.TEAM_MEMBER);
            for (int q = 0; q < QUESTIONS; q++) {
                int answer = answer(random);
                if (answer == 0) {
                    answers.absent(q, Absence.SKIPPED);
                } else {
                    answers.answer(q, answer);
                }
            }
        }
        return answers.build();
    }

    /** Returns the given answer in one of this number of cases, otherwise any answer, so that persons and teams differ. */
    private static int like(SplittableRandom random, int cases, int other) {
        return random.nextInt(cases) == 0 ? other : 1 + random.nextInt(6);
    }

    /** A file of respondents in teams of ten, in no order: {@code team,q1,…,q25}. Their answers are correlated within persons and teams. */
    static Path csv(int respondents) {
        SplittableRandom random = new SplittableRandom(2010);
        int[] teams = IntStream.range(0, respondents).map(row -> row / TEAM).toArray();
        for (int row = respondents - 1; row > 0; row--) {
            int other = random.nextInt(row + 1);
            int team = teams[row];
            teams[row] = teams[other];
            teams[other] = team;
        }
        int[] leanings =
                random.ints(respondents / TEAM + 1, 1, 7).toArray(); // of teams
        try {
            Path file = Files.createTempFile("coppice-survey", ".csv");
            file.toFile().deleteOnExit();
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                out.write("team");
                for (int q = 1; q <= QUESTIONS; q++) {
                    out.write(",q" + q);
                }
                for (int team : teams) {
                    out.write('\n');
                    out.write(Integer.toString(team));
                    int leaning = like(random, 3, leanings[team]);
                    for (int q = 0; q < QUESTIONS; q++) {
                        out.write(',');
                        if (random.nextInt(50) > 0) {
                            int answer = like(random, 2, leaning);
                            out.write('0' + (REVERSED[q] ? 7 - answer : answer));
                        }
                    }
                }
                out.write('\n');
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
