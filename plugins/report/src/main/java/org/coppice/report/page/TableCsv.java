package org.coppice.report.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.coppice.files.result.CellText;
import org.coppice.report.words.Line;

/** A table as CSV. A spreadsheet runs none of its texts as a formula; numbers stay numbers. */
final class TableCsv {
    private TableCsv() {}

    static String of(Block.Grid table) {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(table.headers());
        for (Block.Row row : table.rows()) {
            csv.writeRecord(row.cells().stream().map(TableCsv::cell).toList());
        }
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a writer in memory has none
        }
        return out.toString();
    }

    private static String cell(Line line) {
        String text = line.plain();
        return text.matches("−[0-9.]+") ? text.replace('−', '-') : CellText.of(text);
    }
}
