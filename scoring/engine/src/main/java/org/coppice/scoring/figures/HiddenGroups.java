package org.coppice.scoring.figures;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Moments;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.audit.GroupLattice;
import org.coppice.scoring.disclosure.AnswerPatterns;
import org.coppice.scoring.disclosure.Disclosure;
import org.coppice.scoring.disclosure.ValueRules;
import org.coppice.scoring.engine.TeamGroups;
import org.coppice.spi.ScoredTeam;
import org.jspecify.annotations.Nullable;

/**
 * The groups of one wave and perspective of which nothing is shown in some columns that share answers. Their sums may be included in the
 * means of the sample, together.
 *
 * <p>A group of which one of these columns is shown is not included in the others either: what it shows narrows what is hidden, and the
 * remaining groups could be fewer than two. Nor is a group that is announced as alike, since it has one value for everybody. If no group is shown and the scores
 * of all these groups are alike, they are not included either, and the sample has the figure and the number of people that it has without
 * them in any other case.
 */
final class HiddenGroups {
    private final Disclosure disclosure;
    private final BitSet columns;
    private final Moments[] moments;
    private final int[] groups; // with a score, by column
    private final int[] largest; // the number of people of the largest group, by column
    private final AnswerPatterns people;
    private final ValueRules[] values; // by column
    private final @Nullable GroupLattice[] lattices; // of all people, by column

    /**
     * Creates an accumulator.
     *
     * @param columns the columns, which share answers
     */
    HiddenGroups(Disclosure disclosure, BitSet columns) {
        this.disclosure = disclosure;
        this.columns = columns;
        int all = disclosure.overlap().columns().size();
        this.moments = new Moments[all];
        columns.stream().forEach(column -> moments[column] = Moments.NONE);
        this.groups = new int[all];
        this.largest = new int[all];
        this.people = disclosure.patterns();
        this.values = new ValueRules[all];
        columns.stream().forEach(column -> values[column] = disclosure.values(column));
        this.lattices = new @Nullable GroupLattice[all];
    }

    /** Adds a group if nothing is shown of it. */
    void add(ScoredTeam group, List<TeamGroups.Cell> cells) {
        if (columns.stream().mapToObj(cells::get).anyMatch(HiddenGroups::isKnown)) {
            return;
        }
        people.add(group);
        columns.stream().forEach(column -> {
            Moments scores = cells.get(column).moments();
            if (scores.n() > 0) {
                moments[column] = moments[column].combine(scores);
                groups[column]++;
                largest[column] = Math.max(largest[column], scores.n());
                values[column].add(group.scores(), cells.get(column).lattice());
                GroupLattice others = lattices[column];
                GroupLattice own = cells.get(column).lattice();
                lattices[column] = others == null ? own : others.and(own);
            }
        });
    }

    private static boolean isKnown(TeamGroups.Cell cell) {
        return cell.shown()
                || cell.hidden()
                        .filter(why -> why.reason().equals(WithheldReason.ALL_ALIKE))
                        .isPresent();
    }

    /**
     * Returns the columns in which the sums of these groups may be included in the figure of the sample.
     *
     * @param shown the people of the shown groups, by column
     */
    BitSet included(IntUnaryOperator shown) {
        BitSet any = new BitSet();
        columns.stream().forEach(column -> any.set(column, groups[column] > 0));
        boolean all = any.stream()
                .allMatch(column -> values[column].hidden().isEmpty()
                        && (shown.applyAsInt(column) > 0 || !disclosure.alike(moments[column], metric(column)))
                        && disclosure
                                .totals()
                                .mayInclude(groups[column], largest[column], moments[column], metric(column))
                        && disclosure
                                .spread()
                                .mayKnowSum(
                                        column,
                                        moments[column],
                                        Objects.requireNonNull(lattices[column]),
                                        shown.applyAsInt(column) + moments[column].n()));
        if (!all) {
            return new BitSet();
        }
        any.andNot(disclosure.parting(people, any, this::moments));
        return any;
    }

    /** Returns the scores of these groups in a column. */
    Moments moments(int column) {
        return moments[column];
    }

    private Metric metric(int column) {
        ScoreColumn of = disclosure.overlap().columns().get(column);
        return of.metric();
    }
}
