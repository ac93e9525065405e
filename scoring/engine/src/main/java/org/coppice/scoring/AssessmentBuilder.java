package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Roster;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.check.Check;
import org.coppice.model.digest.Digests;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.AgreementMethod;
import org.coppice.model.profile.Ingredient;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.model.score.AgreementRule;
import org.coppice.model.score.NullDistribution;
import org.coppice.scoring.discovery.PluginCalls;
import org.coppice.scoring.discovery.Registry;
import org.coppice.scoring.engine.Plan;
import org.coppice.scoring.engine.RecipeCheck;
import org.coppice.scoring.engine.SelectedStrategy;
import org.coppice.scoring.engine.Settings;
import org.coppice.scoring.plugin.PluginException;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.BlueprintStrategy;
import org.coppice.spi.Kind;
import org.coppice.spi.Parameters;
import org.coppice.spi.ScoringStrategy;
import org.coppice.spi.Strategy;
import org.coppice.statistics.norm.Norms;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what an assessment is made of. What is not chosen is: the catalogue's only bank, the weighting {@code equal}, the scoring
 * {@code pomp}, the aggregation {@code team-mean}, no blueprint, level 0.90, minimum group 5, the published view, no consent, seed 1,
 * agreement of those who answered every question and not by chance, no roster, figures with their reliability.
 */
public final class AssessmentBuilder {
    private final Registry catalogue;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Set<Perspective> consent = EnumSet.noneOf(Perspective.class);
    private @Nullable QuestionBank bank;
    private String bankOrigin = "code";
    private Weighting weighting = Weighting.EQUAL;
    private String weightingOrigin = "coppice";
    private String scoring = "pomp";
    private String aggregation = "team-mean";
    private Optional<String> blueprint = Optional.empty();
    private boolean blueprintOfBank;
    private double level = 0.90;
    private int minimumGroup = Recipe.DEFAULT_MINIMUM_GROUP;
    private View view = View.PUBLISHED;
    private long seed = 1;
    private AgreementMethod agreement = AgreementMethod.DEFAULT;
    private Roster roster = Roster.NONE;
    private boolean reliability = true;
    private Optional<Recipe> expected = Optional.empty();

    AssessmentBuilder(Catalogue catalogue) {
        this.catalogue = catalogue.registry();
    }

    /** The bank of that id in the catalogue, or a part of one, such as {@code culture.short}. */
    public AssessmentBuilder bank(String id) {
        bank = catalogue.get(Kind.BANK, id);
        bankOrigin = catalogue.plugin(Kind.BANK, id).id();
        return this;
    }

    /** A bank from code. */
    public AssessmentBuilder bank(QuestionBank own) {
        bank = Check.notNull(own, "own");
        bankOrigin = "code";
        return this;
    }

    /** A bank from a file; the recipe says so. */
    public AssessmentBuilder bankFromFile(QuestionBank own) {
        bank = Check.notNull(own, "own");
        bankOrigin = "file";
        return this;
    }

    /** The weighting of that id in the catalogue. */
    public AssessmentBuilder weighting(String id) {
        weighting = catalogue.get(Kind.WEIGHTING, id);
        weightingOrigin = catalogue.plugin(Kind.WEIGHTING, id).id();
        return this;
    }

    /** A weighting from code. */
    public AssessmentBuilder weighting(Weighting own) {
        weighting = Check.notNull(own, "own");
        weightingOrigin = "code";
        return this;
    }

    /** A weighting from a file; the recipe says so. */
    public AssessmentBuilder weightingFromFile(Weighting own) {
        weighting = Check.notNull(own, "own");
        weightingOrigin = "file";
        return this;
    }

    /** How answers become scores. */
    public AssessmentBuilder scoring(String id) {
        scoring = Check.notNull(id, "id");
        return this;
    }

    /** How scores become a team's figures. */
    public AssessmentBuilder aggregation(String id) {
        aggregation = Check.notNull(id, "id");
        return this;
    }

    /** How figures become judgements. */
    public AssessmentBuilder blueprint(String id) {
        blueprint = Optional.of(Check.notNull(id, "id"));
        return this;
    }

    /**
     * Has teams read with the blueprint strategy that the bank names, where no other is chosen. It is left out where the bank names
     * none, as the bank of an organisation usually does, or where the catalogue does not have it: compare {@code instrument().bank().header().blueprint()}
     * of the assessment with {@code recipe().blueprint()} to tell the user so.
     *
     * <p>Nothing is read unless it is asked for: {@code assess} gives figures alone, and a blueprint takes some milliseconds a team.
     *
     * @since 0.1.0
     */
    public AssessmentBuilder blueprintOfBank() {
        blueprintOfBank = true;
        return this;
    }

    /** A parameter of a chosen strategy, by its name, or as {@code strategy.name} where two declare it. */
    public AssessmentBuilder parameter(String name, String value) {
        settings.put(Check.notNull(name, "name"), Check.notNull(value, "value"));
        return this;
    }

    /** The level of intervals, between 0 and 1. */
    public AssessmentBuilder level(double share) {
        level = share;
        return this;
    }

    /** The smallest group that is shown: 3 or more, in the research view 1 or more. */
    public AssessmentBuilder minimumGroup(int people) {
        minimumGroup = people;
        return this;
    }

    /** For whom. */
    public AssessmentBuilder view(View whom) {
        view = Check.notNull(whom, "whom");
        return this;
    }

    /** The manager agreed to be shown. */
    public AssessmentBuilder consent(Perspective who) {
        consent.add(Check.notNull(who, "who"));
        return this;
    }

    /** The seed of every random stream. */
    public AssessmentBuilder seed(long number) {
        seed = number;
        return this;
    }

    /** Whose answers count for agreement within groups where some are missing. */
    public AssessmentBuilder agreement(AgreementRule rule) {
        agreement = agreement.with(Check.notNull(rule, "rule"));
        return this;
    }

    /**
     * Has each agreement tell how often as much comes by chance, from that many draws for each size of group, 100 to 100,000; 10,000 give
     * a share of .05 within .004. It takes time: some milliseconds for each size.
     */
    public AssessmentBuilder agreementByChance(int draws) {
        agreement = agreement.withChance(draws);
        return this;
    }

    /** Who could have answered. */
    public AssessmentBuilder roster(Roster people) {
        roster = Check.notNull(people, "people");
        return this;
    }

    /**
     * Whether figures come with their reliability: the agreement within teams, the reliability of scales and of the means of teams (true).
     * No other figure depends on it; without it a sample is read once instead of twice.
     */
    public AssessmentBuilder reliability(boolean computed) {
        reliability = computed;
        return this;
    }

    /**
     * Everything as in a recipe. A bank or weighting that came from a file or code has to be chosen besides; facts of a sample have
     * to be given to {@link Assessment#withFacts}, or be those of the sample that it assesses.
     */
    public AssessmentBuilder recipe(Recipe recipe) {
        Check.notNull(recipe, "recipe");
        if (catalogue.has(Kind.BANK, recipe.bank().id())) {
            bank(recipe.bank().id());
        }
        if (catalogue.has(Kind.WEIGHTING, recipe.weighting().id())) {
            weighting(recipe.weighting().id());
        }
        scoring = recipe.scoring().id();
        aggregation = recipe.aggregation().id();
        blueprint = recipe.blueprint().map(Ingredient::id);
        blueprintOfBank = false;
        settings.clear();
        set(Kind.SCORING, recipe.scoring());
        set(Kind.AGGREGATION, recipe.aggregation());
        recipe.blueprint().ifPresent(part -> set(Kind.BLUEPRINT, part));
        consent.clear();
        consent.addAll(recipe.consent());
        expected = Optional.of(recipe);
        agreement = recipe.agreement();
        return level(recipe.level())
                .minimumGroup(recipe.minimumGroup())
                .view(recipe.view())
                .seed(recipe.seed());
    }

    private void set(Kind<?> kind, Ingredient part) {
        part.parameters().forEach((name, value) -> parameter(kind.id() + "." + name, value));
    }

    /**
     * The assessment.
     *
     * @throws InvalidValueException if something that was chosen is not there, is at odds with another or cannot be scored; it says
     *     what to do
     * @throws PluginException if a plugin's strategy fails
     */
    public Assessment build() {
        return build(strategy(Kind.SCORING, scoring), blueprint(), ImmutableList.of());
    }

    /**
     * An assessment for each of the scorings with each of the blueprints, in that order, and all else as it is chosen, to be {@linkplain
     * Assessments#compare compared}. A parameter goes to those strategies that declare it.
     *
     * @throws InvalidValueException as {@link #build} does
     * @throws PluginException if a plugin's strategy fails
     */
    public ImmutableList<Assessment> combinations(List<String> scorings, List<String> blueprints) {
        List<SelectedStrategy<ScoringStrategy>> scores = Check.notNull(scorings, "scorings").stream()
                .map(id -> strategy(Kind.SCORING, id))
                .toList();
        List<Optional<SelectedStrategy<BlueprintStrategy>>> judgements = blueprints.isEmpty()
                ? List.of(blueprint())
                : blueprints.stream()
                        .map(id -> Optional.of(this.<BlueprintStrategy>strategy(Kind.BLUEPRINT, id)))
                        .toList();
        List<SelectedStrategy<?>> all = Stream.concat(
                        scores.stream(), judgements.stream().flatMap(Optional::stream))
                .collect(ImmutableList.toImmutableList());
        return scores.stream()
                .flatMap(one -> judgements.stream().map(other -> build(one, other, all)))
                .collect(ImmutableList.toImmutableList());
    }

    /** The blueprint that was chosen, or the bank's where that was. */
    private Optional<SelectedStrategy<BlueprintStrategy>> blueprint() {
        Optional<String> ofBank = blueprintOfBank && blueprint.isEmpty()
                ? chosenBank().header().blueprint().filter(id -> catalogue.has(Kind.BLUEPRINT, id))
                : Optional.empty();
        return blueprint.or(() -> ofBank).map(id -> strategy(Kind.BLUEPRINT, id));
    }

    private <T extends Strategy> SelectedStrategy<T> strategy(Kind<T> kind, String id) {
        return SelectedStrategy.of(catalogue, kind, id, values());
    }

    private Settings values() {
        return new Settings(ImmutableMap.copyOf(settings), ImmutableMap.copyOf(weighting.parameters()));
    }

    /**
     * The assessment of those strategies.
     *
     * @param beside others for which parameters may be meant
     */
    private Assessment build(
            SelectedStrategy<ScoringStrategy> scoring,
            Optional<SelectedStrategy<BlueprintStrategy>> blueprint,
            List<SelectedStrategy<?>> beside) {
        Instrument instrument = Instrument.of(chosenBank(), weighting);
        SelectedStrategy<AggregationStrategy> aggregating = strategy(Kind.AGGREGATION, aggregation);
        values().check(
                        Stream.concat(Stream.of(scoring, aggregating), blueprint.stream())
                                .toList(),
                        beside,
                        catalogue);
        SelectedStrategy<ScoringStrategy> scores = scoring.using(catalogue, instrument, seed);
        SelectedStrategy<AggregationStrategy> figures = aggregating.using(catalogue, instrument, seed);
        Optional<SelectedStrategy<BlueprintStrategy>> judgements =
                blueprint.map(one -> one.using(catalogue, instrument, seed));
        Recipe recipe = new Recipe(
                ingredient(instrument.bank()),
                ingredient(weighting),
                scores.ingredient(),
                figures.ingredient(),
                judgements.map(SelectedStrategy::ingredient),
                level,
                minimumGroup,
                view,
                Sets.immutableEnumSet(consent),
                seed,
                agreement,
                ImmutableSortedMap.of());
        expected.ifPresent(given -> RecipeCheck.check(given, recipe));
        return new Assessment(
                new Plan(
                        instrument,
                        scores,
                        figures,
                        judgements,
                        needs(scores, scores.strategy()::needs),
                        needs(figures, figures.strategy()::needs),
                        recipe,
                        expected.map(Recipe::facts).orElse(ImmutableSortedMap.of()),
                        roster,
                        reliability,
                        nulls(),
                        Norms.of(instrument, catalogue.all(Kind.NORM)),
                        ImmutableList.copyOf(catalogue.all(Kind.CUMULATIVE_SCALE))),
                Optional.empty());
    }

    private static <T> T needs(SelectedStrategy<?> of, Function<Parameters, T> asked) {
        return PluginCalls.call(of.who(), () -> asked.apply(of.parameters()));
    }

    private ImmutableList<NullDistribution> nulls() {
        return catalogue.ids(Kind.NULL_DISTRIBUTION).stream()
                .map(id -> catalogue.get(Kind.NULL_DISTRIBUTION, id))
                .collect(ImmutableList.toImmutableList());
    }

    private QuestionBank chosenBank() {
        if (bank != null) {
            return bank;
        }
        List<String> banks = catalogue.ids(Kind.BANK);
        if (banks.size() != 1) {
            throw new InvalidValueException(
                    "no bank was chosen",
                    (banks.isEmpty()
                            ? "the catalogue has none: add a plugin or a bank file"
                            : "choose one of " + String.join(", ", banks)));
        }
        return catalogue.get(Kind.BANK, banks.get(0));
    }

    private Ingredient ingredient(QuestionBank chosen) {
        return new Ingredient(
                chosen.id(),
                chosen.version(),
                bankOrigin,
                Digests.of(chosen),
                ImmutableSortedMap.of(),
                chosen.header().extended());
    }

    private Ingredient ingredient(Weighting chosen) {
        return new Ingredient(
                chosen.id(),
                chosen.version(),
                weightingOrigin,
                Digests.of(chosen),
                ImmutableSortedMap.of(),
                chosen.extended());
    }
}
