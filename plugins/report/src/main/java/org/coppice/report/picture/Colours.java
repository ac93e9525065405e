package org.coppice.report.picture;

/** The colours of pictures: CSS custom properties, with fallbacks for a light page. */
final class Colours {
    static final String PAPER = "var(--coppice-paper,#ffffff)";
    static final String INK = "var(--coppice-ink,#1b1f24)";
    static final String MUTED = "var(--coppice-muted,#4a535d)";
    static final String LINE = "var(--coppice-line,#c3cad2)";
    static final String SOFT = "var(--coppice-soft,#f2f5f8)";
    private static final String FIRST = "var(--coppice-series-1,#12436D)";
    private static final String SECOND = "var(--coppice-series-2,#28A197)";
    private static final String THIRD = "var(--coppice-series-3,#801650)";

    private Colours() {}

    /** Returns the colour of a series, from 0. */
    static String series(int index) {
        return switch (index) {
            case 0 -> FIRST;
            case 1 -> THIRD;
            default -> SECOND;
        };
    }
}
