package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.cli.Pulse.NORTH;
import static org.coppice.cli.Pulse.SOUTH;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands say about the answers of a file: what was assumed, left out, or may be a mistake. */
class AnswerWarningsTest {
    @TempDir
    Path folder;

    private Pulse pulse;

    @BeforeEach
    void bank() {
        pulse = Pulse.in(folder);
    }

    private static List<String> both(List<String> north, List<String> south) {
        List<String> rows = new ArrayList<>(north);
        rows.addAll(south);
        return rows;
    }

    /** Answers of two teams; the second answered one of three questions, and has a code for the others. */
    private Path coded(String code) {
        List<String> few = IntStream.range(0, 5)
                .mapToObj(i -> (2 + i % 3) + "," + code + "," + code)
                .toList();
        return pulse.answers(both(Pulse.rows("north", 1, NORTH), Pulse.rows("south", 7, few)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NA",
                "na",
                "N/A",
                "n/a",
                "<NA>",
                "#N/A",
                "NaN",
                "nan",
                "NULL",
                "null",
                "#NULL!",
                "None",
                "NA_integer_",
                "NaT",
                ".",
                ".a",
                " NA ",
                "-nan"
            })
    void missingCodes_ofOtherPrograms_areSkipped_asEmptyFieldsAre(String code) {
        Run empty = pulse.run("score", coded(""), "--format", "json");
        Run run = pulse.run("score", coded(code), "--format", "json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Pulse.withoutWarnings(run)).isEqualTo(Pulse.withoutWarnings(empty));
        assertThat(Pulse.jsonWarnings(empty)).isEmpty();
        assertThat(Pulse.jsonWarnings(run))
                .singleElement()
                .asString()
                .startsWith("\"" + code.strip() + "\" (10 answers) is read as skipped")
                .contains("give --absent " + code.strip() + "=not-applicable")
                .doesNotContain("absent answers:");
        assertThat(Pulse.warnings(pulse.run("score", coded(code), "--view", "research")))
                .singleElement()
                .asString()
                .contains("(absent answers: 10 skipped)");
    }

    @Test
    void na_holdsBackATeam_unlessItIsDeclaredAsNotApplicable() {
        assertThat(pulse.run("score", coded("NA")).out()).contains("not shown: nobody has a score");
        Run declared = pulse.run("score", coded("NA"), "--absent", "NA=not-applicable");
        assertThat(declared.out()).doesNotContain("not shown", "Warning");
        assertThat(Pulse.withoutWarnings(
                        pulse.run("score", coded("NA"), "--absent", "NA=not-applicable", "--format", "json")))
                .isEqualTo(Pulse.withoutWarnings(pulse.run("score", coded("not-applicable"), "--format", "json")));
        Run skipped = pulse.run("score", coded("NA"), "--absent", "NA=skipped");
        assertThat(skipped.out()).contains("not shown: nobody has a score").doesNotContain("Warning");
    }

    @Test
    void codesThatAreNumbers_areDeclared() {
        Run refused = pulse.run("score", coded("-99"));
        assertThat(refused.code()).isEqualTo(1);
        Run read = pulse.run("score", coded("-99"), "--absent=-99=skipped,9=skipped", "--format", "json");
        assertThat(Pulse.withoutWarnings(read))
                .isEqualTo(Pulse.withoutWarnings(pulse.run("score", coded(""), "--format", "json")));
        assertThat(pulse.run("score", coded("1"), "--absent", "1=x").err())
                .contains("--absent: unknown reason for an absent answer \"x\"");
        assertThat(pulse.run("score", coded("1"), "--absent", "NA").err()).contains("CODE=REASON");
    }

    @Test
    void fewCells_areNotCounted_inThePublishedView() {
        List<String> rows = both(Pulse.rows("north", 1, NORTH), Pulse.rows("south", 7, SOUTH));
        rows.set(0, "north,p1,4,2,NA");
        Path answers = pulse.answers(rows);
        assertThat(Pulse.warnings(pulse.run("score", answers)))
                .singleElement()
                .asString()
                .startsWith("\"NA\" (answers of fewer than 5 people) is read as skipped")
                .doesNotContain("1 ");
        assertThat(Pulse.warnings(pulse.run("score", answers, "--view", "research")))
                .singleElement()
                .asString()
                .contains("\"NA\" (1 answer)", "absent answers: 1 skipped");
        assertThat(pulse.run("check", answers).out()).contains("; absent answers: 1 skipped\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zu\u0308rich", "Zürich\u200B", "\uFEFFZürich", "Zürich\u00A0", "Zü\u00ADrich"})
    void teamInTwoFormsThatLookTheSame_isOneTeam(String other) {
        List<String> rows = both(Pulse.rows("Zürich", 1, NORTH), Pulse.rows("south", 7, SOUTH));
        Run one = pulse.run("score", pulse.answers(rows), "--format", "json");
        rows.set(1, rows.get(1).replace("Zürich", other));
        rows.set(4, rows.get(4).replace("Zürich", other));
        Run run = pulse.run("score", pulse.answers(rows), "--format", "json");
        assertThat(Pulse.withoutWarnings(run)).isEqualTo(Pulse.withoutWarnings(one));
        boolean atAnEnd = other.startsWith("\uFEFF") || !Character.isLetter(other.charAt(other.length() - 1));
        assertThat(Pulse.jsonWarnings(run))
                .isEqualTo(
                        atAnEnd
                                ? List.of() // as a blank at an end is
                                : List.of(
                                        "ids in fewer than 5 rows have invisible characters, unusual blanks or another Unicode"
                                                + " form; they are read as they are seen"));
        assertThat(pulse.run("score", pulse.answers(rows), "--team", other).out())
                .contains("Team Zürich: 6 respondents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"North", "NORTH", "ｎｏｒｔｈ"})
    void teamsThatLookAlike_areNamed_andJoinedOnRequest(String other) {
        List<String> rows = both(Pulse.rows("north", 1, NORTH), Pulse.rows("south", 7, SOUTH));
        Run one = pulse.run("score", pulse.answers(rows), "--format", "json");
        for (int row = 0; row < 2; row++) {
            rows.set(row, rows.get(row).replace("north", other));
        }
        Path answers = pulse.answers(rows);
        Run run = pulse.run("score", answers);
        assertThat(run.out()).contains("3 teams").doesNotContain("(2 people)");
        assertThat(Pulse.warnings(run))
                .singleElement()
                .asString()
                .contains("\"" + other + "\"", "\"north\"", "--join-ids")
                .doesNotContain("people)", "person)")
                .endsWith("since figures of small groups may be hidden that one team would show");
        assertThat(pulse.run("check", answers).out()).contains("\"" + other + "\" (2 people)", "\"north\" (4 people)");
        Run joined = pulse.run("score", answers, "--format", "json", "--join-ids");
        assertThat(Pulse.figures(joined)).isEqualTo(Pulse.figures(one));
        assertThat(Pulse.jsonWarnings(joined))
                .containsExactly("teams are joined, since --join-ids is given: \"" + other + "\" is read as \"north\"");
    }

    @Test
    void numbersWrittenInSeveralWays_areNamed_andJoinedToTheSpellingOfMostRows() {
        List<String> rows = both(Pulse.rows("1", 1, NORTH), Pulse.rows("south", 7, SOUTH));
        rows.set(0, "1.0,p1,4,2,4");
        rows.set(1, "01,p2,5,1,4");
        rows.set(2, "001,p3,3,3,3");
        Path answers = pulse.answers(rows);
        assertThat(Pulse.warnings(pulse.run("check", answers)))
                .containsExactly(
                        "the teams \"001\" (1 person), \"01\" (1 person), \"1\" (3 people) and \"1.0\" (1 person) look"
                                + " alike but are counted as different teams; give --join-ids if they are one");
        assertThat(pulse.run("score", answers, "--join-ids").out()).contains("2 teams", "Team 1: 6 respondents");
    }

    @Test
    void respondentsWhoseIdsDifferInCase_areNamed_andPairedOnRequest() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            rows.add("north,p" + i + "," + (2 + i % 3) + ",3,3,2025-03-31");
            rows.add("north,P" + i + "," + (3 + i % 3) + ",2,4,2026-03-31");
        }
        Path answers = pulse.write("answers.csv", "team,respondent,q1,q2,q3,wave", rows);
        assertThat(pulse.run("change", answers).out())
                .contains("joined (8 people)")
                .contains(
                        "Warning: team \"north\": the ids of some people are written in several ways, such as \"p0\" and \"P0\"");
        Run joined = pulse.run("change", answers, "--join-ids");
        assertThat(joined.out()).doesNotContain("joined (", "look alike");
        assertThat(Pulse.warnings(joined))
                .singleElement()
                .asString()
                .startsWith(
                        "team \"north\": ids of respondents are joined, since --join-ids is given: \"p0\" is read as \"P0\"");
        assertThat(Pulse.warnings(pulse.run("check", answers)))
                .singleElement()
                .asString()
                .contains("the ids of 8 people");
        List<String> same = rows.stream().map(row -> row.replace(",P", ",p")).toList();
        Path one = pulse.write("same.csv", "team,respondent,q1,q2,q3,wave", same);
        assertThat(joined.out().replaceAll("(?m)^Warning: .*\\R", ""))
                .isEqualTo(pulse.run("change", one).out());
        Run twice = pulse.run("score", pulse.answers(List.of("north,p1,1,2,3", "north,P1,1,2,3")), "--join-ids");
        assertThat(twice.code()).isEqualTo(1);
        assertThat(twice.err()).contains("occurs twice, first on line 2, since ids that look alike are joined;");
    }

    @Test
    void rosterThatSpellsATeamOtherwise_isNamed_andGivesTheSpelling() {
        Path answers = pulse.answers(both(Pulse.rows("north", 1, NORTH), Pulse.rows("south", 7, SOUTH)));
        Path roster = pulse.write(
                "roster.csv", "team,perspective,n", List.of("North\u00A0,team-member,8", "south,team-member,5"));
        Run run = pulse.run("score", answers, "--roster", roster.toString());
        assertThat(Pulse.warnings(run))
                .containsExactly(
                        "the roster has team \"North\", which looks like team \"north\" of the answers, but has no"
                                + " answers; give --join-ids if they are one team");
        Run joined = pulse.run("score", answers, "--roster", roster.toString(), "--join-ids");
        assertThat(joined.out()).contains("Team North: 6 respondents");
        assertThat(Pulse.warnings(joined))
                .containsExactly("teams are joined, since --join-ids is given: \"north\" is read as \"North\"");
        assertThat(joined.err()).doesNotContain("Roster rows without answers");
    }

    @Test
    void rowsWithoutAnAnswer_areNobody_inEveryNumber() {
        List<String> rows = both(Pulse.rows("north", 1, NORTH), Pulse.rows("south", 7, SOUTH));
        Run without = pulse.run("analyse", pulse.answers(rows), "--format", "json", "--view", "research");
        rows.addAll(List.of("south,p12,,,", "south,p13,NA,,", "north,,,,", ",p15,,,", ",,,,", ""));
        Run run = pulse.run("analyse", pulse.answers(rows), "--format", "json", "--view", "research");
        assertThat(Pulse.withoutWarnings(run)).isEqualTo(Pulse.withoutWarnings(without));
        assertThat(Pulse.jsonWarnings(run)).contains("4 rows without an answer are not counted as people");
        assertThat(pulse.run("check", pulse.answers(rows)).out())
                .contains(
                        "2 teams, 11 respondents, 4 rows without an answer", "(rows 12, 13, 14, 15 below the header)");
        assertThat(Pulse.warnings(pulse.run("score", pulse.answers(rows))))
                .contains("fewer than 5 rows without an answer are not counted as people");
    }

    @Test
    void fileOfEmptyRowsAlone_isRefusedOrHasNobody() {
        assertThat(pulse.run("score", pulse.answers(List.of(",,,,", "north,,,,")))
                        .err())
                .contains("no row of the file is read");
        Run nobody = pulse.run("score", pulse.answers(List.of("north,p1,,,", "south,p2,,,")));
        assertThat(nobody.code()).as(nobody.err()).isZero();
        assertThat(nobody.out())
                .contains("fewer than 5 rows without an answer are not counted as people", "Team north: 0 respondents");
        assertThat(pulse.run("analyse", pulse.answers(List.of("north,p1,,,"))).code())
                .isZero();
    }

    @Test
    void previewsAndTests_areLeftOut_andUnfinishedRowsAreNamed() {
        List<String> rows = new ArrayList<>();
        both(Pulse.rows("north", 1, NORTH), Pulse.rows("south", 7, SOUTH))
                .forEach(row -> rows.add(row + ",IP Address,100,True"));
        Run all = pulse.run("score", survey(rows), "--format", "json");
        rows.add("south,t1,5,5,5,Survey Preview,100,True");
        rows.add("south,t2,x,,,Survey Test,100,True");
        Run run = pulse.run("score", survey(rows), "--format", "json");
        assertThat(Pulse.withoutWarnings(run)).isEqualTo(Pulse.withoutWarnings(all));
        assertThat(Pulse.jsonWarnings(run))
                .containsExactly(
                        "fewer than 5 rows of previews or tests (column \"Status\" is \"Survey Preview\") are left out",
                        "fewer than 5 rows of previews or tests (column \"Status\" is \"Survey Test\") are left out");
        assertThat(Pulse.warnings(pulse.run("score", survey(rows), "--view", "research")))
                .contains("1 row of previews or tests (column \"Status\" is \"Survey Test\") is left out");
        rows.set(8, rows.get(8).replace("100,True", "33,False"));
        assertThat(Pulse.warnings(pulse.run("score", survey(rows))))
                .anyMatch(warning ->
                        warning.startsWith("fewer than 5 rows (column \"Finished\" is \"False\") are counted as"));
        Run finished = pulse.run("check", survey(rows), "--only", "Finished=true", "--only", "Status=IP Address");
        assertThat(finished.out()).contains("10 respondents", "3 rows of other values are left out by --only");
        assertThat(pulse.run("check", survey(rows), "--only", "Finishd=True").err())
                .contains("there is no column \"Finishd\" to choose rows by; did you mean \"Finished\"?");
        assertThat(pulse.run("check", survey(rows), "--only", "team=north").err())
                .contains("column \"team\" cannot choose rows, since it has another meaning");
        assertThat(pulse.run("check", survey(rows), "--only", "Finished=maybe").err())
                .contains("no row of the file is read");
    }

    /** Six respondents with a column of the survey program, whose values are given. */
    private Path column(String header, String... values) {
        return pulse.write(
                "column.csv",
                "team,respondent,q1,q2,q3," + header,
                IntStream.range(0, values.length)
                        .mapToObj(i -> "north,p" + i + "," + NORTH.get(i) + "," + values[i])
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Finished | WAHR,WAHR,FALSCH,WAHR,FAUX,НЕТ | 3 rows (column \"Finished\" is \"FALSCH\", \"FAUX\", \"НЕТ\")",
                "Finished | False,FALSE,false,0,No,True | 5 rows (column \"Finished\" is \"0\", \"FALSE\", \"False\", \"No\", \"false\")",
                "submitdate | 2026-01-01,NA,2026-01-02,2026-01-02,,2026-01-03 | 2 rows (column \"submitdate\" is empty)",
                "Progress | 1,1,1,0.4,1,1 | 1 row (column \"Progress\" is below 1)",
                "Progress | 100,1,100,0,100,100 | 2 rows (column \"Progress\" is below 100)",
                "Status | Complete,Complete,Disqualified,Complete,Complete,Complete | 1 row (column \"Status\" is \"Disqualified\")",
                "Status | Complete,Complete,Deleted,deleted,Complete,Complete | 2 rows (column \"Status\" is \"Deleted\", \"deleted\")"
            })
    void columnOfASurveyProgram_namesUnfinishedRowsInOneWarning(String header, String values, String warning) {
        Run run = pulse.run("check", column(header, values.split(",", -1)));
        assertThat(Pulse.warnings(run)).singleElement().asString().startsWith(warning);
        assertThat(run.out()).contains("6 respondents").doesNotContain("Ignored column");
        assertThat(run.err()).doesNotContain("Ignored column");
    }

    @Test
    void progressWithoutAValueBelowTheWhole_isNoWarning() {
        assertThat(Pulse.warnings(pulse.run("check", column("Progress", "1", "1.0", "1", "1", "1", "1"))))
                .isEmpty();
        assertThat(Pulse.warnings(pulse.run("check", column("Progress", "100", "100", "100", "100", "100", "100"))))
                .isEmpty();
    }

    @Test
    void numbersOfAnOldQualtricsExport_areTestsAndSpam() {
        Run run = pulse.run("check", column("Status,Finished", "0,1", "0,1", "1,1", "8,1", "0,1", "0,0"));
        assertThat(run.out()).contains("5 respondents");
        assertThat(Pulse.warnings(run))
                .hasSize(3)
                .anyMatch(one -> one.startsWith("1 row of previews or tests (column \"Status\" is \"1\") is left out"))
                .anyMatch(one -> one.startsWith("1 row (column \"Status\" is \"8\") is counted as a person"))
                .anyMatch(one -> one.startsWith("1 row (column \"Finished\" is \"0\") is counted as a person"));
        Run mode = pulse.run("check", column("MODE", "interview", "pretest", "interview", "interview", "interview"));
        assertThat(Pulse.warnings(mode))
                .singleElement()
                .asString()
                .startsWith("1 row of previews or tests (column \"MODE\" is \"pretest\") is left out");
    }

    @Test
    void rowsWithoutAValue_areLeftOut_byAnInequality() {
        Path answers = column("submitdate", "2026-01-01", "NA", "2026-01-02", "", "2026-01-02", "2026-01-03");
        Run dated = pulse.run("check", answers, "--only", "submitdate!=");
        assertThat(dated.out()).contains("4 respondents");
        assertThat(Pulse.warnings(dated)).containsExactly("2 rows of other values are left out by --only");
        Run other = pulse.run("check", answers, "--only", "submitdate!=2026-01-02", "--only", "submitdate!=");
        assertThat(other.out()).contains("2 respondents");
        assertThat(pulse.run("check", answers, "--only", "!=x").err()).contains("COLUMN=VALUE");
        assertThat(pulse.run("check", answers, "--only", "submitdat!=").err())
                .contains("there is no column \"submitdat\" to choose rows by");
    }

    @Test
    void declaredNumber_isReadByItsValue_andAnUnusedCodeIsNamed() {
        List<String> rows = Pulse.rows("north", 1, List.of("4,2,99", "4,2,99.0", "4,2,+99", "4,2,4", "4,2,9.9e1"));
        Run run = pulse.run("check", pulse.answers(rows), "--absent", "99=skipped,-98=dont-know");
        assertThat(run.out()).contains("absent answers: 4 skipped");
        assertThat(Pulse.warnings(run))
                .containsExactly("--absent declares \"-98\", which no answer is; write the code as the file has it");
        Run comma = pulse.run(
                "check", pulse.answers(Pulse.rows("north", 1, List.of("4,2,\"99,0\""))), "--absent", "99=skipped");
        assertThat(comma.out()).contains("absent answers: 1 skipped").doesNotContain("Warning");
    }

    @Test
    void emptyField_hasTheDeclaredReason() {
        Run run = pulse.run(
                "check",
                pulse.answers(Pulse.rows("north", 1, List.of("4,,4", "4,2,", "4,2,3"))),
                "--absent",
                "=not-applicable");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("absent answers: 2 not applicable").doesNotContain("Warning");
    }

    @Test
    void reliabilityOfTeamMeansFarBelow0_hasOneValueInAllParts() {
        List<String> rows = new ArrayList<>();
        List<String> common = List.of("1,5,1", "2,4,2", "3,3,3", "4,2,4", "5,1,5", "1,5,1", "2,4,2", "3,3,3", "4,2,4");
        rows.addAll(Pulse.rows("north", 1, both(common, List.of("5,1,5", "4,2,4", "4,2,4"))));
        rows.addAll(Pulse.rows("south", 13, both(common, List.of("5,1,5", "3,3,3", "5,1,5"))));
        rows.addAll(Pulse.rows("west", 25, both(common, List.of("5,1,5", "4,2,4", "3,3,3"))));
        Run run = pulse.run("analyse", pulse.answers(rows), "--format", "json");
        List<String> values = run.out()
                .lines()
                .filter(line -> line.contains("\"icc2\""))
                .map(line -> line.strip().replace(",", ""))
                .toList();
        assertThat(values).hasSizeGreaterThan(1).allMatch(value -> value.matches("\"icc2\" : -\\d\\d\\.\\d"));
        assertThat(values).containsOnly(values.get(0));
    }

    @Test
    void rowOfTotals_isRefusedWithARemedy() {
        List<String> rows = new ArrayList<>(Pulse.rows("north", 1, NORTH));
        rows.add(",,3.4,2.6,3.5");
        assertThat(pulse.run("check", pulse.answers(rows)).err())
                .contains("the row has no team; write the team's id, or remove the row if it is not a respondent's");
    }

    private Path survey(List<String> rows) {
        return pulse.write("survey.csv", "team,respondent,q1,q2,q3,Status,Progress,Finished", rows);
    }

    @Test
    void identicalRowsWithoutIds_areNamed_andLocatedByCheckAlone() {
        List<String> rows = List.of("north,4,2,4", "north,5,1,4", "north,3,3,3", "north,2,4,3", "north,2,4,3");
        Path answers = pulse.write("answers.csv", "team,q1,q2,q3", rows);
        assertThat(Pulse.warnings(pulse.run("check", answers)))
                .containsExactly(
                        "team \"north\", team members: rows 4, 5 below the header have the same answers; without a"
                                + " column of respondents, answers that one person submitted twice count as two people (5 rows, 4 of"
                                + " them different)");
        for (String command : List.of("score", "analyse")) {
            assertThat(Pulse.warnings(pulse.run(command, answers)))
                    .singleElement()
                    .asString()
                    .startsWith("some rows have the same answers as another row of their team")
                    .doesNotContain("north", "4", "5");
        }
        assertThat(Pulse.warnings(pulse.run("score", answers, "--view", "research")))
                .first()
                .asString()
                .contains("5 rows, 4 of them different");
    }

    @Test
    void groupThatReachesTheMinimumOnlyWithRepeatedRows_isNotPublished() {
        Pulse twelve = new Pulse(folder, 12);
        String header = "team,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10,q11,q12";
        List<String> rows = new ArrayList<>(List.of(
                "north,4,2,4,5,3,4,2,3,4,5,4,3",
                "north,5,1,4,4,3,5,4,4,3,4,4,4",
                "north,3,3,3,2,3,4,3,2,3,3,4,2",
                "north,2,4,3,2,2,1,3,2,4,2,3,1",
                "north,2,4,3,2,2,1,3,2,4,2,3,1"));
        Run twice = twelve.run("score", twelve.write("a.csv", header, rows));
        assertThat(twice.out()).contains("not shown: fewer than 5 people", "Warning: some rows have the same answers");
        rows.set(4, "north,2,4,3,2,2,1,3,2,4,2,3,2");
        assertThat(twelve.run("score", twelve.write("a.csv", header, rows)).out())
                .doesNotContain("not shown:", "Warning");
        rows.set(4, "north,3,3,3,3,3,3,3,3,3,3,3,3");
        rows.set(3, rows.get(4));
        assertThat(twelve.run("score", twelve.write("a.csv", header, rows)).out())
                .as("the same answer to every question is no sign of one person")
                .doesNotContain("not shown:");
        List<String> known = IntStream.range(0, 5)
                .mapToObj(i -> "north,p" + i + ","
                        + (i < 2 ? "2,4,3,2,2,1,3,2,4,2,3,1" : rows.get(i - 2).substring(6)))
                .toList();
        Run ids = twelve.run("score", twelve.write("a.csv", header.replace("team,", "team,respondent,"), known));
        assertThat(ids.out()).as("people with ids are different").doesNotContain("not shown:", "Warning");
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "analyse", "change", "compare"})
    void textAndJson_haveTheSameWarnings(String command) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            rows.add("north,p" + i + "," + (2 + i % 3) + ",3,NA,2025-03-31");
            rows.add((i == 3 ? "North" : "north") + ",P" + i + "," + (3 + i % 3) + ",2,4,2026-03-31");
        }
        rows.add("north,p9,,,,2026-03-31");
        Path answers = pulse.write("answers.csv", "team,respondent,q1,q2,q3,wave", rows);
        String[] more = command.equals("compare") ? new String[] {"--scoring", "pomp,mean"} : new String[0];
        List<String> text = Pulse.warnings(pulse.run(command, answers, more));
        List<String> format = new ArrayList<>(List.of(more));
        format.addAll(List.of("--format", "json"));
        assertThat(text).hasSize(4);
        assertThat(Pulse.jsonWarnings(pulse.run(command, answers, format.toArray(String[]::new))))
                .isEqualTo(text);
        if (command.equals("score")) {
            assertThat(Pulse.warnings(pulse.run(command, answers, "--format", "csv")))
                    .isEqualTo(text);
        }
    }

    @Test
    void numbersOfPeople_countEachOnce_andAreNotInThePublishedView() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            rows.add("n,p" + i + "," + NORTH.get(i % 6) + ",2025-03-31");
            rows.add((i < 4 ? "N" : "n") + ",p" + i + "," + SOUTH.get(i % 5) + ",2026-03-31");
        }
        Path answers = pulse.write("answers.csv", "team,respondent,q1,q2,q3,wave", rows);
        assertThat(Pulse.warnings(pulse.run("check", answers)))
                .singleElement()
                .asString()
                .contains("\"n\" (8 people)", "\"N\" (4 people)");
        for (String command : List.of("score", "change", "analyse")) {
            assertThat(Pulse.warnings(pulse.run(command, answers)))
                    .filteredOn(warning -> warning.contains("look alike"))
                    .singleElement()
                    .asString()
                    .doesNotContainPattern("[0-9]");
        }
    }

    @Test
    void absentAnswersByReason_areCountedInTheResearchViewAlone() {
        List<String> rows = new ArrayList<>(Pulse.rows("north", 1, Collections.nCopies(6, "4,NA,4")));
        rows.addAll(Pulse.rows("north", 7, List.of("4,DK,4", "withheld,4,3")));
        Path answers = pulse.answers(rows);
        assertThat(Pulse.warnings(pulse.run("score", answers)))
                .singleElement()
                .asString()
                .startsWith("\"NA\" (6 answers) is read as skipped")
                .doesNotContain("know", "withheld", "absent answers");
        assertThat(Pulse.warnings(pulse.run("score", answers, "--view", "research")))
                .first()
                .asString()
                .contains("(absent answers: 6 skipped, 1 don't know, 1 withheld)");
    }

    @Test
    void codesOfRowsWithoutAnAnswer_areNotCounted() {
        List<String> rows = new ArrayList<>(Pulse.rows("north", 1, NORTH));
        rows.addAll(Pulse.rows("north", 7, List.of("NA,NA,NA", "NA,NA,NA", "4,NA,4")));
        List<String> warnings = Pulse.warnings(pulse.run("check", pulse.answers(rows)));
        assertThat(warnings).hasSize(2);
        assertThat(warnings.get(0)).startsWith("\"NA\" (1 answer) is read").contains("(absent answers: 1 skipped)");
        assertThat(warnings.get(1)).startsWith("2 rows without an answer");
        rows.subList(0, 6).clear();
        rows.remove(2);
        assertThat(Pulse.warnings(pulse.run("check", pulse.answers(rows))))
                .singleElement()
                .asString()
                .startsWith("2 rows without an answer");
    }

    @ParameterizedTest
    @CsvSource({"1.1, 1.10", "1e2, 100"})
    void numbersThatAreNotWhole_areNotJoined(String one, String other) {
        Path answers = pulse.answers(both(Pulse.rows(one, 1, NORTH), Pulse.rows(other, 7, SOUTH)));
        Run run = pulse.run("score", answers, "--join-ids");
        assertThat(run.out())
                .contains("2 teams", "Team " + one + ": 6", "Team " + other + ": 5")
                .doesNotContain("Warning");
    }

    @Test
    void idsWithALeadingTextInOneWave_areNamed() {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i < 9; i++) {
            rows.add("n,LU_" + i + "," + NORTH.get(i % 6) + ",2025-03-31");
            rows.add("n," + i + "," + SOUTH.get(i % 5) + ",2026-03-31");
        }
        String header = "team,respondent,q1,q2,q3,wave";
        assertThat(Pulse.warnings(pulse.run("change", pulse.write("answers.csv", header, rows))))
                .singleElement()
                .asString()
                .startsWith("team \"n\": no respondent's id occurs in both of two waves")
                .contains("\"LU_1\" and \"1\"");
        List<String> prefixed = rows.stream()
                .map(row -> row.replaceFirst("n,(LU_)?", row.endsWith("2026-03-31") ? "n,w2-code" : "n,w1-code"))
                .toList();
        assertThat(Pulse.warnings(pulse.run("change", pulse.write("answers.csv", header, prefixed))))
                .anyMatch(warning -> warning.contains("\"w1-code1\" and \"w2-code1\""));
        List<String> others = rows.stream()
                .map(row -> row.endsWith("2026-03-31") ? row.replaceFirst("n,", "n,9") : row)
                .toList();
        assertThat(Pulse.warnings(pulse.run("change", pulse.write("answers.csv", header, others))))
                .as("other people")
                .noneMatch(warning -> warning.contains("no respondent's id"));
    }

    @Test
    void rosterWithTwoSpellings_isJoinedAsTheAnswersAre() {
        List<String> rows = both(Pulse.rows("north", 1, SOUTH), Pulse.rows("North", 7, SOUTH.subList(0, 3)));
        Path roster =
                pulse.write("roster.csv", "team,perspective,n", List.of("north,team-member,6", "North,team-member,6"));
        Run run = pulse.run("score", pulse.answers(rows), "--roster", roster.toString(), "--join-ids");
        assertThat(run.out()).as(run.err()).contains("8 of 12");
        assertThat(run.err()).doesNotContain("Roster rows without answers");
    }

    @Test
    void teamSpelledDifferentlyInEachWave_isRefusedByChangeWithTheOption() {
        List<String> rows = new ArrayList<>();
        Pulse.rows("north", 1, NORTH).forEach(row -> rows.add(row + ",2025-03-31"));
        Pulse.rows("North", 1, NORTH).forEach(row -> rows.add(row + ",2026-03-31"));
        Run run = pulse.run("change", pulse.write("answers.csv", "team,respondent,q1,q2,q3,wave", rows));
        assertThat(run.err()).contains("give --join-ids if").contains("\"North\"", "\"north\"");
    }

    @Test
    void duplicateWithAnInvisibleCharacter_namesIt() {
        Run run = pulse.run("check", pulse.answers(List.of("n,p1,4,2,4", "n,p\u200B1,5,1,4")));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("the id on line 3 is written with characters that cannot be seen (U+200B)");
    }

    @Test
    void oneCauseInManyCells_isOneMessage_theSameInCheckAndScore() throws IOException {
        List<String> rows = IntStream.range(0, 400)
                .mapToObj(i -> "t" + i / 10 + ",p" + i + ",Agree,Disagree," + (i % 100 == 7 ? "9" : "3"))
                .toList();
        Path answers = pulse.answers(rows);
        Run score = pulse.run("score", answers);
        assertThat(score.err().lines())
                .containsExactly(
                        answers
                                + ":2:7: \"Agree\" is not an answer to question \"q1\" (the first of 800 faults of this kind; the"
                                + " next are at 2:13, 3:7, 3:13, 4:7, …); write a number, or nothing (skipped), not-applicable,"
                                + " DK (don't know)",
                        answers
                                + ":9:22: 9 is outside the scale of question \"q3\" (the first of 4 faults of this kind; the"
                                + " next are at 109:25, 209:25, 309:25); give a whole number from 1 to 5, or leave it empty;"
                                + " if 9 means that there is no answer, give --absent 9=skipped");
        Run check = pulse.run("check", answers);
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.err().lines().filter(line -> line.startsWith(answers.toString())))
                .containsExactlyElementsOf(score.err().lines().toList());
        assertThat(check.err().lines()).hasSizeLessThan(10);
    }
}
