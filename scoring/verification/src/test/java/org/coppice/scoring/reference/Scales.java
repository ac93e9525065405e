package org.coppice.scoring.reference;

import java.util.Map;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.scoring.TestBanks;
import org.coppice.statistics.reliability.ScaleSums;

/** The answers of a reference file and the measures of its bank. */
record Scales(QuestionBank bank, AnswerBlock answers) {
    static Scales bfi() {
        return read("bfi.csv", TestBanks.bfi(), Map.of("respondent", "id"));
    }

    static Scales tiny() {
        QuestionBank bank = TestBanks.tiny();
        // all in one block, whatever their team
        String text = new String(TestBanks.reference("tiny.csv"), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.substring(line.indexOf(',') + 1))
                .collect(java.util.stream.Collectors.joining("\n", "", "\n"));
        return new Scales(
                bank,
                org.coppice.files.answers.AnswerFile.parse(
                                "tiny.csv",
                                text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                bank,
                                Map.of("respondent", "person"))
                        .teams()
                        .get(0)
                        .answers());
    }

    private static Scales read(String name, QuestionBank bank, Map<String, String> columns) {
        return new Scales(
                bank, TestBanks.answers(name, bank, columns).teams().get(0).answers());
    }

    KeyedMeasure measure(String construct) {
        return Instrument.of(bank, Weighting.EQUAL)
                .measure(TestBanks.measure(construct))
                .orElseThrow();
    }

    ScaleSums sums(String construct) {
        return ScaleSums.of(measure(construct)).add(answers);
    }
}
