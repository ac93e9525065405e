package org.coppice.report.picture;

import com.google.common.collect.ImmutableList;
import java.util.OptionalDouble;

/** Figures below one another, each on the same scale with its interval. */
final class Rows {
    private static final double TOP = 10;

    private final Sheet sheet;
    private final PictureWords words;
    private final ImmutableList<String> series;
    private OptionalDouble cut = OptionalDouble.empty();

    /** Creates rows of one figure each, or of one figure for each series. */
    Rows(Sheet sheet, ImmutableList<String> series) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.series = series;
    }

    Rows(Sheet sheet) {
        this(sheet, ImmutableList.of());
    }

    /** Marks a place on each scale, 0 to 1. */
    Rows cut(OptionalDouble at) {
        this.cut = at;
        return this;
    }

    /** Draws and describes a row of one figure; the remark is drawn behind the name. */
    void add(String name, String lang, Figure figure, String remark) {
        Canvas canvas = sheet.canvas();
        name(canvas, remark.isEmpty() ? name : words.text("remark", name, remark), lang);
        figure(figure, figure.text(words), 0);
        sheet.say(words.text(
                "sentence", remark.isEmpty() ? name : words.text("remark", name, remark), figure.text(words)));
        sheet.row(name, figure.value(), figure.uncertainty());
    }

    void add(String name, Figure figure) {
        add(name, words.language(), figure, "");
    }

    /** Draws and describes a row of a figure for each series. */
    void add(String name, ImmutableList<Figure> figures) {
        Canvas canvas = sheet.canvas();
        name(canvas, name, words.language());
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            figure(figure, words.text("series", series.get(i), figure.text(words)), i);
            sheet.say(words.text("sentence.series", name, series.get(i), figure.text(words)));
            sheet.row(name, series.get(i), figure.value(), figure.uncertainty());
        }
    }

    private static void name(Canvas canvas, String name, String lang) {
        canvas.skip(TOP - 4);
        canvas.paragraph(name, Canvas.SIZE, true, Colours.INK, lang);
        canvas.skip(-2);
    }

    private void figure(Figure figure, String text, int index) {
        Canvas canvas = sheet.canvas();
        if (series.isEmpty()) {
            canvas.paragraph(text);
        } else {
            canvas.mark(Canvas.LEFT + 6, canvas.y() + 12.5, index);
            for (String line : Lines.of(text, Canvas.BREADTH - 18, Canvas.SIZE)) {
                canvas.skip(Canvas.SIZE + 4);
                canvas.text(Canvas.LEFT + 18, canvas.y(), line, "start");
            }
            canvas.skip(3);
        }
        if (!figure.shown()) {
            return;
        }
        canvas.skip(8);
        canvas.track(Canvas.LEFT, Canvas.BREADTH, canvas.y(), figure, index);
        cut.ifPresent(at -> canvas.line(
                Canvas.LEFT + at * Canvas.BREADTH,
                canvas.y() - 8,
                Canvas.LEFT + at * Canvas.BREADTH,
                canvas.y() + 8,
                Colours.INK,
                1.6,
                true));
        canvas.skip(9);
    }

    /** Explains the scale and the marks. */
    void explain(String lowest, String highest) {
        Canvas canvas = sheet.canvas();
        canvas.skip(15);
        canvas.text(Canvas.LEFT, canvas.y(), lowest, "start");
        canvas.text(Canvas.RIGHT, canvas.y(), highest, "end");
        canvas.skip(4);
        sheet.say(words.text("scale", lowest, highest));
        sheet.explain("explain.interval");
        cut.ifPresent(at -> sheet.note(words.text("explain.cut", words.number(at))));
    }
}
