package org.coppice.formats.text;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.formats.AnswerFormat;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.TableLayout;

/** A format of tables of text, which is recognised by its headers. */
abstract class TextFormat implements AnswerFormat, TextShape {
    private final String id;
    private final String title;

    TextFormat(String id, String title) {
        this.id = id;
        this.title = title;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final Optional<String> recognises(AnswerInput input) {
        ImmutableList<ImmutableList<String>> head = TextTable.head(input);
        return head.isEmpty() ? Optional.empty() : recognises(head);
    }

    /** Returns why the first rows of a table, at least one, seem to be of this format. */
    abstract Optional<String> recognises(List<ImmutableList<String>> head);

    @Override
    public final AnswerTable read(AnswerInput input, TableLayout layout) {
        return TextTable.of(input, layout, this);
    }

    /** Returns whether a row has a cell with one of the texts, in upper or lower case. */
    static boolean has(List<String> row, String... texts) {
        for (String cell : row) {
            for (String text : texts) {
                if (cell.toLowerCase(Locale.ROOT).equals(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns a reason, if it holds. */
    static Optional<String> reason(boolean holds, String reason) {
        return holds ? Optional.of(reason) : Optional.empty();
    }
}
