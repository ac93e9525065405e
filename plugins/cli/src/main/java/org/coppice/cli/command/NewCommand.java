package org.coppice.cli.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Creates a bank, a plugin or a frame to start from. */
@Command(
        name = "new",
        description =
                "Writes a bank, a data-only plugin or a frame to start from. Existing files are never overwritten.",
        mixinStandardHelpOptions = true,
        subcommands = {NewBankCommand.class, NewPluginCommand.class, NewFrameCommand.class})
public final class NewCommand implements Runnable {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                command.commandLine(),
                "no kind is given; run \"coppice new bank ID\", \"coppice new plugin ID\" or \"coppice new frame LANGUAGE\"");
    }
}
