package org.coppice.testkit;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.coppice.files.InputException;
import org.coppice.formats.AnswerColumn;
import org.coppice.formats.AnswerFormat;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.TableLayout;

/** A format of an author: a line {@code census}, and lines with an answer of a digit for each of three questions. */
class ValidFormat implements AnswerFormat {
    static final AnswerInput FILE = AnswerInput.of("a.cns", "census\n123\n321\n".getBytes(StandardCharsets.ISO_8859_1));

    @Override
    public String id() {
        return "census";
    }

    @Override
    public String title() {
        return "Census";
    }

    @Override
    public Optional<String> recognises(AnswerInput input) {
        return lines(input).get(0).equals("census") ? Optional.of("it begins with census") : Optional.empty();
    }

    @Override
    public AnswerTable read(AnswerInput input, TableLayout layout) {
        List<String> lines = lines(input);
        for (int i = 0; i < lines.size(); i++) {
            if (i == 0 ? !lines.get(0).equals("census") : !lines.get(i).matches("[1-9]{3}|")) {
                throw InputException.at(input.name(), i + 1, 1, "the line is damaged", "send the file again");
            }
        }
        return table(lines);
    }

    AnswerTable table(List<String> lines) {
        return new Table(lines);
    }

    private static List<String> lines(AnswerInput input) {
        return Splitter.on('\n').splitToList(new String(input.content(), StandardCharsets.ISO_8859_1));
    }

    /** The lines as a table. */
    record Table(List<String> lines) implements AnswerTable {
        @Override
        public TableLayout layout() {
            return TableLayout.UNDECLARED;
        }

        @Override
        public ImmutableList<AnswerColumn> columns() {
            return ImmutableList.of(AnswerColumn.of("a", ""), AnswerColumn.of("b", ""), AnswerColumn.of("c", ""));
        }

        @Override
        public ImmutableList<String> notes() {
            return ImmutableList.of();
        }

        @Override
        public void rows(RowConsumer consumer) {
            for (int i = 1; i < lines.size(); i++) {
                if (!lines.get(i).isEmpty()) {
                    consumer.row(i + 1, Splitter.fixedLength(1).splitToList(lines.get(i)));
                }
            }
        }
    }
}
