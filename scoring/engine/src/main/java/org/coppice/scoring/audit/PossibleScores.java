package org.coppice.scoring.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The scores that a person can have who answered certain questions of a measure, as shares of the metric's range. Everyone who knows which
 * questions the person answered can compute them. Immutable; equal by value, in
 * which what single answers add counts only if it differs between questions.
 */
public final class PossibleScores {
    /** Scores are kept as multiples of this, so that those of different sums are equal. */
    private static final double GRID = 1e-12;

    /** Scores nearer than this are the same, and distances that differ by less are equal. */
    private static final double ROUNDING = 1e-9;

    /** All scores between the ends of the metric. */
    public static final PossibleScores CONTINUOUS =
            new PossibleScores(ImmutableDoubleArray.of(0, 1), true, ImmutableList.of());

    private static final Comparator<Share> ORDER =
            Comparator.comparing(Share::range).thenComparing(Share::steps);

    private final ImmutableDoubleArray scores; // ascending; the ends if they are continuous
    private final boolean continuous;
    private final ImmutableList<Share> shares;
    private final double gap;
    private final boolean even;
    private final boolean weighted;
    private final int hash;

    /**
     * What the answer to one question adds to a score.
     *
     * @param range the most that it adds, as a share of the metric's range
     * @param steps the number of equal steps from nothing to the most
     */
    public record Share(double range, int steps) {}

    private PossibleScores(ImmutableDoubleArray scores, boolean continuous, ImmutableList<Share> shares) {
        double widest = 0;
        double narrowest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < scores.length(); i++) {
            widest = Math.max(widest, scores.get(i) - scores.get(i - 1));
            narrowest = Math.min(narrowest, scores.get(i) - scores.get(i - 1));
        }
        this.scores = scores;
        this.continuous = continuous;
        this.shares = shares;
        this.gap = continuous ? 0 : widest;
        this.even = !continuous && widest - narrowest < ROUNDING;
        this.weighted = shares.stream()
                .anyMatch(share -> Math.abs(share.range() - shares.get(0).range()) > ROUNDING);
        this.hash = scores.hashCode();
    }

    /** Returns the different ones of some scores; they are the same if they differ by a rounding error. */
    public static PossibleScores of(double... shares) {
        double[] sorted = Arrays.stream(shares).sorted().toArray();
        return new PossibleScores(
                ImmutableDoubleArray.copyOf(IntStream.range(0, sorted.length)
                        .filter(i -> i == 0 || sorted[i] - sorted[i - 1] > ROUNDING)
                        .mapToDouble(i -> Math.rint(sorted[i] / GRID) * GRID)),
                false,
                ImmutableList.of());
    }

    /** Returns the same scores, as sums of what the answers to questions add. */
    public PossibleScores asSums(List<Share> questions) {
        return new PossibleScores(
                scores,
                continuous,
                questions.stream()
                        .map(share -> new Share(Math.rint(share.range() / GRID) * GRID, share.steps()))
                        .sorted(ORDER)
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Returns equally spaced scores from one end of the metric to the other; continuous ones if there are not at least two. */
    public static PossibleScores even(int values) {
        return values < 2
                ? CONTINUOUS
                : of(IntStream.range(0, values)
                        .mapToDouble(i -> i / (values - 1.0))
                        .toArray());
    }

    /** Returns the scores in ascending order, or the two ends if the scores are continuous. */
    ImmutableDoubleArray scores() {
        return scores;
    }

    boolean continuous() {
        return continuous;
    }

    /** Returns what the answer to each question adds to a score; empty if it is not known. */
    ImmutableList<Share> shares() {
        return shares;
    }

    /** Returns whether the answers to some questions add more than those to others. */
    boolean weighted() {
        return weighted;
    }

    /** Returns the widest distance between a score and the next. */
    double gap() {
        return gap;
    }

    /** Returns whether the scores are equally spaced. */
    boolean even() {
        return even;
    }

    double lowest() {
        return scores.get(0);
    }

    /** Returns the distance from the lowest to the highest score. */
    double span() {
        return scores.get(scores.length() - 1) - lowest();
    }

    /** Returns the number of scores if they are equally spaced from one end of the metric to the other, otherwise 0. */
    int values() {
        return even && Math.abs(lowest()) < ROUNDING && Math.abs(span() - 1) < ROUNDING ? scores.length() : 0;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o == this
                || (o instanceof PossibleScores other
                        && hash == other.hash
                        && continuous == other.continuous
                        && scores.equals(other.scores)
                        && weighted == other.weighted
                        && (!weighted || shares.equals(other.shares)));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Returns how many there are. */
    @Override
    public String toString() {
        return continuous ? "continuous scores" : scores.length() + " scores";
    }
}
