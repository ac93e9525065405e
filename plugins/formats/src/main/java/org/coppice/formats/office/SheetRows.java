package org.coppice.formats.office;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.coppice.formats.bytes.NumberText;
import org.coppice.formats.bytes.UnreadableException;
import org.coppice.formats.bytes.XmlCursor;

/** A cursor over the rows of a sheet that have a cell with a text. The cells of a row are valid until the next one. */
final class SheetRows implements AutoCloseable {
    /** The maximum number of columns of a sheet, as in Excel. */
    static final int MOST_COLUMNS = 16_384;

    private static final int MOST_ROWS = 1_048_576;
    private static final int SHORT = 15; // digits that a double holds exactly

    private final XmlCursor xml;
    private final SharedStrings texts;
    private final CellStyles styles;
    private final boolean from1904;
    private final List<Integer> unknown = new ArrayList<>(0);
    private String[] cells = new String[16];
    private int width;
    private int row;
    private boolean started;

    SheetRows(XmlCursor xml, SharedStrings texts, CellStyles styles, boolean from1904) {
        this.xml = xml;
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
        Arrays.fill(cells, "");
    }

    /** Moves to the next row with a text. Returns false if there is none. */
    boolean next() throws IOException {
        if (!started) {
            started = true;
            xml.find("sheetData");
        }
        while (xml.next() && !xml.ends("sheetData")) {
            if (xml.starts("row")) {
                row = number(xml.attribute("r"), row + 1, MOST_ROWS, "row");
                if (hasText()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the number of the row, from 1. */
    int row() {
        return row;
    }

    /** Returns the number of cells up to the last one with a text. */
    int width() {
        return width;
    }

    /** Returns the text of a cell, by its place from 0. */
    String cell(int column) {
        return column < width ? cells[column] : "";
    }

    /** Copies the cells of the row into an array and empties the rest of it, from where the row before ended. */
    void copy(String[] to, int before) {
        int count = Math.min(width, to.length);
        System.arraycopy(cells, 0, to, 0, count);
        if (before > count) {
            Arrays.fill(to, count, Math.min(before, to.length), "");
        }
    }

    /** Returns the places of the cells in this row whose formula has no value, from 0. */
    ImmutableList<Integer> withoutValue() {
        return ImmutableList.copyOf(unknown);
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }

    /** Returns the letters of a column, by its place from 0. */
    static String letters(int column) {
        String letters = "";
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters = (char) ('A' + left % 26) + letters;
        }
        return letters;
    }

    private boolean hasText() throws IOException {
        Arrays.fill(cells, 0, width, "");
        width = 0;
        unknown.clear();
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                column = column(xml.attribute("r"), column + 1);
                String text = text(column);
                if (!text.isEmpty()) {
                    if (column >= cells.length) {
                        int old = cells.length;
                        cells = Arrays.copyOf(cells, Math.min(MOST_COLUMNS, column * 2));
                        Arrays.fill(cells, old, cells.length, "");
                    }
                    cells[column] = text;
                    width = Math.max(width, column + 1);
                }
            }
        }
        return width > 0 || !unknown.isEmpty();
    }

    /** Reads the cell that starts at the cursor. */
    private String text(int column) throws IOException {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String text = "";
        boolean formula = false;
        boolean value = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "v" -> {
                        text = value(type, style, xml.text(SharedStrings.MOST_CHARACTERS));
                        value = !text.isEmpty() || type.equals("str"); // a formula may give an empty text
                    }
                    case "is" -> {
                        value = true;
                        text = SharedStrings.text(xml, "is");
                    }
                    case "f" -> {
                        formula = true;
                        xml.text(Integer.MAX_VALUE);
                    }
                    default -> {}
                }
            }
        }
        if (formula && !value) {
            unknown.add(column);
        }
        return text;
    }

    private String value(String type, String style, String raw) throws IOException {
        if (raw.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> texts.get(raw);
            case "b" -> raw.strip().equals("1") || raw.strip().equalsIgnoreCase("true") ? "TRUE" : "FALSE";
            case "str", "inlineStr" -> SharedStrings.unescaped(raw);
            case "", "n" -> number(raw, style.isEmpty() ? -1 : number(style, 0, Integer.MAX_VALUE, "style"));
            default -> raw; // an error, such as #N/A, or an ISO date
        };
    }

    private String number(String raw, int style) {
        boolean date = styles.isDate(style);
        if (!date && isShort(raw)) {
            return raw;
        }
        try {
            double number = Double.parseDouble(raw);
            return date ? DateText.of(number, from1904) : NumberText.of(number);
        } catch (NumberFormatException e) {
            return raw.strip();
        }
    }

    private static boolean isShort(String raw) {
        if (raw.length() > SHORT || (raw.charAt(0) == '0' && raw.length() > 1)) {
            return false;
        }
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int column(String reference, int following) throws IOException {
        int column = 0;
        int i = 0;
        for (; i < reference.length() && isLetter(reference.charAt(i)) && column <= MOST_COLUMNS; i++) {
            column = column * 26 + (reference.charAt(i) & 0x1F);
        }
        int found = i == 0 ? following : column - 1;
        if (found >= MOST_COLUMNS) {
            throw new UnreadableException(
                    "a sheet has more than " + MOST_COLUMNS + " columns", "leave the columns out that are not needed");
        }
        return found;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static int number(String text, int other, int most, String what) throws IOException {
        if (text.isEmpty() && other <= most) {
            return other;
        }
        long number = 0;
        for (int i = 0; i < text.length() && number <= most; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw new IOException("the number of a " + what + " is damaged");
            }
            number = number * 10 + (c - '0');
        }
        if (number > most || (number == 0 && what.equals("row")) || text.isEmpty()) {
            throw new IOException("the number of a " + what + " is damaged");
        }
        return (int) number;
    }
}
