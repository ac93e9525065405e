package org.coppice.scoring.file;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.fault.Fault;

/** Reads texts as files and lists their faults as a user sees them. */
final class Read {
    /** A bank of one question, for tests to add to and to break. */
    static final String BANK = """
            bank: b
            version: 1.0.0
            title: A bank
            scales:
              s: {type: likert, points: 5}
            constructs:
              c: {label: C, definition: What C is}
            questions:
              - id: A1
                text: Do you?
                scale: s
                measures: [c]
            """;

    private Read() {}

    static QuestionBank bank(String yaml) {
        return BankFile.parse("b.yaml", bytes(yaml));
    }

    static List<String> bankFaults(String yaml) {
        return faults(() -> bank(yaml));
    }

    static List<String> jsonFaults(String json) {
        return faults(() -> BankFile.parse("b.json", bytes(json)));
    }

    static List<String> weightingFaults(String yaml) {
        return faults(() -> WeightingFile.parse("w.yaml", bytes(yaml)));
    }

    static List<String> faults(Runnable reading) {
        InputException refusal = catchThrowableOfType(InputException.class, reading::run);
        return refusal == null
                ? List.of()
                : refusal.faults().stream().map(Fault::toString).toList();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
