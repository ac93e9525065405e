package org.coppice.cli.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.coppice.cli.attack.LinearAttack.Target;
import org.coppice.cli.attack.Publication.Call;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Attacks that once gave away answers: each computes a hidden figure from printed output, and fails to come within a quarter of its range. */
abstract class Findings {
    @TempDir
    Path folder;

    /** An attack that finds a small range with the true value in it has succeeded. */
    static void assertHidden(Range range, double truth) {
        assertThat(range.empty() || !range.narrow() || !range.contains(truth))
                .as("%s is known to be within %s", truth, range)
                .isTrue();
    }

    /** Bounds the score of the group, or of those of it who answered the same questions, in which the person is the first. */
    void assertHidden(Survey survey, Call call, String person, String measure) {
        LinearAttack attack = new LinearAttack(survey, Publication.json(survey, folder, call), call);
        int place = survey.people().stream().map(Survey.Person::id).toList().indexOf(person);
        List<Target> targets = attack.targets().stream()
                .filter(target -> target.measure().equals(measure)
                        && target.blocks().stream()
                                .anyMatch(block -> block.people().contains(place)))
                .toList();
        assertThat(targets).isNotEmpty();
        for (Target target : targets) {
            assertHidden(attack.range(target, true), attack.truth(target));
        }
        assertSecond(survey, call, measure, person);
    }

    /** Other answers of the people, a quarter of the range away in the mean, are published as the same bytes. */
    void assertSecond(Survey survey, Call call, String measure, String... ids) {
        List<Integer> people = IntStream.range(0, survey.people().size())
                .filter(p -> List.of(ids).contains(survey.people().get(p).id()))
                .boxed()
                .toList();
        assertThat(new SecondDataSet(survey, folder, call).find(people, measure, 100))
                .as("answers a quarter away of " + people)
                .isPresent();
    }

    /** The values on a lattice of steps that lie between two ends; no constraint if a figure is missing. */
    static Range lattice(double least, double most, int steps) {
        Range range = Range.NONE;
        for (int step = 0; step <= steps; step++) {
            double value = (double) step / steps;
            range = least - 1e-6 <= value && value <= most + 1e-6 ? range.with(value) : range;
        }
        return range;
    }

    /** The values that are rounded to a printed one; all if there is none. */
    static double[] ends(JsonNode node, String name, double half) {
        OptionalDouble value = Printed.number(node, name);
        return value.isPresent()
                ? new double[] {value.getAsDouble() - half, value.getAsDouble() + half}
                : new double[] {-1e6, 1e6};
    }
}
