package org.coppice.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.coppice.files.result.CompareJson;
import org.coppice.scoring.Assessments;
import org.coppice.scoring.result.SampleComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds strategies against one another on the same answers. */
@Command(
        name = "compare",
        description =
                "Tells what other strategies make of the same answers: --scoring and --blueprint take several ids here, with"
                        + " commas between; each scoring with each blueprint is compared with the first (pomp, the bank's blueprint).",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CompareCommand implements Callable<Integer> {
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
        sample.refuse(command, "--agreement", "--chance");
        sample.withBlueprint();
        return sample.runEach(command, this::write);
    }

    private ImmutableList<String> write(CommonOptions.Job job, Writer writer) throws IOException {
        SampleComparison comparison = Assessments.compare(job.sample(), job.assessments(), job.execution());
        if (format == Format.JSON) {
            CompareJson.write(comparison, job.defaults(), writer);
        } else {
            new CompareText(job.words(), job.defaults(), writer).write(comparison);
        }
        return ImmutableList.of();
    }
}
