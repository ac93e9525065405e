package org.coppice.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.coppice.files.FileKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Creates a data-only plugin to start from. */
@Command(
        name = "plugin",
        description =
                "Writes a folder with a data-only plugin to start from: a bank, a weighting, and a README that explains how to"
                        + " check it, score with it and package it.",
        mixinStandardHelpOptions = true)
final class NewPluginCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "ID", description = "Id of the plugin and of its bank, such as our-team.")
    private String id = "";

    @Option(names = "--folder", paramLabel = "F", description = "Folder to write to (default: a folder named ID).")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        Path root = folder == null ? Path.of(id) : folder;
        Path own = root.resolve("META-INF").resolve("coppice").resolve(id);
        Starter starter = Starter.of(id, "../../../schemas/", command)
                .text(root.resolve("META-INF").resolve("services").resolve("org.coppice.data-plugins"), id + "\n")
                .file(own.resolve("plugin.yaml"), "plugin.yaml")
                .file(own.resolve("bank.yaml"), "bank.yaml")
                .file(own.resolve("weighting.yaml"), "weighting.yaml")
                .file(root.resolve("README.md"), "README.md");
        for (FileKind kind : FileKind.all()) {
            starter.schema(root.resolve("schemas"), kind);
        }
        starter.write().forEach(command.commandLine().getOut()::println);
        command.commandLine()
                .getOut()
                .println("Check it with: coppice check " + own.resolve("plugin.yaml") + " --wording\nNext steps: "
                        + root.resolve("README.md"));
        return 0;
    }
}
