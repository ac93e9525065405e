package org.coppice.model.check;

import java.util.Arrays;

/**
 * Computes the edit distance from one text to others, as long as it is small. Rows of the table for the common prefix of two
 * consecutive texts are reused, so that for sorted texts little more than their ends is computed.
 */
final class EditDistance {
    private static final int FAR = 1 << 20;

    private final String from;
    private final int most;
    private final int width; // per row: the cells within the maximum distance of the diagonal, and one more at each end
    private int[] cells;
    private String to = "";
    private int rows; // the number of rows that are filled in after the first
    private int dead = Integer.MAX_VALUE; // the row from which on all cells exceed the maximum

    EditDistance(String from, int most) {
        this.from = from;
        this.most = most;
        this.width = 2 * most + 3;
        this.cells = new int[width * 16];
        row(0);
    }

    /** Keeps at most the rows of that many characters, because the next text shares no longer prefix with the previous ones. */
    void keep(int characters) {
        rows = Math.min(rows, characters);
        dead = dead > characters ? Integer.MAX_VALUE : dead;
    }

    /**
     * Returns the distance to a text, or any number above {@code bound} if the distance is above it; {@code bound} must never
     * increase.
     */
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

    /** Fills in the row of that many characters of the text and returns its minimum. */
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

    /** Computes a cell; in the row above, the cell of the same column is at the next index. */
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
