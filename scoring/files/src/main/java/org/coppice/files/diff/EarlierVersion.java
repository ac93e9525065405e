package org.coppice.files.diff;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.answer.Response;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.fault.InvalidValueException;

/**
 * An earlier version of a bank whose answers are compared with answers to a later version. {@link #carry} turns answers to the earlier version
 * into answers to the later one; the keys and weights of the later version then score both.
 *
 * <ul>
 *   <li>A question corresponds to the one with the same id or, if the id is gone, to a new one with the same text: it was renamed.
 *   <li>A question is left out if its answers cannot be compared: the response scale changed, or the order of its labels; more than half of its
 *       words changed; the referent or the horizon changed; or the direction of scoring is reversed and the words are not the same. If the
 *       words are the same, the key was corrected, and the answers remain.
 * </ul>
 *
 * <p>A question that is left out counts as one that nobody answered in the earlier wave, so that a change does not count it.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class EarlierVersion {
    private final QuestionBank earlier;
    private final QuestionBank later;
    private final ImmutableMap<Integer, Integer> columns; // of the earlier version, by that of the later
    private final ImmutableMap<String, Change> leftOut;
    private final ImmutableMap<String, String> renamed;

    private EarlierVersion(
            QuestionBank earlier,
            QuestionBank later,
            Map<Integer, Integer> columns,
            Map<String, Change> leftOut,
            Map<String, String> renamed) {
        this.earlier = earlier;
        this.later = later;
        this.columns = ImmutableMap.copyOf(columns);
        this.leftOut = ImmutableMap.copyOf(leftOut);
        this.renamed = ImmutableMap.copyOf(renamed);
    }

    /** Compares the questions of two versions of a bank. */
    public static EarlierVersion of(QuestionBank earlier, QuestionBank later) {
        Map<Integer, Integer> columns = new LinkedHashMap<>();
        Map<String, Change> leftOut = new LinkedHashMap<>();
        Map<String, String> renamed = new LinkedHashMap<>();
        List<Question> questions = later.questions();
        for (int c = 0; c < questions.size(); c++) {
            Question is = questions.get(c);
            Optional<Question> match = earlier.question(is.id()).or(() -> sameText(is, earlier, later));
            if (match.isEmpty()) {
                continue;
            }
            Question was = match.get();
            Optional<Change> other = other(earlier, was, later, is);
            if (other.isPresent()) {
                leftOut.put(is.id(), other.get());
                continue;
            }
            columns.put(c, earlier.column(was.id()).orElseThrow());
            if (!was.id().equals(is.id())) {
                renamed.put(was.id(), is.id());
            }
        }
        return new EarlierVersion(earlier, later, columns, leftOut, renamed);
    }

    /** Returns the one question of the earlier version whose id is gone and whose texts are those of a new question. */
    private static Optional<Question> sameText(Question is, QuestionBank earlier, QuestionBank later) {
        List<Question> same = earlier.questions().stream()
                .filter(was -> later.question(was.id()).isEmpty()
                        && was.text().equals(is.text())
                        && was.wordings().equals(is.wordings()))
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    /** Returns why the answers to a question of both versions cannot be compared; empty if they can. */
    private static Optional<Change> other(QuestionBank earlier, Question was, QuestionBank later, Question is) {
        ResponseScale old = earlier.scale(was);
        ResponseScale now = later.scale(is);
        if (!ScaleDiff.answers(old).equals(ScaleDiff.answers(now))) {
            return Optional.of(Change.ANSWERS);
        }
        if (old instanceof ResponseScale.Likert before
                && now instanceof ResponseScale.Likert after
                && !before.labels().equals(after.labels())
                && Set.copyOf(before.labels()).equals(Set.copyOf(after.labels()))) {
            return Optional.of(Change.LABELS);
        }
        ImmutableList<Difference> differences = new QuestionDiff(earlier, later).of(was, is);
        boolean words = differences.stream().anyMatch(one -> one.change().equals(Change.WORDS));
        return differences.stream()
                .filter(one -> one.effect() == Effect.BREAKS
                        && (Set.of(Change.WORDS, Change.ABOUT, Change.HORIZON).contains(one.change())
                                || (words && one.change().equals(Change.REVERSED))))
                .map(Difference::change)
                .findFirst();
    }

    /** Returns the questions of both versions whose answers cannot be compared, by their ids in the later version, with the reason. */
    public ImmutableMap<String, Change> leftOut() {
        return leftOut;
    }

    /** Returns what became of each question of the earlier version, in its order. */
    public ImmutableList<MappedQuestion> map() {
        Map<String, String> carried = new LinkedHashMap<>();
        columns.forEach((is, was) ->
                carried.put(earlier.questionIds().get(was), later.questionIds().get(is)));
        return earlier.questionIds().stream()
                .map(id -> {
                    Optional<Change> other = Optional.ofNullable(leftOut.get(id));
                    Optional<String> after =
                            Optional.ofNullable(carried.get(id)).or(() -> other.map(change -> id));
                    return new MappedQuestion(id, after, after.isEmpty() ? Optional.of(Change.REMOVED) : other);
                })
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the later ids of renamed questions, by the earlier ids. */
    public ImmutableMap<String, String> renamed() {
        return renamed;
    }

    /**
     * Returns answers to the earlier version as answers to the later one.
     *
     * @throws InvalidValueException if they belong to another bank
     */
    public TeamAnswers carry(TeamAnswers team) {
        AnswerBlock answers = team.answers();
        if (!answers.bank().equals(earlier)) {
            throw new InvalidValueException(
                    "the answers of team " + team.key() + " belong to " + answers.bank() + ", not to " + earlier,
                    "give answers to the earlier version");
        }
        AnswerBlockBuilder rows = AnswerBlock.builder(later);
        for (int row = 0; row < answers.size(); row++) {
            rows.row(answers.perspective(row));
            for (Map.Entry<Integer, Integer> column : columns.entrySet()) {
                int was = column.getValue();
                boolean asked = later.questions().get(column.getKey()).asked().contains(answers.perspective(row));
                if (asked && answers.answered(row, was)) {
                    rows.answer(column.getKey(), answers.value(row, was));
                } else if (asked && answers.response(row, was) instanceof Response.Absent absent) {
                    rows.absent(column.getKey(), absent.reason());
                }
            }
        }
        return TeamAnswers.of(team.key(), team.respondents(), team.numbered(), rows.build());
    }

    /** Returns the two versions. */
    @Override
    public String toString() {
        return earlier + " compared with " + later;
    }
}
