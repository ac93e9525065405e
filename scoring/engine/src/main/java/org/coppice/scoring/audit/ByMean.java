package org.coppice.scoring.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/** What follows from the sets of scores of groups of one size and lattice, by their published mean. Can be used by several threads. */
final class ByMean<T> {
    private final SpreadCells cells;
    private final Function<List<SpreadCell>, T> result;
    private final AtomicReferenceArray<T> results = new AtomicReferenceArray<>(SpreadCells.HUNDREDTHS + 1);

    /** Creates the results of all means that the lattice gives; {@code result} computes one from the cells of a mean. */
    ByMean(SpreadCells cells, Function<List<SpreadCell>, T> result) {
        this.cells = cells;
        this.result = result;
        List<List<SpreadCell>> byMean = new ArrayList<>();
        for (int mean = 0; mean < results.length(); mean++) {
            byMean.add(new ArrayList<>());
        }
        cells.enumerate((mean, cell) -> byMean.get(mean).add(cell));
        for (int mean = 0; mean < results.length(); mean++) {
            if (!byMean.get(mean).isEmpty()) {
                results.set(mean, result.apply(byMean.get(mean)));
            }
        }
    }

    /** Returns the result of a mean in hundredths of the range; for one that the lattice does not give, that of continuous scores. */
    T of(int mean) {
        T known = results.get(mean);
        if (known == null) {
            known = result.apply(cells.continuous((double) mean / SpreadCells.HUNDREDTHS));
            results.set(mean, known);
        }
        return known;
    }
}
