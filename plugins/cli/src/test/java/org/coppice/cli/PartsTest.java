package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.coppice.cli.command.ListCommand;
import org.coppice.files.bank.BankFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sections and forms on the command line, and the form to hand out. */
class PartsTest {
    private static final String BANK = """
            bank: our-team
            version: 1.0.0
            title: Our team
            scales:
              agreement: {type: likert, points: 5, labels: [not at all, a little, partly, mostly, fully]}
              hours: {type: number, minimum: 0, maximum: 80}
              share: {type: points, total: 10}
            constructs:
              domain.task: {}
              openness: {label: Openness, definition: How freely we speak.}
            sections:
              people:
                title: How we are with each other
                description: Think of the last three months, and of everyone in the team whom you have met in that time.
              work: {title: What we do, asked: [team-member]}
            forms:
              short: {title: Short form, questions: [o1, t1]}
            questions:
              - id: o1
                section: people
                text: In our team, people can admit a mistake, and those who do are thanked for it, in every position and for every kind.
                wordings: {person-who-uses-services: The people who help me tell me when something went wrong.}
                scale: agreement
                measures: [openness]
                source: "Table 2, Achieving the task, 1"
              - {id: o2, section: people, text: Bad news is welcome., scale: agreement, measures: [openness]}
              - {id: t1, section: work, text: We know what we are here for., scale: agreement, measures: [domain.task], source: "Interview 7"}
              - {id: t2, section: work, text: How long is your week?, scale: hours}
              - {id: p1, text: Talking, scale: share, asked: [team-member]}
              - {id: p2, text: Doing, scale: share, asked: [team-member]}
            """;

    @TempDir
    Path folder;

    private String bank = "";

    @BeforeEach
    void bank() throws IOException {
        bank = Files.writeString(folder.resolve("bank.yaml"), BANK).toString();
    }

    @Test
    void form_forPeopleWhoUseServices_isOneToHandOut() {
        Run run = Run.of("questionnaire", "--bank-file", bank, "--perspective", "person-who-uses-services");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("""
                Our team
                For people who use services. 2 questions. It takes about a minute.

                Team: ______________________________     Date: ____________________

                Please answer for yourself. There are no right or wrong answers, and you may
                leave out any question.

                How we are with each other
                --------------------------
                Think of the last three months, and of everyone in the team whom you have
                met in that time.

                Circle one answer each time.
                  1 = not at all   2 = a little   3 = partly   4 = mostly   5 = fully

                1. The people who help me tell me when something went wrong.
                   1   2   3   4   5     does not apply   don't know                    (o1)

                2. Bad news is welcome.
                   1   2   3   4   5     does not apply   don't know                    (o2)

                Thank you. (The ids in brackets are for the person who enters answers.)
                """);
    }

    @Test
    void form_forTheTeam_hasEachKindOfAnswer() {
        Run run = Run.of("questionnaire", "--bank-file", bank, "--perspective", "team-member");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
        assertThat(run.out())
                .containsOnlyOnce("Circle one answer each time.")
                .contains(
                        "1. In our team, people can admit a mistake, and those who do are thanked for\n   it, in every posi",
                        "\n\nWhat we do\n----------\n\n3. We know",
                        "Write a number from 0 to 80.\n\n4. How long is your week?\n   ________   [ ] does not apply",
                        "\n\nFurther questions\n-----------------\n\nDivide 10 points among these 2, so that",
                        "5. Talking\n   ______ points ");
    }

    @Test
    void form_forAConsensus_isAnsweredTogether() {
        assertThat(Run.of("questionnaire", "--bank-file", bank, "--perspective", "consensus")
                        .out())
                .contains("Please answer together, as one group.")
                .doesNotContain("for yourself", "What we do");
    }

    @Test
    void form_forThoseWhoAreAskedNothing_isAMistakeOfTheCall() {
        Run run = Run.of("questionnaire", "--bank-file", bank, "--part", "work", "--perspective", "carer");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("--perspective: bank \"our-team.work\" has no question to carer; use one of team-member\n");
    }

    @Test
    void part_isAskedAndScoredAlone() throws IOException {
        assertThat(Run.of("questionnaire", "--bank-file", bank, "--part", "short")
                        .out())
                .isEqualTo("team,respondent,perspective,o1,t1\n");
        Path answers = Files.writeString(folder.resolve("a.csv"), "team,o1,o2,t1,t2,age\nx,1,2,3,40,50\n");
        Run check = Run.of("check", answers.toString(), "--bank-file", bank, "--part", "short");
        assertThat(check.out()).endsWith(": answers to our-team.short: 1 team, 1 respondent\n");
        Run score = Run.of("score", answers.toString(), "--bank-file", bank, "--part", "short");
        assertThat(score.code()).as(score.err()).isZero();
        assertThat(score.out()).startsWith("Our team: Short form (bank our-team.short 1.0.0");
        assertThat(score.err())
                .contains("Ignored columns: age\n", "Ignored columns: 2 questions outside this part of the bank\n");
        assertThat(Run.of("simulate", "--bank-file", bank, "--part", "people").out())
                .startsWith("team,respondent,perspective,o1,o2\n");
    }

    @Test
    void unknownPart_isAMistakeOfTheCall() {
        Run run = Run.of("questionnaire", "--bank-file", bank, "--part", "shrt");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith(
                        "--part: bank \"our-team\" has no part \"shrt\"; did you mean \"short\"? there are people, work,"
                                + " short\n");
        assertThat(Run.of("questionnaire", "--bank", "example-learning", "--part", "x")
                        .err())
                .contains("bank \"example-learning\" has no part \"x\"; there is none");
        assertThat(Run.of("questionnaire", "--bank", "example-learning.x").err())
                .startsWith("--bank: bank \"example-learning\" has no part \"x\"");
    }

    @Test
    void list_showsEachPartWithItsQuestions_andTheLengthForThoseWhoAreAskedFewer() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        ListCommand.bank(out, BankFile.read(Path.of(bank)));
        assertThat(text.toString().lines())
                .containsExactly(
                        "  our-team 1.0.0  Our team (6 questions, 2 constructs)",
                        "    section people  How we are with each other (2 questions)",
                        "    section work  What we do (2 questions)",
                        "    form short  Short form (2 questions, about 1 minute)",
                        "      manager: 1 question, about 1 minute",
                        "      person-who-uses-services: 1 question, about 1 minute",
                        "      carer: 1 question, about 1 minute",
                        "      co-provider: 1 question, about 1 minute",
                        "      consensus: 1 question, about 1 minute");
    }

    @Test
    void check_ofABankWithParts_countsThem() {
        assertThat(Run.of("check", bank).out())
                .endsWith(": bank our-team 1.0.0: 6 questions, 2 constructs, 2 sections, 1 form\n");
    }
}
