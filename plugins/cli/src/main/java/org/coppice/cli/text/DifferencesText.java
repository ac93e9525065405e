package org.coppice.cli.text;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.Perspective;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.report.words.MeasureText;
import org.coppice.scoring.result.RankChange;
import org.coppice.scoring.result.ScoreDifference;
import org.coppice.statistics.rank.RankCorrelation;
import org.coppice.statistics.rank.Spearman;

/** The text of the differences between two recipes in the figures of teams. */
final class DifferencesText {
    private static final int WIDEST = 60;

    private final MeasureText words;

    DifferencesText(MeasureText words) {
        this.words = words;
    }

    /** Returns the differences of the measures that are shown, for the same scoring and aggregation. */
    ImmutableList<String> differences(List<ScoreDifference> all) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        int same = 0;
        int few = 0;
        int unanswered = 0;
        for (ScoreDifference one : shown(all)) {
            if (one.correlation().teams() < Spearman.FEWEST) {
                few++;
            } else if (fewAnswered(one)) {
                unanswered++;
            } else if (one.largest().orElse(1) == 0) {
                same++;
            } else {
                lines.addAll(difference(one));
            }
        }
        if (same > 0) {
            lines.add("  " + Words.count(same, "figure") + (same == 1 ? " is" : " are") + " the same");
        }
        if (few > 0) {
            lines.add("  " + Words.count(few, "figure") + " not shown: fewer than three teams have "
                    + (few == 1 ? "it" : "them"));
        }
        if (unanswered > 0) {
            lines.add("  " + Words.count(unanswered, "figure")
                    + " not compared: fewer people than the minimum group answered a" + " question of "
                    + (unanswered == 1 ? "it" : "them") + " in some team");
        }
        return lines.build();
    }

    private static boolean fewAnswered(ScoreDifference one) {
        return one.correlation().rho() instanceof Score.Withheld withheld
                && withheld.reason() == WithheldReason.MINIMUM_GROUP;
    }

    private ImmutableList<String> difference(ScoreDifference one) {
        RankCorrelation correlation = one.correlation();
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add("  " + label(correlation) + ": "
                + (one.largest().isPresent()
                        ? "differs by at most "
                                + FigureText.percent(one.largest().getAsDouble()) + " of its range"
                        : "differs")
                + (correlation.rho() instanceof Score.Withheld withheld
                        ? "; rank correlation not shown: " + withheld.detail()
                        : "; rank correlation " + rho(correlation))
                + ", " + Words.count(correlation.teams(), "team"));
        for (RankChange change : one.rankChanges()) {
            lines.add("    " + change.team() + ": rank " + change.first() + " → " + change.other());
        }
        return lines.build();
    }

    /** Returns the rank correlations of the measures that are shown, for different scoring or aggregation. */
    ImmutableList<String> correlations(List<ScoreDifference> all) {
        List<RankCorrelation> shown = shown(all).stream()
                .map(ScoreDifference::correlation)
                .filter(one -> one.teams() > 0)
                .toList();
        List<RankCorrelation> others =
                shown.stream().filter(one -> one.rho().figure().orElse(0) != 1).toList();
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add("  Rank correlation of the teams' figures");
        if (others.size() < shown.size()) {
            lines.add("    1.00 for " + (shown.size() - others.size()) + " of " + Words.count(shown.size(), "figure")
                    + ": the teams have the same order");
        }
        int width = others.stream()
                .mapToInt(one -> FigureText.length(label(one)) + 6)
                .max()
                .orElse(0);
        for (RankCorrelation one : others) {
            lines.add(FigureText.pad("    " + label(one), Math.min(WIDEST, width))
                    + (one.rho() instanceof Score.Withheld withheld
                            ? "not shown: " + withheld.detail()
                            : rho(one) + "  " + Words.count(one.teams(), "team")));
        }
        if (shown.isEmpty()) {
            lines.add("    not shown: no team has a figure under both");
        }
        return lines.build();
    }

    private List<ScoreDifference> shown(List<ScoreDifference> all) {
        return all.stream()
                .filter(one -> words.shows(one.correlation().measure()))
                .toList();
    }

    private static String rho(RankCorrelation one) {
        return FigureText.number(one.rho().figure().orElseThrow());
    }

    private String label(RankCorrelation one) {
        return words.full(one.measure()) + ", "
                + one.perspective().map(Perspective::label).orElse("combined")
                + Optional.ofNullable(one.wave()).map(wave -> ", " + wave).orElse("");
    }
}
