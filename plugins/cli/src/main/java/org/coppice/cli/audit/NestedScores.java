package org.coppice.cli.audit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups of which each is part of the next one, with bounds of the sums and of the sums of squares of their scores, which are whole numbers.
 * All pairs of both sums are enumerated that each group can have, so the bounds of what a group has more than the one before it are exact.
 */
final class NestedScores {
    private static final int MOST_STEPS = 300_000;

    private final ScoreSets sets;
    private final List<Integer> sizes = new ArrayList<>(List.of(0));
    private final List<BigInteger[]> reached = new ArrayList<>(); // by group and sum, the bits of the sums of squares
    private int steps;

    /**
     * Creates the groups.
     *
     * @param figures the figures of each group; the numbers of people are ascending and different
     */
    NestedScores(List<List<Shown>> figures, ScoreSets sets) {
        this.sets = sets;
        reached.add(new BigInteger[] {BigInteger.ONE});
        for (List<Shown> group : figures) {
            sizes.add(group.get(0).n());
            reached.add(forward(reached.size(), group));
        }
        for (int k = reached.size() - 2; k > 0; k--) {
            backward(k);
        }
    }

    /** Returns whether all sets were enumerated; if not, the bounds are not known. */
    boolean complete() {
        return steps <= MOST_STEPS;
    }

    /** Returns whether some scores fit. */
    boolean possible() {
        for (BigInteger bits : reached.get(reached.size() - 1)) {
            if (bits.signum() > 0) {
                return true;
            }
        }
        return false;
    }

    private int added(int k) {
        return sizes.get(k) - sizes.get(k - 1);
    }

    private BigInteger[] forward(int k, List<Shown> figures) {
        int n = sizes.get(k);
        BigInteger[] next = new BigInteger[n * sets.steps() + 1];
        Bounds sums = figures.stream()
                .map(figure -> Shown.sum(n, figure.value(), sets.steps()))
                .reduce(Bounds::meet)
                .orElseThrow();
        for (int sum = 0; sum < next.length; sum++) {
            next[sum] = sum < sums.least() || sum > sums.most() ? BigInteger.ZERO : forward(k, sum, figures);
        }
        return next;
    }

    private BigInteger forward(int k, int sum, List<Shown> figures) {
        BigInteger[] before = reached.get(k - 1);
        BigInteger found = BigInteger.ZERO;
        for (int from = Math.max(0, sum - added(k) * sets.steps()); from < before.length && from <= sum; from++) {
            found = found.or(sums(before[from], sets.some(added(k), sum - from)));
        }
        int at = sum;
        Bounds squares = figures.stream()
                .map(figure -> figure.squares(at, sets.steps()))
                .reduce(Bounds::meet)
                .orElseThrow();
        return squares.possible() ? found.and(between(squares)) : BigInteger.ZERO;
    }

    private static BigInteger between(Bounds bounds) {
        int least = (int) Math.max(0, bounds.least());
        int length = (int) bounds.most() - least + 1;
        return length <= 0
                ? BigInteger.ZERO
                : BigInteger.ONE.shiftLeft(length).subtract(BigInteger.ONE).shiftLeft(least);
    }

    /** Returns the sums of one bit of each. */
    private BigInteger sums(BigInteger a, BigInteger b) {
        boolean fewer = a.bitCount() <= b.bitCount();
        BigInteger few = fewer ? a : b;
        BigInteger many = fewer ? b : a;
        BigInteger found = BigInteger.ZERO;
        for (int bit = few.getLowestSetBit(); bit >= 0 && bit < few.bitLength() && complete(); bit = next(few, bit)) {
            found = found.or(many.shiftLeft(bit));
            steps++;
        }
        return found;
    }

    /** Returns the next set bit after one, or −1. */
    private static int next(BigInteger bits, int bit) {
        int more = bits.shiftRight(bit + 1).getLowestSetBit();
        return more < 0 ? -1 : bit + 1 + more;
    }

    /** Leaves out what no scores of the next group continue. */
    private void backward(int k) {
        BigInteger[] here = reached.get(k);
        for (int sum = 0; sum < here.length; sum++) {
            BigInteger kept = BigInteger.ZERO;
            for (int bit = here[sum].getLowestSetBit(); bit >= 0 && complete(); bit = next(here[sum], bit)) {
                if (continues(k, sum, bit)) {
                    kept = kept.setBit(bit);
                }
            }
            here[sum] = kept;
        }
    }

    private boolean continues(int k, int sum, int squares) {
        BigInteger[] after = reached.get(k + 1);
        for (int more = 0; more <= added(k + 1) * sets.steps(); more++) {
            steps++;
            if (sets.some(added(k + 1), more)
                            .shiftLeft(squares)
                            .and(after[sum + more])
                            .signum()
                    > 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns the bounds of the mean of the people that group {@code k}, from 1, has more, as a share of the range. */
    Bounds mean(int k) {
        return bounds(k, added(k) * sets.steps(), (sum, more) -> sets.some(added(k), more))
                .times(1.0 / (added(k) * sets.steps()));
    }

    /** Returns the bounds of the score of one of these people, as a share of the range. */
    Bounds person(int k) {
        int others = (added(k) - 1) * sets.steps();
        Bounds found = new Bounds(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        for (int score = 0; score <= sets.steps(); score++) {
            int own = score;
            Bounds rest = bounds(
                    k,
                    others + own,
                    (sum, more) -> more < own
                            ? BigInteger.ZERO
                            : sets.some(added(k) - 1, more - own).shiftLeft(own * own));
            if (rest.possible()) {
                found = new Bounds(Math.min(found.least(), own), own);
            }
        }
        return found.times(1.0 / sets.steps());
    }

    private interface Squares {
        BigInteger of(int sum, int more);
    }

    /** Returns the smallest and the largest sum up to {@code most} for which these squares lead from the group before to group {@code k}. */
    private Bounds bounds(int k, int most, Squares squares) {
        BigInteger[] before = reached.get(k - 1);
        BigInteger[] after = reached.get(k);
        Bounds found = new Bounds(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        for (int sum = 0; sum < before.length; sum++) {
            for (int more = 0; before[sum].signum() > 0 && more <= most && sum + more < after.length; more++) {
                if (after[sum + more].signum() > 0
                        && sums(before[sum], squares.of(sum, more))
                                        .and(after[sum + more])
                                        .signum()
                                > 0) {
                    found = new Bounds(Math.min(found.least(), more), Math.max(found.most(), more));
                }
            }
        }
        return found;
    }

    /** Returns whether the people that group {@code k} has more can have one set of scores only. */
    boolean unique(int k) {
        BigInteger[] before = reached.get(k - 1);
        BigInteger[] after = reached.get(k);
        int found = 0;
        for (int more = 0; more <= added(k) * sets.steps(); more++) {
            BigInteger fit = BigInteger.ZERO;
            for (int sum = 0; sum < before.length && sum + more < after.length; sum++) {
                for (int bit = before[sum].getLowestSetBit(); bit >= 0 && complete(); bit = next(before[sum], bit)) {
                    fit = fit.or(after[sum + more].shiftRight(bit));
                    steps++;
                }
            }
            fit = fit.and(sets.some(added(k), more));
            found += fit.bitCount();
            if (found > 1 || fit.and(sets.several(added(k), more)).signum() > 0) {
                return false;
            }
        }
        return found == 1;
    }
}
