package org.coppice.scoring;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Instrument;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.SampleResult;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.digest.Digests;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.RespondentScores;
import org.coppice.model.profile.SampleFacts;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.View;
import org.coppice.scoring.analysis.AnalysisPass;
import org.coppice.scoring.change.Changes;
import org.coppice.scoring.change.ReliableRules;
import org.coppice.scoring.engine.BetweenTeams;
import org.coppice.scoring.engine.Binding;
import org.coppice.scoring.engine.BlueprintRunner;
import org.coppice.scoring.engine.CheckedSample;
import org.coppice.scoring.engine.Engine;
import org.coppice.scoring.engine.Plan;
import org.coppice.scoring.engine.StudentT;
import org.coppice.scoring.figures.SamplePass;
import org.coppice.scoring.option.AnalysisOptions;
import org.coppice.scoring.option.CancelledException;
import org.coppice.scoring.option.ChangeOptions;
import org.coppice.scoring.option.Execution;
import org.coppice.scoring.option.SampleOptions;
import org.coppice.scoring.plugin.PluginException;
import org.coppice.scoring.result.SampleAnalysis;
import org.coppice.spi.ScoredTeam;
import org.coppice.statistics.change.SampleChange;
import org.coppice.statistics.change.TeamChange;
import org.coppice.statistics.norm.Norms;
import org.jspecify.annotations.Nullable;

/**
 * Scores teams with one recipe. Immutable and safe for any number of threads; make it once and keep it.
 *
 * <p>One engine has two ways in: {@link #assess(TeamAnswers)} for one team, and {@link #assess(Sample)} for a sample. A strategy
 * that has to know the sample first gets it from the sample itself, or from facts that were kept ({@link #withFacts}).
 */
public final class Assessment {
    private final Plan plan;
    private final Binding binding;
    private final @Nullable Engine engine;
    private final Optional<BlueprintRunner> judge;

    Assessment(Plan plan, Optional<SampleFacts> facts) {
        this.plan = plan;
        StudentT studentT = new StudentT(plan.recipe().level());
        this.binding = new Binding(plan, studentT);
        this.engine = facts.isPresent() || !plan.needsSample() ? binding.engine(facts.orElse(SampleFacts.NONE)) : null;
        this.judge = BlueprintRunner.of(plan, studentT);
    }

    /** Chooses from what {@code catalogue} has. */
    public static AssessmentBuilder builder(Catalogue catalogue) {
        return new AssessmentBuilder(
                requireNonNull(catalogue, "catalogue is null; give one, such as Catalogue.load(classLoader)"));
    }

    /** Bank and weighting. */
    public Instrument instrument() {
        return plan.instrument();
    }

    /** All that it is made of. */
    public Recipe recipe() {
        return plan.recipe();
    }

    /** The norms of the catalogue that its scores can be held against. */
    public Norms norms() {
        return plan.norms();
    }

    /** Collects the answers of a team to this assessment's bank. */
    public TeamAnswersBuilder team(String team) {
        return TeamAnswers.builder(plan.instrument().bank(), team);
    }

    /**
     * The profile of one team.
     *
     * @throws IllegalStateException if a strategy has to know the sample and was not given its facts
     * @throws InvalidValueException if the answers are to another bank
     * @throws PluginException if a plugin's strategy fails
     */
    public TeamProfile assess(TeamAnswers team) {
        ScoredTeam block = engine().score(checked(team));
        return engine().profile(team, engine().groups(block, true), BetweenTeams.UNKNOWN);
    }

    /**
     * The profiles of the teams of a sample and its own figures, in the order of the teams' keys.
     *
     * @throws InvalidValueException if the answers are to another bank
     * @throws PluginException if a plugin's strategy fails
     */
    public SampleProfile assess(Sample sample) {
        return assess(sample, SampleOptions.DEFAULT).profile();
    }

    /** The results of a sample, all in memory, in the order of the teams' keys. */
    public SampleResult assess(Sample sample, SampleOptions options) {
        ImmutableList.Builder<TeamResult> teams = ImmutableList.builder();
        SampleFigures figures = assess(sample, options, teams::add);
        return new SampleResult(figures, teams.build());
    }

    /**
     * Hands the result of each team to {@code results} as it is made, in the order of the teams' keys and on the calling thread, and keeps none: for
     * samples of any size. Returns the sample's own figures.
     *
     * @param results an exception that it throws ends the work and is thrown from here
     * @throws InvalidValueException if the answers are to another bank
     * @throws IllegalStateException if persons are asked for in another view than that for research
     * @throws PluginException if a plugin's strategy fails
     * @throws CancelledException if the work was cancelled, or the thread interrupted
     */
    public SampleFigures assess(Sample sample, SampleOptions options, Consumer<? super TeamResult> results) {
        requireNonNull(options, "options is null; give some, such as SampleOptions.DEFAULT");
        requireNonNull(results, "results is null; give what takes the results, or leave it out");
        if (options.persons()) {
            requireResearch();
        }
        CheckedSample teams = checked(sample);
        Assessment ready = informed(teams, options.execution());
        return new SamplePass(
                        ready.plan,
                        ready.engine(),
                        options.persons(),
                        options.blueprints() ? ready.judge : Optional.empty())
                .run(teams, options.execution(), results);
    }

    /** The analysis of a sample with {@link AnalysisOptions#DEFAULT}. */
    public SampleAnalysis analyse(Sample sample) {
        return analyse(sample, AnalysisOptions.DEFAULT);
    }

    /**
     * The analysis of a sample: its scales, questions, answers and teams.
     *
     * @throws IllegalStateException if the assessment was built without {@linkplain AssessmentBuilder#reliability reliability}, or persons are
     *     asked for in another view than that for research
     * @throws CancelledException if the work was cancelled, or the thread interrupted
     */
    public SampleAnalysis analyse(Sample sample, AnalysisOptions options) {
        requireNonNull(options, "options is null; give some, such as AnalysisOptions.DEFAULT");
        if (!plan.reliability()) {
            throw new IllegalStateException(
                    "an analysis needs the reliability of figures; build the assessment without reliability(false)");
        }
        if (options.persons()) {
            requireResearch();
        }
        CheckedSample teams = checked(sample);
        Assessment ready = informed(teams, options.execution());
        return new AnalysisPass(ready.plan, ready.engine(), options).run(teams);
    }

    /** What the strategies have to know of a sample, to be kept and given to {@link #withFacts} later. */
    public SampleFacts facts(Sample sample) {
        return facts(sample, Execution.SERIAL);
    }

    /** What the strategies have to know of a sample, gathered in that way. */
    public SampleFacts facts(Sample sample, Execution execution) {
        requireNonNull(execution, "execution is null; give one, or Execution.SERIAL");
        return binding.facts(checked(sample), execution);
    }

    /**
     * The same assessment with the facts of a sample that were kept. Its recipe names their digests in every view: give facts of a sample large
     * enough that they disclose nothing about anyone.
     *
     * @throws InvalidValueException if they lack what a strategy needs, or are not those of the recipe it was built from
     */
    public Assessment withFacts(SampleFacts facts) {
        requireNonNull(facts, "facts is null; give those that facts(sample) returned");
        List<String> needed = new ArrayList<>();
        plan.scoringNeeds().forEach(statistic -> needed.add(statistic.id()));
        plan.aggregationNeeds().forEach(statistic -> needed.add(statistic.id()));
        needed.removeIf(facts::has);
        if (!needed.isEmpty()) {
            throw new InvalidValueException(
                    "the facts lack " + String.join(", ", needed), "make them with this assessment's facts(sample)");
        }
        return with(plan.recipe().given(Digests.of(facts)), facts);
    }

    /** Each person's scores, for those who already hold the answers. */
    public ImmutableList<RespondentScores> persons(TeamAnswers team) {
        requireResearch();
        return SamplePass.persons(engine().score(checked(team)));
    }

    /**
     * What changed in a team from one wave to a later one: of each perspective's mean, and of those who stayed, joined and left where that may
     * be shown. Where the changes between three waves or more are shown together, take {@link #changes}, which holds them to one another.
     *
     * @throws IllegalStateException if a strategy has to know the sample and was not given its facts
     * @throws InvalidValueException if the two are not of one team, the earlier first
     */
    public TeamChange change(TeamAnswers before, TeamAnswers after) {
        TeamKey then = before.key();
        TeamKey now = after.key();
        if (!then.team().equals(now.team()) || then.wave() == null || then.compareTo(now) >= 0) {
            throw new InvalidValueException(
                    "a change from team " + then + " to team " + now,
                    "give two waves of one team, each with its day, the earlier first");
        }
        return new Changes(plan, engine(), Optional.empty())
                .of(List.of(checked(before), checked(after)))
                .get(0);
    }

    /** The changes of all teams of a sample from each wave to the next, with {@link ChangeOptions#DEFAULT}. */
    public SampleChange changes(Sample sample) {
        return changes(sample, ChangeOptions.DEFAULT);
    }

    /**
     * The changes of all teams of a sample from each wave to the next, and where it is asked for the reliable change of each person, by the standard
     * deviation and alpha of the sample's persons in the earlier wave. It keeps the answers of all teams in memory.
     *
     * @throws IllegalStateException if persons are asked for in another view than that for research
     * @throws CancelledException if the work was cancelled, or the thread interrupted
     */
    public SampleChange changes(Sample sample, ChangeOptions options) {
        requireNonNull(options, "options is null; give some, such as ChangeOptions.DEFAULT");
        if (options.persons()) {
            requireResearch();
        }
        CheckedSample teams = checked(sample);
        Execution execution = options.execution();
        Assessment ready = informed(teams, execution);
        Optional<ReliableRules> rules = options.persons()
                ? Optional.of(new ReliableRules(ready.figures(teams, execution), options.reliability()))
                : Optional.empty();
        return new Changes(ready.plan, ready.engine(), rules).of(teams.teams(), execution);
    }

    /**
     * The blueprint of a team, with its profile.
     *
     * @param earlier the same team in earlier waves, oldest first
     * @throws IllegalStateException if no blueprint strategy was chosen
     */
    public Blueprint blueprint(TeamAnswers team, TeamAnswers... earlier) {
        BlueprintRunner chosen = judge.orElseThrow(
                () -> new IllegalStateException("no blueprint strategy was chosen; choose one in the builder"));
        ImmutableList<TeamAnswers> waves =
                ImmutableList.<TeamAnswers>builder().add(earlier).add(team).build();
        waves.forEach(this::checked);
        return chosen.read(waves, engine());
    }

    private SampleFigures figures(CheckedSample teams, Execution execution) {
        return new SamplePass(plan, engine(), false, Optional.empty()).run(teams, execution, team -> {});
    }

    /** The same where it can score already, else with the facts of the sample, which it gathers. */
    private Assessment informed(CheckedSample teams, Execution execution) {
        if (engine != null) {
            return this;
        }
        SampleFacts facts = binding.facts(teams, execution);
        boolean named = plan.recipe().view() == View.RESEARCH; // the answers of a few could be guessed from a digest
        return with(named ? plan.recipe().given(Digests.of(facts)) : plan.recipe(), facts);
    }

    private Assessment with(Recipe recipe, SampleFacts facts) {
        plan.check(facts);
        return new Assessment(plan.with(recipe), Optional.of(facts));
    }

    private Engine engine() {
        if (engine == null) {
            throw new IllegalStateException(
                    plan.scoring().who() + " or " + plan.aggregation().who()
                            + " has to know the whole sample first; assess a sample, or use withFacts(facts)");
        }
        return engine;
    }

    private void requireResearch() {
        if (plan.recipe().view() != View.RESEARCH) {
            throw new IllegalStateException("persons' scores need the research view; choose it in the builder");
        }
    }

    private TeamAnswers checked(TeamAnswers team) {
        return CheckedSample.checked(team, plan.instrument().bank());
    }

    private CheckedSample checked(Sample sample) {
        return new CheckedSample(sample, plan.instrument().bank());
    }
}
