package org.coppice.report.picture;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Probabilities as bars, with the most probable labels that together reach a level. */
final class Bars {
    private static final double ROUNDING = 1e-9;

    private Bars() {}

    /** Returns the fewest most probable labels whose probabilities together reach the level. */
    static ImmutableSet<String> likely(ImmutableMap<String, Double> probabilities, double level) {
        List<Map.Entry<String, Double>> sorted = probabilities.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .toList();
        Set<String> set = new LinkedHashSet<>();
        double sum = 0;
        for (Map.Entry<String, Double> one : sorted) {
            if (sum >= level - ROUNDING) {
                break;
            }
            sum += one.getValue();
            set.add(one.getKey());
        }
        return ImmutableSet.copyOf(set);
    }

    /** Draws a bar of a probability. */
    static void draw(Sheet sheet, String name, double probability, boolean likely, boolean chosen) {
        Canvas canvas = sheet.canvas();
        PictureWords words = sheet.words();
        canvas.skip(23);
        canvas.text(Canvas.LEFT, canvas.y(), name, Canvas.SIZE, likely, Colours.INK, "start", words.language());
        canvas.text(Canvas.RIGHT, canvas.y(), words.percent(probability), "end");
        canvas.skip(6);
        canvas.rect(Canvas.LEFT, canvas.y(), Canvas.BREADTH, 14, Colours.SOFT, Colours.LINE, false);
        if (probability > 0) {
            canvas.rect(
                    Canvas.LEFT,
                    canvas.y(),
                    probability * Canvas.BREADTH,
                    14,
                    likely ? Colours.series(0) : canvas.fill(0),
                    Colours.series(0),
                    false);
        }
        canvas.skip(14);
        if (chosen) {
            canvas.skip(17);
            canvas.mark(Canvas.LEFT + 7, canvas.y() - 5, 1);
            canvas.text(Canvas.LEFT + 19, canvas.y(), words.text("stage.chosen"), "start");
        }
    }
}
