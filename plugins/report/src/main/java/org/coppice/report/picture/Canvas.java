package org.coppice.report.picture;

import java.util.Locale;

/** Draws on a sheet of 360 units, the width of a narrow phone, from the top down. */
final class Canvas {
    static final double WIDTH = 360;
    static final double LEFT = 14;
    static final double RIGHT = WIDTH - LEFT;
    static final double BREADTH = RIGHT - LEFT;
    static final double SIZE = 13;
    private static final double LEADING = 17;
    private static final double RADIUS = 5;
    private static final String FONT =
            "var(--coppice-font,system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Liberation Sans',Arial,sans-serif)";

    private final Svg body = new Svg();
    private final Svg definitions = new Svg();
    private final String prefix;
    private final String language;
    private int clips;
    private double y = 8;

    Canvas(String prefix, String language) {
        this.prefix = prefix;
        this.language = language;
        pattern(0, "M0 8L8 0M-2 2L2 -2M6 10L10 6");
        pattern(1, "M0 0L8 8M-2 6L2 10M6 -2L10 2");
        pattern(2, "M2 2h2v2h-2zM6 6h2v2h-2z");
    }

    private void pattern(int series, String path) {
        definitions
                .open(
                        "pattern",
                        "id",
                        prefix + "-p" + series,
                        "width",
                        8,
                        "height",
                        8,
                        "patternUnits",
                        "userSpaceOnUse")
                .empty("rect", "width", 8, "height", 8, "fill", Colours.series(series), "fill-opacity", ".18")
                .empty("path", "d", path, "stroke", Colours.series(series), "stroke-width", 1.5, "fill", "none")
                .close("pattern");
    }

    /** Returns where the next thing is drawn. */
    double y() {
        return y;
    }

    /** Leaves space. */
    void skip(double height) {
        y += height;
    }

    /** Returns the fill of a series: its colour with a pattern. */
    String fill(int series) {
        return "url(#" + prefix + "-p" + series + ")";
    }

    Svg svg() {
        return body;
    }

    /** Writes a text in lines, with the language of the picture or another. */
    void paragraph(String text, double size, boolean bold, String colour, String lang) {
        for (String line : Lines.of(text, BREADTH, bold ? size * 1.16 : size)) {
            y += size + 4;
            text(LEFT, y, line, size, bold, colour, "start", lang);
        }
        y += 3;
    }

    void paragraph(String text) {
        paragraph(text, SIZE, false, Colours.INK, language);
    }

    void note(String text) {
        paragraph(text, SIZE, false, Colours.MUTED, language);
    }

    /** Writes a text at a place. */
    void text(double x, double at, String text, double size, boolean bold, String colour, String anchor, String lang) {
        Object[] plain = {
            "x",
            x,
            "y",
            at,
            "font-size",
            size,
            "font-weight",
            bold ? "bold" : "normal",
            "fill",
            colour,
            "text-anchor",
            anchor,
            "unicode-bidi",
            "isolate"
        };
        Object[] all = plain;
        if (!lang.isEmpty() && !lang.equals(language)) {
            all = java.util.Arrays.copyOf(plain, plain.length + 2);
            all[plain.length] = "lang";
            all[plain.length + 1] = lang;
        }
        body.open("text", all).text(text).close("text");
    }

    void text(double x, double at, String text, String anchor) {
        text(x, at, text, SIZE, false, Colours.INK, anchor, language);
    }

    /** Writes a text that is read on any ground: with an edge in the colour of the paper. */
    void label(double x, double at, String text, boolean bold) {
        body.open(
                        "text",
                        "x",
                        x,
                        "y",
                        at,
                        "font-size",
                        SIZE,
                        "font-weight",
                        bold ? "bold" : "normal",
                        "fill",
                        Colours.INK,
                        "stroke",
                        Colours.PAPER,
                        "stroke-width",
                        5,
                        "stroke-linejoin",
                        "round",
                        "paint-order",
                        "stroke",
                        "text-anchor",
                        "middle",
                        "unicode-bidi",
                        "isolate")
                .text(text)
                .close("text");
    }

    void rect(double x, double top, double width, double height, String fill, String stroke, boolean dashed) {
        body.empty(
                "rect",
                "x",
                x,
                "y",
                top,
                "width",
                width,
                "height",
                height,
                "fill",
                fill,
                "stroke",
                stroke,
                "stroke-width",
                1.2,
                "stroke-dasharray",
                dashed ? "4 3" : "none");
    }

    void line(double x1, double y1, double x2, double y2, String stroke, double width, boolean dashed) {
        body.empty(
                "line",
                "x1",
                x1,
                "y1",
                y1,
                "x2",
                x2,
                "y2",
                y2,
                "stroke",
                stroke,
                "stroke-width",
                width,
                "stroke-dasharray",
                dashed ? "4 3" : "none");
    }

    /** Draws the mark of a series: a disc, a diamond or a square. */
    void mark(double x, double at, int series) {
        String colour = Colours.series(series);
        switch (series) {
            case 0 -> body.empty("circle", "cx", x, "cy", at, "r", RADIUS, "fill", colour, "stroke", Colours.PAPER);
            case 1 ->
                body.empty(
                        "path",
                        "d",
                        String.format(Locale.ROOT, "M%.1f %.1fl6.5 6.5l-6.5 6.5l-6.5 -6.5z", x, at - 6.5),
                        "fill",
                        Colours.PAPER,
                        "stroke",
                        colour,
                        "stroke-width",
                        2.4);
            default ->
                body.empty(
                        "rect",
                        "x",
                        x - RADIUS,
                        "y",
                        at - RADIUS,
                        "width",
                        2 * RADIUS,
                        "height",
                        2 * RADIUS,
                        "fill",
                        Colours.PAPER,
                        "stroke",
                        colour,
                        "stroke-width",
                        2.4);
        }
    }

    /** Draws a figure with its interval on a line of the sheet. */
    void track(double left, double width, double at, Figure figure, int series) {
        boolean known = figure.range().isPresent();
        rect(left, at - 5, width, 10, Colours.SOFT, known ? Colours.LINE : Colours.MUTED, !known);
        figure.range().ifPresent(range -> {
            double from = left + range.from() * width;
            double breadth = (range.to() - range.from()) * width;
            rect(from, at - 5, breadth, 10, fill(series), Colours.series(series), !figure.exact());
        });
        figure.at().ifPresent(place -> mark(left + place * width, at, series));
    }

    /** Opens a clip of a disc, and returns the reference to it. */
    String clip(double x, double centre, double radius) {
        String id = prefix + "-c" + clips++;
        definitions
                .open("clipPath", "id", id)
                .empty("circle", "cx", x, "cy", centre, "r", radius)
                .close("clipPath");
        return "url(#" + id + ")";
    }

    /** Writes texts in the middle of a place, one below the other. */
    void stack(double x, double top, Iterable<String> lines) {
        double at = top;
        for (String line : lines) {
            label(x, at, line, false);
            at += LEADING;
        }
    }

    /** Returns the complete element. */
    String finished(String title, String description) {
        double height = y + 10;
        Svg root = new Svg();
        root.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 360 " + Math.round(height),
                "width",
                "100%",
                "role",
                "img",
                "lang",
                language,
                "aria-labelledby",
                prefix + "-t " + prefix + "-d",
                "font-family",
                FONT,
                "id",
                prefix);
        root.open("title", "id", prefix + "-t").text(title).close("title");
        root.open("desc", "id", prefix + "-d").text(description).close("desc");
        root.open("defs").all(definitions).close("defs");
        root.empty("rect", "width", 360, "height", Math.round(height), "fill", Colours.PAPER);
        return root.all(body).close("svg").toString();
    }
}
