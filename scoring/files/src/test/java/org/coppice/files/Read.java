package org.coppice.files;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.coppice.files.bank.BankFile;
import org.coppice.files.bank.WeightingFile;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.fault.Fault;

/** Reads texts as files and lists their faults as a user sees them. */
public final class Read {
    /** A bank of one question, for tests to add to and to break. */
    public static final String BANK = """
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

    public static QuestionBank bank(String yaml) {
        return BankFile.parse("b.yaml", bytes(yaml));
    }

    static List<String> bankFaults(String yaml) {
        return faults(() -> bank(yaml));
    }

    static List<String> jsonFaults(String json) {
        return faults(() -> BankFile.parse("b.json", bytes(json)));
    }

    public static List<String> weightingFaults(String yaml) {
        return faults(() -> WeightingFile.parse("w.yaml", bytes(yaml)));
    }

    public static List<String> faults(Runnable reading) {
        InputException refusal = catchThrowableOfType(InputException.class, reading::run);
        return refusal == null
                ? List.of()
                : refusal.faults().stream().map(Fault::toString).toList();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
