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
 * What to simulate.
 *
 * @param bank the questions that are answered
 * @param teams how many teams, 1 to 100,000
 * @param size how many members each team has, 1 to 100,000, but where its kind says otherwise
 * @param seed the same seed gives the same answers
 * @param kinds the kinds that the teams have in turn, at least one; a kind that stands twice comes twice as often
 * @param perspectives as whom people answer, at least one, each asked something by the bank; in the order of {@link Perspective}
 */
public record SimulationPlan(
        QuestionBank bank,
        int teams,
        int size,
        long seed,
        ImmutableList<TeamKind> kinds,
        ImmutableSet<Perspective> perspectives) {
    /** The most teams, and the most members of one. */
    public static final int MOST = 100_000;

    /** Refuses numbers of teams and members outside 1 to {@link #MOST}, no kind, no perspective, and one that is asked nothing. */
    public SimulationPlan {
        Check.valid(teams >= 1 && teams <= MOST, "%s teams cannot be simulated", "ask for 1 to %2$s", teams, MOST);
        Check.valid(
                size >= 1 && size <= MOST,
                "teams of %s cannot be simulated",
                "ask for 1 to %2$s respondents",
                size,
                MOST);
        Check.valid(!kinds.isEmpty(), "teams of no kind cannot be simulated", "name one");
        Check.valid(!perspectives.isEmpty(), "nobody answers", "name a perspective");
        perspectives = Sets.immutableEnumSet(perspectives);
        for (Perspective who : perspectives) {
            Check.valid(
                    LatentModel.asked(bank).contains(who),
                    "bank %s asks nothing of perspective \"%s\"",
                    "name another",
                    bank.id(),
                    who.id());
        }
    }

    /**
     * The plan of a bank as it is: where it measures a {@link LearningCulture}, all kinds in turn and all perspectives of people
     * that it asks anything, without a consensus sheet; otherwise ordinary teams and their members alone, in whose place, where it asks them nothing, the first perspective
     * stands that it asks.
     */
    public SimulationPlan(QuestionBank bank, int teams, int size, long seed) {
        this(bank, teams, size, seed, kinds(bank), perspectives(bank));
    }

    /** The same with other kinds. */
    public SimulationPlan withKinds(Iterable<TeamKind> others) {
        return new SimulationPlan(bank, teams, size, seed, ImmutableList.copyOf(others), perspectives);
    }

    /** The same with other perspectives. */
    public SimulationPlan withPerspectives(Iterable<Perspective> others) {
        return new SimulationPlan(bank, teams, size, seed, kinds, ImmutableSet.copyOf(others));
    }

    /**
     * The team of that number, counted from 1. It is called by its kind, the second of a kind as {@code new-2}; where all are ordinary,
     * {@code team-1}, {@code team-2} and so on.
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
