package org.coppice.cli.option;

import org.coppice.model.fault.CoppiceException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Turns wrong values of options into a usage error. */
public final class Usage {
    private Usage() {}

    public static CommandLine.ParameterException of(CommandSpec command, CoppiceException e) {
        return new CommandLine.ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
}
