package org.coppice.formats.office;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.coppice.files.InputException;
import org.coppice.formats.AnswerColumn;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.TableLayout;
import org.coppice.formats.bytes.CellCount;
import org.coppice.formats.bytes.ColumnNames;
import org.coppice.formats.bytes.UnreadableException;
import org.coppice.model.fault.Fault;

/** The table in a sheet of a workbook: its first rows are headers, and rows without a text are left out. */
final class SheetTable implements AnswerTable {
    private static final int MOST_FAULTS = 100;

    private final AnswerInput input;
    private final Workbook workbook;
    private final Workbook.Sheet sheet;
    private final TableLayout layout;
    private final int headers;
    private final ImmutableList<AnswerColumn> columns;
    private final ImmutableList<String> notes;

    private SheetTable(
            AnswerInput input,
            Workbook workbook,
            Workbook.Sheet sheet,
            TableLayout layout,
            int headers,
            ImmutableList<AnswerColumn> columns,
            ImmutableList<String> notes) {
        this.input = input;
        this.workbook = workbook;
        this.sheet = sheet;
        this.layout = layout;
        this.headers = headers;
        this.columns = columns;
        this.notes = notes;
    }

    static SheetTable of(
            AnswerInput input,
            Workbook workbook,
            Workbook.Sheet sheet,
            TableLayout declared,
            ImmutableList<String> notes)
            throws IOException {
        int headers = declared.headerRows().orElse(1);
        try (SheetRows rows = workbook.rows(sheet)) {
            ImmutableList<AnswerColumn> columns = columns(rows, headers);
            if (columns.isEmpty()) {
                throw new UnreadableException(
                        "the sheet \"" + sheet.name() + "\" has no header",
                        "write the names of the columns into its first row");
            }
            return new SheetTable(
                    input, workbook, sheet, declared.sheet(sheet.name()).headerRows(headers), headers, columns, notes);
        }
    }

    /** Returns the columns by the first row, with their texts by the second one of several. */
    private static ImmutableList<AnswerColumn> columns(SheetRows rows, int headers) throws IOException {
        List<String> names = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int header = 0; header < headers && rows.next(); header++) {
            List<String> to = header == 0 ? names : texts;
            for (int column = 0; column < rows.width() && header < 2; column++) {
                to.add(rows.cell(column).strip());
            }
        }
        ColumnNames different = new ColumnNames();
        ImmutableList.Builder<AnswerColumn> columns = ImmutableList.builder();
        for (int column = 0; column < Math.max(names.size(), texts.size()); column++) {
            columns.add(AnswerColumn.of(
                    column < names.size() ? different.different(names.get(column)) : "",
                    column < texts.size() ? texts.get(column) : ""));
        }
        return columns.build();
    }

    @Override
    public TableLayout layout() {
        return layout;
    }

    @Override
    public ImmutableList<AnswerColumn> columns() {
        return columns;
    }

    @Override
    public ImmutableList<String> notes() {
        return notes;
    }

    @Override
    public void rows(RowConsumer consumer) {
        List<Fault> faults = new ArrayList<>();
        String[] cells = new String[columns.size()];
        Arrays.fill(cells, "");
        List<String> row = Collections.unmodifiableList(Arrays.asList(cells));
        CellCount count = CellCount.in(input.size());
        try (SheetRows rows = workbook.rows(sheet)) {
            for (int header = 0; header < headers && rows.next(); header++) {
                // the columns are known
            }
            int before = 0;
            while (rows.next() && faults.size() < MOST_FAULTS) {
                count.row(cells.length);
                check(rows, faults);
                if (rows.width() > 0) {
                    rows.copy(cells, before);
                    before = rows.width();
                    consumer.row(rows.row(), row);
                }
            }
        } catch (IOException e) {
            throw XlsxFormat.fault(input, e);
        }
        if (!faults.isEmpty()) {
            throw new InputException(faults);
        }
    }

    private void check(SheetRows rows, List<Fault> faults) {
        for (int column : rows.withoutValue()) {
            if (column < columns.size()) {
                fault(
                        rows,
                        column,
                        " has a formula whose value is not stored",
                        "open the workbook in a spreadsheet program and save it",
                        faults);
            }
        }
        if (rows.width() > columns.size()) {
            fault(
                    rows,
                    rows.width() - 1,
                    " has a text, but its column has no header",
                    "write a header into the column, or empty it",
                    faults);
        }
    }

    private void fault(SheetRows rows, int column, String what, String remedy, List<Fault> faults) {
        String cell = "cell " + SheetRows.letters(column) + rows.row() + " of the sheet \"" + sheet.name() + "\"";
        faults.add(Fault.in(input.name(), rows.row(), column + 1, cell + what, remedy));
    }
}
