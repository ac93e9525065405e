package org.coppice.cli.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups of which each is part of the next one, with bounds of the sums of their scores. The bounds of what a group has more than the one
 * before it follow from those of all groups, since the scores are between 0 and a highest value.
 */
final class NestedGroups {
    private final int[] sizes; // with 0 first
    private final Bounds[] sums;
    private final double highest;

    /**
     * Creates the groups.
     *
     * @param sizes the numbers of people, ascending and different
     * @param sums the bounds of the sum of each group
     * @param highest the highest score of a person; the lowest is 0
     */
    NestedGroups(List<Integer> sizes, List<Bounds> sums, double highest) {
        int count = sizes.size() + 1;
        this.sizes = new int[count];
        this.sums = new Bounds[count];
        this.highest = highest;
        this.sums[0] = new Bounds(0, 0);
        for (int k = 1; k < count; k++) {
            this.sizes[k] = sizes.get(k - 1);
            Bounds before = this.sums[k - 1];
            this.sums[k] = sums.get(k - 1).meet(new Bounds(before.least(), before.most() + added(k) * highest));
        }
        for (int k = count - 2; k > 0; k--) {
            Bounds after = this.sums[k + 1];
            this.sums[k] = this.sums[k].meet(new Bounds(after.least() - added(k + 1) * highest, after.most()));
        }
    }

    /** Returns whether some scores fit; if none do, the groups are not parts of each other. */
    boolean possible() {
        return List.of(sums).stream().allMatch(Bounds::possible);
    }

    /** Returns the numbers of groups, from 1, which have people that the group before does not have. */
    List<Integer> groups() {
        List<Integer> groups = new ArrayList<>();
        for (int k = 1; k < sizes.length; k++) {
            groups.add(k);
        }
        return groups;
    }

    /** Returns how many people group {@code k} has more than the group before. */
    int added(int k) {
        return sizes[k] - sizes[k - 1];
    }

    /** Returns the bounds of the mean of the people that group {@code k} has more, as a share of the range. */
    Bounds mean(int k) {
        return sum(k).times(1 / (added(k) * highest));
    }

    /** Returns the bounds of the score of one of these people, as a share of the range. */
    Bounds person(int k) {
        Bounds sum = sum(k);
        return new Bounds(Math.max(0, sum.least() - (added(k) - 1) * highest), Math.min(highest, sum.most()))
                .times(1 / highest);
    }

    private Bounds sum(int k) {
        return new Bounds(sums[k].least() - sums[k - 1].most(), sums[k].most() - sums[k - 1].least())
                .meet(new Bounds(0, added(k) * highest));
    }
}
