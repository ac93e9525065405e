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

/** Starts a plugin that is data alone. */
@Command(
        name = "plugin",
        description =
                "Writes a folder with all that a plugin needs which is data alone: a bank, a weighting, and a README that says"
                        + " how to check it, score with it and pack it.",
        mixinStandardHelpOptions = true)
final class NewPluginCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "ID", description = "The id of the plugin and of its bank, such as our-team.")
    private String id = "";

    @Option(names = "--folder", paramLabel = "F", description = "Where to write it (a folder ID).")
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
                .println("Check it with: coppice check " + own.resolve("plugin.yaml") + " --wording\nWhat next: "
                        + root.resolve("README.md"));
        return 0;
    }
}
