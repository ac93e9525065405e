package org.coppice.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.coppice.cli.option.PluginOptions;
import org.coppice.cli.output.Output;
import org.coppice.cli.output.OutputFile;
import org.coppice.cli.text.DiffText;
import org.coppice.files.FileKind;
import org.coppice.files.bank.BankFile;
import org.coppice.files.bank.WeightingFile;
import org.coppice.files.diff.BankDiff;
import org.coppice.files.diff.VersionDiff;
import org.coppice.files.diff.WeightingDiff;
import org.coppice.files.result.DiffJson;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.spi.Kind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two versions of a bank or a weighting. */
@Command(
        name = "diff",
        description = {
            "Says in words what differs between two versions of a bank, or of a weighting: what breaks comparability, what may"
                    + " shift scores, what does not matter for scores; and which number of the version has to rise: the first"
                    + " where comparability breaks, the second where scores may shift or a part is new, else the third.",
            "A question of which more than half of the words changed passes for another one. It ends with 0 also where something"
                    + " differs."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class DiffCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The earlier version (.yaml, .yml, .json).")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "The later version.")
    private Path after = Path.of("");

    @Option(names = "--format", paramLabel = "text|json", description = "The form of the result (text).")
    private Format format = Format.TEXT;

    @Option(names = "--out", paramLabel = "F", description = "The file to write; standard output where none is named.")
    private @Nullable Path out;

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Override
    public Integer call() {
        OutputFile target = OutputFile.of(out, "--out", List.of(before, after), command);
        VersionDiff diff = diff();
        Output.write(target, command.commandLine().getOut(), writer -> {
            if (format == Format.JSON) {
                DiffJson.write(diff, writer);
            } else {
                writer.write(DiffText.of(diff));
            }
        });
        return 0;
    }

    private VersionDiff diff() {
        try (LazyCatalogue catalogue = new LazyCatalogue(plugins)) {
            FileKind kind = Kinds.of(before).orElse(FileKind.BANK);
            if (kind == FileKind.BANK) {
                return BankDiff.of(bank(before, catalogue), bank(after, catalogue));
            }
            if (kind == FileKind.WEIGHTING) {
                return WeightingDiff.of(weighting(before, catalogue), weighting(after, catalogue));
            }
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    before + " is neither a bank nor a weighting; name two versions of one of these");
        }
    }

    private static QuestionBank bank(Path file, LazyCatalogue catalogue) {
        return BankFile.read(file, id -> catalogue.get().find(Kind.BANK, id));
    }

    private static Weighting weighting(Path file, LazyCatalogue catalogue) {
        return WeightingFile.read(file, id -> catalogue.get().find(Kind.WEIGHTING, id));
    }
}
