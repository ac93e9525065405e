package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {
    @TempDir
    static Path folder;

    private static Path bank;

    @BeforeAll
    static void bank() throws IOException {
        StringBuilder text = new StringBuilder(
                "bank: b\nversion: 1.0.0\ntitle: B\nscales: {s: {type: likert, points: 5}}\nconstructs: {c: {label: C, definition: C.}}\nquestions:\n");
        for (int i = 1; i <= 6; i++) {
            text.append("  - {id: q").append(i).append(", text: Question?, scale: s, measures: [c]}\n");
        }
        bank = Files.writeString(folder.resolve("bank.yaml"), text);
    }

    private static Run plan(String... more) {
        List<String> arguments = new ArrayList<>(List.of("plan", "--bank-file", bank.toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private static List<NamedCsvRecord> csv(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--format", "csv"));
        arguments.addAll(List.of(more));
        Run run = plan(arguments.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return CsvReader.builder().ofNamedCsvRecord(run.out()).stream().toList();
    }

    private static double number(NamedCsvRecord row, String field) {
        return Double.parseDouble(row.getField(field));
    }

    @Test
    void change_isDetectedMoreOften_inLargerTeams() {
        List<NamedCsvRecord> rows =
                csv("--change", "c=0.3", "--vary", "members=80,5,12", "--runs", "100", "--view", "research");

        assertThat(rows).extracting(row -> row.getField("number")).containsExactly("5", "12", "80");
        assertThat(rows).extracting(row -> row.getField("simulations")).containsOnly("100");
        assertThat(number(rows.get(1), "power")).isGreaterThan(number(rows.get(0), "power"));
        assertThat(number(rows.get(2), "power")).isGreaterThan(number(rows.get(1), "power"));
        assertThat(number(rows.get(2), "power")).isGreaterThan(0.9);
    }

    @Test
    void noChange_isDetectedAsOftenAsTheLevelSays() {
        NamedCsvRecord row = csv("--change", "c=0", "--vary", "members=20", "--runs", "1000", "--view", "research")
                .get(0);

        assertThat(number(row, "power")).isCloseTo(0.05, within(0.03)); // an interval of 90 % that is on one side of 0
    }

    @Test
    void change_ofAllTeamsTogether_isDetectedMoreOften_inMoreTeams() {
        List<NamedCsvRecord> rows = csv("--change", "c=0.2", "--vary", "teams=3,15", "--runs", "60", "--size", "10");

        assertThat(rows).extracting(row -> row.getField("varied")).containsOnly("teams");
        assertThat(number(rows.get(1), "power")).isGreaterThan(number(rows.get(0), "power") + 0.1);
    }

    @Test
    void interval_isThatOfWilson() {
        NamedCsvRecord row = csv("--change", "c=0.3", "--vary", "members=12", "--runs", "50", "--view", "research")
                .get(0);

        // Wilson (1927), equation for the limits, by hand
        double p = number(row, "found") / 50;
        double z = 1.6448536269514722;
        double half = z * Math.sqrt(p * (1 - p) / 50 + z * z / 10_000) / (1 + z * z / 50);
        assertThat(number(row, "upper") - number(row, "lower")).isCloseTo(2 * half, within(1e-12));
    }

    @Test
    void text_namesTheSmallestNumberThatReachesThePower() {
        Run run = plan("--change", "c=0.8", "--vary", "members=6,30", "--runs", "40");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith(
                        "How often the change is detected in a team, in 40 simulations for each number:\n\nmembers ")
                .contains("\n\nThe smallest of these numbers that reaches 80 %: ");
        assertThat(plan("--change", "c=0.01", "--vary", "members=6", "--runs", "20")
                        .out())
                .contains("\n\nNone of these numbers reaches 80 %.\n");
    }

    @Test
    void label_ofTheBankOfThePaper_isGivenMoreOften_toLargerTeams() {
        Run run = Run.of(
                "plan",
                "--bank",
                "communities-of-practice",
                "--label",
                "stage=forming",
                "--kind",
                "new",
                "--vary",
                "members=4,20",
                "--runs",
                "6",
                "--format",
                "csv");

        assertThat(run.code()).as(run.err()).isZero();
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(run.out()).stream().toList();
        assertThat(rows.get(0).getField("withheld")).isEqualTo("6");
        assertThat(number(rows.get(1), "found")).isPositive();
    }

    @Test
    void wrongOptions_areRefused() {
        assertThat(plan().err()).startsWith("give --label READING=LABEL, or --change CONSTRUCT=D, and not both\n");
        assertThat(plan("--label", "stage").err()).startsWith("--label: \"stage\" is not of the form READING=LABEL");
        assertThat(plan("--label", "stage=forming", "--vary", "teams=3").err())
                .startsWith("--vary teams needs --change: a label is given to each team by itself\n");
        assertThat(plan("--change", "c=1", "--vary", "members=few").err())
                .startsWith("--vary: \"few\" is not a number of people or teams");
        assertThat(plan("--change", "d=1").err()).startsWith("bank b has no construct \"d\"; name one of c\n");
        assertThat(plan("--change", "c=1", "--vary", "gardeners=3").err()).contains("gardeners");
        assertThat(plan("--change", "c=1", "--runs", "0").err()).startsWith("--runs is 1 to 10000");
    }
}
