package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How often each action is among the first three of ordinary teams; docs/explanation/blueprint.md has the same for more teams. */
class ActionSharesTest {
    private static final String BANK = "communities-of-practice";
    private static final int TEAMS = 120;

    @Test
    void noAction_isAmongTheFirstOfMoreThanTwoInFiveOrdinaryTeams(@TempDir Path folder) throws IOException {
        String simulated = Run.of(
                        "simulate",
                        "--bank",
                        BANK,
                        "--kind",
                        "ordinary",
                        "--teams",
                        Integer.toString(TEAMS),
                        "--seed",
                        "2010")
                .out();
        Path answers = Files.writeString(folder.resolve("answers.csv"), simulated);
        JsonNode teams = JsonMapper.shared()
                .readTree(Run.of("score", answers.toString(), "--bank", BANK, "--format", "json", "--set", "draws=200")
                        .out())
                .get("teams");
        Multiset<String> first = HashMultiset.create();
        teams.forEach(team -> team.at("/blueprint/first").forEach(action -> first.add(action.asString())));
        assertThat(teams).hasSize(TEAMS);
        assertThat(first.size()).isGreaterThan(2 * TEAMS);
        assertThat(first.elementSet()).hasSizeGreaterThan(15);
        for (Multiset.Entry<String> action : first.entrySet()) {
            assertThat(action.getCount()).as(action.getElement()).isLessThanOrEqualTo(TEAMS * 2 / 5);
        }
    }
}
