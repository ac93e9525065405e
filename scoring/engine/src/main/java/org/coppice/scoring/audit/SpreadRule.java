package org.coppice.scoring.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of groups of one size and lattice with one published mean.
 *
 * @param mean whether the mean may be shown: the scores are feasible in a wide range after it
 * @param figures the standard deviations, in hundredths of the range, that may be shown
 * @param agreement the standard deviations with which the level of agreement may be shown
 * @param bands what may be shown in place of figures
 */
record SpreadRule(boolean mean, BitSet figures, BitSet agreement, SpreadDetail bands) {
    /** Returns the rule after these cells; {@code spread} is whether groups of this size may have figures of spread at all. */
    static SpreadRule of(List<SpreadCell> cells, boolean spread) {
        Feasible all = new Feasible();
        cells.forEach(all::add);
        return of(all.wide(), List.of(cells), spread);
    }

    /**
     * Returns the rule for a group in parts. What is shown has to leave a wide range to the people of each part.
     *
     * @param mean whether the mean may be shown
     * @param parts the same cells for each part, with the scores of a person of the part
     */
    static SpreadRule of(boolean mean, List<List<SpreadCell>> parts, boolean spread) {
        BitSet figures = null;
        BitSet agreement = null;
        for (List<SpreadCell> cells : parts) {
            Map<Integer, List<SpreadCell>> bySd = new TreeMap<>();
            cells.forEach(cell ->
                    bySd.computeIfAbsent(cell.sd(), sd -> new ArrayList<>()).add(cell));
            figures = both(figures, spread ? figures(bySd) : new BitSet());
            agreement = both(agreement, spread ? agreement(bySd) : new BitSet());
        }
        BitSet shown = figures == null ? new BitSet() : figures;
        SpreadDetail bands = parts.stream()
                .map(cells -> bands(
                        cells.stream().filter(cell -> !shown.get(cell.sd())).toList()))
                .reduce(SpreadRule::least)
                .orElse(SpreadDetail.NOTHING);
        return new SpreadRule(mean, shown, agreement == null ? new BitSet() : agreement, bands);
    }

    private static BitSet both(@Nullable BitSet one, BitSet other) {
        if (one != null) {
            other.and(one);
        }
        return other;
    }

    /** Returns the bands that both allow. */
    private static SpreadDetail least(SpreadDetail one, SpreadDetail other) {
        return one == other || other == SpreadDetail.BANDS
                ? one
                : one == SpreadDetail.BANDS ? other : SpreadDetail.NOTHING;
    }

    /** Returns what may be shown together with the mean. */
    SpreadDetail detail(int sd) {
        if (!figures.get(sd)) {
            return bands;
        }
        return agreement.get(sd) ? SpreadDetail.FIGURES_AND_AGREEMENT : SpreadDetail.FIGURES;
    }

    /**
     * Returns the standard deviations that are shown: those after which the scores are feasible in a wide range. The rest, from which it
     * follows that the standard deviation is one of them, also have to be wide; if they are not, the smallest ones are withheld with them.
     */
    private static BitSet figures(Map<Integer, List<SpreadCell>> bySd) {
        BitSet shown = new BitSet();
        Feasible rest = new Feasible();
        Function<SpreadCell, Stream<Integer>> interval = cell -> Stream.of(cell.interval());
        bySd.forEach((sd, cells) -> {
            if (wide(cells, interval, interval)) {
                shown.set(sd);
            } else {
                cells.forEach(rest::add);
            }
        });
        if (shown.cardinality() == bySd.size()) {
            return shown;
        }
        for (int sd = shown.nextSetBit(0); sd >= 0 && !rest.wide(); sd = shown.nextSetBit(sd + 1)) {
            shown.clear(sd);
            Objects.requireNonNull(bySd.get(sd)).forEach(rest::add);
        }
        return shown;
    }

    /** Returns the standard deviations with which the level of agreement may be shown. */
    private static BitSet agreement(Map<Integer, List<SpreadCell>> bySd) {
        BitSet shown = new BitSet();
        bySd.forEach((sd, cells) -> shown.set(
                sd,
                wide(
                        cells,
                        cell -> levels(cell.interval(), cell.perhaps()),
                        cell -> levels(cell.interval(), cell.surely()))));
        return shown;
    }

    /** Returns what may be shown in place of figures if the scores are in one of these cells. */
    private static SpreadDetail bands(List<SpreadCell> cells) {
        if (shows(
                cells,
                cell -> levels(cell.precision(), cell.perhaps()),
                cell -> levels(cell.precision(), cell.surely()))) {
            return SpreadDetail.BANDS;
        }
        if (shows(cells, cell -> levels(0, cell.perhaps()), cell -> levels(0, cell.surely()))) {
            return SpreadDetail.AGREEMENT;
        }
        Function<SpreadCell, Stream<Integer>> precision = cell -> Stream.of(cell.precision());
        return shows(cells, precision, precision) ? SpreadDetail.PRECISION : SpreadDetail.NOTHING;
    }

    /** Returns the numbers of what is published of a cell: one for each level of agreement, together with another number. */
    private static Stream<Integer> levels(int other, int levels) {
        return IntStream.range(0, Integer.SIZE - Integer.numberOfLeadingZeros(levels))
                .filter(level -> (levels >> level & 1) == 1)
                .mapToObj(level -> other * 4 + level);
    }

    /** Returns whether a figure may be shown: everything that it can be is wide, or it can be one thing only and says nothing. */
    private static boolean shows(
            List<SpreadCell> cells,
            Function<SpreadCell, Stream<Integer>> perhaps,
            Function<SpreadCell, Stream<Integer>> surely) {
        return cells.stream().flatMap(perhaps).distinct().limit(2).count() < 2 || wide(cells, perhaps, surely);
    }

    /** Returns whether the scores are feasible in a wide range after each thing that may be published of these cells. */
    private static boolean wide(
            List<SpreadCell> cells,
            Function<SpreadCell, Stream<Integer>> perhaps,
            Function<SpreadCell, Stream<Integer>> surely) {
        Map<Integer, Feasible> feasible = new HashMap<>();
        for (SpreadCell cell : cells) {
            perhaps.apply(cell).forEach(published -> feasible.computeIfAbsent(published, p -> new Feasible()));
        }
        for (SpreadCell cell : cells) {
            surely.apply(cell)
                    .forEach(published -> feasible.computeIfAbsent(published, p -> new Feasible())
                            .add(cell));
        }
        return feasible.values().stream().allMatch(Feasible::wide);
    }
}
