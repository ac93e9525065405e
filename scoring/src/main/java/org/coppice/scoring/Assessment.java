package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Instrument;
import org.coppice.model.profile.Blueprint;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.RespondentScores;
import org.coppice.model.profile.SampleFacts;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.View;
import org.coppice.spi.BlueprintContext;
import org.coppice.spi.BlueprintReader;
import org.coppice.spi.TeamBlock;
import org.coppice.spi.TeamView;
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
    private final Optional<BlueprintReader> blueprint;

    Assessment(Plan plan, Optional<SampleFacts> facts) {
        this.plan = plan;
        this.binding = new Binding(plan, new StudentT(plan.recipe().level()));
        this.engine = facts.isPresent() || !plan.needsSample() ? binding.engine(facts.orElse(SampleFacts.NONE)) : null;
        this.blueprint = plan.blueprint()
                .map(chosen -> Guard.bind(
                        chosen.who(),
                        () -> chosen.strategy()
                                .bind(new BlueprintContext(plan.instrument(), chosen.parameters(), plan.recipe()))));
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

    /** Collects the answers of a team to this assessment's bank. */
    public TeamAnswersBuilder team(String team) {
        return TeamAnswers.builder(plan.instrument().bank(), team);
    }

    /**
     * The profile of one team.
     *
     * @throws IllegalStateException if a strategy has to know the sample and was not given its facts
     * @throws IllegalArgumentException if the answers are to another bank
     * @throws PluginException if a plugin's strategy fails
     */
    public TeamProfile assess(TeamAnswers team) {
        TeamBlock block = engine().score(checked(team));
        return engine().profile(team, engine().groups(block));
    }

    /**
     * The profiles of a sample and its own figures, in the order of the teams' keys whatever the order they come in.
     *
     * @param sample a source that can be read again; one that is not a collection gives its teams in the order of their keys
     * @throws IllegalArgumentException if a team stands twice in a wave, the order is not kept or the answers are to another bank
     * @throws PluginException if a plugin's strategy fails
     */
    public SampleProfile assess(Iterable<TeamAnswers> sample) {
        return assess(sample, false);
    }

    /** The same, and each person's scores, for those who already hold the answers. */
    public SampleProfile assessWithPersons(Iterable<TeamAnswers> sample) {
        requireResearch();
        return assess(sample, true);
    }

    /** What the strategies have to know of a sample, to be frozen and {@link #given} later. */
    public SampleFacts facts(Iterable<TeamAnswers> sample) {
        return binding.facts(inOrder(sample));
    }

    /**
     * The same assessment, given frozen facts of a sample. Its recipe names their digests in every view: give facts of a sample large
     * enough that they tell of no one.
     *
     * @throws IllegalArgumentException if they lack what a strategy needs, or are not those of the recipe it was built from
     */
    public Assessment given(SampleFacts facts) {
        List<String> needed = new ArrayList<>();
        plan.scoringNeeds().forEach(statistic -> needed.add(statistic.id()));
        plan.aggregationNeeds().forEach(statistic -> needed.add(statistic.id()));
        needed.removeIf(facts::has);
        if (!needed.isEmpty()) {
            throw new IllegalArgumentException(
                    "the facts lack " + String.join(", ", needed) + "; make them with this assessment's facts(sample)");
        }
        return with(plan.recipe().given(Digest.of(facts)), facts);
    }

    /** Each person's scores, for those who already hold the answers. */
    public ImmutableList<RespondentScores> persons(TeamAnswers team) {
        requireResearch();
        return persons(engine().score(checked(team)));
    }

    /**
     * The blueprint of a team, with its profile.
     *
     * @param earlier the same team in earlier waves, oldest first
     * @throws IllegalStateException if no blueprint strategy was chosen
     */
    public Blueprint blueprint(TeamAnswers team, TeamAnswers... earlier) {
        BlueprintReader reader = blueprint.orElseThrow(
                () -> new IllegalStateException("no blueprint strategy was chosen; choose one in the builder"));
        List<TeamAnswers> waves = new ArrayList<>(List.of(earlier));
        waves.add(team);
        for (int w = 1; w < waves.size(); w++) {
            TeamKey then = waves.get(w - 1).key();
            TeamKey next = waves.get(w).key();
            if (!then.team().equals(next.team()) || then.compareTo(next) >= 0) {
                throw new IllegalArgumentException("team " + then + " before team " + next
                        + "; give earlier waves of the same team, oldest first");
            }
        }
        ImmutableList<TeamView> before = List.of(earlier).stream()
                .map(wave -> view(wave, ImmutableList.of()))
                .collect(ImmutableList.toImmutableList());
        TeamView now = view(team, before);
        String who = plan.blueprint().orElseThrow().who();
        Blueprint read = Guard.call(who, () -> reader.read(now));
        if (!read.team().equals(team.key())) {
            throw new PluginException(
                    who + " read team " + read.team() + " where it was given team " + team.key() + Guard.MEND);
        }
        return read;
    }

    private TeamView view(TeamAnswers team, ImmutableList<TeamView> earlier) {
        TeamBlock block = engine().score(checked(team));
        return new TeamView(engine().profile(team, engine().groups(block)), block, earlier);
    }

    private SampleProfile assess(Iterable<TeamAnswers> sample, boolean persons) {
        Supplier<Iterator<TeamAnswers>> teams = inOrder(sample);
        if (engine == null) {
            SampleFacts facts = binding.facts(teams);
            boolean tell = plan.recipe().view() == View.RESEARCH; // a digest of few answers can be guessed back
            Recipe recipe = tell ? plan.recipe().given(Digest.of(facts)) : plan.recipe();
            return with(recipe, facts).sample(teams, persons);
        }
        return sample(teams, persons);
    }

    private Assessment with(Recipe recipe, SampleFacts facts) {
        plan.check(facts);
        Plan same = new Plan(
                plan.instrument(),
                plan.scoring(),
                plan.aggregation(),
                plan.blueprint(),
                recipe,
                plan.expectedFacts(),
                plan.roster(),
                plan.threads());
        return new Assessment(same, Optional.of(facts));
    }

    private record Worked(
            TeamAnswers team, TeamProfile profile, Groups groups, ImmutableList<RespondentScores> persons) {}

    private SampleProfile sample(Supplier<Iterator<TeamAnswers>> teams, boolean persons) {
        ImmutableList.Builder<TeamProfile> profiles = ImmutableList.builder();
        ImmutableList.Builder<RespondentScores> people = ImmutableList.builder();
        SampleScores scores = new SampleScores(plan.instrument(), plan.recipe(), engine().disclosure());
        Digest.OfAnswers digest = new Digest.OfAnswers();
        boolean research = plan.recipe().view() == View.RESEARCH;
        int[] respondents = {0};
        new Workers(plan.threads()).each(teams.get(), team -> work(team, persons), (Worked worked) -> {
            profiles.add(worked.profile());
            people.addAll(worked.persons());
            scores.add(worked.team().key(), worked.groups());
            respondents[0] += worked.profile().respondents();
            if (research) {
                digest.add(worked.team());
            }
        });
        return new SampleProfile(
                plan.recipe(),
                research ? Optional.of(digest.digest()) : Optional.empty(),
                respondents[0],
                scores.finish(),
                profiles.build(),
                people.build());
    }

    private Worked work(TeamAnswers team, boolean persons) {
        TeamBlock block = engine().score(checked(team));
        Groups groups = engine().groups(block);
        return new Worked(team, engine().profile(team, groups), groups, persons ? persons(block) : ImmutableList.of());
    }

    private static ImmutableList<RespondentScores> persons(TeamBlock block) {
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
        if (!team.answers().bank().equals(plan.instrument().bank())) {
            throw new IllegalArgumentException("the answers of team " + team.key() + " are to "
                    + team.answers().bank() + ", not to " + plan.instrument().bank() + "; collect them with team(…)");
        }
        return team;
    }

    /** The teams in the order of their keys, none twice, each time it is asked. */
    private static Supplier<Iterator<TeamAnswers>> inOrder(Iterable<TeamAnswers> sample) {
        Iterable<TeamAnswers> ordered = sample instanceof Collection<TeamAnswers> collection
                ? ImmutableList.sortedCopyOf(Comparator.comparing(TeamAnswers::key), collection)
                : sample;
        AtomicInteger before = new AtomicInteger(-1);
        return () -> new InOrder(ordered.iterator(), before);
    }
}
