package org.coppice.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coppice.files.answers.AnswerFile;
import org.coppice.files.answers.AnswerSheet;
import org.coppice.model.bank.QuestionBank;
import org.junit.jupiter.api.Test;

class LargeFileTest {
    @Test
    void bankOfTheLargestSize_isRead() {
        assertThat(Read.bank(bank(QuestionBank.MOST_QUESTIONS, "[c]")).questions())
                .hasSize(QuestionBank.MOST_QUESTIONS);
    }

    @Test
    void fiftyThousandQuestions_areOneFault() {
        List<String> faults = Read.bankFaults(bank(50_000, "[c]"));
        assertThat(faults)
                .containsExactly("b.yaml:8:1: \"questions\" has 50000 entries; "
                        + "write a list of at least one question and at most 5000");
    }

    @Test
    void faultInEveryQuestion_isNamedOnce_withItsNumber() {
        List<String> faults = Read.bankFaults(bank(5_000, "[d]"));
        assertThat(faults)
                .singleElement()
                .asString()
                .contains("unknown construct \"d\" (the first of 5,000 faults of this kind; the next are at 16:16,");
    }

    @Test
    void thousandsOfUnknownColumns_areIgnored_amongThousandsOfQuestions() {
        QuestionBank bank = Read.bank(bank(QuestionBank.MOST_QUESTIONS, "[c]"));
        String header =
                IntStream.range(0, 4_000).mapToObj(i -> "Q-number-" + i).collect(Collectors.joining(",", "", ",Q1234"));
        AnswerSheet sheet = AnswerFile.parse(
                "a.csv", (header + "\n" + ",".repeat(4_000) + "3\n").getBytes(StandardCharsets.UTF_8), bank, Map.of());
        assertThat(sheet.passedOver()).hasSize(4_000);
        assertThat(sheet.notAsked()).hasSize(4_999).doesNotContain("Q1234");
    }

    private static String bank(int questions, String measures) {
        return IntStream.range(0, questions)
                .mapToObj(i -> "  - id: Q" + i + "\n    text: How much of number " + i
                        + "?\n    scale: s\n    measures: " + measures + "\n")
                .collect(Collectors.joining("", Read.BANK.substring(0, Read.BANK.indexOf("  - id")), "language: en\n"));
    }
}
