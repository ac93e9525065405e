package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.coppice.files.wording.LanguageRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The pages of the example teams, as their readers need them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPagesTest {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!][\"”]?)\\s+");
    private static final int LONGEST_SENTENCE = 25;
    private static final int LARGEST = 300_000;
    private static final Set<String> SEEN = Set.of(
            "html head meta title style body header main footer section h1 h2 h3 p a ul ol li dl div dt dd table caption thead tbody tr th td details summary span bdi figure figcaption svg path rect g circle ellipse line polygon polyline text tspan defs pattern clipPath mask desc marker use"
                    .split(" "));

    @TempDir
    static Path temp;

    private WrittenReport report;

    @BeforeAll
    void written() {
        report = WrittenReport.of(
                temp.resolve("report"), "examples/eight-teams.csv", "--bank", "communities-of-practice");
    }

    private List<String> pages(String edition) {
        return report.pages().keySet().stream()
                .filter(page -> page.endsWith("/" + edition + ".html"))
                .toList();
    }

    @Test
    void report_hasAPageOfEachEditionOfEachTeamAndOfAll() {
        assertThat(report.pages()).hasSize(4 * 9 + 1).containsKey("index.html");
        assertThat(report.results().get("teams")).hasSize(8);
        Document index = report.pages().get("index.html");
        Set<String> linked = new HashSet<>();
        WrittenReport.elements(index, "a").forEach(link -> linked.add(link.getAttribute("href")));
        assertThat(linked)
                .containsAll(report.pages().keySet().stream()
                        .filter(page -> page.contains("/"))
                        .toList());
    }

    @Test
    void results_areThoseOfScore() throws IOException {
        Run score =
                Run.of("score", "examples/eight-teams.csv", "--bank", "communities-of-practice", "--format", "json");
        assertThat(report.html("profile.json")).isEqualTo(score.out());
    }

    @Test
    void pages_haveOneHeadingThenOthersInOrder_andUniqueIds() {
        report.pages().forEach((name, page) -> {
            List<Integer> levels = WrittenReport.elements(page, "h1", "h2", "h3", "h4").stream()
                    .map(heading -> heading.getTagName().charAt(1) - '0')
                    .toList();
            assertThat(levels.get(0)).as(name).isEqualTo(1);
            assertThat(levels.stream().filter(level -> level == 1)).as(name).hasSize(1);
            for (int i = 1; i < levels.size(); i++) {
                assertThat(levels.get(i)).as(name).isLessThanOrEqualTo(levels.get(i - 1) + 1);
            }
            List<String> ids = WrittenReport.elements(page).stream()
                    .map(element -> element.getAttribute("id"))
                    .filter(id -> !id.isEmpty())
                    .toList();
            assertThat(ids).as(name).doesNotHaveDuplicates();
        });
    }

    @Test
    void pages_runNothingAndLoadNothing_andAreSmall() {
        for (String name : report.pages().keySet()) {
            String html = report.html(name);
            assertThat(html.getBytes(StandardCharsets.UTF_8)).as(name).hasSizeLessThan(LARGEST);
            assertThat(html.replace("url(#", "").replace("http://www.w3.org/2000/svg", ""))
                    .as(name)
                    .contains("default-src 'none'")
                    .doesNotContainIgnoringCase("<script", "javascript:", "url(", "@import", "http:", "https:");
            for (Element element : WrittenReport.elements(report.pages().get(name))) {
                assertThat(SEEN).as(name).contains(element.getTagName());
                assertThat(element.getAttribute("href")).as(name).matches("|#content|[a-z0-9./-]+");
            }
        }
    }

    @Test
    void sentencesOfManagers_areShort() {
        List<String> longer = new ArrayList<>();
        for (String name : pages("manager")) {
            for (Element element : WrittenReport.elements(
                    report.pages().get(name), "p", "li", "dd", "dt", "h1", "h2", "h3", "summary")) {
                for (String sentence : SENTENCE_END.split(WrittenReport.text(element))) {
                    if (sentence.split("\\s+").length > LONGEST_SENTENCE) {
                        longer.add(name + ": " + sentence);
                    }
                }
            }
        }
        assertThat(longer).isEmpty();
    }

    @Test
    void managers_readWhatItMeansFirst_andTheMethodLast() {
        for (String name : pages("manager")) {
            if (!name.startsWith("all-teams") && !name.startsWith("team-small")) {
                assertThat(WrittenReport.elements(report.pages().get(name), "section").stream()
                                .map(section -> section.getAttribute("id")))
                        .as(name)
                        .containsExactly(
                                "means", "monday", "speaks", "meeting", "guide", "figures", "reasons", "method");
            }
        }
    }

    @Test
    void teams_readNothingOfTheirManagerAloneAndOfOtherTeams() {
        List<String> teams = new ArrayList<>();
        report.results().get("teams").forEach(team -> teams.add(team.get("team").asString()));
        for (String name : pages("team")) {
            Document page = report.pages().get(name);
            assertThat(WrittenReport.elements(page, "table").stream()
                            .filter(table -> !table.getAttribute("class").equals("form"))
                            .map(WrittenReport::text))
                    .as(name)
                    .noneMatch(text -> text.contains("the manager") && !name.startsWith("all-teams"));
            List<String> named = WrittenReport.elements(page, "bdi").stream()
                    .map(WrittenReport::text)
                    .toList();
            assertThat(named).as(name).allMatch(team -> name.equals("team-" + team + "/team.html"));
        }
        assertThat(teams).hasSize(8);
    }

    @Test
    void easyRead_isReadableByChildrenOfNineToEleven() {
        LanguageRules rules = LanguageRules.of("en");
        for (String name : pages("easy-read")) {
            List<String> lines = WrittenReport.elements(report.pages().get(name), "h2", "h3", "p").stream()
                    .filter(element -> !element.getAttribute("class").equals("above"))
                    .map(WrittenReport::text)
                    .toList();
            // a school grade of 6 is that of children of eleven
            assertThat(rules.reading(lines).orElseThrow()).as(name).isLessThanOrEqualTo(6);
            assertThat(lines).as(name).allMatch(line -> line.split(" ").length <= 20);
        }
    }

    @Test
    void easyReadInGerman_isReadableByChildrenToo() {
        WrittenReport german = WrittenReport.of(
                temp.resolve("german"),
                "examples/eight-teams.csv",
                "--bank",
                "communities-of-practice",
                "--language",
                "de",
                "--edition",
                "easy-read");
        LanguageRules rules = LanguageRules.of("de");
        Document page = german.pages().get("team-developed/easy-read.html");
        List<String> own = WrittenReport.elements(page, "h2", "h3", "p").stream()
                .filter(element -> WrittenReport.elements(page, "span").stream()
                        .noneMatch(span -> span.getParentNode() == element))
                .map(WrittenReport::text)
                .toList();
        assertThat(own).hasSizeGreaterThan(20);
        assertThat(rules.reading(own).orElseThrow()).isLessThanOrEqualTo(6);
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("de");
        assertThat(WrittenReport.elements(page, "span").stream().map(span -> span.getAttribute("lang")))
                .isNotEmpty()
                .containsOnly("en");
    }
}
