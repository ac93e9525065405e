package org.coppice.cli.option;

import org.coppice.model.fault.InvalidValueException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Turns a wrong value of an option into a usage error. */
public final class Usage {
    private Usage() {}

    public static CommandLine.ParameterException of(CommandSpec command, InvalidValueException e) {
        return new CommandLine.ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
}
