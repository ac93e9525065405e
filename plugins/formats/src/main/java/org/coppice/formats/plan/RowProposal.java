package org.coppice.formats.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.files.answers.table.RowColumn;
import org.coppice.files.answers.table.RowUse;

/** Proposes which rows are left out: previews, tests, and responses that are not finished, as far as the tool marks them. */
final class RowProposal {
    private final List<ColumnFacts> facts;
    private final Map<String, ProposedColumn> uses;
    private final KnownAnswers known;
    private final AnswerPlan.Builder plan;
    private final List<String> notes;

    RowProposal(
            List<ColumnFacts> facts,
            Map<String, ProposedColumn> uses,
            KnownAnswers known,
            AnswerPlan.Builder plan,
            List<String> notes) {
        this.facts = facts;
        this.uses = uses;
        this.known = known;
        this.plan = plan;
        this.notes = notes;
    }

    void propose() {
        List<String> headers = facts.stream().map(ColumnFacts::name).toList();
        boolean finished = headers.stream()
                .flatMap(header -> state(header, headers).stream())
                .anyMatch(state -> state.kind() == RowColumn.Kind.FINISHED);
        for (ColumnFacts column : facts) {
            Optional<RowColumn> state = state(column.name(), headers);
            boolean time = plan.build().roles().containsValue(column.name());
            if (state.isEmpty()
                    || (uses.containsKey(column.name()) && !time)
                    || known.reading().chooses(column.name())) {
                continue;
            }
            if (!time) {
                uses.put(
                        column.name(),
                        new ProposedColumn(column.name(), "state of the row", "survey tools write it", true));
            }
            if (state.get().kind() == RowColumn.Kind.PROGRESS && finished) {
                continue; // whether the respondent finished has a column of its own
            }
            column.values().forEach((value, rows) -> leaveOut(column, state.get(), value, rows));
            if (column.empty() > 0) {
                leaveOut(column, state.get(), "", column.empty());
            }
        }
    }

    private void leaveOut(ColumnFacts column, RowColumn state, String value, int rows) {
        RowUse use = state.use(value);
        if (use == RowUse.TEST || use == RowUse.UNFINISHED) {
            plan.leaveOut(column.name(), value);
            notes.add("Rows whose column \"" + column.name() + "\" is "
                    + (value.isEmpty() ? "empty" : "\"" + value + "\"") + " are left out, since they are "
                    + (use == RowUse.TEST ? "tests" : "not finished") + " (" + rows + ").");
        }
    }

    private static Optional<RowColumn> state(String header, List<String> headers) {
        return RowColumn.of(header, headers)
                .or(() -> RowColumn.of(IdShapes.textOf(header), headers))
                .or(() -> header.endsWith("?")
                        ? RowColumn.of(header.substring(0, header.length() - 1), headers)
                        : Optional.empty());
    }
}
