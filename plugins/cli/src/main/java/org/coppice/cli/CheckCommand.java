package org.coppice.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.file.AnswerFile;
import org.coppice.scoring.file.AnswerSheet;
import org.coppice.scoring.file.BankFile;
import org.coppice.scoring.file.FileKind;
import org.coppice.scoring.file.WeightingFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a file. */
@Command(
        name = "check",
        description = "Checks a bank, a weighting or answers, and says everything that is wrong at once.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A bank or weighting (.yaml, .yml, .json), or answers (.csv).")
    private Path file = Path.of("");

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private BankOptions banks = new BankOptions();

    @Option(names = "--columns", paramLabel = "NAME=HEADER,…", description = "Other names of the columns of answers.")
    private String columns = "";

    @Override
    public Integer call() throws IOException {
        String found = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv") ? answers() : document();
        command.commandLine().getOut().println(file + ": " + found);
        return 0;
    }

    private String answers() {
        try (Catalogue catalogue = plugins.catalogueTellingProblems()) {
            QuestionBank bank = banks.bank(catalogue);
            AnswerSheet sheet = AnswerFile.read(file, bank, Columns.parse(columns, command));
            int respondents =
                    sheet.teams().stream().mapToInt(team -> team.size()).sum();
            return "answers to " + bank.id() + ": " + sheet.teams().size() + " teams, " + respondents + " respondents";
        }
    }

    private String document() throws IOException {
        if (Files.isRegularFile(file)
                && FileKind.of(file.toString(), Files.readAllBytes(file))
                        .equals(java.util.Optional.of(FileKind.WEIGHTING))) {
            Weighting weighting = WeightingFile.read(file);
            return "weighting " + weighting.id() + " " + weighting.version() + ", "
                    + weighting.questions().size() + " questions weighed";
        }
        return BankFile.read(file).toString();
    }
}
