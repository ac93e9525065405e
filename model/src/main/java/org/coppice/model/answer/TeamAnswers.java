package org.coppice.model.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.check.Check;
import org.coppice.model.check.NaturalOrder;
import org.coppice.model.check.RowOrder;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one team in one wave. The rows are in canonical order, so that the order in which people answered does not change
 * any bit of any figure: rows are sorted by the respondent's id, numbers by size; if the ids are only row numbers, rows are sorted
 * by perspective and content. Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class TeamAnswers {
    private final TeamKey key;
    private final Respondents respondents;
    private final boolean numbered;
    private final AnswerBlock answers;

    /** Takes rows that are already in canonical order. */
    TeamAnswers(TeamKey key, Respondents respondents, boolean numbered, AnswerBlock answers) {
        this.key = key;
        this.respondents = respondents;
        this.numbered = numbered;
        this.answers = answers;
    }

    /**
     * Returns a builder of a team's answers to the questions of {@code bank}. If the bank is a part of another bank, answers to the
     * other questions of the whole are accepted and ignored.
     */
    public static TeamAnswersBuilder builder(QuestionBank bank, String team) {
        return new TeamAnswersBuilder(Check.notNull(bank, "bank"), Check.text("the id of a team", team));
    }

    /**
     * Returns the answers of a team, in canonical order.
     *
     * @param respondents an id for each row of {@code answers}, all different
     * @param numbered whether the ids are only row numbers
     * @throws IllegalArgumentException if the number of ids differs from the number of rows, or if an id is duplicated
     */
    public static TeamAnswers of(TeamKey key, List<String> respondents, boolean numbered, AnswerBlock answers) {
        if (respondents.size() != answers.size()) {
            throw new IllegalArgumentException(
                    "there are " + respondents.size() + " ids for " + answers.size() + " rows");
        }
        if (new HashSet<>(respondents).size() < respondents.size()) {
            throw new IllegalArgumentException("a respondent occurs twice in team " + key);
        }
        int[] rows = numbered
                ? RowOrder.of(new long[answers.size()], (a, b) -> {
                    int byContent = answers.compareRows(a, b);
                    return byContent != 0
                            ? byContent
                            : NaturalOrder.OF_IDS.compare(respondents.get(a), respondents.get(b));
                })
                : NaturalOrder.places(respondents);
        return new TeamAnswers(key, Respondents.of(respondents).rows(rows), numbered, answers.rows(rows));
    }

    /** Returns the team and the wave. */
    public TeamKey key() {
        return key;
    }

    /** Returns the respondents' ids, row by row. */
    public ImmutableList<String> respondents() {
        return respondents.ids();
    }

    /** Returns whether the respondents' ids are only row numbers of a file. */
    public boolean numbered() {
        return numbered;
    }

    /** Returns the answers, row by row. */
    public AnswerBlock answers() {
        return answers;
    }

    /** Returns the number of rows. */
    public int size() {
        return answers.size();
    }

    /** Returns the perspectives that answered, in the order of {@link Perspective}. */
    public ImmutableSet<Perspective> perspectives() {
        EnumSet<Perspective> found = EnumSet.noneOf(Perspective.class);
        for (int row = 0; row < size(); row++) {
            found.add(answers.perspective(row));
        }
        return Sets.immutableEnumSet(found);
    }

    /** Returns the rows of one perspective, in the same order. */
    public TeamAnswers only(Perspective who) {
        int[] rows = rowsOf(who);
        return rows.length == size()
                ? this
                : new TeamAnswers(key, respondents.rows(rows), numbered, answers.rows(rows));
    }

    /**
     * Returns the rows of the given perspectives, in the same order, in which only the answers to the given questions remain. The other
     * answers are {@linkplain Absence#WITHHELD withheld}.
     *
     * @param columns for each perspective the columns of the questions whose answers remain
     * @since 0.1.0
     */
    public TeamAnswers disclosed(ImmutableMap<Perspective, ImmutableSet<Integer>> columns) {
        int[] rows = rowsOf(columns.keySet());
        return new TeamAnswers(
                key, respondents.rows(rows), numbered, answers.rows(rows).disclosed(columns));
    }

    /**
     * Returns the same rows as if some perspectives had not been asked some questions: these questions {@linkplain Absence#NOT_APPLICABLE do
     * not apply}.
     *
     * @param questions true for a perspective and the column of a question that it is not asked
     * @since 0.1.0
     */
    public TeamAnswers notAsked(BiPredicate<Perspective, Integer> questions) {
        return new TeamAnswers(key, respondents, numbered, answers.without(questions, Absence.NOT_APPLICABLE));
    }

    /**
     * Returns the answers to a part of the bank.
     *
     * @param part a part of this bank, made with {@link QuestionBank#part}; for the bank itself, the result is the same answers
     * @throws org.coppice.model.fault.InvalidValueException if a question of {@code part} is not in the bank
     * @since 0.1.0
     */
    public TeamAnswers part(QuestionBank part) {
        return answers.bank().equals(part) ? this : of(key, respondents(), numbered, answers.part(part));
    }

    /** Returns the indices of the rows of one perspective. */
    public int[] rowsOf(Perspective who) {
        return rowsOf(ImmutableSet.of(who));
    }

    /**
     * Returns the indices of the rows of some perspectives.
     *
     * @since 0.1.0
     */
    public int[] rowsOf(ImmutableSet<Perspective> some) {
        int[] found = new int[size()];
        int n = 0;
        for (int row = 0; row < found.length; row++) {
            if (some.contains(answers.perspective(row))) {
                found[n++] = row;
            }
        }
        return Arrays.copyOf(found, n);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof TeamAnswers other
                && key.equals(other.key)
                && numbered == other.numbered
                && answers.equals(other.answers)
                && respondents().equals(other.respondents());
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, answers);
    }

    /** Returns the team and the size only, because answers are personal data. */
    @Override
    public String toString() {
        return "team " + key + ": " + answers;
    }
}
