package org.coppice.files.result;

import com.google.common.collect.ImmutableList;
import java.io.Writer;
import org.apiguardian.api.API;
import org.coppice.files.tree.Json;
import org.coppice.model.blueprint.Label;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.UnansweredQuestion;
import org.coppice.scoring.result.LabelCounts;
import org.coppice.scoring.result.LabelPair;
import org.coppice.scoring.result.LabelPair.Verdict;
import org.coppice.scoring.result.RankChange;
import org.coppice.scoring.result.ReadingComparison;
import org.coppice.scoring.result.RecipeComparison;
import org.coppice.scoring.result.SampleComparison;
import org.coppice.scoring.result.ScoreDifference;
import org.coppice.statistics.rank.RankCorrelation;
import tools.jackson.core.JsonGenerator;

/**
 * A writer of the comparison of several recipes on the same answers as JSON. The schema (draft 2020-12) is the resource
 * {@code org/coppice/files/compare.schema.json}. Equal comparisons give identical bytes. Later versions may add fields but rename none.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class CompareJson {
    private final JsonGenerator json;
    private final SampleJson parts;

    private CompareJson(JsonGenerator json) {
        this.json = json;
        this.parts = new SampleJson(json);
    }

    /**
     * Writes a comparison.
     *
     * @param defaults the names of the settings in the recipes that the caller did not choose
     */
    public static void write(SampleComparison comparison, ImmutableList<String> defaults, Writer out) {
        write(comparison, defaults, ImmutableList.of(), out);
    }

    /**
     * Writes the same, with warnings about the answers.
     *
     * @param warnings what a reader should know about the answers, in words
     */
    public static void write(
            SampleComparison comparison, ImmutableList<String> defaults, ImmutableList<String> warnings, Writer out) {
        try (JsonGenerator json = Json.generator(out)) {
            new CompareJson(json).sample(comparison, defaults, warnings);
            json.writeRaw('\n');
        }
    }

    private void sample(SampleComparison comparison, ImmutableList<String> defaults, ImmutableList<String> warnings) {
        json.writeStartObject();
        recipe(comparison.first());
        texts("defaults", defaults);
        texts("warnings", warnings);
        json.writeNumberProperty("teams", comparison.teams());
        json.writeArrayPropertyStart("others");
        comparison.others().forEach(this::other);
        json.writeEndArray();
        json.writeArrayPropertyStart("unanswered");
        for (UnansweredQuestion question : comparison.unanswered()) {
            json.writeStartObject();
            parts.text("wave", question.wave());
            json.writeStringProperty("perspective", question.perspective().id());
            parts.unanswered(question);
            json.writeEndObject();
        }
        json.writeEndArray();
        parts.disclosure(comparison.disclosure());
        json.writeObjectPropertyStart("provenance");
        parts.note(comparison.first().view());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void other(RecipeComparison other) {
        json.writeStartObject();
        recipe(other.recipe());
        labels(other.labels());
        json.writeArrayPropertyStart("readings");
        other.readings().forEach(this::reading);
        json.writeEndArray();
        texts("byFirstAlone", other.byFirstAlone());
        texts("byOtherAlone", other.byOtherAlone());
        json.writeArrayPropertyStart("scores");
        other.scores().forEach(this::difference);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void recipe(Recipe recipe) {
        json.writeName("recipe");
        RecipeFile.write(recipe, json);
    }

    private void labels(LabelCounts labels) {
        json.writeObjectPropertyStart("labels");
        for (Verdict verdict : Verdict.values()) {
            json.writeNumberProperty(verdict.id(), labels.count(verdict));
        }
        parts.number("share", labels.changed());
        json.writeEndObject();
    }

    private void reading(ReadingComparison reading) {
        json.writeStartObject();
        json.writeStringProperty("reading", reading.id());
        json.writeStringProperty("title", reading.title());
        labels(reading.labels());
        json.writeArrayPropertyStart("teams");
        reading.teams().forEach(this::pair);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void pair(LabelPair pair) {
        json.writeStartObject();
        json.writeStringProperty("team", pair.team().team());
        parts.text("wave", pair.team().wave());
        json.writeStringProperty("verdict", pair.verdict().id());
        label("first", pair.first());
        label("other", pair.other());
        json.writeEndObject();
    }

    private void label(String name, Label label) {
        json.writeObjectPropertyStart(name);
        parts.label(label);
        json.writeEndObject();
    }

    private void difference(ScoreDifference difference) {
        RankCorrelation correlation = difference.correlation();
        json.writeStartObject();
        parts.measure(correlation.measure());
        json.writeStringProperty("perspective", correlation.perspectiveId());
        parts.text("wave", correlation.wave());
        json.writeNumberProperty("teams", correlation.teams());
        parts.number("rho", correlation.rho().figure());
        parts.withheld(correlation.rho());
        parts.number("largestDifference", difference.largest());
        json.writeArrayPropertyStart("rankChanges");
        difference.rankChanges().forEach(this::rankChange);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void rankChange(RankChange change) {
        json.writeStartObject();
        json.writeStringProperty("team", change.team().team());
        json.writeNumberProperty("first", change.first());
        json.writeNumberProperty("other", change.other());
        json.writeEndObject();
    }

    private void texts(String name, ImmutableList<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
