package org.coppice.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a run of the command line gave. */
record Run(int code, String out, String err) {
    /** All runs of a test process share what is on its class path; tests of the packaged command line start processes of their own. */
    private static final CoppiceTool TOOL = new CoppiceTool();

    private static final Map<List<String>, Run> KNOWN = new ConcurrentHashMap<>();

    /** Runs it in this process, once for all tests with the same arguments; they name no file that a test writes. */
    static Run once(String... arguments) {
        return KNOWN.computeIfAbsent(List.of(arguments), call -> of(arguments));
    }

    /** Runs it in this process. */
    static Run of(String... arguments) {
        return reading("", arguments);
    }

    /** Runs it in this process, with standard input. */
    static Run reading(String in, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = TOOL.run(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
