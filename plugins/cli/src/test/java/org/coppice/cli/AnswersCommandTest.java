package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.coppice.files.result.RecipeFile;
import org.coppice.formats.plan.AnswerPlan;
import org.coppice.model.profile.Recipe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of survey tools: what {@code answers} says of them, and how the other commands read them. */
class AnswersCommandTest {
    private static final String BANK = """
            bank: small
            version: 1.0.0
            title: Small
            scales:
              five: {type: likert, points: 5, labels: [never, rarely, sometimes, mostly, always]}
            constructs:
              openness: {label: Openness, definition: How freely we speak.}
            questions:
              - {id: q1, text: I can say what I think., scale: five, measures: [openness]}
              - {id: q2, text: We learn from mistakes., scale: five, measures: [openness]}
            """;

    private static final String PLAIN = """
            team,respondent,q1,q2
            north,a,4,2
            north,b,5,3
            north,c,1,2
            north,d,2,4
            north,e,3,
            """;

    private static final String LABELS = """
            team;respondent;q1;q2
            north;a;mostly;rarely
            north;b;always;sometimes
            north;c;never;rarely
            north;d;rarely;mostly
            north;e;sometimes;prefer not to say
            """;

    @TempDir
    Path folder;

    private Path bank;

    @BeforeEach
    void writeBank() throws IOException {
        bank = file("bank.yaml", BANK);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Run run(String command, Path file, String... more) {
        List<String> arguments =
                new java.util.ArrayList<>(List.of(command, file.toString(), "--bank-file", bank.toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private String scored(Path file, String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of("--format", "csv"));
        arguments.addAll(List.of(more));
        Run run = run("score", file, arguments.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void score_ofAFileWithLabels_isThatOfThePlainFile_andSaysHowItWasRead() throws IOException {
        String plain = scored(file("plain.csv", PLAIN));
        Path labels = file("labels.csv", LABELS);
        assertThat(scored(labels)).isEqualTo(plain);
        assertThat(run("score", labels).err())
                .contains("labels.csv: read as table of text with semicolons", "labels of five as answers");
        Path compressed = folder.resolve("labels.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
            out.write(LABELS.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(scored(compressed)).isEqualTo(plain);
        assertThat(scored(file("matrix.csv", matrix()))).isEqualTo(plain);
    }

    @Test
    void score_ofAFileWithSemicolons_saysHowItWasReadInOneLine_andOfThePlainFileNothing() throws IOException {
        Path semicolons = file("semicolons.csv", PLAIN.replace(',', ';'));
        assertThat(scored(semicolons)).isEqualTo(scored(file("plain.csv", PLAIN)));
        assertThat(run("score", semicolons).err().lines().filter(line -> line.contains(": read as ")))
                .singleElement()
                .asString()
                .contains("semicolons.csv: read as ", "with semicolons");
        assertThat(run("score", folder.resolve("plain.csv")).err()).doesNotContain("read as");
    }

    /** Returns an export of Qualtrics, whose questions are rows of a matrix, with a preview. */
    private static String matrix() {
        StringBuilder rows = new StringBuilder();
        rows.append("StartDate,Status,Finished,ResponseId,Q7_1,Q7_2,team\n");
        rows.append("Start Date,Response Type,Finished,Response ID,");
        rows.append("How often? - I can say what I think.,How often? - We learn from mistakes.,team\n");
        rows.append("\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"status\"\"}\",");
        rows.append("\"{\"\"ImportId\"\":\"\"finished\"\"}\",\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",");
        rows.append("\"{\"\"ImportId\"\":\"\"QID7_1\"\"}\",\"{\"\"ImportId\"\":\"\"QID7_2\"\"}\",");
        rows.append("\"{\"\"ImportId\"\":\"\"team\"\"}\"\n");
        LABELS.lines()
                .skip(1)
                .map(line -> line.split(";"))
                .forEach(cell -> rows.append("2026-03-01,IP Address,True,")
                        .append(String.join(",", cell[1], cell[2], cell[3], cell[0]))
                        .append('\n'));
        return rows.append("2026-03-01,Survey Preview,True,x,always,always,north\n")
                .toString();
    }

    @Test
    void answers_ofACertainFile_writesThePlan_byWhichItIsRead() throws IOException {
        Path labels = file("labels.csv", LABELS);
        Path plan = folder.resolve("plan.yaml");
        Run run = run("answers", labels, "--out", plan.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"q1\": question q1 (its name is the id)", "Nothing is left to decide.");
        assertThat(Files.readString(plan)).contains("bank:", "id: small", "mostly: 4", "delimiter: \";\"");
        assertThat(scored(labels, "--answers-plan", plan.toString())).isEqualTo(scored(labels));
    }

    @Test
    void score_ofADoubtfulFile_namesTheDoubt_andTheCommandThatWritesThePlan() throws IOException {
        Path zero = file("zero.csv", "team;q1;q2\nnorth;0;1\nnorth;4;2\nnorth;3;0\n");
        Run run = run("score", zero);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        "are from 0 to at most 4, and the bank counts from 1 to 5",
                        "coppice answers " + zero + " --bank-file " + bank + " --out plan.yaml");
        Path typo = file("typo.csv", LABELS.replace("mostly", "mostley"));
        assertThat(run("score", typo).err()).contains("the nearest label is \"mostly\"", "five: {mostley: 4}");
    }

    @Test
    void plan_forAnotherBank_isRefused_withBothDigests() throws IOException {
        Path labels = file("labels.csv", LABELS);
        Path plan = folder.resolve("plan.yaml");
        assertThat(run("answers", labels, "--out", plan.toString()).code()).isZero();
        String text = Files.readString(plan);
        Files.writeString(plan, text.replaceAll("sha256:[0-9a-f]{4}", "sha256:0000"));
        Run run = run("score", labels, "--answers-plan", plan.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("plan.yaml:", "sha256:0000", "has the digest");
    }

    @Test
    void respondentWhoAnsweredTwice_isAFault_unlessARuleSaysWhichAnswersCount() throws IOException {
        Path twice = file("twice.csv", LABELS + "north;a;never;\n");
        assertThat(run("score", twice).err()).contains("occurs twice, first on line 2");
        String plain = scored(file("plain.csv", PLAIN));
        assertThat(scored(twice, "--duplicates", "first")).isEqualTo(plain);
        assertThat(scored(twice, "--duplicates", "most-complete")).isEqualTo(plain);
        assertThat(scored(twice, "--duplicates", "last")).isNotEqualTo(plain);
    }

    @Test
    void times_areWavesByQuarter() throws IOException {
        String header = "date;team;respondent;q1;q2\n";
        StringBuilder rows = new StringBuilder(header);
        LABELS.lines().skip(1).forEach(row -> rows.append("2026-02-11;" + row + "\n" + "2026-05-30;" + row + "\n"));
        Run run = run("score", file("times.csv", rows.toString()), "--columns", "wave=date", "--wave-by", "quarter");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Team north on 2026-01-01", "Team north on 2026-04-01");
    }

    @Test
    void fault_hasItsPlaceInTheFile() throws IOException {
        Path bad = file("bad.csv", "team;respondent;q1;q2\n\nnorth;a;4;2\nnorth;b;9;3\n");
        assertThat(run("score", bad).err()).contains("bad.csv:");
        Path plan = folder.resolve("plan.yaml");
        run("answers", file("good.csv", "team;respondent;q1;q2\nnorth;a;4;2\n"), "--out", plan.toString());
        assertThat(run("score", bad, "--answers-plan", plan.toString()).err()).contains("bad.csv:4:3: ");
    }

    @Test
    void definition_ofTheSurvey_saysWhatCodesMean_forTheProposalAndTheScore() throws IOException {
        Path codes = file("codes.csv", """
                team,respondent,talk,learn
                north,a,3,1
                north,b,4,2
                north,c,0,1
                north,d,1,3
                north,e,2,
                """);
        Path dictionary = file("dictionary.csv", """
                Variable / Field Name,Form Name,Field Type,Field Label,"Choices, Calculations, OR Slider Labels"
                talk,small,radio,I can say what I think.,"0, never | 1, rarely | 2, sometimes | 3, mostly | 4, always"
                learn,small,radio,We learn from mistakes.,"0, never | 1, rarely | 2, sometimes | 3, mostly | 4, always"
                """);
        Path plan = folder.resolve("plan.yaml");

        Run run = run("answers", codes, "--definition", dictionary.toString(), "--out", plan.toString());

        assertThat(run.out())
                .contains("2 of 4 columns are described by " + dictionary + " (REDCap data dictionary).")
                .contains(
                        "The codes of the scale \"five\" are read by their labels, such as in \"talk\": 0 is 1, 1 is 2")
                .contains("Nothing is left to decide.");
        String plain = scored(file("plain.csv", PLAIN));
        assertThat(scored(codes, "--definition", dictionary.toString())).isEqualTo(plain);
        assertThat(scored(codes, "--answers-plan", plan.toString())).isEqualTo(plain);
        assertThat(run("score", codes, "--answers-plan", plan.toString(), "--definition", dictionary.toString()))
                .satisfies(both -> assertThat(both.code()).isEqualTo(2))
                .satisfies(both -> assertThat(both.err()).contains("leave out one of them"));
        assertThat(run("score", file("other.csv", "a,b\n1,2\n"), "--definition", dictionary.toString())
                        .err())
                .contains("dictionary.csv:1:1: the definition describes none of the columns of the answers");
    }

    private Recipe recipe(Path file, String... more) throws IOException {
        List<String> arguments = new java.util.ArrayList<>(List.of("--format", "json"));
        arguments.addAll(List.of(more));
        Run run = run("score", file, arguments.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return RecipeFile.read(file("result.json", run.out()));
    }

    @Test
    void recipeOfAResult_hasTheDigestOfThePlan_soThatTwoPlansAreNeverConfused() throws IOException {
        Path labels = file("labels.csv", LABELS);
        Path plan = folder.resolve("plan.yaml");
        run("answers", labels, "--out", plan.toString());
        Path other = file("other.yaml", Files.readString(plan).replace("rarely: 2", "rarely: 3"));

        ImmutableList<String> first =
                recipe(labels, "--answers-plan", plan.toString()).answerPlans();
        ImmutableList<String> second =
                recipe(labels, "--answers-plan", other.toString()).answerPlans();

        assertThat(first).containsExactly(AnswerPlan.read(plan).digest());
        assertThat(second).containsExactly(AnswerPlan.read(other).digest()).isNotEqualTo(first);
        assertThat(recipe(labels, "--answers-plan", plan.toString(), "--duplicates", "last")
                        .answerPlans())
                .isNotEqualTo(first);
        Run change = run("score", labels, "--answers-plan", plan.toString(), "--view", "research");
        assertThat(change.err()).contains(first.get(0));
    }

    @Test
    void recipe_hasTheDigestOfAProposedPlan_inTheResearchViewAlone_andNoneForAPlainFile() throws IOException {
        Path labels = file("labels.csv", LABELS);
        Path plan = folder.resolve("plan.yaml");
        run("answers", labels, "--out", plan.toString());

        assertThat(recipe(labels, "--view", "research").answerPlans())
                .containsExactly(AnswerPlan.read(plan).digest());
        assertThat(recipe(labels).answerPlans()).isEmpty();
        assertThat(recipe(file("plain.csv", PLAIN), "--view", "research").answerPlans())
                .isEmpty();
    }

    @Test
    void planOfAnotherBank_isRefusedWithTheDigestsOfBoth() throws IOException {
        Path labels = file("labels.csv", LABELS);
        Path plan = folder.resolve("plan.yaml");
        run("answers", labels, "--out", plan.toString());
        String digest = AnswerPlan.read(plan).bank().digest();
        Files.writeString(bank, BANK.replace("bank: small", "bank: larger"));

        Run run = run("score", labels, "--answers-plan", plan.toString());

        assertThat(run.code()).isNotZero();
        assertThat(run.err())
                .contains("the plan is for bank \"small\" with the digest " + digest + ", and the bank is \"larger\"")
                .containsPattern("\"larger\" with the digest sha256:[0-9a-f]{64}");
    }

    @Test
    void codeOfAnAbsentAnswer_isRefusedWithTheOptionThatDeclaresIt() throws IOException {
        Path codes = file("codes.csv", PLAIN.replace("e,3,", "e,3,-99"));

        Run run = run("score", codes);

        assertThat(run.err())
                .contains("-99 is outside the scale of question \"q2\"")
                .contains("if -99 means that there is no answer, give --absent -99=skipped");
        assertThat(scored(codes, "--absent", "-99=skipped")).isEqualTo(scored(file("plain.csv", PLAIN)));
        assertThat(run("score", file("slip.csv", PLAIN.replace("e,3,", "e,3,6")))
                        .err())
                .contains("6 is outside the scale")
                .doesNotContain("--absent");
    }

    @Test
    void earlierAnswers_areReadInEveryFormat_andByTheirOwnPlan() throws IOException {
        String header = "team,respondent,wave,q1,q2\n";
        String rows = PLAIN.lines()
                .skip(1)
                .map(line -> line.replaceFirst("^(north,.),", "$1,2025-01-01,"))
                .collect(java.util.stream.Collectors.joining("\n", "", "\n"));
        Path plain = file("earlier.csv", header + rows);
        Path semicolons = file("earlier-semicolons.csv", (header + rows).replace(',', ';'));
        Path now = file("now.csv", header + rows.replace("2025", "2026"));
        Path plan = folder.resolve("earlier-plan.yaml");
        run("answers", semicolons, "--out", plan.toString());
        String[] earlier = {"--earlier-bank", bank.toString(), "--format", "json", "--earlier"};

        Run expected = changed(now, earlier, plain.toString());

        assertThat(expected.code()).as(expected.err()).isZero();
        assertThat(changed(now, earlier, semicolons.toString()).out()).isEqualTo(expected.out());
        Run planned = changed(now, earlier, semicolons.toString(), "--earlier-plan", plan.toString());
        assertThat(RecipeFile.read(file("change.json", planned.out())).answerPlans())
                .containsExactly(AnswerPlan.read(plan).digest());
        assertThat(planned.out().replaceFirst(",?\\s*\"answerPlans\" ?: ?\\[[^\\]]*\\]", ""))
                .isEqualTo(expected.out());
        assertThat(changed(now, earlier, file("bad.csv", "a;b\n1;2\n").toString())
                        .err())
                .contains("bad.csv");
    }

    private Run changed(Path now, String[] options, String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of(options));
        arguments.addAll(List.of(more));
        return run("change", now, arguments.toArray(String[]::new));
    }
}
