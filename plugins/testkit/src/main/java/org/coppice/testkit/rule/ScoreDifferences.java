package org.coppice.testkit.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;

/** Differences between figures that should be equal, in words. */
final class ScoreDifferences {
    /** The largest difference by rounding between figures of the same answers in another order. */
    static final double ROUNDING = 1e-9;

    private ScoreDifferences() {}

    /** The first cell in which two blocks differ by more than rounding; the second block may have its columns in another order. */
    static Optional<String> of(ScoreBlock first, ScoreBlock second) {
        if (first.columns().size() != second.columns().size()
                || !second.columns().containsAll(first.columns())
                || first.size() != second.size()) {
            return Optional.of(shape(first) + ", and then " + shape(second));
        }
        for (int c = 0; c < first.columns().size(); c++) {
            ScoreColumn column = first.columns().get(c);
            int other = second.columns().indexOf(column);
            for (int row = 0; row < first.size(); row++) {
                Score a = first.score(row, c);
                Score b = second.score(row, other);
                if (!same(a, b)) {
                    return Optional.of(name(column) + " of respondent " + (row + 1) + " is " + words(a) + ", and then "
                            + words(b));
                }
            }
        }
        return Optional.empty();
    }

    /** The first figure in which the estimates of two groups differ by more than rounding. */
    static Optional<String> of(List<ScoreColumn> columns, List<Estimate> first, List<Estimate> second) {
        for (int c = 0; c < columns.size(); c++) {
            if (!same(first.get(c), second.get(c))) {
                return Optional.of("for " + name(columns.get(c)) + " " + first.get(c) + ", and then " + second.get(c));
            }
        }
        return Optional.empty();
    }

    static String name(ScoreColumn column) {
        return column.measure() + " (" + column.metric().id() + ")";
    }

    static String words(Score score) {
        return score instanceof Score.Measured measured
                ? String.valueOf(measured.value())
                : "withheld: " + ((Score.Withheld) score).detail();
    }

    private static String shape(ScoreBlock block) {
        return block.size() + " rows of "
                + block.columns().stream().map(ScoreDifferences::name).toList();
    }

    /** True if two scores are equal apart from rounding; only the reason of a withheld score counts, not its text. */
    private static boolean same(Score a, Score b) {
        if (a instanceof Score.Measured x && b instanceof Score.Measured y) {
            return near(x.value(), y.value()) && near(x.standardError(), y.standardError());
        }
        return a instanceof Score.Withheld x
                && b instanceof Score.Withheld y
                && x.reason().equals(y.reason());
    }

    private static boolean same(Estimate a, Estimate b) {
        return same(a.value(), b.value())
                && near(a.sd(), b.sd())
                && near(a.degreesOfFreedom(), b.degreesOfFreedom())
                && same(a.interval(), b.interval());
    }

    private static boolean same(Interval a, Interval b) {
        if (a instanceof Interval.Between x && b instanceof Interval.Between y) {
            return near(x.lower(), y.lower()) && near(x.upper(), y.upper()) && x.level() == y.level();
        }
        return a.equals(b);
    }

    private static boolean near(OptionalDouble a, OptionalDouble b) {
        return a.isPresent() == b.isPresent() && near(a.orElse(0), b.orElse(0));
    }

    static boolean near(double a, double b) {
        return Math.abs(a - b) <= ROUNDING * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }
}
