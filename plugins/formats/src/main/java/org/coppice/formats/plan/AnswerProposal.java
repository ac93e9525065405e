package org.coppice.formats.plan;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.coppice.formats.AnswerFormat;
import org.coppice.formats.AnswerFormats;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.plan.AnswerPlan.Role;
import org.coppice.model.bank.QuestionBank;

/**
 * A plan that is proposed for a file, with the reason of each decision and with what is not certain. Immutable.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class AnswerProposal {
    private final AnswerPlan plan;
    private final AnswerFormat format;
    private final ImmutableList<ProposedColumn> columns;
    private final ImmutableList<String> notes;
    private final ImmutableList<Doubt> doubts;
    private final ImmutableList<String> unanswered;

    AnswerProposal(
            AnswerPlan plan,
            AnswerFormat format,
            List<ProposedColumn> columns,
            List<String> notes,
            List<Doubt> doubts,
            List<String> unanswered) {
        this.plan = plan;
        this.format = format;
        this.columns = ImmutableList.copyOf(columns);
        this.notes = ImmutableList.copyOf(notes);
        this.doubts = ImmutableList.copyOf(doubts);
        this.unanswered = ImmutableList.copyOf(unanswered);
    }

    /** Returns the plan for a table in a format, as far as the table shows it. */
    public static AnswerProposal of(AnswerTable table, AnswerFormat format, QuestionBank bank, KnownAnswers known) {
        return new Proposer(table, format, bank, known).propose();
    }

    /** Returns the plan. It names what is not certain as undecided, so that it cannot be used before this is decided. */
    public AnswerPlan plan() {
        return plan;
    }

    /** Returns the format of the file. */
    public AnswerFormat format() {
        return format;
    }

    /** Returns what each column is taken for, in the order of the file. */
    public ImmutableList<ProposedColumn> columns() {
        return columns;
    }

    /** Returns sentences about what was found out. */
    public ImmutableList<String> notes() {
        return notes;
    }

    /** Returns what has to be decided. */
    public ImmutableList<Doubt> doubts() {
        return doubts;
    }

    /** Returns the questions of the bank for which no column was found. */
    public ImmutableList<String> unanswered() {
        return unanswered;
    }

    /** Returns whether nothing has to be decided. */
    public boolean isCertain() {
        return doubts.isEmpty();
    }

    /**
     * Returns whether an answer file is read as the plan says anyway, so that the plan adds nothing: commas, UTF-8, ids as headers, and answers
     * as they are. Single values may be wrong.
     */
    public boolean isPlain() {
        return isPlainTable()
                && notes.isEmpty()
                && plan.values().isEmpty()
                && plan.perspectives().isEmpty()
                && plan.decimalMark() == '.'
                && doubts.stream().allMatch(Doubt::ofValues);
    }

    /**
     * Returns whether the file has the form of a plain answer file: commas, UTF-8, and ids as headers. Its values may need the plan.
     */
    public boolean isPlainTable() {
        return plan.format().equals(AnswerFormats.CSV)
                && plan.layout()
                        .encoding()
                        .filter(StandardCharsets.UTF_8::equals)
                        .isPresent()
                && plan.layout().delimiter().filter(sign -> sign == ',').isPresent()
                && plan.questions().entrySet().stream()
                        .allMatch(one -> one.getKey().equals(one.getValue()))
                && plan.roles().entrySet().stream()
                        .allMatch(one -> one.getKey().id().equals(one.getValue()))
                && plan.choices().isEmpty()
                && plan.longForm().isEmpty();
    }

    /** Returns a line about what was decided. */
    public String summary() {
        StringBuilder line = new StringBuilder("read as " + format.title());
        plan.layout()
                .encoding()
                .filter(encoding -> !encoding.name().equals("UTF-8"))
                .ifPresent(encoding -> line.append(" in ").append(encoding.name()));
        plan.layout()
                .delimiter()
                .filter(sign -> sign != ',')
                .ifPresent(sign -> line.append(" with ").append(Delimiters.name(sign)));
        line.append("; ")
                .append(
                        plan.longForm().isPresent()
                                ? "each row is one answer"
                                : (plan.questions().size() + plan.choices().size()) + " of the columns are questions");
        for (Map.Entry<Role, String> role : plan.roles().entrySet()) {
            if (!role.getValue().equals(role.getKey().id())) {
                line.append("; ")
                        .append(role.getKey().id())
                        .append(" from \"")
                        .append(role.getValue())
                        .append('"');
            }
        }
        if (!plan.values().isEmpty()) {
            line.append("; labels of ")
                    .append(String.join(", ", plan.values().keySet()))
                    .append(" as answers");
        }
        if (!plan.leftOut().isEmpty()) {
            line.append("; rows left out: ")
                    .append(plan.leftOut().entrySet().stream()
                            .map(one -> one.getKey() + " "
                                    + one.getValue().stream()
                                            .map(value -> value.isEmpty() ? "empty" : "\"" + value + "\"")
                                            .collect(Collectors.joining(" or ")))
                            .collect(Collectors.joining(", ")));
        }
        return line.toString();
    }
}
