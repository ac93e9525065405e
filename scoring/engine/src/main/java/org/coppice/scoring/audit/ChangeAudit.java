package org.coppice.scoring.audit;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Instrument;
import org.coppice.model.profile.DisclosureStatement;
import org.coppice.model.profile.Recipe;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.statistics.change.GroupChange;
import org.coppice.statistics.change.TeamChange;
import org.coppice.statistics.change.WaveChange;

/**
 * Finds the narrowest range in which an outsider can place the score of a person in a wave, or its change, by published changes: by the
 * difference of the means of two waves, by the standard deviation of the differences of those who stayed, and by the means of those who joined
 * or left. Each figure is taken alone. Intervals and tests follow from these figures. Not thread-safe.
 */
public final class ChangeAudit {
    private static final ImmutableList<String> BASIS =
            ImmutableList.of("changes", "standard-deviations-of-changes", "means-of-joiners-and-leavers");

    /** Half of the step to which published figures are rounded, as a share of the range. */
    private static final double HALF = 0.005;

    private final Tightest tightest;

    private ChangeAudit(Instrument instrument, Recipe recipe, LatticeTables tables) {
        this.tightest = new Tightest(instrument, recipe, tables, BASIS, List.of());
    }

    /** Returns the statement of changes. */
    public static DisclosureStatement of(
            Instrument instrument, Recipe recipe, LatticeTables tables, List<TeamChange> changes) {
        ChangeAudit audit = new ChangeAudit(instrument, recipe, tables);
        changes.forEach(team -> team.changes().stream()
                .filter(change -> change.column().metric().bounded())
                .filter(change ->
                        change.perspective() != Perspective.MANAGER && change.perspective() != Perspective.CONSENSUS)
                .forEach(audit::add));
        return audit.tightest.statement();
    }

    private void add(WaveChange change) {
        Supplier<String> place = () -> "team " + change.before().team() + ", from "
                + change.before().wave() + " to " + change.after().wave() + ", "
                + change.perspective().id() + ", " + change.column().measure();
        change.whole().change().ifPresent(whole -> add(whole, change.column().metric(), place));
        change.stayed().change().ifPresent(stayed -> add(stayed, change.column().metric(), place));
        add(change, change.joined(), place);
        add(change, change.left(), place);
    }

    private void add(GroupChange group, Metric metric, Supplier<String> place) {
        if (!(group.change().value() instanceof Score.Measured measured)) {
            return;
        }
        double difference = measured.value() / Tightest.range(metric);
        int before = group.before().orElse(tightest.minimum());
        int after = group.after().orElse(tightest.minimum());
        tightest.difference(Math.min(before, after), difference, place);
        OptionalDouble sd = group.change().sd();
        if (sd.isPresent() && group.before().isPresent()) {
            // the farthest that one of n values can be from their mean (Samuelson 1968)
            double farthest = (sd.getAsDouble() / Tightest.range(metric) + HALF) * (before - 1) / Math.sqrt(before);
            double highest = Math.min(1, difference + HALF + farthest);
            double lowest = Math.max(-1, difference - HALF - farthest);
            tightest.found(highest - lowest, place);
        }
    }

    private void add(WaveChange change, WaveChange.Part part, Supplier<String> place) {
        if (part.n().isPresent() && part.mean() instanceof Score.Measured) {
            Metric metric = change.column().metric();
            tightest.group(
                    GroupLattice.of(
                            part.n().getAsInt(),
                            tightest.lattice(change.column().measure(), change.perspective(), metric)),
                    Tightest.share(part.mean(), metric),
                    OptionalDouble.empty(),
                    place);
        }
    }
}
