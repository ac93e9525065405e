package org.coppice.formats.plan;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.apiguardian.api.API;
import org.coppice.files.InputException;
import org.coppice.files.answers.AnswerFile;
import org.coppice.files.answers.AnswerSource;
import org.coppice.files.answers.ReadOptions;
import org.coppice.formats.AnswerFormats;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.gzip.CompressedInput;
import org.coppice.model.bank.QuestionBank;

/**
 * Opens files of answers with their plans. The answers are read from the plain answer file to which a file corresponds, so that they are
 * checked and scored as any others; faults have their places in the file itself.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class ImportedAnswers {
    private ImportedAnswers() {}

    /**
     * A file with its table and its plan.
     *
     * @param name the name of the file, for messages
     * @param table the table
     * @param plan the plan
     */
    public record Planned(String name, AnswerTable table, AnswerPlan plan) {}

    /**
     * Returns the content of a file, expanded if it is compressed ({@code .gz}, or {@code .zip} with one file).
     *
     * @throws InputException if it cannot be expanded
     */
    public static AnswerInput content(AnswerInput input) {
        return CompressedInput.expanded(input);
    }

    /**
     * Reads the table of a file in the format and the layout of a plan.
     *
     * @throws InputException with everything that is wrong with the file
     */
    public static Planned read(AnswerInput input, AnswerPlan plan, AnswerFormats formats) {
        return new Planned(input.name(), formats.get(plan.format()).read(input, plan.layout()), plan);
    }

    /**
     * Reads a plan from the content of a file, and checks that it fits a bank.
     *
     * @throws InputException with everything that is wrong with the plan
     */
    public static AnswerPlan plan(String name, byte[] content, QuestionBank bank) {
        return PlanReader.parse(name, content, new PlanCheck(bank));
    }

    /**
     * Opens the answers of files to a bank.
     *
     * @param options how the plain answer file is read; the names of columns are those of the plans
     * @throws InputException with everything that is wrong
     */
    public static AnswerSource open(List<Planned> files, QuestionBank bank, ReadOptions options) {
        for (Planned file : files) {
            if (!file.plan().undecided().isEmpty()) {
                throw new InputException(file.plan().undecided().stream()
                        .map(sentence -> InputException.of(
                                        file.name(),
                                        "the plan leaves undecided: " + sentence,
                                        "decide it in the plan, and remove the sentence from \"undecided\"")
                                .faults()
                                .get(0))
                        .toList());
            }
        }
        PlainAnswers plain = PlainAnswers.of(files, bank, options);
        ReadOptions reading = options.columns(com.google.common.collect.ImmutableMap.of());
        for (Planned file : files) {
            for (var rows : file.plan().leftOut().entrySet()) {
                for (String value : rows.getValue()) {
                    reading = plain.hasState(rows.getKey()) ? reading.except(rows.getKey(), value) : reading;
                }
            }
        }
        try {
            return AnswerFile.open(files.get(0).name(), plain.csv(), bank, reading);
        } catch (InputException e) {
            throw new InputException(ImmutableList.copyOf(
                    e.faults().stream().map(plain.places()::original).toList()));
        }
    }
}
