package org.coppice.files.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.coppice.files.InputException;
import org.coppice.model.Facet;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.answer.Response;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Form;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Section;
import org.coppice.model.fault.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersJsonTest {
    private static final QuestionBank BANK = QuestionBank.builder("mixed", "1.0.0", "Mixed")
            .scale(ResponseScale.Likert.of("five", 5))
            .scale(new ResponseScale.Choice("stage", ImmutableMap.of("forming", "New", "norming", "Settled")))
            .scale(new ResponseScale.Numeric("hours", 0, 24))
            .scale(new ResponseScale.Points("share", 10))
            .construct(Facet.of("c", "c", "c"))
            .construct(Facet.of("x", "x", "x"))
            .form(Form.of("short", "Short", "a", "b"))
            .question(Question.builder("a", "A", "five").measures("c"))
            .question(Question.builder("b", "B", "five").measures("c").asked(List.of(Perspective.TEAM_MEMBER)))
            .question(Question.builder("stage", "Which?", "stage"))
            .question(Question.builder("hours", "How long?", "hours").measures("c"))
            .question(Question.builder("x", "X", "share").measures("x"))
            .question(Question.builder("y", "Y", "share").measures("x"))
            .build();
    private static final String WHOLE = """
            {"team": "north", "wave": "2026-03-31", "respondents": [
              {"id": "p2", "answers": {"a": 4, "b": null, "stage": "norming", "hours": 7.25, "x": 3, "y": 7}},
              {"id": "p1", "perspective": "carer", "answers": {"a": {"absent": "dont-know"}}}
            ]}""";

    private static List<String> faults(String text) {
        InputException refusal = catchThrowableOfType(InputException.class, () -> AnswersJson.parse(text, BANK));
        assertThat(refusal).isNotNull();
        return refusal.faults().stream()
                .map(f -> ((Location.Position) f.where()).pointer() + " | "
                        + f.toString().replaceFirst("^answers:", ""))
                .toList();
    }

    private static String one(String answers) {
        return "{\"team\": \"t\", \"respondents\": [{\"answers\": " + answers + "}]}";
    }

    @Test
    void answers_areRead_withReasonsForTheirAbsence(@TempDir Path folder) throws IOException {
        TeamAnswers expected = TeamAnswers.builder(BANK, "north")
                .wave(LocalDate.of(2026, 3, 31))
                .respondent("p1", Perspective.CARER)
                .absent("a", Absence.DONT_KNOW)
                .respondent("p2")
                .answer("a", 4)
                .answer("stage", 2)
                .answer("hours", 7.25)
                .answer("x", 3)
                .answer("y", 7)
                .build();
        assertThat(AnswersJson.parse(WHOLE, BANK)).isEqualTo(expected);
        assertThat(AnswersJson.read(Files.writeString(folder.resolve("a.json"), WHOLE), BANK))
                .isEqualTo(expected);
    }

    @Test
    void answersToTheWholeBank_areReadForAPart() {
        TeamAnswers part = AnswersJson.parse(WHOLE, BANK.part("short"));
        assertThat(part).isEqualTo(AnswersJson.parse(WHOLE, BANK).part(BANK.part("short")));
        assertThat(part.answers().bank().questionIds()).containsExactly("a", "b");
    }

    @Test
    void respondentsWithoutIds_areNumbered() {
        TeamAnswers team = AnswersJson.parse(one("{\"a\": 1}"), BANK);
        assertThat(team.numbered()).isTrue();
        assertThat(team.respondents()).containsExactly("1");
        assertThat(team.key()).isEqualTo(TeamKey.of("t"));
    }

    @Test
    void allFaults_areNamedAtOnce_byPointerAndPlace() {
        assertThat(faults("""
                {"team": " ", "wave": "March", "tema": 1, "respondents": [
                {"id": "p", "perspective": "carers", "answers": {"a": 6, "a": 2, "q/1": 1}},
                {"id": "p", "perspective": "carer", "answers": {"a": "4", "b": 3, "stage": "normin"}},
                {"answers": {"a": true, "b": {"absent": "dontknow"}, "stage": 2, "hours": 1e999, "x": 3, "y": 1}},
                {"id": 4, "answers": {"x": 3, "y": 1}},
                7,
                {"id": "r"}
                ]}"""))
                .containsExactly(
                        "/team | 1:10: \"team\" is the text \" \"; write the id of the team",
                        "/wave | 1:23: \"wave\" is the text \"March\"; write its day as year-month-day, such as 2026-03-31,"
                                + " since waves are ordered by their days; if only the order is known, choose days in that order",
                        "/tema | 1:32: unknown field \"tema\"; did you mean \"team\"? there are team, wave, respondents",
                        "/respondents/0/perspective | 2:28: unknown perspective \"carers\"; did you mean \"carer\"? there are"
                                + " team-member, manager, person-who-uses-services, carer, co-provider, consensus",
                        "/respondents/0/answers/a | 2:55: 6 is outside the scale of question \"a\"; give a whole number from 1 to 5,"
                                + " or leave it empty",
                        "/respondents/0/answers/a | 2:58: \"a\" is given twice; keep one of the two",
                        "/respondents/0/answers/q~11 | 2:66: unknown question \"q/1\"; there are a, b, stage, hours, x, y",
                        "/respondents/1/id | 3:8: respondent \"p\" is given twice; give each respondent a different id",
                        "/respondents/1/answers/a | 3:54: \"a\" is the text \"4\" (the first of 2 faults of this kind; the"
                                + " other is at 4:19); write a number without quotes, null (skipped),"
                                + " or {\"absent\": \"dont-know\"}",
                        "/respondents/1/answers/b | 3:64: question \"b\" is not asked of perspective \"carer\"; leave its answer"
                                + " out",
                        "/respondents/1/answers/stage | 3:76: unknown option \"normin\"; did you mean \"norming\"? there are"
                                + " forming, norming",
                        "/respondents/2/id | 4:1: \"id\" is missing (the first of 2 faults of this kind; the other is"
                                + " at 5:8); write an id for each respondent, or for none",
                        "/respondents/2/answers/b/absent | 4:41: unknown reason for an absent answer \"dontknow\"; did you mean"
                                + " \"dont-know\"? there are skipped, not-applicable, dont-know, withheld",
                        "/respondents/2/answers/stage | 4:63: \"stage\" is the number 2; write the id of an option: forming,"
                                + " norming",
                        "/respondents/2/answers/hours | 4:75: 1e999 is not a finite number; write a finite number in"
                                + " digits",
                        "/respondents/3/answers | 5:11: the points of \"share\" add up to 4; change the answers so that they add up to 10",
                        "/respondents/4 | 6:1: entry 5 of \"respondents\" is the number 7; write an object with \"answers\"",
                        "/respondents/5/answers | 7:1: \"answers\" is missing; write an object with an answer for each question");
    }

    @Test
    void optionsOfAList_ofWhichTooManyAreChosen_areAFaultOfTheRespondent() {
        QuestionBank bank = QuestionBank.builder("b", "1.0.0", "B")
                .scale(new ResponseScale.Likert("tick", 0, 1, ImmutableList.of()))
                .section(new Section("topics", "What matters", Optional.empty(), OptionalInt.of(1)))
                .question(Question.builder("a", "Aims.", "tick").section("topics"))
                .question(Question.builder("b", "Plans.", "tick").section("topics"))
                .build();
        InputException refusal = catchThrowableOfType(InputException.class, () -> AnswersJson.parse("""
                        {"team": "t", "respondents": [
                        {"id": "p", "answers": {"a": 1, "b": 0}},
                        {"id": "q", "answers": {"a": 1, "b": 1}}
                        ]}""", bank));
        assertThat(refusal.faults())
                .singleElement()
                .hasToString(
                        "answers:3:13: 2 options of the list \"topics\" are chosen, at most 1 may be; ask which 1 are meant, or"
                                + " leave the answers to the list out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "null",
                "7",
                "[]",
                "\"t\"",
                "{",
                "{}",
                "{\"team\": \"t\"}",
                "{\"team\": \"t\", \"respondents\": []}",
                "{\"team\": \"t\", \"respondents\": {}}",
                "{\"team\": \"t\", \"respondents\": [{\"answers\": {\"a\": NaN}}]}",
                "{\"team\": \"t\", \"respondents\": [{\"answers\": {\"a\": 99999999999999999999999999}}]}",
                "{\"team\": \"t\", \"respondents\": [{\"answers\": {\"a\": -1e-400}}]}",
                "{\"team\": \"t\", \"respondents\": [{\"answers\": {\"a\": [4]}}]}",
                "{\"team\": \"t\", \"respondents\": [{\"answers\": {\"a\": {}}}]}",
                "{\"team\": \"t\", \"team\": \"t\", \"respondents\": [{\"answers\": {}}]}",
                "{\"team\": \"t\", \"respondents\": [{\"answers\": {}}]} {}"
            })
    void whatIsNoAnswers_isRefused(String text) {
        assertThat(faults(text)).isNotEmpty().allMatch(fault -> fault.contains("; "));
    }

    @Test
    void hugeNumbers_areOffTheirScale_asTheyAreWritten() {
        String digits = "9".repeat(30);
        assertThat(faults(one("{\"a\": " + digits + ", \"hours\": 1e30}")))
                .hasSize(2)
                .anyMatch(fault -> fault.contains("is outside the scale of question \"hours\""));
    }

    @Test
    void depthAndSize_areBounded() {
        assertThat(faults(one("{\"a\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}")))
                .singleElement()
                .asString()
                .contains("nested more than 64 deep");
        String respondents = IntStream.range(0, AnswersReader.MOST_RESPONDENTS + 1)
                .mapToObj(i -> "{\"answers\":{}}")
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(faults("{\"team\": \"t\", \"respondents\": " + respondents + "}"))
                .singleElement()
                .asString()
                .contains("write a list of 1 to 10000 respondents");
        assertThat(faults(" ".repeat(AnswersJson.MOST_BYTES) + one("{}")))
                .singleElement()
                .asString()
                .contains("a file of this kind has at most 16777216 bytes");
    }

    @Test
    void oneCauseInManyCells_isOneMessage() {
        String respondents = IntStream.range(0, 1_200)
                .mapToObj(i ->
                        "{\"id\": \"p" + i + "\", \"answers\": {\"a\": " + (i % 400 == 9 ? "77" : "\"Agree\"") + "}}")
                .collect(Collectors.joining(",\n"));
        assertThat(faults("{\"team\": \"t\", \"respondents\": [\n" + respondents + "]}"))
                .hasSize(2)
                .anyMatch(fault -> fault.contains("(the first of 1,197 faults of this kind; the next are at 3:"))
                .anyMatch(fault -> fault.contains("(the first of 3 faults of this kind; the next are at 411:"));
    }

    @Test
    void missingCodesAsTexts_areSkipped_andIdsAreNormalised() {
        TeamAnswers team = AnswersJson.parse(
                "{\"team\": \"Zu\u0308rich\\u200B\", \"respondents\": [{\"id\": \"p\u00A0 1\", \"answers\": {\"a\": \"NA\", \"b\": 3}},"
                        + "{\"id\": \"p2\", \"answers\": {\"a\": \"not-applicable\"}}]}",
                BANK);
        assertThat(team.key().team()).isEqualTo("Zürich");
        assertThat(team.respondents()).containsExactly("p 1", "p2");
        int a = BANK.column("a").orElseThrow();
        assertThat(team.answers().response(0, a)).isEqualTo(Response.absent(Absence.SKIPPED));
        assertThat(team.answers().response(1, a)).isEqualTo(Response.absent(Absence.NOT_APPLICABLE));
        assertThat(faults("{\"team\": \"\\u200B\", \"respondents\": [{\"answers\": {}}]}"))
                .singleElement()
                .asString()
                .contains("\"team\" has no visible character; write the id of the team");
    }

    @Test
    void answers_areReviewed_asThoseOfAFileAre() {
        ReviewedTeam team = AnswersJson.review(
                "answers",
                ("{\"team\": \"north\", \"respondents\": ["
                                + "{\"id\": \"p1\", \"answers\": {\"a\": \"NA\", \"b\": \"NA\", \"hours\": 3}},"
                                + "{\"id\": \"P1\", \"answers\": {\"a\": \"n/a\", \"b\": 3}},"
                                + "{\"id\": \"p\\u200B2\", \"answers\": {\"a\": 1, \"b\": 3}},"
                                + "{\"id\": \"p3\", \"answers\": {}},"
                                + "{\"id\": \"p4\", \"answers\": {\"a\": null, \"b\": {\"absent\": \"skipped\"}, \"hours\": \"NA\"}},"
                                + "{\"id\": \"p5\", \"answers\": {\"a\": {\"absent\": \"dont-know\"}}},"
                                + "{\"id\": \"pl\", \"answers\": {\"a\": 2}}]}")
                        .getBytes(StandardCharsets.UTF_8),
                BANK);
        AnswerReview review = team.review();
        assertThat(team.answers().respondents()).containsExactlyInAnyOrder("p1", "P1", "p2", "p5", "pl");
        assertThat(review.codes()).containsExactly(new AbsenceCode("NA", 2, 1), new AbsenceCode("n/a", 1, 1));
        assertThat(review.blank()).isEqualTo(new RowCount(2, ImmutableList.of(4, 5)));
        assertThat(review.respelled()).isEqualTo(new RowCount(1, ImmutableList.of(3)));
        assertThat(review.ids().respondents())
                .singleElement()
                .satisfies(ids -> assertThat(ids.ids()).containsExactly(ImmutableMap.of("P1", 1, "p1", 1)));
        assertThat(review.ids().confusableRespondents().get("north")).containsExactlyInAnyOrder("p1", "P1", "pl");
        assertThat(review.absences())
                .as("of the questions that somebody was asked")
                .containsEntry(Absence.DONT_KNOW, 1L)
                .containsEntry(Absence.SKIPPED, 9L);
    }

    @Test
    void idOfTheTeamThatIsReadAsItIsSeen_countsForAllRespondents() {
        ReviewedTeam team = AnswersJson.review(
                "answers",
                "{\"team\": \"no\\u200Brth\", \"respondents\": [{\"answers\": {\"a\": 1}}, {\"answers\": {\"a\": 2}}]}"
                        .getBytes(StandardCharsets.UTF_8),
                BANK);
        assertThat(team.answers().key().team()).isEqualTo("north");
        assertThat(team.review().respelled()).isEqualTo(new RowCount(2, ImmutableList.of(1, 2)));
    }

    @Test
    void identicalAnswersWithoutIds_areNamed() {
        String same = "{\"answers\": {\"a\": 4, \"b\": 2, \"hours\": 7}}";
        ReviewedTeam team = AnswersJson.review(
                "answers",
                ("{\"team\": \"t\", \"respondents\": [" + same + ",{\"answers\": {\"a\": 1}}," + same + "]}")
                        .getBytes(StandardCharsets.UTF_8),
                BANK);
        assertThat(team.answers().size()).isEqualTo(3);
        assertThat(team.review().identical())
                .containsExactly(new IdenticalRows(
                        TeamKey.of("t"), Perspective.TEAM_MEMBER, 3, 1, ImmutableList.of(ImmutableList.of("1", "3"))));
    }

    @Test
    void faultsWithoutEnd_areCut() {
        String unknown =
                IntStream.range(0, 100_000).mapToObj(i -> "\"n" + i + "\":1").collect(Collectors.joining(","));
        String again = IntStream.range(0, 100_000).mapToObj(i -> "\"a\":1").collect(Collectors.joining(","));
        assertThat(faults(one("{" + unknown + "}")))
                .hasSize(2)
                .anyMatch(fault -> fault.contains("(the first of 10,000 faults of this kind; the next are at 1:"))
                .anyMatch(fault -> fault.contains("there may be more faults than the 10000 that are counted"));
        assertThat(faults(one("{" + again + "}"))).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void noUtf8_isRefused() {
        byte[] content = one("{}").getBytes(StandardCharsets.UTF_16);
        InputException refusal =
                catchThrowableOfType(InputException.class, () -> AnswersJson.parse("a", content, BANK));
        assertThat(refusal).hasMessageContaining("UTF-16");
    }

    @Property(tries = 500)
    void answers_comeBackTheSame_andKeepTheSchema(@ForAll long seed) {
        TeamAnswers team = random(new Random(seed));
        String json = AnswersJson.json(team);
        boolean all = IntStream.range(0, team.size()).allMatch(team.answers()::responded);
        if (all) {
            assertThat(AnswersJson.parse(json, BANK)).isEqualTo(team);
        } else {
            assertThat(AnswersJson.parse(json, BANK).size())
                    .as("without respondents who skipped every question")
                    .isEqualTo((int) IntStream.range(0, team.size())
                            .filter(team.answers()::responded)
                            .count());
        }
        if (seed % 8 == 0) {
            assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
        }
    }

    @Property(tries = 500)
    void brokenText_givesAnswersOrAnInputException(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(WHOLE);
        for (int slip = 0; slip < 1 + random.nextInt(4); slip++) {
            int at = random.nextInt(text.length());
            text.replace(
                    at,
                    Math.min(text.length(), at + random.nextInt(3)),
                    "{}[]\":,19a\\ ".substring(random.nextInt(10)).substring(0, random.nextInt(2)));
        }
        try {
            assertThat(AnswersJson.parse(text.toString(), BANK).size()).isPositive();
        } catch (InputException e) {
            assertThat(e.faults()).isNotEmpty();
        }
    }

    @Test
    void schema_isKept_andRejectsOthers() {
        assertThat(schema().validate(WHOLE, InputFormat.JSON)).isEmpty();
        assertThat(schema().validate(one("{\"a\": true}"), InputFormat.JSON)).isNotEmpty();
        assertThat(schema().validate(one("{\"a\": {\"absent\": \"no\"}}"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema().validate("{\"team\": \" \", \"respondents\": []}", InputFormat.JSON))
                .hasSize(2);
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(AnswersJson.schema(), InputFormat.JSON);
    }

    private static TeamAnswers random(Random random) {
        int rows = 1 + random.nextInt(6);
        AnswerBlockBuilder answers = AnswerBlock.builder(BANK);
        for (int row = 0; row < rows; row++) {
            Perspective who = Perspective.values()[random.nextInt(Perspective.values().length)];
            answers.row(who);
            for (int column = 0; column < 4; column++) {
                if (random.nextInt(3) == 0) {
                    answers.absent(column, Absence.values()[random.nextInt(Absence.values().length)]);
                } else if (column != 1 || who == Perspective.TEAM_MEMBER) {
                    answers.answer(
                            column,
                            column == 2
                                    ? 1 + random.nextInt(2)
                                    : column == 3 ? random.nextDouble() * 24 : 1 + random.nextInt(5));
                }
            }
            if (random.nextBoolean()) {
                int points = random.nextInt(11);
                answers.answer(4, points).answer(5, 10 - points);
            }
        }
        boolean numbered = random.nextBoolean();
        List<String> ids = IntStream.range(1, rows + 1)
                .mapToObj(i -> numbered ? "" + i : "p \"" + i + "/~\u00e4")
                .toList();
        TeamKey key =
                new TeamKey("t\u00fc", random.nextBoolean() ? LocalDate.of(2026, 1, 1 + random.nextInt(28)) : null);
        TeamAnswers team = TeamAnswers.of(key, ids, numbered, answers.build());
        return numbered ? TeamAnswers.of(key, ids, true, team.answers()) : team; // numbered in their canonical order
    }
}
