package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.OptionalDouble;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;

/**
 * The proportions of variance between the teams of a sample.
 *
 * @param shares the ICC(1) of each column (NaN if unknown), by wave and perspective
 */
public record BetweenTeams(ImmutableMap<WavePerspective, ImmutableDoubleArray> shares) {
    /** The value for a team without a known sample. */
    public static final BetweenTeams UNKNOWN = new BetweenTeams(ImmutableMap.of());

    /**
     * Returns the reliability of the mean of a team of n persons: n · I / (1 + (n − 1) · I), with I the ICC(1) (Spearman 1910, Brown 1910;
     * Bliese 2000, eq. 8.6).
     */
    OptionalDouble reliability(TeamKey team, Perspective who, int column, int n) {
        ImmutableDoubleArray columns = shares.get(new WavePerspective(team.wave(), who));
        if (n == 0 || columns == null || Double.isNaN(columns.get(column))) {
            return OptionalDouble.empty();
        }
        double share = columns.get(column);
        return OptionalDouble.of(n * share / (1 + (n - 1) * share));
    }
}
