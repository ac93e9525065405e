package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Instrument;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.SampleResult;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.check.Check;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.DisclosureStatement;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.RespondentScores;
import org.coppice.model.profile.SampleFacts;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.View;
import org.coppice.scoring.analysis.AnalysisPass;
import org.coppice.scoring.audit.ProfileAudit;
import org.coppice.scoring.change.Changes;
import org.coppice.scoring.change.ReliableRules;
import org.coppice.scoring.engine.BetweenTeams;
import org.coppice.scoring.engine.BlueprintRunner;
import org.coppice.scoring.engine.BoundPlan;
import org.coppice.scoring.engine.CheckedSample;
import org.coppice.scoring.engine.Plan;
import org.coppice.scoring.engine.TeamGroups;
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

/**
 * An assessment: scores teams according to one recipe. Immutable and thread-safe; create one instance and reuse it.
 *
 * <p>{@link #assess(TeamAnswers)} scores one team, {@link #assess(Sample)} scores a sample. Some strategies need facts of the whole sample
 * before they can score. The assessment computes these facts from the sample, or uses stored facts ({@link #withFacts}).
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class Assessment {
    private final Plan plan;
    private final BoundPlan bound;

    Assessment(Plan plan, Optional<SampleFacts> facts) {
        this(new BoundPlan(plan, facts));
    }

    private Assessment(BoundPlan bound) {
        this.plan = bound.plan();
        this.bound = bound;
    }

    /** Returns a builder of an assessment that selects banks, weightings and strategies from {@code catalogue}. */
    public static AssessmentBuilder builder(Catalogue catalogue) {
        return new AssessmentBuilder(
                Check.notNull(catalogue, "catalogue", "give one, such as Catalogue.load(classLoader)"));
    }

    /** Returns the instrument: the bank with its weighting. */
    public Instrument instrument() {
        return plan.instrument();
    }

    /** Returns the recipe, which records everything that the assessment is made of. */
    public Recipe recipe() {
        return plan.recipe();
    }

    /** Returns the norms of the catalogue with which the scores of this assessment can be compared. */
    public Norms norms() {
        return plan.norms();
    }

    /** Returns a builder of the answers of a team to the bank of this assessment. */
    public TeamAnswersBuilder team(String team) {
        return TeamAnswers.builder(plan.instrument().bank(), team);
    }

    /**
     * Returns the profile of one team.
     *
     * @throws IllegalStateException if a strategy needs facts of the sample and none were given
     * @throws InvalidValueException if the answers belong to another bank
     * @throws PluginException if the strategy of a plugin fails
     */
    public TeamProfile assess(TeamAnswers team) {
        ScoredTeam block = bound.engine().score(checked(team));
        return bound.engine().profile(team, bound.engine().groups(block, true), BetweenTeams.UNKNOWN);
    }

    /**
     * Returns the statement of disclosure control of the result of one team: the promise, and the narrowest range in which its figures place
     * the score of a person. It is about this result alone; that of a sample also covers the figures of the sample.
     *
     * @param team the answers of which the result is
     * @throws IllegalStateException in the research view, which has no disclosure control
     */
    public DisclosureStatement disclosure(TeamAnswers team, TeamResult result) {
        Check.notNull(result, "result");
        if (plan.recipe().view() == View.RESEARCH) {
            throw new IllegalStateException("the research view has no disclosure control; choose the published view");
        }
        TeamGroups groups = bound.engine().groups(bound.engine().score(checked(team)), false);
        ProfileAudit audit = new ProfileAudit(plan.instrument(), plan.recipe(), plan.tables());
        audit.add(audit.ranges(result.profile(), groups::lattice));
        result.blueprint().ifPresent(audit::add);
        return audit.statement();
    }

    /**
     * Returns the profiles of the teams of a sample, in the order of the keys of the teams, and the figures of the sample itself.
     *
     * @throws InvalidValueException if the answers belong to another bank
     * @throws PluginException if the strategy of a plugin fails
     */
    public SampleProfile assess(Sample sample) {
        return assess(sample, SampleOptions.DEFAULT).profile();
    }

    /** Returns the results of a sample, in the order of the keys of the teams. All results are held in memory. */
    public SampleResult assess(Sample sample, SampleOptions options) {
        ImmutableList.Builder<TeamResult> teams = ImmutableList.builder();
        SampleFigures figures = assess(sample, options, teams::add);
        return new SampleResult(figures, teams.build());
    }

    /**
     * Passes the result of each team to {@code results} and returns the figures of the sample itself. The consumer is called on the calling
     * thread, in the order of the keys of the teams, as soon as each result is available. No result is kept, so the sample can have any
     * size.
     *
     * @param results the consumer of the results; if it throws an exception, the work stops and this method throws that exception
     * @throws InvalidValueException if the answers belong to another bank
     * @throws IllegalStateException if the options request persons and the view is not the research view
     * @throws PluginException if the strategy of a plugin fails
     * @throws CancelledException if the work is cancelled or the thread is interrupted
     */
    public SampleFigures assess(Sample sample, SampleOptions options, Consumer<? super TeamResult> results) {
        Check.notNull(options, "options", "give some, such as SampleOptions.DEFAULT");
        Check.notNull(results, "results", "give a consumer of the results, or leave it out");
        if (options.persons()) {
            requireResearch();
        }
        CheckedSample teams = checked(sample);
        BoundPlan ready = bound.informed(teams, options.execution());
        return new SamplePass(
                        ready.plan(),
                        ready.engine(),
                        options.persons(),
                        options.blueprints() ? ready.blueprints() : Optional.empty())
                .run(teams, options.execution(), results);
    }

    /** Returns the analysis of a sample with {@link AnalysisOptions#DEFAULT}. */
    public SampleAnalysis analyse(Sample sample) {
        return analyse(sample, AnalysisOptions.DEFAULT);
    }

    /**
     * Returns the analysis of a sample: its scales, questions, answers and teams.
     *
     * @throws IllegalStateException if the assessment was built without {@linkplain AssessmentBuilder#reliability reliability}, or if the
     *     options request persons and the view is not the research view
     * @throws CancelledException if the work is cancelled or the thread is interrupted
     */
    public SampleAnalysis analyse(Sample sample, AnalysisOptions options) {
        Check.notNull(options, "options", "give some, such as AnalysisOptions.DEFAULT");
        if (!plan.reliability()) {
            throw new IllegalStateException(
                    "an analysis needs the reliability of figures; build the assessment without reliability(false)");
        }
        if (options.persons()) {
            requireResearch();
        }
        CheckedSample teams = checked(sample);
        BoundPlan ready = bound.informed(teams, options.execution());
        return new AnalysisPass(ready.plan(), ready.engine(), options).run(teams);
    }

    /** Returns how often {@link #assess(Sample, SampleOptions)} reads the teams of a sample, for example to show progress. */
    public int passes(SampleOptions options) {
        Check.notNull(options, "options", "give some, such as SampleOptions.DEFAULT");
        return bound.factPasses() + SamplePass.passes(plan);
    }

    /** Returns how often {@link #analyse(Sample, AnalysisOptions)} reads the teams of a sample. */
    public int passes(AnalysisOptions options) {
        Check.notNull(options, "options", "give some, such as AnalysisOptions.DEFAULT");
        return bound.factPasses() + AnalysisPass.PASSES;
    }

    /** Returns how often {@link #changes(Sample, ChangeOptions)} reads the teams of a sample. */
    public int passes(ChangeOptions options) {
        Check.notNull(options, "options", "give some, such as ChangeOptions.DEFAULT");
        return bound.factPasses() + (options.persons() ? SamplePass.passes(plan) : 0) + 1;
    }

    /**
     * Returns the facts of a sample that the strategies need. They can be stored and passed to {@link #withFacts} later.
     *
     * <p>Each wave has its own facts. The facts of a sample with several waves are those of all waves, each for the teams of its wave. In
     * the published view, the facts are gathered from the answers and scores of groups that are shown; a fact of too few persons is absent.
     */
    public SampleFacts facts(Sample sample) {
        return facts(sample, Execution.SERIAL);
    }

    /** Returns the facts of a sample that the strategies need, computed with the given execution. */
    public SampleFacts facts(Sample sample, Execution execution) {
        Check.notNull(execution, "execution", "give one, or Execution.SERIAL");
        return bound.facts(checked(sample), execution);
    }

    /**
     * Returns a copy of this assessment that uses stored facts of a sample. Facts of one wave serve the teams of every wave; facts of
     * several waves serve only the teams of these waves. In the research view, the recipe of the copy contains the digests of the facts.
     *
     * <p>Figures disclose the facts on which they depend. For the published view, therefore, use facts that an assessment in the published
     * view gathered.
     *
     * @throws InvalidValueException if a fact that a strategy needs is missing, or if the facts are not those of the recipe from which this
     *     assessment was built
     */
    public Assessment withFacts(SampleFacts facts) {
        Check.notNull(facts, "facts", "give the facts that facts(sample) returned");
        return new Assessment(bound.withFacts(facts));
    }

    /**
     * Returns a copy of this assessment whose recipe, and so that of each result, has the digests of the plans by which the files of answers
     * are read. A plan that was proposed from the answers depends on which texts occur in them; give its digest in the research view alone.
     */
    public Assessment withAnswerPlans(ImmutableList<String> digests) {
        Check.notNull(
                digests, "digests", "give the digest of the plan of each file, as AnswerPlan.digest() returns it");
        return new Assessment(bound.withAnswerPlans(digests));
    }

    /**
     * Returns the scores of each person of a team. They are only for users who already have access to the answers.
     *
     * @throws IllegalStateException if the view is not the research view, or if a strategy needs facts of the sample and none were given
     */
    public ImmutableList<RespondentScores> persons(TeamAnswers team) {
        requireResearch();
        return SamplePass.persons(bound.engine().score(checked(team)));
    }

    /**
     * Returns the change of a team from one wave to a later wave: the change of the mean of each perspective and, if disclosure control
     * allows it, the figures of the persons who stayed, joined and left. If you show the changes between three or more waves together, use
     * {@link #changes}, which applies disclosure control to all of them jointly.
     *
     * @throws IllegalStateException if a strategy needs facts of the sample and none were given
     * @throws InvalidValueException if the two are not waves of the same team, with the earlier wave first
     */
    public TeamChange change(TeamAnswers before, TeamAnswers after) {
        return new Changes(plan, bound.engine(), Optional.empty()).between(checked(before), checked(after));
    }

    /** Returns the changes of all teams of a sample from each wave to the next, with {@link ChangeOptions#DEFAULT}. */
    public SampleChange changes(Sample sample) {
        return changes(sample, ChangeOptions.DEFAULT);
    }

    /**
     * Returns the changes of all teams of a sample from each wave to the next and, if requested, the reliable change of each person. The
     * reliable change uses the standard deviation and alpha of the persons of the sample in the earlier wave. The answers of all teams are
     * held in memory.
     *
     * @throws IllegalStateException if the options request persons and the view is not the research view
     * @throws CancelledException if the work is cancelled or the thread is interrupted
     */
    public SampleChange changes(Sample sample, ChangeOptions options) {
        Check.notNull(options, "options", "give some, such as ChangeOptions.DEFAULT");
        if (options.persons()) {
            requireResearch();
        }
        CheckedSample teams = checked(sample);
        Execution execution = options.execution();
        BoundPlan ready = bound.informed(teams, execution);
        Optional<ReliableRules> rules = options.persons()
                ? Optional.of(new ReliableRules(figures(ready, teams, execution), options.reliability()))
                : Optional.empty();
        return new Changes(ready.plan(), ready.engine(), rules).of(teams.teams(), execution);
    }

    /**
     * Returns the blueprint of a team, with its profile.
     *
     * @param team the answers of the team
     * @param earlier the answers of the same team in earlier waves, oldest first
     * @throws IllegalStateException if no blueprint strategy was selected
     */
    public Blueprint blueprint(TeamAnswers team, TeamAnswers... earlier) {
        BlueprintRunner chosen = bound.blueprints().orElseThrow(() -> new IllegalStateException(missingBlueprint()));
        Check.notNull(team, "team");
        for (TeamAnswers wave : earlier) {
            Check.notNull(wave, "an earlier wave");
        }
        ImmutableList<TeamAnswers> waves =
                ImmutableList.<TeamAnswers>builder().add(earlier).add(team).build();
        waves.forEach(this::checked);
        return chosen.read(waves, bound.engine());
    }

    private String missingBlueprint() {
        return plan.instrument()
                .bank()
                .header()
                .blueprint()
                .map(id -> "the blueprint strategy \"" + id
                        + "\" of the bank was not chosen, or the catalogue does not contain it;"
                        + " call blueprintOfBank() of the builder, and add the plugin that contributes it")
                .orElse("no blueprint strategy was chosen; choose one in the builder");
    }

    private static SampleFigures figures(BoundPlan ready, CheckedSample teams, Execution execution) {
        return new SamplePass(ready.plan(), ready.engine(), false, Optional.empty()).run(teams, execution, team -> {});
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
