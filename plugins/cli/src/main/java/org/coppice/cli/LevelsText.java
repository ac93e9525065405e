package org.coppice.cli;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.coppice.model.score.Score;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.scoring.analysis.LevelAnalysis;
import org.coppice.scoring.reliability.ScaleStrength;

/** Whether the levels of personalisation are one cumulative scale, in words. */
final class LevelsText {
    private static final int NAME = 36;

    private LevelsText() {}

    static ImmutableList<String> of(LevelAnalysis place) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add("");
        lines.add("Levels of personalisation as one scale, "
                + place.perspective().label()
                + (place.wave() == null ? "" : ", " + place.wave())
                + (place.persons().isPresent()
                        ? ": " + Words.count(place.persons().getAsInt(), "person") + " with a score of every level"
                        : ""));
        lines.add("  " + FigureText.pad("Loevinger's H", NAME) + scale(place));
        lines.add("  " + FigureText.pad("level", NAME) + "  mean      H");
        for (LevelAnalysis.Level level : place.levels()) {
            lines.add("  "
                    + FigureText.pad(level.level().depth() + " " + level.level().label(), NAME)
                    + String.format(Locale.ROOT, "%6s %6s", number(level.mean()), number(level.h())));
        }
        lines.add(
                place.rising().isEmpty()
                        ? "  No mean is higher than that of the level before, as it is on a cumulative scale."
                        : "  Look: with a higher mean than the level before: " + depths(place.rising())
                                + ". On a cumulative scale means fall.");
        ImmutableList<PersonalisationLevel> apart = place.levels().stream()
                .filter(level -> isNone(level.h()))
                .map(LevelAnalysis.Level::level)
                .collect(ImmutableList.toImmutableList());
        if (!apart.isEmpty() && !isNone(place.h())) {
            lines.add("  Look: with an H below 0.30, so hardly of the scale: " + depths(apart) + ".");
        }
        return lines.build();
    }

    private static String scale(LevelAnalysis place) {
        return place.h() instanceof Score.Withheld withheld
                ? "none: " + withheld.detail()
                : number(place.h()) + "  " + place.strength().orElseThrow().label()
                        + " (Mokken: weak from 0.30, medium from 0.40, strong from 0.50)";
    }

    private static boolean isNone(Score h) {
        return h instanceof Score.Measured told && ScaleStrength.of(told.value()) == ScaleStrength.NONE;
    }

    private static String depths(ImmutableList<PersonalisationLevel> levels) {
        return levels.stream().map(level -> "level " + level.depth()).collect(Collectors.joining(", "));
    }

    private static String number(Score score) {
        return score.figure().isPresent() ? FigureText.number(score.figure().getAsDouble()) : "–";
    }
}
