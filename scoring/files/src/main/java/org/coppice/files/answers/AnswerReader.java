package org.coppice.files.answers;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.coppice.files.InputException;
import org.coppice.files.answers.table.AbsenceCodes;
import org.coppice.files.answers.table.Content;
import org.coppice.files.answers.table.JoinedIds;
import org.coppice.files.answers.table.Layout;
import org.coppice.files.answers.table.PlainFile;
import org.coppice.files.answers.table.RowTally;
import org.coppice.files.answers.table.TeamTable;
import org.coppice.files.answers.table.Teams;
import org.coppice.files.tree.Bytes;
import org.coppice.model.bank.QuestionBank;

/**
 * A reader of one answer file. A plain file without faults is parsed byte by byte; any other file is read as CSV, which reports what is
 * wrong.
 */
final class AnswerReader {
    private final String name;
    private final QuestionBank bank;
    private final ReadOptions options;
    private final AbsenceCodes codes;
    private final JoinedIds ids;

    AnswerReader(String name, QuestionBank bank, ReadOptions options) {
        this(name, bank, options, JoinedIds.NONE);
    }

    private AnswerReader(String name, QuestionBank bank, ReadOptions options, JoinedIds ids) {
        this.name = name;
        this.bank = bank;
        this.options = options;
        this.codes = AbsenceCodes.of(options.absences());
        this.ids = ids;
    }

    /**
     * Opens a file. Closes the content if anything is thrown.
     *
     * @param content the content of the file
     * @param chunk the number of bytes of a plain file to buffer at a time; 0 always reads it as CSV
     * @param small the size in bytes up to which all answers of a file are kept in memory, whatever the order of its rows
     */
    AnswerSource open(Content content, int chunk, long small) {
        try {
            AnswerSource source = read(content, chunk, small);
            if (!options.joinsIds() || !ids.isEmpty()) {
                return source;
            }
            JoinedIds joined = source.review().ids().joined(options.teams());
            return joined.isEmpty()
                    ? source
                    : new AnswerReader(name, bank, options, joined).open(content, chunk, small);
        } catch (IOException e) {
            RuntimeException failure = Bytes.failure(name, e);
            close(content, failure);
            throw failure;
        } catch (RuntimeException | Error e) {
            close(content, e);
            throw e;
        }
    }

    private AnswerSource read(Content content, int chunk, long small) throws IOException {
        byte[] head = content.from(0).readNBytes(chunk);
        byte[] line = Arrays.copyOf(head, com.google.common.primitives.Bytes.indexOf(head, (byte) '\n') + 1);
        Optional<CsvText.Row> header = header(line);
        if (header.isEmpty()) {
            return csv(content, false);
        }
        CsvText csv = CsvText.of(name, Content.of(line));
        AnswerColumns columns = AnswerColumns.of(header.get(), csv, bank, options);
        if (csv.hasFaults()) {
            return csv(content, true);
        }
        PlainFile plain = new PlainFile(layout(columns, header.get()), content, chunk);
        Optional<Teams> teams = plain.read(line.length, small, failure -> Bytes.failure(name, failure));
        return teams.isPresent() ? source(content, columns, teams.get(), plain.tally()) : csv(content, plain.refused());
    }

    /** Returns the header if it is exactly the first line. */
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
            return Optional.empty(); // only white space, or not UTF-8
        }
    }

    /** Reads the content as CSV. If a fault is expected, the first pass does not keep answers. */
    private AnswerSource csv(Content content, boolean faulty) throws IOException {
        CsvText csv = CsvText.of(name, content);
        Optional<AnswerRows> read = csv.read(header -> rows(csv, header, !faulty));
        if (read.isEmpty()) {
            throw csv.noHeader();
        }
        AnswerRows rows = read.get();
        if (rows.left() == 0 && rows.size() > 0 && !csv.hasFaults()) {
            csv.fault(1, 0, "no row of the file is read", "choose other rows, or add a row for each respondent");
        }
        if (rows.size() == 0 && !csv.hasFaults()) {
            csv.fault(1, 0, "the file has a header, but no row", "add a row for each respondent");
        }
        csv.throwIfFaulty();
        Optional<TeamTable> table = rows.table();
        return table.isPresent()
                ? source(content, rows.columns(), table.get().teams(), rows.tally())
                : csv(content, false);
    }

    private AnswerRows rows(CsvText csv, CsvText.Row header, boolean keep) {
        AnswerColumns columns = AnswerColumns.of(header, csv, bank, options);
        return new AnswerRows(csv, bank, columns, layout(columns, header), keep);
    }

    private Layout layout(AnswerColumns columns, CsvText.Row header) {
        return Layout.of(
                bank, header.fields().size(), columns.roles(), columns.questions(), columns.states(), codes, ids);
    }

    private AnswerSource source(Content content, AnswerColumns columns, Teams teams, RowTally tally) {
        return new AnswerSource(content, bank, columns, teams, tally, ids);
    }

    private static void close(Content content, Throwable reason) {
        try {
            content.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
