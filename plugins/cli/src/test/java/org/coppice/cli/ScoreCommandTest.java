package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("other-jdk")
class ScoreCommandTest {
    private static final String[] BHR = {
        "score", "examples/bhr2000.csv", "--bank-file", "examples/bhr2000.yaml", "--columns", "team=GRP"
    };

    @TempDir
    Path folder;

    private static Run bhr(String... more) {
        List<String> arguments = new ArrayList<>(List.of(BHR));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private Path write(String name, String... lines) throws IOException {
        return new SmallBank(folder).write(name, lines);
    }

    private Run small(Path answers, String... more) throws IOException {
        return new SmallBank(folder).run("score", answers, more);
    }

    @Test
    void text_ofTheExample_showsEveryCompanyAndNamesWhatWasChosen() {
        Run run = bhr();
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("Team "))).hasSize(99);
        assertThat(run.out())
                .contains("Defaults used: weighting equal, scoring pomp, aggregation team-mean, missing half,");
        assertThat(run.err()).isEqualTo("Ignored columns: HRS, RELIG\n");
    }

    @Test
    void json_inResearchView_hasTheCompaniesMeans() {
        Run run = bhr("--scoring", "mean", "--view", "research", "--format", "json");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("\"team\" : \"1\"")
                .contains("\"value\" : 2.93836671802773") // bhr2000-means.csv: 2.938366718027735
                .contains(
                        "\"defaults\" : [ \"weighting\", \"aggregation\", \"missing\", \"minimum-group\", \"minimum-spread\", \"minimum-questions\", \"level\", \"agreement\" ]");
    }

    @ParameterizedTest
    @CsvSource({"text, published", "json, published", "json, research", "csv, research"})
    void output_ofShuffledRowsThreadsAndLocales_isTheSameBytes(String format, String view) throws IOException {
        String first = bhr("--format", format, "--view", view, "--threads", "1").out();
        List<String> lines = new ArrayList<>(Files.readAllLines(Path.of("examples/bhr2000.csv")));
        Collections.shuffle(lines.subList(1, lines.size()), new Random(1));
        Path shuffled = write("shuffled.csv", lines.toArray(String[]::new));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            Run again = Run.of(
                    "score",
                    shuffled.toString(),
                    "--bank-file",
                    "examples/bhr2000.yaml",
                    "--columns",
                    "team=GRP",
                    "--format",
                    format,
                    "--view",
                    view,
                    "--threads",
                    "4");
            assertThat(again.out()).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void respondents_ofBfi_areListedInTheResearchView() {
        Run run = Run.of(
                "score",
                "examples/bfi.csv",
                "--bank-file",
                "examples/bfi.yaml",
                "--columns",
                "respondent=id",
                "--view",
                "research",
                "--respondents",
                "--scoring",
                "mean",
                "--missing",
                "any",
                "--format",
                "csv");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSize(1 + 5 * 2800);
        assertThat(run.out()).contains("all,,1,team-member,conscientious,self,now,mean,2.8,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--respondents                        | --respondents requires the research view; give --view research",
                "--minimum-group 2                    | a minimum group of 2 needs the research view",
                "--minimum-group 0 --view research    | the minimum group is 0",
                "--scoring pomb                       | unknown scoring \"pomb\"; did you mean \"pomp\"?",
                "--aggregation mean                   | unknown aggregation \"mean\"",
                "--set cut=1                          | unknown parameter \"cut\" of pomp, team-mean",
                "--missing none                       | unknown value of parameter missing \"none\"",
                "--level 1.5                          | the level of intervals is 1.5",
                "--view secret                        | unknown view \"secret\"",
                "--consent carer                      | give the consent of the manager",
                "--weighting mine                     | unknown weighting \"mine\"",
                "--columns team=GRP                   | is given twice",
                "--plugin no.jar                      | there is no such file",
                "--agreement pairwise                 | unknown agreement rule \"pairwise\"; there are listwise, half",
                "--chance 10                          | the number of draws is 10; give a number from 100 to 100000",
                "--threads 0                          | the number of threads is 0",
                "--nonsense                           | unknown option \"--nonsense\"; leave it out",
            })
    void call_thatIsWrong_endsWith2AndSaysWhy(String options, String message) {
        Run run = bhr(options.split(" "));
        assertThat(run.err()).contains(message);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void columns_thatAreNoPairs_endWith2() {
        Run run = Run.of("score", "examples/bfi.csv", "--bank-file", "examples/bfi.yaml", "--columns", "team");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--columns: \"team\" is not of the form name=header");
    }

    @Test
    void input_thatIsWrong_endsWith1AndWritesNothing() throws IOException {
        Path answers = write("answers.csv", "team,respondent,q1,q2", "a,1,6,2", "a,2,x,1", "a,1,1,1");
        Path out = folder.resolve("out.json");
        Run run = small(answers, "--out", out.toString(), "--format", "json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .containsExactly(
                        answers
                                + ":2:5: 6 is outside the scale of question \"q1\"; give a whole number from 1 to 5, or leave it empty",
                        answers
                                + ":3:5: \"x\" is not an answer to question \"q1\"; write a number, or nothing (skipped), not-applicable,"
                                + " DK (don't know)",
                        answers
                                + ":4:3: respondent \"1\" of team a occurs twice, first on line 2; remove one, or give each"
                                + " respondent a different id");
        assertThat(out).doesNotExist();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("answers.csv", "bank.yaml");
        }
    }

    @Test
    void file_thatIsNotThere_endsWith1() throws IOException {
        Run run = small(folder.resolve("none.csv"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("none.csv:1:1: there is no such file");
    }

    @Test
    void out_ofAFile_isWhatStandardOutputWouldBe() throws IOException {
        Path out = folder.resolve("profile.txt");
        Run run = bhr("--out", out.toString());
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(out)).isEqualTo(bhr().out());
    }

    @Test
    void perspectives_areShownSeparatelyAndCombinedByTheWeightingOfAFile() throws IOException {
        List<String> lines = new ArrayList<>(List.of("team,respondent,perspective,q1,q2"));
        for (int i = 0; i < 6; i++) {
            lines.add("a,m" + i + ",team-member," + (3 + i % 2) + ",2");
            lines.add("a,c" + i + ",carer," + (2 + i % 2) + ",4");
        }
        lines.add("a,boss,manager,5,1");
        Path answers = write("answers.csv", lines.toArray(String[]::new));
        Path weighting = write(
                "weighting.yaml",
                "weighting: carers-first",
                "version: 1.0.0",
                "title: Carers first",
                "perspectives: {team-member: 1, carer: 3}");
        Path roster = write("roster.csv", "team,perspective,n", "a,team-member,8", "a,carer,20");
        Run run = small(answers, "--weighting", weighting.toString(), "--roster", roster.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "Team a: team members 6 of 8, 75%; the manager; carers 6 of 20, 30%: too few to represent the group")
                .containsPattern("team members .* 0\\.69")
                .containsPattern("carers .* 0\\.31")
                .containsPattern("combined .* 0\\.41 .*12 people, team members \\+ carers") // (0.6875 + 3 · 0.3125)/4
                .contains("not shown: the manager's figures are shown only with the manager's consent");
        assertThat(small(answers, "--consent", "manager").out()).containsPattern("the manager .* 1\\.00");
    }

    @Test
    void minimums_areThoseOfTheOptions() throws IOException {
        Run run = bhr("--minimum-spread", "12", "--minimum-questions", "40", "--format", "json");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("\"minimumGroup\" : 5,", "\"minimumSpread\" : 12,", "\"minimumQuestions\" : 40,");
        assertThat(run.out()).contains("\"minimum-group\", \"level\"");
    }

    @Test
    void minimumsOfTheWeighting_raiseThoseOfTheOptions() throws IOException {
        Path weighting = write(
                "stricter.yaml",
                "weighting: stricter",
                "version: 1.0.0",
                "title: Stricter",
                "disclosure: {minimum-group: 8, minimum-spread: 12}");
        Run run = bhr("--weighting", weighting.toString(), "--minimum-group", "6", "--format", "json");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("\"minimumGroup\" : 8,", "\"minimumSpread\" : 12,", "\"minimumQuestions\" : 30,");
        assertThat(run.err()).contains("The weighting \"stricter\" raises --minimum-group from 6 to 8\n");
        assertThat(run.out())
                .contains("\"minimum-questions\", \"level\"")
                .doesNotContainPattern("\"defaults\" : \\[[^\\]]*\"minimum-spread\"");
    }

    @Test
    void weighting_forAnotherBank_endsWith1() throws IOException {
        Path answers = write("answers.csv", "team,respondent,q1,q2", "a,1,5,2");
        Path weighting = write(
                "weighting.yaml",
                "weighting: w",
                "version: 1.0.0",
                "title: W",
                "for: other",
                "questions: {q1: 2, q9: 1}");
        Run run = small(answers, "--weighting", weighting.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("is made for bank \"other\"", "unknown question \"q9\"");
    }

    @Test
    void weighting_ofAFile_isNamedByWhatIsWrongWithIt() throws IOException {
        Path answers = write("answers.csv", "team,respondent,q1,q2", "a,1,5,2");
        Path weighting = write(
                "w.yaml", "weighting: w", "version: 1.0.0", "title: W", "for: other", "questions: {q1: 2, q9: 1}");
        Run run = small(answers, "--weighting", weighting.toString());
        assertThat(run.err().lines()).hasSize(2).allMatch(line -> line.startsWith(weighting + ":"));
        assertThat(run.err()).contains("w.yaml:4:6: ", "w.yaml:5:20: ");
        Run check = Run.of(
                "check",
                weighting.toString(),
                "--bank-file",
                folder.resolve("bank.yaml").toString());
        assertThat(check.err().lines().filter(line -> line.startsWith(weighting + ":")))
                .containsExactlyElementsOf(run.err().lines().toList());
    }

    @Test
    void defaults_areNotWhatTheWeightingSets() throws IOException {
        Path answers = write("answers.csv", "team,respondent,q1,q2", "a,1,5,2");
        Path weighting = write("w.yaml", "weighting: w", "version: 1.0.0", "title: W", "parameters: {missing: any}");
        assertThat(small(answers, "--weighting", weighting.toString()).out())
                .contains("Defaults used: scoring pomp, aggregation team-mean, minimum group 5,");
        Path qualified =
                write("q.yaml", "weighting: w", "version: 1.0.0", "title: W", "parameters: {pomp.missing: any}");
        assertThat(small(answers, "--weighting", qualified.toString()).out())
                .doesNotContain("missing half", "missing any");
    }

    @Test
    void roster_ofTeamsThatDidNotAnswer_isReported() throws IOException {
        Path answers = write("answers.csv", "team,respondent,wave,q1,q2", "a,1,2026-03-31,5,2");
        Path roster = write(
                "roster.csv",
                "team,perspective,n,wave",
                "a,team-member,8,",
                "a,team-member,8,2025-03-31",
                "ZZZ,carer,1,",
                "ZZZ,team-member,3,");
        Run run = small(answers, "--roster", roster.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err())
                .isEqualTo(
                        "Roster rows without answers: ZZZ (team-member), ZZZ (carer), a on 2025-03-31 (team-member)\n");
    }

    @Test
    void text_ofIpsativeScores_saysOnceWhatIsNotShown() throws IOException {
        Path answers = write("answers.csv", "team,respondent,q1,q2", "a,1,5,2");
        Run run = small(answers, "--scoring", "ipsative");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("not shown");
        assertThat(run.out().lines().filter(line -> line.contains("not shown"))).doesNotHaveDuplicates();
        assertThat(run.out()).contains("\n1 team. ", "Team a: team members fewer than 5\n");
    }

    @Test
    void text_showsNoControlCharacters_andCountsSheets() throws IOException {
        List<String> lines =
                new ArrayList<>(List.of("team,respondent,perspective,q1,q2", "e\u202e\u200bv,s,consensus,4,2"));
        for (int i = 0; i < 6; i++) {
            lines.add("e\u202e\u200bv," + i + ",team-member," + (4 - i % 3) + ",2");
        }
        Run run = small(write("answers.csv", lines.toArray(String[]::new)));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "Team e·v: 6 respondents",
                        "ids in 7 rows have invisible characters",
                        "6 people",
                        "1 sheet",
                        "the team's consensus sheet  ")
                .doesNotContain("1 person");
        List<Integer> bars = run.out()
                .lines()
                .filter(line -> line.contains("█") || line.contains("not shown"))
                .map(line -> Math.max(line.indexOf('█'), line.indexOf("not shown")))
                .distinct()
                .toList();
        assertThat(bars).hasSize(1);
        Run check = Run.of(
                "check",
                folder.resolve("answers.csv").toString(),
                "--bank-file",
                folder.resolve("bank.yaml").toString());
        assertThat(check.out()).contains(": 1 team, 6 respondents, 1 consensus sheet\n");
    }

    @Test
    void json_endsWithALine_alsoInAFile() throws IOException {
        Path answers = write("answers.csv", "team,respondent,q1,q2", "a,1,5,2", "a,2,,");
        Path out = folder.resolve("out.json");
        String json = small(answers, "--format", "json").out();
        assertThat(json).endsWith("}\n");
        assertThat(small(answers, "--format", "json", "--out", out.toString()).code())
                .isZero();
        assertThat(Files.readString(out)).isEqualTo(json);
        assertThat(Run.of(
                                "check",
                                answers.toString(),
                                "--bank-file",
                                folder.resolve("bank.yaml").toString())
                        .out())
                .endsWith(": 1 team, 1 respondent, 1 row without an answer\n"
                        + "Warning: 1 row without an answer is not counted as a person (row 2 below the header).\n");
    }
}
