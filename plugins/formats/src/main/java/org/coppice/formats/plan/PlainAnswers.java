package org.coppice.formats.plan;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.coppice.files.InputException;
import org.coppice.files.answers.ReadOptions;
import org.coppice.files.answers.table.RowColumn;
import org.coppice.formats.AnswerColumn;
import org.coppice.formats.plan.AnswerPlan.Role;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.fault.Fault;

/** The plain answer file to which files with their plans correspond. */
final class PlainAnswers {
    private static final int CHUNK = 1 << 16;

    private final byte[] csv;
    private final Set<String> states; // the columns that say what a row is
    private final Places places;

    private PlainAnswers(byte[] csv, Set<String> states, Places places) {
        this.csv = csv;
        this.states = states;
        this.places = places;
    }

    /** Returns the content of the file. */
    byte[] csv() {
        return csv;
    }

    /** Returns where its cells are in the files. */
    Places places() {
        return places;
    }

    /** Returns whether a column says what a row is. */
    boolean hasState(String column) {
        return states.contains(column);
    }

    static PlainAnswers of(List<ImportedAnswers.Planned> files, QuestionBank bank, ReadOptions options) {
        Set<String> roles = new LinkedHashSet<>();
        Set<String> questions = new LinkedHashSet<>();
        Set<String> states = new LinkedHashSet<>();
        for (ImportedAnswers.Planned file : files) {
            checkColumns(file);
            for (Role role : Role.values()) {
                if (file.plan().roles().containsKey(role)) {
                    roles.add(role.id());
                }
            }
            questions.addAll(PlannedRow.questions(file, bank));
            List<String> headers =
                    file.table().columns().stream().map(AnswerColumn::name).toList();
            headers.stream()
                    .filter(header -> !PlannedRow.isUsed(file.plan(), header)
                            && (file.plan().leftOut().containsKey(header)
                                    || options.chooses(header)
                                    || RowColumn.of(header, headers).isPresent()))
                    .forEach(states::add);
        }
        for (ImportedAnswers.Planned file : files) {
            for (String role : roles) {
                if (role.equals("respondent") && !file.plan().roles().containsKey(Role.RESPONDENT)) {
                    throw InputException.of(
                            file.name(),
                            "the file has no column of respondents, and another file has one",
                            "name it in the plan, or read the files one by one");
                }
            }
        }
        states.removeAll(roles);
        states.removeAll(questions);
        List<String> columns = ImmutableList.<String>builder()
                .addAll(roles)
                .addAll(questions)
                .addAll(states)
                .build();
        List<PlannedRow.Row> rows = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (ImportedAnswers.Planned file : files) {
            rows.addAll(new PlannedRow(file, bank, columns, faults).rows());
        }
        if (!faults.isEmpty()) {
            throw new InputException(faults);
        }
        List<PlannedRow.Row> kept = DuplicateRows.resolved(
                rows, columns, questions, files.get(0).plan().duplicates());
        byte[] csv = write(columns, kept);
        return new PlainAnswers(
                csv,
                states,
                new Places(
                        csv, columns, kept.stream().map(PlannedRow.Row::place).toList()));
    }

    private static void checkColumns(ImportedAnswers.Planned file) {
        List<String> names =
                file.table().columns().stream().map(AnswerColumn::name).toList();
        List<Fault> faults = PlannedRow.columns(file.plan()).stream()
                .filter(column -> !names.contains(column))
                .map(column -> Fault.in(
                        file.name(),
                        1,
                        1,
                        "the plan names a column \"" + column + "\", and the file has none",
                        org.coppice.model.check.Unknown.remedy(column, names)))
                .toList();
        if (!faults.isEmpty()) {
            throw new InputException(faults);
        }
    }

    private static byte[] write(List<String> columns, List<PlannedRow.Row> rows) {
        ByteArrayOutputStream csv = new ByteArrayOutputStream(CHUNK);
        StringBuilder lines = new StringBuilder(CHUNK);
        line(columns, lines);
        for (PlannedRow.Row row : rows) {
            line(row.cells(), lines);
            if (lines.length() > CHUNK / 2) {
                csv.writeBytes(lines.toString().getBytes(StandardCharsets.UTF_8));
                lines.setLength(0);
            }
        }
        csv.writeBytes(lines.toString().getBytes(StandardCharsets.UTF_8));
        return csv.toByteArray();
    }

    private static void line(List<String> cells, StringBuilder lines) {
        for (int c = 0; c < cells.size(); c++) {
            if (c > 0) {
                lines.append(',');
            }
            String text = cells.get(c);
            if (isPlain(text)) {
                lines.append(text);
            } else {
                lines.append(cell(text));
            }
        }
        lines.append('\n');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == ',' || sign == '"' || sign == '\n' || sign == '\r') {
                return false;
            }
        }
        return true;
    }

    private static String cell(String text) {
        String line = text.replaceAll("[\\r\\n]+", " ");
        return line.indexOf(',') < 0 && line.indexOf('"') < 0 ? line : '"' + line.replace("\"", "\"\"") + '"';
    }
}
