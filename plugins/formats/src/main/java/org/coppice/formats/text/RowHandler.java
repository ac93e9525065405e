package org.coppice.formats.text;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/** The cells of the row that is read, without blanks at their ends. One array holds those of every row in turn. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<RowHandler> {
    private final CellTexts texts = new CellTexts();
    private final String[] cells;
    private int filled;
    private int line;

    RowHandler(int width) {
        this.cells = new String[width];
    }

    /** Returns the cells of the row; empty texts where it has none. */
    String[] cells() {
        return cells;
    }

    /** Returns the number of cells up to the last with a text, also beyond the width of the table. */
    int filled() {
        return filled;
    }

    /** Returns the line on which the row starts, from 1. */
    int line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLine) {
        Arrays.fill(cells, "");
        filled = 0;
        line = (int) startingLine;
    }

    @Override
    protected void handleField(int place, char[] buffer, int offset, int length, boolean quoted) {
        String text = texts.of(buffer, offset, length);
        if (place < cells.length) {
            cells[place] = text;
        }
        if (!text.isEmpty()) {
            filled = place + 1;
        }
    }

    @Override
    protected RowHandler buildRecord() {
        return this;
    }
}
