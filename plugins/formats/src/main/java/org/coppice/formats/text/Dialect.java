package org.coppice.formats.text;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the cells of a text are separated.
 *
 * @param start the offset of the first character after a line that names the delimiter ({@code sep=;})
 * @param skipped the number of lines before that offset
 * @param delimiter the character between cells
 */
record Dialect(int start, int skipped, char delimiter) {
    private static final ImmutableList<Character> DELIMITERS = ImmutableList.of(',', ';', '\t', '|');
    private static final int HEAD = 1 << 16;
    private static final int ROWS = 50;

    /** Returns the dialect with the declared delimiter, or else the one that the text shows. */
    static Dialect of(String text, Optional<Character> declared) {
        int end = endOfLine(text);
        String first = text.substring(0, end).strip();
        String bare = first.startsWith("\"") && first.endsWith("\"") && first.length() > 1
                ? first.substring(1, first.length() - 1)
                : first;
        boolean names = bare.length() == 5 && bare.regionMatches(true, 0, "sep=", 0, 4);
        int start = names ? next(text, end) : 0;
        char delimiter = declared.orElseGet(() -> names ? bare.charAt(4) : detected(text.substring(start)));
        return new Dialect(start, names ? 1 : 0, delimiter);
    }

    /** Returns a reader of the rows of a text. */
    static CsvReader<CsvRecord> reader(String text, char delimiter) {
        return reader(text, delimiter, CsvRecordHandler.of());
    }

    /** Returns a reader of the rows of a text, which a handler receives. */
    static <T> CsvReader<T> reader(String text, char delimiter, CsvCallbackHandler<T> handler) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .build(handler, text);
    }

    private static int endOfLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                return i;
            }
        }
        return text.length();
    }

    private static int next(String text, int end) {
        return end + (text.startsWith("\r\n", end) ? 2 : end < text.length() ? 1 : 0);
    }

    /** Returns the delimiter that splits the first rows into the most cells, as far as all rows have as many. */
    private static char detected(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD));
        char best = ',';
        double most = 0;
        for (char delimiter : DELIMITERS) {
            List<Integer> widths = widths(head, delimiter);
            int width = widths.isEmpty() ? 1 : widths.get(0);
            long alike = widths.stream().filter(one -> one == width).count();
            double score = width < 2 ? 0 : (double) alike / widths.size() + width / 1e6;
            if (score > most) {
                most = score;
                best = delimiter;
            }
        }
        return best;
    }

    /** Returns the number of cells of the first rows that are not blank. */
    private static List<Integer> widths(String head, char delimiter) {
        List<Integer> widths = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader(head, delimiter)) {
            for (CsvRecord row : reader) {
                if (row.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    widths.add(row.getFieldCount());
                }
                if (widths.size() == ROWS) {
                    break;
                }
            }
        } catch (CsvParseException | java.io.UncheckedIOException | java.io.IOException e) {
            // the head may end inside quotes, or this is not the delimiter
        }
        return widths;
    }
}
