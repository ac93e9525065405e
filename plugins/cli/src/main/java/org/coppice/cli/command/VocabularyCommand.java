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
            "Prints the words of the paper with their definitions and sources, and how they relate.",
            "Those that can be measured a bank names by their id alone, as in constructs: {culture.professional: {}}."
        },
        mixinStandardHelpOptions = true)
public final class VocabularyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--format", paramLabel = "text|json", description = "The form of the result (text).")
    private Format format = Format.TEXT;

    @Option(names = "--out", paramLabel = "F", description = "The file to write; standard output where none is named.")
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
