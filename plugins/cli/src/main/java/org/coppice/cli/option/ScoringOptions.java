package org.coppice.cli.option;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.coppice.cli.output.Progress;
import org.coppice.files.answers.AnswerSource;
import org.coppice.model.answer.Sample;
import org.coppice.model.profile.View;
import org.coppice.report.words.MeasureText;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.option.Execution;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of all commands that score answers, without where the result is written. */
public sealed class ScoringOptions permits CommonOptions {
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

    /** The work of a command that has what it needs. */
    @FunctionalInterface
    interface Run {
        /** Writes the result, and returns the lines for standard error after it is written. */
        List<String> of(Job job);
    }

    /**
     * Returns the assessment of a recipe.
     *
     * @param reliability whether figures come with their reliability
     * @param research the options given that require the research view, such as {@code --respondents}
     */
    final Assessment assessment(
            Catalogue catalogue, boolean reliability, ImmutableList<String> research, CommandSpec command) {
        Assessment assessment = recipe.assessment(catalogue, banks, reliability, command);
        if (!research.isEmpty() && assessment.recipe().view() != View.RESEARCH) {
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    research.get(0)
                            + " requires the research view; give --view research if you may see the answers of each person");
        }
        return assessment;
    }

    /** Returns an assessment for each combination that is compared. */
    final ImmutableList<Assessment> each(Catalogue catalogue, CommandSpec command) {
        return recipe.each(catalogue, banks, command);
    }

    /** Reads the answers and runs the work with the assessments. */
    final int run(CommandSpec command, Function<Catalogue, ImmutableList<Assessment>> made, Run work) {
        PrintWriter err = command.commandLine().getErr();
        ThreadPool pool = ThreadPool.of(threads, command);
        try (pool;
                Catalogue catalogue = plugins.catalogueReportingProblems()) {
            ImmutableList<Assessment> assessments = made.apply(catalogue);
            Assessment assessment = assessments.get(0);
            List<String> notes;
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
                notes = work.of(new Job(
                        assessments.stream().map(input::read).collect(ImmutableList.toImmutableList()),
                        MeasureText.of(assessment.instrument(), full),
                        recipe.defaults(assessments, banks.given()),
                        AnswerOptions.warnings(answers, recipe.roster(), assessment.recipe()),
                        answers,
                        progress,
                        pool.execution(),
                        input.name()));
            } finally {
                progress.end();
            }
            notes.forEach(err::println);
        }
        return 0;
    }

    /** Runs the work that writes a folder with one assessment and its blueprint, and returns the exit code. */
    public final int runInFolder(CommandSpec command, Function<Job, List<String>> work) {
        withBlueprint();
        return run(
                command,
                catalogue -> ImmutableList.of(assessment(catalogue, true, ImmutableList.of(), command)),
                work::apply);
    }

    /** Returns whether all measures are shown. */
    public final boolean full() {
        return full;
    }

    /** Uses the blueprint strategy that the bank names if none is chosen. */
    public final void withBlueprint() {
        recipe.withBlueprint();
    }

    /** Rejects options that have no effect on the result. */
    public final void reject(CommandSpec command, String... names) {
        for (String name : names) {
            if (command.commandLine().getParseResult().hasMatchedOption(name)) {
                throw new CommandLine.ParameterException(
                        command.commandLine(),
                        name + " has no effect on this output; leave it out, or see coppice score --help");
            }
        }
    }

    /** Returns the options that name the answers; they hold for those of earlier waves as well. */
    public final AnswerOptions answers() {
        return input;
    }

    /** Returns the files that are read. */
    public final List<Path> inputs() {
        List<Path> inputs = new ArrayList<>(input.files());
        inputs.addAll(banks.files());
        inputs.addAll(recipe.files());
        inputs.addAll(plugins.files());
        return inputs;
    }
}
