package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import java.util.Optional;
import org.coppice.model.Perspective;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.scoring.audit.GroupLattice;
import org.coppice.spi.ScoredTeam;

/**
 * The groups of one team: the figures of each perspective and column, and whether they may be shown.
 *
 * @param columns the columns of scores
 * @param rows the rows of each perspective with respondents
 * @param cells the cells of each perspective with respondents, one for each column
 */
public record TeamGroups(
        ImmutableList<ScoreColumn> columns,
        ImmutableMap<Perspective, ScoredTeam> rows,
        ImmutableMap<Perspective, ImmutableList<Cell>> cells) {

    /** Returns the rows of a perspective with respondents. */
    public ScoredTeam rowsOf(Perspective who) {
        return Objects.requireNonNull(rows.get(who));
    }

    /** Returns the cells of a perspective with respondents. */
    public ImmutableList<Cell> of(Perspective who) {
        return Objects.requireNonNull(cells.get(who));
    }

    /** Returns the scores that the persons of a perspective can have who have one in a column; empty if there is no such column. */
    public Optional<GroupLattice> lattice(Perspective who, ScoreColumn column) {
        int c = columns.indexOf(column);
        return c < 0 ? Optional.empty() : Optional.of(of(who).get(c).lattice());
    }

    /**
     * The figure of one group for one column.
     *
     * @param heads the number of persons who count towards the minimum group size
     * @param moments the moments of the scores of the persons
     * @param lattice the scores that the persons can have; continuous scores in the research view, where nothing depends on it
     * @param estimate the estimate of the aggregation strategy
     * @param hidden the reason why the figure is withheld; empty if it is shown
     * @param agreement the agreement of the persons, if it is shown, requested and defined
     */
    public record Cell(
            int heads,
            Moments moments,
            GroupLattice lattice,
            Estimate estimate,
            Optional<Score.Withheld> hidden,
            Optional<Agreement> agreement) {
        public boolean shown() {
            return hidden.isEmpty();
        }
    }
}
