package org.coppice.model.answer;

import com.google.common.base.Preconditions;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.check.Check;
import org.coppice.model.check.Nearest;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.FaultException;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * A builder of the answers of one team, respondent by respondent; it reports all faults at once. Not thread-safe.
 *
 * <pre>{@code
 * TeamAnswers answers = TeamAnswers.builder(bank, "north")
 *         .respondent("p1")
 *         .answer("openness-1", 4)
 *         .absent("openness-2", Absence.DONT_KNOW)
 *         .respondent("c1", Perspective.of("carer"))
 *         .answer("openness-1", 5)
 *         .build();
 * }</pre>
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class TeamAnswersBuilder {
    private final QuestionBank bank;
    private final String team;
    private final Supplier<Nearest> near;
    private final AnswerBlockBuilder answers;
    private final Set<String> seen = new HashSet<>(); // the questions that the current respondent has answered
    private final Set<String> respondents = new LinkedHashSet<>();
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable LocalDate wave;
    private String current = "";

    TeamAnswersBuilder(QuestionBank bank, String team) {
        this.bank = bank;
        this.team = team;
        this.near = Suppliers.memoize(() -> Nearest.among(bank.questionIds()));
        this.answers = AnswerBlock.builder(bank);
    }

    /** Sets the wave; null if there are no waves. */
    public TeamAnswersBuilder wave(@Nullable LocalDate day) {
        wave = day;
        return this;
    }

    /** Starts the answers of a team member. */
    public TeamAnswersBuilder respondent(String id) {
        return respondent(id, Perspective.TEAM_MEMBER);
    }

    /** Starts the answers of a respondent. */
    public TeamAnswersBuilder respondent(String id, Perspective who) {
        Check.text("the id of a respondent", id);
        Check.valid(who != null, "the perspective of respondent \"%s\" is null", "name one", id);
        endRow();
        seen.clear();
        if (!respondents.add(id)) {
            faults.add(
                    Fault.of("respondent " + id, "the respondent occurs twice", "give each respondent a different id"));
            respondents.add(id + "#" + answers.size());
        }
        current = id;
        answers.row(who);
        return this;
    }

    /**
     * Adds an answer of the current respondent: the rating, number or points, or for a choice the position of the option, counted
     * from 1.
     */
    public TeamAnswersBuilder answer(String question, double value) {
        return set(question, column -> answers.answer(column, value));
    }

    /** Adds a response of the current respondent: an answer, or the reason why there is none. */
    public TeamAnswersBuilder answer(String question, @Nullable Response response) {
        if (response instanceof Response.Answered answered) {
            return answer(question, answered.value());
        }
        return response instanceof Response.Absent absent ? absent(question, absent.reason()) : answeredNull(question);
    }

    /** Adds several answers of the current respondent. */
    public TeamAnswersBuilder answers(Map<String, ? extends @Nullable Number> values) {
        Check.notNull(values, "values").forEach((question, value) -> {
            if (value == null) {
                answeredNull(question);
            } else {
                answer(question, value.doubleValue());
            }
        });
        return this;
    }

    /** Records why the current respondent gave no answer; questions that are not mentioned are skipped. */
    public TeamAnswersBuilder absent(String question, @Nullable Absence reason) {
        return reason == null
                ? refuse(
                        question,
                        "the reason why question \"" + question + "\" has no answer is null",
                        "give one, such as SKIPPED")
                : set(question, column -> answers.absent(column, reason));
    }

    private TeamAnswersBuilder answeredNull(String question) {
        return refuse(
                question,
                "the answer to question \"" + question + "\" is null",
                "leave it out if it was skipped, or give the reason with absent(…)");
    }

    private TeamAnswersBuilder refuse(String question, String what, String remedy) {
        return set(question, column -> fault(what, remedy));
    }

    /**
     * Returns the answers.
     *
     * @throws FaultException naming every answer that is outside its scale or null, every unknown question, and every respondent or
     *     answer that is given twice
     */
    public TeamAnswers build() {
        endRow();
        current = "";
        if (!faults.isEmpty()) {
            throw new FaultException("team " + team, faults);
        }
        return TeamAnswers.of(new TeamKey(team, wave), ImmutableList.copyOf(respondents), false, answers.build());
    }

    private TeamAnswersBuilder set(@Nullable String question, IntConsumer action) {
        Preconditions.checkState(!current.isEmpty(), "call respondent(…) before the first answer");
        if (question == null) {
            fault("the question of an answer is null", "write the id of a question");
            return this;
        }
        Optional<Integer> column = bank.column(question);
        if (column.isEmpty()) {
            if (bank.whole().flatMap(whole -> whole.column(question)).isEmpty()) {
                fault(Unknown.what("question", question), Unknown.remedy(question, near.get()));
            }
            return this;
        }
        if (!seen.add(question)) {
            fault("question \"" + question + "\" is answered twice", "keep one of the two answers");
            return this;
        }
        try {
            action.accept(column.get());
        } catch (InvalidValueException e) {
            fault(e.fault().what(), e.fault().remedy());
        }
        return this;
    }

    private void endRow() {
        if (!current.isEmpty()) {
            answers.rowFault().ifPresent(wrong -> fault(wrong.what(), wrong.remedy()));
        }
    }

    private void fault(String what, String remedy) {
        faults.add(Fault.of("respondent " + current, what, remedy));
    }
}
