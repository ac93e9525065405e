package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Roster;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.check.Check;
import org.coppice.model.fault.FaultException;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.AgreementMethod;
import org.coppice.model.profile.Ingredient;
import org.coppice.model.profile.Minimums;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.model.score.AgreementRule;
import org.coppice.scoring.discovery.Registry;
import org.coppice.scoring.plugin.PluginException;
import org.coppice.spi.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A builder of an {@link Assessment}. The defaults are: the only bank of the catalogue, the weighting {@code equal}, the scoring
 * {@code pomp}, the aggregation {@code team-mean}, no blueprint, confidence level 0.90, minimum group size 5, the minimums 10 for figures of spread and 30 for figures of questions, the published view, no
 * consent, seed 1, agreement of the respondents who answered every question and without chance agreement, no roster, and figures with their
 * reliability. Not thread-safe.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class AssessmentBuilder {
    final Registry catalogue;
    final Map<String, String> settings = new LinkedHashMap<>();
    final Set<Perspective> consent = EnumSet.noneOf(Perspective.class);

    @Nullable
    QuestionBank bank;

    String bankOrigin = "code";
    Weighting weighting = Weighting.EQUAL;
    String weightingOrigin = "coppice";
    String scoring = "pomp";
    String aggregation = "team-mean";
    Optional<String> blueprint = Optional.empty();
    boolean blueprintOfBank;
    double level = 0.90;
    int minimumGroup = Recipe.DEFAULT_MINIMUM_GROUP;
    OptionalInt minimumSpread = OptionalInt.empty();
    OptionalInt minimumQuestions = OptionalInt.empty();
    View view = View.PUBLISHED;
    long seed = 1;
    AgreementMethod agreement = AgreementMethod.DEFAULT;
    Roster roster = Roster.NONE;
    boolean reliability = true;
    Optional<Recipe> expected = Optional.empty();

    /** The ids that the catalogue does not have, by the kind of thing; {@link #build} reports them with all others. */
    final Map<Kind<?>, InvalidValueException> unknown = new LinkedHashMap<>();

    AssessmentBuilder(Catalogue catalogue) {
        this.catalogue = catalogue.registry();
    }

    /** Selects a bank of the catalogue by id, or a part of a bank, such as {@code culture.short}. */
    public AssessmentBuilder bank(String id) {
        find(Kind.BANK, id).ifPresent(found -> {
            bank = found;
            bankOrigin = catalogue.plugin(Kind.BANK, id).id();
        });
        return this;
    }

    /** Returns the thing with an id; if there is none, that is a fault, and if it was one before and is not now, no longer. */
    private <T> Optional<T> find(Kind<T> kind, String id) {
        Check.notNull(id, "id");
        unknown.remove(kind);
        try {
            return Optional.of(catalogue.get(kind, id));
        } catch (InvalidValueException e) {
            unknown.put(kind, e);
            return Optional.empty();
        }
    }

    /** Uses the given bank. The recipe records that it came from code. */
    public AssessmentBuilder bank(QuestionBank own) {
        bank = Check.notNull(own, "own");
        unknown.remove(Kind.BANK);
        bankOrigin = "code";
        return this;
    }

    /** Uses the given bank. The recipe records that it came from a file. */
    public AssessmentBuilder bankFromFile(QuestionBank own) {
        bank = Check.notNull(own, "own");
        unknown.remove(Kind.BANK);
        bankOrigin = "file";
        return this;
    }

    /** Selects a weighting of the catalogue by id. */
    public AssessmentBuilder weighting(String id) {
        find(Kind.WEIGHTING, id).ifPresent(found -> {
            weighting = found;
            weightingOrigin = catalogue.plugin(Kind.WEIGHTING, id).id();
        });
        return this;
    }

    /** Uses the given weighting. The recipe records that it came from code. */
    public AssessmentBuilder weighting(Weighting own) {
        weighting = Check.notNull(own, "own");
        unknown.remove(Kind.WEIGHTING);
        weightingOrigin = "code";
        return this;
    }

    /** Uses the given weighting. The recipe records that it came from a file. */
    public AssessmentBuilder weightingFromFile(Weighting own) {
        weighting = Check.notNull(own, "own");
        unknown.remove(Kind.WEIGHTING);
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
        Check.notNull(name, "name");
        Check.notNull(value, "value");
        Check.valid(
                expected.isEmpty(),
                "parameter \"%s\" is set after a recipe, which contains all parameters",
                "set it before another recipe is made, or build the assessment without the recipe",
                name);
        settings.put(name, value);
        return this;
    }

    /** Sets the confidence level of intervals, between 0 and 1. The default is 0.90. */
    public AssessmentBuilder level(double share) {
        level = share;
        return this;
    }

    /**
     * Sets the size of the smallest group that is shown: 3 or more, or 1 or more in the research view. The default is 5. The weighting may
     * raise each of the minimums; the recipe contains the result.
     */
    public AssessmentBuilder minimumGroup(int people) {
        minimumGroup = people;
        return this;
    }

    /**
     * Sets the smallest number of people for figures of spread in the published view: 10 or more, and not below the minimum group. The default
     * is 10, or the minimum group if that is larger. The order of calls does not matter.
     */
    public AssessmentBuilder minimumSpread(int people) {
        minimumSpread = OptionalInt.of(people);
        return this;
    }

    /**
     * Sets the smallest number of people for figures of single questions, of agreement and of reliability in the published view: 20 or more,
     * and not below the minimum for figures of spread. The default is 30, or the minimum for figures of spread if that is larger. The order of
     * calls does not matter.
     */
    public AssessmentBuilder minimumQuestions(int people) {
        minimumQuestions = OptionalInt.of(people);
        return this;
    }

    /** Returns the minimums as they were set, raised to those of the weighting. */
    Minimums minimums() {
        Minimums set = Minimums.of(minimumGroup);
        if (minimumSpread.isPresent()) {
            set = set.withSpread(minimumSpread.getAsInt());
        }
        if (minimumQuestions.isPresent()) {
            set = set.withQuestions(minimumQuestions.getAsInt());
        }
        return set.strictest(weighting.disclosure());
    }

    /** Sets the view, that is, for whom the figures are. The default is the published view. */
    public AssessmentBuilder view(View whom) {
        view = Check.notNull(whom, "whom");
        return this;
    }

    /**
     * Records the consent to show the figures of a perspective that the minimum group would hide.
     *
     * @param who {@link Perspective#MANAGER}, or {@link Perspective#CONSENSUS} for the sheets of all teams
     */
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
     * Uses all settings of a recipe; nothing that it contains can be set otherwise. If the bank or the weighting of the recipe came from a file or from code, select it separately. If the
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
                .minimumGroup(recipe.minimums().group())
                .minimumSpread(recipe.minimums().spread())
                .minimumQuestions(recipe.minimums().questions())
                .view(recipe.view())
                .seed(recipe.seed());
    }

    private void set(Kind<?> kind, Ingredient part) {
        part.parameters().forEach((name, value) -> settings.put(kind.id() + "." + name, value));
    }

    /**
     * Returns the assessment.
     *
     * @throws InvalidValueException if a selected thing does not exist, conflicts with another, or cannot be scored; the message includes a
     *     remedy
     * @throws FaultException if several selected things do not exist; the message names all of them
     * @throws PluginException if the strategy of a plugin fails
     */
    public Assessment build() {
        return new AssessmentAssembler(this).one();
    }

    /**
     * Returns one assessment for each combination of a scoring, an aggregation and a blueprint strategy, for use with {@link
     * Assessments#compare}. The assessments are ordered by scoring, then by aggregation, then by blueprint; all other settings are those of
     * this builder. A parameter applies to the strategies that declare it.
     *
     * @param scorings the ids of the scoring strategies; if empty, the scoring strategy of this builder is used
     * @param aggregations the ids of the aggregation strategies; if empty, the aggregation strategy of this builder is used
     * @param blueprints the ids of the blueprint strategies; if empty, the blueprint strategy of this builder is used
     * @throws InvalidValueException as {@link #build} does
     * @throws PluginException if a plugin's strategy fails
     */
    public ImmutableList<Assessment> combinations(
            List<String> scorings, List<String> aggregations, List<String> blueprints) {
        return new AssessmentAssembler(this)
                .combinations(
                        Check.notNull(scorings, "scorings"),
                        Check.notNull(aggregations, "aggregations"),
                        Check.notNull(blueprints, "blueprints"));
    }
}
