package org.coppice.scoring.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
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
    private static final int LEVELS = 4; // more than there are levels of agreement
    private static final int ANY = 1; // the levels, as bits, if they are not published

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
        bySd.forEach((sd, cells) -> {
            if (wide(cells, SpreadCell::interval, cell -> ANY, cell -> ANY)) {
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
        bySd.forEach((sd, cells) ->
                shown.set(sd, wide(cells, SpreadCell::interval, SpreadCell::perhaps, SpreadCell::surely)));
        return shown;
    }

    /** Returns what may be shown in place of figures if the scores are in one of these cells. */
    private static SpreadDetail bands(List<SpreadCell> cells) {
        if (shows(cells, SpreadCell::precision, SpreadCell::perhaps, SpreadCell::surely)) {
            return SpreadDetail.BANDS;
        }
        if (shows(cells, cell -> 0, SpreadCell::perhaps, SpreadCell::surely)) {
            return SpreadDetail.AGREEMENT;
        }
        return shows(cells, SpreadCell::precision, cell -> ANY, cell -> ANY)
                ? SpreadDetail.PRECISION
                : SpreadDetail.NOTHING;
    }

    /** Returns whether a figure may be shown: everything that it can be is wide, or it can be one thing only and says nothing. */
    private static boolean shows(
            List<SpreadCell> cells,
            ToIntFunction<SpreadCell> figure,
            ToIntFunction<SpreadCell> perhaps,
            ToIntFunction<SpreadCell> surely) {
        Set<Integer> published = new HashSet<>();
        for (SpreadCell cell : cells) {
            add(figure.applyAsInt(cell), perhaps.applyAsInt(cell), published);
        }
        return published.size() < 2 || wide(cells, figure, perhaps, surely);
    }

    private static void add(int figure, int levels, Set<Integer> published) {
        for (int level = 0; levels >> level != 0; level++) {
            if ((levels >> level & 1) == 1) {
                published.add(figure * LEVELS + level);
            }
        }
    }

    /**
     * Returns whether the scores are feasible in a wide range after each thing that may be published of these cells: a figure together with
     * a level of agreement.
     *
     * @param perhaps the levels that a cell may have, one bit each
     * @param surely the levels that it is known to have
     */
    private static boolean wide(
            List<SpreadCell> cells,
            ToIntFunction<SpreadCell> figure,
            ToIntFunction<SpreadCell> perhaps,
            ToIntFunction<SpreadCell> surely) {
        Map<Integer, Feasible> feasible = new HashMap<>();
        for (SpreadCell cell : cells) {
            int known = surely.applyAsInt(cell);
            int possible = perhaps.applyAsInt(cell) | known;
            for (int level = 0; possible >> level != 0; level++) {
                if ((possible >> level & 1) == 1) {
                    Feasible scores = feasible.computeIfAbsent(
                            figure.applyAsInt(cell) * LEVELS + level, published -> new Feasible());
                    if ((known >> level & 1) == 1) {
                        scores.add(cell);
                    }
                }
            }
        }
        return feasible.values().stream().allMatch(Feasible::wide);
    }
}
