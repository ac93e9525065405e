package org.coppice.formats.json;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.coppice.files.InputException;
import org.coppice.formats.AnswerColumn;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.TableLayout;
import org.coppice.formats.bytes.CellCount;
import org.coppice.formats.bytes.UnreadableException;
import tools.jackson.core.JacksonException;

/** The records of a JSON file as a table, with a column for each name that any of them has. */
final class JsonAnswers implements AnswerTable {
    private static final int MOST_COLUMNS = 16_384;

    private final AnswerInput input;
    private final ImmutableList<AnswerColumn> columns;

    private JsonAnswers(AnswerInput input, Set<String> names) {
        this.input = input;
        this.columns = names.stream().map(name -> AnswerColumn.of(name, "")).collect(ImmutableList.toImmutableList());
    }

    static JsonAnswers of(AnswerInput input) {
        Set<String> names = new LinkedHashSet<>();
        read(input, (line, fields) -> {
            names.addAll(fields.keySet());
            if (names.size() > MOST_COLUMNS) {
                throw new UnreadableException(
                        "it has more than " + MOST_COLUMNS + " different names", "leave out what is no answer");
            }
        });
        if (names.isEmpty()) {
            throw InputException.of(input.name(), "the file has no answers", "write an object for each respondent");
        }
        return new JsonAnswers(input, names);
    }

    @Override
    public TableLayout layout() {
        return TableLayout.UNDECLARED;
    }

    @Override
    public ImmutableList<AnswerColumn> columns() {
        return columns;
    }

    @Override
    public ImmutableList<String> notes() {
        return ImmutableList.of();
    }

    @Override
    public void rows(RowConsumer consumer) {
        Map<String, Integer> places = new HashMap<>();
        columns.forEach(column -> places.put(column.name(), places.size()));
        String[] cells = new String[columns.size()];
        List<String> row = Collections.unmodifiableList(Arrays.asList(cells));
        CellCount count = CellCount.in(input.size());
        Set<String> before = new LinkedHashSet<>();
        Arrays.fill(cells, "");
        read(input, (line, fields) -> {
            count.row(cells.length);
            before.forEach(name -> cells[Objects.requireNonNull(places.get(name), "a column")] = "");
            before.clear();
            fields.forEach((name, text) -> cells[Objects.requireNonNull(places.get(name), "a column")] = text);
            before.addAll(fields.keySet());
            consumer.row(line, row);
        });
    }

    private static void read(AnswerInput input, JsonRecords.Sink sink) {
        try {
            JsonRecords.read(input.stream(), sink);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            InputException fault = InputException.at(
                    input.name(), line, 1, "the JSON is damaged", "correct it, or export the answers again");
            fault.initCause(e);
            throw fault;
        } catch (IOException e) {
            throw UnreadableException.fault(
                    input.name(), e, "the JSON is damaged", "correct it, or export the answers again");
        }
    }
}
