package org.coppice.cli.option;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.coppice.cli.output.Output;
import org.coppice.cli.output.OutputFile;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of all commands that process answers, and their run: a result is written completely or not at all. */
public final class CommonOptions extends ScoringOptions {
    @Option(names = "--out", paramLabel = "F", description = "Output file (default: standard output).")
    private @Nullable Path out;

    /** The work of a command. */
    @FunctionalInterface
    public interface Work {
        /** Writes the result, and returns the lines for standard error after it is written. */
        ImmutableList<String> write(Job job, Writer writer) throws IOException;
    }

    /**
     * Runs the work with one assessment, and returns the exit code.
     *
     * @param reliability whether figures come with their reliability
     * @param persons whether {@code --respondents} is given
     */
    public int run(CommandSpec command, boolean reliability, boolean persons, Work work) {
        return run(command, reliability, persons ? ImmutableList.of("--respondents") : ImmutableList.of(), work);
    }

    /**
     * Runs the work with one assessment, and returns the exit code.
     *
     * @param reliability whether figures come with their reliability
     * @param research the options given that require the research view, such as {@code --respondents}
     */
    public int run(CommandSpec command, boolean reliability, ImmutableList<String> research, Work work) {
        return run(command, work, catalogue -> ImmutableList.of(assessment(catalogue, reliability, research, command)));
    }

    /** Runs the work with an assessment for each combination that is compared, and returns the exit code. */
    public int runEach(CommandSpec command, Work work) {
        return run(command, work, catalogue -> each(catalogue, command));
    }

    private int run(CommandSpec command, Work work, Function<Catalogue, ImmutableList<Assessment>> made) {
        OutputFile target = OutputFile.of(out, "--out", inputs(), command);
        return run(command, made, job -> {
            List<String> notes = new ArrayList<>();
            Output.write(target, command.commandLine().getOut(), writer -> notes.addAll(work.write(job, writer)));
            return notes;
        });
    }
}
