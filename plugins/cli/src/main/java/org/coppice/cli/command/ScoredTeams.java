package org.coppice.cli.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import org.coppice.cli.option.Earlier;
import org.coppice.cli.option.ScoringOptions;
import org.coppice.files.result.ProfileJson;
import org.coppice.model.TeamKey;
import org.coppice.model.blueprint.SampleResult;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.profile.SampleFigures;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.option.SampleOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The results of the teams that are printed; all are scored, so that the same is withheld as if all were printed. */
final class ScoredTeams {
    private final ScoringOptions.Job job;
    private final Earlier earlier;
    private final CommandSpec command;

    ScoredTeams(ScoringOptions.Job job, Earlier earlier, CommandSpec command) {
        this.job = job;
        this.earlier = earlier;
        this.command = command;
    }

    /** Returns the results with blueprints of a team and a wave, or of all if they are null. */
    ProfileJson.Source of(@Nullable String team, @Nullable String wave) {
        return of(SampleOptions.DEFAULT.with(job.execution()).withBlueprints(), team, wave);
    }

    /** Returns the results of a team and a wave, or of all if they are null. */
    ProfileJson.Source of(SampleOptions options, @Nullable String team, @Nullable String wave) {
        Assessment assessment = job.assessment();
        earlier.requirePublished(assessment, command);
        ImmutableSet<TeamKey> printed = printed(job.answers().keys(), team, wave);
        ProfileJson.Source scored =
                results -> assessment.assess(job.sample(assessment.passes(options)), options, result -> {
                    if (printed.contains(result.profile().team())) {
                        results.accept(result);
                    }
                });
        return earlier.given() ? audited(assessment, scored) : scored;
    }

    /** Returns the same results after they were audited together with the earlier ones. */
    private ProfileJson.Source audited(Assessment assessment, ProfileJson.Source scored) {
        ImmutableList.Builder<TeamResult> teams = ImmutableList.builder();
        SampleFigures figures = scored.each(teams::add);
        SampleResult all = new SampleResult(figures, teams.build());
        earlier.audit(assessment, all);
        return results -> {
            all.teams().forEach(results);
            return figures;
        };
    }

    private static ImmutableSet<TeamKey> printed(
            ImmutableSortedSet<TeamKey> all, @Nullable String team, @Nullable String wave) {
        if (team == null) {
            return all;
        }
        ImmutableList<TeamKey> waves = TeamKeys.ofTeam(all, team);
        return wave == null ? ImmutableSet.copyOf(waves) : ImmutableSet.of(TeamKeys.ofWave(waves, wave));
    }
}
