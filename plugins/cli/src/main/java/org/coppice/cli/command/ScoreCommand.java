package org.coppice.cli.command;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.coppice.cli.option.CommonOptions;
import org.coppice.cli.option.Earlier;
import org.coppice.cli.option.ScoringOptions;
import org.coppice.cli.text.ProfileText;
import org.coppice.cli.text.UnansweredText;
import org.coppice.cli.text.Words;
import org.coppice.files.result.ProfileCsv;
import org.coppice.files.result.ProfileJson;
import org.coppice.files.result.ReadingCsv;
import org.coppice.model.blueprint.SampleResult;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.profile.SampleFigures;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.option.SampleOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores answers. */
@Command(
        name = "score",
        description =
                "Scores answers and shows the profile of each team, and its blueprint if the bank names a blueprint strategy.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ScoreCommand implements Callable<Integer> {
    private enum Form {
        TEXT,
        JSON,
        CSV;

        @Override
        public String toString() {
            return Ascii.toLowerCase(name());
        }
    }

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private CommonOptions sample = new CommonOptions();

    @Option(
            names = "--team",
            paramLabel = "ID",
            description = "Prints only this team. Its figures are the same as in the output for all teams.")
    private @Nullable String team;

    @Option(
            names = "--wave",
            paramLabel = "DAY",
            description = "With --team: prints only this wave, such as 2025-06-01 (default: all waves).")
    private @Nullable String wave;

    @Option(names = "--respondents", description = "Adds the scores of each person; requires --view research.")
    private boolean respondents;

    @Option(
            names = "--readings",
            description = "With --format csv: writes the readings of the blueprints instead of the scores.")
    private boolean readings;

    @Mixin
    private Earlier earlier = new Earlier();

    @Option(names = "--format", paramLabel = "text|json|csv", description = "Output format (default: text).")
    private Form format = Form.TEXT;

    @Override
    public Integer call() {
        if (wave != null && team == null) {
            throw new CommandLine.ParameterException(command.commandLine(), "--wave requires --team; give both");
        }
        if (readings && (format != Form.CSV || respondents)) {
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    "--readings requires --format csv and no --respondents; text and JSON contain the readings already");
        }
        if (format == Form.CSV && !readings) {
            sample.reject(command, "--agreement", "--chance", "--blueprint");
        } else {
            sample.withBlueprint();
        }
        return sample.run(command, format != Form.CSV || readings, respondents, this::write);
    }

    private ImmutableList<String> write(ScoringOptions.Job job, Writer writer) throws IOException {
        Assessment assessment = job.assessment();
        SampleOptions options = SampleOptions.DEFAULT.with(job.execution());
        options = format == Form.CSV && !readings ? options : options.withBlueprints();
        return write(job, assessment, respondents ? options.withPersons() : options, writer);
    }

    private ImmutableList<String> write(
            ScoringOptions.Job job, Assessment assessment, SampleOptions options, Writer writer) throws IOException {
        if (readings && assessment.recipe().blueprint().isEmpty()) {
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    "there are no readings without a blueprint; give --blueprint ID, see coppice list");
        }
        ProfileJson.Source source = new ScoredTeams(job, earlier, command).of(options, team, wave);
        return switch (format) {
            case TEXT -> {
                ImmutableList.Builder<TeamResult> teams = ImmutableList.builder();
                SampleFigures figures = source.each(teams::add);
                new ProfileText(job.words(), assessment.norms(), job.defaults(), job.warnings(), writer)
                        .write(new SampleResult(figures, teams.build()));
                yield ImmutableList.of();
            }
            case JSON -> {
                ProfileJson.write(source, assessment.norms(), job.defaults(), job.warnings(), writer);
                yield ImmutableList.of();
            }
            case CSV -> {
                SampleFigures figures = readings ? readings(source, writer) : csv(source, options.persons(), writer);
                yield ImmutableList.<String>builder()
                        .add(ProfileText.chosen(job.defaults(), assessment.recipe()))
                        .addAll(Words.warnings(job.warnings()))
                        .addAll(UnansweredText.of(figures))
                        .build();
            }
        };
    }

    private static SampleFigures readings(ProfileJson.Source source, Writer writer) throws IOException {
        ReadingCsv csv = new ReadingCsv(writer);
        SampleFigures figures = source.each(csv::write);
        csv.flush();
        return figures;
    }

    private static SampleFigures csv(ProfileJson.Source source, boolean persons, Writer writer) throws IOException {
        ProfileCsv csv = persons ? ProfileCsv.ofPersons(writer) : ProfileCsv.ofTeams(writer);
        SampleFigures figures = source.each(team -> {
            if (persons) {
                csv.write(team.persons());
            } else {
                csv.write(team.profile());
            }
        });
        csv.flush();
        return figures;
    }
}
