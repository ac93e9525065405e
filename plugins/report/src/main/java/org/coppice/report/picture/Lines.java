package org.coppice.report.picture;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import org.coppice.report.words.Visible;

/** Breaks texts into lines, since SVG does not. Widths are estimates on the safe side, because the font is not known. */
final class Lines {
    private static final double WIDE = 1.05;
    private static final double USUAL = 0.57;
    private static final double NARROW = 0.33;
    private static final int FIRST_WIDE = 0x1100;

    private Lines() {}

    /** Returns a text in lines of at most that width. */
    static List<String> of(String text, double width, double size) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double used = 0;
        for (String word : Splitter.on(' ').split(Visible.of(text))) {
            double more = width(word, size);
            if (line.length() > 0 && used + NARROW * size + more > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (line.length() > 0) {
                line.append(' ');
                used += NARROW * size;
            }
            line.append(word);
            used += more;
            while (used > width) {
                int cut = fits(line.toString(), width, size);
                lines.add(line.substring(0, cut));
                line.delete(0, cut);
                used = width(line.toString(), size);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** Returns a text in at most that number of lines, cut if it is longer. */
    static List<String> atMost(int most, String text, double width, double size) {
        List<String> lines = of(text, width, size);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, most));
        String last = first.get(most - 1);
        int cut = Math.min(last.length(), fits(last, width - size, size));
        first.set(most - 1, last.substring(0, cut).strip() + "…");
        return first;
    }

    /** Returns the estimated width of a text. */
    static double width(String text, double size) {
        double shares = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            shares += share(text.codePointAt(i));
        }
        return shares * size;
    }

    /** Returns how many characters fit, at least one. */
    private static int fits(String text, double width, double size) {
        double used = 0;
        int end = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            used += share(point) * size;
            if (used > width && end > 0) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    private static double share(int point) {
        if (point >= FIRST_WIDE && !(point >= 0x2000 && point < 0x2E80)) {
            return WIDE;
        }
        if (point == 'm' || point == 'w' || point == 'M' || point == 'W' || point == '…' || point == '—') {
            return 0.95;
        }
        if (Character.isUpperCase(point)) {
            return 0.72;
        }
        return point == ' ' || point == 'i' || point == 'l' || point == '.' || point == ',' ? NARROW : USUAL;
    }
}
