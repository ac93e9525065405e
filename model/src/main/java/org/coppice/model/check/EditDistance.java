package org.coppice.model.check;

import java.util.Arrays;

/**
 * The edit distance from one text to others, as long as it is small. Rows of the table that belong to a common start of two texts
 * asked for in turn are kept, so that sorted texts cost little more than their ends.
 */
final class EditDistance {
    private static final int FAR = 1 << 20;

    private final String from;
    private final int most;
    private final int width; // of a row: the cells at most so far off the diagonal, and one more at each end
    private int[] cells;
    private String to = "";
    private int rows; // how many are filled in, after the first
    private int dead = Integer.MAX_VALUE; // the row from which on all is beyond the most

    EditDistance(String from, int most) {
        this.from = from;
        this.most = most;
        this.width = 2 * most + 3;
        this.cells = new int[width * 16];
        row(0);
    }

    /** Keeps no more rows than of so many characters: the next text starts with no more of those before it. */
    void keep(int characters) {
        rows = Math.min(rows, characters);
        dead = dead > characters ? Integer.MAX_VALUE : dead;
    }

    /** The distance to a text, or any number above {@code bound} where it is above that; {@code bound} never rises. */
    int to(String text, int bound) {
        to = text;
        if (Math.abs(text.length() - from.length()) > bound) {
            return FAR;
        }
        while (rows < text.length() && dead == Integer.MAX_VALUE) {
            rows++;
            if (row(rows) > bound) {
                dead = rows;
            }
        }
        return dead < Integer.MAX_VALUE ? FAR : cells[width * text.length() + from.length() - text.length() + most + 1];
    }

    /** Fills in the row of that many characters of the text; returns its least. */
    private int row(int i) {
        int at = width * i;
        if (at + width > cells.length) {
            cells = Arrays.copyOf(cells, 2 * cells.length);
        }
        cells[at] = FAR;
        cells[at + width - 1] = FAR;
        int least = FAR;
        for (int cell = 1; cell < width - 1; cell++) {
            int j = i + cell - most - 1;
            int value = j < 0 || j > from.length() ? FAR : i == 0 ? j : step(i, j, at + cell);
            cells[at + cell] = value;
            least = Math.min(least, value);
        }
        return least;
    }

    /** A cell; in the row above, the cell of the same column lies one further on. */
    private int step(int i, int j, int at) {
        int above = cells[at - width + 1] + 1;
        if (j == 0) {
            return above;
        }
        boolean same = to.charAt(i - 1) == from.charAt(j - 1);
        int least = Math.min(cells[at - width] + (same ? 0 : 1), Math.min(above, cells[at - 1] + 1));
        boolean swapped =
                i > 1 && j > 1 && to.charAt(i - 1) == from.charAt(j - 2) && to.charAt(i - 2) == from.charAt(j - 1);
        return swapped ? Math.min(least, cells[at - 2 * width] + 1) : least;
    }
}
