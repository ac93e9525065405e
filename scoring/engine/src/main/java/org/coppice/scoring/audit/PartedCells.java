package org.coppice.scoring.audit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Enumerates the sets of scores of a group whose people can have different scores, in cells, by the mean that is published of them. There is
 * one list of cells for each part, with the lowest and the highest score of a person of the part.
 */
final class PartedCells {
    /** The largest number of combinations of the sums of the parts that are enumerated. */
    private static final int MOST_CELLS = 20_000;

    private static final double ROUNDING = 1e-9;

    private final SpreadCells cells;
    private final ImmutableList<GroupLattice.Part> parts;
    private final Map<Integer, List<List<SpreadCell>>> byMean = new HashMap<>();

    /** All sets of scores of one part with the same sum and the same sum of squares. */
    private record Sums(double sum, double squares, boolean several, double lowest, double highest) {}

    /** Enumerates the sets of scores of a group that are few enough; {@code quantile} is that of the interval, in standard errors. */
    PartedCells(GroupLattice group, double quantile) {
        this.cells = new SpreadCells(group.people(), group.measure().withValues(0), quantile);
        this.parts = group.parts();
        combine(parts.stream().map(PartedCells::sums).toList(), new Sums[parts.size()], 0);
    }

    /** Returns whether the sets of scores of a group are few enough to be enumerated. */
    static boolean exact(GroupLattice group) {
        double all = group.parts().size();
        for (GroupLattice.Part part : group.parts()) {
            double n = part.people();
            int values = part.scores().scores().length();
            double multisets = multisets(part.people(), values);
            boolean even = part.scores().even() && SpreadCells.exact(part.people(), values);
            if (part.scores().continuous() || (!even && multisets > MOST_CELLS)) {
                return false;
            }
            double sums = n * n * (values - 1) * (values - 1) * (values - 1) / 12 + values; // about this many differ
            all *= even ? Math.min(multisets, sums) : multisets;
        }
        return all <= MOST_CELLS;
    }

    /** Passes the means that the lattices give, in hundredths, with the cells of each part to {@code visitor}. */
    void each(BiConsumer<Integer, List<List<SpreadCell>>> visitor) {
        byMean.forEach(visitor);
    }

    /** Returns the cells of the group as if its scores were continuous. */
    SpreadCells whole() {
        return cells;
    }

    private void combine(List<List<Sums>> all, Sums[] chosen, int next) {
        if (next == chosen.length) {
            add(chosen);
            return;
        }
        for (Sums one : all.get(next)) {
            chosen[next] = one;
            combine(all, chosen, next + 1);
        }
    }

    private void add(Sums[] chosen) {
        int n = parts.stream().mapToInt(GroupLattice.Part::people).sum();
        double sum = 0;
        double squares = 0;
        boolean several = false;
        for (Sums one : chosen) {
            sum += one.sum();
            squares += one.squares();
            several |= one.several();
        }
        double mean = sum / n;
        double deviations = squares - sum * mean;
        if (deviations <= ROUNDING || !cells.shown(mean)) {
            return;
        }
        List<List<SpreadCell>> ofMean = byMean.computeIfAbsent(
                cells.hundredth(mean),
                key -> parts.stream()
                        .<List<SpreadCell>>map(part -> new ArrayList<>())
                        .toList());
        double sd = Math.sqrt(deviations / (n - 1));
        for (int p = 0; p < chosen.length; p++) {
            PossibleScores scores = parts.get(p).scores();
            double span = scores.span() == 0 ? 1 : Math.min(1, scores.span()); // what is wide for other scores, too
            ofMean.get(p)
                    .add(cells.cell(mean, sd, true, several, chosen[p].lowest() / span, chosen[p].highest() / span));
        }
    }

    private static List<Sums> sums(GroupLattice.Part part) {
        PossibleScores scores = part.scores();
        int values = scores.scores().length();
        List<Sums> sums = new ArrayList<>();
        if (scores.even() && SpreadCells.exact(part.people(), values)) {
            double from = scores.lowest();
            double step = scores.span() / (values - 1); // more exact than a gap between rounded scores
            int n = part.people();
            AnswerSums.of(n, values)
                    .each((sum, squares, several, lowest, highest) -> sums.add(new Sums(
                            n * from + step * sum,
                            n * from * from + 2 * from * step * sum + step * step * squares,
                            several,
                            from + step * lowest,
                            from + step * highest)));
        } else {
            uneven(scores.scores().toArray(), new double[part.people()], 0, 0, sums);
        }
        return sums;
    }

    /** Returns the number of multisets of {@code n} of {@code values} scores. */
    private static double multisets(int n, int values) {
        double sets = 1;
        for (int i = 1; i <= n; i++) {
            sets = sets * (values - 1 + i) / i;
        }
        return sets;
    }

    private static void uneven(double[] scores, double[] chosen, int place, int from, List<Sums> sums) {
        if (place == chosen.length) {
            double squares = Arrays.stream(chosen).map(x -> x * x).sum();
            sums.add(new Sums(Arrays.stream(chosen).sum(), squares, false, chosen[0], chosen[chosen.length - 1]));
            return;
        }
        for (int score = from; score < scores.length; score++) {
            chosen[place] = scores[score];
            uneven(scores, chosen, place + 1, score, sums);
        }
    }
}
