package org.coppice.files.answers;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.coppice.files.InputException;
import org.coppice.files.answers.table.Content;
import org.coppice.files.answers.table.JoinedIds;
import org.coppice.files.answers.table.RowTally;
import org.coppice.files.answers.table.Teams;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;

/**
 * A sample that is read on demand from an answer file without faults. It can be read until it is closed.
 *
 * <pre>{@code
 * try (AnswerSource answers = AnswerFile.open(file, bank, Map.of())) {
 *     SampleProfile profile = assessment.assess(answers);
 * }
 * }</pre>
 *
 * <p>Reading throws an {@link InputException} if the file has changed since it was opened or can no longer be read, and a {@link
 * java.util.concurrent.CancellationException} if the thread was interrupted. After either exception the source remains usable for other
 * threads and for later reads. Thread-safe: any number of threads may read at once.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class AnswerSource implements Sample, AutoCloseable {
    private final Content content;
    private final QuestionBank bank;
    private final AnswerColumns columns;
    private final Teams teams;
    private final Supplier<AnswerReview> review;

    AnswerSource(
            Content content, QuestionBank bank, AnswerColumns columns, Teams teams, RowTally tally, JoinedIds joined) {
        this.content = content;
        this.bank = bank;
        this.columns = columns;
        this.teams = teams;
        this.review = Suppliers.memoize(() -> AnswerReview.of(teams, tally, notAsked(), joined));
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

    /** Returns the ignored columns: those that are neither questions nor any other known column. */
    public ImmutableList<String> passedOver() {
        return columns.passedOver();
    }

    /** Returns, if the bank is a part of another bank, the number of columns that are questions of the whole bank but not of this part. */
    public int elsewhere() {
        return columns.elsewhere();
    }

    /** Returns the questions of the bank that have no column. They count as skipped. */
    public ImmutableList<String> notAsked() {
        return columns.notAsked(bank);
    }

    /** Returns which of the columns {@code team}, {@code respondent}, {@code perspective} and {@code wave} the file has, maybe by other names. */
    public ImmutableSet<String> meanings() {
        return columns.roles().keySet();
    }

    /** Returns true if there is no respondent column, so that the respondents' ids are row numbers. */
    public boolean numbered() {
        return columns.role("respondent").isEmpty();
    }

    /** Returns what a reader of figures should know about the answers. It reads the answers once more. */
    public AnswerReview review() {
        return review.get();
    }

    /** Returns the whole content, read into memory. */
    AnswerSheet sheet() {
        return new AnswerSheet(ImmutableList.copyOf(teams()), passedOver(), elsewhere(), notAsked(), numbered());
    }

    /** Closes the file. */
    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e); // nothing was written, so nothing is lost
        }
    }
}
