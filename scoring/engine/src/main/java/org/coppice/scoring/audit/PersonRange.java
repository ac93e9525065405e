package org.coppice.scoring.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.TDistribution;
import org.coppice.model.score.AgreementLevel;
import org.coppice.model.score.Precision;

/**
 * Computes the range in which an outsider can place the score of a person of a group, from what is printed of the group: its mean, and its
 * standard deviation with the interval, or bands. It does not use the rules by which figures are withheld.
 */
final class PersonRange {
    private static final int MOST_PEOPLE = 200;

    private final double probability;
    private final Map<Group, ByMean<Widths>> groups = new ConcurrentHashMap<>();

    private record Group(int n, Lattice lattice) {}

    PersonRange(double level) {
        this.probability = (1 + level) / 2;
    }

    /** Returns the width of the range as a share of the metric's range; 0 if one set of scores fits only. */
    double width(
            int n,
            Lattice lattice,
            double mean,
            OptionalDouble sd,
            Optional<Precision> precision,
            Optional<AgreementLevel> agreement) {
        Lattice known = n > MOST_PEOPLE || lattice.values() == 2 ? Lattice.CONTINUOUS : lattice;
        Widths widths = groups.computeIfAbsent(new Group(Math.min(n, MOST_PEOPLE), known), this::byMean)
                .of(hundredth(mean));
        return sd.isPresent() ? widths.figures(hundredth(sd.getAsDouble())) : widths.bands(precision, agreement);
    }

    private static int hundredth(double share) {
        return (int) Math.max(0, Math.min(SpreadCells.HUNDREDTHS, Math.round(share * SpreadCells.HUNDREDTHS)));
    }

    private ByMean<Widths> byMean(Group group) {
        double quantile = TDistribution.of(Math.max(1, group.n() - 1)).inverseCumulativeProbability(probability);
        return new ByMean<>(new SpreadCells(group.n(), group.lattice(), quantile), Widths::of);
    }

    /** The widths after each thing that can be printed together with one mean. */
    private static final class Widths {
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
