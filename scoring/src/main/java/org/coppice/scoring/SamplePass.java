package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.profile.RespondentScores;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.View;
import org.coppice.spi.TeamBlock;

/** Goes through the teams of a sample once: hands on what comes of each, in order, and keeps only what the sample's own figures need. */
final class SamplePass {
    private final Plan plan;
    private final Engine engine;
    private final boolean persons;
    private final SampleScores scores;
    private final Digest.OfAnswers digest = new Digest.OfAnswers();
    private int teams;
    private int respondents;

    /**
     * A pass.
     *
     * @param persons whether each person's scores are handed on too
     */
    SamplePass(Plan plan, Engine engine, boolean persons) {
        this.plan = plan;
        this.engine = engine;
        this.persons = persons;
        this.scores = new SampleScores(plan.instrument(), plan.recipe(), engine.disclosure());
    }

    private record Worked(
            TeamAnswers team, TeamProfile profile, Groups groups, ImmutableList<RespondentScores> persons) {}

    SampleFigures run(
            Iterator<TeamAnswers> sample,
            BiConsumer<? super TeamProfile, ? super ImmutableList<RespondentScores>> results) {
        boolean research = plan.recipe().view() == View.RESEARCH;
        new Workers(plan.threads()).each(sample, this::work, (Worked worked) -> {
            scores.add(worked.team().key(), worked.groups());
            teams++;
            respondents += worked.profile().respondents();
            if (research) {
                digest.add(worked.team());
            }
            results.accept(worked.profile(), worked.persons());
        });
        return new SampleFigures(
                plan.recipe(),
                research ? Optional.of(digest.digest()) : Optional.empty(),
                teams,
                respondents,
                scores.finish());
    }

    private Worked work(TeamAnswers team) {
        TeamBlock block = engine.score(team);
        Groups groups = engine.groups(block);
        return new Worked(team, engine.profile(team, groups), groups, persons ? persons(block) : ImmutableList.of());
    }

    /** Each person's scores. */
    static ImmutableList<RespondentScores> persons(TeamBlock block) {
        TeamAnswers team = block.answers();
        return IntStream.range(0, team.size())
                .mapToObj(row -> new RespondentScores(
                        team.key(),
                        team.respondents().get(row),
                        team.answers().perspective(row),
                        block.scores().columns(),
                        IntStream.range(0, block.scores().columns().size())
                                .mapToObj(column -> block.scores().score(row, column))
                                .collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }
}
