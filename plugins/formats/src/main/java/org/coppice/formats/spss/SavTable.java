package org.coppice.formats.spss;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.coppice.formats.AnswerColumn;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.TableLayout;
import org.coppice.formats.bytes.CellCount;
import org.coppice.formats.bytes.ColumnNames;
import org.coppice.formats.bytes.UnreadableException;

/** The cases of a data file, with the labels and missing values of its dictionary. The line of a row is the number of its case. */
final class SavTable implements AnswerTable {
    private static final double SYSTEM_MISSING = -Double.MAX_VALUE;
    private static final int MOST_IN_RANGE = 1_000;

    private final AnswerInput input;
    private final byte[] content;
    private final int start;
    private final SavDictionary dictionary;
    private final ImmutableList<AnswerColumn> columns;

    private SavTable(AnswerInput input, byte[] content, TableLayout layout) throws IOException {
        this.input = input;
        this.content = content;
        ByteBuffer in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        this.dictionary = SavDictionary.read(in, layout.encoding());
        this.start = in.position();
        this.columns = describe();
    }

    static SavTable of(AnswerInput input, TableLayout layout) throws IOException {
        return new SavTable(input, input.content(), layout);
    }

    @Override
    public TableLayout layout() {
        return TableLayout.UNDECLARED.encoding(dictionary.encoding);
    }

    @Override
    public ImmutableList<AnswerColumn> columns() {
        return columns;
    }

    @Override
    public ImmutableList<String> notes() {
        ImmutableList.Builder<String> notes = ImmutableList.builder();
        if (!dictionary.encodingIsNamed) {
            notes.add("The file does not name its encoding and is read as " + dictionary.encoding.name() + ".");
        }
        if (dictionary.isBigEndian()) {
            notes.add("The numbers of the file begin with their highest byte.");
        }
        return notes.build();
    }

    @Override
    public void rows(RowConsumer consumer) {
        String[] cells = new String[columns.size()];
        List<String> row = Collections.unmodifiableList(Arrays.asList(cells));
        CellCount count = CellCount.in(input.size());
        try (SavCases cases = cases()) {
            while (cases.next()) {
                count.row(cells.length);
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = cases.text(i);
                }
                consumer.row(cases.number(), row);
            }
        } catch (IOException e) {
            throw SavFormat.fault(input, e);
        }
    }

    private SavCases cases() throws IOException {
        return new SavCases(SavData.of(content, start, dictionary), dictionary);
    }

    private ImmutableList<AnswerColumn> describe() throws IOException {
        List<Set<String>> missing = missing();
        ColumnNames different = new ColumnNames();
        ImmutableList.Builder<AnswerColumn> columns = ImmutableList.builder();
        for (int i = 0; i < dictionary.variables.size(); i++) {
            SavVariable variable = dictionary.variables.get(i);
            columns.add(AnswerColumn.of(
                            different.different(variable.name),
                            dictionary.text(variable.label).strip())
                    .labels(variable.labels)
                    .missing(missing.get(i)));
        }
        return columns.build();
    }

    /** Returns the missing values of each variable: those that are declared, and those in the data that are in a declared range. */
    private List<Set<String>> missing() throws IOException {
        List<Set<String>> missing = new ArrayList<>();
        for (SavVariable variable : dictionary.variables) {
            Set<String> values = new LinkedHashSet<>();
            if (variable.isText()) {
                variable.missingTexts.forEach(
                        value -> values.add(dictionary.text(value).stripTrailing()));
            } else {
                variable.missing.forEach(value -> values.add(variable.text(value)));
            }
            missing.add(values);
        }
        if (dictionary.variables.stream().noneMatch(SavVariable::hasRange)) {
            return missing;
        }
        try (SavCases cases = cases()) {
            while (cases.next()) {
                for (int i = 0; i < missing.size(); i++) {
                    SavVariable variable = dictionary.variables.get(i);
                    if (variable.hasRange()
                            && !variable.isText()
                            && cases.value(i) != SYSTEM_MISSING
                            && variable.isInRange(cases.value(i))
                            && missing.get(i).add(cases.text(i))
                            && missing.get(i).size() > MOST_IN_RANGE) {
                        throw new UnreadableException(
                                "the variable \"" + variable.name + "\" has more than " + MOST_IN_RANGE
                                        + " different missing values",
                                "declare the values that mean that an answer is missing one by one");
                    }
                }
            }
        }
        return missing;
    }
}
