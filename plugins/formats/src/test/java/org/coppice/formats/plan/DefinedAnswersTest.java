package org.coppice.formats.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.coppice.formats.AnswerFormats;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.Fixture;
import org.coppice.formats.TableLayout;
import org.coppice.formats.definition.SurveyDefinition;
import org.coppice.model.bank.QuestionBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers as codes, which the definition of their survey labels. */
class DefinedAnswersTest {
    private static final QuestionBank BANK = Imported.bank("""
            bank: pulse
            version: 1.0.0
            title: Team pulse
            scales:
              agreement: {type: likert, points: 5, labels: [Strongly disagree, Disagree, Neutral, Agree, Strongly agree]}
              reason: {type: choice, options: {time: Time, fear: Fear}}
            constructs:
              safety: {label: Safety, definition: How safe it is to speak.}
            questions:
              - {id: q1, text: I can say what I think., scale: agreement, measures: [safety]}
              - {id: q2, text: Mistakes are discussed., scale: agreement, measures: [safety]}
              - {id: q3, text: "People listen, also to me.", scale: agreement, measures: [safety]}
              - {id: q4, text: What keeps you from it?, scale: reason}
            """);

    private static final String PLAIN = """
            team,respondent,q1,q2,q3,q4
            north,p1,4,2,5,
            north,p2,1,,3,fear
            south,p3,5,4,2,time
            """;

    private static Imported imported(String definition, String answers) {
        AnswerInput input = AnswerInput.of("answers.csv", answers.getBytes(UTF_8));
        AnswerFormats.Recognised found = AnswerFormats.load().of(input);
        AnswerTable table = SurveyDefinition.read(Fixture.input("definition/" + definition))
                .describe(found.format().read(input, TableLayout.UNDECLARED));
        return new Imported(input, table, AnswerProposal.of(table, found.format(), BANK, KnownAnswers.NOTHING));
    }

    private static final String QUALTRICS = """
            team,ResponseId,Q7_1,Q7_2,Q7_4,Q9_0,Q9_1
            north,p1,24,22,25,,
            north,p2,21,,23,,1
            south,p3,25,24,22,1,
            """;

    private static final String LIMESURVEY = """
            id,submitdate,lastpage,startlanguage,seed,team,agree[SQ001],agree[SQ002],agree[SQ003],q4
            p1,2026-03-02 09:14:03,2,en,18,north,A4,A2,A5,
            p2,2026-03-02 09:14:03,2,en,18,north,A1,,A3,Fear
            p3,2026-03-02 09:14:03,2,en,18,south,A5,A4,A2,Time
            """;

    private static final String REDCAP = """
            record_id,team,speak,mistakes,listen,reasons___1,reasons____2,pulse_complete
            p1,north,3,1,0,0,0,2
            p2,north,0,,2,0,1,2
            p3,south,4,3,3,1,0,2
            """;

    @ParameterizedTest
    @CsvSource({"qualtrics.qsf", "limesurvey-3.lss", "limesurvey-6.lss", "redcap.csv"})
    void codes_ofEachTool_areReadByTheirLabels(String definition) {
        String answers = definition.startsWith("q") ? QUALTRICS : definition.startsWith("l") ? LIMESURVEY : REDCAP;

        Imported imported = imported(definition, answers);

        assertThat(imported.proposal().doubts()).isEmpty();
        assertThat(imported.proposal().unanswered()).isEmpty();
        assertThat(imported.rows(imported.proposal().plan(), BANK))
                .isEqualTo(Imported.plain(PLAIN.getBytes(UTF_8), BANK));
    }

    @Test
    void codesOfOneQuestionInAnotherOrder_areThoseOfTheQuestion() {
        AnswerPlan plan = imported("redcap.csv", REDCAP).proposal().plan();

        assertThat(plan.values().get("q1")).containsEntry("3", "4");
        assertThat(plan.values().get("q3")).containsEntry("3", "2");
        assertThat(plan.values()).doesNotContainKey("agreement");
        assertThat(ImportedAnswers.plan("plan.yaml", plan.toYaml().getBytes(UTF_8), BANK))
                .isEqualTo(plan);
    }

    @Test
    void codeWhoseLabelIsUnknown_isAskedAbout_andNotTakenForItsNumber() {
        Imported imported = ofDictionary("1, Disagree | 2, Now and then | 4, Agree", "1\n2\n4\n");

        assertThat(imported.proposal().doubts())
                .extracting(Doubt::what)
                .anySatisfy(what -> assertThat(what).contains("the value \"2\" is not known"));
    }

    @Test
    void someCodesThatContradictTheirLabels_areAskedAbout() {
        Imported imported = ofDictionary("1, Disagree | 2, Strongly disagree", "1\n2\n");

        assertThat(imported.proposal().doubts())
                .extracting(Doubt::what)
                .containsExactly(
                        "the file labels 1 as \"Disagree\", which is 2 on the scale \"agreement\"",
                        "the file labels 2 as \"Strongly disagree\", which is 1 on the scale \"agreement\"");
    }

    private static Imported ofDictionary(String choices, String answers) {
        SurveyDefinition definition = SurveyDefinition.read(AnswerInput.of(
                "dictionary.csv",
                ("field_name,field_type,field_label,select_choices_or_calculations\nq1,radio,I can say what I think.,\""
                                + choices + "\"\n")
                        .getBytes(UTF_8)));
        AnswerInput input = AnswerInput.of(
                "answers.csv",
                ("q1,team\n" + answers.lines().map(line -> line + ",north\n").reduce("", String::concat))
                        .getBytes(UTF_8));
        AnswerFormats.Recognised found = AnswerFormats.load().of(input);
        AnswerTable table = definition.describe(found.format().read(input, TableLayout.UNDECLARED));
        return new Imported(input, table, AnswerProposal.of(table, found.format(), BANK, KnownAnswers.NOTHING));
    }

    @Test
    void withoutTheDefinition_theirColumnsAreNotKnown() {
        assertThat(Imported.of(LIMESURVEY, BANK).proposal().unanswered()).containsExactly("q1", "q2", "q3");
    }
}
