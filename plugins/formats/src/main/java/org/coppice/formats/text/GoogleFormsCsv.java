package org.coppice.formats.text;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.coppice.formats.AnswerColumn;

/** CSV files of the answers to a Google form: a time stamp first, and the questions as headers. */
public final class GoogleFormsCsv extends TextFormat {
    /** Creates the format; service loaders do. */
    public GoogleFormsCsv() {
        super("google-forms-csv", "Google Forms CSV");
    }

    /** The header of the time stamp in languages of the form. */
    private static final ImmutableList<String> TIMES = ImmutableList.of(
            "timestamp", "zeitstempel", "horodateur", "marca temporal", "informazioni cronologiche", "tijdstempel");

    @Override
    Optional<String> recognises(List<ImmutableList<String>> head) {
        String first = head.get(0).get(0).toLowerCase(java.util.Locale.ROOT);
        return reason(
                TIMES.contains(first), "its first column is " + head.get(0).get(0));
    }

    /** Returns the columns; a row of a grid has its text in brackets after that of the grid, if the grid has one. */
    @Override
    public List<AnswerColumn> columns(List<ImmutableList<String>> headers) {
        return headers.get(0).stream()
                .map(name -> AnswerColumn.of(name, inBrackets(name)))
                .toList();
    }

    private static String inBrackets(String name) {
        int text = name.startsWith("[") ? 1 : name.lastIndexOf(" [") + 2; // a grid may have no text of its own
        return name.endsWith("]") && (text > 2 || name.startsWith("[")) ? name.substring(text, name.length() - 1) : "";
    }
}
