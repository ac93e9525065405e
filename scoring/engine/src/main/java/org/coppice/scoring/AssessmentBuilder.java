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
import org.apiguardian.api.API;
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
 * A builder of an {@link Assessment}. The defaults are: the only bank of the catalogue, the weighting {@code equal}, the scoring
 * {@code pomp}, the aggregation {@code team-mean}, no blueprint, confidence level 0.90, minimum group size 5, the published view, no
 * consent, seed 1, agreement of the respondents who answered every question and without chance agreement, no roster, and figures with their
 * reliability. Not thread-safe.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
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

    /** Selects a bank of the catalogue by id, or a part of a bank, such as {@code culture.short}. */
    public AssessmentBuilder bank(String id) {
        bank = catalogue.get(Kind.BANK, id);
        bankOrigin = catalogue.plugin(Kind.BANK, id).id();
        return this;
    }

    /** Uses the given bank. The recipe records that it came from code. */
    public AssessmentBuilder bank(QuestionBank own) {
        bank = Check.notNull(own, "own");
        bankOrigin = "code";
        return this;
    }

    /** Uses the given bank. The recipe records that it came from a file. */
    public AssessmentBuilder bankFromFile(QuestionBank own) {
        bank = Check.notNull(own, "own");
        bankOrigin = "file";
        return this;
    }

    /** Selects a weighting of the catalogue by id. */
    public AssessmentBuilder weighting(String id) {
        weighting = catalogue.get(Kind.WEIGHTING, id);
        weightingOrigin = catalogue.plugin(Kind.WEIGHTING, id).id();
        return this;
    }

    /** Uses the given weighting. The recipe records that it came from code. */
    public AssessmentBuilder weighting(Weighting own) {
        weighting = Check.notNull(own, "own");
        weightingOrigin = "code";
        return this;
    }

    /** Uses the given weighting. The recipe records that it came from a file. */
    public AssessmentBuilder weightingFromFile(Weighting own) {
        weighting = Check.notNull(own, "own");
        weightingOrigin = "file";
        return this;
    }

    /** Selects the scoring strategy, which computes scores from answers, by id. */
    public AssessmentBuilder scoring(String id) {
        scoring = Check.notNull(id, "id");
        return this;
    }

    /** Selects the aggregation strategy, which computes the figures of a team from scores, by id. */
    public AssessmentBuilder aggregation(String id) {
        aggregation = Check.notNull(id, "id");
        return this;
    }

    /** Selects the blueprint strategy, which derives judgements from figures, by id. */
    public AssessmentBuilder blueprint(String id) {
        blueprint = Optional.of(Check.notNull(id, "id"));
        return this;
    }

    /**
     * Selects the blueprint strategy that the bank names, unless {@link #blueprint} selects another. The assessment has no blueprint
     * strategy if the bank names none, which is usual for the bank of an organisation, or if the catalogue does not contain the named
     * strategy. To inform the user, compare {@code instrument().bank().header().blueprint()} of the assessment with {@code
     * recipe().blueprint()}.
     *
     * <p>Blueprints are computed only on request: {@code assess} returns figures only. A blueprint takes a few milliseconds per team.
     *
     * @since 0.1.0
     */
    public AssessmentBuilder blueprintOfBank() {
        blueprintOfBank = true;
        return this;
    }

    /** Sets a parameter of a selected strategy, by its name, or as {@code strategy.name} if two strategies declare the name. */
    public AssessmentBuilder parameter(String name, String value) {
        settings.put(Check.notNull(name, "name"), Check.notNull(value, "value"));
        return this;
    }

    /** Sets the confidence level of intervals, between 0 and 1. The default is 0.90. */
    public AssessmentBuilder level(double share) {
        level = share;
        return this;
    }

    /** Sets the size of the smallest group that is shown: 3 or more, or 1 or more in the research view. The default is 5. */
    public AssessmentBuilder minimumGroup(int people) {
        minimumGroup = people;
        return this;
    }

    /** Sets the view, that is, for whom the figures are. The default is the published view. */
    public AssessmentBuilder view(View whom) {
        view = Check.notNull(whom, "whom");
        return this;
    }

    /** Records that the given perspective, such as the manager, agreed that its own figures are shown. */
    public AssessmentBuilder consent(Perspective who) {
        consent.add(Check.notNull(who, "who"));
        return this;
    }

    /** Sets the seed of all random streams. The default is 1. */
    public AssessmentBuilder seed(long number) {
        seed = number;
        return this;
    }

    /** Sets which respondents are included in the agreement within groups if some answers are missing. */
    public AssessmentBuilder agreement(AgreementRule rule) {
        agreement = agreement.with(Check.notNull(rule, "rule"));
        return this;
    }

    /**
     * Computes for each agreement index how often the same agreement or more occurs by chance. The share is estimated by simulation.
     *
     * @param draws the number of random draws for each group size, from 100 to 100,000; with 10,000, a share of .05 is accurate to within
     *     .004. The simulation takes a few milliseconds for each group size.
     */
    public AssessmentBuilder agreementByChance(int draws) {
        agreement = agreement.withChance(draws);
        return this;
    }

    /** Sets the roster: the persons who could have answered. The default is no roster. */
    public AssessmentBuilder roster(Roster people) {
        roster = Check.notNull(people, "people");
        return this;
    }

    /**
     * Sets whether figures include their reliability: the agreement within teams, the reliability of scales and the reliability of team
     * means. The default is true. No other figure depends on this setting. If it is false, a sample is read once instead of twice.
     */
    public AssessmentBuilder reliability(boolean computed) {
        reliability = computed;
        return this;
    }

    /**
     * Uses all settings of a recipe. If the bank or the weighting of the recipe came from a file or from code, select it separately. If the
     * recipe contains facts of a sample, either pass these facts to {@link Assessment#withFacts} or assess the same sample.
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
     * Returns the assessment.
     *
     * @throws InvalidValueException if a selected thing does not exist, conflicts with another, or cannot be scored; the message includes a
     *     remedy
     * @throws PluginException if the strategy of a plugin fails
     */
    public Assessment build() {
        return build(strategy(Kind.SCORING, scoring), blueprint(), ImmutableList.of());
    }

    /**
     * Returns one assessment for each combination of a scoring and a blueprint strategy, for use with {@link Assessments#compare}. The
     * assessments are ordered by scoring, then by blueprint; all other settings are those of this builder. A parameter applies to the
     * strategies that declare it.
     *
     * @param scorings the ids of the scoring strategies
     * @param blueprints the ids of the blueprint strategies; if empty, the blueprint strategy of this builder is used
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

    /** Returns the selected blueprint strategy, or that of the bank if {@link #blueprintOfBank} was called. */
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
     * Returns the assessment with the given strategies.
     *
     * @param beside other strategies to which parameters can apply
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
        Recipe recipe = Recipe.builder(
                        ingredient(instrument.bank()), ingredient(weighting), scores.ingredient(), figures.ingredient())
                .blueprint(judgements.map(SelectedStrategy::ingredient))
                .level(level)
                .minimumGroup(minimumGroup)
                .view(view)
                .consent(Sets.immutableEnumSet(consent))
                .seed(seed)
                .agreement(agreement)
                .build();
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
        return Ingredient.builder(chosen.id(), chosen.version(), bankOrigin)
                .digest(Digests.of(chosen))
                .extended(chosen.header().extended())
                .build();
    }

    private Ingredient ingredient(Weighting chosen) {
        return Ingredient.builder(chosen.id(), chosen.version(), weightingOrigin)
                .digest(Digests.of(chosen))
                .extended(chosen.extended())
                .build();
    }
}
