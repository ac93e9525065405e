package org.coppice.scoring.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The rules for all groups of n people on one lattice, by published mean. Can be used by several threads. */
final class SpreadTable {
    private final SpreadCells cells;
    private final boolean spread;
    private final AtomicReferenceArray<SpreadRule> rules = new AtomicReferenceArray<>(SpreadCells.HUNDREDTHS + 1);

    /** Creates the table; {@code spread} is whether groups of this size may have figures of spread at all. */
    SpreadTable(SpreadCells cells, boolean spread) {
        this.cells = cells;
        this.spread = spread;
        List<List<SpreadCell>> byMean = new ArrayList<>();
        for (int mean = 0; mean < rules.length(); mean++) {
            byMean.add(new ArrayList<>());
        }
        cells.enumerate((mean, cell) -> byMean.get(mean).add(cell));
        for (int mean = 0; mean < rules.length(); mean++) {
            if (!byMean.get(mean).isEmpty()) {
                rules.set(mean, SpreadRule.of(byMean.get(mean), spread));
            }
        }
    }

    /** Returns the rule for a published mean in hundredths of the range; for one that the lattice does not give, that of continuous scores. */
    SpreadRule rule(int mean) {
        SpreadRule rule = rules.get(mean);
        if (rule == null) {
            rule = SpreadRule.of(cells.continuous((double) mean / SpreadCells.HUNDREDTHS), spread);
            rules.set(mean, rule);
        }
        return rule;
    }
}
