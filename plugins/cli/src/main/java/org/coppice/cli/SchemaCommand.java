package org.coppice.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.coppice.files.FileKind;
import org.coppice.files.bank.FileKinds;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a schema. */
@Command(
        name = "schema",
        description = {
            "Prints the JSON Schema of a kind of file, by which editors complete and check it without a network.",
            "Keep it beside the file, and begin the file with: # yaml-language-server: $schema=bank.schema.json"
        },
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "KIND", description = "bank, weighting, norm or plugin.")
    private FileKind kind = FileKind.BANK;

    @Option(names = "--out", paramLabel = "F", description = "The file to write; standard output where none is named.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        OutputFile target = OutputFile.of(out, "--out", List.of(), command);
        Output.write(target, command.commandLine().getOut(), writer -> writer.write(FileKinds.schema(kind)));
        return 0;
    }

    /** What the file of a schema is called. */
    static String name(FileKind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + ".schema.json";
    }
}
