package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.score.Metric;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.scoring.audit.Points;
import org.coppice.scoring.audit.PossibleScores;

/**
 * Finds the scores that a person can have who answered certain questions of a measure, by scoring simulated answers. So they are right for
 * every strategy, weighting and treatment of missing answers.
 *
 * <p>First each question is varied alone. If the score is a sum of a number for each answer, which further answers confirm, all sums are the
 * scores. If it is not, all answers are scored if they are few. Otherwise, and if the score depends on other questions, the scores are taken
 * as continuous.
 */
final class ScoreProbe {
    /** The largest number of combinations of answers that are scored, and of scores that are kept apart. */
    private static final int MOST = 4096;

    private static final int CHECKS = 16;
    private static final double ROUNDING = 1e-9;

    private final QuestionBank bank;
    private final ImmutableList<ScoreColumn> columns;
    private final Function<AnswerBlock, ScoreBlock> scorer;
    private final Map<Perspective, ImmutableMap<Integer, ResponseScale.Likert>> ratings = new ConcurrentHashMap<>();

    ScoreProbe(QuestionBank bank, ImmutableList<ScoreColumn> columns, Function<AnswerBlock, ScoreBlock> scorer) {
        this.bank = bank;
        this.columns = columns;
        this.scorer = scorer;
    }

    /** Returns the scales of the ratings that a perspective is asked, by the columns of the questions. */
    private ImmutableMap<Integer, ResponseScale.Likert> ratings(Perspective who) {
        ImmutableList<Question> questions = bank.questions();
        ImmutableMap.Builder<Integer, ResponseScale.Likert> scales = ImmutableMap.builder();
        for (int column = 0; column < questions.size(); column++) {
            Question question = questions.get(column);
            if (bank.scale(question) instanceof ResponseScale.Likert scale
                    && question.asked().contains(who)) {
                scales.put(column, scale);
            }
        }
        return scales.buildOrThrow();
    }

    /** Returns the possible scores of a person who answered these questions of a measure of ratings. */
    PossibleScores scores(ScoreLattices.Answered answered, KeyedMeasure measure) {
        List<Integer> open = new ArrayList<>(); // the questions that the person answered
        for (int q = 0; q < measure.questions().size(); q++) {
            if (answered.answered(q)) {
                open.add(q);
            }
        }
        int[] points = open.stream()
                .mapToInt(q -> Points.of(measure.questions().get(q).scale()))
                .toArray();
        Rows rows = new Rows(answered, measure, open);
        rows.add(new int[points.length], false);
        for (int q = 0; q < points.length; q++) {
            for (int step = 1; step < points[q]; step++) {
                int[] one = new int[points.length];
                one[q] = step;
                rows.add(one, false);
            }
        }
        rows.add(new int[points.length], true);
        List<int[]> checks = new ArrayList<>();
        for (int check = 1; check <= CHECKS; check++) {
            int[] some = new int[points.length];
            for (int q = 0; q < points.length; q++) {
                some[q] = (check * (2 * q + 1) + check / (q + 1)) % points[q];
            }
            checks.add(some);
            rows.add(some, true);
        }
        double[] scores = rows.scores();
        int last = scores.length - CHECKS - 1;
        if (!isEqual(scores[0], scores[last])) { // also if there is no score
            return PossibleScores.CONTINUOUS;
        }
        int[] first = new int[points.length]; // the place of the second answer to a question
        for (int q = 0, at = 1; q < points.length; q++) {
            first[q] = at;
            at += points[q] - 1;
        }
        boolean sum = true;
        for (int check = 0; check < CHECKS; check++) {
            double expected = scores[0];
            for (int q = 0; q < points.length; q++) {
                int step = checks.get(check)[q];
                expected += step == 0 ? 0 : scores[first[q] + step - 1] - scores[0];
            }
            sum &= isEqual(expected, scores[last + 1 + check]);
        }
        if (!sum) {
            return all(answered, measure, open, points);
        }
        double[] found = {scores[0]};
        for (int q = 0; q < points.length && found.length <= MOST; q++) {
            double[] before = found;
            for (int at = first[q]; at < first[q] + points[q] - 1 && found.length <= MOST; at++) {
                found = merged(found, before, scores[at] - scores[0]);
            }
        }
        PossibleScores possible = found.length > MOST ? PossibleScores.CONTINUOUS : PossibleScores.of(found);
        List<PossibleScores.Share> shares = new ArrayList<>();
        for (int q = 0; q < points.length; q++) {
            share(scores[0], Arrays.copyOfRange(scores, first[q], first[q] + points[q] - 1))
                    .ifPresent(shares::add);
        }
        return shares.size() == points.length ? possible.asSums(shares) : possible;
    }

    /** Returns what the answers to a question add to a score; empty if that is not one of some equal steps. */
    private static Optional<PossibleScores.Share> share(double lowest, double[] others) {
        Arrays.sort(others);
        double[] different = merged(new double[] {lowest}, others, 0);
        int steps = different.length - 1;
        double range = different[steps] - different[0];
        return IntStream.rangeClosed(0, steps)
                        .allMatch(i -> isEqual(different[i] - different[0], steps == 0 ? 0 : range * i / steps))
                ? Optional.of(new PossibleScores.Share(range, steps))
                : Optional.empty();
    }

    private PossibleScores all(
            ScoreLattices.Answered answered, KeyedMeasure measure, List<Integer> open, int[] points) {
        double combinations = Arrays.stream(points).asDoubleStream().reduce(1, (a, b) -> a * b);
        if (combinations > MOST) {
            return PossibleScores.CONTINUOUS;
        }
        Rows rows = new Rows(answered, measure, open);
        for (int combination = 0; combination < combinations; combination++) {
            int rest = combination;
            int[] steps = new int[points.length];
            for (int q = 0; q < points.length; q++) {
                steps[q] = rest % points[q];
                rest /= points[q];
            }
            rows.add(steps, combination % 2 == 1);
        }
        double[] scores = rows.scores();
        return Arrays.stream(scores).anyMatch(Double::isNaN) ? PossibleScores.CONTINUOUS : PossibleScores.of(scores);
    }

    /** Returns the different ones of some scores and of others plus a number, in ascending order as the scores and the others are. */
    private static double[] merged(double[] some, double[] others, double more) {
        double[] all = new double[some.length + others.length];
        int size = 0;
        for (int s = 0, o = 0; s < some.length || o < others.length; ) {
            double next = o == others.length || (s < some.length && some[s] <= others[o] + more)
                    ? some[s++]
                    : others[o++] + more;
            if (size == 0 || !isEqual(next, all[size - 1])) {
                all[size++] = next;
            }
        }
        return Arrays.copyOf(all, size);
    }

    private static boolean isEqual(double one, double other) {
        return Math.abs(one - other) < ROUNDING;
    }

    /** Simulated answers. */
    private final class Rows {
        private final ScoreLattices.Answered answered;
        private final KeyedMeasure measure;
        private final List<Integer> open;
        private final Map<Integer, ResponseScale.Likert>
                outside; // the ratings that the person is asked outside the measure
        private final AnswerBlockBuilder block = AnswerBlock.builder(bank);

        Rows(ScoreLattices.Answered answered, KeyedMeasure measure, List<Integer> open) {
            this.answered = answered;
            this.measure = measure;
            this.open = open;
            this.outside = outside();
        }

        private Map<Integer, ResponseScale.Likert> outside() {
            Map<Integer, ResponseScale.Likert> scales =
                    new LinkedHashMap<>(ratings.computeIfAbsent(answered.who(), ScoreProbe.this::ratings));
            measure.questions().forEach(question -> scales.remove(question.column()));
            return scales;
        }

        /**
         * Adds the answers of a person.
         *
         * @param steps the answers to the open questions, counted from the lowest
         * @param others whether the person also answered questions outside the measure
         */
        void add(int[] steps, boolean others) {
            block.row(answered.who());
            for (int q = 0; q < measure.questions().size(); q++) {
                if (!answered.applicable(q)) {
                    block.absent(measure.questions().get(q).column(), Absence.NOT_APPLICABLE);
                }
            }
            for (int q = 0; q < steps.length; q++) {
                var question = measure.questions().get(open.get(q));
                block.answer(question.column(), Points.answer(question.scale(), steps[q]));
            }
            if (others) {
                outside.forEach((column, scale) -> {
                    int drawn = (3 * block.size() + column) % scale.points();
                    block.answer(column, scale.lowest() + scale.step() * drawn);
                });
            }
        }

        /** Returns the scores as shares of the range, NaN where there is none. */
        double[] scores() {
            ScoreBlock scores = scorer.apply(block.build());
            Metric metric = columns.get(answered.column()).metric();
            double[] shares = new double[scores.size()];
            for (int row = 0; row < shares.length; row++) {
                double score = scores.score(row, answered.column()).figure().orElse(Double.NaN);
                shares[row] = (score - metric.lowest()) / (metric.highest() - metric.lowest());
            }
            return shares;
        }
    }
}
