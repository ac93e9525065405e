package org.coppice.report.picture;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/** A square with two scales, cut into quarters, and a point with its intervals. */
final class Plane {
    private static final double SIDE = 300;
    private static final double LEFT = 46;

    private final Canvas canvas;
    private final double top;

    Plane(Canvas canvas) {
        this.canvas = canvas;
        canvas.skip(10);
        this.top = canvas.y();
        canvas.rect(LEFT, top, SIDE, SIDE, Colours.SOFT, Colours.INK, false);
    }

    double x(double share) {
        return LEFT + share * SIDE;
    }

    double y(double share) {
        return top + (1 - share) * SIDE;
    }

    /** Draws the boundary of the quarters. */
    void cut(double across, double up) {
        canvas.line(x(across), y(0), x(across), y(1), Colours.INK, 1.4, true);
        canvas.line(x(0), y(up), x(1), y(up), Colours.INK, 1.4, true);
    }

    /** Draws a cloud of points in a part of the plane: as many as there are tenths of a probability. */
    void cloud(double fromX, double toX, double fromY, double toY, double probability) {
        long points = Math.round(probability * 10);
        canvas.svg().open("g", "fill", "none", "stroke", Colours.series(0), "stroke-width", 1.4);
        for (int i = 0; i < points; i++) {
            double across = (i % 5 + 0.5 + Math.floorDiv(i, 5) * 0.25 - 0.12) / 5;
            double up = 0.4 + Math.floorDiv(i, 5) * 0.15 + (i % 2) * 0.05;
            canvas.svg()
                    .empty(
                            "circle",
                            "cx",
                            x(fromX + across * (toX - fromX)),
                            "cy",
                            y(fromY + up * (toY - fromY)),
                            "r",
                            4);
        }
        canvas.svg().close("g");
    }

    /** Writes lines in the upper part of a quarter, or in its lower part if the point is in the upper one. */
    void quarter(
            double fromX,
            double toX,
            double fromY,
            double toY,
            String name,
            Optional<String> probability,
            Figure pointUp) {
        double width = (toX - fromX) * SIDE - 8;
        List<String> lines = Lines.atMost(2, name, width, Canvas.SIZE);
        ImmutableList.Builder<String> all = ImmutableList.<String>builder().addAll(lines);
        probability.ifPresent(all::add);
        double middle = (fromY + toY) / 2;
        double up = pointUp.at().orElse(0);
        boolean below = up > middle && up <= toY;
        double top = below ? y(fromY) - 8 - 17 * (all.build().size() - 1) : y(toY) + 18;
        canvas.stack(x((fromX + toX) / 2), top, all.build());
    }

    /** Draws a point with the rectangle of its two intervals. */
    void point(Figure across, Figure up, int series) {
        if (across.range().isPresent() && up.range().isPresent()) {
            Figure.Ends wide = across.range().get();
            Figure.Ends high = up.range().get();
            canvas.rect(
                    x(wide.from()),
                    y(high.to()),
                    (wide.to() - wide.from()) * SIDE,
                    (high.to() - high.from()) * SIDE,
                    canvas.fill(series),
                    Colours.series(series),
                    !across.exact() || !up.exact());
        } else {
            across.range()
                    .ifPresent(range -> canvas.line(
                            x(range.from()),
                            y(up.at().orElseThrow()),
                            x(range.to()),
                            y(up.at().orElseThrow()),
                            Colours.series(series),
                            2.5,
                            !across.exact()));
            up.range()
                    .ifPresent(range -> canvas.line(
                            x(across.at().orElseThrow()),
                            y(range.from()),
                            x(across.at().orElseThrow()),
                            y(range.to()),
                            Colours.series(series),
                            2.5,
                            !up.exact()));
        }
        canvas.mark(x(across.at().orElseThrow()), y(up.at().orElseThrow()), series);
    }

    /** Names the scales and ends the plane. */
    void scales(String across, String up, String lowest, String highest) {
        canvas.skip(SIDE + 16);
        canvas.text(x(0), canvas.y(), lowest, "middle");
        canvas.text(x(1), canvas.y(), highest, "middle");
        canvas.text(x(0.5), canvas.y(), across, Canvas.SIZE, true, Colours.INK, "middle", "");
        canvas.text(LEFT - 6, y(0), lowest, "end");
        canvas.text(LEFT - 6, y(1) + 8, highest, "end");
        double middle = y(0.5);
        canvas.svg().open("g", "transform", "rotate(-90 20 " + Math.round(middle) + ")");
        canvas.text(20, middle, up, Canvas.SIZE, true, Colours.INK, "middle", "");
        canvas.svg().close("g");
        canvas.skip(6);
    }
}
