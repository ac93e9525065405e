package org.coppice.formats.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.coppice.files.InputException;
import org.coppice.files.answers.ReadOptions;
import org.coppice.formats.AnswerInput;
import org.coppice.model.bank.QuestionBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that cannot be read as they are: what is asked, and what is refused, with the place. */
class ImportedAnswersTest {
    private static final String YAML = """
            bank: pulse
            version: 1.0.0
            title: Team pulse
            scales:
              often: {type: likert, points: 5, labels: [never, rarely, sometimes, mostly, always]}
            constructs:
              safety: {label: Safety, definition: How safe it is to speak.}
            questions:
              - {id: voice, text: I can say what I think., scale: often, measures: [safety]}
              - {id: learning, text: We learn from mistakes., scale: often, measures: [safety]}
            """;

    private static final QuestionBank BANK = Imported.bank(YAML);

    private static Imported with(String text, KnownAnswers known) {
        return Imported.of(AnswerInput.of("answers.csv", text.getBytes(UTF_8)), BANK, known);
    }

    private static List<Imported.Row> rows(String text, KnownAnswers known) {
        Imported imported = with(text, known);
        assertThat(imported.proposal().doubts()).isEmpty();
        return imported.rows(imported.proposal().plan(), BANK);
    }

    private static List<Imported.Row> plain(String text) {
        return Imported.plain(text.getBytes(UTF_8), BANK);
    }

    @Test
    void label_ofTwoAnswersInTwoLanguages_isAsked() {
        QuestionBank bank = Imported.bank(YAML + """
            translations:
              de:
                scales: {often: {"0": nie, "1": mostly, "2": manchmal, "3": meistens, "4": immer}}
            """);
        Imported imported = Imported.of("team;respondent;voice;learning\nnorth;a;mostly;never\n", bank);

        assertThat(imported.proposal().doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.what()).contains("\"mostly\" may be", "4", "2", "\"often\""));
        assertThatThrownBy(() -> imported.rows(imported.proposal().plan(), bank))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the plan leaves undecided: \"mostly\" may be");
    }

    @Test
    void twoColumns_forOneQuestion_areAsked() {
        Imported imported = Imported.of("team;respondent;G1[voice];G2[voice];learning\nnorth;a;1;2;3\n", BANK);

        assertThat(imported.proposal().plan().questions()).doesNotContainKey("voice");
        assertThat(imported.proposal().doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.what()).contains("\"G1[voice]\", \"G2[voice]\"", "voice"));
    }

    @Test
    void plan_withOneColumnForTwoQuestions_isRefusedWithItsLine() {
        String plan = Imported.of("team,respondent,voice,learning\nnorth,a,1,2\n", BANK)
                .proposal()
                .plan()
                .toYaml();
        String twice = plan.replace("learning: learning", "learning: voice");
        int line = (int)
                twice.substring(0, twice.indexOf("learning: voice")).lines().count();

        assertThat(twice).isNotEqualTo(plan);
        assertThatThrownBy(() -> ImportedAnswers.plan("plan.yaml", twice.getBytes(UTF_8), BANK))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("plan.yaml:" + line + ":")
                .hasMessageContaining("the column \"voice\" is used for \"learning\" and for \"voice\"");
    }

    @Test
    void plan_ofAnotherBank_isRefusedWithBothDigests() {
        QuestionBank other = Imported.bank(YAML.replace("We learn from mistakes.", "We learn from what goes wrong."));
        byte[] plan = Imported.of("team,respondent,voice,learning\nnorth,a,1,2\n", other)
                .proposal()
                .plan()
                .toYaml()
                .getBytes(UTF_8);

        assertThatThrownBy(() -> ImportedAnswers.plan("plan.yaml", plan, BANK))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(AnswerPlan.PlannedBank.of(other).digest())
                .hasMessageContaining(AnswerPlan.PlannedBank.of(BANK).digest());
    }

    @Test
    void unknownValue_isRefusedWithItsLineAndColumn() {
        Imported good = Imported.of("team;respondent;voice;learning\nnorth;a;never;mostly\n", BANK);
        Imported bad =
                Imported.of("team;respondent;voice;learning\n\nnorth;a;never;mostly\nnorth;b;never;perhaps\n", BANK);

        assertThat(bad.proposal().doubts()).hasSize(1);
        assertThatThrownBy(() -> bad.rows(good.proposal().plan(), BANK))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("answers.csv:4:4: ")
                .hasMessageContaining("perhaps");
    }

    @ParameterizedTest
    @CsvSource({"FIRST,'1,2'", "LAST,'3,'", "MOST_COMPLETE,'5,4'"})
    void respondentWhoAnsweredThreeTimes_countsByTheRule(AnswerPlan.Duplicates rule, String kept) {
        String once = "team,respondent,voice,learning\nnorth,a,%s\nnorth,b,2,2\n";
        String text = "team,respondent,voice,learning\nnorth,a,1,2\nnorth,b,2,2\nnorth,a,5,4\nnorth,a,3,\n";

        assertThat(rows(text, KnownAnswers.NOTHING.duplicates(rule))).isEqualTo(plain(once.formatted(kept)));
    }

    @Test
    void times_byQuarter_areTheFirstDaysOfQuarters() {
        KnownAnswers quarters = KnownAnswers.NOTHING
                .waves(WaveRule.by(WaveRule.Period.QUARTER))
                .reading(ReadOptions.DEFAULT.columns(ImmutableMap.of("wave", "When")));
        String text = """
                When;team;respondent;voice;learning
                2026-01-01;north;a;1;2
                2026-03-31 23:59:59;north;b;3;4
                2026-04-01;north;a;5;4
                """;

        assertThat(rows(text, quarters)).isEqualTo(plain("""
                wave,team,respondent,voice,learning
                2026-01-01,north,a,1,2
                2026-01-01,north,b,3,4
                2026-04-01,north,a,5,4
                """));
    }

    @Test
    void previewsAndUnfinishedRows_areLeftOut_andCounted() {
        String text = """
                StartDate,Status,Finished,ResponseId,team,voice,learning
                Start Date,Response Type,Finished,Response ID,team,I can say what I think.,We learn from mistakes.
                "{""ImportId"":""startDate""}","{""ImportId"":""status""}","{""ImportId"":""finished""}",,,,
                2026-03-01,Survey Preview,True,x,north,5,5
                2026-03-01,IP Address,True,a,north,1,2
                2026-03-01,IP Address,False,y,north,5,
                2026-03-01,IP Address,False,z,north,,5
                """;
        Imported imported = Imported.of(text, BANK);

        assertThat(imported.proposal().notes())
                .anySatisfy(note -> assertThat(note).contains("\"Survey Preview\"", "tests (1)"))
                .anySatisfy(note -> assertThat(note).contains("\"False\"", "not finished (2)"));
        assertThat(imported.proposal().summary()).contains("rows left out");
        assertThat(imported.rows(imported.proposal().plan(), BANK))
                .isEqualTo(plain("team,respondent,voice,learning\nnorth,a,1,2\n"));
    }

    @Test
    void ratingsFromZero_areAsked_andReadAsThePlanDecides() {
        Imported imported = Imported.of("team;respondent;voice;learning\nnorth;a;0;4\nnorth;b;3;1\n", BANK);
        assertThat(imported.proposal().doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.what()).contains("from 0 to at most 4"));

        AnswerPlan.Builder decided = AnswerPlan.builder(BANK)
                .layout(imported.table().layout())
                .role(AnswerPlan.Role.TEAM, "team")
                .role(AnswerPlan.Role.RESPONDENT, "respondent")
                .question("voice", "voice")
                .question("learning", "learning");
        for (int rating = 0; rating < 5; rating++) {
            decided.value("often", Integer.toString(rating), Integer.toString(rating + 1));
        }

        assertThat(imported.rows(decided.build(), BANK))
                .isEqualTo(plain("team,respondent,voice,learning\nnorth,a,1,5\nnorth,b,4,2\n"));
    }

    @Test
    void header_overTwoLines_isReadAndFaultsKeepTheirLine() {
        String header = "team;respondent;\"I can say\nwhat I think.\";\"We learn\r\nfrom mistakes.\"\n";
        assertThat(rows(header + "north;a;1;2\n", KnownAnswers.NOTHING))
                .isEqualTo(plain("team,respondent,voice,learning\nnorth,a,1,2\n"));

        Imported good = Imported.of(header + "north;a;1;2\n", BANK);
        Imported bad = Imported.of(header + "north;a;1;2\nnorth;b;9;2\n", BANK);
        assertThatThrownBy(() -> bad.rows(good.proposal().plan(), BANK))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("answers.csv:5:3: 9 is outside the scale");
    }

    @Test
    void secondHeaderRow_withoutAnswers_isAsked() {
        Imported imported = Imported.of("""
                team;respondent;voice;learning
                Team;Person;I can say what I think.;We learn from mistakes.
                north;a;1;2
                """, BANK);

        assertThat(imported.proposal().isCertain()).isFalse();
        assertThat(imported.proposal().doubts().get(0).what()).contains("\"I can say what I think.\"");
    }

    @Test
    void respondentTwice_isRefusedWithBothLines() {
        Imported twice =
                Imported.of("\n\nteam;respondent;voice;learning\nnorth;a;1;2\n\nnorth;a;1;2\nnorth;a;1;2\n", BANK);

        assertThatThrownBy(() -> twice.rows(twice.proposal().plan(), BANK))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("answers.csv:6:2: respondent \"a\" of team north occurs twice, first on line 4")
                .hasMessageContaining("the other is at 7:2");
    }

    @Test
    void gridOfAGoogleFormWithoutATitle_isReadByTheTextsInBrackets() {
        String form = "Timestamp,Team,[I can say what I think.],[We learn from mistakes.]\n"
                + "3/2/2026 9:14:00,north,never,mostly\n";

        assertThat(with(form, KnownAnswers.NOTHING).proposal().format().id()).isEqualTo("google-forms-csv");
        assertThat(rows(form, KnownAnswers.NOTHING)).isEqualTo(plain("team,voice,learning\nnorth,1,4\n"));
    }

    @Test
    void longTexts_areLookedAtWithoutDelay() {
        String blanks = " ".repeat(200_000);
        String brackets = "[ ".repeat(100_000);
        String groups = "a/-.:_".repeat(30_000);
        String text = "team;respondent;voice;learning;" + brackets + "];" + groups + "\nnorth;a;(1" + blanks + "b;2;x"
                + blanks + "(\n";

        assertThat(Duration.ofSeconds(2)).isGreaterThan(time(() -> Imported.of(text, BANK)));
    }

    private static Duration time(Runnable work) {
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(thread.getCurrentThreadCpuTime() - start);
    }
}
