package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words for figures that are missing, have no meaning, or are of sheets instead of people. */
class FigureWordsTest {
    @TempDir
    Path folder;

    private Pulse pulse;

    @BeforeEach
    void bank() {
        pulse = Pulse.in(folder);
    }

    /** Forty people in two teams, whose answers to the first questions agree; the last has the given answer. */
    private Path answers(int questions, String last, int seed) {
        Random random = new Random(seed);
        StringBuilder header = new StringBuilder("team,respondent");
        for (int q = 1; q <= questions; q++) {
            header.append(",q").append(q);
        }
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int level = 1 + random.nextInt(5);
            StringBuilder row = new StringBuilder(i % 2 == 0 ? "north" : "south")
                    .append(",p")
                    .append(i);
            for (int q = 1; q < questions; q++) {
                int answer = Math.max(1, Math.min(5, level + random.nextInt(3) - 1));
                row.append(',').append(q == 2 ? 6 - answer : answer);
            }
            rows.add(row.append(',').append(last).toString());
        }
        return pulse.write("answers.csv", header.toString(), rows);
    }

    @Test
    void questionThatNobodyAnswered_hasDashesWithOneReason() {
        pulse = new Pulse(folder, 4);
        for (String view : List.of("published", "research")) {
            Run run = pulse.run("analyse", answers(4, "", 5), "--view", view);
            assertThat(run.out().lines().filter(line -> line.startsWith("  q4 ")))
                    .singleElement()
                    .asString()
                    .matches("  q4 +0 +100%( +–){7}");
            assertThat(run.out()).contains("  – all figures of q4: nobody answered the question\n");
        }
    }

    @Test
    void everyDashOfATable_hasAReasonBelowIt() {
        pulse = new Pulse(folder, 4);
        Run run = pulse.run("analyse", answers(4, "3", 5));
        long withDashes =
                run.out().lines().filter(line -> line.matches("  q\\d.* –.*")).count();
        assertThat(withDashes).as(run.out()).isPositive();
        assertThat(run.out().lines().filter(line -> line.startsWith("  – ")))
                .isNotEmpty()
                .allMatch(line -> line.matches("  – [A-Za-z., ]+ of [a-z0-9, ]+: [a-z].+"));
    }

    @Test
    void reliabilityFarBelow0_hasNoDigits() {
        List<String> common = List.of("1,5,1", "2,4,2", "3,3,3", "4,2,4", "5,1,5", "1,5,1", "2,4,2", "3,3,3", "4,2,4");
        List<String> rows = new ArrayList<>();
        int from = 1;
        for (String team : List.of("north", "south", "west")) {
            List<String> all = new ArrayList<>(common);
            all.addAll(List.of("5,1,5", "4,2,4", team.equals("west") ? "3,3,3" : "4,2,4"));
            rows.addAll(Pulse.rows(team, from, all));
            from += all.size();
        }
        Run run = pulse.run("analyse", pulse.answers(rows));
        assertThat(run.out())
                .containsPattern("  ICC\\(2\\) +below -1 +reliability of the means")
                .contains("Warning: ICC(1) is below 0: people differ more within teams");
    }

    @Test
    void omegaThatIsNotToBeInterpreted_isNotPrinted() {
        pulse = new Pulse(folder, 5);
        int interpreted = 0;
        int not = 0;
        for (int seed = 0; seed < 16; seed++) {
            String out = pulse.run("analyse", answers(5, "", seed), "--view", "research")
                    .out();
            String line = out.lines()
                    .filter(one -> one.startsWith("  omega, hierarchical"))
                    .findFirst()
                    .orElseThrow();
            boolean warned = out.contains("do not interpret them") || out.contains("have no meaning for these answers");
            assertThat(line.contains("not interpretable")).as(out).isEqualTo(warned);
            assertThat(line.matches(".*[0-9]\\.[0-9][0-9].*") && warned).isFalse();
            interpreted += warned ? 0 : 1;
            not += warned ? 1 : 0;
        }
        assertThat(List.of(interpreted, not)).as("both cases occur").noneMatch(n -> n == 0);
    }

    @Test
    void changeOfConsensusSheets_isOfSheets() {
        List<String> rows = new ArrayList<>();
        for (String wave : List.of("2025-03-31", "2026-03-31")) {
            int shift = wave.startsWith("2026") ? 1 : 0;
            for (int i = 0; i < 8; i++) {
                rows.add("north,p" + i + ",team-member," + wave + "," + (1 + i % 4 + shift) + "," + (2 + i % 3) + ","
                        + (1 + i % 5));
            }
            rows.add("north,c1,consensus," + wave + "," + (3 + shift) + ",2,4");
        }
        Path answers = pulse.write("answers.csv", "team,respondent,perspective,wave,q1,q2,q3", rows);
        assertThat(pulse.run("change", answers, "--view", "research").out())
                .contains("; the same 8 people", "; the same 1 sheet\n")
                .doesNotContain("1 person");
    }

    /** Eight people who stayed, none of whose shared answers changed: that is not to be told, and nothing untrue is said. */
    @Test
    void peopleWhoAllStayedTheSame_areNotSaidToBeSome_norFew() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String answers = i % 2 == 0 ? "2,4" : "3,3";
            rows.add("north,p" + i + "," + answers + ",,2025-03-31");
            rows.add("north,p" + i + "," + answers + "," + (4 + i % 2) + ",2026-03-31");
        }
        Run run = pulse.run("change", pulse.write("answers.csv", "team,respondent,q1,q2,q3,wave", rows));
        assertThat(run.out())
                .contains(
                        "8 people, then 8, some or all in both",
                        "those who stayed, joined or left are fewer than 5, have nearly the same scores or changes, or could be"
                                + " derived from other figures")
                .doesNotContain("the same 8 people");
    }

    @Test
    void measureWithoutReliability_saysWhichFiguresItLacks_andWhy() {
        List<String> rows = new ArrayList<>(Pulse.rows("north", 1, Pulse.NORTH));
        rows.addAll(Pulse.rows("south", 7, Pulse.SOUTH));
        assertThat(pulse.run("analyse", pulse.answers(rows)).out())
                .contains(
                        "  No reliability (alpha, omega) and figures of questions: fewer than 30 people answered every"
                                + " question.\n");
    }
}
