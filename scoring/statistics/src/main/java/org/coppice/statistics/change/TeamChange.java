package org.coppice.statistics.change;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.profile.Recipe;

/**
 * What changed in a team from one wave to the next, after disclosure and rounded for the view.
 *
 * @param before team and wave
 * @param after team and the later wave
 * @param changes measure by measure, of each perspective that answered in both waves and is asked of it
 * @param persons each person's changes in the same order, where they were asked for
 * @param recipe what it was made with
 */
public record TeamChange(
        TeamKey before,
        TeamKey after,
        ImmutableList<WaveChange> changes,
        ImmutableList<PersonChanges> persons,
        Recipe recipe) {
    /** The change of a measure as a perspective sees it, the first where there is one in several metrics. */
    public Optional<WaveChange> change(Measure measure, Perspective who) {
        return changes.stream()
                .filter(change -> change.column().measure().equals(measure) && change.perspective() == who)
                .findFirst();
    }
}
