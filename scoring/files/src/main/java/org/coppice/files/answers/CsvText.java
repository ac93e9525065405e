package org.coppice.files.answers;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.files.InputException;
import org.coppice.files.answers.table.Content;
import org.coppice.files.tree.FaultCauses;
import org.coppice.files.tree.FieldPlaces;
import org.coppice.files.tree.LineColumn;
import org.coppice.files.tree.Utf8;
import org.coppice.files.tree.Utf8Scan;
import org.coppice.model.check.IdSpelling;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.Location;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file (RFC 4180, UTF-8): a header, then rows of the same length. It collects faults with the line and column of the character at
 * which a field starts.
 */
final class CsvText {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Pattern LINE = Pattern.compile("line (\\d{1,9})");

    private final String name;
    private final Content content;
    private final int start; // after a byte order mark
    private final FaultCauses<Spot> faults = new FaultCauses<>();
    private int header; // the line of the header

    /** The field with an index, of the row that starts on a line. */
    private record Spot(int line, int field) {}

    private CsvText(String name, Content content, int start) {
        this.name = name;
        this.content = content;
        this.start = start;
    }

    /** Returns the file; throws if it is not UTF-8 or is empty. */
    static CsvText of(String name, Content content) throws IOException {
        byte[] head = content.from(0).readNBytes(BYTE_ORDER_MARK.length);
        Utf8.refuseWide(name, head);
        int start = Arrays.equals(head, BYTE_ORDER_MARK) ? head.length : 0;
        if (Utf8Scan.isBlank(name, content.from(start))) {
            throw InputException.of(name, "the file is empty", "write a header row, and a row for each respondent");
        }
        return new CsvText(name, content, start);
    }

    private Reader text() {
        return new BufferedReader(new InputStreamReader(content.from(start), StandardCharsets.UTF_8), 1 << 16);
    }

    /**
     * A row.
     *
     * @param line the line on which it starts, from 1
     * @param fields its fields, without surrounding white space
     */
    record Row(int line, List<String> fields) {
        String field(int column) {
            return fields.get(column);
        }

        /** Returns true if it is a blank line, or commas alone, which spreadsheets write for one. */
        private boolean isBlank() {
            return fields.stream().allMatch(String::isEmpty);
        }
    }

    /** A consumer of the rows below a header. */
    interface Sink {
        /** Consumes a row of the same length as the header; {@code number} counts the rows from 1. */
        void add(Row row, int number);
    }

    /** A consumer that keeps only the header. */
    record Header(Row row) implements Sink {
        @Override
        public void add(Row next, int number) {}
    }

    /**
     * Reads the header, then each row. A row whose length differs from the header is a fault. The result is empty if there is no header.
     */
    <S extends Sink> Optional<S> read(Function<Row, S> header) throws IOException {
        @Nullable S sink = null;
        int width = -1;
        int number = 0;
        int last = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text())) {
            for (CsvRecord next : reader) {
                Row row = new Row(
                        (int) next.getStartingLineNumber(),
                        next.getFields().stream().map(IdSpelling::strip).toList());
                last = row.line();
                if (sink == null) {
                    width = row.fields().size();
                    this.header = row.line();
                    sink = header.apply(row);
                } else if (width == 1 || !row.isBlank()) {
                    number++;
                    row(row, number, width, sink);
                }
            }
        } catch (CsvParseException e) {
            int line = startedOn(e, last);
            fault(
                    line,
                    0,
                    "the row is not valid CSV: " + reason(e),
                    "close every quote, and write a quote inside a quoted field twice");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return Optional.ofNullable(sink);
    }

    private void row(Row row, int number, int width, Sink sink) {
        int size = row.fields().size();
        if (size != width) {
            fault(
                    row.line(),
                    Math.min(size, width) - 1,
                    "the row has " + size + " fields and the header has " + width,
                    size > width
                            ? "remove the extra fields, or put quotes around a field that contains a comma"
                            : "add the missing fields");
            return;
        }
        sink.add(row, number);
    }

    /** Returns the line on which the broken row starts, which the library reports only in its message. */
    private static int startedOn(CsvParseException e, int last) {
        Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        return line.find() ? Integer.parseInt(line.group(1)) : last + 1;
    }

    private static String reason(CsvParseException e) {
        Throwable last = e;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage()).lines().findFirst().orElse("");
    }

    /** Reports a fault in the field with an index, from 0, of the row that starts on a line. */
    void fault(int line, int field, String what, String remedy) {
        fault(line, field, new Fault("", what, remedy));
    }

    /** Reports a fault whose message quotes the text of the field. */
    void fault(int line, int field, String quoted, String what, String remedy) {
        fault(line, field, new Fault("", what, remedy).quoting(quoted));
    }

    /**
     * Reports a given fault in the field with an index, from 0, of the row that starts on a line. Below the header, faults with the same remedy
     * are reported together.
     */
    void fault(int line, int field, Fault fault) {
        if (line <= header) {
            faults.addSingle(fault, new Spot(line, field));
        } else {
            faults.add(fault, new Spot(line, field));
        }
    }

    boolean hasFaults() {
        return !faults.isEmpty();
    }

    /** Returns the exception for a file without a header. */
    InputException noHeader() throws IOException {
        throwIfFaulty();
        return InputException.of(name, "there is no header row", "write one");
    }

    /** Throws an exception with all faults, if there are any. */
    void throwIfFaulty() throws IOException {
        if (faults.isEmpty()) {
            return;
        }
        Map<Spot, LineColumn> places = places();
        throw new InputException(faults.faults(name, spot -> {
            LineColumn place = places.getOrDefault(spot, new LineColumn(spot.line, 1));
            return new Location.Position(name, place.line(), place.column());
        }));
    }

    private Map<Spot, LineColumn> places() throws IOException {
        Map<Spot, LineColumn> places = new HashMap<>();
        try (Reader text = text()) {
            FieldPlaces fields = new FieldPlaces(text);
            int line = 0;
            int field = 0;
            for (Spot fault : faults.places().stream()
                    .distinct()
                    .sorted(Comparator.comparingInt(Spot::line).thenComparingInt(Spot::field))
                    .toList()) {
                if (fault.line > line) {
                    fields.line(fault.line);
                    line = fault.line;
                    field = 0;
                }
                places.put(fault, fields.after(fault.field - field));
                field = fault.field;
            }
        }
        return places;
    }
}
