package org.coppice.files.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.coppice.files.records.AncestorRecord;
import org.coppice.files.records.BankRecord;
import org.coppice.files.records.BaseRecord;
import org.coppice.files.records.CalibrationRecord;
import org.coppice.files.records.ConstructRecord;
import org.coppice.files.records.EasinessRecord;
import org.coppice.files.records.FormRecord;
import org.coppice.files.records.FrameRecord;
import org.coppice.files.records.MeasureRecord;
import org.coppice.files.records.NormRecord;
import org.coppice.files.records.NullRecord;
import org.coppice.files.records.PluginRecord;
import org.coppice.files.records.QuestionRecord;
import org.coppice.files.records.ScaleRecord;
import org.coppice.files.records.SectionRecord;
import org.coppice.files.records.WeightingRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Converts a tree to a record. Fields that the file does not have, or that were removed because of a fault, are null. */
public final class Records {
    private Records() {}

    public static BankRecord bank(JsonNode file) {
        return new BankRecord(
                text(file.path("bank")),
                text(file.path("version")),
                text(file.path("title")),
                text(file.path("language")),
                text(file.path("source")),
                text(file.path("licence")),
                text(file.path("blueprint")),
                base(file.path("extends"), "bank"),
                ancestors(file.path("extended")),
                mapping(file.path("introductions"), Records::text),
                mapping(file.path("scales"), Records::scale),
                mapping(file.path("constructs"), Records::construct),
                mapping(file.path("sections"), Records::section),
                mapping(file.path("forms"), Records::form),
                list(file.path("questions"), Records::question),
                TextPaths.ofQuestions(file.path("reworded")),
                list(file.path("retired"), Records::text),
                mapping(file.path("translations"), TextPaths::read));
    }

    /** Reads what a file extends; its id is in the field named {@code kind}. */
    private static @Nullable BaseRecord base(JsonNode said, String kind) {
        return !said.isObject()
                ? null
                : new BaseRecord(text(said.path(kind)), text(said.path("version")), text(said.path("digest")));
    }

    static @Nullable public List<AncestorRecord> ancestors(JsonNode said) {
        return list(said, Records::ancestor);
    }

    private static @Nullable AncestorRecord ancestor(JsonNode said) {
        return !said.isObject()
                ? null
                : new AncestorRecord(
                        text(said.path("id")),
                        text(said.path("version")),
                        text(said.path("digest")),
                        list(said.path("retired"), Records::text));
    }

    public static WeightingRecord weighting(JsonNode file) {
        return new WeightingRecord(
                text(file.path("weighting")),
                text(file.path("version")),
                text(file.path("title")),
                text(file.path("for")),
                base(file.path("extends"), "weighting"),
                ancestors(file.path("extended")),
                mapping(file.path("questions"), Records::number),
                mapping(file.path("perspectives"), Records::number),
                mapping(file.path("parameters"), Records::parameter),
                mapping(file.path("disclosure"), Records::whole));
    }

    public static NormRecord norm(JsonNode file) {
        return new NormRecord(
                text(file.path("norm")),
                text(file.path("for")),
                text(file.path("construct")),
                text(file.path("about")),
                text(file.path("horizon")),
                text(file.path("perspective")),
                text(file.path("metric")),
                text(file.path("source")),
                whole(file.path("n")),
                whole(file.path("year")),
                number(file.path("mean")),
                number(file.path("sd")),
                mapping(file.path("percentiles"), Records::number));
    }

    public static CalibrationRecord calibration(JsonNode file) {
        return new CalibrationRecord(
                text(file.path("calibration")),
                text(file.path("for")),
                text(file.path("versions")),
                text(file.path("source")),
                list(file.path("measures"), Records::easiness));
    }

    private static @Nullable EasinessRecord easiness(JsonNode said) {
        return !said.isObject()
                ? null
                : new EasinessRecord(
                        text(said.path("construct")),
                        text(said.path("about")),
                        text(said.path("horizon")),
                        number(said.path("easiness")),
                        number(said.path("error")));
    }

    public static FrameRecord frame(JsonNode file) {
        return new FrameRecord(
                text(file.path("frame")),
                text(file.path("language")),
                text(file.path("source")),
                mapping(file.path("sentences"), Records::text));
    }

    public static PluginRecord plugin(JsonNode file) {
        return new PluginRecord(
                text(file.path("plugin")),
                text(file.path("version")),
                text(file.path("title")),
                whole(file.path("contract")),
                list(file.path("banks"), Records::text),
                list(file.path("weightings"), Records::text),
                list(file.path("norms"), Records::text),
                list(file.path("calibrations"), Records::text),
                list(file.path("frames"), Records::text),
                list(file.path("documents"), Records::text),
                mapping(file.path("nulls"), Records::ofNull));
    }

    private static @Nullable NullRecord ofNull(JsonNode said) {
        return !said.isObject()
                ? null
                : new NullRecord(
                        text(said.path("label")),
                        text(said.path("source")),
                        list(said.path("proportions"), Records::number));
    }

    private static @Nullable ScaleRecord scale(JsonNode said) {
        return !said.isObject()
                ? null
                : new ScaleRecord(
                        text(said.path("type")),
                        whole(said.path("points")),
                        whole(said.path("lowest")),
                        whole(said.path("step")),
                        list(said.path("labels"), Records::text),
                        number(said.path("minimum")),
                        number(said.path("maximum")),
                        whole(said.path("total")),
                        mapping(said.path("options"), Records::text));
    }

    private static @Nullable ConstructRecord construct(JsonNode said) {
        return !said.isObject() ? null : new ConstructRecord(text(said.path("label")), text(said.path("definition")));
    }

    private static @Nullable SectionRecord section(JsonNode said) {
        return !said.isObject()
                ? null
                : new SectionRecord(
                        text(said.path("title")),
                        text(said.path("description")),
                        list(said.path("asked"), Records::text),
                        whole(said.path("choose")));
    }

    private static @Nullable FormRecord form(JsonNode said) {
        return !said.isObject()
                ? null
                : new FormRecord(
                        text(said.path("title")),
                        text(said.path("description")),
                        list(said.path("questions"), Records::text),
                        mapping(said.path("asked"), who -> list(who, Records::text)));
    }

    private static @Nullable QuestionRecord question(JsonNode said) {
        return !said.isObject()
                ? null
                : new QuestionRecord(
                        text(said.path("id")),
                        text(said.path("text")),
                        text(said.path("scale")),
                        list(said.path("measures"), Records::measure),
                        text(said.path("about")),
                        text(said.path("horizon")),
                        list(said.path("asked"), Records::text),
                        mapping(said.path("wordings"), Records::text),
                        text(said.path("source")),
                        text(said.path("section")),
                        text(said.path("mirrors")));
    }

    /** Reads a measure: the id of a construct only, or the full form. */
    private static @Nullable MeasureRecord measure(JsonNode said) {
        if (said.isString()) {
            return new MeasureRecord(said.asString(), null, null);
        }
        return !said.isObject()
                ? null
                : new MeasureRecord(
                        text(said.path("construct")), truth(said.path("reversed")), number(said.path("weight")));
    }

    private static <T> @Nullable List<T> list(JsonNode said, Function<JsonNode, @Nullable T> entry) {
        if (!said.isArray()) {
            return null;
        }
        List<T> all = new ArrayList<>();
        said.forEach(each -> all.add(entry.apply(each)));
        return all;
    }

    private static <T> @Nullable Map<String, T> mapping(JsonNode said, Function<JsonNode, @Nullable T> value) {
        if (!said.isObject()) {
            return null;
        }
        Map<String, T> all = new LinkedHashMap<>();
        said.forEachEntry((name, each) -> all.put(name, value.apply(each)));
        return all;
    }

    private static @Nullable String text(JsonNode said) {
        return said.isString() ? said.asString() : null;
    }

    /** Returns a text, or a number, true or false as text. */
    private static @Nullable String parameter(JsonNode said) {
        return said.isString() || said.isNumber() || said.isBoolean() ? said.asString() : null;
    }

    private static @Nullable Boolean truth(JsonNode said) {
        return said.isBoolean() ? said.asBoolean() : null;
    }

    private static @Nullable Double number(JsonNode said) {
        return said.isNumber() ? said.asDouble() : null;
    }

    /** Returns a number as an integer; 6.0 is a whole number, as in JSON Schema. */
    private static @Nullable Integer whole(JsonNode said) {
        return said.isNumber() ? Integer.valueOf((int) said.asDouble()) : null;
    }
}
