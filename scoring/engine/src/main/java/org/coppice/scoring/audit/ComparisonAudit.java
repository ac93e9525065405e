package org.coppice.scoring.audit;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.coppice.model.bank.Instrument;
import org.coppice.model.profile.DisclosureStatement;
import org.coppice.scoring.result.RankChange;
import org.coppice.scoring.result.RecipeComparison;
import org.coppice.scoring.result.SampleComparison;
import org.coppice.scoring.result.ScoreDifference;

/**
 * Finds the narrowest range in which an outsider can place the score of a person by a published comparison of recipes. A largest difference
 * of three or more teams, which does not say whose it is, leaves every score of a person. Ranks put teams in an order: the mean of a team
 * with k different figures above it is at least k hundredths of the range below the highest value. Labels are not used.
 */
public final class ComparisonAudit {
    private static final ImmutableList<String> BASIS = ImmutableList.of("largest-differences", "rank-changes");

    /** The step to which published figures are rounded, as a share of the range. */
    private static final double STEP = 0.01;

    private final Tightest tightest;

    private ComparisonAudit(Instrument instrument, SampleComparison comparison) {
        this.tightest = new Tightest(instrument, comparison.first(), new LatticeTables(), BASIS, List.of());
    }

    /** Returns the statement of a comparison. */
    public static DisclosureStatement of(Instrument instrument, SampleComparison comparison) {
        ComparisonAudit audit = new ComparisonAudit(instrument, comparison);
        for (RecipeComparison other : comparison.others()) {
            other.scores().stream().filter(score -> score.largest().isPresent()).forEach(audit::add);
        }
        return audit.tightest.statement();
    }

    private void add(ScoreDifference score) {
        String place =
                score.correlation().perspectiveId() + ", " + score.correlation().measure();
        tightest.found(1, () -> "the sample, " + place);
        add(score, place, RankChange::first);
        add(score, place, RankChange::other);
    }

    private void add(ScoreDifference score, String place, ToIntFunction<RankChange> rank) {
        int[] ranks =
                score.rankChanges().stream().mapToInt(rank).sorted().distinct().toArray();
        for (int above = 0; above < ranks.length; above++) {
            int below = ranks.length - 1 - above;
            double highest = Math.min(1, tightest.minimum() * (1 - STEP * above));
            double lowest = Math.max(0, 1 - tightest.minimum() * (1 - STEP * below));
            tightest.found(highest - lowest, () -> "a team whose rank changed, " + place);
        }
    }
}
