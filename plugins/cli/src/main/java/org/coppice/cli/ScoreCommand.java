package org.coppice.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.coppice.files.result.ProfileCsv;
import org.coppice.files.result.ProfileJson;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Sample;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.SampleResult;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.option.SampleOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores answers. */
@Command(
        name = "score",
        description =
                "Scores answers and shows the profile of each team, and its blueprint where the bank names a strategy for it.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ScoreCommand implements Callable<Integer> {
    private enum Format {
        TEXT,
        JSON,
        CSV
    }

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private CommonOptions sample = new CommonOptions();

    @Option(names = "--respondents", description = "Each person's scores too; needs --view research.")
    private boolean respondents;

    @Option(names = "--format", paramLabel = "text|json|csv", description = "The form of the result (text).")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        if (format == Format.CSV) {
            sample.refuse(command, "--agreement", "--chance", "--blueprint");
        } else {
            sample.withBlueprint();
        }
        return sample.run(command, format != Format.CSV, respondents, this::write);
    }

    private ImmutableList<String> write(CommonOptions.Job job, Writer writer) throws IOException {
        Assessment assessment = job.assessment();
        SampleOptions options = SampleOptions.DEFAULT.with(job.execution());
        options = format == Format.CSV ? options : options.withBlueprints();
        return write(job, assessment, respondents ? options.withPersons() : options, writer);
    }

    private ImmutableList<String> write(
            CommonOptions.Job job, Assessment assessment, SampleOptions options, Writer writer) throws IOException {
        return switch (format) {
            case TEXT -> {
                SampleResult result = assessment.assess(job.sample(assessment.passes(options)), options);
                ImmutableMap.Builder<TeamKey, Blueprint> blueprints = ImmutableMap.builder();
                result.teams().forEach(team -> team.blueprint().ifPresent(one -> blueprints.put(one.team(), one)));
                new ProfileText(job.words(), assessment.norms(), job.defaults(), writer)
                        .write(result.profile(), blueprints.buildOrThrow());
                yield ImmutableList.of();
            }
            case JSON -> {
                ProfileJson.write(
                        each -> assessment.assess(job.sample(assessment.passes(options)), options, each),
                        assessment.norms(),
                        job.defaults(),
                        writer);
                yield ImmutableList.of();
            }
            case CSV -> {
                csv(assessment, job.sample(assessment.passes(options)), options, writer);
                yield ImmutableList.of(ProfileText.chosen(job.defaults(), assessment.recipe()));
            }
        };
    }

    private static void csv(Assessment assessment, Sample sample, SampleOptions options, Writer writer)
            throws IOException {
        if (options.persons()) {
            ProfileCsv csv = ProfileCsv.ofPersons(writer);
            assessment.assess(sample, options, team -> csv.write(team.persons()));
            csv.flush();
            return;
        }
        ProfileCsv csv = ProfileCsv.ofTeams(writer);
        assessment.assess(sample, options, team -> csv.write(team.profile()));
        csv.flush();
    }
}
