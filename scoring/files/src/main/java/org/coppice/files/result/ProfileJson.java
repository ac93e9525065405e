package org.coppice.files.result;

import com.google.common.collect.ImmutableList;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.coppice.files.tree.Json;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.RespondentScores;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.SampleProfile;
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
    private final SampleJson parts;
    private final NormJson places;
    private final Norms norms;
    private final ImmutableList<String> defaults;
    private final ImmutableList<String> warnings;
    private final List<RespondentScores> persons = new ArrayList<>();
    private boolean begun;

    private ProfileJson(
            JsonGenerator json, Norms norms, ImmutableList<String> defaults, ImmutableList<String> warnings) {
        this.json = json;
        this.parts = new SampleJson(json);
        this.places = new NormJson(json, parts);
        this.norms = norms;
        this.defaults = defaults;
        this.warnings = warnings;
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
                ImmutableList.of(),
                out);
    }

    /**
     * Writes the profile of a sample team by team as they arrive, so that at most one team is in memory; the scores of persons are kept
     * until the end. Returns the figures of the sample.
     */
    public static SampleFigures write(Source source, Norms norms, ImmutableList<String> defaults, Writer out) {
        return write(source, norms, defaults, ImmutableList.of(), out);
    }

    /**
     * Writes the profile of a sample team by team, with warnings about its answers.
     *
     * @param warnings what a reader should know about the answers, in words
     */
    public static SampleFigures write(
            Source source, Norms norms, ImmutableList<String> defaults, ImmutableList<String> warnings, Writer out) {
        return write(source, ImmutableList.of(), norms, defaults, warnings, out);
    }

    private static SampleFigures write(
            Source source,
            ImmutableList<RespondentScores> persons,
            Norms norms,
            ImmutableList<String> defaults,
            ImmutableList<String> warnings,
            Writer out) {
        try (JsonGenerator json = Json.generator(out)) {
            ProfileJson profiles = new ProfileJson(json, norms, defaults, warnings);
            profiles.persons.addAll(persons);
            SampleFigures figures = source.each(result -> {
                profiles.begin(result.profile().recipe());
                TeamWriter.write(result, norms, json);
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
            json.writeStartObject();
            json.writeName("recipe");
            RecipeFile.write(recipe, json);
            parts.texts("defaults", defaults);
            parts.texts("warnings", warnings);
            json.writeArrayPropertyStart("teams");
        }
    }

    private void end(SampleFigures figures) {
        json.writeEndArray();
        json.writeArrayPropertyStart("respondents");
        persons.forEach(this::person);
        json.writeEndArray();
        parts.sample(figures, score -> places.norms(norms.of(score)));
        parts.disclosure(figures.disclosure());
        parts.provenance(figures);
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
}
