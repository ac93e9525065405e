package org.coppice.files.answers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coppice.files.answers.table.AnswerFields;
import org.coppice.files.answers.table.AnswerRow;
import org.coppice.files.answers.table.Dates;
import org.coppice.files.answers.table.JoinedIds;
import org.coppice.files.answers.table.Layout;
import org.coppice.files.answers.table.Names;
import org.coppice.files.answers.table.RowTally;
import org.coppice.files.answers.table.TeamNames;
import org.coppice.files.answers.table.TeamTable;
import org.coppice.model.Named;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.check.IdSpelling;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Collects the rows of an answer file that is read as CSV, and reports what is wrong with each. */
final class AnswerRows implements CsvText.Sink {
    private static final int FEW = 256;

    private final CsvText csv;
    private final QuestionBank bank;
    private final AnswerColumns columns;
    private final AnswerFields fields;
    private final AnswerRow answers;
    private final JoinedIds ids;
    private final RowTally tally;
    private final TeamNames teams;
    private final Names respondents = new Names();
    private final Map<Integer, String> unusual =
            new HashMap<>(); // by line, the first ids that are written with invisible characters
    private int[] lines = new int[16]; // of the respondents
    private @Nullable TeamTable table; // null after the first fault, and from the start if a fault is expected
    private AnswerBlockBuilder faulty;
    private int rows;
    private int left;

    AnswerRows(CsvText csv, QuestionBank bank, AnswerColumns columns, Layout layout, boolean keep) {
        this.csv = csv;
        this.bank = bank;
        this.columns = columns;
        this.fields = new AnswerFields(bank, layout.codes());
        this.ids = layout.ids();
        this.tally = new RowTally(layout);
        this.answers = new AnswerRow(layout);
        this.teams = new TeamNames(layout);
        this.table = keep ? new TeamTable(layout) : null;
        this.faulty = AnswerBlock.builder(bank);
    }

    AnswerColumns columns() {
        return columns;
    }

    int size() {
        return rows;
    }

    /** Returns the number of rows that are read. */
    int left() {
        return left;
    }

    /** Returns what is unusual in the rows. */
    RowTally tally() {
        return tally;
    }

    /** Returns the rows if they were kept and have no fault. */
    Optional<TeamTable> table() {
        return Optional.ofNullable(table);
    }

    @Override
    public void add(CsvText.Row row, int number) {
        rows++;
        answers.begin();
        columns.states().forEach((column, state) -> answers.say(state, row.field(column)));
        if (answers.use().isLeftOut()) {
            answers.of(number, Perspective.TEAM_MEMBER);
            tally.add(answers);
            return;
        }
        if (isNobody(row)) {
            tally.addBlank(number);
            return;
        }
        left++;
        Optional<TeamKey> team = team(row);
        Optional<Perspective> who = perspective(row);
        if (team.isPresent() && who.isPresent()) {
            String id = columns.role("respondent")
                    .map(column -> id(row.field(column)))
                    .map(given -> ids.respondent(team.get().team(), given))
                    .orElse(Integer.toString(number));
            answers.of(number, team.get(), id, who.get());
            columns.role("respondent")
                    .map(row::field)
                    .filter(written -> unusual.size() < FEW
                            && !IdSpelling.normalised(written).equals(written))
                    .ifPresent(written -> unusual.put(row.line(), written));
            if (respondent(row, team.get(), id)) {
                answers(row, who.get());
            }
        }
        if (csv.hasFaults()) {
            table = null; // no longer needed
        }
    }

    /** Returns true if a row lacks its team, its respondent or its wave, and skips every question: it is not a respondent's. */
    private boolean isNobody(CsvText.Row row) {
        return Stream.of("team", "respondent", "wave")
                        .flatMap(role -> columns.role(role).stream())
                        .anyMatch(column ->
                                IdSpelling.normalised(row.field(column)).isEmpty())
                && columns.questions().entrySet().stream()
                        .allMatch(column ->
                                fields.absence(column.getValue(), row.field(column.getKey())) == Absence.SKIPPED);
    }

    /** Returns an id as it is to be read. */
    private String id(String field) {
        String normalised = IdSpelling.normalised(field);
        if (!normalised.equals(field)) {
            answers.respell();
        }
        return normalised;
    }

    /**
     * Returns true if the row has a respondent id that is not a duplicate, or the file has no respondent column; reports a fault otherwise.
     */
    private boolean respondent(CsvText.Row row, TeamKey team, String id) {
        Optional<Integer> column = columns.role("respondent");
        if (column.isEmpty()) {
            return true;
        }
        if (id.isEmpty()) {
            csv.fault(row.line(), column.get(), "the respondent has no id", "write one");
            return false;
        }
        int next = respondents.size();
        int known = respondents.of(teams.of(answers.team()), answers.respondent());
        if (known < next) {
            csv.fault(
                    row.line(),
                    column.get(),
                    id,
                    "respondent \"" + id + "\" of team " + team + " occurs twice, first on line " + lines[known]
                            + reason(team, id, lines[known], row.line()),
                    "remove one, or give each respondent a different id");
            return false;
        }
        if (next == lines.length) {
            lines = Arrays.copyOf(lines, next + next / 2);
        }
        lines[next] = row.line();
        return true;
    }

    /** Returns why two ids are read as the same one, if they may be written differently. */
    private String reason(TeamKey team, String id, int first, int second) {
        if (ids.teams().containsValue(team.team())
                || ids.respondents().row(team.team()).containsValue(id)) {
            return ", since ids that look alike are joined";
        }
        return Stream.of(first, second)
                .filter(unusual::containsKey)
                .map(line -> "; the id on line " + line + " is written with "
                        + IdSpelling.unusual(Objects.requireNonNull(unusual.get(line), "an id")))
                .collect(Collectors.joining());
    }

    private void answers(CsvText.Row row, Perspective who) {
        boolean clean = true;
        for (Map.Entry<Integer, Integer> column : columns.questions().entrySet()) {
            clean &= answers.set(column.getValue(), row.field(column.getKey()));
        }
        tally.add(answers);
        if (table == null || !clean || !table.add(answers)) {
            explain(row, who);
        }
    }

    /** Reports what is wrong with the answers of a row. */
    private void explain(CsvText.Row row, Perspective who) {
        if (faulty.size() == FEW) {
            faulty = AnswerBlock.builder(bank);
        }
        faulty.row(who);
        boolean clean = true;
        for (Map.Entry<Integer, Integer> column : columns.questions().entrySet()) {
            String field = row.field(column.getKey());
            Absence absence = fields.absence(column.getValue(), field);
            try {
                if (absence != null) {
                    faulty.absent(column.getValue(), absence);
                } else {
                    faulty.answer(column.getValue(), fields.value(column.getValue(), field));
                }
            } catch (InvalidValueException e) {
                clean = false;
                csv.fault(row.line(), column.getKey(), e.fault());
            }
        }
        if (clean) {
            faulty.rowFault().ifPresent(fault -> csv.fault(row.line(), 0, fault));
        }
    }

    private Optional<TeamKey> team(CsvText.Row row) {
        String team = ids.team(
                columns.role("team").map(column -> id(row.field(column))).orElse(Layout.ONE_TEAM));
        if (team.isEmpty()) {
            csv.fault(
                    row.line(),
                    columns.role("team").orElseThrow(),
                    "the row has no team",
                    "write the team's id, or remove the row if it is not a respondent's, such as a row of means or totals");
            return Optional.empty();
        }
        Optional<Integer> column = columns.role("wave");
        if (column.isEmpty()) {
            return Optional.of(TeamKey.of(team));
        }
        @Nullable LocalDate wave = Dates.parse(id(row.field(column.get())));
        if (wave == null) {
            csv.fault(
                    row.line(),
                    column.get(),
                    row.field(column.get()),
                    "the wave \"" + row.field(column.get()) + "\" is not a date",
                    Dates.REMEDY);
            return Optional.empty();
        }
        return Optional.of(new TeamKey(team, wave));
    }

    private Optional<Perspective> perspective(CsvText.Row row) {
        String id = columns.role("perspective").map(row::field).orElse("");
        if (id.isEmpty()) {
            return Optional.of(Perspective.TEAM_MEMBER);
        }
        try {
            return Optional.of(Named.of(Perspective.class, "perspective", id));
        } catch (InvalidValueException e) {
            csv.fault(row.line(), columns.role("perspective").orElseThrow(), e.fault());
            return Optional.empty();
        }
    }
}
