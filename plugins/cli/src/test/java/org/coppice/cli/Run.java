package org.coppice.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a run of the command line gave. */
record Run(int code, String out, String err) {
    /** Runs it in this process. */
    static Run of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
