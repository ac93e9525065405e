package org.coppice.statistics.change;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.profile.Recipe;

/**
 * The changes in a team from one wave to the next, after disclosure and rounded for the view.
 *
 * @param before team and wave
 * @param after team and the later wave
 * @param changes by measure, then by perspective that answered in both waves and is asked about the measure
 * @param persons the changes of each person in the same order, if requested
 * @param recipe the recipe by which it was computed
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record TeamChange(
        TeamKey before,
        TeamKey after,
        ImmutableList<WaveChange> changes,
        ImmutableList<PersonChanges> persons,
        Recipe recipe) {
    /** Returns the change of a measure from the view of a perspective; the first if there are changes in several metrics. */
    public Optional<WaveChange> change(Measure measure, Perspective who) {
        return changes.stream()
                .filter(change -> change.column().measure().equals(measure) && change.perspective() == who)
                .findFirst();
    }
}
