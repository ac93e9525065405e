package org.coppice.scoring.analysis;

import com.google.common.collect.ImmutableList;
import org.coppice.model.Perspective;
import org.coppice.scoring.engine.TeamGroups;
import org.coppice.scoring.engine.WavePerspective;
import org.coppice.spi.ScoredTeam;
import org.coppice.statistics.careless.AnswerQuality;

/**
 * A group of a team with the quality of its answers.
 *
 * @param who the perspective of the group
 * @param group its answers and scores
 * @param cells its figures, by column
 * @param quality the quality of the answers of each row
 */
record JudgedGroup(
        Perspective who, ScoredTeam group, ImmutableList<TeamGroups.Cell> cells, ImmutableList<AnswerQuality> quality) {
    WavePerspective place() {
        return new WavePerspective(group.answers().key().wave(), who);
    }
}
