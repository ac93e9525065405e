package org.coppice.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.coppice.files.FileKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Creates a bank to start from. */
@Command(
        name = "bank",
        description =
                "Writes ID.yaml, a question bank to start from, and next to it the JSON Schema with which editors complete and check it.",
        mixinStandardHelpOptions = true)
final class NewBankCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "ID", description = "Id of the bank, such as our-team.")
    private String id = "";

    @Option(names = "--folder", paramLabel = "F", description = "Folder to write to (default: the current folder).")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        Path bank = folder.resolve(id + ".yaml");
        Starter.of(id, "", command)
                .file(bank, "bank.yaml")
                .schema(folder, FileKind.BANK)
                .write()
                .forEach(command.commandLine().getOut()::println);
        command.commandLine().getOut().println("Check it with: coppice check " + bank + " --wording");
        return 0;
    }
}
