package org.coppice.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.files.Read.BANK;
import static org.coppice.files.Read.bankFaults;
import static org.coppice.files.Read.jsonFaults;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single faults of a bank: the place and the whole message of each. */
class BankFaultsTest {
    /** Replaces a part of the plain bank, and expects the one fault; {@code ⏎} is a line break. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        version: 1.0.0      | version: 1.0             | 2:10: "version" is the number 1.0, not a text; write three numbers separated by points, such as 1.0.0
        version: 1.0.0      | version: 1.0.0.0         | 2:10: "version" is "1.0.0.0"; write three numbers separated by points, such as 1.0.0
        version: 1.0.0      | version:                 | 2:9: "version" is empty, not a text; write three numbers separated by points, such as 1.0.0
        title: A bank       | title: ~                 | 3:8: "title" is empty, not a text; write a text
        title: A bank       | title: "  "              | 3:8: "title" is blank; write a text
        title: A bank       | title: 12                | 3:8: "title" is the number 12, not a text; put it in quotes: "12"
        title: A bank       | title: true              | 3:8: "title" is true, not a text; put it in quotes: "true"
        title: A bank       | title: [a]               | 3:1: "title" is a list, not a text; write a text
        title: A bank       | titel: A bank            | 1:1: "title" is missing; add it: the text that readers see + 3:1: unknown field "titel"; did you mean "title"? there are bank, version, title, language, source, licence, blueprint, extends, extended, introductions, scales, constructs, sections, forms, questions, reworded, retired, translations
        title: A bank       | title: a⏎language: Welsh | 4:11: "language" is "Welsh"; write a tag such as en or cy-GB
        bank: b             | bank: a b                | 1:7: "bank" is "a b"; write up to 64 letters, digits, '.', '_' or '-', the first a letter or digit
        bank: b             | bank: 7                  | 1:7: "bank" is the number 7, not a text; put it in quotes: "7"
        points: 5           | points: 1                | 5:29: "points" is 1; write a whole number from 2 to 101
        points: 5           | points: 5.5              | 5:29: "points" is the number 5.5, not a whole number; write a whole number from 2 to 101
        points: 5           | points: five             | 5:29: "points" is the text "five", not a whole number; write a whole number from 2 to 101
        points: 5           | points: 5, lowest: 998   | 5:3: response scale "s" runs from 998 to 1002; give at least two answers, all from -1000 to 1000
        points: 5           | points: 101, step: 21    | 5:3: response scale "s" runs from 1 to 2101; give at least two answers, all from -1000 to 1000
        points: 5           | points: 5, labels: [a]   | 5:32: response scale "s" has 1 labels for 5 answers; give one for each, or none
        points: 5           | points: 5, total: 3      | 5:32: unknown field "total" in "s"; there are type, points, lowest, step, labels
        likert, points: 5   | likert                   | 5:3: "points" is missing in "s"; add it: how many answers there are
        likert, points: 5   | number, minimum: 3, maximum: 3 | 5:3: response scale "s" runs from 3.0 to 3.0; give a minimum below the maximum
        likert, points: 5   | number, minimum: .inf    | 5:30: .inf is not a finite number; write a finite number in digits
        likert, points: 5   | number, minimum: -1e999  | 5:30: -1e999 is not a finite number; write a finite number in digits
        likert, points: 5   | points, total: 101       | 5:28: "total" is 101; write a whole number from 2 to 100
        likert, points: 5   | lickert                  | 5:13: "type" is "lickert"; did you mean "likert"? there are likert, number, points, choice
        type: likert, points: 5 | points: 5            | 5:3: "type" is missing in "s"; add it: likert, number, points or choice
        {label: C, definition: What C is} | {label: C} | 7:3: "definition" is missing in "c"; add it: its meaning, in a sentence
        {label: C, definition: What C is} | {definition: C} | 7:3: "label" is missing in "c"; add it: a short name that readers see
        {label: C, definition: What C is} | {}         | 7:3: construct "c" is not a construct of the vocabulary; run coppice vocabulary to list them, or give it a label and a definition
        {label: C, definition: What C is} | {label: C, definition: What C is}⏎  culture.profesional: {} | 8:3: construct "culture.profesional" is not a construct of the vocabulary; did you mean "culture.professional"? run coppice vocabulary to list them, or give it a label and a definition
        {label: C, definition: What C is} | {label: C, definition: What C is}⏎  carer: {} | 8:3: construct "carer" is not a construct of the vocabulary; run coppice vocabulary to list them, or give it a label and a definition
        {label: C, definition: What C is} | C          | 7:6: "c" is the text "C", not a mapping; write a mapping
        id: A1              | id: NA                   | 9:9: "id" is "NA"; write up to 64 letters, digits, '.', '_' or '-', the first a letter or digit, but neither NA nor DK
        id: A1              | id: 1                    | 9:9: "id" is the number 1, not a text; put it in quotes: "1"
        text: Do you?       | txet: Do you?            | 9:5: "text" is missing in entry 1 of "questions"; add it: what the respondent reads + 10:5: unknown field "txet" in entry 1 of "questions"; did you mean "text"? there are id, text, scale, measures, about, horizon, asked, wordings, source, section, mirrors
        scale: s            | scale: t                 | 11:12: question "A1": unknown response scale "t"; did you mean "s"? there is s
        [c]                 | [c, d]                   | 12:19: question "A1": unknown construct "d"; did you mean "c"? there is c
        [c]                 | [c, c]                   | 12:19: question "A1" measures construct "c" twice; keep one of the two
        [c]                 | c                        | 12:15: "measures" is the text "c", not a list; write a list of constructs, such as [id]
        [c]                 | [true]                   | 12:16: entry 1 of "measures" is true, not a text or a mapping; put it in quotes: "true"
        [c]                 | [{construct: c, weight: -1}] | 12:39: "weight" is -1; write a number, 0 or more
        [c]                 | [{construct: c, weight: "1"}] | 12:39: "weight" is the text "1", not a number; write a number, 0 or more
        [c]                 | [{construct: c, weight: }] | 12:38: "weight" is empty, not a number; write a number, 0 or more
        [c]                 | [{construct: c, reversed: yes}] | 12:41: "reversed" is the text "yes", not true or false; write true or false
        [c]                 | [{weight: 1}]            | 12:16: "construct" is missing in entry 1 of "measures"; add it: the id of the construct
        [c]                 | [c]⏎    about: taem          | 13:12: "about" is "taem"; did you mean "team"? there are self, team, organisation
        [c]                 | [c]⏎    horizon: [now]       | 13:5: "horizon" is a list, not a text; write one of now, preferred
        [c]                 | [c]⏎    asked: []            | 13:5: "asked" is empty; write a list of perspectives, each once, or leave it out to ask all
        [c]                 | [c]⏎    asked: [carer, carer] | 13:5: "asked" contains an entry twice; write a list of perspectives, each once, or leave it out to ask all
        [c]                 | [c]⏎    asked: [carer, carrer] | 13:20: entry 2 of "asked" is "carrer"; did you mean "carer"? there are team-member, manager, person-who-uses-services, carer, co-provider, consensus
        [c]                 | [c]⏎    wordings: {cook: x}  | 13:16: "wordings" contains the name "cook"; there are team-member, manager, person-who-uses-services, carer, co-provider, consensus
        [c]                 | [c]⏎    id: A2               | 13:5: "id" is given twice; keep one of the two
        [c]                 | *c                       | 12:15: "*c" refers to another part of the file; write out the value to which it refers, or put it in quotes if it is a text
        """)
    void fault_isNamedAtItsPlace(String part, String instead, String expected) {
        String broken = BANK.replace(part, instead.replace("⏎", "\n"));
        assertThat(broken).isNotEqualTo(BANK);
        assertThat(String.join(" + ", bankFaults(broken)).replace("b.yaml:", ""))
                .isEqualTo(expected);
    }

    @Test
    void textOfWideSpaces_isBlank() {
        assertThat(bankFaults(BANK.replace("A bank", "\"\u3000\"").replace("Do you?", "\"\u3000\"")))
                .containsExactly(
                        "b.yaml:3:8: \"title\" is blank; write a text",
                        "b.yaml:10:11: \"text\" is blank; write a text");
        assertThat(Read.weightingFaults("weighting: w\nversion: 1.0.0\ntitle: \"\u3000\"\n"))
                .containsExactly("w.yaml:3:8: \"title\" is blank; write a text");
    }

    @Test
    void idGivenToTwoQuestions_isNamedAtTheSecond() {
        assertThat(bankFaults(BANK + "  - {id: A1, text: Again?, scale: s}\n"))
                .containsExactly(
                        "b.yaml:13:10: question id \"A1\" occurs twice, first as number 1; rename one of them");
    }

    @Test
    void constructThatNobodyMeasures_isNamedAtItsName() {
        assertThat(bankFaults(BANK.replace("constructs:", "constructs:\n  d: {label: D, definition: What D is}")))
                .containsExactly("b.yaml:7:3: construct \"d\" is measured by no question; "
                        + "let a question measure it, or remove it");
    }

    @Test
    void constructThatAnUnreadableQuestionMayMeasure_isNotCalledEmpty() {
        assertThat(bankFaults(BANK.replace("measures: [c]", "measures: c"))).hasSize(1);
        assertThat(bankFaults(BANK.replace("measures: [c]", "measure: [c]")))
                .containsExactly("b.yaml:12:5: unknown field \"measure\" in entry 1 of \"questions\"; "
                        + "did you mean \"measures\"? there are id, text, scale, measures, about, horizon, asked, "
                        + "wordings, source, section, mirrors");
    }

    @Test
    void scalesThatCannotBeRead_blameNoQuestion() {
        assertThat(bankFaults(BANK.replace("  s: {type: likert, points: 5}\n", "  - s\n")))
                .containsExactly("b.yaml:4:1: \"scales\" is a list, not a mapping; write a mapping");
        assertThat(bankFaults(BANK.replace("  c: {label: C, definition: What C is}\n", "")))
                .containsExactly("b.yaml:6:12: \"constructs\" is empty, not a mapping; write a mapping");
    }

    @Test
    void partWithAFault_isStillKnownToOthers() {
        assertThat(bankFaults(BANK.replace("points: 5", "points: 0").replace("label: C", "label: ''")))
                .containsExactly(
                        "b.yaml:5:29: \"points\" is 0; write a whole number from 2 to 101",
                        "b.yaml:7:14: \"label\" is blank; write a text");
    }

    @Test
    void questionOnAChoice_measuresNothing() {
        assertThat(bankFaults(BANK.replace("likert, points: 5", "choice, options: {a: A, b: B}")))
                .containsExactly(
                        "b.yaml:12:16: question \"A1\" is answered by a choice, which has no order and cannot be scored; "
                                + "remove what it measures");
    }

    @Test
    void wordingForSomebodyNotAsked_isNamedAtTheWordings() {
        assertThat(bankFaults(BANK + "    asked: [carer]\n    wordings: {manager: Does she?}\n"))
                .containsExactly("b.yaml:14:5: question \"A1\" has a wording for manager, which is not asked; "
                        + "ask this perspective too, or remove the wording");
    }

    @Test
    void nameThatIsNoId_isNamedAtTheName() {
        assertThat(bankFaults(BANK.replace("  c: {", "  c/~d: {").replace("[c]", "[]")))
                .containsExactly(
                        "b.yaml:7:3: \"constructs\" contains the name \"c/~d\"; write up to 64 letters, digits, "
                                + "'.', '_' or '-', the first a letter or digit");
        assertThat(bankFaults(BANK.replace("likert, points: 5", "choice, options: {DK: A, b: B}")
                        .replace("[c]", "[]")
                        .replaceAll("(?m)^constructs:\\n.*\\n", "constructs: {}\n")))
                .containsExactly("b.yaml:5:31: \"options\" contains the name \"DK\"; write up to 64 letters, digits, "
                        + "'.', '_' or '-', the first a letter or digit, but neither NA nor DK");
    }

    @Test
    void faultsOfAllStages_areSaidAtOnceInTheOrderOfTheFile() {
        String broken = BANK.replace("version: 1.0.0", "version: 1.0")
                        .replace("points: 5", "points: 5, labels: [a]")
                        .replace("definition: What C is", "defintion: x")
                        .replace("[c]", "[d, *e]")
                + "  - {id: A1, text: x, scale: s, text: y}\n";
        assertThat(bankFaults(broken))
                .extracting(fault -> fault.substring(0, fault.indexOf(": ")))
                .containsExactly(
                        "b.yaml:2:10",
                        "b.yaml:5:32",
                        "b.yaml:7:3",
                        "b.yaml:7:17",
                        "b.yaml:12:16",
                        "b.yaml:12:19",
                        "b.yaml:13:10",
                        "b.yaml:13:33");
    }

    @Test
    void json_hasPlacesInCharacters() {
        assertThat(jsonFaults(
                        "{\n  \"bank\": \"b\", \"😀\": 1,\r\n  \"version\": \"1.0.0\", \"title\": \"😀\", \"scales\": [],"
                                + "\n \"constructs\": {}, \"questions\": [{\"id\": null}]}"))
                .containsExactly(
                        "b.json:2:16: unknown field \"😀\"; there are bank, version, title, language, source, licence, "
                                + "blueprint, extends, extended, introductions, scales, constructs, sections, forms, questions, reworded, retired, translations",
                        "b.json:3:37: \"scales\" is a list, not a mapping; write a mapping",
                        "b.json:4:34: \"text\" is missing in entry 1 of \"questions\"; add it: what the respondent reads",
                        "b.json:4:34: \"scale\" is missing in entry 1 of \"questions\"; add it: the id of the response "
                                + "scale it is answered on",
                        "b.json:4:41: \"id\" is empty, not a text; write up to 64 letters, digits, '.', '_' or '-', "
                                + "the first a letter or digit, but neither NA nor DK");
    }

    @Test
    void weighting_isNoBank() {
        assertThat(bankFaults("# mine\ntitle: x\nweighting: w\n"))
                .containsExactly("b.yaml:3:1: the file is a weighting, not a bank; "
                        + "read it as that, or begin with \"bank\" and its id");
    }
}
