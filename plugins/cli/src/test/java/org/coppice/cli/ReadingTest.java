package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How files of answers and rosters are read: which columns, which people, which earlier waves. */
class ReadingTest {
    private static final String HEADER = "team,respondent,q1,q2,q3";

    @TempDir
    Path folder;

    private Pulse pulse;

    @BeforeEach
    void bank() {
        pulse = Pulse.in(folder);
    }

    private Path roster(String... rows) {
        return pulse.write("roster.csv", "team,perspective,n", List.of(rows));
    }

    @Test
    void roster_isAKindOfFile_thatCheckKnows() {
        Run run = Run.of("check", roster("north,team-member,8", "south,carer,5").toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .endsWith("roster.csv: roster of 2 teams: 2 numbers of people (team members, carers)\n")
                .doesNotContain("Warning");
        Run alike = Run.of(
                "check", roster("north,team-member,8", "North,team-member,0").toString());
        assertThat(Pulse.warnings(alike))
                .containsExactly(
                        "the teams \"North\", \"north\" look alike but are counted as different teams; --join-ids reads"
                                + " them as one, with the sum of their people",
                        "nobody was invited (n is 0): \"North\"; correct the number if people answered");
    }

    @Test
    void faultsOfARoster_areNamedAtOnce() {
        Path roster = pulse.write(
                "roster.csv",
                "team,perspective,n,wave",
                List.of("north,team-member,8,1", ",carer,5,", "west,member,x,"));
        Run run = Run.of("check", roster.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "roster.csv:2:21: the wave \"1\" is not a date; write its day as year-month-day",
                        "roster.csv:3:1: the row has no team",
                        "roster.csv:4:13: \"x\" is not a number of people");
    }

    @Test
    void answersWithAQuestionCalledN_areNoRoster() {
        Path answers = pulse.write("answers.csv", "team,respondent,n,q1", List.of("north,p1,4,3"));
        assertThat(pulse.run("check", answers).out()).contains("answers to pulse: 1 team, 1 respondent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "Wave 1", "2026"})
    void waveThatIsNoDate_isRefusedWithTheReason_andAWayOut(String wave) {
        Path answers = pulse.write("answers.csv", HEADER + ",wave", List.of("north,p1,4,2,4," + wave));
        Run run = pulse.run("check", answers);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "the wave \"" + wave + "\" is not a date",
                        "since waves are ordered by their days; if only the order is known, choose days in that order");
    }

    @ParameterizedTest
    @CsvSource({
        "Team name, team, 'all rows are one team, \"all\"'",
        "Department, team, 'all rows are one team, \"all\"'",
        "On which team do you currently work?, team, 'all rows are one team, \"all\"'",
        "EmployeeId, respondent, 'rows are numbered, and nobody is found again in another wave'",
        "Your role, perspective, all rows are of team members",
        "Survey round, wave, all rows are of one wave"
    })
    void columnThatMayBeARole_isNamedWithTheOption(String header, String meaning, String consequence) {
        Path answers = pulse.write(
                "answers.csv", header + ",q1,q2,q3", List.of("a,4,2,4", "a,5,1,4", "b,3,3,3", "b,4,2,5", "b,2,4,3"));
        String note = "No column is named \"" + meaning + "\", so that " + consequence + "; if \"" + header
                + "\" is this column, give --columns \"" + meaning + "=" + header + "\"";
        assertThat(pulse.run("score", answers).err().lines()).contains(note);
        assertThat(pulse.run("check", answers).out()).contains("note: " + note);
        if (meaning.equals("team")) {
            Run named = pulse.run("check", answers, "--columns", meaning + "=" + header);
            assertThat(named.out()).contains("2 teams").doesNotContain("No column is named");
        }
    }

    @Test
    void columnOfAnotherMeaning_isNoRole() {
        Path answers =
                pulse.write("answers.csv", "team,respondent,Teamwork,Comment,q1,q2,q3", List.of("a,1,x,y,4,2,4"));
        assertThat(pulse.run("check", answers).out()).doesNotContain("No column is named");
    }

    @Test
    void peopleWhoGaveReasonsOnly_responded_andHaveNoScore() {
        List<String> rows = new ArrayList<>(Pulse.rows("north", 1, Pulse.NORTH));
        rows.addAll(Pulse.rows("north", 7, Pulse.SOUTH));
        rows.addAll(
                Pulse.rows("north", 12, List.of("DK,DK,DK", "not-applicable,not-applicable,not-applicable", ",,NA")));
        Path answers = pulse.answers(rows);
        assertThat(pulse.run("check", answers).out())
                .contains(
                        "1 team, 13 respondents, 1 row without an answer",
                        "absent answers: 3 not applicable, 3 don't know");
        Path roster = roster("north,team-member,20");
        Run run = pulse.run("score", answers, "--roster", roster.toString(), "--view", "research", "--format", "json");
        assertThat(run.out())
                .containsPattern("\"respondents\" : 13,\\s+\"roster\" : 20,\\s+\"rate\" : 0.65")
                .contains("\"n\" : 11")
                .doesNotContain("\"respondents\" : 14");
        Run published = pulse.run("score", answers, "--roster", roster.toString());
        assertThat(published.out())
                .as("two people without a score are not counted")
                .contains("a few people without a score")
                .doesNotContain("11 people");
    }

    /** Two waves in two files, in which the earlier one names teams and respondents otherwise. */
    private List<String> earlier(String team, String prefix) {
        Path bank = pulse.write(
                "old.yaml",
                "bank: pulse",
                List.of(
                        "version: 0.9.0",
                        "title: Team pulse",
                        "scales: {agreement: {type: likert, points: 5}}",
                        "constructs: {safety: {label: Safety, definition: How safe it is to speak.}}",
                        "questions:",
                        "  - {id: q1, text: Statement 1., scale: agreement, measures: [safety]}",
                        "  - {id: q2, text: Statement 2., scale: agreement, measures: [{construct: safety, reversed: true}]}"));
        Path old = pulse.write(
                "old.csv",
                "GRP,respondent,q1,q2,wave",
                IntStream.range(0, 12)
                        .mapToObj(i -> team + "," + prefix + (i + 1) + "," + (1 + i * 7 % 5) + "," + (1 + i % 3)
                                + ",2025-03-31")
                        .toList());
        return List.of(
                "--columns", "team=GRP,q3=third", "--earlier", old.toString(), "--earlier-bank", bank.toString());
    }

    private Path later() {
        return pulse.write(
                "new.csv",
                "GRP,respondent,q1,q2,third,wave",
                IntStream.range(0, 12)
                        .mapToObj(i -> "north,p" + (i + 1) + "," + (2 + i % 4) + "," + (1 + i % 3) + "," + (1 + i % 5)
                                + ",2026-03-31")
                        .toList());
    }

    @Test
    void earlierWave_isReadWithTheSameColumns_onTheSharedQuestions() {
        Run run = pulse.run("change", later(), earlier("north", "p").toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("the same 12 people", "on the 2 questions of both waves; left out: q3 (2026-03-31 only)");
        List<String> persons = new ArrayList<>(earlier("north", "p"));
        persons.addAll(List.of("--respondents", "--view", "research"));
        assertThat(pulse.run("change", later(), persons.toArray(String[]::new)).out())
                .as("a reliability of all questions is not used for some of them")
                .contains("(not judged: the waves were asked different questions)");
    }

    @Test
    void idsOfAnEarlierWave_arePointedOut_andJoinedOnRequest() {
        List<String> options = new ArrayList<>(earlier("North", "P"));
        Run apart = pulse.run("change", later(), options.toArray(String[]::new));
        assertThat(apart.code()).isEqualTo(1);
        assertThat(apart.err()).contains("the teams \"North\" and \"north\" look alike", "give --join-ids if");
        options.add("--join-ids");
        Run joined = pulse.run("change", later(), options.toArray(String[]::new));
        assertThat(joined.code()).as(joined.err()).isZero();
        assertThat(joined.out()).contains("the same 12 people");
        assertThat(Pulse.warnings(joined))
                .hasSize(2)
                .anyMatch(warning -> warning.startsWith("teams are joined, since --join-ids is given"))
                .anyMatch(warning -> warning.contains("ids of respondents are joined"));
    }

    @Test
    void warningsOfAnEarlierFile_nameIt() {
        List<String> options = earlier("north", "p");
        Path old = pulse.write(
                "old.csv",
                "GRP,respondent,q1,q2,wave",
                IntStream.range(0, 12)
                        .mapToObj(i ->
                                "north,p" + (i + 1) + "," + (1 + i % 4) + "," + (i < 6 ? "NA" : "2") + ",2025-03-31")
                        .toList());
        assertThat(Pulse.warnings(pulse.run("change", later(), options.toArray(String[]::new))))
                .anyMatch(warning -> warning.startsWith(old + ": \"NA\" (6 answers) is read as skipped"));
    }

    @Test
    void idsThatAreEasilyConfused_arePointedOut_andNeverJoined() {
        List<String> rows = new ArrayList<>(Pulse.rows("team1", 1, Pulse.NORTH));
        rows.addAll(Pulse.rows("teamI", 7, Pulse.SOUTH));
        rows.add("team1,pO,4,2,4");
        rows.add("team1,p0,4,3,4");
        rows.add("team1,al,4,3,4");
        rows.add("team1,ai,4,3,4");
        Path answers = pulse.answers(rows);
        for (String[] more : new String[][] {{}, {"--join-ids"}}) {
            Run run = pulse.run("score", answers, more);
            assertThat(run.out()).contains("2 teams", "Team team1: 10 respondents");
            assertThat(Pulse.warnings(run))
                    .hasSize(2)
                    .anyMatch(warning -> warning.startsWith("the teams \"teamI\" and \"team1\" differ in letters"))
                    .anyMatch(warning -> warning.startsWith("team \"team1\": ids of people, such as \"pO\" and \"p0\""))
                    .allMatch(warning -> warning.contains("--join-ids does not join them"));
        }
    }

    @Test
    void faultOfAnswersInJson_showsNoOtherAnswer() {
        Path team = pulse.write(
                "team.json",
                "{\"team\": \"north\", \"respondents\": [",
                List.of("{\"id\": \"secret\", \"answers\": {\"q1\": 4, \"q2\": 9, \"q3\": 2}}]}"));
        Run run = pulse.run("check", team);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("team.json:2:45: 9 is outside the scale of question \"q2\"")
                .doesNotContain("secret", "q1", "q3", "│");
    }

    @Test
    void answersInJson_areReviewedByCheck() {
        Path team = pulse.write(
                "team.json",
                "{\"team\": \"north\", \"respondents\": [",
                List.of(
                        "{\"answers\": {\"q1\": 4, \"q2\": \"NA\", \"q3\": 2}},",
                        "{\"answers\": {\"q1\": 4, \"q2\": 1, \"q3\": 2}},",
                        "{\"answers\": {\"q1\": 4, \"q2\": 1, \"q3\": 2}},",
                        "{\"answers\": {\"q1\": null}}]}"));
        Run run = pulse.run("check", team);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("answers of team north: 3 respondents; absent answers: 1 skipped");
        assertThat(Pulse.warnings(run))
                .hasSize(3)
                .anyMatch(warning -> warning.startsWith("\"NA\" (1 answer) is read as skipped")
                        && warning.endsWith("and {\"absent\": \"not-applicable\"} if it does not apply"))
                .anyMatch(warning ->
                        warning.equals("1 respondent without an answer is not counted as a person (respondent 4)"))
                .anyMatch(warning ->
                        warning.startsWith("team \"north\", team members: respondents 2, 3 have the same answers"))
                .noneMatch(warning -> warning.contains("--"));
    }
}
