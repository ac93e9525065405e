package org.coppice.cli.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.coppice.cli.attack.Attacks.Break;
import org.coppice.cli.attack.Attacks.Kind;
import org.coppice.cli.attack.Attacks.Outcome;
import org.coppice.cli.attack.RandomSurvey.Drawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Attacks on random publications. {@code -Dattack.publications=10000} sets how many there are, {@code -Dattack.first=N} the first seed, and {@code
 * -Dattack.log=true} prints what was found.
 */
class RandomPublicationsTest {
    private static final int PUBLICATIONS = Integer.getInteger("attack.publications", 40);
    private static final long FIRST = Long.getLong("attack.first", 1);

    @TempDir
    Path folder;

    @Test
    void randomPublications_giveNobodyAway() {
        Map<Kind, Integer> broken = new EnumMap<>(Kind.class);
        Map<Kind, String> examples = new EnumMap<>(Kind.class);
        int all = 0;
        int wrong = 0;
        Map<String, Integer> commands = new TreeMap<>();
        for (long seed = FIRST; seed < FIRST + PUBLICATIONS; seed++) {
            Drawn drawn = RandomSurvey.of(seed);
            Outcome outcome = Attacks.on(drawn.survey(), drawn.call(), folder, seed % 4 == 0);
            commands.merge(drawn.call().command() + (outcome.refused() ? " refused" : ""), 1, Integer::sum);
            wrong += outcome.wrong() > 0 ? 1 : 0;
            all += outcome.breaks().isEmpty() ? 0 : 1;
            for (Kind kind : outcome.breaks().stream().map(Break::kind).collect(Collectors.toSet())) {
                broken.merge(kind, 1, Integer::sum);
            }
            for (Break found : outcome.breaks()) {
                if (!examples.containsKey(found.kind())) {
                    examples.put(
                            found.kind(),
                            "seed " + seed + " " + drawn.call() + ": " + found.what() + "\n"
                                    + new Smaller(drawn, found.kind(), folder).survey());
                }
                if (Boolean.getBoolean("attack.log")) {
                    System.out.println("seed " + seed + " " + drawn.call() + " " + found);
                }
            }
        }
        String report = all + " of " + PUBLICATIONS + " publications broken, by kind " + broken + "; misunderstood: "
                + wrong + "; commands " + commands;
        System.out.println(report);
        assertThat(examples).as(report).isEmpty();
    }
}
