package org.coppice.scoring.audit;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.TDistribution;
import org.coppice.model.score.Hundredths;

/**
 * Decides what may be published of the spread of a group whose mean is published, so that an outsider cannot derive its scores.
 *
 * <pre>{@code
 * LatticeAudit audit = new LatticeAudit(recipe.level(), recipe.minimums().spread());     // once for an assessment
 * Lattice lattice = Lattice.of(measure);                                 // once for a column; CONTINUOUS if it is no mean of ratings
 * if (audit.mayShowMean(n, lattice, mean)) ...                           // it may not for few people on three possible scores
 * SpreadDetail detail = audit.detail(n, lattice, mean, sd);              // for each shown group: published mean and SD as shares of the range
 * }</pre>
 *
 * <p>A decision depends only on the number of people, the lattice of a person's scores, the published mean and the published standard
 * deviation, so that it discloses nothing of its own (Kenthapadi, Mishra and Nissim 2005, Simulatable Auditing). For each thing that may be
 * published of a group with that mean, and also for the case that it is withheld, all sets of scores that fit are considered. There have to
 * be at least two of them, and the scores of a person in them have to cover a quarter of the range. Otherwise the figure is withheld for all
 * groups with the same published values.
 *
 * <p>Below the minimum for figures of spread, the decision about bands depends on the mean alone. From it on, figures are shown unless the
 * standard deviation is one of those that are withheld for this mean; then bands may be shown.
 *
 * <p>The sets of scores are enumerated if n³L⁴ is at most 150 million for L possible scores (12 people on 17 scores, 15 on 14, 30 on 8).
 * Otherwise, and if a lattice cannot give the published mean because answers are missing, the scores are taken as continuous. With several
 * questions, the level of agreement is taken to vary freely between the bounds that the scores give it.
 *
 * <p>The attacker is an outsider. A member whose own score is far from the mean can conclude from any figure of a small spread that the
 * others are close to each other; no rule that depends on published values can exclude that.
 *
 * <p>Instances can be used by several threads. They keep at most some thousand tables, each of a few kilobytes.
 */
public final class LatticeAudit {
    /** A larger group is decided as one of this size, in which the same standard deviation allows for a narrower range. */
    private static final int MOST_PEOPLE = 200;

    private final Hundredths hundredths = new Hundredths(0, BigDecimal.ONE);
    private final double probability;
    private final int spread;
    private final Map<Group, ByMean<SpreadRule>> rules = new ConcurrentHashMap<>();

    private record Group(int n, Lattice lattice) {}

    /**
     * Creates an audit.
     *
     * @param level the confidence level of intervals
     * @param spread the minimum number of people for figures of spread
     */
    public LatticeAudit(double level, int spread) {
        this.probability = (1 + level) / 2;
        this.spread = spread;
    }

    /**
     * Returns how much may be shown of the spread of a group whose mean is shown.
     *
     * @param n the number of people; a single person has no spread
     * @param mean the mean as it is published, as a share of the metric's range: (value − lowest) / (highest − lowest)
     * @param sd the standard deviation as it would be published, as a share of the range; it has no effect below the minimum
     */
    public SpreadDetail detail(int n, Lattice lattice, double mean, double sd) {
        return n < 2 ? SpreadDetail.NOTHING : rule(n, lattice, mean).detail(hundredth(sd));
    }

    /**
     * Returns whether the mean alone may be shown: at least two sets of scores have it, and they cover a quarter of the range. With two
     * possible scores, the mean is the number of people with each, so that a single set always has it; then only the range counts.
     *
     * @param n the number of people
     * @param mean the mean as it would be published, as a share of the metric's range
     */
    public boolean mayShowMean(int n, Lattice lattice, double mean) {
        return n >= 2
                && rule(n, lattice.values() == 2 ? Lattice.CONTINUOUS : lattice, mean)
                        .mean();
    }

    private SpreadRule rule(int n, Lattice lattice, double mean) {
        Group group = new Group(Math.min(n, MOST_PEOPLE), bounded(n, lattice));
        return rules.computeIfAbsent(group, this::rules).of(hundredth(mean));
    }

    /** Returns the lattice, or for a measure of very many questions the continuous range, so that the number of tables has a limit. */
    private static Lattice bounded(int n, Lattice lattice) {
        return n > MOST_PEOPLE || lattice.ratings() > MOST_PEOPLE || lattice.points() > MOST_PEOPLE
                ? Lattice.CONTINUOUS
                : lattice;
    }

    private ByMean<SpreadRule> rules(Group group) {
        double quantile = TDistribution.of(group.n() - 1).inverseCumulativeProbability(probability);
        boolean figures = group.n() >= spread;
        return new ByMean<>(
                new SpreadCells(group.n(), group.lattice(), quantile), cells -> SpreadRule.of(cells, figures));
    }

    private int hundredth(double share) {
        double published = hundredths.round(Math.max(0, Math.min(1, share)));
        return (int) Math.round(published * SpreadCells.HUNDREDTHS);
    }
}
