package org.coppice.formats.plan;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.files.InputException;
import org.coppice.files.answers.AnswerFile;
import org.coppice.files.answers.AnswerSource;
import org.coppice.files.answers.ReadOptions;
import org.coppice.formats.AnswerFormat;
import org.coppice.formats.AnswerFormats;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.TableLayout;
import org.coppice.formats.gzip.CompressedInput;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.Location;

/**
 * Reads answers in any format. A table is turned into an answer file by a plan, and this file is read as every other; faults have their
 * place in the original.
 *
 * <pre>{@code
 * AnswerReading reading = AnswerReading.of(AnswerFormats.load(), bank);
 * AnswerProposal proposal = reading.propose(AnswerInput.of("export.csv", bytes), KnownAnswers.NOTHING);
 * try (AnswerSource answers = reading.open(input, proposal.plan(), ReadOptions.DEFAULT)) {
 *     SampleProfile profile = assessment.assess(answers);
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class AnswerReading {
    private final AnswerFormats formats;
    private final QuestionBank bank;

    private AnswerReading(AnswerFormats formats, QuestionBank bank) {
        this.formats = formats;
        this.bank = bank;
    }

    /** Returns a reader of answers to a bank in these formats. */
    public static AnswerReading of(AnswerFormats formats, QuestionBank bank) {
        return new AnswerReading(formats, bank);
    }

    /**
     * Returns the id of the format that recognises a file, which may be compressed; empty if none does.
     *
     * @throws InputException if the file is compressed and faulty
     */
    public Optional<String> format(AnswerInput input) {
        return formats.recognise(CompressedInput.expanded(input)).map(found -> found.format().id());
    }

    /**
     * Proposes a plan for a file.
     *
     * @throws InputException if the file is of no known format, or faulty as a file of its format
     */
    public AnswerProposal propose(AnswerInput input, KnownAnswers known) {
        AnswerInput content = CompressedInput.expanded(input);
        AnswerFormat format =
                known.format().map(formats::get).orElseGet(() -> formats.of(content).format());
        return AnswerProposal.of(format.read(content, known.layout()), format, bank, known);
    }

    /**
     * Opens a file by a plan.
     *
     * @param options the options for reading; the names of columns are those of the plan
     * @throws InputException with everything in which the plan does not fit the bank, or else the file does not fit the plan
     */
    public AnswerSource open(AnswerInput input, AnswerPlan plan, ReadOptions options) {
        List<Fault> faults = new ArrayList<>();
        String name = "the plan for " + input.name();
        for (PlanCheck.PlanFault fault : new PlanCheck(bank).faults(plan)) {
            faults.add(new Fault(
                    new Location.Position(name, 1, 1, fault.pointer()),
                    fault.what() + (fault.pointer().isEmpty() ? "" : " (" + fault.pointer() + ")"),
                    fault.remedy()));
        }
        plan.undecided()
                .forEach(sentence -> faults.add(new Fault(
                        new Location.Position(name, 1, 1, "/undecided"),
                        "this is undecided: " + sentence,
                        "decide it in the plan, and remove the sentence")));
        if (!faults.isEmpty()) {
            throw new InputException(faults);
        }
        TableLayout layout = plan.layout();
        AnswerTable table = formats.get(plan.format()).read(CompressedInput.expanded(input), layout);
        ImmutableList<String> kept = table.columns().stream()
                .map(column -> column.name())
                .filter(options::chooses)
                .collect(ImmutableList.toImmutableList());
        PlannedRows rows = new PlannedRows(table, input.name(), plan, bank, kept).read();
        CanonicalCsv csv = CanonicalCsv.of(rows);
        try {
            return AnswerFile.open(
                    input.name(),
                    csv.text().getBytes(StandardCharsets.UTF_8),
                    bank,
                    options.columns(com.google.common.collect.ImmutableMap.of()));
        } catch (InputException e) {
            throw new InputException(e.faults().stream().map(csv::original).toList());
        }
    }
}
