package org.coppice.cli.simulate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Collections;
import org.coppice.model.ConstructId;
import org.coppice.model.Perspective;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.check.Check;
import org.coppice.model.vocabulary.LearningCulture;

/**
 * The plan of a simulation.
 *
 * @param bank the questions that are answered
 * @param teams the number of teams, 1 to 100,000
 * @param size the number of members of each team, 1 to 100,000, unless its kind has another
 * @param seed the same seed gives the same answers
 * @param kinds the kinds of the teams, used in turn, at least one; a kind that is listed twice is twice as frequent
 * @param perspectives the perspectives of the respondents, at least one, each with a question in the bank; in the order of {@link Perspective}
 */
public record SimulationPlan(
        QuestionBank bank,
        int teams,
        int size,
        long seed,
        ImmutableList<TeamKind> kinds,
        ImmutableSet<Perspective> perspectives) {
    /** The maximum number of teams, and of members of a team. */
    public static final int MOST = 100_000;

    /** Throws if a number of teams or members is not 1 to {@link #MOST}, if there is no kind or no perspective, or a perspective has no question. */
    public SimulationPlan {
        Check.valid(teams >= 1 && teams <= MOST, "%s teams cannot be simulated", "ask for 1 to %2$s", teams, MOST);
        Check.valid(
                size >= 1 && size <= MOST,
                "teams of %s cannot be simulated",
                "ask for 1 to %2$s respondents",
                size,
                MOST);
        Check.valid(!kinds.isEmpty(), "there is no kind of team", "give one");
        Check.valid(!perspectives.isEmpty(), "there is no perspective", "give one");
        perspectives = Sets.immutableEnumSet(perspectives);
        for (Perspective who : perspectives) {
            Check.valid(
                    LatentModel.asked(bank).contains(who),
                    "bank %s has no question to perspective \"%s\"",
                    "name another",
                    bank.id(),
                    who.id());
        }
    }

    /**
     * Creates the default plan of a bank: if it measures a {@link LearningCulture}, all kinds in turn and all perspectives of people with
     * questions, without a consensus sheet; otherwise ordinary teams and their members, or if these have no questions, the first perspective
     * that has.
     */
    public SimulationPlan(QuestionBank bank, int teams, int size, long seed) {
        this(bank, teams, size, seed, kinds(bank), perspectives(bank));
    }

    /** Returns the same plan with other kinds. */
    public SimulationPlan withKinds(Iterable<TeamKind> others) {
        return new SimulationPlan(bank, teams, size, seed, ImmutableList.copyOf(others), perspectives);
    }

    /** Returns the same plan with other perspectives. */
    public SimulationPlan withPerspectives(Iterable<Perspective> others) {
        return new SimulationPlan(bank, teams, size, seed, kinds, ImmutableSet.copyOf(others));
    }

    /**
     * Returns the team of this number, counted from 1. It is named after its kind, the second of a kind {@code new-2}; if all are ordinary,
     * the names are {@code team-1}, {@code team-2} and so on.
     */
    PlannedTeam team(int number) {
        int round = (number - 1) / kinds.size();
        int turn = (number - 1) % kinds.size();
        TeamKind kind = kinds.get(turn);
        if (ImmutableSet.copyOf(kinds).equals(ImmutableSet.of(TeamKind.ORDINARY))) {
            return new PlannedTeam("team-" + number, kind);
        }
        int before = round * Collections.frequency(kinds, kind) + Collections.frequency(kinds.subList(0, turn), kind);
        return new PlannedTeam(before == 0 ? kind.id() : kind.id() + "-" + (before + 1), kind);
    }

    private static ImmutableList<TeamKind> kinds(QuestionBank bank) {
        return ofThePaper(bank) ? ImmutableList.copyOf(TeamKind.values()) : ImmutableList.of(TeamKind.ORDINARY);
    }

    private static ImmutableSet<Perspective> perspectives(QuestionBank bank) {
        ImmutableSet<Perspective> asked = LatentModel.asked(bank);
        ImmutableSet<Perspective> people =
                Sets.difference(asked, ImmutableSet.of(Perspective.CONSENSUS)).immutableCopy();
        return ofThePaper(bank) && !people.isEmpty()
                ? people
                : ImmutableSet.of(asked.iterator().next());
    }

    private static boolean ofThePaper(QuestionBank bank) {
        ImmutableSet<ConstructId> cultures = Arrays.stream(LearningCulture.values())
                .map(LearningCulture::constructId)
                .collect(ImmutableSet.toImmutableSet());
        return bank.questions().stream()
                .flatMap(question -> question.keys().stream())
                .anyMatch(key -> cultures.contains(key.construct()));
    }
}
