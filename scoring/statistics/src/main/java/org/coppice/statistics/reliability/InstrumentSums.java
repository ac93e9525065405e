package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import java.util.Comparator;
import java.util.List;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.check.Check;
import org.coppice.statistics.StatisticAccumulator;

/**
 * What the answers to all questions of some measures add up to, of which the correlations between the measures are made: the sums of
 * {@link ScaleSums} over the questions of them all, none reversed, and how many answered anything of each measure. Blocks and merging as
 * there. It has a number of sums that grows with the square of the number of questions.
 */
public final class InstrumentSums implements StatisticAccumulator<InstrumentSums> {
    private final ImmutableList<KeyedMeasure> measures;
    private final ImmutableList<Ratings> ratings;
    private final ScaleSums all;
    private final long[] answering;

    private InstrumentSums(ImmutableList<KeyedMeasure> measures) {
        this.measures = measures;
        this.ratings = measures.stream().map(Ratings::new).collect(ImmutableList.toImmutableList());
        this.all = ScaleSums.of(together(measures));
        this.answering = new long[measures.size()];
    }

    /**
     * No answers yet.
     *
     * @param measures at least one, of one bank
     * @throws IllegalArgumentException if there is none, or a question is answered otherwise than with a rating
     */
    public static InstrumentSums of(List<KeyedMeasure> measures) {
        Check.that(!measures.isEmpty(), "no measure to add up; give at least one");
        return new InstrumentSums(ImmutableList.copyOf(measures));
    }

    /** A question may count for several measures, and be reversed in one of them. */
    private static KeyedMeasure together(ImmutableList<KeyedMeasure> measures) {
        ImmutableSortedMap<Integer, KeyedQuestion> byColumn = measures.stream()
                .flatMap(measure -> measure.questions().stream())
                .map(q -> new KeyedQuestion(q.column(), q.question(), q.scale(), false, 1))
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), KeyedQuestion::column, q -> q, (one, same) -> one));
        return new KeyedMeasure(measures.get(0).measure(), byColumn.values().asList());
    }

    /**
     * Adds the rows of a block; returns this.
     *
     * @throws IllegalArgumentException as {@link ScaleSums#add}
     */
    public InstrumentSums add(AnswerBlock block) {
        all.add(block);
        for (int m = 0; m < answering.length; m++) {
            for (int row = 0; row < block.size(); row++) {
                answering[m] += ratings.get(m).answered(block, row) ? 1 : 0;
            }
        }
        return this;
    }

    /**
     * Adds what the other adds up to; returns this.
     *
     * @throws IllegalArgumentException if the other is of other measures
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

    /** The questions of them all, in the order of the bank and none reversed. */
    ScaleSums all() {
        return all;
    }

    /** The places of a measure's questions among all. */
    int[] places(int measure) {
        ImmutableList<KeyedQuestion> of = all.measure().questions();
        return measures.get(measure).questions().stream()
                .mapToInt(q -> Iterables.indexOf(of, other -> other.column() == q.column()))
                .toArray();
    }

    /** For each question of a measure 1, or −1 where it is reversed. */
    int[] signs(int measure) {
        return measures.get(measure).questions().stream()
                .mapToInt(q -> q.reversed() ? -1 : 1)
                .toArray();
    }

    /** Over how many questions of a measure a person's mean is, on average of those who answered any. */
    double answeredOnAverage(int measure, MissingTreatment treatment) {
        int[] places = places(measure);
        if (treatment != MissingTreatment.PAIRWISE || answering[measure] == 0) {
            return places.length;
        }
        long answers = 0;
        for (int q : places) {
            answers += all.of(q, q, treatment).n();
        }
        return (double) answers / answering[measure];
    }
}
