package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.Outlook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("other-jdk")
class SimulateCommandTest {
    @TempDir
    Path folder;

    private String bank = "";

    @BeforeEach
    void writeBank() throws IOException {
        bank = Files.writeString(folder.resolve("bank.yaml"), """
                bank: cultures
                version: 1.0.0
                title: Cultures
                scales: {s: {type: likert, points: 5}}
                constructs:
                  culture.humanistic: {label: "%s", definition: "%s"}
                  outlook.people: {label: "%s", definition: "%s"}
                questions:
                  - {id: a, text: We grow together., scale: s, measures: [culture.humanistic], asked: [team-member]}
                  - {id: b, text: We are open., scale: s, measures: [outlook.people], asked: [team-member, carer]}
                """.formatted(
                                LearningCulture.HUMANISTIC.label(),
                                LearningCulture.HUMANISTIC.definition(),
                                Outlook.PEOPLE.label(),
                                Outlook.PEOPLE.definition()))
                .toString();
    }

    @Test
    void simulate_aBankOfTheCultures_writesEightKindsAndAllPerspectivesAsked() throws IOException {
        Run made = Run.of("simulate", "--bank-file", bank);
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out().lines()).hasSize(1 + 7 * (12 + 6) + 4 + 1);
        assertThat(made.out())
                .contains("\nnew,1,team-member,", "\nstuck,carer-1,carer,not-applicable,", "\nsmall,4,team-member,");
        Path answers = Files.writeString(folder.resolve("answers.csv"), made.out());
        assertThat(Run.of("score", answers.toString(), "--bank-file", bank).code())
                .isZero();
    }

    @Test
    void kindAndPerspective_whereGiven_takeTheDefaultsPlace() {
        String out = Run.of(
                        "simulate",
                        "--bank-file",
                        bank,
                        "--teams",
                        "3",
                        "--kind",
                        "stuck,new",
                        "--kind",
                        "open",
                        "--perspective",
                        "carer")
                .out();
        assertThat(out.lines().map(line -> line.replaceAll("(,[^,]*){4}$", "")).distinct())
                .containsExactly("team", "stuck", "new", "open");
        assertThat(out).doesNotContain("team-member");
    }

    @Test
    void kindOrPerspective_thatIsUnknown_isAnErrorOfTheCallThatNamesTheNearest() {
        Run kind = Run.of("simulate", "--bank-file", bank, "--kind", "stcuk");
        assertThat(kind.code()).isEqualTo(2);
        assertThat(kind.out()).isEmpty();
        assertThat(kind.err()).contains("unknown kind of team \"stcuk\"; did you mean \"stuck\"?");
        Run perspective = Run.of("simulate", "--bank-file", bank, "--perspective", "carers");
        assertThat(perspective.code()).isEqualTo(2);
        assertThat(perspective.err()).contains("did you mean \"carer\"?");
        Run unasked = Run.of("simulate", "--bank-file", bank, "--perspective", "manager");
        assertThat(unasked.code()).isEqualTo(2);
        assertThat(unasked.err()).contains("bank cultures has no question to perspective \"manager\"");
    }

    @Test
    void help_namesTheKindsAndTheDefaults() {
        assertThat(Run.of("simulate", "--help").out().replaceAll("\\s+", " "))
                .contains("managerialist", "all if the bank measures a learning culture, otherwise ordinary");
    }

    @Test
    void out_isTheAnswersOfStandardOutput(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("answers.csv");

        Run run = Run.of("simulate", "--bank", "communities-of-practice", "--teams", "1", "--out", out.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(out))
                .isEqualTo(Run.of("simulate", "--bank", "communities-of-practice", "--teams", "1")
                        .out());
    }

    @Test
    void out_thatIsTheTruth_isRefused(@TempDir Path folder) {
        String file = folder.resolve("a.csv").toString();

        Run run = Run.of("simulate", "--bank", "communities-of-practice", "--out", file, "--truth", file);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("--out and --truth name the same file, " + file + "; name two files\n");
    }
}
