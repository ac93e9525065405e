package org.coppice.files.answers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import org.coppice.files.InputException;
import org.coppice.files.answers.table.Content;
import org.coppice.files.answers.table.Teams;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;

/**
 * The sample in an answer file without a fault: its teams are read from the file when they are asked for, until it is closed.
 *
 * <pre>{@code
 * try (AnswerSource answers = AnswerFile.open(file, bank, Map.of())) {
 *     SampleProfile profile = assessment.assess(answers);
 * }
 * }</pre>
 *
 * <p>Reading throws an {@link InputException} where the file has changed since it was opened or cannot be read any more, and a {@link
 * java.util.concurrent.CancellationException} where the thread was interrupted. After either the source still serves other threads and
 * later readings. Any number of threads may read it at once.
 */
public final class AnswerSource implements Sample, AutoCloseable {
    private final Content content;
    private final QuestionBank bank;
    private final AnswerColumns columns;
    private final Teams teams;

    AnswerSource(Content content, QuestionBank bank, AnswerColumns columns, Teams teams) {
        this.content = content;
        this.bank = bank;
        this.columns = columns;
        this.teams = teams;
    }

    @Override
    public ImmutableSortedSet<TeamKey> keys() {
        return teams.keys();
    }

    @Override
    public TeamAnswers team(TeamKey key) {
        return teams.team(key);
    }

    @Override
    public Iterable<TeamAnswers> teams() {
        return teams.teams();
    }

    /** The columns that mean nothing here. */
    public ImmutableList<String> passedOver() {
        return columns.passedOver();
    }

    /** How many columns are questions of the whole bank where this is a part of it, and not of the part. */
    public int elsewhere() {
        return columns.elsewhere();
    }

    /** The questions of the bank that have no column; they count as skipped. */
    public ImmutableList<String> notAsked() {
        return columns.notAsked(bank);
    }

    /** Whether there is no column of respondents, so that their ids are row numbers. */
    public boolean numbered() {
        return columns.role("respondent").isEmpty();
    }

    /** All of it in memory. */
    AnswerSheet sheet() {
        return new AnswerSheet(ImmutableList.copyOf(teams()), passedOver(), elsewhere(), notAsked(), numbered());
    }

    /** Lets go of the file. */
    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e); // nothing was written, so nothing is lost
        }
    }
}
