package org.coppice.scoring.file;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.bank.QuestionBank;
import org.coppice.scoring.file.table.Content;
import org.coppice.scoring.file.table.Layout;
import org.coppice.scoring.file.table.PlainFile;
import org.coppice.scoring.file.table.TeamTable;
import org.coppice.scoring.file.table.Teams;

/** Reads one answer file: byte by byte where it is plain and without a fault, else as CSV, which says what is wrong. */
final class AnswerReader {
    private final String name;
    private final Content content;
    private final QuestionBank bank;
    private final ImmutableMap<String, String> renamed;

    AnswerReader(String name, Content content, QuestionBank bank, Map<String, String> renamed) {
        this.name = name;
        this.content = content;
        this.bank = bank;
        this.renamed = ImmutableMap.copyOf(renamed);
    }

    /**
     * The file without a fault.
     *
     * @param chunk how many bytes to hold at once where it is plain; 0 reads it as CSV
     * @param small the most bytes of a file of which all answers are kept in memory, whatever the order of its rows
     */
    AnswerSource open(int chunk, long small) {
        try {
            return read(chunk, small);
        } catch (IOException e) {
            close();
            throw Bytes.unreadable(name, e);
        } catch (InputException e) {
            close();
            throw e;
        }
    }

    private AnswerSource read(int chunk, long small) throws IOException {
        byte[] head = content.from(0).readNBytes(chunk);
        byte[] line = Arrays.copyOf(head, com.google.common.primitives.Bytes.indexOf(head, (byte) '\n') + 1);
        Optional<CsvText.Row> header = header(line);
        if (header.isEmpty()) {
            return csv(false);
        }
        CsvText csv = CsvText.of(name, Content.of(line));
        AnswerColumns columns = AnswerColumns.of(header.get(), csv, bank, renamed);
        if (csv.hasFaults()) {
            return csv(true);
        }
        PlainFile plain = new PlainFile(layout(columns, header.get()), content, chunk);
        Optional<Teams> teams = plain.read(line.length, small, this::changed);
        return teams.isPresent() ? source(columns, teams.get()) : csv(plain.refused());
    }

    /** The header, where it is the first line and nothing else is. */
    private Optional<CsvText.Row> header(byte[] line) throws IOException {
        int carriageReturn = com.google.common.primitives.Bytes.indexOf(line, (byte) '\r');
        if (line.length < 2 || (carriageReturn >= 0 && carriageReturn != line.length - 2)) {
            return Optional.empty();
        }
        try {
            CsvText csv = CsvText.of(name, Content.of(line));
            Optional<CsvText.Header> header = csv.read(CsvText.Header::new);
            return csv.hasFaults() ? Optional.empty() : header.map(CsvText.Header::row);
        } catch (InputException e) {
            return Optional.empty(); // nothing but white space, or not UTF-8
        }
    }

    /** Reads CSV; where a fault is expected, without keeping answers at first. */
    private AnswerSource csv(boolean faulty) throws IOException {
        CsvText csv = CsvText.of(name, content);
        Optional<AnswerRows> read = csv.read(header -> rows(csv, header, !faulty));
        if (read.isEmpty()) {
            throw csv.noHeader();
        }
        AnswerRows rows = read.get();
        if (rows.size() == 0 && !csv.hasFaults()) {
            csv.fault(1, 0, "there is a header and no row below it", "add a row for each respondent");
        }
        csv.throwIfFaulty();
        Optional<TeamTable> table = rows.table();
        return table.isPresent() ? source(rows.columns(), table.get().teams()) : csv(false);
    }

    private AnswerRows rows(CsvText csv, CsvText.Row header, boolean keep) {
        AnswerColumns columns = AnswerColumns.of(header, csv, bank, renamed);
        return new AnswerRows(csv, bank, columns, layout(columns, header), keep);
    }

    private Layout layout(AnswerColumns columns, CsvText.Row header) {
        return Layout.of(bank, header.fields().size(), columns.roles(), columns.questions());
    }

    private AnswerSource source(AnswerColumns columns, Teams teams) {
        return new AnswerSource(content, bank, columns, teams);
    }

    private InputException changed() {
        return InputException.of(name, "the file was changed while it was read", "leave it alone and start again");
    }

    private void close() {
        try {
            content.close();
        } catch (IOException e) {
            throw Bytes.unreadable(name, e);
        }
    }
}
