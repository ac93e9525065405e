package org.coppice.statistics.careless;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.ResponseScale;
import org.coppice.statistics.style.Acquiescence;

/**
 * A screen for careless answering that needs no sample: it judges each person by that person's answers alone.
 *
 * <p>It judges ratings; options of a list, most of which nobody chooses, are none. Its signs are monotony and inconsistency. Monotony is a run of one answer that is too long for the person's own answers in random order
 * (long string, Johnson 2005), or nearly the same answer to statements and to their opposites. Inconsistency is the variance of the recoded
 * answers within measures as a share of their whole variance, without the person's acquiescence: a careful person answers questions about the
 * same matter alike, one who answers at random does not (within-person inconsistency of mirrored and other similar questions; Curran 2016).
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class CarelessScreen {
    /** The variance within scales, as a share of the squared range, below which answers are consistent whatever the whole variance is. */
    private static final double LEAST_VARIANCE = 0.01;

    private final ImmutableList<KeyedQuestion> ratings; // in the order of the bank
    private final ImmutableList<ImmutableList<KeyedQuestion>> scales;
    private final Acquiescence acquiescence;
    private final ScreenRules rules;

    private CarelessScreen(
            ImmutableList<KeyedQuestion> ratings,
            ImmutableList<ImmutableList<KeyedQuestion>> scales,
            Acquiescence acquiescence,
            ScreenRules rules) {
        this.ratings = ratings;
        this.scales = scales;
        this.acquiescence = acquiescence;
        this.rules = rules;
    }

    /**
     * Returns the screen for a perspective, from the questions that it is asked.
     *
     * @param scale whether the questions of a measure are about one matter, so that a careful person answers them alike
     */
    public static CarelessScreen of(
            Instrument instrument, Perspective who, Predicate<Measure> scale, ScreenRules rules) {
        TreeMap<Integer, KeyedQuestion> ratings = new TreeMap<>();
        List<ImmutableList<KeyedQuestion>> scales = new ArrayList<>();
        for (KeyedMeasure measure : instrument.measures()) {
            ImmutableList<KeyedQuestion> asked = measure.questions().stream()
                    .filter(question -> question.question().asked().contains(who)
                            && question.scale() instanceof ResponseScale.Likert
                            && !instrument.bank().isOption(question.question()))
                    .collect(ImmutableList.toImmutableList());
            asked.forEach(question -> ratings.putIfAbsent(question.column(), question));
            if (asked.size() > 1 && scale.test(measure.measure())) {
                scales.add(asked);
            }
        }
        return new CarelessScreen(
                ImmutableList.copyOf(ratings.values()),
                ImmutableList.copyOf(scales),
                Acquiescence.of(instrument, who),
                rules);
    }

    /**
     * Returns whether the questionnaire gives the screen the power to find all its signs: it has enough questions, several about the same matters,
     * and enough measures with reversed and other questions.
     */
    public boolean applicable() {
        return ratings.size() >= rules.leastAnswers()
                && scales.stream().mapToInt(scale -> scale.size() - 1).sum() >= rules.leastFreedom()
                && scales.stream().filter(CarelessScreen::mirrored).count() >= rules.leastMirrored();
    }

    private static boolean mirrored(ImmutableList<KeyedQuestion> scale) {
        return scale.stream().map(KeyedQuestion::reversed).distinct().count() == 2;
    }

    /** Returns the signs of careless answering in a row; none if the person answered too few questions. */
    public ImmutableSet<CarelessSign> signs(AnswerBlock block, int row) {
        ImmutableSet.Builder<CarelessSign> signs = ImmutableSet.builder();
        if (isMonotonous(block, row)) {
            signs.add(CarelessSign.MONOTONY);
        }
        if (inconsistency(block, row) > rules.mostInconsistency()) {
            signs.add(CarelessSign.INCONSISTENCY);
        }
        return signs.build();
    }

    private boolean isMonotonous(AnswerBlock block, int row) {
        TreeMap<Double, Integer> counts = new TreeMap<>();
        Sums sums = new Sums();
        int longest = 0;
        int run = 0;
        double before = Double.NaN;
        for (KeyedQuestion question : ratings) {
            double share = share(block, row, question);
            if (!Double.isNaN(share)) {
                counts.merge(share, 1, Integer::sum);
                sums.add(share);
                run = share == before ? run + 1 : 1;
                longest = Math.max(longest, run);
                before = share;
            }
        }
        if (sums.n < rules.leastAnswers()) {
            return false;
        }
        double tendency = acquiescence.of(block, row);
        boolean nearlyTheSame = Math.sqrt(sums.variance()) < rules.leastVariability()
                && (Math.abs(tendency) >= rules.uniform() || counts.size() == 1);
        double most = counts.values().stream().mapToInt(n -> n).max().orElse(0) / (double) sums.n;
        return nearlyTheSame
                || (most < 1 && sums.n * (1 - most) * StrictMath.pow(most, longest) < rules.runProbability());
    }

    /**
     * Returns the variance within scales as a share of the whole variance of the recoded answers without the person's acquiescence; 0 if answers
     * within scales hardly vary, NaN if the person answered too few questions.
     */
    double inconsistency(AnswerBlock block, int row) {
        double tendency = acquiescence.of(block, row);
        double shift = Double.isNaN(tendency) ? 0 : tendency;
        Sums all = new Sums();
        double within = 0;
        int freedom = 0;
        for (ImmutableList<KeyedQuestion> scale : scales) {
            Sums own = new Sums();
            for (KeyedQuestion question : scale) {
                double share = share(block, row, question) - shift;
                if (!Double.isNaN(share)) {
                    double recoded = question.reversed() ? 1 - share : share;
                    own.add(recoded);
                    all.add(recoded);
                }
            }
            within += own.n > 1 ? own.variance() * (own.n - 1) : 0;
            freedom += Math.max(0, own.n - 1);
        }
        if (freedom < rules.leastFreedom()) {
            return Double.NaN;
        }
        return within / freedom < LEAST_VARIANCE ? 0 : within / freedom / all.variance();
    }

    /** Returns an answer as a share of its scale, NaN if there is none. */
    private static double share(AnswerBlock block, int row, KeyedQuestion question) {
        ResponseScale.Likert scale = (ResponseScale.Likert) question.scale();
        return block.answered(row, question.column())
                ? (block.value(row, question.column()) - scale.lowest()) / (scale.highest() - scale.lowest())
                : Double.NaN;
    }

    private static final class Sums {
        private int n;
        private double sum;
        private double squares;

        void add(double value) {
            n++;
            sum += value;
            squares += value * value;
        }

        double variance() {
            return n < 2 ? 0 : Math.max(0, (squares - sum * sum / n) / (n - 1));
        }
    }
}
