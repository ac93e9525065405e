package org.coppice.cli.command;

import com.google.common.base.Ascii;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.coppice.cli.codebook.Codebook;
import org.coppice.cli.codebook.CodebookCsv;
import org.coppice.cli.codebook.CodebookDdi;
import org.coppice.cli.codebook.CodebookMarkdown;
import org.coppice.cli.codebook.LavaanModel;
import org.coppice.cli.codebook.RScript;
import org.coppice.cli.option.BankOptions;
import org.coppice.cli.option.PerspectiveOption;
import org.coppice.cli.option.PluginOptions;
import org.coppice.cli.output.Output;
import org.coppice.cli.output.OutputFile;
import org.coppice.model.bank.QuestionBank;
import org.coppice.scoring.Catalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Describes the columns of an answer file. */
@Command(
        name = "codebook",
        description = {
            "Describes each column of an answer file to a bank: a data dictionary.",
            "csv: a row for each column. markdown: to read. ddi: DDI Codebook 2.5, for archives.",
            "r: a script that reads answers, reverses and scores them. lavaan: the measurement model."
        },
        mixinStandardHelpOptions = true)
public final class CodebookCommand implements Callable<Integer> {
    private enum Form {
        CSV,
        MARKDOWN,
        DDI,
        R,
        LAVAAN;

        private Output.Body of(Codebook book) {
            return switch (this) {
                case CSV -> new CodebookCsv(book)::write;
                case MARKDOWN -> new CodebookMarkdown(book)::write;
                case DDI -> new CodebookDdi(book)::write;
                case R -> new RScript(book)::write;
                case LAVAAN -> new LavaanModel(book)::write;
            };
        }

        @Override
        public String toString() {
            return Ascii.toLowerCase(name());
        }
    }

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private BankOptions banks = new BankOptions();

    @Mixin
    private PerspectiveOption perspective = new PerspectiveOption();

    @Option(names = "--format", paramLabel = "csv|markdown|ddi|r|lavaan", description = "Output format (default: csv).")
    private Form format = Form.CSV;

    @Option(names = "--out", paramLabel = "F", description = "Output file (default: standard output).")
    private @Nullable Path out;

    @Override
    public Integer call() {
        List<Path> inputs = new ArrayList<>(banks.files());
        inputs.addAll(plugins.files());
        OutputFile target = OutputFile.of(out, "--out", inputs, command);
        try (Catalogue catalogue = plugins.catalogueReportingProblems()) {
            QuestionBank bank = perspective.inLanguage(banks.bank(catalogue));
            Codebook book = new Codebook(bank, Optional.ofNullable(perspective.of(bank)));
            Output.write(target, command.commandLine().getOut(), format.of(book));
        }
        return 0;
    }
}
