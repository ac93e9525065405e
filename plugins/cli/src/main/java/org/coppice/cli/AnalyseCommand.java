package org.coppice.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.coppice.model.profile.View;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.analysis.AnalysisOptions;
import org.coppice.scoring.analysis.SampleAnalysis;
import org.coppice.scoring.file.AnalysisJson;
import org.coppice.scoring.file.AnswerSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Analyses the scales and questions of a sample. */
@Command(
        name = "analyse",
        description = "Tells how reliable the scales are, how the questions work and how teams differ.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AnalyseCommand implements Callable<Integer> {
    private static final int FEWEST_RESAMPLES = 100;

    private enum Format {
        TEXT,
        JSON
    }

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private AnswerOptions input = new AnswerOptions();

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private BankOptions banks = new BankOptions();

    @Mixin
    private RecipeOptions recipe = new RecipeOptions();

    @Option(
            names = "--correlations",
            description = "In JSON, how the measures go together too, also corrected for attenuation.")
    private boolean correlations;

    @Option(
            names = "--full-information",
            description = "In JSON, one factor by full information too, of everyone's answers.")
    private boolean fullInformation;

    @Option(
            names = "--bootstrap",
            paramLabel = "N",
            description = "Intervals of alpha and ICC(1) from N resamples too, such as 2000, drawn with --seed.")
    private int resamples;

    @Option(
            names = "--respondents",
            description = "Each person too: signs of careless answering, regressed scores; needs --view research.")
    private boolean respondents;

    @Option(names = "--format", paramLabel = "text|json", description = "The form of the result (text).")
    private Format format = Format.TEXT;

    @Option(names = "--full", description = "As text: all measures, not the main ones alone.")
    private boolean full;

    @Option(names = "--out", paramLabel = "F", description = "The file to write; standard output where none is named.")
    private @Nullable Path out;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many teams to work on at once; it changes no figure.")
    private int threads = Math.min(Runtime.getRuntime().availableProcessors(), 64);

    @Override
    public Integer call() {
        PrintWriter err = command.commandLine().getErr();
        if (resamples != 0 && resamples < FEWEST_RESAMPLES) {
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    "--bootstrap is " + resamples + "; give " + FEWEST_RESAMPLES + " resamples or more, such as 2000");
        }
        OutputFile target = OutputFile.of(out, "--out", inputs(), command);
        try (Catalogue catalogue = plugins.catalogueTellingProblems()) {
            Assessment assessment = recipe.assessment(catalogue, banks, threads, true, command);
            if (respondents && assessment.recipe().view() != View.RESEARCH) {
                throw new CommandLine.ParameterException(
                        command.commandLine(),
                        "--respondents needs --view research, for those who already hold the answers");
            }
            ImmutableList<String> defaults = recipe.defaults(assessment, banks.given());
            SampleAnalysis analysis = analysis(assessment, err);
            Output.write(target, command.commandLine().getOut(), writer -> {
                if (format == Format.JSON) {
                    AnalysisJson.write(analysis, defaults, writer);
                } else {
                    new AnalysisText(MeasureText.of(assessment.instrument(), full), defaults, writer).write(analysis);
                }
            });
        }
        return 0;
    }

    private SampleAnalysis analysis(Assessment assessment, PrintWriter err) {
        try (AnswerSource answers = input.open(assessment, command)) {
            input.tell(answers, recipe, err);
            Progress teams = new Progress(answers.teams(), answers.keys().size(), err);
            try {
                AnalysisOptions options = AnalysisOptions.DEFAULT.bootstrap(resamples);
                options = fullInformation ? options.withFullInformation() : options;
                options = correlations ? options.withCorrelations() : options;
                return assessment.analyse(teams, respondents ? options.withPersons() : options);
            } finally {
                teams.end();
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
