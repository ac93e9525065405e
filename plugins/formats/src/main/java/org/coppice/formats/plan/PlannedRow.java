package org.coppice.formats.plan;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.coppice.formats.AnswerColumn;
import org.coppice.formats.plan.AnswerPlan.Role;
import org.coppice.model.answer.Absence;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.fault.Fault;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a table into rows of a plain answer file, as a plan says. */
final class PlannedRow {
    private static final ImmutableSet<String> NOT_CHOSEN = ImmutableSet.of(
            "0", "0.0", "false", "no", "n", "nein", "non", "unchecked", "not selected", "not chosen", "off");
    private static final int MOST_FAULTS = 100;

    private final ImportedAnswers.Planned file;
    private final AnswerPlan plan;
    private final BankTexts texts;
    private final List<String> columns;
    private final List<Fault> faults;
    private final Map<String, Integer> places = new HashMap<>(); // of the columns of the table
    private final Map<String, Absence> absences = new HashMap<>();

    /** Returns the cell of a column of the plain answer file for a row of the table. */
    @FunctionalInterface
    private interface Cell {
        String of(int line, List<String> cells);
    }

    /**
     * A row of a plain answer file.
     *
     * @param cells its cells, which may be set while rows are read
     * @param place where it is in its file
     */
    record Row(List<String> cells, Places.Row place) {}

    PlannedRow(ImportedAnswers.Planned file, QuestionBank bank, List<String> columns, List<Fault> faults) {
        this.file = file;
        this.plan = file.plan();
        this.texts = new BankTexts(bank);
        this.columns = columns;
        this.faults = faults;
        for (AnswerColumn column : file.table().columns()) {
            places.put(column.name(), places.size());
        }
        plan.absences().forEach((text, reason) -> absences.put(Folded.of(text), reason));
    }

    /** Returns the questions that a file answers. */
    static Set<String> questions(ImportedAnswers.Planned file, QuestionBank bank) {
        Set<String> questions = new LinkedHashSet<>(file.plan().questions().keySet());
        questions.addAll(file.plan().choices().keySet());
        if (file.plan().longForm().isPresent()) {
            int column = file.table().columns().stream()
                    .map(AnswerColumn::name)
                    .toList()
                    .indexOf(file.plan().longForm().get().question());
            BankTexts texts = new BankTexts(bank);
            Map<String, Optional<String>> known = new HashMap<>();
            file.table()
                    .rows((line, cells) -> known.computeIfAbsent(
                                    cells.get(column), text -> LongProposal.question(text, texts))
                            .ifPresent(questions::add));
        }
        return questions;
    }

    /** Returns the columns that a plan uses, without those by which rows are left out. */
    static List<String> columns(AnswerPlan plan) {
        List<String> columns = new ArrayList<>(plan.roles().values());
        columns.addAll(plan.questions().values());
        plan.choices().values().forEach(options -> columns.addAll(options.values()));
        plan.longForm().ifPresent(one -> columns.addAll(List.of(one.question(), one.answer())));
        return columns;
    }

    static boolean isUsed(AnswerPlan plan, String column) {
        return columns(plan).contains(column);
    }

    List<Row> rows() {
        return plan.longForm().isPresent() ? longRows() : wideRows();
    }

    private List<Row> wideRows() {
        List<Row> rows = new ArrayList<>();
        ImmutableIntArray origin = origin();
        Cell[] plain = columns.stream().map(this::cell).toArray(Cell[]::new);
        file.table().rows((line, cells) -> {
            String[] row = new String[plain.length];
            for (int c = 0; c < row.length; c++) {
                row[c] = plain[c].of(line, cells);
            }
            rows.add(new Row(Arrays.asList(row), new Places.Row(file.name(), line, origin)));
        });
        return rows;
    }

    private List<Row> longRows() {
        AnswerPlan.LongForm form = plan.longForm().orElseThrow();
        int question = places.getOrDefault(form.question(), 0);
        int answer = places.getOrDefault(form.answer(), 0);
        Map<List<String>, Row> rows = new LinkedHashMap<>();
        Map<String, Optional<String>> known = new HashMap<>();
        ImmutableIntArray origin = origin();
        List<Cell> roles = columns.stream()
                .filter(column -> role(column).isPresent())
                .map(this::cell)
                .toList();
        List<Cell> others = columns.stream()
                .map(column -> role(column).isEmpty() && !places.containsKey(column)
                        ? (Cell) (line, cells) -> ""
                        : cell(column))
                .toList();
        Map<String, Cell> answers = new HashMap<>();
        file.table().rows((line, cells) -> {
            List<String> key = roles.stream().map(role -> role.of(line, cells)).toList();
            Row row = rows.computeIfAbsent(key, one -> {
                String[] first =
                        others.stream().map(other -> other.of(line, cells)).toArray(String[]::new);
                return new Row(Arrays.asList(first), new Places.Row(file.name(), line, origin));
            });
            Optional<String> id =
                    known.computeIfAbsent(cells.get(question), text -> LongProposal.question(text, texts));
            if (id.isEmpty()) {
                fault(
                        line,
                        question,
                        "\"" + cells.get(question) + "\" is no question of the bank",
                        "write the id of a question");
                return;
            }
            int place = columns.indexOf(id.get());
            String value = answers.computeIfAbsent(id.get(), one -> answer(one, answer))
                    .of(line, cells);
            if (!row.cells().get(place).isEmpty() && !row.cells().get(place).equals(value)) {
                fault(
                        line,
                        answer,
                        "question " + id.get() + " is answered twice by the same respondent",
                        "remove one of the answers");
            }
            row.cells().set(place, value);
        });
        return new ArrayList<>(rows.values());
    }

    /** Returns the number of the column of the table, from 1, for each column of the plain file. */
    private ImmutableIntArray origin() {
        return ImmutableIntArray.copyOf(
                columns.stream().mapToInt(column -> places.getOrDefault(source(column), -1) + 1));
    }

    /** Returns the index of a column of the table, which is checked to exist before. */
    private int place(String column) {
        return Objects.requireNonNull(places.get(column), column);
    }

    private String source(String column) {
        Optional<Role> role = role(column);
        if (role.isPresent()) {
            return plan.roles().getOrDefault(role.get(), "");
        }
        if (plan.choices().containsKey(column)) {
            return plan.choices()
                    .getOrDefault(column, ImmutableMap.of())
                    .values()
                    .iterator()
                    .next();
        }
        return plan.longForm().isPresent() && !places.containsKey(column)
                ? plan.longForm().get().answer()
                : plan.questions().getOrDefault(column, column);
    }

    private static Optional<Role> role(String column) {
        return Arrays.stream(Role.values())
                .filter(role -> role.id().equals(column))
                .findFirst();
    }

    private Cell cell(String column) {
        Optional<Role> role = role(column);
        if (role.isPresent()) {
            return role(role.get());
        }
        if (plan.choices().containsKey(column)) {
            return (line, cells) -> chosen(column, line, cells);
        }
        String planned = plan.questions().get(column);
        if (planned != null) {
            return answer(column, place(planned));
        }
        Integer place = places.get(column);
        return place == null ? (line, cells) -> "" : (line, cells) -> cells.get(place);
    }

    private Cell role(Role role) {
        String column = plan.roles().get(role);
        if (column == null) {
            String always = role == Role.TEAM ? "all" : "";
            return (line, cells) -> always;
        }
        int place = place(column);
        if (role == Role.PERSPECTIVE) {
            Map<String, String> known = new HashMap<>();
            return (line, cells) -> known.computeIfAbsent(cells.get(place), this::perspective);
        }
        return role == Role.WAVE ? (line, cells) -> wave(place, line, cells) : (line, cells) -> cells.get(place);
    }

    private String wave(int place, int line, List<String> cells) {
        String text = cells.get(place);
        if (text.isEmpty()) {
            return text;
        }
        Optional<String> day = plan.waves().day(text).map(Object::toString);
        if (day.isEmpty() && !isLeftOut(cells)) {
            fault(
                    line,
                    place,
                    "the wave \"" + text + "\" is not a date",
                    plan.waves().remedy());
        }
        return day.orElse(text);
    }

    private String perspective(String text) {
        String folded = Folded.of(text);
        return plan.perspectives().entrySet().stream()
                .filter(one -> Folded.of(one.getKey()).equals(folded))
                .map(one -> one.getValue().id())
                .findFirst()
                .orElse(text);
    }

    private boolean isLeftOut(List<String> cells) {
        return plan.leftOut().entrySet().stream()
                .anyMatch(one ->
                        places.containsKey(one.getKey()) && one.getValue().contains(cells.get(place(one.getKey()))));
    }

    private String chosen(String question, int line, List<String> cells) {
        List<String> chosen = new ArrayList<>();
        int first = -1;
        for (Map.Entry<String, String> option :
                plan.choices().getOrDefault(question, ImmutableMap.of()).entrySet()) {
            int place = place(option.getValue());
            String cell = cells.get(place);
            if (!cell.isEmpty() && !NOT_CHOSEN.contains(Folded.of(cell)) && !AbsenceWords.isPlain(cell)) {
                chosen.add(option.getKey());
                first = first < 0 ? place : first;
            }
        }
        if (chosen.size() > 1 && !isLeftOut(cells)) {
            fault(
                    line,
                    first,
                    "the options " + String.join(" and ", chosen) + " of question " + question + " are chosen",
                    "keep one, since the question has one answer");
        }
        return chosen.isEmpty() ? "" : chosen.get(0);
    }

    /** Returns the answer for which a cell stands; the cell itself if the plan does not say. */
    private Cell answer(String question, int place) {
        Map<String, String> meanings = new HashMap<>();
        return (line, cells) -> {
            String text = cells.get(place);
            String known = meanings.get(text);
            if (known == null) {
                known = meaning(question, text);
                meanings.put(text, known);
            }
            return known;
        };
    }

    private String meaning(String question, String text) {
        String scale = texts.bank().question(question).orElseThrow().scale();
        @Nullable String value = value(question, text);
        value = value == null ? value(scale, text) : value;
        if (value != null) {
            return value;
        }
        Absence absence = absences.get(Folded.of(text));
        if (absence == null) {
            absence = absences.get(ValueReading.plainNumber(text));
        }
        if (absence != null) {
            return absence == Absence.SKIPPED ? "" : absence.id();
        }
        if (texts.scale(question) instanceof org.coppice.model.bank.ResponseScale.Numeric) {
            return plan.decimalMark() == ',' && text.matches("[+-]?\\d+,\\d+") ? text.replace(',', '.') : text;
        }
        return ValueReading.plainNumber(text);
    }

    private @Nullable String value(String scaleOrQuestion, String text) {
        Map<String, String> values = plan.values().get(scaleOrQuestion);
        if (values == null) {
            return null;
        }
        String exact = values.get(text);
        if (exact != null) {
            return exact;
        }
        String folded = Folded.of(text);
        return values.entrySet().stream()
                .filter(one -> Folded.of(one.getKey()).equals(folded))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private void fault(int line, int place, String what, String remedy) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(Fault.in(file.name(), line, place + 1, what, remedy));
        }
    }
}
