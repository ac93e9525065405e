package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.coppice.model.Term;
import org.coppice.model.vocabulary.AdairDomain;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.model.vocabulary.TeamStage;
import org.junit.jupiter.api.Test;

/** The README's example: eight teams that answer the bank of the paper. */
class PaperExampleTest {
    private static final Path EXAMPLE = Path.of("examples/eight-teams.csv");
    private static final List<String> HEADINGS = List.of(
            "  Learning cultures",
            "  Adair's domains",
            "  Stages of a team",
            "  Levels of personalisation",
            "  What overlays the cultures");

    @Test
    void theExample_isWhatItsSeedGives() throws IOException {
        assertThat(Run.of("simulate", "--bank", "communities-of-practice", "--seed", "2010"))
                .isEqualTo(new Run(0, Files.readString(EXAMPLE), ""));
    }

    @Test
    void text_showsTheMainMeasuresUnderTheirFamilies_andWhatTheWordsMean() {
        Run run = score();
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        List<String> stuck = team(run, "stuck");
        assertThat(stuck.stream().filter(line -> line.matches("  [A-Z].*") && !line.startsWith("  Not shown")))
                .containsExactlyElementsOf(HEADINGS);
        assertThat(stuck.subList(1, 8)).satisfies(lines -> {
            assertThat(lines.get(0))
                    .isEqualTo(
                            "  Not shown: the manager (the manager's figures are shown only with the manager's consent)");
            assertThat(lines.subList(2, 6))
                    .allMatch(line -> line.matches(
                            ".*  12 people, team members(, (high|medium|low) agreement)?, reliability 0\\.\\d\\d"));
        });
        Stream.of(LearningCulture.values(), AdairDomain.values(), TeamStage.values())
                .flatMap(Stream::of)
                .map(Term::label)
                .forEach(label -> {
                    assertThat(stuck).as(label).anyMatch(line -> line.strip().startsWith(label));
                    assertThat(run.out()).contains("\n  " + label + ": ");
                });
        assertThat(stuck).anyMatch(line -> line.equals("    " + PersonalisationLevel.SELF_ORGANISATION.label()));
        assertThat(stuck).hasSizeLessThan(70);
        assertThat(run.out()).contains("\n75 more measures were scored; --full shows them");
        assertThat(run.out()).doesNotContain("Supervision").doesNotContain("consensus");
    }

    @Test
    void full_showsAllMeasures() {
        Run run = score("--full");
        assertThat(team(run, "stuck"))
                .contains(
                        "  Learning cultures, preferred",
                        "  Learning cultures, the organisation",
                        "  Headings of a learning organisation, the organisation",
                        "  Signs of a stuck team",
                        "  Supervision",
                        "  Importance");
        assertThat(run.out()).doesNotContain("more measures");
    }

    @Test
    void partWithoutMainMeasures_isShownWhole() {
        Run run = score("--part", "supervision");
        assertThat(team(run, "open"))
                .startsWith("Team open: team members 12; the manager")
                .contains("  Supervision")
                .hasSize(7);
        assertThat(run.err()).isEqualTo("Ignored columns: 313 questions outside this part of the bank\n");
    }

    @Test
    void aTeamTooSmall_showsNothing_andSaysWhyOnce() {
        assertThat(team(score("--full"), "small"))
                .hasSize(6)
                .allMatch(line -> line.startsWith("Team small: 10 respondents") || line.startsWith("  Not shown: "));
    }

    @Test
    void pooledFigures_followTheWeighting() {
        assertThat(team(score("--weighting", "staff-only"), "open"))
                .noneMatch(line -> line.strip().startsWith("combined"));
        assertThat(team(score("--weighting", "perspective-balanced"), "new"))
                .anyMatch(line ->
                        line.endsWith("30 people, team members + people who use services + carers + co-providers"));
    }

    /** Scores the example; other banks are on the class path of the tests, so that this one has to be named. */
    private static Run score(String... options) {
        return Run.once(Stream.concat(
                        Stream.of(
                                "score",
                                EXAMPLE.toString(),
                                "--bank",
                                "communities-of-practice",
                                "--blueprint",
                                "none"),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private static List<String> team(Run run, String id) {
        List<String> lines = run.out().lines().toList();
        int from = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("Team " + id + ": "))
                .findFirst()
                .orElseThrow());
        return lines.subList(from, from + lines.subList(from, lines.size()).indexOf(""));
    }
}
