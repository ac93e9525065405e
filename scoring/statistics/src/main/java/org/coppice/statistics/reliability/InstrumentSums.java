package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.check.Check;
import org.coppice.statistics.StatisticAccumulator;
import org.coppice.statistics.covariance.AnswerWeights;
import org.coppice.statistics.covariance.Longs;
import org.coppice.statistics.covariance.MeasureColumns;
import org.coppice.statistics.covariance.RowSums;
import org.coppice.statistics.missing.MissingTreatment;

/**
 * An accumulator of the answers to all questions of several measures, from which the correlations between the measures are computed. It
 * keeps the sums of {@link ScaleSums} over the questions of all measures, none reversed, and how many respondents answered any question of
 * each measure. Blocks are added and merged as in {@link ScaleSums}. The number of sums grows with the square of the number of questions.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class InstrumentSums implements StatisticAccumulator<AnswerBlock, InstrumentSums> {
    private final ImmutableList<KeyedMeasure> measures;
    private final ImmutableList<MeasureColumns> columns;
    private final RowSums all;
    private final long[] answering;

    private InstrumentSums(ImmutableList<KeyedMeasure> measures) {
        this.measures = measures;
        this.columns = measures.stream().map(MeasureColumns::new).collect(ImmutableList.toImmutableList());
        this.all = RowSums.ofPairs(together(measures));
        this.answering = new long[measures.size()];
    }

    /**
     * Returns an accumulator without answers.
     *
     * @param measures at least one, of one bank
     * @throws IllegalArgumentException if there is no measure, or a question is answered with neither a rating nor a number
     */
    public static InstrumentSums of(List<KeyedMeasure> measures) {
        Check.that(!measures.isEmpty(), "there is no measure; give at least one");
        return new InstrumentSums(ImmutableList.copyOf(measures));
    }

    /** Returns a measure of all questions. A question can belong to several measures, and be reversed in one of them. */
    private static KeyedMeasure together(ImmutableList<KeyedMeasure> measures) {
        ImmutableSortedMap<Integer, KeyedQuestion> byColumn = measures.stream()
                .flatMap(measure -> measure.questions().stream())
                .map(q -> new KeyedQuestion(q.column(), q.question(), q.scale(), false, 1))
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), KeyedQuestion::column, q -> q, (one, same) -> one));
        return new KeyedMeasure(measures.get(0).measure(), byColumn.values().asList());
    }

    /**
     * Adds the rows of a block; returns this accumulator.
     *
     * @throws IllegalArgumentException as {@link ScaleSums#add}
     */
    @Override
    public InstrumentSums add(AnswerBlock block) {
        all.add(block);
        for (int m = 0; m < answering.length; m++) {
            for (int row = 0; row < block.size(); row++) {
                answering[m] += columns.get(m).answered(block, row) ? 1 : 0;
            }
        }
        return this;
    }

    /**
     * Adds the sums of the other accumulator; returns this accumulator.
     *
     * @throws IllegalArgumentException if the other accumulator is of other measures
     */
    @Override
    public InstrumentSums combine(InstrumentSums other) {
        Check.that(
                measures.equals(other.measures), "sums of other measures cannot be combined; combine sums of the same");
        all.combine(other.all);
        Longs.add(answering, other.answering);
        return this;
    }

    /** The measures. */
    public ImmutableList<KeyedMeasure> measures() {
        return measures;
    }

    /** The questions of all measures that people answered, in the order of the bank and none reversed. */
    RowSums all() {
        RowSums some = all.answered();
        return measures.stream()
                        .allMatch(measure -> answered(measure, some).findAny().isPresent())
                ? some
                : all;
    }

    private static Stream<KeyedQuestion> answered(KeyedMeasure measure, RowSums some) {
        return measure.questions().stream()
                .filter(question -> some.names().contains(question.question().id()));
    }

    /** Returns the indices of a measure's questions among all questions. */
    int[] places(int measure) {
        RowSums some = all();
        return answered(measures.get(measure), some)
                .mapToInt(question -> some.names().indexOf(question.question().id()))
                .toArray();
    }

    /** Returns for each question of a measure the factor with which it enters the sum; below 0 if it is reversed. */
    double[] factors(int measure) {
        ImmutableList<KeyedQuestion> questions =
                answered(measures.get(measure), all()).collect(ImmutableList.toImmutableList());
        AnswerWeights weights =
                AnswerWeights.of(new KeyedMeasure(measures.get(measure).measure(), questions));
        return IntStream.range(0, questions.size())
                .mapToDouble(q -> questions.get(q).reversed() ? -weights.factor(q) : weights.factor(q))
                .toArray();
    }

    /** Returns the average number of questions of a measure that a person's mean is based on, over those who answered any. */
    double answeredOnAverage(int measure, MissingTreatment treatment) {
        int[] places = places(measure);
        if (treatment != MissingTreatment.PAIRWISE || answering[measure] == 0) {
            return places.length;
        }
        RowSums some = all();
        long answers = 0;
        for (int q : places) {
            answers += some.of(q, q, treatment).n();
        }
        return (double) answers / answering[measure];
    }
}
