package org.coppice.files.result;

import com.google.common.collect.ImmutableList;
import java.io.Writer;
import org.apiguardian.api.API;
import org.coppice.files.tree.Json;
import org.coppice.model.score.Score;
import org.coppice.statistics.change.PersonChanges;
import org.coppice.statistics.change.SampleChange;
import org.coppice.statistics.change.TeamChange;
import org.coppice.statistics.change.WaveChange;
import tools.jackson.core.JsonGenerator;

/**
 * A writer of changes between waves as JSON. The schema (draft 2020-12) is the resource {@code org/coppice/files/change.schema.json}. Equal
 * changes give identical bytes. Later versions may add fields but rename none.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class ChangeJson {
    private final JsonGenerator json;
    private final SampleJson parts;
    private final OutcomeJson outcomes;

    private ChangeJson(JsonGenerator json, double level) {
        this.json = json;
        this.parts = new SampleJson(json);
        this.outcomes = new OutcomeJson(json, parts, level);
    }

    /**
     * Writes the changes of a sample.
     *
     * @param defaults the names of the settings in the recipe that the caller did not choose
     */
    public static void write(SampleChange change, ImmutableList<String> defaults, Writer out) {
        write(change, defaults, ImmutableList.of(), out);
    }

    /**
     * Writes the same, with warnings about the answers.
     *
     * @param warnings what a reader should know about the answers, in words
     */
    public static void write(
            SampleChange change, ImmutableList<String> defaults, ImmutableList<String> warnings, Writer out) {
        try (JsonGenerator json = Json.generator(out)) {
            new ChangeJson(json, change.recipe().level()).sample(change, defaults, warnings);
            json.writeRaw('\n');
        }
    }

    private void sample(SampleChange change, ImmutableList<String> defaults, ImmutableList<String> warnings) {
        json.writeStartObject();
        json.writeName("recipe");
        RecipeFile.write(change.recipe(), json);
        parts.texts("defaults", defaults);
        parts.texts("warnings", warnings);
        json.writeArrayPropertyStart("changes");
        change.teams().forEach(this::team);
        json.writeEndArray();
        json.writeArrayPropertyStart("once");
        change.once().forEach(key -> {
            json.writeStartObject();
            json.writeStringProperty("team", key.team());
            parts.text("wave", key.wave());
            json.writeEndObject();
        });
        json.writeEndArray();
        parts.disclosure(change.disclosure());
        json.writeObjectPropertyStart("provenance");
        parts.note(change.recipe().view());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void team(TeamChange team) {
        json.writeStartObject();
        json.writeStringProperty("team", team.before().team());
        parts.text("before", team.before().wave());
        parts.text("after", team.after().wave());
        json.writeArrayPropertyStart("measures");
        team.changes().forEach(this::change);
        json.writeEndArray();
        json.writeArrayPropertyStart("persons");
        team.persons().forEach(this::persons);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void change(WaveChange change) {
        json.writeStartObject();
        parts.measure(change.column().measure());
        json.writeStringProperty("perspective", change.perspective().id());
        json.writeStringProperty("metric", change.column().metric().id());
        outcomes.outcome("whole", change.whole());
        outcomes.outcome("stayed", change.stayed());
        part("joined", change.joined());
        part("left", change.left());
        json.writeName("people");
        change.people()
                .ifPresentOrElse(
                        people -> {
                            json.writeStartObject();
                            json.writeNumberProperty("stayed", people.stayed());
                            json.writeNumberProperty("joined", people.joined());
                            json.writeNumberProperty("left", people.left());
                            json.writeEndObject();
                        },
                        json::writeNull);
        parts.text("note", change.note().orElse(null));
        leftOut(change);
        json.writeEndObject();
    }

    private void leftOut(WaveChange change) {
        json.writeName("leftOut");
        change.leftOut()
                .ifPresentOrElse(
                        questions -> {
                            json.writeStartObject();
                            json.writeNumberProperty("shared", questions.shared());
                            parts.texts("before", questions.before());
                            parts.texts("after", questions.after());
                            json.writeEndObject();
                        },
                        json::writeNull);
    }

    private void part(String name, WaveChange.Part part) {
        json.writeObjectPropertyStart(name);
        parts.count("n", part.n());
        parts.count("unscored", part.unscored());
        score("mean", part.mean());
        parts.withheld(part.mean());
        json.writeEndObject();
    }

    private void persons(PersonChanges persons) {
        json.writeStartObject();
        parts.measure(persons.column().measure());
        json.writeStringProperty("perspective", persons.perspective().id());
        json.writeStringProperty("metric", persons.column().metric().id());
        parts.number("sd", persons.rule().sd());
        parts.number("reliability", persons.rule().reliability());
        json.writeNumberProperty("threshold", persons.rule().threshold());
        json.writeArrayPropertyStart("respondents");
        persons.results().forEach((id, result) -> {
            json.writeStartObject();
            json.writeStringProperty("respondent", id);
            score("change", result.change());
            score("rci", result.rci());
            json.writeStringProperty("verdict", result.verdict().id());
            parts.withheld(result.rci());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private void score(String name, Score score) {
        parts.number(name, score.figure());
    }
}
