package org.coppice.files.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.coppice.files.tree.Json;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.RespondentScores;
import org.coppice.model.profile.ResponseRate;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.statistics.norm.Norms;
import tools.jackson.core.JsonGenerator;

/**
 * A writer of profiles as JSON. The schema (draft 2020-12) is the resource {@code org/coppice/files/profile.schema.json}. Equal profiles
 * give identical bytes. Later versions may add fields but rename none.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class ProfileJson {
    private final JsonGenerator json;
    private final ReliabilityJson trust;
    private final SampleJson parts;
    private final NormJson places;
    private final BlueprintJson judgements;
    private final Norms norms;
    private final ImmutableList<String> defaults;
    private final List<RespondentScores> persons = new ArrayList<>();
    private double level;
    private boolean begun;

    private ProfileJson(JsonGenerator json, Norms norms, ImmutableList<String> defaults) {
        this.json = json;
        this.trust = new ReliabilityJson(json);
        this.parts = new SampleJson(json);
        this.places = new NormJson(json, parts);
        this.judgements = new BlueprintJson(json, parts);
        this.norms = norms;
        this.defaults = defaults;
    }

    /** A source of the teams to be written and of the figures of their sample. */
    @FunctionalInterface
    public interface Source {
        /** Passes each team, in order, to {@code teams} and returns the figures of the sample. */
        SampleFigures each(Consumer<TeamResult> teams);
    }

    /**
     * Writes the profile of a sample, with the scores of each person if the profile has them.
     *
     * @param norms the norms of the assessment; may be empty
     * @param defaults the names of the settings in the recipe that the caller did not choose
     */
    public static void write(SampleProfile profile, Norms norms, ImmutableList<String> defaults, Writer out) {
        write(
                teams -> {
                    profile.teams()
                            .forEach(team -> teams.accept(new TeamResult(team, ImmutableList.of(), Optional.empty())));
                    return profile.figures();
                },
                profile.persons(),
                norms,
                defaults,
                out);
    }

    /**
     * Writes the profile of a sample team by team as they arrive, so that at most one team is in memory; the scores of persons are kept
     * until the end. Returns the figures of the sample.
     */
    public static SampleFigures write(Source source, Norms norms, ImmutableList<String> defaults, Writer out) {
        return write(source, ImmutableList.of(), norms, defaults, out);
    }

    private static SampleFigures write(
            Source source,
            ImmutableList<RespondentScores> persons,
            Norms norms,
            ImmutableList<String> defaults,
            Writer out) {
        try (JsonGenerator json = Json.generator(out)) {
            ProfileJson profiles = new ProfileJson(json, norms, defaults);
            profiles.persons.addAll(persons);
            SampleFigures figures = source.each(result -> {
                profiles.begin(result.profile().recipe());
                profiles.team(result);
                profiles.persons.addAll(result.persons());
            });
            profiles.begin(figures.recipe());
            profiles.end(figures);
            json.writeRaw('\n');
            return figures;
        }
    }

    private void begin(Recipe recipe) {
        if (!begun) {
            begun = true;
            level = recipe.level();
            json.writeStartObject();
            json.writeName("recipe");
            RecipeFile.write(recipe, json);
            json.writeArrayPropertyStart("defaults");
            defaults.forEach(json::writeString);
            json.writeEndArray();
            json.writeArrayPropertyStart("teams");
        }
    }

    private void end(SampleFigures figures) {
        json.writeEndArray();
        json.writeArrayPropertyStart("respondents");
        persons.forEach(this::person);
        json.writeEndArray();
        parts.sample(figures, score -> places.norms(norms.of(score)));
        parts.provenance(figures);
        json.writeEndObject();
    }

    private void team(TeamResult result) {
        TeamProfile team = result.profile();
        json.writeStartObject();
        json.writeStringProperty("team", team.team().team());
        parts.text("wave", team.team().wave());
        json.writeNumberProperty("respondents", team.respondents());
        json.writeArrayPropertyStart("responses");
        team.responses().forEach(this::response);
        json.writeEndArray();
        json.writeArrayPropertyStart("scores");
        team.scores().forEach(this::score);
        json.writeEndArray();
        result.blueprint().ifPresent(judgements::write);
        json.writeEndObject();
    }

    private void response(ResponseRate response) {
        json.writeStartObject();
        json.writeStringProperty("perspective", response.perspective().id());
        json.writeNumberProperty("respondents", response.respondents());
        json.writeName("roster");
        response.roster().ifPresentOrElse(json::writeNumber, json::writeNull);
        parts.number("rate", response.rate());
        json.writeEndObject();
    }

    private void score(TeamScore score) {
        json.writeStartObject();
        parts.measure(score.measure());
        json.writeStringProperty("perspective", score.perspectiveId());
        perspectives("from", score.from());
        json.writeStringProperty("metric", score.metric().id());
        json.writeName("n");
        score.n().ifPresentOrElse(json::writeNumber, json::writeNull);
        parts.number("value", score.value().figure());
        parts.number("sd", score.sd());
        parts.interval(score.interval(), level);
        parts.withheld(score.value());
        trust.agreement(score.agreement());
        parts.number("reliability", score.reliability());
        places.norms(norms.of(score));
        json.writeEndObject();
    }

    private void person(RespondentScores person) {
        json.writeStartObject();
        json.writeStringProperty("respondent", person.respondent());
        json.writeStringProperty("team", person.team().team());
        parts.text("wave", person.team().wave());
        json.writeStringProperty("perspective", person.perspective().id());
        json.writeArrayPropertyStart("scores");
        for (int c = 0; c < person.columns().size(); c++) {
            json.writeStartObject();
            parts.measure(person.columns().get(c).measure());
            json.writeStringProperty("metric", person.columns().get(c).metric().id());
            parts.number("value", person.scores().get(c).figure());
            parts.withheld(person.scores().get(c));
            places.norms(norms.of(person, c));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void perspectives(String name, ImmutableSet<Perspective> perspectives) {
        json.writeArrayPropertyStart(name);
        perspectives.forEach(who -> json.writeString(who.id()));
        json.writeEndArray();
    }
}
