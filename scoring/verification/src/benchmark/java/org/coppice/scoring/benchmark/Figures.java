package org.coppice.scoring.benchmark;

import java.util.function.Consumer;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Interval;

/** Looks at every figure of teams of one perspective. */
final class Figures implements Consumer<TeamProfile> {
    private double sum;
    private double widest;

    @Override
    public void accept(TeamProfile team) {
        for (TeamScore score : team.scores()) {
            if (score.perspective().isPresent()) {
                sum += score.n().orElse(0)
                        + score.value().figure().orElse(0)
                        + score.sd().orElse(0);
                if (score.interval() instanceof Interval.Between between) {
                    widest = Math.max(widest, between.upper() - between.lower());
                }
            }
        }
    }

    /** Of n, mean and SD over teams and scales. */
    double sum() {
        if (widest <= 0) {
            throw new IllegalStateException("no interval was seen");
        }
        return sum;
    }
}
