package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.check.Check;
import org.coppice.model.digest.Digests;
import org.coppice.model.fault.FaultException;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.Ingredient;
import org.coppice.model.profile.Recipe;
import org.coppice.model.score.NullDistribution;
import org.coppice.scoring.discovery.PluginCalls;
import org.coppice.scoring.discovery.Registry;
import org.coppice.scoring.engine.Plan;
import org.coppice.scoring.engine.RecipeCheck;
import org.coppice.scoring.engine.SelectedStrategy;
import org.coppice.scoring.engine.Settings;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.BlueprintStrategy;
import org.coppice.spi.Kind;
import org.coppice.spi.Parameters;
import org.coppice.spi.ScoringStrategy;
import org.coppice.spi.Strategy;
import org.coppice.statistics.norm.Norms;

/** Assembles assessments from what a builder holds: looks up the strategies, checks their parameters and records the recipe. */
final class AssessmentAssembler {
    private final AssessmentBuilder chosen;
    private final Registry catalogue;

    AssessmentAssembler(AssessmentBuilder chosen) {
        this.chosen = chosen;
        this.catalogue = chosen.catalogue;
    }

    /** Returns the assessment with the chosen strategies. */
    Assessment one() {
        requireKnown(ImmutableList.of(chosen.scoring), ImmutableList.of(chosen.aggregation), ImmutableList.of());
        return build(
                strategy(Kind.SCORING, chosen.scoring),
                strategy(Kind.AGGREGATION, chosen.aggregation),
                blueprint(),
                ImmutableList.of());
    }

    /** Returns one assessment for each combination of these strategies; an empty list means the chosen strategy. */
    ImmutableList<Assessment> combinations(List<String> scorings, List<String> aggregations, List<String> blueprints) {
        requireKnown(
                scorings.isEmpty() ? List.of(chosen.scoring) : scorings,
                aggregations.isEmpty() ? List.of(chosen.aggregation) : aggregations,
                blueprints);
        List<SelectedStrategy<ScoringStrategy>> scores = strategies(Kind.SCORING, scorings, chosen.scoring);
        List<SelectedStrategy<AggregationStrategy>> figures =
                strategies(Kind.AGGREGATION, aggregations, chosen.aggregation);
        List<Optional<SelectedStrategy<BlueprintStrategy>>> judgements = blueprints.isEmpty()
                ? List.of(blueprint())
                : blueprints.stream()
                        .map(id -> Optional.of(this.<BlueprintStrategy>strategy(Kind.BLUEPRINT, id)))
                        .toList();
        List<SelectedStrategy<?>> all = ImmutableList.<SelectedStrategy<?>>builder()
                .addAll(scores)
                .addAll(figures)
                .addAll(judgements.stream().flatMap(Optional::stream).iterator())
                .build();
        return scores.stream()
                .flatMap(one -> figures.stream()
                        .flatMap(figure -> judgements.stream().map(judgement -> build(one, figure, judgement, all))))
                .collect(ImmutableList.toImmutableList());
    }

    /** Throws an exception that names every selected thing that the catalogue does not have. */
    private void requireKnown(List<String> scorings, List<String> aggregations, List<String> blueprints) {
        List<InvalidValueException> unknown = new ArrayList<>(chosen.unknown.values());
        unknown.addAll(unknown(Kind.SCORING, scorings));
        unknown.addAll(unknown(Kind.AGGREGATION, aggregations));
        unknown.addAll(unknown(
                Kind.BLUEPRINT,
                blueprints.isEmpty() ? chosen.blueprint.map(List::of).orElse(List.of()) : blueprints));
        if (unknown.size() == 1) {
            throw unknown.get(0);
        }
        if (!unknown.isEmpty()) {
            throw new FaultException(
                    "the assessment",
                    unknown.stream().map(InvalidValueException::fault).toList());
        }
    }

    private List<InvalidValueException> unknown(Kind<?> kind, List<String> ids) {
        List<InvalidValueException> unknown = new ArrayList<>();
        for (String id : new LinkedHashSet<>(ids)) {
            try {
                catalogue.get(kind, id);
            } catch (InvalidValueException e) {
                unknown.add(e);
            }
        }
        return unknown;
    }

    private <T extends Strategy> List<SelectedStrategy<T>> strategies(Kind<T> kind, List<String> ids, String own) {
        return (ids.isEmpty() ? List.of(own) : ids)
                .stream().map(id -> strategy(kind, id)).toList();
    }

    /** Returns the selected blueprint strategy, or that of the bank if {@link AssessmentBuilder#blueprintOfBank} was called. */
    private Optional<SelectedStrategy<BlueprintStrategy>> blueprint() {
        Optional<String> ofBank = chosen.blueprintOfBank && chosen.blueprint.isEmpty()
                ? bank().header().blueprint().filter(id -> catalogue.has(Kind.BLUEPRINT, id))
                : Optional.empty();
        return chosen.blueprint.or(() -> ofBank).map(id -> strategy(Kind.BLUEPRINT, id));
    }

    private <T extends Strategy> SelectedStrategy<T> strategy(Kind<T> kind, String id) {
        return SelectedStrategy.of(catalogue, kind, id, values());
    }

    private Settings values() {
        return new Settings(ImmutableMap.copyOf(chosen.settings), ImmutableMap.copyOf(chosen.weighting.parameters()));
    }

    /**
     * Returns the assessment with the given strategies.
     *
     * @param others other strategies to which parameters can apply
     */
    private Assessment build(
            SelectedStrategy<ScoringStrategy> scoring,
            SelectedStrategy<AggregationStrategy> aggregating,
            Optional<SelectedStrategy<BlueprintStrategy>> blueprint,
            List<SelectedStrategy<?>> others) {
        Instrument instrument = Instrument.of(bank(), chosen.weighting);
        Check.valid(
                !instrument.measures().isEmpty(),
                "no question of bank \"%s\" measures a construct, so that there is nothing to score",
                "let its questions measure constructs, or choose another bank",
                instrument.bank().id());
        values().check(
                        Stream.concat(Stream.of(scoring, aggregating), blueprint.stream())
                                .toList(),
                        others,
                        catalogue);
        SelectedStrategy<ScoringStrategy> scores = scoring.using(catalogue, instrument, chosen.seed);
        SelectedStrategy<AggregationStrategy> figures = aggregating.using(catalogue, instrument, chosen.seed);
        Optional<SelectedStrategy<BlueprintStrategy>> judgements =
                blueprint.map(one -> one.using(catalogue, instrument, chosen.seed));
        Recipe recipe = Recipe.builder(
                        ingredient(instrument.bank()),
                        ingredient(chosen.weighting),
                        scores.ingredient(),
                        figures.ingredient())
                .blueprint(judgements.map(SelectedStrategy::ingredient))
                .level(chosen.level)
                .minimums(chosen.minimums())
                .view(chosen.view)
                .consent(Sets.immutableEnumSet(chosen.consent))
                .seed(chosen.seed)
                .agreement(chosen.agreement)
                .build();
        chosen.expected.ifPresent(given -> RecipeCheck.check(given, recipe));
        return new Assessment(
                new Plan(
                        instrument,
                        scores,
                        figures,
                        judgements,
                        needs(scores, scores.strategy()::needs),
                        needs(figures, figures.strategy()::needs),
                        recipe,
                        chosen.expected.map(Recipe::facts).orElse(ImmutableSortedMap.of()),
                        chosen.roster,
                        chosen.reliability,
                        nulls(),
                        Norms.of(instrument, catalogue.all(Kind.NORM)),
                        ImmutableList.copyOf(catalogue.all(Kind.CUMULATIVE_SCALE)),
                        catalogue.tables()),
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

    private QuestionBank bank() {
        QuestionBank own = chosen.bank;
        if (own != null) {
            return own;
        }
        List<String> banks = catalogue.ids(Kind.BANK);
        Optional<String> ofRecipe = chosen.expected.map(recipe -> recipe.bank().id());
        if (ofRecipe.isPresent() && !catalogue.has(Kind.BANK, ofRecipe.get())) {
            throw new InvalidValueException(
                    "the catalogue has no bank \"" + ofRecipe.get() + "\", which the recipe names",
                    "add the plugin that contributes it, or give the bank itself to the builder");
        }
        if (banks.size() != 1) {
            throw new InvalidValueException(
                    "no bank was chosen",
                    (banks.isEmpty()
                            ? "the catalogue has none: add a plugin or a bank file"
                            : "choose one of " + String.join(", ", banks)));
        }
        return catalogue.get(Kind.BANK, banks.get(0));
    }

    private Ingredient ingredient(QuestionBank bank) {
        return Ingredient.builder(bank.id(), bank.version(), chosen.bankOrigin)
                .digest(Digests.of(bank))
                .extended(bank.header().extended())
                .build();
    }

    private Ingredient ingredient(Weighting weighting) {
        return Ingredient.builder(weighting.id(), weighting.version(), chosen.weightingOrigin)
                .digest(Digests.of(weighting))
                .extended(weighting.extended())
                .build();
    }
}
