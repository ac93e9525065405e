package org.coppice.files.answers.table;

import com.google.common.base.Utf8;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.coppice.model.answer.Absence;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.check.IdSpelling;

/**
 * Reads the rows of a plain answer file byte by byte. Plain means: each row has as many fields as the header, separated by commas; no field
 * contains a comma, a quote or a line break; lines end with a line feed, or a carriage return and a line feed. It never reports what is
 * wrong: everything that it does not understand with certainty is left to a CSV reader.
 */
public final class PlainRows {
    private static final int SPARE = 8; // bytes after the buffered ones: a line feed, and what is read beyond it
    private static final byte SKIPPED = Absence.SKIPPED.code();

    private final AnswerRow row;
    private final int[]
            whole; // for each field the column of its question if its answers are small whole numbers, or else -1
    private final boolean[]
            four; // for each field whether it and the next three are such, in adjacent columns, and not the last
    private final int[] columns; // for each field the column of its question, or its other meaning
    private final boolean[] numbers; // for each field whether its answers are written in digits
    private final byte[] buffer;
    private final Slice field = new Slice();
    private final Slice wave = new Slice();
    private final Slice id = new Slice();
    private final Slice team = new Slice();
    private final PerspectiveField perspective = new PerspectiveField();
    private final StateField[] states;
    private final JoinedIds ids;
    private final RowTally tally;
    private byte[] lastWave = {};
    private Outcome outcome = Outcome.WHOLE;
    private boolean waves;
    private boolean blank; // whether all fields of the row are empty
    private long base; // the offset of the first byte of the buffer in the file
    private int number;
    private int start; // of the row, in the buffer
    private int next;

    /** The result of reading. */
    public enum Outcome {
        /** Everything was read. */
        WHOLE,
        /** Something is not plain; it may be faulty or not. */
        ODD,
        /** There is a fault, or the sink rejected a row. */
        REFUSED
    }

    /** A consumer of rows. */
    public interface Sink {
        /** Consumes a row, which is reused for the next one. Returns false to reject it. */
        boolean add(AnswerRow row);
    }

    /**
     * Creates a reader of rows with a layout.
     *
     * @param chunk the number of bytes to buffer at a time; a longer row is not plain
     * @param tally counts what is unusual in the rows
     */
    public PlainRows(Layout layout, int chunk, RowTally tally) {
        int width = layout.fields().size();
        this.row = new AnswerRow(layout);
        this.whole = new int[width];
        this.columns = new int[width];
        this.numbers = new boolean[width];
        this.four = new boolean[width];
        this.buffer = new byte[chunk + SPARE];
        this.waves = layout.has(Layout.WAVE);
        this.states = new StateField[width];
        layout.states().forEach((f, column) -> states[f] = new StateField(column));
        this.ids = layout.ids();
        this.tally = tally;
        AnswerFields scales = new AnswerFields(layout.bank(), layout.codes());
        boolean digits = !layout.codes().comparesAll();
        for (int f = 0; f < width; f++) {
            int what = layout.fields().get(f);
            columns[f] = what < 0 ? what : row.column(what);
            numbers[f] = what >= 0 && digits && !(scales.scale(what) instanceof ResponseScale.Choice);
            boolean codes = numbers[f]
                    && !(scales.scale(what) instanceof ResponseScale.Numeric)
                    && scales.rating(what).isEmpty();
            whole[f] = codes ? columns[f] : -1;
        }
        for (int f = 0; f + FourDigits.COUNT < width; f++) {
            four[f] = whole[f] >= 0;
            for (int next = 1; next < FourDigits.COUNT; next++) {
                four[f] &= whole[f + next] == whole[f] + next;
            }
        }
        team.set(Slice.of(Layout.ONE_TEAM).copy());
    }

    /** Returns the offset in the file of the row that is being consumed. */
    long place() {
        return base + start;
    }

    /** Adds the bytes of the row that is being consumed to a digest. */
    void digest(CRC32C digest) {
        digest.update(buffer, start, next - start);
    }

    /**
     * Reads the rows between two offsets.
     *
     * @param before the number of rows before them
     */
    public Outcome read(Content content, long from, long to, int before, Sink sink) throws IOException {
        number = before;
        base = from;
        outcome = Outcome.WHOLE;
        int held = 0;
        while (base + held < to) {
            int more = (int) Math.min(buffer.length - SPARE - held, to - base - held);
            if (more == 0) {
                return Outcome.ODD;
            }
            content.read(base + held, buffer, held, more);
            held += more;
            if (base + held == to && buffer[held - 1] != '\n') {
                buffer[held] = '\n'; // the last line may have no line end
                to++;
                held++;
            }
            int end = held;
            while (end > 0 && buffer[end - 1] != '\n') {
                end--;
            }
            if (!rows(end, sink)) {
                return outcome;
            }
            System.arraycopy(buffer, end, buffer, 0, held - end);
            base += end;
            held -= end;
        }
        return outcome;
    }

    /** Reads the complete rows in the buffer. */
    private boolean rows(int end, Sink sink) {
        int at = 0;
        while (at < end) {
            if (buffer[at] == '\n') {
                at++;
            } else if (buffer[at] == '\r' && buffer[at + 1] == '\n') {
                at += 2;
            } else if (commas(at) > at) {
                at = commas(at); // what spreadsheets write for a blank line
            } else {
                start = at;
                at = row(at);
                if (at >= 0 && blank && whole.length > 1) {
                    at = odd(); // a blank line with white space
                }
                if (at < 0) {
                    return false;
                }
                next = at;
                number++;
                row.of(number, perspective.value());
                ids();
                tally.add(row);
                if (!row.use().isLeftOut() && !sink.add(row)) {
                    outcome = Outcome.REFUSED;
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns the index after a line of commas alone; the same index if it is none. */
    private int commas(int from) {
        int at = from;
        while (buffer[at] == ',') {
            at++;
        }
        if (at > from && buffer[at] == '\n') {
            return at + 1;
        }
        return at > from && buffer[at] == '\r' && buffer[at + 1] == '\n' ? at + 2 : from;
    }

    /** Reads a row. Returns the index at which the next one starts, or a negative number. */
    private int row(int from) {
        byte[] bytes = buffer;
        byte[] codes = row.codes();
        row.begin();
        blank = true;
        int last = whole.length - 1;
        int at = from;
        for (int f = 0; f < last; f++) {
            int column = whole[f];
            if (four[f] && FourDigits.read(bytes, at, codes, column)) {
                blank = false;
                f += FourDigits.COUNT - 1;
                at += 2 * FourDigits.COUNT;
                continue;
            }
            if (column >= 0) {
                int digit = bytes[at] - '0';
                if (digit >= 0 && digit <= 9 && bytes[at + 1] == ',') {
                    codes[column] = (byte) digit;
                    blank = false;
                    at += 2;
                    continue;
                } else if (bytes[at] == ',') {
                    codes[column] = SKIPPED;
                    at++;
                    continue;
                }
            }
            at = field(f, at, ',');
            if (at < 0) {
                return at;
            }
        }
        return field(last, at, '\n');
    }

    /** Reads a field that ends with the given character. Returns the index at which the next one starts, or a negative number. */
    private int field(int f, int start, char sign) {
        byte[] bytes = buffer;
        int at = start;
        boolean ascii = true;
        byte b = bytes[at];
        while (b != ',' && b != '\n') {
            if (b == '"' || (b == '\r' && bytes[at + 1] != '\n')) {
                return odd();
            }
            ascii &= b >= 0;
            b = bytes[++at];
        }
        if (b != sign) {
            return odd();
        }
        int end = at > start && bytes[at - 1] == '\r' ? at - 1 : at;
        if (!strip(start, end, ascii)) {
            return odd();
        }
        blank &= field.isEmpty();
        if (!take(f)) {
            outcome = Outcome.REFUSED;
            return -1;
        }
        return at + 1;
    }

    private int odd() {
        outcome = Outcome.ODD;
        return -1;
    }

    /** Sets the field without surrounding white space. Returns false if it is not UTF-8. */
    private boolean strip(int start, int end, boolean ascii) {
        int from = start;
        int to = end;
        while (from < to && buffer[from] >= 0 && Character.isWhitespace(buffer[from])) {
            from++;
        }
        while (from < to && buffer[to - 1] >= 0 && Character.isWhitespace(buffer[to - 1])) {
            to--;
        }
        field.set(buffer, from, to);
        if (ascii) {
            return true;
        }
        if (!Utf8.isWellFormed(buffer, from, to - from)) {
            return false;
        }
        if (buffer[from] < 0 || buffer[to - 1] < 0) {
            field.set(Slice.of(IdSpelling.strip(field.text())).copy()); // there may be non-ASCII blanks
        }
        return true;
    }

    /** Processes the field. Returns false if it is faulty. */
    private boolean take(int f) {
        return switch (columns[f]) {
            case Layout.OTHER -> true;
            case Layout.TEAM -> keep(team);
            case Layout.RESPONDENT -> keep(row.respondent());
            case Layout.WAVE -> keep(wave) && wave();
            case Layout.STATE -> states[f].say(row, field);
            case Layout.PERSPECTIVE -> perspective.read(field);
            default -> answer(f);
        };
    }

    /** Sets an id as it is to be read. Returns false if nothing of it can be seen. */
    private boolean keep(Slice slice) {
        slice.set(field.bytes(), field.from(), field.to());
        if (!slice.isPlainId()) {
            String text = slice.text();
            String normalised = IdSpelling.normalised(text);
            if (!normalised.equals(text)) {
                row.respell();
                slice.set(Slice.of(normalised).copy());
            }
        }
        return !slice.isEmpty();
    }

    /** Sets the team of the row, with its wave, and joins ids. */
    private void ids() {
        id.set(team.bytes(), team.from(), team.to());
        if (!ids.isEmpty()) {
            String joined = ids.team(team.text());
            id.set(Slice.of(joined).copy());
            row.respondent()
                    .set(Slice.of(ids.respondent(joined, row.respondent().text()))
                            .copy());
        }
        if (!waves) {
            row.team().set(id.bytes(), id.from(), id.to());
            return;
        }
        byte[] both = Arrays.copyOf(id.copy(), id.to() - id.from() + wave.to() - wave.from());
        System.arraycopy(wave.bytes(), wave.from(), both, id.to() - id.from(), wave.to() - wave.from());
        row.team().set(both);
    }

    private boolean wave() {
        if (!wave.hasContent(lastWave)) {
            if (Dates.parse(wave.text()) == null) {
                return false;
            }
            lastWave = wave.copy();
        }
        return true;
    }

    private boolean answer(int f) {
        double number = numbers[f] ? Digits.read(field) : Double.NaN;
        return number >= 0 ? row.setColumn(columns[f], number) : row.setColumn(columns[f], field.text());
    }
}
