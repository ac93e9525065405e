package org.coppice.testkit;

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
 * A team that is written down, for tests of one's own:
 *
 * <pre>{@code
 * TeamAnswers team = MadeTeam.of(bank, "north")
 *         .members(5)
 *         .see("openness", 0.8)                          // all of them
 *         .see("reflection", 0.2, 0.4, 0.6, 0.4, 0.2)    // one by one
 *         .answer("openness-1", 5, 5, 4, 4, 3)
 *         .people(Perspective.CARER, 2)
 *         .see("openness", 0.5)
 *         .build();
 * }</pre>
 *
 * <p>What is said is said of those who were named last; what is said later goes before. Who was not said to answer a question skipped it.
 */
public final class MadeTeam {
    private final QuestionBank bank;
    private final TeamAnswersBuilder team;
    private final List<Person> people = new ArrayList<>();
    private int from;

    private MadeTeam(QuestionBank bank, String name) {
        this.bank = bank;
        this.team = TeamAnswers.builder(bank, name);
    }

    /** A team without anybody yet. */
    public static MadeTeam of(QuestionBank bank, String name) {
        return new MadeTeam(bank, name);
    }

    /** The day of the wave. */
    public MadeTeam wave(java.time.LocalDate day) {
        team.wave(day);
        return this;
    }

    /** Adds members, {@code p1} and so on. */
    public MadeTeam members(int count) {
        return people(Perspective.TEAM_MEMBER, count);
    }

    /** Adds people of a perspective; they are numbered on. */
    public MadeTeam people(Perspective who, int count) {
        from = people.size();
        for (int i = 0; i < count; i++) {
            people.add(new Person("p" + (people.size() + 1), who, new LinkedHashMap<>()));
        }
        return this;
    }

    /**
     * How much of a construct they see, from 0 to 1 of what its questions can say: each rating is the nearest to that place on its scale, of a
     * reversed question to its mirror.
     *
     * @param shares one for all of them, or one for each
     */
    public MadeTeam see(String construct, double... shares) {
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
                    "bank \"" + bank.id() + "\" has no rating for construct \"" + construct + "\"; there are "
                            + bank.constructs().stream().map(one -> one.id()).toList());
        }
        return this;
    }

    /**
     * What they answer to a question.
     *
     * @param values one for all of them, or one for each
     */
    public MadeTeam answer(String question, double... values) {
        put(question(question), values, Response::of);
        return this;
    }

    /** None of them answers a question, for that reason. */
    public MadeTeam absent(String question, Absence reason) {
        put(question(question), new double[] {0}, any -> Response.absent(reason));
        return this;
    }

    /**
     * The answers.
     *
     * @throws org.coppice.model.fault.FaultException if an answer is off its scale
     */
    public TeamAnswers build() {
        for (Person person : people) {
            team.respondent(person.id(), person.who());
            person.answers().forEach(team::answer);
        }
        return team.build();
    }

    private record Person(String id, Perspective who, Map<String, Response> answers) {}

    private interface Answer {
        Response of(double value);
    }

    private void put(Question question, double[] values, Answer answer) {
        int count = people.size() - from;
        if (values.length != 1 && values.length != count) {
            throw new IllegalArgumentException(values.length + " values for " + count + " people and question \""
                    + question.id() + "\"; give one for all, or one for each");
        }
        for (int i = 0; i < count; i++) {
            Person person = people.get(from + i);
            if (question.asked().contains(person.who())) {
                person.answers().put(question.id(), answer.of(values[values.length == 1 ? 0 : i]));
            }
        }
    }

    private Question question(String id) {
        return bank.question(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "bank \"" + bank.id() + "\" has no question \"" + id + "\"; there are " + bank.questionIds()));
    }

    private static double rating(ResponseScale.Likert scale, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share of " + share + "; give a number from 0 to 1");
        }
        return scale.lowest() + Math.rint(share * (scale.points() - 1));
    }
}
