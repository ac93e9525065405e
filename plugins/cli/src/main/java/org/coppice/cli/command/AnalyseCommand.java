package org.coppice.cli.command;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.coppice.cli.option.CommonOptions;
import org.coppice.cli.option.ScoringOptions;
import org.coppice.cli.text.AnalysisText;
import org.coppice.files.result.AnalysisJson;
import org.coppice.scoring.option.AnalysisOptions;
import org.coppice.scoring.option.InvarianceGroups;
import org.coppice.scoring.result.SampleAnalysis;
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
        description = "Reports the reliability of scales, the quality of questions and the differences between teams.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class AnalyseCommand implements Callable<Integer> {
    private static final int FEWEST_RESAMPLES = 100;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private CommonOptions sample = new CommonOptions();

    @Option(
            names = "--correlations",
            description = "Adds the correlations of the measures to JSON, also corrected for attenuation.")
    private boolean correlations;

    @Option(
            names = "--full-information",
            description =
                    "Adds a one-factor model to JSON, estimated from all answers by full-information maximum likelihood.")
    private boolean fullInformation;

    @Option(
            names = "--multilevel",
            description =
                    "Adds omega within and between teams from a two-level factor model; requires --view research.")
    private boolean multilevel;

    @Option(
            names = "--invariance",
            paramLabel = "perspective|wave",
            description =
                    "Adds the measurement invariance between groups that answered the same questions; requires --view research.")
    private @Nullable InvarianceGroups invariance;

    @Option(
            names = "--bootstrap",
            paramLabel = "N",
            description = "Adds bootstrap intervals of alpha and ICC(1) from N resamples, such as 2000 (see --seed).")
    private int resamples;

    @Option(
            names = "--respondents",
            description =
                    "Adds signs of careless answering and regressed scores of each person; requires --view research.")
    private boolean respondents;

    @Option(names = "--format", paramLabel = "text|json", description = "Output format (default: text).")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        if (resamples != 0 && resamples < FEWEST_RESAMPLES) {
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    "--bootstrap is " + resamples + "; give " + FEWEST_RESAMPLES + " resamples or more, such as 2000");
        }
        sample.reject(command, "--chance", "--blueprint");
        return sample.run(command, true, research(), this::write);
    }

    /** Returns the options given that require the research view. */
    private ImmutableList<String> research() {
        ImmutableList.Builder<String> options = ImmutableList.builder();
        if (respondents) {
            options.add("--respondents");
        }
        if (multilevel) {
            options.add("--multilevel");
        }
        if (invariance != null) {
            options.add("--invariance");
        }
        return options.build();
    }

    private ImmutableList<String> write(ScoringOptions.Job job, Writer writer) throws IOException {
        AnalysisOptions options = options().with(job.execution());
        SampleAnalysis analysis =
                job.assessment().analyse(job.sample(job.assessment().passes(options)), options);
        if (format == Format.JSON) {
            AnalysisJson.write(analysis, job.defaults(), job.warnings(), writer);
        } else {
            new AnalysisText(job.words(), job.defaults(), job.warnings(), writer).write(analysis);
        }
        return ImmutableList.of();
    }

    private AnalysisOptions options() {
        AnalysisOptions options = AnalysisOptions.DEFAULT.bootstrap(resamples);
        options = fullInformation ? options.withFullInformation() : options;
        options = multilevel ? options.withMultilevel() : options;
        options = invariance == null ? options : options.withInvariance(invariance);
        options = correlations ? options.withCorrelations() : options;
        return respondents ? options.withPersons() : options;
    }
}
