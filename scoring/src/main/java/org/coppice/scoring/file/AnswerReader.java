package org.coppice.scoring.file;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.bank.QuestionBank;
import org.coppice.scoring.file.table.Content;
import org.coppice.scoring.file.table.Layout;
import org.coppice.scoring.file.table.PlainRows;
import org.coppice.scoring.file.table.TeamTable;
import org.coppice.scoring.file.table.Teams;

/** Reads one answer file: byte by byte where it is plain and without a fault, else as CSV, which says what is wrong. */
final class AnswerReader {
    /** How many bytes are held at once. */
    static final int CHUNK = 1 << 18;

    private final String name;
    private final byte[] content;
    private final QuestionBank bank;
    private final ImmutableMap<String, String> renamed;

    AnswerReader(String name, byte[] content, QuestionBank bank, Map<String, String> renamed) {
        this.name = name;
        this.content = content;
        this.bank = bank;
        this.renamed = ImmutableMap.copyOf(renamed);
    }

    /**
     * What the file holds.
     *
     * @param chunk how many bytes to hold at once where it is plain; 0 reads it as CSV
     */
    AnswerSheet read(int chunk) {
        return plain(chunk).orElseGet(this::csv);
    }

    private AnswerSheet csv() {
        CsvText csv = CsvText.decode(name, content);
        AnswerRows rows = csv.read(header -> rows(csv, header)).orElseThrow(csv::noHeader);
        if (rows.size() == 0 && !csv.hasFaults()) {
            csv.fault(1, 0, "there is a header and no row below it", "add a row for each respondent");
        }
        csv.throwIfFaulty();
        return sheet(rows.columns(), rows.table().orElseThrow().teams());
    }

    private AnswerRows rows(CsvText csv, CsvText.Row header) {
        AnswerColumns columns = AnswerColumns.of(header, csv, bank, renamed);
        return new AnswerRows(csv, bank, columns, layout(columns, header));
    }

    /** What the file holds, where it is plain and without a fault. */
    Optional<AnswerSheet> plain(int chunk) {
        int end = Bytes.indexOf(Arrays.copyOf(content, Math.min(chunk, content.length)), (byte) '\n');
        return plainHeader(end).flatMap(header -> {
            CsvText csv = CsvText.decode(name, Arrays.copyOf(content, end + 1));
            AnswerColumns columns = AnswerColumns.of(header, csv, bank, renamed);
            return csv.hasFaults()
                    ? Optional.empty()
                    : table(layout(columns, header), end + 1, chunk).map(table -> sheet(columns, table.teams()));
        });
    }

    /** The header, where it is the first line and nothing else is. */
    private Optional<CsvText.Row> plainHeader(int end) {
        byte[] line = Arrays.copyOf(content, end + 1);
        int carriageReturn = Bytes.indexOf(line, (byte) '\r');
        if (end < 1 || (carriageReturn >= 0 && carriageReturn != end - 1)) {
            return Optional.empty();
        }
        try {
            CsvText csv = CsvText.decode(name, line);
            Optional<CsvText.Header> header = csv.read(CsvText.Header::new);
            return csv.hasFaults() ? Optional.empty() : header.map(CsvText.Header::row);
        } catch (InputException e) {
            return Optional.empty();
        }
    }

    private Optional<TeamTable> table(Layout layout, int from, int chunk) {
        TeamTable table = new TeamTable(layout);
        try {
            PlainRows.Outcome outcome =
                    new PlainRows(layout, chunk).read(Content.of(content), from, content.length, 0, table);
            return outcome == PlainRows.Outcome.WHOLE && table.size() > 0 ? Optional.of(table) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Layout layout(AnswerColumns columns, CsvText.Row header) {
        return Layout.of(bank, header.fields().size(), columns.roles(), columns.questions());
    }

    private AnswerSheet sheet(AnswerColumns columns, Teams teams) {
        return new AnswerSheet(
                ImmutableList.copyOf(teams.answers()),
                columns.passedOver(),
                columns.elsewhere(),
                columns.notAsked(bank),
                columns.role("respondent").isEmpty());
    }
}
