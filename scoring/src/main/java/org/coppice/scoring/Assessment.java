package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.coppice.model.InvalidValueException;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Instrument;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.digest.Digests;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.RespondentScores;
import org.coppice.model.profile.SampleFacts;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.View;
import org.coppice.scoring.analysis.AnalysisOptions;
import org.coppice.scoring.analysis.SampleAnalysis;
import org.coppice.scoring.change.SampleChange;
import org.coppice.scoring.change.TeamChange;
import org.coppice.scoring.norm.Norms;
import org.coppice.spi.ScoredTeam;
import org.jspecify.annotations.Nullable;

/**
 * Scores teams with one recipe. Immutable and safe for any number of threads; make it once and keep it.
 *
 * <p>One engine has two ways in: {@link #assess(TeamAnswers)} for one team, and {@link #assess(Iterable)} for a sample. A strategy
 * that has to know the sample first gets it from the sample itself, or from facts that were frozen before ({@link #given}).
 */
public final class Assessment {
    private final Plan plan;
    private final Binding binding;
    private final @Nullable Engine engine;
    private final Optional<Judge> judge;

    Assessment(Plan plan, Optional<SampleFacts> facts) {
        this.plan = plan;
        StudentT studentT = new StudentT(plan.recipe().level());
        this.binding = new Binding(plan, studentT);
        this.engine = facts.isPresent() || !plan.needsSample() ? binding.engine(facts.orElse(SampleFacts.NONE)) : null;
        this.judge = Judge.of(plan, studentT);
    }

    /** Chooses from what {@code catalogue} has. */
    public static AssessmentBuilder builder(Catalogue catalogue) {
        return new AssessmentBuilder(catalogue);
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
     * The profiles of a sample and its own figures, in the order of the teams' keys whatever the order they come in.
     *
     * @param sample a source that can be read again; one that is not a collection gives its teams in the order of their keys
     * @throws InvalidValueException if a team stands twice in a wave, the order is not kept or the answers are to another bank
     * @throws PluginException if a plugin's strategy fails
     */
    public SampleProfile assess(Iterable<TeamAnswers> sample) {
        return collected(sample, false);
    }

    /**
     * The same for samples of any size: hands on the profile of each team as it is made, in order and on the caller's thread, and keeps none.
     *
     * @param profiles what takes them; an exception of its own ends the work and comes through
     */
    public SampleFigures assess(Iterable<TeamAnswers> sample, Consumer<? super TeamProfile> profiles) {
        return pass(sample, false, false, result -> profiles.accept(result.profile()));
    }

    /** The same, and each person's scores, for those who already hold the answers. */
    public SampleProfile assessWithPersons(Iterable<TeamAnswers> sample) {
        requireResearch();
        return collected(sample, true);
    }

    /** The same for samples of any size: hands on the profile of each team, and its persons' scores. */
    public SampleFigures assessWithPersons(
            Iterable<TeamAnswers> sample,
            BiConsumer<? super TeamProfile, ? super ImmutableList<RespondentScores>> results) {
        requireResearch();
        return pass(sample, true, false, result -> results.accept(result.profile(), result.persons()));
    }

    /**
     * The same, and all there is of each team: its blueprint as well, where a strategy was chosen. Like {@link #blueprint} it is read with the
     * earlier waves of the team that stand in the sample.
     *
     * @param persons whether each person's scores are handed on too
     */
    public SampleFigures assessInFull(
            Iterable<TeamAnswers> sample, boolean persons, Consumer<? super TeamResult> results) {
        if (persons) {
            requireResearch();
        }
        return pass(sample, persons, true, results);
    }

    /** The same with {@link AnalysisOptions#DEFAULT}. */
    public SampleAnalysis analyse(Iterable<TeamAnswers> sample) {
        return analyse(sample, AnalysisOptions.DEFAULT);
    }

    /**
     * What a sample tells of its scales, questions, answers and teams.
     *
     * @param sample as {@link #assess(Iterable)} takes it
     * @throws IllegalStateException if the assessment does without {@linkplain AssessmentBuilder#trust what tells how far figures can be
     *     trusted}, or persons are asked for in another view than that for research
     */
    public SampleAnalysis analyse(Iterable<TeamAnswers> sample, AnalysisOptions options) {
        if (!plan.trust()) {
            throw new IllegalStateException(
                    "an analysis needs what trust(false) left out; build the assessment without it");
        }
        if (options.persons()) {
            requireResearch();
        }
        Supplier<Iterator<TeamAnswers>> teams = inOrder(sample);
        Assessment ready = engine == null ? informed(teams) : this;
        return new AnalysisPass(ready.plan, ready.engine(), options).run(teams);
    }

    /** What the strategies have to know of a sample, to be frozen and {@link #given} later. */
    public SampleFacts facts(Iterable<TeamAnswers> sample) {
        return binding.facts(inOrder(sample));
    }

    /**
     * The same assessment, given frozen facts of a sample. Its recipe names their digests in every view: give facts of a sample large
     * enough that they tell of no one.
     *
     * @throws InvalidValueException if they lack what a strategy needs, or are not those of the recipe it was built from
     */
    public Assessment given(SampleFacts facts) {
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

    /** The changes of all teams of a sample from each wave to the next; it keeps the answers of all teams in memory. */
    public SampleChange changes(Iterable<TeamAnswers> sample) {
        Supplier<Iterator<TeamAnswers>> teams = inOrder(sample);
        Assessment ready = engine == null ? informed(teams) : this;
        return new Changes(ready.plan, ready.engine(), Optional.empty()).of(teams.get());
    }

    /**
     * The same, and each person's reliable change, for those who already hold the answers: by the standard deviation and alpha of the sample's
     * persons in the earlier wave.
     *
     * @param reliability what is taken in place of alpha, from 0 to below 1
     */
    public SampleChange changesWithPersons(Iterable<TeamAnswers> sample, OptionalDouble reliability) {
        requireResearch();
        Supplier<Iterator<TeamAnswers>> teams = inOrder(sample);
        Assessment ready = engine == null ? informed(teams) : this;
        SampleFigures figures =
                new SamplePass(ready.plan, ready.engine(), false, Optional.empty()).run(teams, team -> {});
        return new Changes(ready.plan, ready.engine(), Optional.of(new ReliableRules(figures, reliability)))
                .of(teams.get());
    }

    /**
     * The blueprint of a team, with its profile.
     *
     * @param earlier the same team in earlier waves, oldest first
     * @throws IllegalStateException if no blueprint strategy was chosen
     */
    public Blueprint blueprint(TeamAnswers team, TeamAnswers... earlier) {
        Judge chosen = judge.orElseThrow(
                () -> new IllegalStateException("no blueprint strategy was chosen; choose one in the builder"));
        ImmutableList<TeamAnswers> waves =
                ImmutableList.<TeamAnswers>builder().add(earlier).add(team).build();
        waves.forEach(this::checked);
        return chosen.read(waves, engine());
    }

    private SampleProfile collected(Iterable<TeamAnswers> sample, boolean persons) {
        ImmutableList.Builder<TeamProfile> profiles = ImmutableList.builder();
        ImmutableList.Builder<RespondentScores> people = ImmutableList.builder();
        SampleFigures figures = pass(sample, persons, false, result -> {
            profiles.add(result.profile());
            people.addAll(result.persons());
        });
        return new SampleProfile(figures, profiles.build(), people.build());
    }

    private SampleFigures pass(
            Iterable<TeamAnswers> sample, boolean persons, boolean judged, Consumer<? super TeamResult> results) {
        Supplier<Iterator<TeamAnswers>> teams = inOrder(sample);
        Assessment ready = engine == null ? informed(teams) : this;
        return new SamplePass(ready.plan, ready.engine(), persons, judged ? ready.judge : Optional.empty())
                .run(teams, results);
    }

    /** Ready for a sample whose facts it gathers first. */
    private Assessment informed(Supplier<Iterator<TeamAnswers>> teams) {
        SampleFacts facts = binding.facts(teams);
        boolean tell = plan.recipe().view() == View.RESEARCH; // a digest of few answers can be guessed back
        return with(tell ? plan.recipe().given(Digests.of(facts)) : plan.recipe(), facts);
    }

    private Assessment with(Recipe recipe, SampleFacts facts) {
        plan.check(facts);
        return new Assessment(plan.with(recipe), Optional.of(facts));
    }

    private Engine engine() {
        if (engine == null) {
            throw new IllegalStateException(
                    plan.scoring().who() + " or " + plan.aggregation().who()
                            + " has to know the whole sample first; assess a sample, or use given(facts)");
        }
        return engine;
    }

    private void requireResearch() {
        if (plan.recipe().view() != View.RESEARCH) {
            throw new IllegalStateException("persons' scores need the research view; choose it in the builder");
        }
    }

    private TeamAnswers checked(TeamAnswers team) {
        return InOrder.checked(team, plan.instrument().bank());
    }

    private Supplier<Iterator<TeamAnswers>> inOrder(Iterable<TeamAnswers> sample) {
        return InOrder.passes(sample, plan.instrument().bank());
    }
}
