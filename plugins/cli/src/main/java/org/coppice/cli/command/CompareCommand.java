package org.coppice.cli.command;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.coppice.cli.option.CommonOptions;
import org.coppice.cli.option.ScoringOptions;
import org.coppice.cli.text.CompareText;
import org.coppice.files.result.CompareJson;
import org.coppice.scoring.Assessments;
import org.coppice.scoring.result.SampleComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares recipes on the same answers. */
@Command(
        name = "compare",
        description = {
            "Compares the results of several recipes for the same answers.",
            "These options take several values here, separated by commas. Each combination is compared with the first; an option"
                    + " that is not given has its default.",
            "  --blueprint    gray-2010, classic, …: which labels change",
            "  --scoring      pomp, mean, sum, ipsative, …: rank correlation of the teams' figures",
            "  --missing      complete, half, any, impute-median, impute-mean: the same",
            "  --aggregation  team-mean, median, trimmed, shrunken, …: the same",
            "  --weighting    equal, another id, or a file: rank correlation, the largest difference of each figure, and the"
                    + " teams whose rank changes. Blueprints are not compared then.",
            "coppice list shows all ids. The largest difference is rounded up to 1, 2, 5, 10, 20, 50 or 100%% of the range of the"
                    + " figure. In the published view it is the same step for all compared weightings, and a figure is not"
                    + " compared if fewer people than the minimum group answered one of its questions. No figure of a team is printed, nor which team differs most: two sets of figures of the same"
                    + " answers with different weights can disclose the answers to single questions. Publish the figures of one"
                    + " recipe."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private CommonOptions sample = new CommonOptions();

    @Option(names = "--format", paramLabel = "text|json", description = "Output format (default: text).")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        sample.reject(command, "--agreement", "--chance");
        sample.withBlueprint();
        return sample.runEach(command, this::write);
    }

    private ImmutableList<String> write(ScoringOptions.Job job, Writer writer) throws IOException {
        SampleComparison comparison = Assessments.compare(
                job.sample(Assessments.passes(job.assessments())), job.assessments(), job.execution());
        if (format == Format.JSON) {
            CompareJson.write(comparison, job.defaults(), job.warnings(), writer);
        } else {
            new CompareText(job.words(), job.defaults(), job.warnings(), writer).write(comparison);
        }
        return ImmutableList.of();
    }
}
