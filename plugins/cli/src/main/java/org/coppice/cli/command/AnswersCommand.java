package org.coppice.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.coppice.cli.option.BankOptions;
import org.coppice.cli.option.FormatOptions;
import org.coppice.cli.option.PluginOptions;
import org.coppice.cli.option.ReadingOptions;
import org.coppice.cli.output.Output;
import org.coppice.cli.output.OutputFile;
import org.coppice.cli.text.Paragraph;
import org.coppice.cli.text.Words;
import org.coppice.files.InputException;
import org.coppice.formats.AnswerFormats;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.plan.AnswerProposal;
import org.coppice.formats.plan.AnswerReading;
import org.coppice.formats.plan.Doubt;
import org.coppice.formats.plan.ProposedColumn;
import org.coppice.model.answer.Roster;
import org.coppice.model.bank.QuestionBank;
import org.coppice.scoring.Catalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proposes a plan for reading a file of answers. */
@Command(
        name = "answers",
        description = {
            "Looks at a file of answers, such as the export of a survey tool, and proposes how it is read: what each column is taken"
                    + " for and why, and what has to be decided.",
            "With --out it writes a plan, which the other commands take with --answers-plan."
        },
        mixinStandardHelpOptions = true)
public final class AnswersCommand implements Callable<Integer> {
    private static final int WIDTH = 100;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "File of answers.")
    private Path file = Path.of("");

    @Mixin
    private BankOptions banks = new BankOptions();

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private FormatOptions formats = new FormatOptions();

    @Option(names = "--out", paramLabel = "F", description = "File for the plan, in YAML.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        List<Path> inputs = new ArrayList<>(banks.files());
        inputs.addAll(plugins.files());
        inputs.add(file);
        OutputFile target = OutputFile.of(out, "--out", inputs, command);
        PrintWriter text = command.commandLine().getOut();
        try (Catalogue catalogue = plugins.catalogueReportingProblems()) {
            QuestionBank bank = banks.bank(catalogue);
            AnswerProposal proposal = AnswerReading.of(AnswerFormats.load(), bank)
                    .propose(
                            AnswerInput.of(file.toString(), content()),
                            formats.known(reading.of(command, Roster.NONE)));
            if (out != null) {
                Output.write(target, text, writer -> writer.write(proposal.plan().toYaml()));
            }
            print(proposal, text);
            return proposal.isCertain() ? 0 : 1;
        }
    }

    private byte[] content() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw InputException.of(file.toString(), "it cannot be read", "check that it exists and may be read");
        }
    }

    private void print(AnswerProposal proposal, PrintWriter text) {
        text.println(Words.seen(file + ": " + proposal.summary() + "."));
        for (ProposedColumn column : proposal.columns()) {
            Paragraph.lines(
                            "  ",
                            "\"" + Words.seen(column.column()) + "\": " + Words.seen(column.use()) + ", since "
                                    + Words.seen(column.reason()) + (column.certain() ? "" : " (to be decided)"),
                            WIDTH)
                    .forEach(text::println);
        }
        proposal.notes().forEach(note -> Paragraph.lines("  ", Words.seen(note), WIDTH)
                .forEach(text::println));
        if (!proposal.unanswered().isEmpty()) {
            Paragraph.lines("  ", "Questions without a column: " + String.join(", ", proposal.unanswered()), WIDTH)
                    .forEach(text::println);
        }
        if (!proposal.isCertain()) {
            text.println("To be decided, before the file can be read:");
        }
        for (Doubt doubt : proposal.doubts()) {
            Paragraph.lines("  - ", Words.seen(doubt.toString()), WIDTH).forEach(text::println);
        }
    }
}
