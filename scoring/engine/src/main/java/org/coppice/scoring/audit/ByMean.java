package org.coppice.scoring.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.IntFunction;

/** What follows from the sets of scores of groups of one size and lattice, by their published mean. Can be used by several threads. */
final class ByMean<T> {
    private final IntFunction<T> others;
    private final AtomicReferenceArray<T> results = new AtomicReferenceArray<>(SpreadCells.HUNDREDTHS + 1);

    /** Creates results that are each computed when they are needed, from the mean in hundredths of the range. */
    ByMean(IntFunction<T> others) {
        this.others = others;
    }

    /** Returns the results of all means that the lattice gives; {@code result} computes one from the cells of a mean. */
    static <T> ByMean<T> of(SpreadCells cells, Function<List<SpreadCell>, T> result) {
        ByMean<T> found = new ByMean<>(mean -> result.apply(cells.continuous((double) mean / SpreadCells.HUNDREDTHS)));
        List<List<SpreadCell>> byMean = new ArrayList<>();
        for (int mean = 0; mean <= SpreadCells.HUNDREDTHS; mean++) {
            byMean.add(new ArrayList<>());
        }
        cells.enumerate((mean, cell) -> byMean.get(mean).add(cell));
        for (int mean = 0; mean <= SpreadCells.HUNDREDTHS; mean++) {
            if (!byMean.get(mean).isEmpty()) {
                found.results.set(mean, result.apply(byMean.get(mean)));
            }
        }
        return found;
    }

    /** Returns the results of a group with several lattices; {@code result} computes one from the cells of each part. */
    static <T> ByMean<T> of(PartedCells cells, Function<List<List<SpreadCell>>, T> result) {
        SpreadCells whole = cells.whole(); // without the enumerated sets, which take much memory
        ByMean<T> found =
                new ByMean<>(mean -> result.apply(List.of(whole.continuous((double) mean / SpreadCells.HUNDREDTHS))));
        cells.each((mean, parts) -> found.results.set(mean, result.apply(parts)));
        return found;
    }

    /** Returns the result of a mean in hundredths of the range; for one that the lattice does not give, that of continuous scores. */
    T of(int mean) {
        T known = results.get(mean);
        if (known == null) {
            known = others.apply(mean);
            results.set(mean, known);
        }
        return known;
    }
}
