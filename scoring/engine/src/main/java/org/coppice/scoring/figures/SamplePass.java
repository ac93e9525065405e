package org.coppice.scoring.figures;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterators;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.profile.RespondentScores;
import org.coppice.model.profile.ResponseRate;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.View;
import org.coppice.scoring.audit.ProfileAudit;
import org.coppice.scoring.audit.SpreadDetail;
import org.coppice.scoring.disclosure.HeadCount;
import org.coppice.scoring.engine.AnswersDigest;
import org.coppice.scoring.engine.BetweenTeams;
import org.coppice.scoring.engine.BlueprintRunner;
import org.coppice.scoring.engine.CheckedSample;
import org.coppice.scoring.engine.Engine;
import org.coppice.scoring.engine.OrderedParallel;
import org.coppice.scoring.engine.Plan;
import org.coppice.scoring.engine.TeamGroups;
import org.coppice.scoring.option.Execution;
import org.coppice.spi.BlueprintInput;
import org.coppice.spi.ScoredTeam;

/** Processes the teams of a sample: passes on the result of each team in order, and keeps only the data for the figures of the sample. */
public final class SamplePass {
    private final Plan plan;
    private final Engine engine;
    private final boolean persons;
    private final Optional<BlueprintRunner> judge;
    private final SampleScores scores;
    private final AnswersDigest digest = new AnswersDigest();
    private final boolean research;
    private final HeadCount counts;
    private final ProfileAudit audit;
    private int teams;
    private int respondents;
    private int uncounted; // respondents of groups whose number is not shown

    /**
     * Creates a pass.
     *
     * @param persons whether the scores of each person are also passed on
     * @param judge computes the blueprint of a team, if blueprints are also passed on
     */
    public SamplePass(Plan plan, Engine engine, boolean persons, Optional<BlueprintRunner> judge) {
        this.plan = plan;
        this.engine = engine;
        this.persons = persons;
        this.judge = judge;
        this.research = plan.recipe().view() == View.RESEARCH;
        this.counts = new HeadCount(plan.recipe());
        this.audit = new ProfileAudit(plan.instrument(), plan.recipe(), plan.tables());
        this.scores = new SampleScores(plan, engine.disclosure());
    }

    /**
     * The scores of a team and its groups.
     *
     * @param details how much may be shown of the spread of each group
     */
    public record Gathered(
            ScoredTeam block, TeamGroups groups, ImmutableMap<Perspective, ImmutableList<SpreadDetail>> details) {}

    /** The result of a team, and the ranges in which it leaves scores; none in the research view. */
    private record Worked(Gathered gathered, TeamResult result, Optional<ProfileAudit.Ranges> ranges) {}

    /** Returns how often {@link #run} reads the sample. */
    public static int passes(Plan plan) {
        return plan.reliability() ? 2 : 1;
    }

    /** Reads the sample, twice if the figures of a team depend on the whole sample. */
    public SampleFigures run(CheckedSample sample, Execution execution, Consumer<? super TeamResult> results) {
        OrderedParallel workers = new OrderedParallel(execution);
        if (!plan.reliability()) {
            workers.each(waves(sample), team -> work(team, BetweenTeams.UNKNOWN), worked -> {
                take(worked.gathered());
                pass(worked, results);
            });
            return figures(finish());
        }
        workers.each(sample.teams(), team -> gather(team, false), this::take);
        ImmutableList<SampleScores.Figure> figures = finish();
        BetweenTeams between = scores.between(figures);
        workers.each(waves(sample), team -> work(team, between), worked -> pass(worked, results));
        return figures(figures);
    }

    private void pass(Worked worked, Consumer<? super TeamResult> results) {
        worked.ranges().ifPresent(ranges -> {
            audit.add(ranges);
            worked.result().blueprint().ifPresent(audit::add);
        });
        results.accept(worked.result());
    }

    /** Computes the scores of a team and its groups. Can be called on several threads. */
    public Gathered gather(TeamAnswers team, boolean agreed) {
        ScoredTeam block = engine.score(team);
        TeamGroups groups = engine.groups(block, agreed);
        return new Gathered(block, groups, scores.details(groups));
    }

    /** Returns each team alone, or preceded by its earlier waves if its blueprint is computed. */
    private Iterator<ImmutableList<TeamAnswers>> waves(CheckedSample sample) {
        return judge.isPresent()
                ? sample.teamsWithEarlierWaves()
                : Iterators.transform(sample.teams(), ImmutableList::of);
    }

    private Worked work(ImmutableList<TeamAnswers> waves, BetweenTeams between) {
        int last = waves.size() - 1;
        Gathered gathered = gather(waves.get(last), plan.reliability());
        TeamProfile profile = engine.profile(waves.get(last), gathered.groups(), between);
        return new Worked(
                gathered,
                new TeamResult(
                        profile,
                        persons ? persons(gathered.block()) : ImmutableList.of(),
                        judge.map(reader -> reader.read(
                                new BlueprintInput(profile, gathered.block(), engine.views(waves.subList(0, last)))))),
                research ? Optional.empty() : Optional.of(audit.ranges(profile, gathered.groups()::lattice)));
    }

    /** Adds a team. Call it for one team after the other, in order. */
    public void take(Gathered gathered) {
        TeamAnswers team = gathered.block().answers();
        scores.add(gathered);
        teams++;
        ImmutableList<ResponseRate> responses = engine.responses(team);
        respondents += HeadCount.all(responses);
        uncounted += counts.hidden(responses);
        if (research) {
            digest.add(team);
        }
    }

    /** Returns the sums behind the figures of the sample. Call it once, after all teams are added. */
    public ImmutableList<SampleScores.Figure> finish() {
        return scores.finish();
    }

    /** Returns the given figures as they are shown. */
    public SampleFigures figures(ImmutableList<SampleScores.Figure> figures) {
        ImmutableList<SampleScore> shown = figures.stream().map(scores::score).collect(ImmutableList.toImmutableList());
        if (!research) {
            shown.forEach(audit::add);
        }
        return SampleFigures.builder(plan.recipe(), teams)
                .answers(research ? Optional.of(digest.digest()) : Optional.empty())
                .respondents(counts.total(respondents, uncounted))
                .constructs(shown)
                .disclosure(research ? Optional.empty() : Optional.of(audit.statement()))
                .build();
    }

    /** Returns the scores of each person. */
    public static ImmutableList<RespondentScores> persons(ScoredTeam block) {
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
