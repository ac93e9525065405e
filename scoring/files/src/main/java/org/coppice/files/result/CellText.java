package org.coppice.files.result;

import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Texts in CSV files that a spreadsheet may open. A spreadsheet runs a text as a formula if it begins with one of a few signs; an apostrophe
 * before it prevents that. Such a text that already begins with apostrophes gets another one, so that the text can be restored.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class CellText {
    /** Apostrophes, blanks and controls of every kind, which spreadsheets skip, and the sign that begins a formula; full-width signs count too. */
    private static final Pattern FORMULA = Pattern.compile(
            "'*(?:[\\t\\r\\n].*|[\\p{Z}\\p{C}]*[=+\\-@\u2212\uFF1D\uFF0B\uFF0D\uFF20].*)", Pattern.DOTALL);

    private CellText() {}

    /**
     * Returns a text as it is written to a cell: with an apostrophe before it if a spreadsheet would run it. An id such as {@code +1} is a text,
     * too: a spreadsheet would read it as the number 1.
     */
    public static String of(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
