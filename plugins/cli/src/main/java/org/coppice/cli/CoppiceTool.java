package org.coppice.cli;

import java.io.PrintWriter;
import java.util.spi.ToolProvider;

/**
 * The command line as a tool of the JDK, for programs that run it in their own process:
 *
 * <pre>{@code
 * int code = ToolProvider.findFirst("coppice").orElseThrow().run(System.out, System.err, "list");
 * }</pre>
 */
public final class CoppiceTool implements ToolProvider {
    /** Creates the tool; service loaders do. */
    public CoppiceTool() {}

    @Override
    public String name() {
        return "coppice";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        return Main.run(System.in, out, err, arguments);
    }
}
