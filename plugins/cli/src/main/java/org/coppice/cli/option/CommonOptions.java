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

/** What each command that works on answers takes, and how it goes: answers in, a result out as a whole or not at all. */
public final class CommonOptions {
    @Mixin
    private AnswerOptions input = new AnswerOptions();

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private BankOptions banks = new BankOptions();

    @Mixin
    private RecipeOptions recipe = new RecipeOptions();

    @Option(names = "--full", description = "As text: all measures, not the main ones alone.")
    private boolean full;

    @Option(names = "--out", paramLabel = "F", description = "The file to write; standard output where none is named.")
    private @Nullable Path out;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many teams to work on at once; it changes no figure.")
    private int threads = Math.min(Runtime.getRuntime().availableProcessors(), 64);

    /**
     * What a command works with.
     *
     * @param assessments one, or where several are compared all of them
     * @param words for the measures that are shown as text
     * @param defaults the names of what in the recipe the caller did not choose
     * @param answers the answers
     * @param progress shows how much of the work on them is done
     * @param execution how the work on them is carried out
     * @param file where they come from
     */
    public record Job(
            ImmutableList<Assessment> assessments,
            MeasureText words,
            ImmutableList<String> defaults,
            Sample answers,
            Progress progress,
            Execution execution,
            String file) {
        /** The first. */
        public Assessment assessment() {
            return assessments.get(0);
        }

        /** The answers, whose reading is counted; {@code passes} is how often they will be read. */
        public Sample sample(int passes) {
            return progress.of(answers, passes);
        }
    }

    /** What a command does. */
    @FunctionalInterface
    public interface Work {
        /** Writes the result; returns what is said on standard error once it is there. */
        ImmutableList<String> write(Job job, Writer writer) throws IOException;
    }

    /**
     * Does it, and returns the code that the command ends with.
     *
     * @param reliability whether figures come with their reliability
     * @param persons whether the result covers each person, which takes the research view
     */
    public int run(CommandSpec command, boolean reliability, boolean persons, Work work) {
        return run(command, work, catalogue -> {
            Assessment assessment = recipe.assessment(catalogue, banks, reliability, command);
            if (persons && assessment.recipe().view() != View.RESEARCH) {
                throw new CommandLine.ParameterException(
                        command.commandLine(),
                        "--respondents needs --view research, for those who already hold the answers");
            }
            return ImmutableList.of(assessment);
        });
    }

    /** Does it with an assessment for each combination that is compared. */
    public int runEach(CommandSpec command, Work work) {
        return run(command, work, catalogue -> recipe.each(catalogue, banks, command));
    }

    private int run(CommandSpec command, Work work, Function<Catalogue, ImmutableList<Assessment>> made) {
        PrintWriter err = command.commandLine().getErr();
        OutputFile target = OutputFile.of(out, "--out", inputs(), command);
        ThreadPool pool = ThreadPool.of(threads, command);
        try (pool;
                Catalogue catalogue = plugins.catalogueTellingProblems()) {
            ImmutableList<Assessment> assessments = made.apply(catalogue);
            Assessment assessment = assessments.get(0);
            List<String> said = new ArrayList<>();
            Progress progress = Progress.on(err);
            progress.reading(input.name());
            try (AnswerSource answers = input.open(assessment, command)) {
                progress.end();
                input.tell(answers, recipe, err);
                recipe.missingBlueprint(assessment).ifPresent(err::println);
                Job job = new Job(
                        assessments,
                        MeasureText.of(assessment.instrument(), full),
                        recipe.defaults(assessments, banks.given()),
                        answers,
                        progress,
                        pool.execution(),
                        input.name());
                Output.write(target, command.commandLine().getOut(), writer -> said.addAll(work.write(job, writer)));
            } finally {
                progress.end();
            }
            said.forEach(err::println);
        }
        return 0;
    }

    /** Has teams read with the blueprint strategy that the bank names, where none is chosen. */
    public void withBlueprint() {
        recipe.withBlueprint();
    }

    /** Refuses options that would change nothing of the result. */
    public void refuse(CommandSpec command, String... names) {
        for (String name : names) {
            if (command.commandLine().getParseResult().hasMatchedOption(name)) {
                throw new CommandLine.ParameterException(
                        command.commandLine(),
                        name + " changes nothing of what is asked for here; leave it out, or see coppice score --help");
            }
        }
    }

    private List<Path> inputs() {
        List<Path> inputs = new ArrayList<>(input.files());
        inputs.addAll(banks.files());
        inputs.addAll(recipe.files());
        inputs.addAll(plugins.files());
        return inputs;
    }
}
