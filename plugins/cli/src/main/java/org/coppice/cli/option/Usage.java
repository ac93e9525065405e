package org.coppice.cli.option;

import org.coppice.model.fault.InvalidValueException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Turns what is wrong with an option into an error of the call. */
public final class Usage {
    private Usage() {}

    public static CommandLine.ParameterException of(CommandSpec command, InvalidValueException e) {
        return new CommandLine.ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
}
