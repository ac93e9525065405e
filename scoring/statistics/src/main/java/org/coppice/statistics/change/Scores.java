package org.coppice.statistics.change;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.coppice.model.Measure;
import org.coppice.model.bank.Question;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;

/**
 * One column of the scores of a wave.
 *
 * @param wave the wave
 * @param column the index of the column, negative if the wave has no scores of that measure and metric
 * @param questions the indices of the measure's questions; all questions of the bank if the measure was created by a strategy
 */
record Scores(ScoredWave wave, int column, ImmutableList<Integer> questions) {
    private static final Score NO_COLUMN =
            Score.withheld(WithheldReason.NOT_SCORABLE, "the wave has no score of that measure and metric");

    static Scores of(ScoredWave wave, ScoreColumn column) {
        List<Question> all = wave.answers().answers().bank().questions();
        ImmutableList<Integer> places = IntStream.range(0, all.size()).boxed().collect(ImmutableList.toImmutableList());
        ImmutableList<Integer> measured = places.stream()
                .filter(place -> counts(all.get(place), column.measure()))
                .collect(ImmutableList.toImmutableList());
        return new Scores(wave, wave.scores().columns().indexOf(column), measured.isEmpty() ? places : measured);
    }

    private static boolean counts(Question question, Measure measure) {
        return question.referent() == measure.referent()
                && question.horizon() == measure.horizon()
                && question.keys().stream().anyMatch(key -> key.construct().equals(measure.construct()));
    }

    boolean scored(int row) {
        return column >= 0 && wave.scores().measured(row, column);
    }

    Score score(int row) {
        return column < 0 ? NO_COLUMN : wave.scores().score(row, column);
    }

    /** Returns the scores of those rows that have one. */
    double[] values(int... rows) {
        return Arrays.stream(rows)
                .filter(this::scored)
                .mapToDouble(row -> score(row).figure().orElseThrow())
                .toArray();
    }

    /**
     * Returns the scores of those rows and the number of rows that count towards the minimum: those with a score and an answer to the
     * measure.
     */
    Group group(List<Integer> rows) {
        int heads = 0;
        for (int row : rows) {
            heads += scored(row) && answered(row) ? 1 : 0;
        }
        return new Group(
                Moments.of(values(rows.stream().mapToInt(Integer::intValue).toArray())), heads);
    }

    private boolean answered(int row) {
        return questions.stream().anyMatch(q -> wave.answers().answers().answered(row, q));
    }

    /**
     * A group of persons of a wave.
     *
     * @param scores the moments of the scores of those who have one
     * @param heads the number of persons that count towards the minimum
     */
    record Group(Moments scores, int heads) {}
}
