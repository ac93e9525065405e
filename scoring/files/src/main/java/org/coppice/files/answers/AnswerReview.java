package org.coppice.files.answers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.coppice.files.answers.table.JoinedIds;
import org.coppice.files.answers.table.RowTally;
import org.coppice.files.answers.table.RowUse;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Question;

/**
 * What a reader of figures should know about the answers of a file: what was assumed, what was left out, and what may be a mistake. Nothing of it
 * changes an answer. It is not disclosure-controlled: a count may be one of few people.
 *
 * @param absences the number of absent answers by reason, of questions that have a column and that the respondent is asked
 * @param codes the codes of other programs for a missing value, which were read as skipped
 * @param unused the declared codes for absent answers that no answer has
 * @param blank the rows without an answer, which are not counted as people
 * @param states the rows that a column says not to be finished answers
 * @param respelled the rows with an id that is read without invisible characters, with single blanks, or in another Unicode form
 * @param identical the identical rows without respondents' ids
 * @param ids ids that look alike, and those that were joined
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record AnswerReview(
        ImmutableMap<Absence, Long> absences,
        ImmutableList<AbsenceCode> codes,
        ImmutableList<String> unused,
        RowCount blank,
        ImmutableList<RowState> states,
        RowCount respelled,
        ImmutableList<IdenticalRows> identical,
        SimilarIds ids) {
    /** The number of answers from which on equal rows are unlikely enough to be pointed out. */
    private static final int FEWEST_ANSWERS = 3;

    private static final int FIRST = 3;
    private static final RowCount NONE = new RowCount(0, ImmutableList.of());

    /**
     * Returns what can be seen in the answers of a sample, wherever they come from, such as several files: absent answers, identical answers of
     * people without ids, and ids that look alike.
     */
    public static AnswerReview of(Sample sample) {
        return of(sample, ImmutableList.of(), ImmutableList.of(), NONE, NONE);
    }

    /**
     * Returns a sample in which ids that look alike are one, in the spelling of most rows, such as a sample of several files.
     *
     * @throws IllegalArgumentException if two respondents of a team and wave would become one
     * @throws org.coppice.model.fault.InvalidValueException if two teams of a wave would become one
     */
    public static ReviewedSample joined(Sample sample) {
        JoinedIds ids = of(sample).ids().joined(ImmutableSet.of());
        Sample joined = SimilarIds.renamed(sample, ids);
        return new ReviewedSample(
                joined, of(new Content(joined, ImmutableList.of(), ids), ImmutableList.of(), NONE, NONE));
    }

    /** Returns the review of answers that have no rows in a file. */
    static AnswerReview of(
            Sample sample,
            ImmutableList<String> notAsked,
            ImmutableList<AbsenceCode> codes,
            RowCount blank,
            RowCount respelled) {
        return of(new Content(sample, notAsked, JoinedIds.NONE), codes, blank, respelled);
    }

    private static AnswerReview of(
            Content content, ImmutableList<AbsenceCode> codes, RowCount blank, RowCount respelled) {
        return new AnswerReview(
                content.absences(),
                codes,
                ImmutableList.of(),
                blank,
                ImmutableList.of(),
                respelled,
                content.identical.build(),
                content.ids.found());
    }

    static AnswerReview of(Sample sample, RowTally tally, ImmutableList<String> notAsked, JoinedIds joined) {
        Content content = new Content(sample, notAsked, joined);
        return new AnswerReview(
                content.absences(),
                tally.codes().stream()
                        .map(code -> new AbsenceCode(code.text(), code.cells(), code.rows()))
                        .collect(ImmutableList.toImmutableList()),
                tally.unused(),
                count(tally.blank()),
                tally.states().entrySet().stream()
                        .map(state -> new RowState(
                                state.getKey().header(),
                                tally.words(state.getKey()),
                                state.getKey().use().isLeftOut(),
                                state.getKey().use() == RowUse.NOT_CHOSEN,
                                count(state.getValue())))
                        .collect(ImmutableList.toImmutableList()),
                count(tally.respelled()),
                content.identical.build(),
                content.ids.found());
    }

    /** What is seen in the answers themselves. */
    private static final class Content {
        private final long[] absences = new long[Absence.values().length];
        private final ImmutableList.Builder<IdenticalRows> identical = ImmutableList.builder();
        private final SimilarIds.Search ids;

        Content(Sample sample, ImmutableList<String> notAsked, JoinedIds joined) {
            this.ids = new SimilarIds.Search(sample, joined);
            for (TeamAnswers team : sample.teams()) {
                AnswerReview.absences(team.answers(), notAsked, absences);
                if (team.numbered()) {
                    team.perspectives().forEach(who -> AnswerReview.identical(team.key(), team.only(who), identical));
                }
                ids.add(team);
            }
        }

        ImmutableMap<Absence, Long> absences() {
            ImmutableMap.Builder<Absence, Long> byReason = ImmutableMap.builder();
            for (Absence absence : Absence.values()) {
                byReason.put(absence, absences[-1 - absence.code()]);
            }
            return byReason.buildOrThrow();
        }
    }

    private static RowCount count(RowTally.Rows rows) {
        return new RowCount(rows.count(), rows.first());
    }

    /** Counts the absent answers of a team, by the code of their reason. */
    private static void absences(AnswerBlock answers, ImmutableList<String> notAsked, long[] counts) {
        for (int column = 0; column < answers.bank().questions().size(); column++) {
            Question question = answers.bank().questions().get(column);
            boolean hasColumn = !notAsked.contains(question.id());
            for (int row = 0; hasColumn && row < answers.size(); row++) {
                byte code = answers.code(row, column);
                if (code < 0 && question.asked().contains(answers.perspective(row))) {
                    counts[-1 - code]++;
                }
            }
        }
    }

    /** Adds the identical rows of one perspective of a team, which are adjacent. */
    private static void identical(TeamKey key, TeamAnswers team, ImmutableList.Builder<IdenticalRows> all) {
        AnswerBlock answers = team.answers();
        List<ImmutableList<String>> kinds = new ArrayList<>();
        int repeated = 0;
        int from = 0;
        for (int row = 1; row <= answers.size(); row++) {
            if (row < answers.size() && answers.sameAnswers(row - 1, row)) {
                continue;
            }
            if (row - from > 1 && answers.answeredCount(from) >= FEWEST_ANSWERS) {
                repeated += row - from - 1;
                if (kinds.size() < FIRST) {
                    kinds.add(team.respondents().subList(from, row));
                }
            }
            from = row;
        }
        if (repeated > 0) {
            all.add(new IdenticalRows(
                    key, answers.perspective(0), answers.size(), repeated, ImmutableList.copyOf(kinds)));
        }
    }
}
