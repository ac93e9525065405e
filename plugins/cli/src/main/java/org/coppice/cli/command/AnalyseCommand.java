package org.coppice.cli.command;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.coppice.cli.option.CommonOptions;
import org.coppice.cli.text.AnalysisText;
import org.coppice.files.result.AnalysisJson;
import org.coppice.scoring.option.AnalysisOptions;
import org.coppice.scoring.result.SampleAnalysis;
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
public final class AnalyseCommand implements Callable<Integer> {
    private static final int FEWEST_RESAMPLES = 100;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private CommonOptions sample = new CommonOptions();

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

    @Override
    public Integer call() {
        if (resamples != 0 && resamples < FEWEST_RESAMPLES) {
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    "--bootstrap is " + resamples + "; give " + FEWEST_RESAMPLES + " resamples or more, such as 2000");
        }
        sample.refuse(command, "--chance", "--blueprint");
        return sample.run(command, true, respondents, this::write);
    }

    private ImmutableList<String> write(CommonOptions.Job job, Writer writer) throws IOException {
        AnalysisOptions options = options().with(job.execution());
        SampleAnalysis analysis =
                job.assessment().analyse(job.sample(job.assessment().passes(options)), options);
        if (format == Format.JSON) {
            AnalysisJson.write(analysis, job.defaults(), writer);
        } else {
            new AnalysisText(job.words(), job.defaults(), writer).write(analysis);
        }
        return ImmutableList.of();
    }

    private AnalysisOptions options() {
        AnalysisOptions options = AnalysisOptions.DEFAULT.bootstrap(resamples);
        options = fullInformation ? options.withFullInformation() : options;
        options = correlations ? options.withCorrelations() : options;
        return respondents ? options.withPersons() : options;
    }
}
