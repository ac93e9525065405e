package org.coppice.statistics.covariance;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.statistics.missing.MissingTreatment;

/** The sums of some of the questions of a measure; nobody, or only one person, answered the others. */
final class SelectedSums implements RowSums {
    private final RowSums all;
    private final int[] selected;
    private final KeyedMeasure measure;

    SelectedSums(RowSums all, int[] selected) {
        this.all = all;
        this.selected = selected;
        this.measure = new KeyedMeasure(
                all.measure().measure(),
                Arrays.stream(selected)
                        .mapToObj(all.measure().questions()::get)
                        .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public void add(AnswerBlock block) {
        throw new IllegalStateException("the sums of some questions are complete; add the rows to those of all");
    }

    @Override
    public void combine(RowSums other) {
        throw new IllegalStateException("the sums of some questions are complete; combine those of all");
    }

    @Override
    public KeyedMeasure measure() {
        return measure;
    }

    @Override
    public ImmutableList<String> names() {
        return Arrays.stream(selected).mapToObj(all.names()::get).collect(ImmutableList.toImmutableList());
    }

    @Override
    public AnswerWeights weights() {
        return AnswerWeights.of(measure);
    }

    @Override
    public long rows() {
        return all.rows();
    }

    @Override
    public long answering() {
        return all.answering();
    }

    @Override
    public long complete() {
        return all.complete();
    }

    @Override
    public ImmutableList<Long> counts(int question, MissingTreatment treatment) {
        return all.counts(selected[question], treatment);
    }

    @Override
    public Pair of(int a, int b, MissingTreatment treatment) {
        return all.of(selected[a], selected[b], treatment);
    }

    @Override
    public BiFunction<Integer, Integer, Pair> treated(MissingTreatment treatment) {
        BiFunction<Integer, Integer, Pair> of = all.treated(treatment);
        return (a, b) -> of.apply(selected[a], selected[b]);
    }

    @Override
    public PairMoments withMean(int question, MissingTreatment treatment) {
        return all.withMean(selected[question], treatment);
    }

    @Override
    public PairMoments means(MissingTreatment treatment) {
        return all.means(treatment);
    }
}
