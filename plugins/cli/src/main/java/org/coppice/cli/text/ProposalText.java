package org.coppice.cli.text;

import com.google.common.collect.ImmutableList;
import org.coppice.formats.plan.AnswerProposal;
import org.coppice.formats.plan.ProposedColumn;

/** Shows how a file of answers would be read. */
public final class ProposalText {
    private ProposalText() {}

    /** Returns the lines about a file that is of its format for a reason. */
    public static ImmutableList<String> lines(String file, AnswerProposal proposal, String reason) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(Words.seen(file) + ": " + proposal.format().title() + " ("
                + proposal.format().id() + "), since " + reason);
        lines.add("");
        lines.add("Columns");
        for (ProposedColumn column : proposal.columns()) {
            lines.add("  " + (column.certain() ? "" : "? ") + "\"" + Words.seen(column.column()) + "\": " + column.use()
                    + " (" + Words.seen(column.reason()) + ")");
        }
        proposal.plan().values().forEach((scale, values) -> {
            lines.add("");
            lines.add("Values of " + scale);
            values.forEach((text, answer) -> lines.add("  \"" + Words.seen(text) + "\": " + answer));
        });
        if (!proposal.plan().absences().isEmpty()) {
            lines.add("");
            lines.add("Absent answers");
            proposal.plan()
                    .absences()
                    .forEach((text, absence) -> lines.add("  \"" + Words.seen(text) + "\": " + absence.id()));
        }
        if (!proposal.notes().isEmpty()) {
            lines.add("");
            proposal.notes().forEach(note -> lines.add(Words.seen(note)));
        }
        if (!proposal.unanswered().isEmpty()) {
            lines.add("Questions without a column: " + String.join(", ", proposal.unanswered()));
        }
        lines.add("");
        if (proposal.isCertain()) {
            lines.add("Nothing is left to decide.");
        } else {
            lines.add("To be decided");
            proposal.doubts().forEach(doubt -> lines.add("  " + Words.seen(doubt.toString())));
        }
        return lines.build();
    }
}
