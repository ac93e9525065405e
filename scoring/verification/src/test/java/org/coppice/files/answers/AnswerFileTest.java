package org.coppice.files.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Bytes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coppice.files.InputException;
import org.coppice.files.bank.BankFile;
import org.coppice.model.Facet;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.Response;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.fault.Fault;
import org.coppice.scoring.TestBanks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("other-jdk")
class AnswerFileTest {
    private static final QuestionBank BANK =
            TestBanks.ratings("small", 5, ImmutableMap.of("c", "task-1 task-2 -task-3"));
    private static final QuestionBank MIXED = QuestionBank.builder("mixed", "1.0.0", "Mixed")
            .scale(new ResponseScale.Choice("stage", ImmutableMap.of("forming", "New", "norming", "Settled")))
            .scale(new ResponseScale.Numeric("hours", 0, 24))
            .scale(new ResponseScale.Points("share", 100))
            .construct(Facet.of("h", "h", "h"))
            .construct(Facet.of("x", "x", "x"))
            .construct(Facet.of("y", "y", "y"))
            .question(Question.builder("stage", "Which?", "stage"))
            .question(Question.builder("hours", "How long?", "hours").measures("h"))
            .question(Question.builder("x", "X", "share").measures("x"))
            .question(Question.builder("y", "Y", "share")
                    .measures("y")
                    .asked(List.of(Perspective.TEAM_MEMBER, Perspective.CARER)))
            .build();

    private static AnswerSheet parse(QuestionBank bank, String text) {
        return AnswerFile.parse("a.csv", text.getBytes(StandardCharsets.UTF_8), bank, Map.of());
    }

    private static List<String> faults(String text) {
        return faults(text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private static List<String> faults(byte[] content, Map<String, String> columns) {
        InputException refusal =
                catchThrowableOfType(InputException.class, () -> AnswerFile.parse("a.csv", content, BANK, columns));
        assertThat(refusal).isNotNull();
        return refusal.faults().stream().map(Fault::toString).toList();
    }

    private static Response response(TeamAnswers team, int row, String question) {
        return team.answers()
                .response(row, team.answers().bank().column(question).orElseThrow());
    }

    @Test
    void absence_hasItsKinds() {
        TeamAnswers team = parse(
                        BANK,
                        "team,respondent,task-1,task-2,task-3\na,1,5,not-applicable,DK\na,2,5,,Not applicable\na,3,5,NA,withheld\n")
                .teams()
                .get(0);
        assertThat(response(team, 0, "task-2")).isEqualTo(Response.absent(Absence.NOT_APPLICABLE));
        assertThat(response(team, 0, "task-3")).isEqualTo(Response.absent(Absence.DONT_KNOW));
        assertThat(response(team, 1, "task-2")).isEqualTo(Response.absent(Absence.SKIPPED));
        assertThat(response(team, 1, "task-3")).isEqualTo(Response.absent(Absence.NOT_APPLICABLE));
        assertThat(response(team, 2, "task-2")).isEqualTo(Response.absent(Absence.SKIPPED));
        assertThat(response(team, 2, "task-3")).isEqualTo(Response.absent(Absence.WITHHELD));
    }

    @Test
    void codeThatDiffersFromAnOptionOnlyInCase_isAMisspeltOption_unlessItIsDeclared() {
        QuestionBank bank = QuestionBank.builder("c", "1.0.0", "C")
                .scale(new ResponseScale.Choice("pick", ImmutableMap.of("none", "None of it", "some", "Some of it")))
                .scale(new ResponseScale.Numeric("count", 0, 9))
                .construct(Facet.of("m", "m", "m"))
                .question(Question.builder("stage", "Which?", "pick"))
                .question(Question.builder("more", "How many?", "count").measures("m"))
                .build();
        assertThat(catchThrowableOfType(InputException.class, () -> parse(bank, "stage\nnone\nNone\n"))
                        .faults())
                .singleElement()
                .asString()
                .startsWith("a.csv:3:1: unknown option \"None\"; did you mean \"none\"?");
        byte[] content = "respondent,stage,more\np1,none,4\np2,None,5\n".getBytes(StandardCharsets.UTF_8);
        try (AnswerSource read =
                AnswerFile.open("a.csv", content, bank, ReadOptions.DEFAULT.absent("None", Absence.WITHHELD))) {
            TeamAnswers team = read.team(TeamKey.of(AnswerFile.ONE_TEAM));
            assertThat(response(team, 0, "stage")).isEqualTo(Response.of(1));
            assertThat(response(team, 1, "stage")).isEqualTo(Response.absent(Absence.WITHHELD));
        }
    }

    @Test
    void answersToTheWholeBank_areReadForAPart() {
        QuestionBank part = TestBanks.sectioned().part("short");
        AnswerSheet sheet = parse(part, "team,trust-1,trust-2,task-1,task-2,age\na,1,2,x,4,50\n");
        assertThat(sheet.elsewhere()).isEqualTo(2);
        assertThat(sheet.passedOver()).containsExactly("age");
        assertThat(sheet.notAsked()).isEmpty();
        assertThat(response(sheet.teams().get(0), 0, "task-2")).isEqualTo(Response.of(4));
    }

    @Test
    void questionOfTheWholeBank_isNoSlipForOneOfThePart() {
        QuestionBank part = TestBanks.sectioned().part("short");
        AnswerSheet sheet = parse(part, "team,trust-1,trust-2,task-1\na,1,2,3\n");
        assertThat(sheet.notAsked()).containsExactly("task-2");
        assertThat(sheet.elsewhere()).isEqualTo(2);
        assertThat(AnswerFile.parse(
                                "a.csv",
                                "trust-1,B\n1,2\n".getBytes(StandardCharsets.UTF_8),
                                part,
                                Map.of("trust-2", "B"))
                        .elsewhere())
                .isEqualTo(1);
    }

    @Test
    void columns_inAnyOrderWithOthers_areRead() {
        AnswerSheet sheet = parse(BANK, "task-3,age,team,task-1,task-2\n1,50,b,2,3\n4,40,a,5,1\n");
        assertThat(sheet.passedOver()).containsExactly("age");
        assertThat(sheet.numbered()).isTrue();
        assertThat(sheet.teams()).extracting(TeamAnswers::key).containsExactly(TeamKey.of("a"), TeamKey.of("b"));
        assertThat(sheet.teams().get(0).respondents()).containsExactly("2");
        assertThat(response(sheet.teams().get(1), 0, "task-3")).isEqualTo(Response.of(1));
    }

    @Test
    void file_withoutTeamsAndRespondents_isOneTeamWithNumberedRows() {
        AnswerSheet sheet = parse(BANK, "task-1,task-2,task-3\n1,1,1\n2,2,2\n");
        assertThat(sheet.teams()).hasSize(1);
        assertThat(sheet.teams().get(0).key().team()).isEqualTo("all");
        assertThat(sheet.teams().get(0).respondents()).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void question_withoutAColumn_isSkippedAndNamed() {
        AnswerSheet sheet = parse(BANK, "team,task-1,task-2\na,1,1\n");
        assertThat(sheet.notAsked()).containsExactly("task-3");
        assertThat(response(sheet.teams().get(0), 0, "task-3")).isEqualTo(Response.absent(Absence.SKIPPED));
    }

    @Test
    void waves_andPerspectives_partTheRows() {
        AnswerSheet sheet = parse(
                BANK,
                "team,wave,perspective,respondent,task-1,task-2,task-3\n"
                        + "a,2026-03-31,carer,1,1,1,1\na,2025-03-31,,1,2,2,2\n");
        assertThat(sheet.teams())
                .extracting(team -> team.key().toString())
                .containsExactly("a on 2025-03-31", "a on 2026-03-31");
        assertThat(sheet.teams().get(0).perspectives()).containsExactly(Perspective.TEAM_MEMBER);
        assertThat(sheet.teams().get(1).perspectives()).containsExactly(Perspective.CARER);
    }

    @Test
    void scales_ofEveryKind_areRead() {
        TeamAnswers team = parse(MIXED, "respondent,stage,hours,x,y\n1,norming,7.5,60,40\n")
                .teams()
                .get(0);
        assertThat(response(team, 0, "stage")).isEqualTo(Response.of(2));
        assertThat(response(team, 0, "hours")).isEqualTo(Response.of(7.5));
        assertThat(response(team, 0, "x")).isEqualTo(Response.of(60));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "forming,7,60,30   | a.csv:2:1: the points of \"share\" add up to 90; change the answers so that they add up to 100",
                "storming,7,60,40  | a.csv:2:1: unknown option \"storming\"; did you mean \"forming\"? there are forming, norming",
                "forming,25,60,40  | a.csv:2:9: 25 is outside the scale of question \"hours\"; give a number from 0 to 24",
                "forming,7,60.5,40 | a.csv:2:11: 60.5 is outside the scale of question \"x\"; give a whole number from 0 to 100, or leave it empty",
            })
    void answers_offScalesOfOtherKinds_areFaults(String row, String fault) {
        InputException refusal =
                catchThrowableOfType(InputException.class, () -> parse(MIXED, "stage,hours,x,y\n" + row + "\n"));
        assertThat(refusal.faults()).extracting(Fault::toString).containsExactly(fault);
    }

    @Test
    void optionsOfAList_ofWhichTooManyAreChosen_areAFaultOfTheRow() {
        QuestionBank bank = list();
        assertThat(parse(bank, "respondent,a,b,c\n1,1,1,0\n2,,1,\n").teams()).hasSize(1);
        InputException refusal =
                catchThrowableOfType(InputException.class, () -> parse(bank, "respondent,a,b,c\n1,1,1,0\n2,1,1,1\n"));
        assertThat(refusal.faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "a.csv:3:1: 3 options of the list \"topics\" are chosen, at most 2 may be; ask which 2 are meant,"
                                + " or leave the answers to the list out");
    }

    /** A list of three topics, of which a member chooses up to two. */
    private static QuestionBank list() {
        return BankFile.parse("b.yaml", """
                bank: b
                version: 1.0.0
                title: B
                scales: {tick: {type: likert, points: 2, lowest: 0}}
                constructs: {t: {label: T, definition: T}}
                sections: {topics: {title: What matters, choose: 2}}
                questions:
                  - {id: a, section: topics, text: Aims., scale: tick, measures: [t]}
                  - {id: b, section: topics, text: Plans., scale: tick, measures: [t]}
                  - {id: c, section: topics, text: Time., scale: tick, measures: [t]}
                """.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void question_answeredByThoseNotAsked_isAFault() {
        InputException refusal =
                catchThrowableOfType(InputException.class, () -> parse(MIXED, "perspective,x,y\nmanager,100,1\n"));
        assertThat(refusal.faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "a.csv:2:13: question \"y\" is not asked of perspective \"manager\"; leave its answer out");
        TeamAnswers team =
                parse(MIXED, "perspective,x,y\nmanager,100,\n").teams().get(0);
        assertThat(response(team, 0, "y")).isEqualTo(Response.absent(Absence.NOT_APPLICABLE));
    }

    @Test
    void byteOrderMarkWindowsLineEndsAndQuotes_changeNothing() {
        String plain = "team,respondent,task-1,task-2,task-3\nno rth,1,1,2,3\n\nb,2,4,5,1\n";
        String windows =
                "\"team\",respondent,task-1,\"task-2\",task-3\r\n\"no rth\",1,\" 1\",2,3\r\n\r\nb,2,4,\"5\",1\r\n";
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        AnswerSheet other =
                AnswerFile.parse("a.csv", Bytes.concat(mark, windows.getBytes(StandardCharsets.UTF_8)), BANK, Map.of());
        assertThat(other).isEqualTo(parse(BANK, plain));
    }

    @Test
    void quotedField_withQuotesCommasAndLineEnds_isOneField() {
        AnswerSheet sheet = parse(BANK, "team,task-1,task-2,task-3\n\"the \"\"A\"\", or\nB\",1,2,3\n");
        assertThat(sheet.teams().get(0).key().team()).isEqualTo("the \"A\", or B"); // an id is read with single blanks
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "''                                       | a.csv:1:1: the file is empty; write a header row, and a row for each respondent",
                "' '                                      | a.csv:1:1: the file is empty; write a header row, and a row for each respondent",
                "team,task-1,task-2,task-3                | a.csv:1:1: the file has a header, but no row; add a row for each respondent",
                "team,age~a,3                             | a.csv:1:1: no column is a question of bank \"small\"; name columns with question ids such as task-1, or choose another bank",
                "team;task-1;task-2~a;1;2                 | a.csv:1:1: no column is a question of bank \"small\"; the fields are separated by semicolons: save the file with commas",
                "task-1,task-2,task-2,task-3~1,1,1,1      | a.csv:1:15: column \"task-2\" occurs twice; remove or rename one of them",
                "task-1,task-2,tsak-3~1,1,1               | a.csv:1:15: column \"tsak-3\" is similar to \"task-3\", which is missing; rename it to \"task-3\", or to another name if this column is not meant",
                "Team,task-1,task-2,task-3~a,1,1,1        | a.csv:1:1: column \"Team\" is similar to \"team\", which is missing; rename it to \"team\", or to another name if this column is not meant",
                "team,task-1,task-2,task-3~a,1,1          | a.csv:2:5: the row has 3 fields and the header has 4; add the missing fields",
                "team,task-1,task-2,task-3~a,1,1,1,1      | a.csv:2:7: the row has 5 fields and the header has 4; remove the extra fields, or put quotes around a field that contains a comma",
                "team,task-1,task-2,task-3~,1,1,1         | a.csv:2:1: the row has no team; write the team's id, or remove the row if it is not a respondent's, such as a row of means or totals",
                "respondent,task-1,task-2,task-3~,1,1,1   | a.csv:2:1: the respondent has no id; write one",
                "perspective,task-1,task-2,task-3~cater,1,1,1 | a.csv:2:1: unknown perspective \"cater\"; did you mean \"carer\"? there are team-member, manager, person-who-uses-services, carer, co-provider, consensus",
                "wave,task-1,task-2,task-3~31.3.26,1,1,1  | a.csv:2:1: the wave \"31.3.26\" is not a date; write its day as year-month-day, such as 2026-03-31, since waves are ordered by their days; if only the order is known, choose days in that order",
                "wave,task-1,task-2,task-3~,1,1,1         | a.csv:2:1: the wave \"\" is not a date; write its day as year-month-day, such as 2026-03-31, since waves are ordered by their days; if only the order is known, choose days in that order",
                "task-1,task-2,task-3~1,0,1               | a.csv:2:3: 0 is outside the scale of question \"task-2\"; give a whole number from 1 to 5, or leave it empty",
                "task-1,task-2,task-3~1,1.5,1             | a.csv:2:3: 1.5 is outside the scale of question \"task-2\"; give a whole number from 1 to 5, or leave it empty",
                "task-1,task-2,task-3~1,x,1               | a.csv:2:3: \"x\" is not an answer to question \"task-2\"; write a number, or nothing (skipped), not-applicable, DK (don't know)",
                "respondent,task-1,task-2,task-3~p,1,1,1~p,2,2,2 | a.csv:3:1: respondent \"p\" of team all occurs twice, first on line 2; remove one, or give each respondent a different id",
            })
    void badFile_isOneFaultWithItsPlaceAndRemedy(String text, String fault) {
        assertThat(faults(text.replace('~', '\n'))).containsExactly(fault);
    }

    @Test
    void columnNamedLikeAPartOfAQuestion_isNoSlipForIt() {
        assertThat(parse(BANK, "task,task-1\nx,3\n").passedOver()).containsExactly("task");
    }

    @Test
    void unclosedQuote_isAFault() {
        assertThat(faults("team,task-1,task-2,task-3\na,1,1,1\n\"a,1,1,1\n"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("a.csv:3:1: ");
        assertThat(faults("\"team,task-1,task-2,task-3\na,1,1,1\n"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("a.csv:1:1: the row is not valid CSV");
    }

    @Test
    void faultNextToQuotes_hasItsPosition() {
        assertThat(faults("team,task-1,task-2,task-3\n5\" tall,7,1,1\n\"the \"\"A\"\", or\nB\",1,1,8\n"))
                .singleElement()
                .asString()
                .startsWith("a.csv:2:9: 7 is outside")
                .contains("the other is at 4:8)");
    }

    @Test
    void bytes_thatAreNotUtf8_areAFaultWithTheirPlace() {
        byte[] latin = "team,task-1,task-2,task-3\nBä,1,1,1\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(faults(latin, Map.of()))
                .containsExactly("a.csv:2:2: the byte 0xE4 is not UTF-8; save the file as UTF-8");
        byte[] wide = "team,task-1\na,1\n".getBytes(Charset.forName("UTF-16"));
        assertThat(faults(wide, Map.of()))
                .containsExactly("a.csv:1:1: the file is UTF-16 or UTF-32, not UTF-8; save it as UTF-8");
    }

    @Test
    void faults_ofAFile_areAllListedInOrder() {
        List<String> faults = faults("team,respondent,task-1,task-2,task-3\na,1,9,x,1\nb,1,1,1\nc,,1,1,1\nd,1,1,1,7\n");
        assertThat(faults).hasSize(4);
        assertThat(faults).extracting(f -> f.split(":", -1)[1]).containsExactly("2", "2", "3", "4");
        assertThat(faults.get(0))
                .isEqualTo(
                        "a.csv:2:5: 9 is outside the scale of question \"task-1\" (the first of 2 faults of this kind; the"
                                + " other is at 5:9); give a whole number from 1 to 5, or leave it empty");
    }

    @Test
    void faultInEachOfManyRows_isOneMessageWithItsNumberAndFirstPlaces() {
        assertThat(faults("task-1,task-2,task-3\n" + "0,1,1\n".repeat(10_005)))
                .containsExactly(
                        "a.csv:2:1: 0 is outside the scale of question \"task-1\" (the first of 10,005 faults of this"
                                + " kind; the next are at 3:1, 4:1, 5:1, 6:1, …); give a whole number from 1 to 5, or leave it empty");
    }

    @Test
    void manyCauses_areFiftyMessages_andACount() {
        StringBuilder header = new StringBuilder("task-1");
        for (int c = 0; c < 60; c++) {
            header.append(",x").append(c).append(",x").append(c);
        }
        List<String> faults = faults(header + "\n");
        assertThat(faults).hasSize(51);
        assertThat(faults.get(50))
                .isEqualTo(
                        "a.csv:1:1: there are 10 more faults (10 to which applies: remove or rename one of them); correct these first");
    }

    @Test
    void columns_thatAreRenamed_areFound() {
        AnswerSheet sheet = AnswerFile.parse(
                "a.csv",
                "GRP,id,one,task-2,task-3\nx,7,1,2,3\n".getBytes(StandardCharsets.UTF_8),
                BANK,
                Map.of("team", "GRP", "respondent", "id", "task-1", "one"));
        assertThat(sheet.teams().get(0).key().team()).isEqualTo("x");
        assertThat(sheet.teams().get(0).respondents()).isEqualTo(ImmutableList.of("7"));
        assertThat(sheet.passedOver()).isEmpty();
    }

    @Test
    void columns_thatAreRenamedWrongly_areFaults() {
        byte[] content = "GRP,task-1,task-2,task-3\nx,1,2,3\n".getBytes(StandardCharsets.UTF_8);
        assertThat(faults(content, Map.of("team", "GRQ")))
                .containsExactly(
                        "a.csv:1:1: there is no column \"GRQ\" to map to \"team\"; did you mean \"GRP\"? there are GRP, task-1, task-2,"
                                + " task-3");
        assertThat(faults(content, Map.of("teem", "GRP")).get(0))
                .startsWith(
                        "a.csv:1:1: column \"GRP\" is mapped to \"teem\", which is not a column of answers; did you mean \"team\"?");
    }

    @Property
    void anyBytes_giveAnswersOrAnInputException(@ForAll byte[] bytes, @ForAll @IntRange(max = 60) int place) {
        byte[] good =
                "team,respondent,task-1,task-2,task-3\na,1,1,2,3\nb,\"2\",4,,NA\n".getBytes(StandardCharsets.UTF_8);
        byte[] mixed = Bytes.concat(
                java.util.Arrays.copyOf(good, Math.min(place, good.length)),
                bytes,
                java.util.Arrays.copyOfRange(good, Math.min(place, good.length), good.length));
        for (byte[] content : List.of(bytes, mixed)) {
            try {
                assertThat(AnswerFile.parse("a.csv", content, BANK, Map.of()).teams())
                        .isNotEmpty();
            } catch (InputException e) {
                assertThat(e.faults()).isNotEmpty();
            }
        }
    }

    @Test
    void roster_isReadAndItsFaultsAreNamed() {
        String good = "team,perspective,n\na,team-member,8\na,carer,3\n";
        assertThat(RosterFile.parse("r.csv", good.getBytes(StandardCharsets.UTF_8))
                        .people(TeamKey.of("a"), Perspective.CARER))
                .hasValue(3);
        String bad = "team,perspective,n,size\na,boss,8,1\na,carer,many,1\n,carer,1,1\n";
        InputException refusal = catchThrowableOfType(
                InputException.class, () -> RosterFile.parse("r.csv", bad.getBytes(StandardCharsets.UTF_8)));
        assertThat(refusal.faults()).hasSize(4);
        assertThat(refusal.faults().get(0).toString()).startsWith("r.csv:1:20: unknown column \"size\"");
        assertThat(refusal).hasMessageContaining("r.csv:3:9: \"many\" is not a number of people");
    }
}
