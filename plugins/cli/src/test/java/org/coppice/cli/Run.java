package org.coppice.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** What a run of the command line gave. */
record Run(int code, String out, String err) {
    /** Runs it in this process. */
    static Run of(String... arguments) {
        return reading("", arguments);
    }

    /** Runs it in this process, with standard input. */
    static Run reading(String in, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
