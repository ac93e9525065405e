package org.coppice.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.coppice.cli.codebook.Codebook;
import org.coppice.cli.codebook.RecodedAnswers;
import org.coppice.cli.option.AnswerOptions;
import org.coppice.cli.option.BankOptions;
import org.coppice.cli.option.PluginOptions;
import org.coppice.cli.output.Output;
import org.coppice.cli.output.OutputFile;
import org.coppice.cli.text.ReviewText;
import org.coppice.files.answers.AnswerSource;
import org.coppice.model.answer.Roster;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.profile.View;
import org.coppice.scoring.Catalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the answers of each respondent, recoded for a program of statistics. */
@Command(
        name = "recode",
        description = {
            "Writes the answers of each respondent as CSV for a program of statistics, with reversed questions recoded: a high answer"
                    + " means more of what the question measures.",
            "It prints personal data, so it requires --view research. coppice codebook describes the columns."
        },
        mixinStandardHelpOptions = true)
public final class RecodeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private AnswerOptions input = new AnswerOptions();

    @Mixin
    private BankOptions banks = new BankOptions();

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Option(
            names = "--view",
            paramLabel = "research",
            description = "Confirms that you may see the answers of each person: --view research.")
    private @Nullable String view;

    @Option(names = "--out", paramLabel = "F", description = "Output file (default: standard output).")
    private @Nullable Path out;

    @Override
    public Integer call() {
        if (!View.RESEARCH.id().equals(view)) {
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    "recode writes the answers of each person; give --view research if you may see them");
        }
        List<Path> inputs = new ArrayList<>(banks.files());
        inputs.addAll(plugins.files());
        inputs.addAll(input.files());
        OutputFile target = OutputFile.of(out, "--out", inputs, command);
        PrintWriter err = command.commandLine().getErr();
        try (Catalogue catalogue = plugins.catalogueReportingProblems()) {
            QuestionBank bank = banks.bank(catalogue);
            try (AnswerSource answers = input.open(bank, Roster.NONE, command)) {
                AnswerOptions.reportUnused(answers, err);
                ReviewText.exact(answers.review(), Roster.NONE).forEach(line -> err.println("Warning: " + line));
                RecodedAnswers recoded = new RecodedAnswers(new Codebook(bank, Optional.empty()));
                Output.write(target, command.commandLine().getOut(), writer -> recoded.write(answers, writer));
            }
        }
        return 0;
    }
}
