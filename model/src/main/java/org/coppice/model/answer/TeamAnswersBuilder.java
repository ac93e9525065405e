package org.coppice.model.answer;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.check.Check;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.FaultException;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Collects the answers of one team, respondent by respondent, and says everything that is wrong with them at once. */
public final class TeamAnswersBuilder {
    private final QuestionBank bank;
    private final String team;
    private final AnswerBlockBuilder answers;
    private final Set<String> respondents = new LinkedHashSet<>();
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable LocalDate wave;
    private String current = "";

    TeamAnswersBuilder(QuestionBank bank, String team) {
        this.bank = bank;
        this.team = team;
        this.answers = AnswerBlock.builder(bank);
    }

    /** The wave. */
    public TeamAnswersBuilder wave(LocalDate day) {
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
        endRow();
        if (!respondents.add(id)) {
            faults.add(Fault.of("respondent " + id, "the respondent stands twice", "give each an id of their own"));
            respondents.add(id + "#" + answers.size());
        }
        current = id;
        answers.row(who);
        return this;
    }

    /** An answer of the current respondent: the rating, number or points, or for a choice the place of the option from 1. */
    public TeamAnswersBuilder answer(String question, double value) {
        return set(question, column -> answers.answer(column, value));
    }

    /** An answer of the current respondent, or why there is none. */
    public TeamAnswersBuilder answer(String question, Response response) {
        return response instanceof Response.Answered answered
                ? answer(question, answered.value())
                : absent(question, ((Response.Absent) response).reason());
    }

    /** Several answers of the current respondent. */
    public TeamAnswersBuilder answers(Map<String, ? extends Number> values) {
        values.forEach((question, value) -> answer(question, value.doubleValue()));
        return this;
    }

    /** Why the current respondent gave no answer; what is not named at all is skipped. */
    public TeamAnswersBuilder absent(String question, Absence reason) {
        return set(question, column -> answers.absent(column, reason));
    }

    /**
     * The answers.
     *
     * @throws FaultException naming every answer that is off its scale, unknown question and repeated respondent
     */
    public TeamAnswers build() {
        endRow();
        current = "";
        if (!faults.isEmpty()) {
            throw new FaultException("team " + team, faults);
        }
        return TeamAnswers.of(new TeamKey(team, wave), ImmutableList.copyOf(respondents), false, answers.build());
    }

    private TeamAnswersBuilder set(String question, java.util.function.IntConsumer action) {
        Preconditions.checkState(!current.isEmpty(), "call respondent(…) before the first answer");
        Optional<Integer> column = bank.column(question);
        if (column.isEmpty()) {
            fault(Unknown.what("question", question), Unknown.remedy(question, bank.questionIds()));
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
            answers.pointsFault().ifPresent(points -> fault(points.what(), points.remedy()));
        }
    }

    private void fault(String what, String remedy) {
        faults.add(Fault.of("respondent " + current, what, remedy));
    }
}
