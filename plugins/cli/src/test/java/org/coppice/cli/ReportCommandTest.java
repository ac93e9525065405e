package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** {@code coppice report}: its options and its folder. */
class ReportCommandTest {
    private static final String BANK = "communities-of-practice";

    @TempDir
    Path temp;

    private Path bank() throws IOException {
        return Files.writeString(
                temp.resolve("bank.yaml"),
                String.join(
                        "\n",
                        "bank: ours",
                        "version: 1.0.0",
                        "title: \"</title><script>alert(1)</script>\"",
                        "scales: {r: {type: likert, points: 5}}",
                        "constructs: {openness: {label: '\"><svg onload=alert(1)>', definition: 'a\u202Eb'}}",
                        "questions:",
                        "  - {id: q1, text: '<img src=x onerror=alert(1)>', scale: r, measures: [openness]}",
                        "  - {id: q2, text: 'We speak.', scale: r, measures: [openness]}",
                        ""));
    }

    private static String rows(String team, int people) {
        StringBuilder rows = new StringBuilder();
        for (int p = 0; p < people; p++) {
            rows.append('"')
                    .append(team.replace("\"", "\"\""))
                    .append("\",p")
                    .append(p)
                    .append(',');
            rows.append(1 + p % 5).append(',').append(1 + p * 3 % 5).append('\n');
        }
        return rows.toString();
    }

    private List<String> leftOver() throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(".coppice"))
                    .toList();
        }
    }

    @Test
    void hostileTexts_areTextsOnly() throws IOException {
        List<String> teams = List.of(
                "<script>alert(1)</script>",
                "\"><svg onload=alert(1)>",
                "a\u202Eb\u2066c",
                "=1+1",
                "x".repeat(10_000),
                "../../etc/passwd",
                "CON",
                "con",
                "فريق الشمال",
                "&lt;b&gt;");
        StringBuilder answers = new StringBuilder("team,respondent,q1,q2\n");
        teams.forEach(team -> answers.append(rows(team, 12)));
        Path file = Files.writeString(temp.resolve("answers.csv"), answers);
        WrittenReport report =
                WrittenReport.of(temp.resolve("report"), file.toString(), "--bank-file", bank().toString());
        assertThat(report.pages()).hasSize(4 * (teams.size() + 1) + 1);
        report.pages().forEach((name, page) -> {
            assertThat(name).matches("index.html|(all-teams|team-[a-z0-9-]{1,60})/[a-z-]+\\.html");
            for (Element element : WrittenReport.elements(page)) {
                assertThat(element.getTagName()).as(name).isNotIn("script", "img");
                for (int i = 0; i < element.getAttributes().getLength(); i++) {
                    assertThat(element.getAttributes().item(i).getNodeName())
                            .as(name)
                            .doesNotStartWith("on");
                }
            }
            assertThat(report.html(name)).as(name).doesNotContain("\u202E", "\u2066", "x".repeat(200));
        });
        assertThat(WrittenReport.text(report.pages().get("index.html")))
                .contains("<script>alert(1)</script>", "\"><svg onload=alert(1)>", "a·bc", "فريق الشمال", "&lt;b&gt;");
        assertThat(Files.readString(report.folder().resolve("all-teams/sample.csv")))
                .contains("\"\"\"><svg onload=alert(1)>\"");
        assertThat(leftOver()).isEmpty();
    }

    @Test
    void folder_thatIsNotEmpty_isRefusedAndUntouched() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("report"));
        Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
        Run run = Run.of("report", "examples/eight-teams.csv", "--bank", BANK, "--out", folder.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is not an empty folder; name a new folder");
        assertThat(mine).hasContent("mine");
        assertThat(leftOver()).isEmpty();
    }

    @Test
    void faultyAnswers_leaveNothing() throws IOException {
        Path file = Files.writeString(temp.resolve("answers.csv"), "team,respondent,q1,q2\nt,p1,1,9\n");
        Run run = Run.of(
                "report",
                file.toString(),
                "--bank-file",
                bank().toString(),
                "--out",
                temp.resolve("report").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(temp.resolve("report")).doesNotExist();
        assertThat(leftOver()).isEmpty();
    }

    @Test
    void researchView_makesTheEditionForResearchOnly() throws IOException {
        Path file = Files.writeString(temp.resolve("answers.csv"), "team,respondent,q1,q2\n" + rows("t", 3));
        String[] arguments = {file.toString(), "--bank-file", bank().toString(), "--view", "research"};
        WrittenReport report = WrittenReport.of(temp.resolve("report"), arguments);
        assertThat(report.pages().keySet())
                .containsExactly("all-teams/research.html", "index.html", "team-t/research.html");
        assertThat(WrittenReport.text(report.pages().get("team-t/research.html")))
                .contains("give it only to those who may see the answers");
        Run other = Run.of(
                "report",
                file.toString(),
                "--bank-file",
                bank().toString(),
                "--view",
                "research",
                "--edition",
                "team",
                "--out",
                temp.resolve("other").toString());
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.err()).contains("cannot be made in the research view");
        assertThat(temp.resolve("other")).doesNotExist();
    }

    @Test
    void team_hasItsPagesOnly() {
        WrittenReport report = WrittenReport.of(
                temp.resolve("report"),
                "examples/eight-teams.csv",
                "--bank",
                BANK,
                "--team",
                "stuck",
                "--edition",
                "manager,team",
                "--theme",
                "accent=#00539f");
        assertThat(report.pages().keySet())
                .containsExactly(
                        "all-teams/manager.html",
                        "all-teams/team.html",
                        "index.html",
                        "team-stuck/manager.html",
                        "team-stuck/team.html");
        assertThat(report.html("team-stuck/team.html")).contains("--coppice-accent:#00539f");
    }

    @ParameterizedTest
    @CsvSource({
        "--edition, chief, --edition: ",
        "--language, xx, choose one of en",
        "--theme, accent=red;}body{, cannot be set to",
        "--browser, chromium, --browser requires --format pdf",
        "--wave, 2025-01-01, --wave requires --team"
    })
    void options_thatAreWrong_areNamed(String option, String value, String message) {
        Run run = Run.of(
                "report",
                "examples/eight-teams.csv",
                "--bank",
                BANK,
                "--out",
                temp.resolve("report").toString(),
                option,
                value);
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(temp.resolve("report")).doesNotExist();
    }

    @Test
    void pdfWithABrowserThatFails_saysHowToPrint() throws IOException {
        Path file = Files.writeString(temp.resolve("answers.csv"), "team,respondent,q1,q2\n" + rows("t", 12));
        Run run = Run.of(
                "report",
                file.toString(),
                "--bank-file",
                bank().toString(),
                "--out",
                temp.resolve("report").toString(),
                "--edition",
                "team",
                "--format",
                "pdf",
                "--browser",
                temp.resolve("none").toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("open the page and print it to a PDF from your browser");
        assertThat(temp.resolve("report/team-t/team.html")).exists();
        assertThat(temp.resolve("report/team-t/team.pdf")).doesNotExist();
    }
}
