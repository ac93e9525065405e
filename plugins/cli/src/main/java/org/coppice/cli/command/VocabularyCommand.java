package org.coppice.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.coppice.cli.output.Output;
import org.coppice.cli.output.OutputFile;
import org.coppice.cli.text.VocabularyText;
import org.coppice.files.result.VocabularyJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the vocabulary. */
@Command(
        name = "vocabulary",
        description = {
            "Prints the words of the paper with their definitions and sources, and the relations between them.",
            "A bank names words that can be measured by their id only, as in constructs: {culture.professional: {}}."
        },
        mixinStandardHelpOptions = true)
public final class VocabularyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--format", paramLabel = "text|json", description = "Output format (default: text).")
    private Format format = Format.TEXT;

    @Option(names = "--out", paramLabel = "F", description = "Output file (default: standard output).")
    private @Nullable Path out;

    @Override
    public Integer call() {
        OutputFile target = OutputFile.of(out, "--out", List.of(), command);
        Output.write(
                target,
                command.commandLine().getOut(),
                format == Format.JSON ? VocabularyJson::write : VocabularyText::write);
        return 0;
    }
}
