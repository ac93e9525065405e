package org.coppice.scoring.audit;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.coppice.model.profile.Minimums;
import org.coppice.model.score.Hundredths;

/**
 * Decides what may be published of a group, so that an outsider cannot derive its scores.
 *
 * <pre>{@code
 * LatticeAudit audit = new LatticeAudit(tables, recipe.level(), recipe.minimums());      // once for an assessment
 * GroupLattice group = GroupLattice.of(n, Lattice.of(measure));          // if everyone answered everything; CONTINUOUS if it is no mean of ratings
 * if (audit.mayShowMean(group, mean)) ...                                // it may not for few people on three possible scores
 * SpreadDetail detail = audit.detail(group, mean, sd);                   // for each shown group: published mean and SD as shares of the range
 * }</pre>
 *
 * <p>A decision depends only on the number of people, the lattices of their scores, the published mean and the published standard
 * deviation, so that it discloses nothing of its own (Kenthapadi, Mishra and Nissim 2005, Simulatable Auditing). For each thing that may be
 * published of a group with that mean, and also for the case that it is withheld, all sets of scores that fit are considered. There have to
 * be at least two of them, and the scores of a person in them have to cover a quarter of the range. Otherwise the figure is withheld for all
 * groups with the same published values.
 *
 * <p>People who answered different questions of a measure have different lattices. Then the scores of a person of each part have to cover a
 * quarter of the range, for the mean also for a member who knows their own score, and the sum of each part with fewer people than the
 * minimum group. A mean needs no enumeration if
 * two people or more can have scores that are at most as far apart as the sums that are rounded to the same mean: they can compensate for
 * any score of the others.
 *
 * <p>If some questions count more than others, the mean also has to leave the sum of the answers to each question open, see {@link
 * QuestionSums}.
 *
 * <p>Below the minimum for figures of spread, the decision about bands depends on the mean alone. From it on, figures are shown unless the
 * standard deviation is one of those that are withheld for this mean; then bands may be shown.
 *
 * <p>The sets of scores are enumerated if n³L⁴ is at most 150 million for L possible scores (12 people on 17 scores, 15 on 14, 30 on 8), and
 * for spread in groups with several lattices if there are at most 20,000 combinations. Otherwise, and if a lattice cannot give the published
 * mean, the scores are taken as continuous. With several questions, the level of agreement is taken to vary freely between the bounds that
 * the scores give it.
 *
 * <p>Otherwise, the attacker is an outsider. A member whose own score is far from the mean can conclude from any figure of a small spread that the
 * others are close to each other; no rule that depends on published values can exclude that.
 *
 * <p>Instances can be used by several threads.
 */
public final class LatticeAudit {
    /** A larger group is decided as one of this size, in which the same standard deviation allows for a narrower range. */
    private static final int MOST_PEOPLE = 200;

    private final LatticeTables tables;
    private final double probability;
    private final Minimums minimums;

    private record Whole(int n, Lattice lattice, double probability, boolean figures) {}

    private record Parted(GroupLattice group, double probability, boolean figures) {}

    private record Parts(GroupLattice group, int minimum) {}

    /** Creates an audit for a confidence level of intervals. */
    public LatticeAudit(LatticeTables tables, double level, Minimums minimums) {
        this.tables = tables;
        this.probability = (1 + level) / 2;
        this.minimums = minimums;
    }

    /**
     * Returns how much may be shown of the spread of a group whose mean is shown.
     *
     * @param group the people; a single person has no spread
     * @param mean the mean as it is published, as a share of the metric's range: (value − lowest) / (highest − lowest)
     * @param sd the standard deviation as it would be published, as a share of the range; it has no effect below the minimum
     */
    public SpreadDetail detail(GroupLattice group, double mean, double sd) {
        int n = group.people();
        if (n < 2) {
            return SpreadDetail.NOTHING;
        }
        Optional<Lattice> common = n > MOST_PEOPLE ? Optional.of(Lattice.CONTINUOUS) : group.common();
        return common.map(lattice -> rule(n, lattice, mean))
                .orElseGet(() -> rule(group, mean))
                .detail(hundredth(sd));
    }

    /**
     * Returns whether the mean alone may be shown: at least two sets of scores have it, and they cover a quarter of the range. With two
     * possible scores, the mean is the number of people with each, so that a single set always has it; then only the range counts. A mean
     * of too many possible sums to enumerate is not shown.
     *
     * @param mean the mean as it would be published, as a share of the metric's range
     */
    public boolean mayShowMean(GroupLattice group, double mean) {
        int n = group.people();
        if (isCode(group, mean)) {
            return false;
        }
        Optional<Lattice> common = group.common();
        if (n < 2 || common.isPresent()) {
            return n >= 2
                    && rule(n, common.get().values() == 2 ? Lattice.CONTINUOUS : common.get(), mean)
                            .mean();
        }
        return PartedSums.compensates(group.parts(), n)
                || (PartedSums.isEnumerableByMean(group.parts()) && Feasible.wide(narrowest(group, mean)));
    }

    /**
     * Returns whether the exact sum of the scores may be known, for example from several figures: whether it leaves a wide range to each
     * person of a group with different lattices. It always does if everyone has the same lattice and the mean may be shown. If there are too
     * many sums, it is taken as rounded like the mean of the group.
     *
     * @param mean the exact mean, as a share of the metric's range
     * @param all the number of people in the figure with the least rounding, of whom the group may be a part
     */
    public boolean mayKnowSum(GroupLattice group, double mean, int all) {
        if (isCode(group, mean)) {
            return false;
        }
        boolean enumerable = PartedSums.isEnumerable(group.parts());
        if (group.common().isPresent() || PartedSums.compensates(group.parts(), enumerable ? all : group.people())) {
            return true;
        }
        return enumerable
                && Feasible.wide(PartedSums.ofSum(group.parts(), minimums.group(), mean * group.people())
                        .narrowest());
    }

    /** Returns whether the mean as it is published discloses answers to single questions, since some count more than others. */
    private boolean isCode(GroupLattice group, double mean) {
        return QuestionSums.applies(group)
                && !tables.open(
                                new Parts(group, minimums.group()),
                                () -> new ByMean<>(printed -> QuestionSums.isOpen(group, minimums.group(), printed)))
                        .of(hundredth(mean));
    }

    private SpreadRule rule(int n, Lattice lattice, double mean) {
        int people = Math.min(n, MOST_PEOPLE);
        Whole key = new Whole(people, bounded(n, lattice), probability, people >= minimums.spread());
        return tables.rules(
                        key,
                        () -> ByMean.of(
                                new SpreadCells(people, key.lattice(), quantile(people)),
                                cells -> SpreadRule.of(cells, key.figures())))
                .of(hundredth(mean));
    }

    /** Returns the lattice, or for a measure of very many questions the continuous range, so that the size of a table has a limit. */
    private static Lattice bounded(int n, Lattice lattice) {
        return n > MOST_PEOPLE || lattice.ratings() > MOST_PEOPLE || lattice.points() > MOST_PEOPLE
                ? Lattice.CONTINUOUS
                : lattice;
    }

    private SpreadRule rule(GroupLattice group, double mean) {
        if (!PartedCells.exact(group)) {
            return rule(group.people(), group.measure().withValues(0), mean);
        }
        Parted key = new Parted(group, probability, group.people() >= minimums.spread());
        return tables.rules(
                        key,
                        () -> ByMean.of(
                                new PartedCells(group, quantile(group.people())),
                                cells -> SpreadRule.of(true, cells, key.figures())))
                .of(hundredth(mean));
    }

    /** Returns the narrowest range that a mean leaves to a person, also for members, or to a part with fewer people than the minimum group. */
    private double narrowest(GroupLattice group, double mean) {
        return tables.means(
                        new Parts(group, minimums.group()), () -> new ByMean<>(printed -> narrowest(group, printed)))
                .of(hundredth(mean));
    }

    private double narrowest(GroupLattice group, int printed) {
        PartedSums sums = PartedSums.ofMean(group.parts(), minimums.group(), printed);
        return Math.min(sums.narrowest(), sums.narrowestForMembers());
    }

    private double quantile(int people) {
        return TDistribution.of(people - 1).inverseCumulativeProbability(probability);
    }

    private int hundredth(double share) {
        double published = Hundredths.ofOne(Math.max(0, Math.min(1, share)));
        return (int) Math.round(published * SpreadCells.HUNDREDTHS);
    }
}
