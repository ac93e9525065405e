package org.coppice.scoring.file;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.RespondentScores;
import org.coppice.model.profile.ResponseRate;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import tools.jackson.core.JsonGenerator;

/**
 * Writes profiles as JSON, in the shape of {@code profile.schema.json} (draft 2020-12, beside this class). The same profile is the
 * same bytes; later versions add fields and rename none.
 */
public final class ProfileJson {
    private final JsonGenerator json;
    private final ImmutableList<String> defaults;
    private final List<RespondentScores> persons = new ArrayList<>();
    private double level;
    private boolean begun;

    private ProfileJson(JsonGenerator json, ImmutableList<String> defaults) {
        this.json = json;
        this.defaults = defaults;
    }

    /** Hands on profiles to be written, and returns the figures of their sample. */
    @FunctionalInterface
    public interface Source {
        /** Hands on each team's profile in order, with the scores of its persons where they were asked for. */
        SampleFigures each(BiConsumer<TeamProfile, ImmutableList<RespondentScores>> teams);
    }

    /**
     * Writes the profile of a sample, and each person's scores where it has them.
     *
     * @param defaults the names of what in the recipe was not chosen by the caller
     */
    public static void write(SampleProfile profile, ImmutableList<String> defaults, Writer out) {
        write(
                teams -> {
                    profile.teams().forEach(team -> teams.accept(team, ImmutableList.of()));
                    return profile.figures();
                },
                profile.persons(),
                defaults,
                out);
    }

    /** The same, team by team as they come, so that no more than one is in memory; persons' scores are kept to the end. */
    public static SampleFigures write(Source source, ImmutableList<String> defaults, Writer out) {
        return write(source, ImmutableList.of(), defaults, out);
    }

    private static SampleFigures write(
            Source source, ImmutableList<RespondentScores> persons, ImmutableList<String> defaults, Writer out) {
        try (JsonGenerator json = Json.generator(out)) {
            ProfileJson profiles = new ProfileJson(json, defaults);
            profiles.persons.addAll(persons);
            SampleFigures figures = source.each((team, scores) -> {
                profiles.begin(team.recipe());
                profiles.team(team);
                profiles.persons.addAll(scores);
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
        json.writeObjectPropertyStart("sample");
        json.writeNumberProperty("teams", figures.teams());
        json.writeNumberProperty("respondents", figures.respondents());
        json.writeArrayPropertyStart("constructs");
        figures.constructs().forEach(this::construct);
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectPropertyStart("provenance");
        json.writeName("answers");
        figures.answers().ifPresentOrElse(json::writeString, json::writeNull);
        json.writeStringProperty(
                "note",
                figures.answers().isPresent()
                        ? "full precision, for those who already hold the answers"
                        : "figures are rounded, and small groups are not shown");
        json.writeEndObject();
        json.writeEndObject();
    }

    private void construct(SampleScore score) {
        json.writeStartObject();
        measure(score.measure());
        json.writeStringProperty("perspective", score.perspective().id());
        text("wave", score.wave());
        json.writeStringProperty("metric", score.metric().id());
        json.writeNumberProperty("questions", score.questions());
        json.writeNumberProperty("respondents", score.respondents());
        number("mean", score.mean().figure());
        number("sd", score.sd());
        withheld(score.mean());
        json.writeEndObject();
    }

    private void team(TeamProfile team) {
        json.writeStartObject();
        json.writeStringProperty("team", team.team().team());
        text("wave", team.team().wave());
        json.writeNumberProperty("respondents", team.respondents());
        json.writeArrayPropertyStart("responses");
        team.responses().forEach(this::response);
        json.writeEndArray();
        json.writeArrayPropertyStart("scores");
        team.scores().forEach(this::score);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void response(ResponseRate response) {
        json.writeStartObject();
        json.writeStringProperty("perspective", response.perspective().id());
        json.writeNumberProperty("respondents", response.respondents());
        json.writeName("roster");
        response.roster().ifPresentOrElse(json::writeNumber, json::writeNull);
        number("rate", response.rate());
        json.writeEndObject();
    }

    private void score(TeamScore score) {
        json.writeStartObject();
        measure(score.measure());
        json.writeStringProperty("perspective", score.perspectiveId());
        perspectives("from", score.from());
        json.writeStringProperty("metric", score.metric().id());
        json.writeName("n");
        score.n().ifPresentOrElse(json::writeNumber, json::writeNull);
        number("mean", score.mean().figure());
        number("sd", score.sd());
        interval(score.interval());
        withheld(score.mean());
        json.writeEndObject();
    }

    private void interval(Interval interval) {
        if (interval instanceof Interval.Between between) {
            json.writeNumberProperty("lower", between.lower());
            json.writeNumberProperty("upper", between.upper());
            json.writeNumberProperty("level", between.level());
            json.writeNullProperty("noInterval");
        } else {
            json.writeNullProperty("lower");
            json.writeNullProperty("upper");
            json.writeNumberProperty("level", level);
            json.writeStringProperty(
                    "noInterval", ((Interval.None) interval).why().id());
        }
    }

    private void person(RespondentScores person) {
        json.writeStartObject();
        json.writeStringProperty("respondent", person.respondent());
        json.writeStringProperty("team", person.team().team());
        text("wave", person.team().wave());
        json.writeStringProperty("perspective", person.perspective().id());
        json.writeArrayPropertyStart("scores");
        for (int c = 0; c < person.columns().size(); c++) {
            json.writeStartObject();
            measure(person.columns().get(c).measure());
            json.writeStringProperty("metric", person.columns().get(c).metric().id());
            number("value", person.scores().get(c).figure());
            withheld(person.scores().get(c));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void measure(Measure measure) {
        json.writeStringProperty("construct", measure.construct().value());
        json.writeStringProperty("referent", measure.referent().id());
        json.writeStringProperty("horizon", measure.horizon().id());
    }

    private void perspectives(String name, ImmutableSet<Perspective> perspectives) {
        json.writeArrayPropertyStart(name);
        perspectives.forEach(who -> json.writeString(who.id()));
        json.writeEndArray();
    }

    private void withheld(Score score) {
        if (score instanceof Score.Withheld withheld) {
            json.writeObjectPropertyStart("withheld");
            json.writeStringProperty("reason", withheld.reason().id());
            json.writeStringProperty("detail", withheld.detail());
            json.writeEndObject();
        } else {
            json.writeNullProperty("withheld");
        }
    }

    private void number(String name, OptionalDouble value) {
        json.writeName(name);
        value.ifPresentOrElse(json::writeNumber, json::writeNull);
    }

    private void text(String name, @org.jspecify.annotations.Nullable Object value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }
}
