package org.coppice.scoring.file;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coppice.model.Named;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of an answer file, and parts them into teams. */
final class AnswerRows implements CsvText.Sink {
    private final CsvText csv;
    private final AnswerColumns columns;
    private final AnswerFields fields;
    private final AnswerBlockBuilder answers;
    private final Map<TeamKey, TeamRows> teams = new TreeMap<>();
    private int rows;

    /** The rows of one team, with the ids of its respondents and the lines they stand on. */
    private static final class TeamRows {
        private final List<Integer> rows = new ArrayList<>();
        private final List<String> ids = new ArrayList<>();
        private final Map<String, Integer> lines = new HashMap<>();
    }

    AnswerRows(CsvText csv, QuestionBank bank, AnswerColumns columns) {
        this.csv = csv;
        this.columns = columns;
        this.fields = new AnswerFields(bank);
        this.answers = AnswerBlock.builder(bank);
    }

    AnswerColumns columns() {
        return columns;
    }

    int size() {
        return rows;
    }

    @Override
    public void add(CsvText.Row row, int number) {
        rows++;
        Optional<TeamKey> team = team(row);
        Optional<Perspective> who = perspective(row);
        if (team.isEmpty() || who.isEmpty()) {
            return;
        }
        String id = columns.role("respondent").map(row::field).orElse(Integer.toString(number));
        TeamRows place = teams.computeIfAbsent(team.get(), key -> new TeamRows());
        if (id.isEmpty()) {
            csv.fault(row.line(), columns.role("respondent").orElseThrow(), "the respondent has no id", "write one");
            return;
        }
        Integer before = place.lines.putIfAbsent(id, row.line());
        if (before != null) {
            csv.fault(
                    row.line(),
                    columns.role("respondent").orElseThrow(),
                    "respondent \"" + id + "\" of team " + team.get() + " stands twice, first on line " + before,
                    "remove one, or give each an id of their own");
            return;
        }
        place.rows.add(answers.size());
        place.ids.add(id);
        answers.row(who.get());
        answers(row);
    }

    private void answers(CsvText.Row row) {
        boolean clean = true;
        for (Map.Entry<Integer, Integer> column : columns.questions().entrySet()) {
            try {
                fields.set(answers, column.getValue(), row.field(column.getKey()));
            } catch (IllegalArgumentException e) {
                clean = false;
                csv.fault(row.line(), column.getKey(), e);
            }
        }
        String points = clean ? answers.pointsFault() : "";
        if (!points.isEmpty()) {
            csv.fault(row.line(), 0, new IllegalArgumentException(points));
        }
    }

    private Optional<TeamKey> team(CsvText.Row row) {
        String team = columns.role("team").map(row::field).orElse(AnswerFile.ONE_TEAM);
        if (team.isEmpty()) {
            csv.fault(row.line(), columns.role("team").orElseThrow(), "the row has no team", "write the team's id");
            return Optional.empty();
        }
        Optional<Integer> column = columns.role("wave");
        if (column.isEmpty()) {
            return Optional.of(TeamKey.of(team));
        }
        @Nullable LocalDate wave = Dates.parse(row.field(column.get()));
        if (wave == null) {
            csv.fault(
                    row.line(),
                    column.get(),
                    "the wave \"" + row.field(column.get()) + "\" is no date",
                    "write it as year-month-day, such as 2026-03-31");
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
        } catch (IllegalArgumentException e) {
            csv.fault(row.line(), columns.role("perspective").orElseThrow(), e);
            return Optional.empty();
        }
    }

    /** The answers of each team, in the order of the teams. */
    ImmutableList<TeamAnswers> teams() {
        AnswerBlock block = answers.build();
        boolean numbered = columns.role("respondent").isEmpty();
        return teams.entrySet().stream()
                .map(team -> TeamAnswers.of(
                        team.getKey(),
                        team.getValue().ids,
                        numbered,
                        block.rows(team.getValue().rows.stream()
                                .mapToInt(Integer::intValue)
                                .toArray())))
                .collect(ImmutableList.toImmutableList());
    }
}
