package org.coppice.formats.plan;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.coppice.files.answers.AnswerFile;
import org.coppice.files.answers.AnswerSource;
import org.coppice.files.result.ProfileJson;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.Fixture;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.profile.View;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.coppice.statistics.norm.Norms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same 24 answers, two of them gaps, of two teams and two perspectives, in each dialect and in the files of each tool. */
class SameAnswersTest {
    private static final QuestionBank BANK = Imported.bank("""
            bank: pulse
            version: 1.0.0
            title: Team pulse
            scales:
              agreement: {type: likert, points: 5, labels: [Strongly disagree, Disagree, Neutral, Agree, Strongly agree]}
            constructs:
              safety: {label: Safety, definition: How safe it is to speak.}
            questions:
              - {id: q1, text: I can say what I think., scale: agreement, measures: [safety]}
              - {id: q2, text: Mistakes are discussed., scale: agreement, measures: [safety]}
              - {id: q3, text: "People listen, also to me.", scale: agreement, measures: [safety]}
            translations:
              de:
                questions: {q1: {text: Ich kann sagen was ich denke.}}
                scales: {agreement: {"0": Gar nicht, "1": Kaum, "2": Teils, "3": Meist, "4": Völlig}}
            """);

    private static final String[] ENGLISH = {"Strongly disagree", "disagree", "NEUTRAL", "Agree", "Strongly  agree"};
    private static final String[] GERMAN = {"Gar nicht", "kaum", "Teils", "Meist", "völlig"};
    private static final String[] NUMBERED = {
        "1 - Strongly disagree", "2 = Disagree", "3: Neutral", "4. Agree", "Strongly agree (5)"
    };

    private static final String NO_IDS = "none";

    private static AnswerInput plain() {
        return Fixture.input("plain/plain.csv");
    }

    private static String text() {
        return new String(plain().content(), UTF_8);
    }

    /** Returns the plain file without its second column, which has the ids. */
    private static String withoutIds() {
        return text().replaceAll("(?m)^([^,]*),[^,]*,", "$1,");
    }

    /** Returns the plain file with a text before each id, which the digest of the answers contains. */
    private static byte[] withIds(String before) {
        String rows =
                before.equals(NO_IDS) ? withoutIds() : text().replaceAll("(?m)^([^,]*),(\\d)", "$1," + before + "$2");
        return rows.getBytes(UTF_8);
    }

    private static List<Imported.Row> expected() {
        return Imported.plain(plain().content(), BANK);
    }

    /** Returns the plain file with other texts in place of the answers 1 to 5, separated by semicolons. */
    private static String answers(String header, String... texts) {
        return header + "\n"
                + text().lines().skip(1).map(line -> labelled(line, texts)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String labelled(String line, String... texts) {
        String[] cells = line.split(",", -1);
        for (int c = 3; c < cells.length; c++) {
            cells[c] = cells[c].isEmpty() ? "" : texts[Integer.parseInt(cells[c]) - 1];
        }
        return String.join(";", cells);
    }

    /** Returns the format, the file, and what the file has before the id of a respondent. */
    static Stream<Arguments> doors() {
        return Stream.concat(dialects(), tools());
    }

    private static Stream<Arguments> dialects() {
        String plain = text();
        String semicolons = plain.replace(',', ';');
        String questions =
                "Team;Respondent;Perspective;I can say what I think.;Mistakes are discussed;\"People listen, also to me.\"";
        Charset windows = Charset.forName("windows-1252");
        return Stream.of(
                Arguments.of("csv", plain(), ""),
                csv("semicolons", semicolons, UTF_8),
                csv("tabs", plain.replace(',', '\t'), UTF_8),
                csv("bars", plain.replace(',', '|'), UTF_8),
                csv("a line with the delimiter", "sep=;\n" + semicolons, UTF_8),
                csv("a byte order mark", "\uFEFF" + semicolons, UTF_8),
                csv("Windows-1252", semicolons, windows),
                csv("UTF-16, low byte first", "\uFEFF" + plain.replace(',', '\t'), UTF_16LE),
                csv("UTF-16, high byte first", "\uFEFF" + plain.replace(',', '\t'), UTF_16BE),
                csv("UTF-16 without a mark", plain, UTF_16LE),
                csv("blank rows and columns", ";;;;;;;\n\n" + semicolons.replace("\n", ";;\n") + ";;;;;;;\n", UTF_8),
                csv("decimals", semicolons.replace(";4", ";4,0").replace(";2", ";2.0"), UTF_8),
                csv("labels", answers(questions, ENGLISH), UTF_8),
                csv(
                        "German labels",
                        answers("team;respondent;perspective;Ich kann sagen was ich denke.;q2;q3", GERMAN),
                        windows),
                csv(
                        "numbers with labels",
                        answers(semicolons.lines().findFirst().orElseThrow(), NUMBERED),
                        UTF_8),
                Arguments.of("csv", compressed(), ""),
                Arguments.of("csv", Fixture.input("plain/long.csv"), ""));
    }

    private static Arguments csv(String name, String text, Charset encoding) {
        return Arguments.of("csv", AnswerInput.of(name, text.getBytes(encoding)), "");
    }

    private static Stream<Arguments> tools() {
        return Stream.of(
                Arguments.of("json", Fixture.input("plain/answers.json"), ""),
                Arguments.of("xlsx", Fixture.input("xlsx/labels.xlsx"), ""),
                Arguments.of("sav", Fixture.input("sav/labels.sav"), ""),
                Arguments.of("qualtrics-csv", Fixture.input("qualtrics/labels.csv"), "R_"),
                Arguments.of("qualtrics-csv", Fixture.input("qualtrics/codes.csv"), "R_"),
                Arguments.of("qualtrics-csv", Fixture.input("qualtrics/matrix.csv"), "R_"),
                Arguments.of("limesurvey-csv", Fixture.input("limesurvey/codes.csv"), ""),
                Arguments.of("limesurvey-csv", Fixture.input("limesurvey/texts.csv"), ""),
                Arguments.of("limesurvey-csv", Fixture.input("limesurvey/codes-and-texts.csv"), ""),
                Arguments.of("redcap-csv", Fixture.input("redcap/raw.csv"), ""),
                Arguments.of("redcap-csv", Fixture.input("redcap/label.csv"), ""),
                Arguments.of("google-forms-csv", Fixture.input("google/scale.csv"), NO_IDS),
                Arguments.of("google-forms-csv", Fixture.input("google/grid.csv"), NO_IDS),
                Arguments.of("microsoft-forms-csv", Fixture.input("microsoft/forms.csv"), ""),
                Arguments.of("surveymonkey-csv", Fixture.input("surveymonkey/two-rows.csv"), ""),
                Arguments.of("odk-csv", Fixture.input("kobo/groups.csv"), "u-"),
                Arguments.of("odk-csv", Fixture.input("kobo/labels.csv"), "u-"));
    }

    @Test
    void plainFile_has24Answers_ofWhichTwoAreGaps() {
        List<String> answers =
                expected().stream().flatMap(row -> row.answers().stream()).toList();

        assertThat(answers).hasSize(24);
        String gap = expected().get(1).answers().get(1);
        assertThat(answers).filteredOn(gap::equals).hasSize(2);
        assertThat(expected()).extracting(Imported.Row::perspective).contains("MANAGER", "TEAM_MEMBER");
        assertThat(expected()).extracting(Imported.Row::team).anyMatch(team -> team.contains("Süd"));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("doors")
    void answers_ofEachFile_areThoseOfThePlainFile(String format, AnswerInput file, String before) {
        Imported imported = Imported.of(file, BANK, KnownAnswers.NOTHING);

        assertThat(imported.proposal().doubts()).isEmpty();
        assertThat(imported.proposal().format().id()).isEqualTo(format);
        List<Imported.Row> rows = imported.rows(imported.proposal().plan(), BANK);
        if (before.equals(NO_IDS)) {
            assertThat(rows).extracting(Imported.Row::respondent).containsOnly("");
            assertThat(rows).isEqualTo(Imported.plain(withoutIds().getBytes(UTF_8), BANK));
        } else {
            assertThat(rows)
                    .isEqualTo(expected().stream()
                            .map(row -> new Imported.Row(
                                    row.team(), before + row.respondent(), row.perspective(), row.answers()))
                            .toList());
        }
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("doors")
    void profile_ofEachFile_isThatOfThePlainFile_toTheByte(String format, AnswerInput file, String before) {
        Imported imported = Imported.of(file, BANK, KnownAnswers.NOTHING);

        try (AnswerSource plain = AnswerFile.open("plain.csv", withIds(before), BANK, ImmutableMap.of());
                AnswerSource source = imported.open(imported.proposal().plan(), BANK)) {
            assertThat(profile(source)).as("profile").isEqualTo(profile(plain)).contains("Süd");
        }
    }

    /** Returns the profile of all teams in full precision. */
    private static String profile(AnswerSource answers) {
        StringWriter json = new StringWriter();
        Assessment assessment = Assessment.builder(Catalogue.of())
                .bankFromFile(BANK)
                .view(View.RESEARCH)
                .minimumGroup(1)
                .build();
        ProfileJson.write(assessment.assess(answers), Norms.NONE, ImmutableList.of(), json);
        return json.toString();
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("doors")
    void plan_ofEachFile_writtenAndRead_isThePlan(String format, AnswerInput file, String before) {
        AnswerPlan plan =
                Imported.of(file, BANK, KnownAnswers.NOTHING).proposal().plan();

        assertThat(ImportedAnswers.plan("plan.yaml", plan.toYaml().getBytes(UTF_8), BANK))
                .isEqualTo(plan);
    }

    private static AnswerInput compressed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain().content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AnswerInput.of("plain.csv.gz", bytes.toByteArray());
    }
}
