package org.coppice.scoring.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;
import org.coppice.model.score.AgreementLevel;
import org.coppice.model.score.Precision;

/**
 * Computes the range in which an outsider can place the score of a person of a group, from what is printed of the group: its mean, and its
 * standard deviation with the interval, or bands. It does not use the rules by which figures are withheld.
 */
final class PersonRange {
    private static final int MOST_PEOPLE = 200;

    private final LatticeTables tables;
    private final double probability;

    private record Group(int n, Lattice lattice, double probability) {}

    private record Parted(GroupLattice group, double probability) {}

    PersonRange(LatticeTables tables, double level) {
        this.tables = tables;
        this.probability = (1 + level) / 2;
    }

    /** Returns the width of the range as a share of the metric's range; 0 if one set of scores fits only. */
    double width(
            GroupLattice group,
            double mean,
            OptionalDouble sd,
            Optional<Precision> precision,
            Optional<AgreementLevel> agreement) {
        Widths widths = table(group).of(hundredth(mean));
        double width =
                sd.isPresent() ? widths.figures(hundredth(sd.getAsDouble())) : widths.bands(precision, agreement);
        return group.common().isPresent() || PartedSums.compensates(group.parts(), group.people())
                ? width
                : Math.min(width, byMean(group).of(hundredth(mean)));
    }

    private ByMean<Widths> table(GroupLattice group) {
        int n = Math.min(group.people(), MOST_PEOPLE);
        Optional<Lattice> common = n == MOST_PEOPLE
                ? Optional.of(Lattice.CONTINUOUS)
                : group.common()
                        .or(() -> PartedCells.exact(group)
                                ? Optional.empty()
                                : Optional.of(group.measure().withValues(0)));
        return common.map(lattice -> lattice.values() == 2 ? Lattice.CONTINUOUS : lattice)
                .map(lattice -> tables.widths(
                        new Group(n, lattice, probability),
                        () -> ByMean.of(new SpreadCells(n, lattice, quantile(n)), Widths::of)))
                .orElseGet(() -> tables.widths(
                        new Parted(group, probability),
                        () -> ByMean.of(new PartedCells(group, quantile(n)), Widths::least)));
    }

    private ByMean<Double> byMean(GroupLattice group) {
        return tables.means(
                group,
                () -> new ByMean<>(
                        mean -> PartedSums.ofMean(group.parts(), 0, mean).narrowest()));
    }

    private double quantile(int n) {
        return TDistribution.of(Math.max(1, n - 1)).inverseCumulativeProbability(probability);
    }

    private static int hundredth(double share) {
        return (int) Math.max(0, Math.min(SpreadCells.HUNDREDTHS, Math.round(share * SpreadCells.HUNDREDTHS)));
    }

    /** The widths after each thing that can be printed together with one mean. */
    static final class Widths {
        private static final int ANY = 3; // of three bands or levels, which may also be absent

        private final float[] figures = new float[SpreadCells.HUNDREDTHS + 1]; // by standard deviation
        private final float[] bands = new float[(ANY + 1) * (ANY + 1)];

        static Widths of(List<SpreadCell> cells) {
            Map<Long, Feasible> byFigures = new HashMap<>();
            Feasible[] byBands = new Feasible[(ANY + 1) * (ANY + 1)];
            Feasible all = new Feasible();
            for (SpreadCell cell : cells) {
                all.add(cell);
                byFigures
                        .computeIfAbsent(((long) cell.interval() << Byte.SIZE) + cell.sd(), key -> new Feasible())
                        .add(cell);
                for (int level = 0; level <= ANY; level++) {
                    if (level == ANY || (cell.surely() >> level & 1) == 1) {
                        add(cell, index(cell.precision(), level), byBands);
                        add(cell, index(ANY, level), byBands);
                    }
                }
            }
            Widths widths = new Widths();
            Arrays.fill(widths.figures, (float) all.width()); // of what the lattice does not give
            Arrays.fill(widths.bands, (float) all.width());
            byFigures.forEach((key, feasible) -> {
                int sd = (int) (key & 0xFF);
                widths.figures[sd] = (float) Math.min(widths.figures[sd], feasible.width());
            });
            for (int band = 0; band < byBands.length; band++) {
                if (byBands[band] != null) {
                    widths.bands[band] = (float) byBands[band].width();
                }
            }
            return widths;
        }

        /** Returns the narrowest widths of several parts of a group. */
        static Widths least(List<List<SpreadCell>> parts) {
            Widths least = of(parts.get(0));
            for (List<SpreadCell> cells : parts.subList(1, parts.size())) {
                Widths other = of(cells);
                for (int sd = 0; sd < least.figures.length; sd++) {
                    least.figures[sd] = Math.min(least.figures[sd], other.figures[sd]);
                }
                for (int band = 0; band < least.bands.length; band++) {
                    least.bands[band] = Math.min(least.bands[band], other.bands[band]);
                }
            }
            return least;
        }

        private static void add(SpreadCell cell, int band, Feasible[] byBands) {
            if (byBands[band] == null) {
                byBands[band] = new Feasible();
            }
            byBands[band].add(cell);
        }

        private static int index(int precision, int level) {
            return precision * (ANY + 1) + level;
        }

        double figures(int sd) {
            return figures[sd];
        }

        double bands(Optional<Precision> precision, Optional<AgreementLevel> agreement) {
            return bands[
                    index(
                            precision.map(Precision::ordinal).orElse(ANY),
                            agreement.map(AgreementLevel::ordinal).orElse(ANY))];
        }
    }
}
