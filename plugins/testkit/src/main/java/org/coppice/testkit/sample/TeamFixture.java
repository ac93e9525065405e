package org.coppice.testkit.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coppice.model.ConstructId;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.Response;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;

/**
 * A builder of one team's answers for your own tests:
 *
 * <pre>{@code
 * TeamAnswers team = TeamFixture.of(bank, "north")
 *         .members(5)
 *         .rate("openness", 0.8)                          // all five
 *         .rate("reflection", 0.2, 0.4, 0.6, 0.4, 0.2)    // one by one
 *         .answer("openness-1", 5, 5, 4, 4, 3)
 *         .respondents(Perspective.CARER, 2)
 *         .rate("openness", 0.5)
 *         .build();
 * }</pre>
 *
 * <p>Calls apply to the respondents that were added last; later calls override earlier ones. Questions without an answer are skipped.
 *
 * @since 0.1.0
 */
public final class TeamFixture {
    private final QuestionBank bank;
    private final TeamAnswersBuilder team;
    private final List<Respondent> respondents = new ArrayList<>();
    private int from;

    private TeamFixture(QuestionBank bank, String name) {
        this.bank = bank;
        this.team = TeamAnswers.builder(bank, name);
    }

    /** Starts a team without respondents. */
    public static TeamFixture of(QuestionBank bank, String name) {
        return new TeamFixture(bank, name);
    }

    /** Sets the day of the wave. */
    public TeamFixture wave(LocalDate day) {
        team.wave(day);
        return this;
    }

    /** Adds team members with the next ids, {@code p1} and so on. */
    public TeamFixture members(int count) {
        return respondents(Perspective.TEAM_MEMBER, count);
    }

    /** Adds respondents of a perspective with the next ids. */
    public TeamFixture respondents(Perspective perspective, int count) {
        from = respondents.size();
        for (int i = 0; i < count; i++) {
            respondents.add(new Respondent("p" + (respondents.size() + 1), perspective, new LinkedHashMap<>()));
        }
        return this;
    }

    /**
     * Sets how much of a construct the respondents report, from 0 (nothing) to 1 (all). Each rating question of the construct gets the nearest
     * rating; a reversed question gets the mirrored one.
     *
     * @param shares one value for all respondents, or one for each
     */
    public TeamFixture rate(String construct, double... shares) {
        ConstructId id = ConstructId.of(construct);
        boolean any = false;
        for (Question question : bank.questions()) {
            for (Key key : question.keys()) {
                if (key.construct().equals(id) && bank.scale(question) instanceof ResponseScale.Likert scale) {
                    any = true;
                    put(question, shares, share -> Response.of(rating(scale, key.reversed() ? 1 - share : share)));
                }
            }
        }
        if (!any) {
            throw new IllegalArgumentException(
                    "bank \"" + bank.id() + "\" has no rating for construct \"" + construct + "\"; the bank has "
                            + bank.constructs().stream().map(one -> one.id()).toList());
        }
        return this;
    }

    /**
     * Sets the answers to a question.
     *
     * @param values one value for all respondents, or one for each
     */
    public TeamFixture answer(String question, double... values) {
        put(question(question), values, Response::of);
        return this;
    }

    /** Sets the reason why the respondents do not answer a question. */
    public TeamFixture absent(String question, Absence reason) {
        put(question(question), new double[] {0}, any -> Response.absent(reason));
        return this;
    }

    /**
     * Returns the answers of the team.
     *
     * @throws org.coppice.model.fault.FaultException if an answer is off its scale
     */
    public TeamAnswers build() {
        for (Respondent respondent : respondents) {
            team.respondent(respondent.id(), respondent.perspective());
            respondent.answers().forEach(team::answer);
        }
        return team.build();
    }

    private record Respondent(String id, Perspective perspective, Map<String, Response> answers) {}

    private interface ResponseFunction {
        Response of(double value);
    }

    private void put(Question question, double[] values, ResponseFunction response) {
        int count = respondents.size() - from;
        if (values.length != 1 && values.length != count) {
            throw new IllegalArgumentException(values.length + " values for " + count + " respondents and question \""
                    + question.id() + "\"; give one value for all, or one for each respondent");
        }
        for (int i = 0; i < count; i++) {
            Respondent respondent = respondents.get(from + i);
            if (question.asked().contains(respondent.perspective())) {
                respondent.answers().put(question.id(), response.of(values[values.length == 1 ? 0 : i]));
            }
        }
    }

    private Question question(String id) {
        return bank.question(id)
                .orElseThrow(() -> new IllegalArgumentException("bank \"" + bank.id() + "\" has no question \"" + id
                        + "\"; the bank has " + bank.questionIds()));
    }

    private static double rating(ResponseScale.Likert scale, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share " + share + " is out of range; give a number from 0 to 1");
        }
        return scale.lowest() + scale.step() * Math.rint(share * (scale.points() - 1));
    }
}
