package org.coppice.cli.plan;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.coppice.cli.simulate.Simulation;
import org.coppice.cli.simulate.SimulationPlan;
import org.coppice.files.answers.AnswerFile;
import org.coppice.files.answers.AnswerSource;
import org.coppice.files.answers.ReadOptions;
import org.coppice.model.Perspective;
import org.coppice.scoring.Assessment;

/**
 * How often a result is seen in simulated teams, by the number of people or teams.
 *
 * @param assessment how the simulated answers are scored
 * @param plan the teams that are simulated, apart from the number that varies
 * @param wanted the result that is looked for
 * @param varied the perspective whose number of respondents varies; empty if the number of teams does
 */
public record StudyPlan(Assessment assessment, SimulationPlan plan, Wanted wanted, Optional<Perspective> varied) {
    private static final int MOST_TEAMS = 100; // at a time, so that memory is bounded

    /** Returns how often the result was seen for a number of people or teams, in that many simulated teams or organisations. */
    public Tally of(int number, int runs) {
        int found = 0;
        int other = 0;
        int withheld = 0;
        int each = varied.isPresent() ? 1 : number;
        int most = Math.max(1, MOST_TEAMS / each);
        for (int from = 0; from < runs; from += most) {
            Tally tally = some(number, Math.min(most, runs - from) * each, from);
            found += tally.found();
            other += tally.other();
            withheld += tally.withheld();
        }
        return new Tally(number, found, other, withheld);
    }

    /** Returns the smallest of the numbers that was found at least as often as the power says, with all larger ones. */
    public static Optional<Tally> smallest(ImmutableList<Tally> tallies, double power) {
        Optional<Tally> smallest = Optional.empty();
        for (Tally tally : tallies.reverse()) {
            if (tally.power() < power) {
                return smallest;
            }
            smallest = Optional.of(tally);
        }
        return smallest;
    }

    private Tally some(int number, int teams, int block) {
        int size = varied.filter(Perspective.TEAM_MEMBER::equals).isPresent() ? number : plan.size();
        SimulationPlan sized = new SimulationPlan(
                plan.bank(),
                teams,
                size,
                plan.seed() + block,
                plan.kinds(),
                plan.perspectives(),
                varied.filter(who -> who != Perspective.TEAM_MEMBER)
                        .map(who -> plan.population().with(who, number))
                        .orElse(plan.population()),
                plan.waves());
        StringBuilder answers = new StringBuilder();
        try {
            Simulation.of(sized).writeCsv(answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] content = answers.toString().getBytes(StandardCharsets.UTF_8);
        try (AnswerSource source = AnswerFile.open("simulated answers", content, plan.bank(), ReadOptions.DEFAULT)) {
            return wanted.count(assessment, source, number);
        }
    }
}
