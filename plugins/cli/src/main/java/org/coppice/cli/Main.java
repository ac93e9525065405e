package org.coppice.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.coppice.model.FaultException;
import org.coppice.scoring.PluginException;
import org.coppice.scoring.file.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line. It ends with 0 when done, 1 when the input is wrong (nothing is written then), 2 when the call is. */
@Command(
        name = "coppice",
        description = "Scores how a team learns: answers in, team profiles out.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ListCommand.class,
            QuestionnaireCommand.class,
            CheckCommand.class,
            ScoreCommand.class,
            SimulateCommand.class,
            HelpCommand.class
        })
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(writer(FileDescriptor.out), writer(FileDescriptor.err), arguments));
    }

    /** Runs a command that writes results to {@code out} and all else to {@code err}; returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, parsed) -> report(e, command))
                .setExitCodeExceptionMapper(e -> e instanceof CommandLine.ParameterException ? 2 : 1);
        line.getSubcommands().values().forEach(sub -> sub.setUsageHelpWidth(100));
        int code = arguments.length == 0 ? usage(line) : line.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static int usage(CommandLine line) {
        line.usage(line.getErr());
        return 2;
    }

    /** Says what is wrong in its own words; a stack trace is for what we did not foresee. */
    private static int report(Exception e, CommandLine command) throws Exception {
        boolean foreseen = e instanceof InputException
                || e instanceof FaultException
                || e instanceof PluginException
                || e instanceof IllegalArgumentException;
        if (!foreseen) {
            throw e;
        }
        command.getErr().println(e.getMessage());
        return 1;
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(
                new java.io.OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
    }
}
