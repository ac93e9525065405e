package org.coppice.formats.text;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.coppice.files.InputException;
import org.coppice.formats.AnswerColumn;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.TableLayout;
import org.coppice.model.check.IdSpelling;
import org.coppice.model.fault.Fault;

/** A table in a text whose cells are separated by a character. Blank rows are not part of it. */
final class TextTable implements AnswerTable {
    private static final int MOST_FAULTS = 100;

    private final String name;
    private final String text;
    private final Dialect dialect;
    private final TableLayout layout;
    private final ImmutableList<String> notes;
    private final int headerRows;
    private final ImmutableList<AnswerColumn> columns;

    private TextTable(
            String name,
            String text,
            Dialect dialect,
            TableLayout layout,
            ImmutableList<String> notes,
            int headerRows,
            ImmutableList<AnswerColumn> columns) {
        this.name = name;
        this.text = text;
        this.dialect = dialect;
        this.layout = layout;
        this.notes = notes;
        this.headerRows = headerRows;
        this.columns = columns;
    }

    /** Reads the head of a file in the shape of a tool. */
    static TextTable of(AnswerInput input, TableLayout declared, TextShape shape) {
        DecodedText decoded = DecodedText.of(input, declared.encoding());
        Dialect dialect = Dialect.of(decoded.text(), declared.delimiter());
        ImmutableList<ImmutableList<String>> head = head(input.name(), decoded.text(), dialect);
        if (head.isEmpty()) {
            throw InputException.of(
                    input.name(), "the file is empty", "write a header row, and a row for each respondent");
        }
        int headerRows = Math.min(head.size(), declared.headerRows().orElse(shape.headerRows(head)));
        ImmutableList<AnswerColumn> columns = UniqueColumns.of(shape.columns(head.subList(0, headerRows)));
        TableLayout layout = TableLayout.UNDECLARED
                .encoding(decoded.encoding())
                .delimiter(dialect.delimiter())
                .headerRows(headerRows);
        ImmutableList.Builder<String> notes = ImmutableList.builder();
        decoded.reason().ifPresent(notes::add);
        if (dialect.skipped() > 0) {
            notes.add("The first line names the delimiter and is not part of the table.");
        }
        return new TextTable(input.name(), decoded.text(), dialect, layout, notes.build(), headerRows, columns);
    }

    /** Returns the first rows of a file that are not blank, if it is text; empty if they cannot be read. */
    static ImmutableList<ImmutableList<String>> head(AnswerInput input) {
        if (!DecodedText.isText(input)) {
            return ImmutableList.of();
        }
        AnswerInput part = AnswerInput.of(input.name(), input.head(1 << 16));
        try {
            String text = DecodedText.of(part, java.util.Optional.empty()).text();
            return head(input.name(), text, Dialect.of(text, java.util.Optional.empty()));
        } catch (InputException e) {
            return ImmutableList.of();
        }
    }

    private static ImmutableList<ImmutableList<String>> head(String name, String text, Dialect dialect) {
        ImmutableList.Builder<ImmutableList<String>> head = ImmutableList.builder();
        int rows = 0;
        try (CsvReader<CsvRecord> reader = Dialect.reader(text.substring(dialect.start()), dialect.delimiter())) {
            for (CsvRecord row : reader) {
                ImmutableList<String> cells =
                        row.getFields().stream().map(IdSpelling::strip).collect(ImmutableList.toImmutableList());
                if (cells.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                head.add(cells);
                if (++rows == TextShape.HEAD) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            if (rows == 0) {
                throw invalid(name, dialect.skipped() + 1, e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return head.build();
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
        int width = columns.size();
        int header = headerRows;
        int last = dialect.skipped();
        List<Fault> faults = new ArrayList<>();
        RowHandler handler = new RowHandler(width);
        List<String> cells = Collections.unmodifiableList(Arrays.asList(handler.cells()));
        String rest = dialect.start() == 0 ? text : text.substring(dialect.start());
        try (CsvReader<RowHandler> reader = Dialect.reader(rest, dialect.delimiter(), handler)) {
            for (RowHandler row : reader) {
                last = row.line() + dialect.skipped();
                if (row.filled() == 0) {
                    continue;
                }
                if (header > 0) {
                    header--;
                } else if (row.filled() > width) {
                    if (faults.size() < MOST_FAULTS) {
                        faults.add(Fault.in(
                                name,
                                last,
                                1,
                                "the row has " + row.filled() + " cells and the header has " + width,
                                "remove the extra cells, or put quotes around a cell that contains the delimiter"));
                    }
                } else {
                    consumer.row(last, cells);
                }
            }
        } catch (CsvParseException e) {
            throw invalid(name, last + 1, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!faults.isEmpty()) {
            throw new InputException(faults);
        }
    }

    private static InputException invalid(String name, int line, CsvParseException e) {
        Throwable last = e;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return InputException.at(
                name,
                line,
                1,
                "the row is not valid CSV: "
                        + String.valueOf(last.getMessage()).lines().findFirst().orElse(""),
                "close every quote, and write a quote inside a quoted cell twice");
    }
}
