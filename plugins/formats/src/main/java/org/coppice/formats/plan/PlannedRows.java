package org.coppice.formats.plan;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.coppice.files.InputException;
import org.coppice.formats.AnswerColumn;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.plan.AnswerPlan.Duplicates;
import org.coppice.formats.plan.AnswerPlan.Role;
import org.coppice.model.answer.Absence;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.Location;

/** The rows of a table as a plan reads them: a row for each respondent, with the fields of an answer file. */
final class PlannedRows {
    /** The texts of a ticked option besides its own label and id. */
    private static final com.google.common.collect.ImmutableSet<String> TICKED =
            com.google.common.collect.ImmutableSet.of("1", "yes", "y", "true", "x", "checked", "selected", "ja", "oui");

    private static final com.google.common.collect.ImmutableSet<String> NOT_TICKED =
            com.google.common.collect.ImmutableSet.of(
                    "", "0", "no", "n", "false", "unchecked", "not selected", "nein", "non");

    private final AnswerTable table;
    private final String file;
    private final AnswerPlan plan;
    private final BankTexts bank;
    private final ImmutableList<String> kept; // columns that the caller chooses rows by
    private final Map<String, Integer> indices = new HashMap<>(); // of the columns, by their names
    private final List<Field> fields = new ArrayList<>();
    private final Map<String, Row> byRespondent = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private int leftOut;

    /**
     * A row of an answer file.
     *
     * @param line the line of the source from which it comes, or its first one
     * @param fields its fields
     */
    record Row(int line, List<String> fields) {
        long answered(int from) {
            return fields.stream().skip(from).filter(field -> !field.isEmpty()).count();
        }
    }

    /** A field of an answer file, with the column of the source from which it comes; −1 for several. */
    private record Field(String header, int column, String question) {}

    PlannedRows(AnswerTable table, String file, AnswerPlan plan, QuestionBank bank, ImmutableList<String> kept) {
        this.table = table;
        this.file = file;
        this.plan = plan;
        this.bank = new BankTexts(bank);
        this.kept = kept;
        for (int c = 0; c < table.columns().size(); c++) {
            indices.put(table.columns().get(c).name(), c);
        }
    }

    /** Reads the table; throws an exception with everything that is wrong. */
    PlannedRows read() {
        plan.roles().forEach((role, column) -> field(role.id(), column, ""));
        kept.forEach(column -> field(column, column, ""));
        if (plan.longForm().isPresent()) {
            index(plan.longForm().get().question());
            index(plan.longForm().get().answer());
            bank.bank().questionIds().forEach(id -> fields.add(new Field(id, -1, id)));
        } else {
            plan.questions().forEach((id, column) -> field(id, column, id));
            plan.choices().forEach((id, options) -> {
                options.values().forEach(this::index);
                fields.add(new Field(id, -1, id));
            });
        }
        plan.leftOut().keySet().forEach(this::index);
        throwIfFaulty();
        if (plan.longForm().isPresent()) {
            table.rows(this::answer);
        } else {
            table.rows(this::respondent);
        }
        throwIfFaulty();
        rows.addAll(byRespondent.values());
        rows.sort(java.util.Comparator.comparingInt(Row::line));
        return this;
    }

    /** Returns the header of the answer file. */
    List<String> header() {
        return fields.stream().map(Field::header).toList();
    }

    /** Returns the rows, by line. */
    List<Row> rows() {
        return rows;
    }

    /** Returns the number of rows of the table that are left out. */
    int leftOut() {
        return leftOut;
    }

    /** Returns the number of the source's column, from 1, from which a field comes; 1 for several. */
    int column(int field) {
        return Math.max(0, fields.get(field).column()) + 1;
    }

    /** Returns the name of the source's column from which a field comes; empty for several. */
    Optional<String> name(int field) {
        int column = fields.get(field).column();
        return column < 0
                ? Optional.empty()
                : Optional.of(table.columns().get(column).name());
    }

    private void field(String header, String column, String question) {
        fields.add(new Field(header, index(column), question));
    }

    private int index(String column) {
        Integer index = indices.get(column);
        if (index == null) {
            fault(
                    1,
                    1,
                    "there is no column \"" + column + "\", which the plan names",
                    org.coppice.model.check.Unknown.remedy(column, indices.keySet()));
            return 0;
        }
        return index;
    }

    private void fault(int line, int column, String what, String remedy) {
        faults.add(new Fault(new Location.Position(file, Math.max(1, line), column), what, remedy));
    }

    private void throwIfFaulty() {
        if (!faults.isEmpty()) {
            throw InputException.inOrder(faults);
        }
    }

    private boolean isLeftOut(List<String> cells) {
        return plan.leftOut().entrySet().stream()
                .anyMatch(one -> one.getValue()
                        .contains(cells.get(indices.get(one.getKey())).strip()));
    }

    private void respondent(int line, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (isLeftOut(cells)) {
            leftOut++;
            return;
        }
        List<String> row = new ArrayList<>(fields.size());
        for (Field field : fields) {
            row.add(
                    field.question().isEmpty()
                            ? role(field, cells)
                            : field.column() < 0
                                    ? choice(field.question(), line, cells)
                                    : answer(
                                            field.question(),
                                            table.columns().get(field.column()),
                                            cells.get(field.column())));
        }
        add(new Row(line, row));
    }

    private void add(Row row) {
        if (!plan.roles().containsKey(Role.RESPONDENT) || plan.duplicates() == Duplicates.ERROR) {
            rows.add(row);
            return;
        }
        int roles = plan.roles().size();
        byRespondent.merge(
                String.join("\u0000", row.fields().subList(0, roles)),
                row,
                (first, second) -> switch (plan.duplicates()) {
                    case FIRST -> first;
                    case MOST_COMPLETE -> second.answered(roles) >= first.answered(roles) ? second : first;
                    default -> second;
                });
    }

    private String role(Field field, List<String> cells) {
        String cell = cells.get(field.column()).strip();
        if (field.header().equals(Role.PERSPECTIVE.id())) {
            return plan.perspectives().entrySet().stream()
                    .filter(one -> Folded.of(one.getKey()).equals(Folded.of(cell)))
                    .findFirst()
                    .map(one -> one.getValue().id())
                    .orElse(cell);
        }
        if (field.header().equals(Role.WAVE.id())) {
            return plan.waves().day(cell).map(Object::toString).orElse(cell);
        }
        return cell;
    }

    /** Returns the option whose column is ticked. */
    private String choice(String question, int line, List<String> cells) {
        List<String> ticked = new ArrayList<>();
        Objects.requireNonNull(plan.choices().get(question), "a question with options").forEach((option, column) -> {
            String cell = cells.get(Objects.requireNonNull(indices.get(column), "a column")).strip();
            String folded = Folded.of(cell);
            boolean own = bank.scale(question) instanceof ResponseScale.Choice choice
                    && bank.option(choice, cell).filter(option::equals).isPresent();
            if (TICKED.contains(folded) || own) {
                ticked.add(option);
            } else if (!NOT_TICKED.contains(folded)) {
                fault(
                        line,
                        indices.get(column) + 1,
                        "\"" + cell + "\" in column \"" + column + "\" does not say whether option " + option
                                + " is chosen",
                        "write 1 or 0");
            }
        });
        if (ticked.size() > 1) {
            fault(
                    line,
                    1,
                    "question " + question + " has the options " + String.join(" and ", ticked),
                    "choose one of them, or ask a question for each");
        }
        return ticked.isEmpty() ? "" : ticked.get(0);
    }

    /** Returns an answer as an answer file has it; a text that nobody declared stays as it is, and is refused there. */
    private String answer(String question, AnswerColumn column, String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return "";
        }
        Optional<Absence> absence = absence(text);
        if (absence.isPresent() || column.missing().contains(text)) {
            return absence.orElse(Absence.SKIPPED) == Absence.SKIPPED
                    ? ""
                    : absence.orElseThrow().id();
        }
        return value(question, text)
                .or(() -> value(bank.scale(question).id(), text))
                .orElseGet(() -> number(text));
    }

    private Optional<Absence> absence(String text) {
        Absence exact = plan.absences().get(text);
        return exact != null
                ? Optional.of(exact)
                : plan.absences().isEmpty()
                        ? Optional.empty()
                        : plan.absences().entrySet().stream()
                                .filter(one -> Folded.of(one.getKey()).equals(Folded.of(text)))
                                .map(Map.Entry::getValue)
                                .findFirst();
    }

    private Optional<String> value(String scaleOrQuestion, String text) {
        Map<String, String> values = plan.values().get(scaleOrQuestion);
        if (values == null) {
            return Optional.empty();
        }
        String exact = values.get(text);
        return exact != null
                ? Optional.of(exact)
                : values.entrySet().stream()
                        .filter(one -> Folded.of(one.getKey()).equals(Folded.of(text)))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    private String number(String text) {
        String number = plan.decimalMark() == ',' && text.indexOf('.') < 0 ? text.replace(',', '.') : text;
        return ValueReading.plainNumber(number);
    }

    /** Reads a row that is one answer. */
    private void answer(int line, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (isLeftOut(cells)) {
            leftOut++;
            return;
        }
        AnswerPlan.LongForm form = plan.longForm().orElseThrow();
        int asked = Objects.requireNonNull(indices.get(form.question()), "a column");
        int given = Objects.requireNonNull(indices.get(form.answer()), "a column");
        Optional<String> question = LongProposal.question(cells.get(asked).strip(), bank);
        if (question.isEmpty()) {
            fault(
                    line,
                    asked + 1,
                    "\"" + cells.get(asked) + "\" is no question of bank \"" + bank.bank().id() + "\"",
                    org.coppice.model.check.Unknown.remedy(cells.get(asked), bank.bank().questionIds()));
            return;
        }
        List<String> roles = fields.stream()
                .filter(field -> field.question().isEmpty())
                .map(field -> role(field, cells))
                .toList();
        Row row = byRespondent.computeIfAbsent(String.join("\u0000", roles), key -> {
            List<String> empty = new ArrayList<>(roles);
            bank.bank().questionIds().forEach(id -> empty.add(""));
            return new Row(line, empty);
        });
        int at = roles.size() + bank.bank().column(question.get()).orElseThrow();
        if (!row.fields().get(at).isEmpty() && plan.duplicates() == Duplicates.ERROR) {
            fault(
                    line,
                    given + 1,
                    "question " + question.get() + " is answered twice by the respondent of line " + row.line(),
                    "remove one answer, or say which counts with \"duplicates\" in the plan");
        } else if (row.fields().get(at).isEmpty() || plan.duplicates() != Duplicates.FIRST) {
            row.fields().set(at, answer(question.get(), table.columns().get(given), cells.get(given)));
        }
    }
}
