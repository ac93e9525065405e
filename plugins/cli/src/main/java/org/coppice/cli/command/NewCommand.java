package org.coppice.cli.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts a bank or a plugin. */
@Command(
        name = "new",
        description =
                "Writes a bank, or a plugin that is data alone, to start from. It writes over nothing that is there.",
        mixinStandardHelpOptions = true,
        subcommands = {NewBankCommand.class, NewPluginCommand.class})
public final class NewCommand implements Runnable {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                command.commandLine(), "it is not said what to write; write new bank ID or new plugin ID");
    }
}
