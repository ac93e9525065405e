package org.coppice.testkit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.QuestionBank;

/** Makes valid answers of teams to a bank, for properties of one's own. About one answer in eight is missing, for any reason. */
public final class Teams {
    private static final int MOST_PEOPLE = 8;
    private static final int MOST_TEAMS = 3;

    private Teams() {}

    /** Teams of one to eight people, more than half of them members. */
    public static Arbitrary<TeamAnswers> of(QuestionBank bank) {
        return people(whoever(), 1, MOST_PEOPLE).map(people -> team(bank, "t1", people));
    }

    /** Teams of so many members, and nobody else. */
    public static Arbitrary<TeamAnswers> ofMembers(QuestionBank bank, int fewest, int most) {
        return members(fewest, most).map(people -> team(bank, "t1", people));
    }

    /** Samples of one to three teams. */
    public static Arbitrary<List<TeamAnswers>> samples(QuestionBank bank) {
        return crowds().map(crowds -> sample(bank, crowds));
    }

    /** A respondent of some bank: as whom, and what the answers are drawn from. */
    record Person(Perspective who, int seed) {}

    /** The people of one to three teams. */
    static Arbitrary<List<List<Person>>> crowds() {
        return people(whoever(), 1, MOST_PEOPLE).list().ofMinSize(1).ofMaxSize(MOST_TEAMS);
    }

    static Arbitrary<List<Person>> people(int fewest, int most) {
        return people(whoever(), fewest, most);
    }

    static Arbitrary<List<Person>> members(int fewest, int most) {
        return people(Arbitraries.just(Perspective.TEAM_MEMBER), fewest, most);
    }

    /** What these people answer to a bank. */
    static List<TeamAnswers> sample(QuestionBank bank, List<List<Person>> crowds) {
        ImmutableList.Builder<TeamAnswers> sample = ImmutableList.builder();
        for (int t = 0; t < crowds.size(); t++) {
            sample.add(team(bank, "t" + (t + 1), crowds.get(t)));
        }
        return sample.build();
    }

    static TeamAnswers team(QuestionBank bank, String name, List<Person> people) {
        TeamAnswersBuilder team = TeamAnswers.builder(bank, name);
        for (int p = 0; p < people.size(); p++) {
            team.respondent("p" + (p + 1), people.get(p).who());
            new Drawn(bank, people.get(p)).answer(team);
        }
        return team.build();
    }

    private static Arbitrary<Perspective> whoever() {
        List<Tuple.Tuple2<Integer, Perspective>> frequencies = new ArrayList<>();
        for (Perspective who : Perspective.values()) {
            frequencies.add(Tuple.of(who == Perspective.TEAM_MEMBER ? 7 : 1, who));
        }
        return Arbitraries.frequency(frequencies);
    }

    private static Arbitrary<List<Person>> people(Arbitrary<Perspective> who, int fewest, int most) {
        Arbitrary<Integer> seeds = Arbitraries.integers()
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
        return Combinators.combine(who, seeds)
                .as(Person::new)
                .list()
                .ofMinSize(fewest)
                .ofMaxSize(most);
    }
}
