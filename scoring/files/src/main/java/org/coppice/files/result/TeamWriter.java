package org.coppice.files.result;

import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.profile.DisclosureStatement;
import org.coppice.model.profile.Ingredient;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.ResponseRate;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.AgreementLevel;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Precision;
import org.coppice.statistics.norm.Norms;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes the profile and the blueprint of one team: an element of {@code teams} in a profile. {@link TeamReader} reads it. */
final class TeamWriter {
    private final JsonGenerator json;
    private final SampleJson parts;
    private final ReliabilityJson reliability;
    private final NormJson comparisons;
    private final Norms norms;
    private final double level;

    private TeamWriter(JsonGenerator json, Norms norms, double level) {
        this.json = json;
        this.parts = new SampleJson(json);
        this.reliability = new ReliabilityJson(json);
        this.comparisons = new NormJson(json, parts);
        this.norms = norms;
        this.level = level;
    }

    static void write(TeamResult result, Norms norms, JsonGenerator json) {
        write(result, norms, Optional.empty(), json);
    }

    /** Writes a team with the statement of its disclosure control, if it is given. */
    static void write(TeamResult result, Norms norms, Optional<DisclosureStatement> stated, JsonGenerator json) {
        new TeamWriter(json, norms, result.profile().recipe().level()).team(result, stated);
    }

    private void team(TeamResult result, Optional<DisclosureStatement> stated) {
        TeamProfile team = result.profile();
        json.writeStartObject();
        json.writeStringProperty("team", team.team().team());
        parts.text("wave", team.team().wave());
        parts.count("respondents", team.respondents());
        strategies(team.recipe());
        json.writeArrayPropertyStart("responses");
        team.responses().forEach(this::response);
        json.writeEndArray();
        json.writeArrayPropertyStart("metrics");
        metrics(team).forEach(this::metric);
        json.writeEndArray();
        json.writeArrayPropertyStart("scores");
        team.scores().forEach(this::score);
        json.writeEndArray();
        result.blueprint().ifPresent(new BlueprintJson(json, parts, level)::write);
        if (stated.isPresent()) {
            parts.disclosure(stated);
        }
        json.writeEndObject();
    }

    /** Writes which strategies computed the figures, so that they are not read with the recipe of others. */
    private void strategies(Recipe recipe) {
        json.writeObjectPropertyStart("strategies");
        json.writeStringProperty("scoring", recipe.scoring().id());
        json.writeStringProperty("aggregation", recipe.aggregation().id());
        parts.text("blueprint", recipe.blueprint().map(Ingredient::id).orElse(null));
        json.writeEndObject();
    }

    /** Returns the metrics of the scores in the order of the scores, each once. */
    private static Set<Metric> metrics(TeamProfile team) {
        Set<Metric> metrics = new LinkedHashSet<>();
        team.scores().forEach(score -> metrics.add(score.metric()));
        return metrics;
    }

    private void metric(Metric metric) {
        json.writeStartObject();
        json.writeStringProperty("id", metric.id());
        json.writeStringProperty("label", metric.label());
        bound("lowest", metric.lowest());
        bound("highest", metric.highest());
        json.writeStringProperty("kind", metric.kind().name().toLowerCase(java.util.Locale.ROOT));
        json.writeEndObject();
    }

    private void bound(String name, double bound) {
        if (Double.isFinite(bound)) {
            json.writeNumberProperty(name, bound);
        } else {
            json.writeNullProperty(name);
        }
    }

    private void response(ResponseRate response) {
        json.writeStartObject();
        json.writeStringProperty("perspective", response.perspective().id());
        parts.count("respondents", response.respondents());
        parts.count("roster", response.roster());
        parts.number("rate", response.rate());
        json.writeEndObject();
    }

    private void score(TeamScore score) {
        json.writeStartObject();
        parts.measure(score.measure());
        json.writeStringProperty("perspective", score.perspectiveId());
        perspectives("from", score.from());
        json.writeStringProperty("metric", score.metric().id());
        parts.count("n", score.n());
        parts.value(score.value());
        parts.number("sd", score.sd());
        parts.interval(score.interval(), level);
        parts.text("cut", cut(score));
        parts.withheld(score.value());
        reliability.agreement(score.agreement());
        parts.number("reliability", score.reliability());
        parts.text("precision", score.precision().map(Precision::id).orElse(null));
        parts.text(
                "agreementLevel", score.agreementLevel().map(AgreementLevel::id).orElse(null));
        parts.texts("unanswered", score.unanswered());
        comparisons.norms(norms.of(score));
        json.writeEndObject();
    }

    /** Returns at which ends the interval is cut, since the metric ends there; null if at none. */
    private static @Nullable String cut(TeamScore score) {
        if (!(score.interval() instanceof Interval.Between between)) {
            return null;
        }
        boolean below = between.isCutBelow(score.metric());
        boolean above = between.isCutAbove(score.metric());
        return below && above ? "both" : below ? "lower" : above ? "upper" : null;
    }

    private void perspectives(String name, ImmutableSet<Perspective> perspectives) {
        json.writeArrayPropertyStart(name);
        perspectives.forEach(who -> json.writeString(who.id()));
        json.writeEndArray();
    }
}
