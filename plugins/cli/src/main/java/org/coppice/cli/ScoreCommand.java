package org.coppice.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.coppice.model.TeamKey;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.profile.RespondentScores;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.TeamProfile;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.file.ProfileCsv;
import org.coppice.scoring.file.ProfileJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores answers. */
@Command(
        name = "score",
        description = "Scores answers and shows the profile of each team.",
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
    private SampleOptions sample = new SampleOptions();

    @Option(names = "--respondents", description = "Each person's scores too; needs --view research.")
    private boolean respondents;

    @Option(names = "--format", paramLabel = "text|json|csv", description = "The form of the result (text).")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        if (format == Format.CSV) {
            sample.refuse(command, "--agreement", "--chance", "--blueprint");
        }
        return sample.run(command, format != Format.CSV, respondents, this::write);
    }

    private ImmutableList<String> write(SampleOptions.Job job, Writer writer) throws IOException {
        Assessment assessment = job.assessment();
        return switch (format) {
            case TEXT -> {
                ImmutableList.Builder<TeamProfile> profiles = ImmutableList.builder();
                ImmutableList.Builder<RespondentScores> persons = ImmutableList.builder();
                ImmutableMap.Builder<TeamKey, Blueprint> blueprints = ImmutableMap.builder();
                SampleFigures figures = assessment.assessInFull(job.teams(), respondents, team -> {
                    profiles.add(team.profile());
                    persons.addAll(team.persons());
                    team.blueprint().ifPresent(one -> blueprints.put(one.team(), one));
                });
                new ProfileText(job.words(), assessment.norms(), job.defaults(), writer)
                        .write(
                                new SampleProfile(figures, profiles.build(), persons.build()),
                                blueprints.buildOrThrow());
                yield ImmutableList.of();
            }
            case JSON -> {
                ProfileJson.write(
                        each -> assessment.assessInFull(job.teams(), respondents, each),
                        assessment.norms(),
                        job.defaults(),
                        writer);
                yield ImmutableList.of();
            }
            case CSV -> {
                csv(assessment, job.teams(), writer);
                yield ImmutableList.of(ProfileText.chosen(job.defaults(), assessment.recipe()));
            }
        };
    }

    private void csv(Assessment assessment, Progress teams, Writer writer) throws IOException {
        ProfileCsv csv = respondents ? ProfileCsv.ofPersons(writer) : ProfileCsv.ofTeams(writer);
        if (respondents) {
            assessment.assessWithPersons(teams, (team, persons) -> csv.write(persons));
        } else {
            assessment.assess(teams, csv::write);
        }
        csv.flush();
    }
}
