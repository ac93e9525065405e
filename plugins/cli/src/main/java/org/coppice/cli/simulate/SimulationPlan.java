package org.coppice.cli.simulate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Collectors;
import org.coppice.model.Construct;
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
 * @param population the population from which teams and people are drawn
 * @param waves the number of waves, 1 to 12, a year apart; the same people answer all
 * @param perspectives the perspectives of the respondents, at least one, each with a question in the bank; in the order of {@link Perspective}
 */
public record SimulationPlan(
        QuestionBank bank,
        int teams,
        int size,
        long seed,
        ImmutableList<TeamKind> kinds,
        ImmutableSet<Perspective> perspectives,
        Population population,
        int waves) {
    /** The maximum number of teams, and of members of a team. */
    public static final int MOST = 100_000;
    /** The maximum number of waves. */
    public static final int MOST_WAVES = 12;

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
        Check.valid(
                waves >= 1 && waves <= MOST_WAVES,
                "%s waves cannot be simulated",
                "ask for 1 to %2$s",
                waves,
                MOST_WAVES);
        population.effects().keySet().forEach(construct -> known(bank, construct));
        population.changes().keySet().forEach(construct -> known(bank, construct));
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
        this(bank, teams, size, seed, kinds(bank), perspectives(bank), Population.DEFAULT, 1);
    }

    /** Returns the same plan with other kinds. */
    public SimulationPlan withKinds(Iterable<TeamKind> others) {
        return new SimulationPlan(
                bank, teams, size, seed, ImmutableList.copyOf(others), perspectives, population, waves);
    }

    /** Returns the same plan with other perspectives. */
    public SimulationPlan withPerspectives(Iterable<Perspective> others) {
        return new SimulationPlan(bank, teams, size, seed, kinds, ImmutableSet.copyOf(others), population, waves);
    }

    /** Returns the same plan with another population. */
    public SimulationPlan withPopulation(Population other) {
        return new SimulationPlan(bank, teams, size, seed, kinds, perspectives, other, waves);
    }

    /** Returns the same plan with another number of waves. */
    public SimulationPlan withWaves(int number) {
        return new SimulationPlan(bank, teams, size, seed, kinds, perspectives, population, number);
    }

    /** Returns the date of a wave, counted from 0. */
    static LocalDate wave(int number) {
        return LocalDate.of(2025 + number, 1, 1);
    }

    private static void known(QuestionBank bank, ConstructId construct) {
        Check.valid(
                bank.construct(construct).isPresent(),
                "bank %s has no construct \"%s\"",
                "name one of %3$s",
                bank.id(),
                construct,
                bank.constructs().stream().map(Construct::id).collect(Collectors.joining(", ")));
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
