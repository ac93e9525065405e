package org.coppice.formats.plan;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.Fixture;
import org.coppice.model.bank.QuestionBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same 24 answers, two of them gaps, of two teams and two perspectives, in the files of each tool. */
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
            """);

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

    private static List<Imported.Row> expected() {
        return Imported.plain(plain().content(), BANK);
    }

    /** Returns the format, the file, and what the file has before the id of a respondent. */
    static Stream<Arguments> doors() {
        String semicolons = text().replace(',', ';');
        return Stream.of(
                Arguments.of("csv", plain(), ""),
                Arguments.of("csv", input("semicolons.csv", semicolons, UTF_8), ""),
                Arguments.of("csv", input("windows-1252.csv", semicolons, Charset.forName("windows-1252")), ""),
                Arguments.of("csv", input("le.txt", "\uFEFF" + text().replace(',', '\t'), UTF_16LE), ""),
                Arguments.of("csv", input("be.txt", "\uFEFF" + text().replace(',', '\t'), UTF_16BE), ""),
                Arguments.of("csv", compressed(), ""),
                Arguments.of("csv", Fixture.input("plain/long.csv"), ""),
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
    void plan_ofEachFile_writtenAndRead_isThePlan(String format, AnswerInput file, String before) {
        AnswerPlan plan =
                Imported.of(file, BANK, KnownAnswers.NOTHING).proposal().plan();

        assertThat(ImportedAnswers.plan("plan.yaml", plan.toYaml().getBytes(UTF_8), BANK))
                .isEqualTo(plan);
    }

    private static AnswerInput input(String name, String text, Charset encoding) {
        return AnswerInput.of(name, text.getBytes(encoding));
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
