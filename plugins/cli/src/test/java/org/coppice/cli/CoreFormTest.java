package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms of the bank of the paper, as they are listed and printed, and what became of the questions of its first edition. */
class CoreFormTest {
    private static final String BANKS =
            "../communities-of-practice/src/main/resources/META-INF/coppice/communities-of-practice/";

    @TempDir
    Path folder;

    private static String form(String who, String part) {
        Run run = Run.of("questionnaire", "--bank", "communities-of-practice", "--part", part, "--perspective", who);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void list_saysHowLongEachFormIs() {
        assertThat(Run.of("list").out())
                .contains(
                        "    form core  Core form (",
                        "      team-member: 70 questions, about 9 minutes\n",
                        "      person-who-uses-services: 19 questions, about 3 minutes\n");
    }

    @Test
    void formForPeopleWhoUseServices_beginsWithItsIntroduction() {
        assertThat(form("person-who-uses-services", "core"))
                .contains(
                        "For people who use services. 19 questions. It takes about 3 minutes.\n",
                        "Why we ask you: ",
                        "\n\nWho sees it: ",
                        "Who helped you with this form?")
                .doesNotContain("(forming.1)");
    }

    @Test
    void formForMembers_leavesOutWhatOnlyOthersAreAsked() {
        assertThat(form("team-member", "core"))
                .contains("For team members. 70 questions. It takes about 9 minutes.\n", "(forming.1)")
                .doesNotContain("personalisation.", "Why we ask you");
    }

    @Test
    void list_isPrintedAsOneQuestion_withABoxForEachOption() {
        assertThat(form("team-member", "importance"))
                .contains("1 question.", "Choose up to five", "\n[ ] Trust among us.  ")
                .doesNotContain("Circle one answer");
    }

    @Test
    void map_saysWhatBecameOfEachQuestionOfTheFirstEdition() throws IOException {
        Path map = folder.resolve("map.csv");
        Run run = Run.of("diff", BANKS + "bank-0.1.0.yaml", BANKS + "bank.yaml", "--map", map.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(map))
                .isEqualTo(Files.readString(Path.of(BANKS + "map-0.1.0.csv")))
                .startsWith("before,after,answers,reason\n")
                .contains(
                        "\nforming.1,forming.1,carried,\n",
                        "\nmanaged.9,managed.9,left out,reworded\n",
                        "\nequality.2,,left out,removed\n",
                        "\nimportance.task.1,importance.task.1,left out,response scale changed\n");
    }
}
