package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.OptionalDouble;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;

/**
 * How much of what tells the persons of a sample apart lies between its teams.
 *
 * @param shares ICC(1) of each column, not-a-number where it is not known, by place
 */
public record BetweenTeams(ImmutableMap<WavePerspective, ImmutableDoubleArray> shares) {
    /** Of a team whose sample is not known. */
    public static final BetweenTeams UNKNOWN = new BetweenTeams(ImmutableMap.of());

    /**
     * How reliable the mean of a team of n persons is: n · I / (1 + (n − 1) · I), with I the ICC(1) (Spearman 1910, Brown 1910; Bliese 2000, eq.
     * 8.6).
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
