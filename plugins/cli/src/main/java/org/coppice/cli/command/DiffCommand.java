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
import org.coppice.files.diff.EarlierVersion;
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
            "Reports the differences between two versions of a bank or a weighting, and the version increment that they require:"
                    + " major if scores are no longer comparable, minor if scores may shift or a part is new, otherwise patch.",
            "A question of which more than half of the words changed counts as another question. The exit code is 0 also if the"
                    + " versions differ."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class DiffCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "BEFORE", description = "Earlier version (.yaml, .yml, .json).")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "Later version.")
    private Path after = Path.of("");

    @Option(names = "--format", paramLabel = "text|json", description = "Output format (default: text).")
    private Format format = Format.TEXT;

    @Option(names = "--out", paramLabel = "F", description = "Output file (default: standard output).")
    private @Nullable Path out;

    @Option(
            names = "--map",
            paramLabel = "F",
            description =
                    "Output file (CSV) for what became of each question of an earlier version of a bank: its later id, and whether"
                            + " answers to it are carried over by change --earlier.")
    private @Nullable Path map;

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Override
    public Integer call() {
        OutputFile target = OutputFile.of(out, "--out", List.of(before, after), command);
        OutputFile mapped = OutputFile.of(map, "--map", List.of(before, after), command);
        VersionDiff diff = diff(mapped);
        Output.write(target, command.commandLine().getOut(), writer -> {
            if (format == Format.JSON) {
                DiffJson.write(diff, writer);
            } else {
                writer.write(DiffText.of(diff));
            }
        });
        return 0;
    }

    private VersionDiff diff(@Nullable OutputFile mapped) {
        try (LazyCatalogue catalogue = new LazyCatalogue(plugins)) {
            FileKind kind = Kinds.of(before).orElse(FileKind.BANK);
            if (kind == FileKind.BANK) {
                QuestionBank was = bank(before, catalogue);
                QuestionBank is = bank(after, catalogue);
                if (mapped != null) {
                    EarlierVersion version = EarlierVersion.of(was, is);
                    Output.write(
                            mapped,
                            command.commandLine().getOut(),
                            writer -> writer.write(DiffText.map(version.map())));
                }
                return BankDiff.of(was, is);
            }
            if (mapped != null) {
                throw new CommandLine.ParameterException(
                        command.commandLine(), "--map is for two versions of a bank; leave it out");
            }
            if (kind == FileKind.WEIGHTING) {
                return WeightingDiff.of(weighting(before, catalogue), weighting(after, catalogue));
            }
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    before + " is neither a bank nor a weighting; give two versions of a bank or of a weighting");
        }
    }

    private static QuestionBank bank(Path file, LazyCatalogue catalogue) {
        return BankFile.read(file, id -> catalogue.get().find(Kind.BANK, id));
    }

    private static Weighting weighting(Path file, LazyCatalogue catalogue) {
        return WeightingFile.read(file, id -> catalogue.get().find(Kind.WEIGHTING, id));
    }
}
