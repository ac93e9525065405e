package org.coppice.formats;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * How a table is written in a file, as far as it is declared. Immutable.
 *
 * <pre>{@code
 * TableLayout layout = TableLayout.UNDECLARED.delimiter(';').encoding(Charset.forName("windows-1252"));
 * }</pre>
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class TableLayout {
    /** Nothing is declared. */
    public static final TableLayout UNDECLARED = new TableLayout(null, null, null, 0);

    private final @Nullable Charset encoding;
    private final @Nullable Character delimiter;
    private final @Nullable String sheet;
    private final int headerRows; // 0 if not declared

    private TableLayout(
            @Nullable Charset encoding, @Nullable Character delimiter, @Nullable String sheet, int headerRows) {
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.sheet = sheet;
        this.headerRows = headerRows;
    }

    /** Returns this layout with the encoding of text. */
    public TableLayout encoding(Charset declared) {
        return new TableLayout(declared, delimiter, sheet, headerRows);
    }

    /** Returns this layout with the character between fields. */
    public TableLayout delimiter(char declared) {
        return new TableLayout(encoding, declared, sheet, headerRows);
    }

    /** Returns this layout with the name of the sheet of a workbook. */
    public TableLayout sheet(String declared) {
        return new TableLayout(encoding, delimiter, declared, headerRows);
    }

    /** Returns this layout with the number of rows above the answers, from 1. */
    public TableLayout headerRows(int declared) {
        return new TableLayout(encoding, delimiter, sheet, declared);
    }

    /** Returns the encoding of text; empty if it is not declared. */
    public Optional<Charset> encoding() {
        return Optional.ofNullable(encoding);
    }

    /** Returns the character between fields; empty if it is not declared. */
    public Optional<Character> delimiter() {
        return Optional.ofNullable(delimiter);
    }

    /** Returns the name of the sheet of a workbook; empty if it is not declared. */
    public Optional<String> sheet() {
        return Optional.ofNullable(sheet);
    }

    /** Returns the number of rows above the answers; empty if it is not declared. */
    public OptionalInt headerRows() {
        return headerRows == 0 ? OptionalInt.empty() : OptionalInt.of(headerRows);
    }
}
