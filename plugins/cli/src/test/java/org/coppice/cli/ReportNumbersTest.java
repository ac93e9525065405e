package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.report.words.PageWords;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;

/** Each number on a page is in the published result of the same call: in that of its team, in the recipe or in the figures of the sample. */
class ReportNumbersTest {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{N}_.])[−-]?\\d+(?:[.,]\\d+)?(?![\\p{L}\\p{N}_])");

    /** The ends of scales. */
    private static final List<BigDecimal> ENDS = List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.valueOf(100));

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "en, examples/eight-teams.csv, whole",
        "de, examples/eight-teams.csv, whole",
        "en, examples/two-waves.csv, core"
    })
    void numbersOfPages_areInTheResults(String language, String answers, String part) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of(answers, "--bank", "communities-of-practice", "--language", language));
        if (!part.equals("whole")) {
            arguments.addAll(List.of("--part", part));
        }
        WrittenReport report = WrittenReport.of(temp.resolve("report"), arguments.toArray(String[]::new));
        Set<String> fixed = fixed(language);
        int numbers = 0;
        for (var page : report.pages().entrySet()) {
            Set<BigDecimal> known = new HashSet<>(ENDS);
            for (var field : report.results().properties()) {
                if (!field.getKey().equals("teams")) {
                    collect(field.getValue(), known);
                }
            }
            for (JsonNode team : report.results().get("teams")) {
                if (ofTeam(page.getKey(), team)) {
                    collect(team, known);
                }
            }
            Set<String> strange = new TreeSet<>();
            List<String> texts = new ArrayList<>();
            texts(WrittenReport.elements(page.getValue(), "body").get(0), fixed, texts);
            for (String text : texts) {
                Matcher number = NUMBER.matcher(text);
                while (number.find()) {
                    numbers++;
                    String after = text.substring(number.end()).replaceAll("^[\\s\u00A0\u202F]+", "");
                    BigDecimal value = value(number.group(), language);
                    BigDecimal share = after.startsWith("%") ? value.movePointLeft(2) : value;
                    if (known.stream().noneMatch(one -> one.compareTo(share) == 0)) {
                        strange.add(number.group() + " in: " + text);
                    }
                }
            }
            assertThat(strange).as(page.getKey()).isEmpty();
        }
        assertThat(numbers).isGreaterThan(1000);
    }

    /** Returns whether a page may show the results of a team: its own page, and the one for those who lead several teams. */
    private static boolean ofTeam(String page, JsonNode team) {
        String folder = page.replaceAll("/.*", "");
        String wave = team.get("wave").isNull() ? "" : "-" + team.get("wave").asString();
        return folder.equals("all-teams")
                || folder.equals("index.html")
                || folder.equals("team-" + team.get("team").asString() + wave);
    }

    private static void collect(JsonNode node, Set<BigDecimal> known) {
        if (node.isNumber()) {
            known.add(node.decimalValue());
        } else if (node.isString()) {
            Matcher number = NUMBER.matcher(node.asString());
            while (number.find()) {
                known.add(value(number.group(), "en").abs()); // the parts of a day are no negative numbers
                known.add(value(number.group(), "en"));
            }
        }
        node.forEach(child -> collect(child, known));
    }

    private static BigDecimal value(String number, String language) {
        String plain = number.replace('−', '-');
        return new BigDecimal(language.equals("de") ? plain.replace(',', '.') : plain.replaceAll(",.*", ""));
    }

    /** Returns the texts of the pages that have no places to fill, which are the same in each report. */
    private static Set<String> fixed(String language) throws IOException {
        Properties words = new Properties();
        try (InputStream file = PageWords.class.getResourceAsStream("pages_" + language + ".properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        Set<String> fixed = new HashSet<>();
        words.forEach((key, text) -> {
            if (!text.toString().contains("{")) {
                fixed.add(text.toString().replaceAll("\\s+", " "));
            }
        });
        return fixed;
    }

    /** Adds the texts of the lowest elements that have any, without those that are fixed. */
    private static void texts(Element element, Set<String> fixed, List<String> texts) {
        if (fixed.contains(WrittenReport.text(element)) || element.getTagName().equals("style")) {
            return;
        }
        boolean inline = true;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one && !List.of("span", "bdi", "a").contains(one.getTagName())) {
                inline = false;
            }
        }
        if (inline) {
            texts.add(WrittenReport.text(element));
            return;
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one) {
                texts(one, fixed, texts);
            } else if (!child.getTextContent().isBlank()) {
                texts.add(child.getTextContent().strip());
            }
        }
    }
}
