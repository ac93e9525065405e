package org.coppice.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.coppice.files.result.WeighJson;
import org.coppice.scoring.Assessments;
import org.coppice.scoring.result.SampleShift;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds weightings against one another on the same answers. */
@Command(
        name = "weigh",
        description = {
            "Tells how figures and places of teams move under other weightings: --weighting takes several here, with commas"
                    + " between, each held against the first; a single one is held against equal.",
            "Of each figure that both show, of three teams or more: by how much it moves at most, as a step of 1, 2, 5, 10, 20, 50"
                    + " or 100%% of its range; how alike the teams stand in order; which teams change places. No figure of a team is"
                    + " told, nor which team moves most: two sets of figures side by side, weighted otherwise, can tell what single"
                    + " questions were answered. Publish the figures of one weighting."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class WeighCommand implements Callable<Integer> {
    private enum Format {
        TEXT,
        JSON
    }

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private CommonOptions sample = new CommonOptions();

    @Option(names = "--format", paramLabel = "text|json", description = "The form of the result (text).")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        sample.refuse(command, "--blueprint", "--agreement", "--chance");
        return sample.runEachWeighting(command, this::write);
    }

    private ImmutableList<String> write(CommonOptions.Job job, Writer writer) throws IOException {
        SampleShift shift = Assessments.compareWeightings(job.sample(), job.assessments(), job.execution());
        if (format == Format.JSON) {
            WeighJson.write(shift, job.defaults(), writer);
        } else {
            new WeighText(job.words(), job.defaults(), writer).write(shift);
        }
        return ImmutableList.of();
    }
}
