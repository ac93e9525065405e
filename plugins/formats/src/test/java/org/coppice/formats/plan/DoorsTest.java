package org.coppice.formats.plan;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.coppice.files.InputException;
import org.coppice.files.answers.AnswerFile;
import org.coppice.files.answers.AnswerSource;
import org.coppice.files.answers.ReadOptions;
import org.coppice.files.bank.BankFile;
import org.coppice.formats.AnswerFormats;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.TableLayout;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same answers through every door. The shapes are those that the README of the test data describes. */
class DoorsTest {
    private static final QuestionBank BANK = BankFile.parse("pulse.yaml", """
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
            """.getBytes(UTF_8));

    private static final String PLAIN = """
            team,respondent,q1,q2,q3
            north,p1,4,2,5
            north,p2,1,,3
            south,p3,5,4,2
            """;

    static Stream<Arguments> doors() {
        String semicolons = PLAIN.replace(',', ';');
        String labels =
                "Team;Respondent;I can say what I think.;Mistakes are discussed;\"People listen, also to me.\"\n"
                        + "north;p1;Agree;disagree;Strongly agree\nnorth;p2;Strongly disagree;;neutral\nsouth;p3;STRONGLY AGREE;Agree;Disagree\n";
        return Stream.of(
                Arguments.of("csv", "plain", PLAIN.getBytes(UTF_8)),
                Arguments.of("csv", "semicolons", semicolons.getBytes(UTF_8)),
                Arguments.of("csv", "tabs", PLAIN.replace(',', '\t').getBytes(UTF_8)),
                Arguments.of("csv", "bars", PLAIN.replace(',', '|').getBytes(UTF_8)),
                Arguments.of("csv", "sep", ("sep=;\n" + semicolons).getBytes(UTF_8)),
                Arguments.of("csv", "mark", ("\uFEFF" + semicolons).getBytes(UTF_8)),
                Arguments.of("csv", "UTF-16", ("\uFEFF" + PLAIN).getBytes(UTF_16LE)),
                Arguments.of("csv", "UTF-16 without mark", PLAIN.getBytes(UTF_16LE)),
                Arguments.of(
                        "csv",
                        "blank rows and columns",
                        (";;;;;;\n\n" + semicolons.replace("\n", ";;\n") + ";;;;;;\n").getBytes(UTF_8)),
                Arguments.of(
                        "csv",
                        "decimals",
                        semicolons.replace(";4", ";4,0").replace(";2", ";2.0").getBytes(UTF_8)),
                Arguments.of("csv", "labels", labels.getBytes(UTF_8)),
                Arguments.of(
                        "csv",
                        "German labels, Windows-1252",
                        "team;respondent;Ich kann sagen was ich denke.;q2;q3\nnorth;p1;Meist;Kaum;Völlig\nnorth;p2;Gar nicht;;Teils\nsouth;p3;völlig;meist;kaum\n"
                                .getBytes(Charset.forName("windows-1252"))),
                Arguments.of(
                        "csv",
                        "numbers with labels",
                        "team;respondent;q1;q2;q3\nnorth;p1;4 - Agree;2 = Disagree;Strongly agree (5)\nnorth;p2;1 - Strongly disagree;;3: Neutral\nsouth;p3;5. Strongly agree;4 Agree;(2) Disagree\n"
                                .getBytes(UTF_8)),
                Arguments.of(
                        "csv",
                        "a row an answer",
                        "team,respondent,question,answer\nnorth,p1,q1,4\nnorth,p1,q2,2\nnorth,p1,q3,5\nnorth,p2,q1,1\nnorth,p2,q3,3\nsouth,p3,q1,5\nsouth,p3,q2,4\nsouth,p3,q3,2\n"
                                .getBytes(UTF_8)),
                Arguments.of(
                        "qualtrics-csv",
                        "labels",
                        ("StartDate,Status,Finished,ResponseId,team,Q1_1,Q1_2,Q1_3\n"
                                        + "Start Date,Response Type,Finished,Response ID,Which team?,How true? - I can say what I think.,How true? - Mistakes are discussed.,\"How true? - People listen, also to me.\"\n"
                                        + "\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"status\"\"}\",\"{\"\"ImportId\"\":\"\"finished\"\"}\",\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2_1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2_2\"\"}\",\"{\"\"ImportId\"\":\"\"QID2_3\"\"}\"\n"
                                        + "2026-03-01 10:00:00,IP Address,True,p1,north,Agree,Disagree,Strongly agree\n"
                                        + "2026-03-01 10:00:00,IP Address,True,p2,north,Strongly disagree,,Neutral\n"
                                        + "2026-03-01 10:00:00,Survey Preview,True,p9,north,Agree,Agree,Agree\n"
                                        + "2026-03-01 10:00:00,IP Address,False,p8,north,Agree,,\n"
                                        + "2026-03-01 10:00:00,IP Address,True,p3,south,Strongly agree,Agree,Disagree\n")
                                .replace("Q1_1", "t_1")
                                .replace("Q1_2", "t_2")
                                .replace("Q1_3", "t_3")
                                .getBytes(UTF_8)),
                Arguments.of(
                        "limesurvey-csv",
                        "codes",
                        ("id;submitdate;lastpage;startlanguage;team;G01[q1];G01[q2];G01[q3]\n"
                                        + "p1;2026-03-01 10:00:00;2;en;north;4;2;5\np2;2026-03-01 10:00:00;2;en;north;1;;3\np7;;1;en;north;1;;\np3;2026-03-01 10:00:00;2;en;south;5;4;2\n")
                                .getBytes(UTF_8)),
                Arguments.of(
                        "redcap-csv",
                        "raw",
                        ("record_id,redcap_event_name,team,q1,q2,q3,pulse_complete\np1,baseline_arm_1,north,4,2,5,2\np2,baseline_arm_1,north,1,,3,2\np3,baseline_arm_1,south,5,4,2,2\np4,baseline_arm_1,south,5,,,0\n")
                                .getBytes(UTF_8)),
                Arguments.of(
                        "google-forms-csv",
                        "grid",
                        ("Timestamp,Team,Respondent,How true is it? [I can say what I think.],How true is it? [Mistakes are discussed.],\"How true is it? [People listen, also to me.]\"\n"
                                        + "2026/03/01 10:00:00 AM GMT+1,north,p1,Agree,Disagree,Strongly agree\n"
                                        + "2026/03/01 10:00:00 AM GMT+1,north,p2,Strongly disagree,,Neutral\n"
                                        + "2026/03/01 10:00:00 AM GMT+1,south,p3,Strongly agree,Agree,Disagree\n")
                                .getBytes(UTF_8)),
                Arguments.of(
                        "microsoft-forms-csv",
                        "texts",
                        ("ID,Start time,Completion time,Email,Name,Team,I can say what I think.,Mistakes are discussed.,\"People listen, also to me.\"\n"
                                        + "p1,3/1/26 10:00:00,3/1/26 10:05:00,anonymous,,north,Agree,Disagree,Strongly agree\n"
                                        + "p2,3/1/26 10:00:00,3/1/26 10:05:00,anonymous,,north,Strongly disagree,,Neutral\n"
                                        + "p3,3/1/26 10:00:00,3/1/26 10:05:00,anonymous,,south,Strongly agree,Agree,Disagree\n")
                                .getBytes(UTF_8)),
                Arguments.of(
                        "surveymonkey-csv",
                        "two rows",
                        ("Respondent ID,Collector ID,Date Created,Date Modified,Team,How true is it?,,\n"
                                        + ",,,,Response,I can say what I think.,Mistakes are discussed.,\"People listen, also to me.\"\n"
                                        + "p1,7,03/01/2026,03/01/2026,north,Agree,Disagree,Strongly agree\n"
                                        + "p2,7,03/01/2026,03/01/2026,north,Strongly disagree,,Neutral\n"
                                        + "p3,7,03/01/2026,03/01/2026,south,Strongly agree,Agree,Disagree\n")
                                .getBytes(UTF_8)),
                Arguments.of(
                        "odk-csv",
                        "groups",
                        ("start;end;intro/team;scale/q1;scale/q2;scale/q3;_id;_uuid;_submission_time;_index\n"
                                        + "2026-03-01T10:00:00;2026-03-01T10:05:00;north;4;2;5;1;p1;2026-03-01T10:05:00;1\n"
                                        + "2026-03-01T10:00:00;2026-03-01T10:05:00;north;1;;3;2;p2;2026-03-01T10:05:00;2\n"
                                        + "2026-03-01T10:00:00;2026-03-01T10:05:00;south;5;4;2;3;p3;2026-03-01T10:05:00;3\n")
                                .getBytes(UTF_8)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("doors")
    void answers_throughEveryDoor_areThoseOfThePlainFile(String format, String name, byte[] content) {
        Proposed proposed = propose(content);

        assertThat(proposed.proposal.doubts()).isEmpty();
        assertThat(proposed.proposal.format().id()).isEqualTo(format);
        assertThat(answers(proposed, proposed.proposal.plan())).isEqualTo(plain());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("doors")
    void plan_writtenAndRead_isThePlan(String format, String name, byte[] content) {
        AnswerPlan plan = propose(content).proposal.plan();

        AnswerPlan read = ImportedAnswers.plan("plan.yaml", plan.toYaml().getBytes(UTF_8), BANK);

        assertThat(read).isEqualTo(plan);
        assertThat(read.digest()).isEqualTo(plan.digest());
    }

    @Test
    void ratingFromZero_isAskedAndNotShifted() {
        Proposed proposed = propose("team;respondent;q1;q2;q3\nnorth;p1;0;1;4\n".getBytes(UTF_8));

        assertThat(proposed.proposal.doubts()).hasSize(1);
        assertThat(proposed.proposal.doubts().get(0).what()).contains("are from 0 to at most 4");
    }

    @Test
    void renamedColumn_isAskedAbout() {
        Proposed proposed = propose("team;respondent;q1;zzz;q3\nnorth;p1;1;1;4\n".getBytes(UTF_8));

        assertThat(proposed.proposal.plan().questions()).doesNotContainKey("q2");
        assertThat(proposed.proposal.doubts().get(0).what()).contains("\"zzz\"", "q2");
    }

    @Test
    void planOfAnotherBank_isRefusedWithBothDigests() {
        String yaml = propose(PLAIN.getBytes(UTF_8))
                .proposal
                .plan()
                .toYaml()
                .replace("digest: \"sha256:", "digest: \"sha256:0");
        String other = yaml.replaceAll("sha256:0([0-9a-f]{63})[0-9a-f]", "sha256:0$1");

        assertThatThrownBy(() -> ImportedAnswers.plan("plan.yaml", other.getBytes(UTF_8), BANK))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("plan.yaml:5:")
                .hasMessageContaining(AnswerPlan.PlannedBank.of(BANK).digest());
    }

    @Test
    void faultOfAValue_hasItsPlaceInTheFile() {
        byte[] content = "team;respondent;q1;q2;q3\n\nnorth;p1;1;7;4\n".getBytes(UTF_8);
        Proposed proposed = propose(content);
        AnswerPlan plan = proposed.proposal.plan().toBuilder().build();
        AnswerPlan decided = ImportedAnswers.plan(
                "plan.yaml", plan.toYaml().replaceAll("(?s)undecided:.*", "").getBytes(UTF_8), BANK);

        assertThatThrownBy(() -> answers(proposed, decided))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("answers.csv:3:4: 7 is outside the scale");
    }

    @Test
    void respondentTwice_isNamedWithBothLines() {
        Proposed proposed = propose(
                "\n\nteam;respondent;q1;q2;q3\nnorth;p1;1;2;4\n\nnorth;p1;1;2;4\nnorth;p1;1;2;4\n".getBytes(UTF_8));

        assertThatThrownBy(() -> answers(proposed, proposed.proposal.plan()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(
                        "answers.csv:6:2: respondent \"p1\" of team north occurs twice, first on line 4")
                .hasMessageContaining("the other is at 7:2");
    }

    private record Proposed(AnswerTable table, AnswerProposal proposal) {}

    private static Proposed propose(byte[] content) {
        AnswerInput input = AnswerInput.of("answers.csv", content);
        AnswerFormats.Recognised found = AnswerFormats.load().of(input);
        AnswerTable table = found.format().read(input, TableLayout.UNDECLARED);
        return new Proposed(table, AnswerProposal.of(table, found.format(), BANK, KnownAnswers.NOTHING));
    }

    private static Map<String, String> plain() {
        try (AnswerSource source = AnswerFile.open("plain.csv", PLAIN.getBytes(UTF_8), BANK, ImmutableMap.of())) {
            return texts(source);
        }
    }

    private static Map<String, String> answers(Proposed proposed, AnswerPlan plan) {
        List<ImportedAnswers.Planned> files =
                ImmutableList.of(new ImportedAnswers.Planned("answers.csv", proposed.table, plan));
        try (AnswerSource source = ImportedAnswers.open(files, BANK, ReadOptions.DEFAULT)) {
            return texts(source);
        }
    }

    /** Returns the answers of each respondent as text. */
    private static Map<String, String> texts(AnswerSource source) {
        ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
        for (TeamAnswers team : source.teams()) {
            for (int row = 0; row < team.size(); row++) {
                StringBuilder answers = new StringBuilder();
                for (int q = 0; q < BANK.questions().size(); q++) {
                    answers.append(team.answers().response(row, q)).append(' ');
                }
                texts.put(team.key() + " " + team.respondents().get(row), answers.toString());
            }
        }
        return texts.buildOrThrow();
    }
}
