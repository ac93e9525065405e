package org.coppice.statistics.reliability;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.Multiset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.coppice.model.score.Score;

/**
 * How far scales go together as one cumulative scale, on which who stands high on one that few reach stands high on those that many reach:
 * H = Σ cov(i, j)/Σ max cov(i, j) over each two scales, the largest covariance that their scores allow being that of both sorted alike
 * (Loevinger 1948; Mokken 1971; of more than two values Molenaar 1991). It is 1 where nobody is out of line, 0 where scales have nothing to do
 * with one another, below 0 where they go against one another, and has no lowest value. What is added to the scores of a scale changes nothing, nor
 * does another unit of all scales; the unit of one scale counts as its weight.
 *
 * @param persons how many people, with a score of every scale
 * @param all H of all pairs
 * @param each H of the pairs with each scale, in their order
 */
public record Scalability(int persons, Score all, ImmutableList<Score> each) {
    /** Scores that differ by no more than this part of their size are the same, within rounding. */
    private static final double SAME = 1e-9;

    /** Of those people's scores. */
    public static Scalability of(ScorePairs people) {
        int k = people.scales();
        ImmutableList<ImmutableSortedMultiset<Double>> scores =
                IntStream.range(0, k).mapToObj(people::scores).collect(ImmutableList.toImmutableList());
        double[] means = scores.stream().mapToDouble(Scalability::mean).toArray();
        double[] seen = new double[k];
        double[] largest = new double[k];
        for (int i = 1; i < k; i++) {
            for (int j = 0; j < i; j++) {
                if (vary(scores.get(i)) && vary(scores.get(j))) {
                    double now = products(people.pairs(i, j), means[i], means[j]);
                    double most = products(sorted(scores.get(i), scores.get(j)), means[i], means[j]);
                    seen[i] += now;
                    seen[j] += now;
                    largest[i] += most;
                    largest[j] += most;
                }
            }
        }
        return new Scalability(
                people.persons(),
                h( // each pair twice, above and below
                        Arrays.stream(seen).sum(),
                        Arrays.stream(largest).sum(),
                        "there are not two scales on which people differ"),
                IntStream.range(0, k)
                        .mapToObj(i -> h(seen[i], largest[i], "people do not differ on this scale, or on no other"))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Each figure as that makes it. */
    public Scalability map(UnaryOperator<Score> figure) {
        return new Scalability(
                persons, figure.apply(all), each.stream().map(figure).collect(ImmutableList.toImmutableList()));
    }

    private static Score h(double seen, double largest, String otherwise) {
        return largest > 0 ? UndefinedFigure.figure(Math.min(1, seen / largest)) : UndefinedFigure.undefined(otherwise);
    }

    private static double mean(ImmutableSortedMultiset<Double> scores) {
        double sum = 0;
        for (double score : scores.elementSet()) {
            sum += scores.count(score) * score;
        }
        return sum / scores.size();
    }

    private static boolean vary(ImmutableSortedMultiset<Double> scores) {
        if (scores.isEmpty()) {
            return false;
        }
        double least = scores.elementSet().first();
        double most = scores.elementSet().last();
        return most - least > SAME * Math.max(Math.abs(least), Math.abs(most));
    }

    /** The same scores with the lowest beside the lowest and so on. */
    private static Multiset<ScorePairs.Pair> sorted(
            ImmutableSortedMultiset<Double> a, ImmutableSortedMultiset<Double> b) {
        Multiset<ScorePairs.Pair> sorted = HashMultiset.create();
        Iterator<Double> beside = b.iterator();
        for (double score : a) {
            sorted.add(new ScorePairs.Pair(score, beside.next()));
        }
        return sorted;
    }

    /** Σ (a − mean)(b − mean), always in one order, so that pairs that are sorted come to the same bits as their largest. */
    private static double products(Multiset<ScorePairs.Pair> pairs, double meanA, double meanB) {
        double sum = 0;
        ImmutableSortedMultiset<ScorePairs.Pair> inOrder = ImmutableSortedMultiset.copyOf(pairs);
        for (ScorePairs.Pair pair : inOrder.elementSet()) {
            sum += inOrder.count(pair) * (pair.a() - meanA) * (pair.b() - meanB);
        }
        return sum;
    }
}
