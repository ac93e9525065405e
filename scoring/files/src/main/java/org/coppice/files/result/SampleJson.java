package org.coppice.files.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.coppice.files.tree.Json;
import org.coppice.model.Measure;
import org.coppice.model.Source;
import org.coppice.model.blueprint.Label;
import org.coppice.model.profile.DisclosureStatement;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.UnansweredQuestion;
import org.coppice.model.profile.View;
import org.coppice.model.score.Hundredths;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import tools.jackson.core.JsonGenerator;

/** Writes the figures of a sample and the parts that other writers share. */
final class SampleJson {
    private final JsonGenerator json;
    private final ReliabilityJson trust;

    SampleJson(JsonGenerator json) {
        this.json = json;
        this.trust = new ReliabilityJson(json);
    }

    /**
     * Writes the object of a sample.
     *
     * @param more writes further fields of a figure
     */
    void sample(SampleFigures figures, Consumer<SampleScore> more) {
        json.writeObjectPropertyStart("sample");
        json.writeNumberProperty("teams", figures.teams());
        count("respondents", figures.respondents());
        json.writeArrayPropertyStart("constructs");
        for (SampleScore score : figures.constructs()) {
            json.writeStartObject();
            construct(score);
            more.accept(score);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Writes the provenance of the figures and their precision. */
    void provenance(SampleFigures figures) {
        json.writeObjectPropertyStart("provenance");
        json.writeName("answers");
        figures.answers().ifPresentOrElse(json::writeString, json::writeNull);
        note(figures.recipe().view());
        json.writeEndObject();
    }

    /** Writes the statement of disclosure control, or null in the research view. */
    void disclosure(Optional<DisclosureStatement> stated) {
        if (stated.isEmpty()) {
            json.writeNullProperty("disclosure");
            return;
        }
        DisclosureStatement statement = stated.get();
        json.writeObjectPropertyStart("disclosure");
        json.writeStringProperty("promise", statement.promise());
        texts("attackers", statement.attackers());
        json.writeNumberProperty("minimumGroup", statement.minimums().group());
        json.writeNumberProperty("minimumSpread", statement.minimums().spread());
        json.writeNumberProperty("minimumQuestions", statement.minimums().questions());
        texts("basis", statement.basis());
        texts("members", statement.members());
        number("tightest", hundredths(statement.tightest()));
        text("at", statement.at().orElse(null));
        json.writeEndObject();
    }

    private static OptionalDouble hundredths(OptionalDouble share) {
        return share.isPresent() ? OptionalDouble.of(Hundredths.ofOne(share.getAsDouble())) : share;
    }

    /** Writes the precision of the figures of a view. */
    void note(View view) {
        json.writeStringProperty(
                "note",
                view == View.RESEARCH
                        ? "full precision, for persons who may see the answers"
                        : "figures are rounded, and small groups are not shown");
    }

    private void construct(SampleScore score) {
        measure(score.measure());
        json.writeStringProperty("perspective", score.perspective().id());
        text("wave", score.wave());
        json.writeStringProperty("metric", score.metric().id());
        json.writeNumberProperty("questions", score.questions());
        count("respondents", score.respondents());
        number("value", score.value().figure());
        number("sd", score.sd());
        withheld(score.value());
        json.writeArrayPropertyStart("unanswered");
        for (UnansweredQuestion question : score.unanswered()) {
            json.writeStartObject();
            unanswered(question);
            json.writeEndObject();
        }
        json.writeEndArray();
        trust.scale(score.scale());
    }

    /** Writes the fields of a question that some groups did not answer, without its wave and perspective. */
    void unanswered(UnansweredQuestion question) {
        json.writeStringProperty("question", question.question());
        texts("teams", question.teams());
        json.writeBooleanProperty("everywhere", question.everywhere());
    }

    /** Writes a number of people, or null if it is not shown. */
    void count(String name, OptionalInt people) {
        json.writeName(name);
        people.ifPresentOrElse(json::writeNumber, json::writeNull);
    }

    void measure(Measure measure) {
        json.writeStringProperty("construct", measure.construct().value());
        json.writeStringProperty("referent", measure.referent().id());
        json.writeStringProperty("horizon", measure.horizon().id());
    }

    /** Writes a score with its standard error. */
    void value(Score score) {
        number("value", score.figure());
        number(
                "standardError",
                score instanceof Score.Measured measured ? measured.standardError() : OptionalDouble.empty());
    }

    void withheld(Score score) {
        if (score instanceof Score.Withheld withheld) {
            json.writeObjectPropertyStart("withheld");
            json.writeStringProperty("reason", withheld.reason().id());
            json.writeStringProperty("detail", withheld.detail());
            json.writeEndObject();
        } else {
            json.writeNullProperty("withheld");
        }
    }

    void interval(Interval interval, double level) {
        if (interval instanceof Interval.Between between) {
            json.writeNumberProperty("lower", between.lower());
            json.writeNumberProperty("upper", between.upper());
            json.writeNumberProperty("level", between.level());
            json.writeNullProperty("noInterval");
        } else {
            json.writeNullProperty("lower");
            json.writeNullProperty("upper");
            json.writeNumberProperty("level", level);
            Interval.Withheld withheld = (Interval.Withheld) interval;
            json.writeObjectPropertyStart("noInterval");
            json.writeStringProperty("reason", withheld.reason().id());
            json.writeStringProperty("detail", withheld.detail());
            json.writeEndObject();
        }
    }

    /** Writes a source as an object. */
    void source(Source source) {
        source("source", source);
    }

    void source(String name, Source source) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("work", source.work());
        json.writeStringProperty("place", source.place());
        json.writeStringProperty("basis", source.basis().id());
        json.writeEndObject();
    }

    void number(String name, OptionalDouble value) {
        Json.number(json, name, value);
    }

    void text(String name, @org.jspecify.annotations.Nullable Object value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    /** Writes the value of a label, or the reason why it has none. */
    void label(Label label) {
        text("label", label.stated().orElse(null));
        text("text", label instanceof Label.Stated stated ? stated.text() : null);
        withheld(label);
    }

    private void withheld(Label label) {
        if (label instanceof Label.Withheld withheld) {
            json.writeObjectPropertyStart("withheld");
            json.writeStringProperty("gate", withheld.gate().id());
            json.writeStringProperty("detail", withheld.detail());
            texts("questions", withheld.questions());
            json.writeEndObject();
        } else {
            json.writeNullProperty("withheld");
        }
    }

    void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
