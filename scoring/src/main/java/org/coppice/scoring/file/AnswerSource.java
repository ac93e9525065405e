package org.coppice.scoring.file;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import org.coppice.scoring.file.table.Content;
import org.coppice.scoring.file.table.Teams;

/** An answer file without a fault, whose teams are read as one goes through them, as often as one likes until it is closed. */
public final class AnswerSource implements AutoCloseable {
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

    /** The teams in each wave, in order. */
    public ImmutableList<TeamKey> keys() {
        return teams.keys();
    }

    /**
     * The answers of each team in each wave, in the order of their keys.
     *
     * @return what throws an {@link InputException} while one goes through it where the file has changed
     */
    public Iterable<TeamAnswers> teams() {
        return teams.answers();
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
