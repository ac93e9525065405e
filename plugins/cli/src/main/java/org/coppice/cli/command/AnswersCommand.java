package org.coppice.cli.command;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.coppice.cli.option.BankOptions;
import org.coppice.cli.option.ImportOptions;
import org.coppice.cli.option.PluginOptions;
import org.coppice.cli.option.ReadingOptions;
import org.coppice.cli.option.StandardInput;
import org.coppice.cli.output.Output;
import org.coppice.cli.output.OutputFile;
import org.coppice.cli.text.ProposalText;
import org.coppice.formats.AnswerFormats;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.TableLayout;
import org.coppice.formats.plan.AnswerProposal;
import org.coppice.formats.plan.ImportedAnswers;
import org.coppice.formats.plan.KnownAnswers;
import org.coppice.model.answer.Roster;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.scoring.Catalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proposes how a file of answers is read. */
@Command(
        name = "answers",
        description = {
            "Looks at a file of answers and proposes a plan: which column answers which question, and what its values mean.",
            "--out writes the plan, with which coppice score FILE --answers-plan F reads the file."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class AnswersCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "File of answers; - reads standard input.")
    private Path file = Path.of("");

    @Mixin
    private BankOptions banks = new BankOptions();

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private ImportOptions imports = new ImportOptions();

    @Option(
            names = "--input-format",
            paramLabel = "ID",
            description = "Format of the file, such as csv or qualtrics-csv (default: found out).")
    private @Nullable String format;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "Encoding of the file, such as windows-1252 (default: found out).")
    private @Nullable String encoding;

    @Option(
            names = "--delimiter",
            paramLabel = "SIGN",
            description = "Character between cells, or tab (default: found out).")
    private @Nullable String delimiter;

    @Option(
            names = "--header-rows",
            paramLabel = "N",
            description = "Number of rows above the answers (default: found out).")
    private @Nullable Integer headerRows;

    @Option(names = "--out", paramLabel = "F", description = "Writes the plan to this file.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        List<Path> named = new ArrayList<>(banks.files());
        named.addAll(plugins.files());
        named.add(file);
        named.addAll(imports.files());
        AnswerInput input = file.toString().equals("-")
                ? ImportedAnswers.content(AnswerInput.of(StandardInput.NAME, StandardInput.read(command)))
                : ImportOptions.inputs(List.of(file)).get(0);
        try (Catalogue catalogue = plugins.catalogueReportingProblems()) {
            QuestionBank bank = banks.bank(catalogue);
            AnswerFormats formats = AnswerFormats.load();
            AnswerFormats.Recognised found = format == null
                    ? formats.of(input)
                    : new AnswerFormats.Recognised(named(formats, format), "it was named");
            AnswerTable table = imports.described(found.format().read(input, layout()));
            KnownAnswers known = imports.known(reading.of(command, Roster.NONE), command);
            AnswerProposal proposal = AnswerProposal.of(table, found.format(), bank, known);
            PrintWriter to = command.commandLine().getOut();
            ProposalText.lines(input.name(), proposal, found.reason()).forEach(to::println);
            if (out != null) {
                OutputFile target = OutputFile.of(out, "--out", named, command);
                Output.write(target, to, writer -> writer.write(proposal.plan().toYaml()));
            }
        }
        return 0;
    }

    private org.coppice.formats.AnswerFormat named(AnswerFormats formats, String id) {
        try {
            return formats.get(id);
        } catch (InvalidValueException e) {
            throw wrong("--input-format: " + e.getMessage());
        }
    }

    private TableLayout layout() {
        TableLayout layout = TableLayout.UNDECLARED;
        try {
            layout = encoding == null ? layout : layout.encoding(Charset.forName(encoding));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw wrong("--encoding: \"" + encoding + "\" is unknown; write for example windows-1252");
        }
        if (delimiter != null) {
            String sign = delimiter.equals("tab") ? "\t" : delimiter;
            if (sign.length() != 1) {
                throw wrong("--delimiter: \"" + delimiter + "\" is not one character; write for example \";\" or tab");
            }
            layout = layout.delimiter(sign.charAt(0));
        }
        if (headerRows != null && headerRows < 1) {
            throw wrong("--header-rows is " + headerRows + "; give a whole number from 1");
        }
        return headerRows == null ? layout : layout.headerRows(headerRows);
    }

    private CommandLine.ParameterException wrong(String what) {
        return new CommandLine.ParameterException(command.commandLine(), what);
    }
}
