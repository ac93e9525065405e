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
import org.coppice.spi.ScoredTeam;

/**
 * The groups of one team: perspective by perspective and column by column, what there is and whether it may be shown.
 *
 * @param columns the columns of scores
 * @param rows the rows of each perspective that answered
 * @param cells the cells of each perspective that answered, one for each column
 */
public record TeamGroups(
        ImmutableList<ScoreColumn> columns,
        ImmutableMap<Perspective, ScoredTeam> rows,
        ImmutableMap<Perspective, ImmutableList<Cell>> cells) {

    /** The rows of a perspective that answered. */
    public ScoredTeam rowsOf(Perspective who) {
        return Objects.requireNonNull(rows.get(who));
    }

    /** The cells of a perspective that answered. */
    public ImmutableList<Cell> of(Perspective who) {
        return Objects.requireNonNull(cells.get(who));
    }

    /**
     * One group's figure for one column.
     *
     * @param heads how many count towards the minimum
     * @param moments of the persons' scores
     * @param estimate what the aggregation made of them
     * @param hidden why it is not shown, where it is not
     * @param agreement how much the persons agree, where it is shown, asked for and defined
     */
    public record Cell(
            int heads,
            Moments moments,
            Estimate estimate,
            Optional<Score.Withheld> hidden,
            Optional<Agreement> agreement) {
        public boolean shown() {
            return hidden.isEmpty();
        }
    }
}
