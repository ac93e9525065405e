package org.coppice.cli;

import com.google.common.base.Suppliers;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.function.Supplier;
import java.util.spi.ToolProvider;
import org.coppice.cli.option.ClassPathCatalogue;
import org.coppice.scoring.Catalogue;

/**
 * The command line as a tool of the JDK, for programs that run it in their own process. A tool reads the plugins of the class path when it
 * first needs them, and keeps them for further runs. It can be used by several threads.
 *
 * <pre>{@code
 * int code = ToolProvider.findFirst("coppice").orElseThrow().run(System.out, System.err, "list");
 * }</pre>
 */
public final class CoppiceTool implements ToolProvider {
    private final Supplier<Catalogue> catalogue;

    /** Creates the tool; service loaders do. */
    public CoppiceTool() {
        this(ClassPathCatalogue::load);
    }

    CoppiceTool(Supplier<Catalogue> classPath) {
        catalogue = Suppliers.memoize(classPath::get);
    }

    @Override
    public String name() {
        return "coppice";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(System.in, out, err, arguments);
    }

    /** Runs a command that reads {@code in} as its standard input. */
    int run(InputStream in, PrintWriter out, PrintWriter err, String... arguments) {
        return Main.run(catalogue, in, out, err, arguments);
    }
}
