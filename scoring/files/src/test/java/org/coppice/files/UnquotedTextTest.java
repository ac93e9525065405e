package org.coppice.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.files.Read.bankFaults;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.coppice.files.bank.TextComments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts without quotes that YAML reads as something else: each is one fault, at the sign that ends the text. */
class UnquotedTextTest {
    private static final String BANK = """
            bank: b
            version: 1.0.0
            title: A bank
            scales: {s: {type: likert, points: 2, labels: [no, yes]}}
            constructs: {c: {label: C, definition: What C is}}
            questions:
              - {id: q1, text: TEXT, scale: s, measures: [c]}
              - {id: q2, text: Do they?, scale: s, measures: [c]}
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Note: I can say what I think       | 24 | the ":" ends the text "Note"; put the text in quotes
        Yes:                               | 23 | the ":" ends the text "Yes"; put the text in quotes
        Yes: "no"                          | 23 | the ":" ends the text "Yes"; put the text in quotes
        he said: yes, or: no               | 27 | the ":" ends the text "he said"; put the text in quotes
        I can say, freely, what I think    | 29 | the "," ends the text "I can say"; put the text in quotes
        I speak, and: I listen             | 29 | unknown field "and" in entry 1 of "questions"; there are id, text, scale, measures, about, horizon, asked, wordings, source, section, mirrors; if it belongs to the text before it, put that text in quotes
        Yes, that is so: always            | 23 | the "," ends the text "Yes"; put the text in quotes
        Cost # is it high?                 | 25 | the "#" starts a comment, which ends with the line; put the text in quotes
        #1 in my list                      | 20 | the "#" starts a comment, which ends with the line; put the text in quotes
        Is [this] clear                    | 23 | the "[" ends the text "Is"; put the text in quotes
        Is {this} clear                    | 23 | the "{" ends the text "Is"; put the text in quotes
        We [all] speak                     | 23 | the "[" ends the text "We"; put the text in quotes
        [All] of us speak                  | 26 | there is a text after the closing bracket; put a comma before it, or put the whole text in quotes
        "Yes" they said                    | 26 | there is a text after the closing quote; put a comma before it, or put the whole text in quotes of the other kind
        """)
    void textInBraces_isNamedAtTheSignThatEndsIt(String text, int column, String message) {
        assertThat(bankFaults(BANK.replace("TEXT", text))).containsExactly("b.yaml:7:" + column + ": " + message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [no: never, yes] | 50 | the ":" makes entry 1 of "labels" a mapping, not a text; put the text in quotes
        [no, "yes": now] | 57 | the ":" makes entry 2 of "labels" a mapping, not a text; put the text in quotes
        [no, yes # now]  | 56 | the "#" starts a comment, which ends with the line; put the text in quotes
        [no, #2]         | 52 | the "#" starts a comment, which ends with the line; put the text in quotes
        [no (so), yes [now]] | 61 | the "[" ends the text "yes"; put the text in quotes
        """)
    void labelInBrackets_isNamedAtTheSignThatEndsIt(String labels, int column, String message) {
        assertThat(bankFaults(BANK.replace("TEXT", "x").replace("[no, yes]", labels)))
                .containsExactly("b.yaml:4:" + column + ": " + message);
    }

    @Test
    void textsOnLinesOfTheirOwn_areNamedAtTheSign() {
        String block = "bank: b\nversion: 1.0.0\ntitle: # A bank\nscales:\n  s:\n    type: likert\n    points: 2\n"
                + "    labels:\n      - no: never\n      - yes\nconstructs: {c: {label: C, definition: What C is}}\n"
                + "questions:\n  - {id: q1, text: x, scale: s, measures: [c]}\n";
        assertThat(bankFaults(block))
                .containsExactly(
                        "b.yaml:3:8: \"title\" is empty, since the \"#\" starts a comment; put the text in quotes",
                        "b.yaml:9:11: the \":\" makes entry 1 of \"labels\" a mapping, not a text; put the text in quotes");
    }

    @Test
    void nameWithoutColon_afterSomethingElseThanAText_isNamed() {
        assertThat(bankFaults(BANK.replace("TEXT", "x").replace("points: 2, labels", "points: 2, labelled, labels")))
                .containsExactly("b.yaml:4:39: there is no colon after \"labelled\"; write \"name: value\"");
    }

    @Test
    void braceThatIsNotClosed_isNamedWhereItOpens() {
        assertThat(bankFaults(BANK.replace("TEXT", "x").replaceFirst("\\[c]}\n", "[c]\n")))
                .containsExactly("b.yaml:7:5: the \"{\" that opens here is not closed in the right place; "
                        + "close it, and put commas between entries");
    }

    @Property
    void textInQuotes_hasNoFault(@ForAll @StringLength(max = 12) @AlphaChars String word) {
        for (String sign : new String[] {": ", ", ", " # ", "[", "{", "]", "}", "?", " - "}) {
            String text = "A" + word + sign + word + "z";
            assertThat(bankFaults(BANK.replace("TEXT", '"' + text + '"'))).isEmpty();
            assertThat(bankFaults(BANK.replace("TEXT", "'" + text + "'"))).isEmpty();
        }
    }

    @Test
    void commentAfterAText_isANotice_afterAnythingElseNot() {
        String bank = """
                # yaml-language-server: $schema=bank.schema.json
                bank: b # our id
                version: 1.0.0 # the first
                title: "A bank" # in quotes
                scales: {s: {type: likert, points: 2, labels: [no, yes]}} # two
                constructs:
                  c:
                    label: C#major
                    definition: What C is
                      in two lines # cut
                questions:
                  - id: q1
                    text: Cost # is it high?
                    scale: s # the scale
                    measures: [c]
                    wordings:
                      carer: Do they? # really
                    source: >-
                      a # b
                translations:
                  cy:
                    scales: {s: [na, ie]}
                    questions: {q1: Cost}
                """;
        assertThat(TextComments.of("b.yaml", bank.getBytes(StandardCharsets.UTF_8)))
                .extracting(Object::toString)
                .containsExactly(
                        "b.yaml:10:20: the text is \"What C is in two lines\", since the \"#\" starts a comment; "
                                + "put the text in quotes, with the rest of the line if that belongs to it",
                        "b.yaml:13:16: the text is \"Cost\", since the \"#\" starts a comment; "
                                + "put the text in quotes, with the rest of the line if that belongs to it",
                        "b.yaml:17:23: the text is \"Do they?\", since the \"#\" starts a comment; "
                                + "put the text in quotes, with the rest of the line if that belongs to it");
        assertThat(TextComments.of("b.json", "{\"title\": \"a # b\"}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
