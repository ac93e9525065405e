package org.coppice.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.files.Read.bankFaults;
import static org.coppice.files.Read.bytes;
import static org.coppice.files.Read.jsonFaults;

import com.google.common.primitives.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coppice.files.bank.BankFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that cannot be read to their end: encoding, size, syntax, depth. */
class UnreadableFileTest {
    private static final String CHECK = "check indentation, colons, quotes, tags and escapes from here on";

    /** {@code ⏎} is a line break and {@code →} a tab. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        bank: b: c               | 1:8: the ":" is in a place where no name can end; put the text in quotes, or check the indentation of this line
        bank:⏎→version: x        | 2:1: the indentation contains a tab; indent with spaces
        bank: @x                 | 1:7: a text cannot start with "@"; put the text in quotes
        bank: %x                 | 1:7: a text cannot start with "%"; put the text in quotes
        bank: "b⏎version: x      | 1:7: the quote that opens here is not closed; close it
        bank: '                  | 1:7: the quote that opens here is not closed; close it
        bank: "\\q"              | 1:9: the backslash starts no valid YAML escape; write \\\\ for a backslash, or use single quotes
        bank: [a, b⏎version: x   | 1:7: the "[" that opens here is not closed in the right place; close it, and put commas between entries
        bank: {a: b⏎version: x   | 1:7: the "{" that opens here is not closed in the right place; close it, and put commas between entries
        bank: b⏎version⏎         | 2:1: a name has no colon after it; write "name: value", or indent the line
        a:⏎  b: 1⏎ c: 2          | 3:2: this is not valid here; let entries of one list or mapping start in the same column, and put texts with special characters in quotes
        bank: b⏎- c              | 2:1: this is not valid here; let entries of one list or mapping start in the same column, and put texts with special characters in quotes
        bank: "b" c              | 1:11: this is not valid here; let entries of one list or mapping start in the same column, and put texts with special characters in quotes
        bank: - b                | 1:7: this is not valid here; let entries of one list or mapping start in the same column, and put texts with special characters in quotes
        bank: ]                  | 1:7: this is not valid here; let entries of one list or mapping start in the same column, and put texts with special characters in quotes
        bank: [@x]               | 1:8: a text cannot start with "@"; put the text in quotes
        bank: "b⏎---⏎version: x  | 1:7: the quote that opens here is not closed; close it
        bank: "\\x4"             | 1:10: the backslash starts no valid YAML escape; write \\\\ for a backslash, or use single quotes
        bank: b⏎"version"⏎       | 2:1: a name has no colon after it; write "name: value", or indent the line
        bank: b⏎'it''s'⏎         | 2:1: a name has no colon after it; write "name: value", or indent the line
        bank: b⏎*version⏎        | 2:1: a name has no colon after it; write "name: value", or indent the line
        bank: !<x                | 1:10: the YAML cannot be read from here on; check indentation, colons, quotes, tags and escapes from here on
        bank: [                  | 1:8: the file ends before it is complete; close the open element: a bracket or a brace
        ? [a]⏎: b                | 1:4: a reference, a list or a mapping is in the place of a name; write a name
        bank: b⏎---⏎bank: c      | 3:1: there is content after the end; remove it, or move it into a file of its own
        - bank                   | 1:1: the file is a list, not a mapping; begin with "bank" and its id
        bank                     | 1:1: the file is the text "bank", not a mapping; begin with "bank" and its id
        12                       | 1:1: the file is the number 12, not a mapping; begin with "bank" and its id
        # nothing but a comment  | 1:1: the file is empty; write a bank, a weighting or a plugin into it
        """)
    void yaml_isRefusedInPlainWords(String text, String expected) {
        String yaml = text.strip().replace("⏎", "\n").replace("→", "\t").replace("\\\\", "\\");
        assertThat(bankFaults(yaml)).containsExactly("b.yaml:" + expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"bank": "b",}           | 1:14: "}" is in the place of a name; put names in double quotes, and no comma after the last entry
        {bank: "b"}              | 1:2: "bank" is in the place of a name; put names in double quotes, and no comma after the last entry
        {"bank" "b"}             | 1:9: \""" is in the place of a colon; put a colon between a name and its value
        {"bank": "b" "c": 1}     | 1:14: \""" is in the place of a comma; put commas between entries
        {"bank": tru}            | 1:10: "tru" is in the place of a value; write a number, true, false, a list, a mapping, or a text in double quotes
        {"bank": NaN}            | 1:13: "}" is in the place of a value; write a number, true, false, a list, a mapping, or a text in double quotes
        {"bank": 01}             | 1:11: this is not a valid JSON number; write digits, such as 0.5, without a leading zero or plus
        {"bank": -}              | 1:11: this is not a valid JSON number; write digits, such as 0.5, without a leading zero or plus
        {"bank": 1.}             | 1:11: this is not a valid JSON number; write digits, such as 0.5, without a leading zero or plus
        {"bank": 1e}             | 1:11: this is not a valid JSON number; write digits, such as 0.5, without a leading zero or plus
        {"bank": 1.2.3}          | 1:13: "." is in the place of a comma; put commas between entries
        {"bank": "\\u12"}        | 1:15: the backslash starts no valid JSON escape; write \\\\ for a backslash
        {"bank": [1,}            | 1:13: "}" closes something that is not open; remove it, or close the open element first
        {"bank": }               | 1:10: "}" is in the place of a value; write a number, true, false, a list, a mapping, or a text in double quotes
        {"bank": "b"             | 1:13: the file ends before it is complete; close the open element: a quote, a bracket or a brace
        {"bank": "b              | 1:12: the file ends before it is complete; close the open element: a quote, a bracket or a brace
        {"bank": "b⏎"}           | 1:12: a text contains a line break or a control character; write a line break as \\n, and close the text with a quote
        {"bank": "\\q"}          | 1:12: the backslash starts no valid JSON escape; write \\\\ for a backslash
        {"bank": "b"}}           | 1:14: "}" closes something that is not open; remove it, or close the open element first
        {"bank": ["b"}           | 1:14: "}" closes something that is not open; remove it, or close the open element first
        {"bank": "b"}⏎{}         | 2:1: there is content after the end; remove it, or move it into a file of its own
        // mine⏎{}               | 1:1: there is a comment, which JSON does not allow; remove it
        []                       | 1:1: the file is a list, not a mapping; begin with "bank" and its id
        null                     | 1:1: the file is empty, not a mapping; begin with "bank" and its id
        """)
    void json_isRefusedInPlainWords(String text, String expected) {
        assertThat(jsonFaults(text.strip().replace("⏎", "\n"))).containsExactly("b.json:" + expected);
    }

    @Test
    void faultsBeforeASyntaxError_areSaidWithIt() {
        assertThat(bankFaults("bank: *a\nbank: c\nversion: @\n"))
                .containsExactly(
                        "b.yaml:1:7: \"*a\" refers to another part of the file; "
                                + "write out the value to which it refers, or put it in quotes if it is a text",
                        "b.yaml:2:1: \"bank\" is given twice; keep one of the two",
                        "b.yaml:3:10: a text cannot start with \"@\"; put the text in quotes");
    }

    @Test
    void emptyFile_isRefused() {
        String empty = ":1:1: the file is empty; write a bank, a weighting or a plugin into it";
        assertThat(bankFaults("")).containsExactly("b.yaml" + empty);
        assertThat(jsonFaults(" \n ")).containsExactly("b.json" + empty);
        assertThat(bankFaults("\uFEFF")).containsExactly("b.yaml" + empty);
    }

    @Test
    void nameWithoutAKnownEnding_isRefused() {
        assertThat(Read.faults(() -> BankFile.parse("bank.xml", bytes("x"))))
                .containsExactly(
                        "bank.xml:1:1: files of the format \"xml\" are not supported; let the name end in .yaml, .yml or .json");
        assertThat(Read.faults(() -> BankFile.parse("", bytes("x"))))
                .containsExactly("(unnamed):1:1: the format of the file does not follow from its name; "
                        + "let the name end in .yaml, .yml or .json");
    }

    @Test
    void bytesThatAreNotUtf8_areRefusedAtTheirPlace() {
        byte[] latin = Bytes.concat(bytes("bank: b\ntitle: ŵ"), new byte[] {(byte) 0xE9}, bytes("t\u00e9\n"));
        assertThat(Read.faults(() -> BankFile.parse("b.yaml", latin)))
                .containsExactly("b.yaml:2:9: the byte 0xE9 is not UTF-8; save the file as UTF-8");
        byte[] cut = Bytes.concat(bytes("bank: b"), new byte[] {(byte) 0xC3});
        assertThat(Read.faults(() -> BankFile.parse("b.yaml", cut)))
                .containsExactly("b.yaml:1:8: the byte 0xC3 is not UTF-8; save the file as UTF-8");
    }

    @Test
    void utf16_isRefused() {
        for (var charset : new java.nio.charset.Charset[] {
            StandardCharsets.UTF_16, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE
        }) {
            assertThat(Read.faults(() -> BankFile.parse("b.yaml", Read.BANK.getBytes(charset))))
                    .containsExactly("b.yaml:1:1: the file is UTF-16 or UTF-32, not UTF-8; save it as UTF-8");
        }
    }

    @Test
    void fileThatIsTooLarge_isRefused() {
        byte[] large = new byte[32 * 1024 * 1024 + 1];
        assertThat(Read.faults(() -> BankFile.parse("b.yaml", large)))
                .containsExactly("b.yaml:1:1: the file has 33554433 bytes; "
                        + "split it: a file of this kind has at most 33554432 bytes");
    }

    @Test
    void controlCharacter_isRefusedAtItsPlace() {
        assertThat(bankFaults("bank: b\ntitle: a\u0007b\n"))
                .containsExactly("b.yaml:2:9: the file contains the control character U+0007; remove it");
    }

    @Test
    void brokenEscapeBeyondUnicode_isRefused() {
        assertThat(bankFaults("bank: b\ntitle: \"\\UFFFFFFFF\"\n"))
                .containsExactly("b.yaml:2:1: the YAML cannot be read from here on; " + CHECK);
    }

    @Test
    void binaryValue_isRefused() {
        assertThat(bankFaults(Read.BANK.replace("A bank", "!!binary aGVsbG8=")))
                .containsExactly("b.yaml:3:8: this is neither a text nor a number; write it as a plain text");
    }

    @Test
    void depthWithoutEnd_isRefusedAndDoesNotExhaustTheStack() {
        String lists = "[".repeat(1_000_000);
        assertThat(jsonFaults("{\"bank\":" + lists))
                .containsExactly("b.json:1:72: lists and mappings are nested more than 64 deep; nest them less deeply");
        assertThat(bankFaults("bank: " + lists))
                .containsExactly("b.yaml:1:70: lists and mappings are nested more than 64 deep; nest them less deeply");
        String steps =
                IntStream.range(0, 100).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining());
        assertThat(bankFaults(steps))
                .containsExactly(
                        "b.yaml:65:65: lists and mappings are nested more than 64 deep; nest them less deeply");
    }

    @Test
    void valuesWithoutEnd_areRefused() {
        assertThat(jsonFaults("[" + "1,".repeat(2_000_001) + "1]"))
                .containsExactly("b.json:1:4000000: the file contains more than 2000000 values; split it");
    }

    @Test
    void longText_isRead() {
        String text = "x".repeat(5_000_000);
        assertThat(Read.bank(Read.BANK.replace("Do you?", text))
                        .questions()
                        .get(0)
                        .text())
                .isEqualTo(text);
    }
}
