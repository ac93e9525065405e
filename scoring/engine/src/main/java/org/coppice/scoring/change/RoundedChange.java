package org.coppice.scoring.change;

import org.coppice.model.profile.View;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Metric;
import org.coppice.scoring.disclosure.Rounding;
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
        return change.map(figures::score, group -> group.map(this::estimate, shares::score));
    }

    private Estimate estimate(Estimate exact) {
        return new Estimate(
                distances.score(exact.value()),
                distances.spread(exact.sd()),
                shares.spread(exact.degreesOfFreedom()),
                distances.interval(exact.interval()));
    }
}
