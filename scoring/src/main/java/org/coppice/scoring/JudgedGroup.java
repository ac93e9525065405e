package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import org.coppice.model.Perspective;
import org.coppice.scoring.quality.AnswerQuality;
import org.coppice.spi.ScoredTeam;

/**
 * A group of a team with the quality of its answers.
 *
 * @param who the perspective of the group
 * @param group its answers and scores
 * @param cells its figures, by column
 * @param quality the quality of the answers of each row
 */
record JudgedGroup(
        Perspective who, ScoredTeam group, ImmutableList<Groups.Cell> cells, ImmutableList<AnswerQuality> quality) {
    Place place() {
        return new Place(group.answers().key().wave(), who);
    }
}
