package org.coppice.files.bank;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.EnumSet;
import org.coppice.files.tree.AncestorsJson;
import org.coppice.files.tree.CompactJson;
import org.coppice.files.tree.TextPaths;
import org.coppice.model.Construct;
import org.coppice.model.Horizon;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.bank.BankHeader;
import org.coppice.model.bank.Form;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Section;
import org.coppice.model.vocabulary.Vocabulary;
import tools.jackson.core.JsonGenerator;

/** Writes a bank in the form that {@link BankFile} reads. */
final class BankJson {
    /** The default language of a bank. */
    static final String LANGUAGE = "en";

    private final JsonGenerator json;

    private BankJson(JsonGenerator json) {
        this.json = json;
    }

    static byte[] bytes(QuestionBank bank) {
        return CompactJson.bytes(json -> new BankJson(json).bank(bank));
    }

    private void bank(QuestionBank bank) {
        BankHeader header = bank.header();
        json.writeStringProperty("bank", header.id());
        json.writeStringProperty("version", header.version());
        json.writeStringProperty("title", header.title());
        json.writeStringProperty("language", header.language());
        CompactJson.text(json, "source", header.source());
        CompactJson.text(json, "licence", header.licence());
        CompactJson.text(json, "blueprint", header.blueprint());
        AncestorsJson.write(json, header.extended());
        texts("introductions", header.introductions());
        json.writeObjectPropertyStart("scales");
        bank.scales().forEach(this::scale);
        json.writeEndObject();
        json.writeObjectPropertyStart("constructs");
        bank.constructs().forEach(this::construct);
        json.writeEndObject();
        parts(bank);
        json.writeArrayPropertyStart("questions");
        bank.questions().forEach(this::question);
        json.writeEndArray();
        translations(bank);
    }

    private void translations(QuestionBank bank) {
        if (!bank.translations().isEmpty()) {
            json.writeObjectPropertyStart("translations");
            ImmutableSortedMap.copyOf(bank.translations()).forEach((language, texts) -> {
                json.writeObjectPropertyStart(language);
                TextPaths.write(json, ImmutableSortedMap.copyOf(texts));
                json.writeEndObject();
            });
            json.writeEndObject();
        }
    }

    private void parts(QuestionBank bank) {
        if (!bank.sections().isEmpty()) {
            json.writeObjectPropertyStart("sections");
            bank.sections().forEach(this::section);
            json.writeEndObject();
        }
        if (!bank.forms().isEmpty()) {
            json.writeObjectPropertyStart("forms");
            bank.forms().forEach(this::form);
            json.writeEndObject();
        }
    }

    /** Writes a section without the perspectives that it asks, as each question lists its own. */
    private void section(Section section) {
        json.writeObjectPropertyStart(section.id());
        json.writeStringProperty("title", section.title());
        CompactJson.text(json, "description", section.description());
        section.choose().ifPresent(most -> json.writeNumberProperty("choose", most));
        json.writeEndObject();
    }

    private void form(Form form) {
        json.writeObjectPropertyStart(form.id());
        json.writeStringProperty("title", form.title());
        CompactJson.text(json, "description", form.description());
        json.writeArrayPropertyStart("questions");
        form.questions().forEach(json::writeString);
        json.writeEndArray();
        if (!form.asked().isEmpty()) {
            json.writeObjectPropertyStart("asked");
            form.asked().forEach(this::asked);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void scale(ResponseScale scale) {
        json.writeObjectPropertyStart(scale.id());
        if (scale instanceof ResponseScale.Likert likert) {
            likert(likert);
        } else if (scale instanceof ResponseScale.Numeric number) {
            number(number);
        } else if (scale instanceof ResponseScale.Points points) {
            json.writeStringProperty("type", Scales.POINTS);
            json.writeNumberProperty("total", points.total());
        } else if (scale instanceof ResponseScale.Choice choice) {
            choice(choice);
        }
        json.writeEndObject();
    }

    private void likert(ResponseScale.Likert scale) {
        json.writeStringProperty("type", Scales.LIKERT);
        json.writeNumberProperty("points", scale.points());
        json.writeNumberProperty("lowest", scale.lowest());
        if (scale.step() > 1) {
            json.writeNumberProperty("step", scale.step());
        }
        if (!scale.labels().isEmpty()) {
            json.writeArrayPropertyStart("labels");
            scale.labels().forEach(json::writeString);
            json.writeEndArray();
        }
    }

    private void number(ResponseScale.Numeric scale) {
        json.writeStringProperty("type", Scales.NUMBER);
        if (Double.isFinite(scale.minimum())) {
            CompactJson.number(json, "minimum", scale.minimum());
        }
        if (Double.isFinite(scale.maximum())) {
            CompactJson.number(json, "maximum", scale.maximum());
        }
    }

    /** Writes a choice scale. The order of the options is kept, since answers are stored as their indices. */
    private void choice(ResponseScale.Choice scale) {
        json.writeStringProperty("type", Scales.CHOICE);
        json.writeObjectPropertyStart("options");
        scale.options().forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    /** Writes a construct; one that is identical to a construct of the vocabulary is written by its id only. */
    private void construct(Construct construct) {
        json.writeObjectPropertyStart(construct.id());
        if (!Vocabulary.contains(construct)) {
            json.writeStringProperty("label", construct.label());
            json.writeStringProperty("definition", construct.definition());
        }
        json.writeEndObject();
    }

    private void question(Question question) {
        json.writeStartObject();
        json.writeStringProperty("id", question.id());
        json.writeStringProperty("text", question.text());
        json.writeStringProperty("scale", question.scale());
        if (!question.keys().isEmpty()) {
            json.writeArrayPropertyStart("measures");
            question.keys().forEach(this::key);
            json.writeEndArray();
        }
        if (question.referent() != Referent.TEAM) {
            json.writeStringProperty("about", question.referent().id());
        }
        if (question.horizon() != Horizon.NOW) {
            json.writeStringProperty("horizon", question.horizon().id());
        }
        people(question);
        CompactJson.text(json, "source", question.source());
        CompactJson.text(json, "section", question.section());
        CompactJson.text(json, "mirrors", question.mirrors());
        json.writeEndObject();
    }

    private void people(Question question) {
        if (!question.asked().containsAll(EnumSet.allOf(Perspective.class))) {
            asked("asked", question.asked());
        }
        texts("wordings", question.wordings());
    }

    private void asked(String name, ImmutableSet<Perspective> asked) {
        json.writeArrayPropertyStart(name);
        asked.forEach(who -> json.writeString(who.id()));
        json.writeEndArray();
    }

    /** Writes texts in the order of the perspectives; nothing if there is none. */
    private void texts(String name, ImmutableMap<Perspective, String> texts) {
        if (!texts.isEmpty()) {
            json.writeObjectPropertyStart(name);
            ImmutableSortedMap.copyOf(texts).forEach((who, text) -> json.writeStringProperty(who.id(), text));
            json.writeEndObject();
        }
    }

    private void key(Key key) {
        boolean plain = !key.reversed() && key.weight() == 1;
        if (plain) {
            json.writeString(key.construct().value());
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("construct", key.construct().value());
        if (key.reversed()) {
            json.writeBooleanProperty("reversed", true);
        }
        if (key.weight() != 1) {
            CompactJson.number(json, "weight", key.weight());
        }
        json.writeEndObject();
    }
}
