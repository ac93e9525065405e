package org.coppice.cli.option;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.coppice.cli.output.Output;
import org.coppice.cli.output.OutputFile;
import org.coppice.cli.output.Progress;
import org.coppice.cli.text.MeasureText;
import org.coppice.files.answers.AnswerSource;
import org.coppice.model.answer.Sample;
import org.coppice.model.profile.View;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.option.Execution;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of all commands that process answers, and their run: a result is written completely or not at all. */
public final class CommonOptions {
    @Mixin
    private AnswerOptions input = new AnswerOptions();

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private BankOptions banks = new BankOptions();

    @Mixin
    private RecipeOptions recipe = new RecipeOptions();

    @Option(names = "--full", description = "In text, shows all measures, not only the main ones.")
    private boolean full;

    @Option(names = "--out", paramLabel = "F", description = "Output file (default: standard output).")
    private @Nullable Path out;

    @Option(names = "--threads", paramLabel = "N", description = "Number of threads; figures do not depend on it.")
    private int threads = Math.min(Runtime.getRuntime().availableProcessors(), 64);

    /**
     * The input of a command.
     *
     * @param assessments one, or all that are compared
     * @param words the names of the measures in text
     * @param defaults the names of the parts of the recipe that the caller did not choose
     * @param warnings what a reader should know about the answers
     * @param answers the answers
     * @param progress shows the progress
     * @param execution how the work is carried out
     * @param file the name of the answers in messages
     */
    public record Job(
            ImmutableList<Assessment> assessments,
            MeasureText words,
            ImmutableList<String> defaults,
            ImmutableList<String> warnings,
            Sample answers,
            Progress progress,
            Execution execution,
            String file) {
        /** Returns the first assessment. */
        public Assessment assessment() {
            return assessments.get(0);
        }

        /** Returns the answers with progress; {@code passes} is how often they will be read. */
        public Sample sample(int passes) {
            return progress.of(answers, passes);
        }
    }

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
        return run(command, work, catalogue -> {
            Assessment assessment = recipe.assessment(catalogue, banks, reliability, command);
            if (!research.isEmpty() && assessment.recipe().view() != View.RESEARCH) {
                throw new CommandLine.ParameterException(
                        command.commandLine(),
                        research.get(0)
                                + " requires the research view; give --view research if you may see the answers of each person");
            }
            return ImmutableList.of(assessment);
        });
    }

    /** Runs the work with an assessment for each combination that is compared, and returns the exit code. */
    public int runEach(CommandSpec command, Work work) {
        return run(command, work, catalogue -> recipe.each(catalogue, banks, command));
    }

    private int run(CommandSpec command, Work work, Function<Catalogue, ImmutableList<Assessment>> made) {
        PrintWriter err = command.commandLine().getErr();
        OutputFile target = OutputFile.of(out, "--out", inputs(), command);
        ThreadPool pool = ThreadPool.of(threads, command);
        try (pool;
                Catalogue catalogue = plugins.catalogueReportingProblems()) {
            ImmutableList<Assessment> assessments = made.apply(catalogue);
            Assessment assessment = assessments.get(0);
            List<String> notes = new ArrayList<>();
            Progress progress = Progress.on(err);
            progress.reading(input.name());
            try (AnswerSource answers = input.open(assessment, recipe.roster(), command)) {
                progress.end();
                AnswerOptions.reportUnused(answers, recipe, err);
                recipe.missingBlueprint(assessment).ifPresent(err::println);
                assessments.stream()
                        .flatMap(one -> recipe.raised(one).stream())
                        .distinct()
                        .forEach(err::println);
                Job job = new Job(
                        assessments.stream().map(input::read).collect(ImmutableList.toImmutableList()),
                        MeasureText.of(assessment.instrument(), full),
                        recipe.defaults(assessments, banks.given()),
                        AnswerOptions.warnings(answers, recipe.roster(), assessment.recipe()),
                        answers,
                        progress,
                        pool.execution(),
                        input.name());
                Output.write(target, command.commandLine().getOut(), writer -> notes.addAll(work.write(job, writer)));
            } finally {
                progress.end();
            }
            notes.forEach(err::println);
        }
        return 0;
    }

    /** Uses the blueprint strategy that the bank names if none is chosen. */
    public void withBlueprint() {
        recipe.withBlueprint();
    }

    /** Rejects options that have no effect on the result. */
    public void reject(CommandSpec command, String... names) {
        for (String name : names) {
            if (command.commandLine().getParseResult().hasMatchedOption(name)) {
                throw new CommandLine.ParameterException(
                        command.commandLine(),
                        name + " has no effect on this output; leave it out, or see coppice score --help");
            }
        }
    }

    /** Returns the options that name the answers; they hold for those of earlier waves as well. */
    public AnswerOptions answers() {
        return input;
    }

    private List<Path> inputs() {
        List<Path> inputs = new ArrayList<>(input.files());
        inputs.addAll(banks.files());
        inputs.addAll(recipe.files());
        inputs.addAll(plugins.files());
        return inputs;
    }
}
