package org.coppice.cli.option;

import java.io.IOException;
import java.io.InputStream;
import org.coppice.files.InputException;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command reads standard input: a process from its own, a test from a string. */
public interface StandardInput {
    /** The name of standard input in messages. */
    String NAME = "standard input";

    /** Returns the stream. */
    InputStream stream();

    /** Reads all of the standard input of a command. */
    static byte[] read(CommandSpec command) {
        try {
            return ((StandardInput) command.root().userObject()).stream().readAllBytes();
        } catch (IOException e) {
            throw InputException.of(NAME, "it cannot be read", "check what is connected to it");
        }
    }
}
