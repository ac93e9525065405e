package org.coppice.cli;

import com.google.common.collect.ImmutableList;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.coppice.cli.command.AnalyseCommand;
import org.coppice.cli.command.AnswersCommand;
import org.coppice.cli.command.AuditCommand;
import org.coppice.cli.command.ChangeCommand;
import org.coppice.cli.command.CheckCommand;
import org.coppice.cli.command.CodebookCommand;
import org.coppice.cli.command.CompareCommand;
import org.coppice.cli.command.CompletionCommand;
import org.coppice.cli.command.DiffCommand;
import org.coppice.cli.command.ExplainCommand;
import org.coppice.cli.command.FormCommand;
import org.coppice.cli.command.ListCommand;
import org.coppice.cli.command.NewCommand;
import org.coppice.cli.command.PlanCommand;
import org.coppice.cli.command.QuestionnaireCommand;
import org.coppice.cli.command.RecodeCommand;
import org.coppice.cli.command.ReportCommand;
import org.coppice.cli.command.SchemaCommand;
import org.coppice.cli.command.ScoreCommand;
import org.coppice.cli.command.SimulateCommand;
import org.coppice.cli.command.VocabularyCommand;
import org.coppice.cli.option.ClassPathCatalogue;
import org.coppice.cli.option.Paths;
import org.coppice.cli.option.StandardInput;
import org.coppice.cli.output.OutputException;
import org.coppice.cli.output.StandardOutput;
import org.coppice.model.fault.CoppiceException;
import org.coppice.scoring.Catalogue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. Its exit code is 0 for success, 1 for invalid input (nothing is written) and 2 for a usage error. */
@Command(
        name = "coppice",
        description = "Scores how a team learns: reads answers and writes team profiles.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main implements StandardInput, ClassPathCatalogue {
    private static final ImmutableList<Class<?>> COMMANDS = ImmutableList.of(
            ListCommand.class,
            VocabularyCommand.class,
            QuestionnaireCommand.class,
            FormCommand.class,
            CodebookCommand.class,
            RecodeCommand.class,
            PlanCommand.class,
            AnswersCommand.class,
            CheckCommand.class,
            ScoreCommand.class,
            ReportCommand.class,
            ExplainCommand.class,
            AnalyseCommand.class,
            ChangeCommand.class,
            CompareCommand.class,
            DiffCommand.class,
            AuditCommand.class,
            NewCommand.class,
            SchemaCommand.class,
            SimulateCommand.class,
            CompletionCommand.class,
            HelpCommand.class);

    private final InputStream in;
    private final Supplier<Catalogue> catalogue;

    private Main(InputStream in, Supplier<Catalogue> catalogue) {
        this.in = in;
        this.catalogue = catalogue;
    }

    @Override
    public InputStream stream() {
        return in;
    }

    @Override
    public Catalogue ofClassPath() {
        return catalogue.get();
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(
                ClassPathCatalogue::load,
                System.in,
                StandardOutput.of(new FileOutputStream(FileDescriptor.out)),
                StandardOutput.of(new FileOutputStream(FileDescriptor.err)),
                arguments));
    }

    /** Runs a command that writes results to {@code out} and everything else to {@code err}; returns its exit code. */
    static int run(
            Supplier<Catalogue> catalogue, InputStream in, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Main(in, catalogue));
        commands(arguments).forEach(line::addSubcommand); // the settings apply to those that were added
        line.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, new Paths())
                .setParameterExceptionHandler((e, all) -> usage(e))
                .setExecutionExceptionHandler((e, command, parsed) -> report(e, command));
        line.getSubcommands().values().forEach(sub -> sub.setUsageHelpWidth(100));
        int code = arguments.length == 0 ? usage(line) : line.execute(arguments);
        out.flush();
        int end = out instanceof StandardOutput standard && standard.failure().isPresent()
                ? unwritten(standard.failure().get(), err, code)
                : code;
        err.flush();
        return end;
    }

    /** Returns the command that the arguments name, since each takes time to create; all if they name none, or one that needs the others. */
    private static ImmutableList<Class<?>> commands(String... arguments) {
        return COMMANDS.stream()
                .filter(command -> arguments.length > 0
                        && command.getAnnotation(Command.class).name().equals(arguments[0])
                        && command != CompletionCommand.class
                        && command != HelpCommand.class)
                .findFirst()
                .<ImmutableList<Class<?>>>map(ImmutableList::of)
                .orElse(COMMANDS);
    }

    /** Reports that standard output failed, unless its reader closed it. */
    private static int unwritten(IOException failure, PrintWriter err, int code) {
        if (StandardOutput.closedByReader(failure)) {
            return code;
        }
        err.println("standard output could not be written: " + OutputException.reason(failure)
                + "; check where it is redirected to");
        return 1;
    }

    private static int usage(CommandLine.ParameterException e) {
        CommandLine command = e.getCommandLine();
        command.getErr()
                .println(
                        e instanceof UnmatchedArgumentException unmatched
                                ? UnknownArgument.message(unmatched)
                                : e.getMessage());
        command.getErr().println("Try \"" + command.getCommandSpec().qualifiedName() + " --help\".");
        return 2;
    }

    private static int usage(CommandLine line) {
        line.usage(line.getErr());
        return 2;
    }

    /** Prints the message of an exception of Coppice; others are errors of the program and keep their stack trace. */
    private static int report(Exception e, CommandLine command) throws Exception {
        if (!(e instanceof CoppiceException)) {
            throw e;
        }
        command.getErr().println(e.getMessage());
        return 1;
    }
}
