package org.coppice.cli.text;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.coppice.model.Construct;
import org.coppice.model.score.Score;
import org.coppice.scoring.result.CumulativeScaleAnalysis;
import org.coppice.statistics.reliability.ScaleStrength;

/** The text of the analysis of a cumulative scale. */
final class CumulativeScaleText {
    private static final int NAME = 36;

    private CumulativeScaleText() {}

    static ImmutableList<String> of(CumulativeScaleAnalysis place) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add("");
        lines.add(place.scale().label() + " as a cumulative scale, "
                + place.perspective().label()
                + (place.wave() == null ? "" : ", " + place.wave())
                + (place.persons().isPresent()
                        ? ": " + Words.people(place.persons().getAsInt(), place.perspective())
                                + " with a score on every level"
                        : ""));
        lines.add("  " + FigureText.pad("Loevinger's H", NAME) + scale(place));
        lines.add("  " + FigureText.pad("level", NAME) + "  mean      H");
        Dashes dashes = new Dashes("level");
        for (CumulativeScaleAnalysis.Level level : place.levels()) {
            String row = "level " + depth(place, level.level());
            dashes.row();
            lines.add("  "
                    + FigureText.pad(
                            depth(place, level.level()) + " " + level.level().label(), NAME)
                    + String.format(
                            Locale.ROOT,
                            "%6s %6s",
                            dashes.number(row, "mean", level.mean()),
                            dashes.number(row, "H", level.h())));
        }
        lines.addAll(dashes.lines());
        lines.add(
                place.rising().isEmpty()
                        ? "  No mean is higher than that of the previous level, as a cumulative scale requires."
                        : "  Warning: the mean is higher than that of the previous level: "
                                + depths(place, place.rising()) + ". On a cumulative scale, means decrease.");
        ImmutableList<Construct> weak = place.levels().stream()
                .filter(level -> isNone(level.h()))
                .map(CumulativeScaleAnalysis.Level::level)
                .collect(ImmutableList.toImmutableList());
        if (!weak.isEmpty() && !isNone(place.h())) {
            lines.add("  Warning: H is below 0.30, so they hardly belong to the scale: " + depths(place, weak) + ".");
        }
        return lines.build();
    }

    private static String scale(CumulativeScaleAnalysis place) {
        return place.h() instanceof Score.Withheld withheld
                ? "none: " + withheld.detail()
                : FigureText.number(place.h().figure().orElseThrow()) + "  "
                        + place.strength().orElseThrow().label()
                        + " (Mokken: weak from 0.30, medium from 0.40, strong from 0.50)";
    }

    private static boolean isNone(Score h) {
        return h instanceof Score.Measured measured && ScaleStrength.of(measured.value()) == ScaleStrength.NONE;
    }

    private static String depths(CumulativeScaleAnalysis place, ImmutableList<Construct> levels) {
        return levels.stream().map(level -> "level " + depth(place, level)).collect(Collectors.joining(", "));
    }

    /** Returns the number of a level; the shallowest is 1. */
    private static int depth(CumulativeScaleAnalysis place, Construct level) {
        return place.scale().levels().indexOf(level) + 1;
    }
}
