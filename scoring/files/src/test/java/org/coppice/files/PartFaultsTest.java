package org.coppice.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.files.Read.bankFaults;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single faults of sections and forms: the place and the whole message of each. */
class PartFaultsTest {
    private static final String BANK = """
            bank: b
            version: 1.0.0
            title: A bank
            scales: {s: {type: likert, points: 5}, p: {type: points}}
            constructs: {c: {label: C, definition: What C is}}
            sections:
              one: {title: One}
              two: {title: Two, asked: [carer]}
            forms:
              short: {title: Short, questions: [a, d]}
            questions:
              - {id: a, text: A?, scale: s, section: one, measures: [c]}
              - {id: b, text: B?, scale: s, section: one}
              - {id: c, text: C?, scale: s, section: two}
              - {id: d, text: D?, scale: s}
              - {id: e, text: E?, scale: p}
              - {id: f, text: F?, scale: p}
            """;

    @Test
    void bank_unchanged_hasNoFault() {
        assertThat(bankFaults(BANK)).isEmpty();
    }

    /** Replaces a part of the bank, and expects the one fault; {@code ⏎} is a line break. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        section: two}      | section: tow}      | 8:3: section "two" has no question; put a question in it or remove it + 14:42: question "c": unknown section "tow"; did you mean "two"? there are one, two
        section: two}      | section: one}      | 8:3: section "two" has no question; put a question in it or remove it
        one, measures: [c]} | two, measures: [c]} | 14:5: question "c" is separated from the others of section "two"; move it next to them: the questions of a section are adjacent
        {title: One}       | {}                 | 7:3: "title" is missing in "one"; add it: the heading that a respondent reads
        {title: One}       | {title: One, text: x} | 7:21: unknown field "text" in "one"; there are title, description, asked, choose
        {title: One}       | {title: One, description: ""} | 7:34: "description" is blank; write a text
        asked: [carer]     | asked: [carrer]    | 8:29: entry 1 of "asked" is "carrer"; did you mean "carer"? there are team-member, manager, person-who-uses-services, carer, co-provider, consensus
        asked: [carer]     | asked: []          | 8:21: "asked" is empty; write a list of perspectives, each once, or leave it out to ask all
        section: two}      | section: two, wordings: {manager: C} } | 14:47: question "c" has a wording for manager, which is not asked; ask this perspective too, or remove the wording
          short:           |   two:             | 10:3: form "two" has the id of a section; rename one of them
        [a, d]             | [a, z]             | 10:40: form "short": unknown question "z"; did you mean "a"? there are a, b, c, d, e, f
        [a, d]             | [a, d, a]          | 10:43: form "short" names question "a" twice; keep one of the two
        [a, d]             | []                 | 10:25: "questions" is empty; write a list of ids of questions, such as [id]
        [a, d]             | a                  | 10:36: "questions" is the text "a", not a list; write a list of ids of questions, such as [id]
        [a, d]             | [a, e]             | 10:3: form "short" separates the questions that share the points of response scale "p"; include all of them or none
        Short, questions   | Short, question    | 10:3: "questions" is missing in "short"; add it: the ids of its questions; they are asked in the bank's order + 10:25: unknown field "question" in "short"; did you mean "questions"? there are title, description, questions, asked
        """)
    void fault_isNamedAtItsPlace(String part, String instead, String expected) {
        String broken = BANK.replace(part, instead.replace("⏎", "\n"));
        assertThat(broken).isNotEqualTo(BANK);
        assertThat(String.join(" + ", bankFaults(broken)).replace("b.yaml:", ""))
                .isEqualTo(expected);
    }

    @Test
    void idsThatAreTooLongTogether_areNamed() {
        String section = "x".repeat(62);
        assertThat(bankFaults(BANK.replace("one", section))).isEmpty();
        assertThat(bankFaults(BANK.replace("one", section + "y")))
                .singleElement()
                .asString()
                .startsWith("b.yaml:7:3: section \"" + section + "y\" would be \"b." + section)
                .endsWith(
                        "when asked alone, which is longer than an id may be; shorten it: the two ids together have at most 63 characters");
    }

    @Test
    void questionThatCannotBeRead_bringsNoFaultOfParts() {
        assertThat(bankFaults(BANK.replace("id: a,", "id: A!,"))).hasSize(1);
        assertThat(bankFaults(BANK.replace("section: two", "sectoin: two"))).hasSize(1);
        assertThat(bankFaults(BANK.replace("section: one}", "section: [one]}"))).hasSize(1);
    }

    @Test
    void askedThatCannotBeRead_leavesItOpenWhoIsAsked() {
        assertThat(bankFaults(BANK.replace("section: two}", "section: two, asked: [boss], wordings: {manager: C}}")))
                .singleElement()
                .asString()
                .contains("is \"boss\"");
        assertThat(bankFaults(BANK.replace("asked: [carer]", "asked: carer")
                        .replace("section: two}", "section: two, wordings: {manager: C}}")))
                .singleElement()
                .asString()
                .contains("\"asked\" is the text \"carer\"");
    }

    @Test
    void sectionsThatCannotBeRead_blameNoQuestion() {
        assertThat(bankFaults(BANK.replace("  one: {title: One}\n  two: {title: Two, asked: [carer]}\n", "  - one\n")))
                .containsExactly("b.yaml:6:1: \"sections\" is a list, not a mapping; write a mapping");
        assertThat(bankFaults(BANK.replace("{title: Two, asked: [carer]}", "Two")))
                .containsExactly("b.yaml:8:8: \"two\" is the text \"Two\", not a mapping; write a mapping");
    }

    @Test
    void faultsOfAllParts_areSaidAtOnce() {
        assertThat(bankFaults(BANK.replace("section: two}", "section: too}").replace("[a, d]", "[a, x, a]")))
                .extracting(fault -> fault.substring(0, fault.indexOf(": ")))
                .containsExactly("b.yaml:8:3", "b.yaml:10:40", "b.yaml:10:43", "b.yaml:14:42");
    }
}
