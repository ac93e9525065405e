package org.coppice.files.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.coppice.files.answers.table.Dates;
import org.coppice.files.tree.FaultCollector;
import org.coppice.files.tree.FileText;
import org.coppice.files.tree.JsonObject;
import org.coppice.files.tree.LocatedTree;
import org.coppice.model.ConstructId;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Named;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.TeamKey;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.Ingredient;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.ResponseRate;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.AgreementBand;
import org.coppice.model.score.AgreementLevel;
import org.coppice.model.score.AgreementRule;
import org.coppice.model.score.ByChance;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Precision;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/** Reads the profile and the blueprint of one team, as {@link TeamWriter} writes them. */
final class TeamReader {
    private static final String REMEDY = "use the JSON as TeamJson or ProfileJson wrote it";
    private static final String POOLED = "all";
    private static final int UNKNOWN = Integer.MAX_VALUE;

    private final Recipe recipe;
    private final Map<String, Metric> metrics = new HashMap<>();

    private TeamReader(Recipe recipe) {
        this.recipe = recipe;
    }

    static TeamResult read(FileText file, Recipe recipe) {
        FaultCollector findings = new FaultCollector(file.name());
        LocatedTree.Tree tree = LocatedTree.of(file, findings).orElseThrow(findings::exception);
        findings.nextStage();
        Optional<TeamResult> result = new TeamReader(recipe).team(JsonObject.of(tree, findings, REMEDY));
        findings.throwIfAny();
        return result.orElseThrow();
    }

    private Optional<TeamResult> team(JsonObject team) {
        Optional<TeamKey> key = team.made(() -> new TeamKey(
                team.text("team"),
                team.optionalText("wave").map(TeamReader::day).orElse(null)));
        OptionalInt respondents = team.optionalCount("respondents");
        team.optionalObject("strategies").ifPresent(this::checkStrategies);
        ImmutableList<ResponseRate> responses = JsonObject.all(team.objects("responses"), TeamReader::response);
        team.objects("metrics").forEach(one -> metric(one).ifPresent(metric -> metrics.put(metric.id(), metric)));
        ImmutableList<TeamScore> scores =
                JsonObject.all(team.objects("scores"), score -> score(score, respondents.orElse(UNKNOWN)));
        return team.made(() -> new TeamProfile(key.orElseThrow(), respondents, responses, scores, recipe))
                .flatMap(profile -> team.made(() -> new TeamResult(
                        profile,
                        ImmutableList.of(),
                        team.optionalObject("blueprint")
                                .flatMap(blueprint -> new BlueprintReader(profile).read(blueprint)))));
    }

    /** Reports strategies of the team that are not those of the recipe. */
    private void checkStrategies(JsonObject strategies) {
        check(strategies, "scoring", Optional.of(recipe.scoring().id()), Optional.of(strategies.text("scoring")));
        check(
                strategies,
                "aggregation",
                Optional.of(recipe.aggregation().id()),
                Optional.of(strategies.text("aggregation")));
        check(strategies, "blueprint", recipe.blueprint().map(Ingredient::id), strategies.optionalText("blueprint"));
    }

    private static void check(JsonObject strategies, String kind, Optional<String> expected, Optional<String> given) {
        if (!given.equals(expected)) {
            strategies.fault(
                    kind,
                    "the " + kind + " strategy of the team is " + given.orElse("none") + ", and that of the recipe is "
                            + expected.orElse("none"));
        }
    }

    private static LocalDate day(String text) {
        return Optional.ofNullable(Dates.parse(text))
                .orElseThrow(() -> new InvalidValueException(
                        "the wave \"" + text + "\" is not a date", "write it as year-month-day, such as 2026-03-31"));
    }

    private static Optional<ResponseRate> response(JsonObject response) {
        Optional<Perspective> who = response.parsed("perspective", Perspective::of);
        return response.made(() -> new ResponseRate(
                who.orElseThrow(), response.optionalInteger("respondents"), response.optionalInteger("roster")));
    }

    private static Optional<Metric> metric(JsonObject metric) {
        Optional<Metric.Kind> kind = metric.parsed("kind", TeamReader::kind);
        return metric.made(() -> new Metric(
                metric.text("id"),
                metric.text("label"),
                metric.optionalNumber("lowest").orElse(Double.NEGATIVE_INFINITY),
                metric.optionalNumber("highest").orElse(Double.POSITIVE_INFINITY),
                kind.orElseThrow()));
    }

    private static Metric.Kind kind(String id) {
        return Arrays.stream(Metric.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("unknown kind of a metric \"" + id + "\"", REMEDY));
    }

    private Optional<TeamScore> score(JsonObject score, int respondents) {
        Optional<Measure> measure = measure(score);
        Optional<Metric> metric = score.parsed("metric", this::metric);
        Optional<Score> value = value(score);
        Optional<Interval> interval = interval(score);
        Optional<Agreement> agreement = score.optionalObject("agreement").flatMap(TeamReader::agreement);
        Optional<Precision> precision = optional(score, "precision", Precision::of);
        Optional<AgreementLevel> level = optional(score, "agreementLevel", AgreementLevel::of);
        ImmutableList<String> unanswered = score.texts("unanswered");
        String who = score.text("perspective");
        ImmutableList<String> from = score.texts("from");
        OptionalInt n = score.optionalInteger("n");
        boolean consensus = from.contains(Perspective.CONSENSUS.id()); // its sheets are no respondents
        int persons = n.orElse(0);
        if (persons < 0 || (persons > respondents && !consensus)) {
            score.fault(
                    "n", "the score is of " + persons + " persons, and the team has " + respondents + " respondents");
        }
        return score.made(() -> {
            possible(value.orElseThrow(), metric.orElseThrow(), interval.orElseThrow());
            TeamScore.Builder builder =
                    TeamScore.builder(measure.orElseThrow(), metric.orElseThrow(), value.orElseThrow());
            if (who.equals(POOLED)) {
                builder.pooled(from.stream().map(Perspective::of).collect(ImmutableSet.toImmutableSet()));
            } else {
                builder.perspective(Perspective.of(who));
            }
            n.ifPresent(builder::n);
            return builder.sd(score.optionalNumber("sd"))
                    .interval(interval.orElseThrow())
                    .agreement(agreement)
                    .reliability(score.optionalNumber("reliability"))
                    .precision(precision)
                    .agreementLevel(level)
                    .unanswered(unanswered)
                    .build();
        });
    }

    private static <T> Optional<T> optional(JsonObject object, String field, Function<String, T> read) {
        return object.optionalText(field).isPresent() ? object.parsed(field, read) : Optional.empty();
    }

    /** Throws if a value is outside its metric, or if an interval has another level than the recipe. */
    private void possible(Score value, Metric metric, Interval interval) {
        double figure = value.figure().orElse(metric.clip(0));
        if (figure < metric.lowest() || figure > metric.highest()) {
            throw new InvalidValueException(
                    "the value " + figure + " is outside the metric " + metric.id() + ", which runs from "
                            + metric.lowest() + " to " + metric.highest(),
                    REMEDY);
        }
        if (interval instanceof Interval.Between between && between.level() != recipe.level()) {
            throw new InvalidValueException(
                    "the interval has the level " + between.level() + ", and the recipe has " + recipe.level(),
                    "give the recipe with which the profile was computed");
        }
    }

    private Metric metric(String id) {
        return Optional.ofNullable(metrics.get(id))
                .orElseThrow(
                        () -> new InvalidValueException("no metric of the team has the id \"" + id + "\"", REMEDY));
    }

    static Optional<Measure> measure(JsonObject object) {
        Optional<ConstructId> construct = object.parsed("construct", ConstructId::new);
        Optional<Referent> referent = object.parsed("referent", Referent::of);
        Optional<Horizon> horizon = object.parsed("horizon", Horizon::of);
        return object.made(() -> new Measure(construct.orElseThrow(), referent.orElseThrow(), horizon.orElseThrow()));
    }

    private static Optional<Score> value(JsonObject score) {
        Optional<JsonObject> withheld = score.optionalObject("withheld");
        return withheld.isPresent()
                ? withheld.flatMap(reason -> reason.made(
                        () -> Score.withheld(WithheldReason.of(reason.text("reason")), reason.text("detail"))))
                : score.made(() -> new Score.Measured(score.number("value"), score.optionalNumber("standardError")));
    }

    static Optional<Interval> interval(JsonObject object) {
        Optional<JsonObject> none = object.optionalObject("noInterval");
        return none.isPresent()
                ? none.flatMap(reason -> reason.made(
                        () -> Interval.withheld(WithheldReason.of(reason.text("reason")), reason.text("detail"))))
                : object.made(() ->
                        new Interval.Between(object.number("lower"), object.number("upper"), object.number("level")));
    }

    private static Optional<Agreement> agreement(JsonObject agreement) {
        Optional<AgreementRule> rule = agreement.parsed("rule", AgreementRule::of);
        Optional<ByChance> chance = agreement
                .optionalObject("chance")
                .flatMap(one ->
                        one.made(() -> new ByChance(one.number("p"), one.integer("draws"), one.longInteger("seed"))));
        return agreement.made(() -> Agreement.builder(agreement.integer("persons"), rule.orElseThrow())
                .rwg(agreement.sortedNumbers("rwg"))
                .rwgLindell(agreement.sortedNumbers("rwgLindell"))
                .adMean(agreement.optionalNumber("adMean"))
                .adMedian(agreement.optionalNumber("adMedian"))
                .awg(agreement.optionalNumber("awg"))
                .band(agreement.optionalText("band").map(id -> byId(AgreementBand.values(), id)))
                .chance(chance)
                .undefined(agreement.sortedTexts("undefined"))
                .build());
    }

    /** Returns the value with that id. */
    static <T extends Named> T byId(T[] values, String id) {
        ImmutableMap.Builder<String, T> known = ImmutableMap.builder();
        for (T value : values) {
            known.put(value.id(), value);
        }
        return Optional.ofNullable(known.buildOrThrow().get(id))
                .orElseThrow(() -> new InvalidValueException("unknown id \"" + id + "\"", REMEDY));
    }
}
