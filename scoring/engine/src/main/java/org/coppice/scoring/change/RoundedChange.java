package org.coppice.scoring.change;

import java.util.OptionalDouble;
import org.coppice.model.profile.View;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Metric;
import org.coppice.scoring.disclosure.Rounding;
import org.coppice.statistics.change.GroupChange;
import org.coppice.statistics.change.WaveChange;

/** Rounds a change for the view: the change as a distance between two figures; t, p, the effect size and degrees of freedom to .01. */
final class RoundedChange {
    private final Rounding figures;
    private final Rounding distances;
    private final Rounding shares;

    RoundedChange(View view, Metric metric) {
        this.figures = Rounding.of(view, metric);
        this.distances = new Rounding(figures.spread(), figures.spread());
        this.shares = Rounding.ofShares(view);
    }

    WaveChange of(WaveChange change) {
        return new WaveChange(
                change.before(),
                change.after(),
                change.column(),
                change.perspective(),
                outcome(change.whole()),
                outcome(change.stayed()),
                part(change.joined()),
                part(change.left()),
                change.people(),
                change.note());
    }

    private WaveChange.Part part(WaveChange.Part part) {
        return new WaveChange.Part(part.n(), figures.score(part.mean()));
    }

    private WaveChange.Outcome outcome(WaveChange.Outcome outcome) {
        return outcome instanceof WaveChange.Measured measured
                ? new WaveChange.Measured(group(measured.figures()))
                : outcome;
    }

    private GroupChange group(GroupChange group) {
        Estimate exact = group.change();
        OptionalDouble freedom = shares.spread(exact.degreesOfFreedom());
        return new GroupChange(
                group.method(),
                group.before(),
                group.after(),
                new Estimate(
                        distances.score(exact.value()),
                        distances.spread(exact.sd()),
                        freedom,
                        distances.interval(exact.interval())),
                shares.score(group.t()),
                shares.score(group.p()),
                shares.score(group.effect()));
    }
}
