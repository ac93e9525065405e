package org.coppice.scoring.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coppice.model.score.Hundredths;

/**
 * What the published mean of a group discloses of the answers to single questions, if some questions count more than others. Weights can code
 * several sums into one: with the weights 9, 9 and 1 for three questions of two points, the mean of five people gives the number of each answer
 * to the third question.
 *
 * <p>The sums of the answers to each question, of the people who answered the same questions, are whole numbers of steps. All combinations of
 * them that are rounded to one mean are considered. A mean is open if each of these sums can have several values, and none of them has to be so
 * near an end that it would disclose the answers of a few people. This depends on the weights and on who answered which question alone.
 */
final class QuestionSums {
    /** The distance from an end, in ranges, below which no mean is published, see {@link org.coppice.model.profile.View#alike}. */
    private static final double NEAR = 1.25;

    /** The largest number of units in which the sums of a group are counted. */
    private static final int MOST_UNITS = 20_000;

    private static final double ROUNDING = 1e-9;

    private final int minimum;
    private final List<Block> blocks = new ArrayList<>();
    private final int people;
    private final double unit;
    private double least; // sum of the scores
    private int most; // sum of the answers, in units

    /** The answers of some people to one question: their number, and their sum, which is counted in steps of some units each. */
    private record Block(int people, int most, int units) {}

    private QuestionSums(GroupLattice group, int minimum) {
        this.minimum = minimum;
        this.people = group.people();
        this.unit = unit(group);
        for (GroupLattice.Part part : group.parts()) {
            least += part.people() * part.scores().lowest();
            for (PossibleScores.Share share : part.scores().shares()) {
                if (share.steps() > 0) {
                    int units = (int) Math.round(share.range() / share.steps() / unit);
                    blocks.add(new Block(part.people(), part.people() * share.steps(), units));
                    most += part.people() * share.steps() * units;
                }
            }
        }
    }

    /** Returns whether the rule applies: some questions count more than others, and rounding does not hide single answers. */
    static boolean applies(GroupLattice group) {
        return group.people() < SpreadCells.HUNDREDTHS
                && group.parts().stream().anyMatch(part -> part.scores().weighted())
                && group.parts().stream()
                        .noneMatch(part -> part.scores().shares().isEmpty());
    }

    /** Returns whether a mean, in hundredths of the range, is open. */
    static boolean isOpen(GroupLattice group, int minimum, int mean) {
        return new QuestionSums(group, minimum).isOpen(mean);
    }

    private boolean isOpen(int mean) {
        int first = first(mean);
        int last = first(mean + 1) - 1;
        return last < first
                || Set.copyOf(blocks).stream() // equal blocks have equal results
                        .allMatch(block -> isOpen(block, others(block), first, last));
    }

    /** Returns the least sum, in units, of which the published mean is not below a mean in hundredths. */
    private int first(int mean) {
        int below = -1;
        int above = most + 1;
        while (above - below > 1) {
            int sum = (below + above) >>> 1;
            if (published(sum) < mean) {
                below = sum;
            } else {
                above = sum;
            }
        }
        return above;
    }

    private int published(int sum) {
        double mean = Math.max(0, Math.min(1, (least + sum * unit) / people));
        return (int) Math.round(Hundredths.ofOne(mean) * SpreadCells.HUNDREDTHS);
    }

    private boolean isOpen(Block block, BitSet others, int first, int last) {
        int lowest = -1;
        int highest = -1;
        for (int sum = 0; sum <= block.most(); sum++) {
            int from = Math.max(0, first - sum * block.units());
            int to = last - sum * block.units();
            int other = to < 0 ? -1 : others.nextSetBit(from);
            if (other >= 0 && other <= to) {
                lowest = lowest < 0 ? sum : lowest;
                highest = sum;
            }
        }
        if (lowest < 0) {
            return true; // nobody's scores have this mean
        }
        double range = block.most() / (double) block.people();
        double near = Math.max(NEAR, minimum * Feasible.LEAST_RANGE);
        return block.people() < minimum
                ? Feasible.wide((highest - lowest) / (double) block.most())
                : lowest < highest
                        && highest / range >= near - ROUNDING
                        && (block.most() - lowest) / range >= near - ROUNDING;
    }

    /** Returns the sums of all blocks but one, in units. Steps of equally many units are counted together: they have the same sums. */
    private BitSet others(Block without) {
        SortedMap<Integer, Integer> steps = new TreeMap<>(); // the number of steps by their units
        blocks.forEach(block -> steps.merge(block.units(), block.most(), Integer::sum));
        steps.merge(without.units(), -without.most(), Integer::sum);
        BitSet sums = new BitSet();
        sums.set(0);
        for (Map.Entry<Integer, Integer> entry : steps.entrySet()) {
            for (int most = 0; most < entry.getValue(); ) {
                int more = Math.min(most + 1, entry.getValue() - most);
                sums.or(shifted(sums, more * entry.getKey()));
                most += more;
            }
        }
        return sums;
    }

    private static BitSet shifted(BitSet set, int by) {
        long[] words = set.toLongArray();
        int skipped = by / Long.SIZE;
        int bits = by % Long.SIZE;
        long[] shifted = new long[words.length + skipped + 1];
        for (int w = 0; w < words.length; w++) {
            shifted[w + skipped] |= words[w] << bits;
            shifted[w + skipped + 1] |= bits == 0 ? 0 : words[w] >>> (Long.SIZE - bits);
        }
        return BitSet.valueOf(shifted);
    }

    /** Returns the largest unit of which all steps are whole numbers, or a small one if there would be too many of it. */
    private static double unit(GroupLattice group) {
        double unit = 0;
        double most = 0;
        for (GroupLattice.Part part : group.parts()) {
            for (PossibleScores.Share share : part.scores().shares()) {
                most += part.people() * share.range();
                unit = share.steps() == 0 ? unit : divisor(unit, share.range() / share.steps());
            }
        }
        return Math.max(unit, most / MOST_UNITS);
    }

    private static double divisor(double one, double other) {
        double a = one;
        double b = other;
        while (b > 1e-7) {
            double rest = a - b * Math.floor(a / b + 1e-6);
            a = b;
            b = Math.abs(rest);
        }
        return a;
    }
}
