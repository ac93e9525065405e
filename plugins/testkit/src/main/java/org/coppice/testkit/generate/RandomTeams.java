package org.coppice.testkit.generate;

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

/** Generates respondents without a bank, so that shrinking a respondent and shrinking a bank do not depend on each other. */
public final class RandomTeams {
    private static final int MOST_PEOPLE = 8;
    private static final int MOST_TEAMS = 3;

    private RandomTeams() {}

    /**
     * A respondent to any bank.
     *
     * @param perspective the respondent's perspective
     * @param seed the seed of the answers
     */
    public record Respondent(Perspective perspective, int seed) {}

    /** The respondents of a team of one to eight people. */
    public static Arbitrary<List<Respondent>> team() {
        return respondents(1, MOST_PEOPLE);
    }

    /** The respondents of one to three teams. */
    public static Arbitrary<List<List<Respondent>>> teams() {
        return team().list().ofMinSize(1).ofMaxSize(MOST_TEAMS);
    }

    /** Respondents of all perspectives, more than half of them team members. */
    public static Arbitrary<List<Respondent>> respondents(int fewest, int most) {
        return respondents(anyPerspective(), fewest, most);
    }

    /** Team members and nobody else. */
    public static Arbitrary<List<Respondent>> members(int fewest, int most) {
        return respondents(Arbitraries.just(Perspective.TEAM_MEMBER), fewest, most);
    }

    /** The answers of these teams to a bank. */
    public static List<TeamAnswers> answers(QuestionBank bank, List<List<Respondent>> teams) {
        ImmutableList.Builder<TeamAnswers> sample = ImmutableList.builder();
        for (int t = 0; t < teams.size(); t++) {
            sample.add(answers(bank, "t" + (t + 1), teams.get(t)));
        }
        return sample.build();
    }

    /** The answers of one team to a bank. */
    public static TeamAnswers answers(QuestionBank bank, String name, List<Respondent> respondents) {
        TeamAnswersBuilder team = TeamAnswers.builder(bank, name);
        for (int p = 0; p < respondents.size(); p++) {
            team.respondent("p" + (p + 1), respondents.get(p).perspective());
            new RandomAnswers(bank, respondents.get(p)).answer(team);
        }
        return team.build();
    }

    private static Arbitrary<Perspective> anyPerspective() {
        List<Tuple.Tuple2<Integer, Perspective>> frequencies = new ArrayList<>();
        for (Perspective perspective : Perspective.values()) {
            frequencies.add(Tuple.of(perspective == Perspective.TEAM_MEMBER ? 7 : 1, perspective));
        }
        return Arbitraries.frequency(frequencies);
    }

    private static Arbitrary<List<Respondent>> respondents(Arbitrary<Perspective> perspectives, int fewest, int most) {
        Arbitrary<Integer> seeds = Arbitraries.integers()
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
        return Combinators.combine(perspectives, seeds)
                .as(Respondent::new)
                .list()
                .ofMinSize(fewest)
                .ofMaxSize(most);
    }
}
