package org.coppice.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.coppice.files.FileKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts a bank. */
@Command(
        name = "bank",
        description =
                "Writes ID.yaml, a question bank to start from, and beside it the schema that editors complete and check it by.",
        mixinStandardHelpOptions = true)
final class NewBankCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "ID", description = "The id of the bank, such as our-team.")
    private String id = "";

    @Option(names = "--folder", paramLabel = "F", description = "Where to write it (the folder that you are in).")
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
