package org.coppice.files.tree;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.coppice.model.fault.FaultException;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An object in a JSON file, whose fields are read by type. A field that is missing or has another type is a fault; the method then returns
 * a substitute, and nothing is {@linkplain #made made} of the object.
 */
public final class JsonObject {
    private final String pointer;
    private final JsonNode node;
    private final SourceMap spot;
    private final FaultCollector findings;
    private final String remedy;

    private JsonObject(String pointer, JsonNode node, SourceMap spot, FaultCollector findings, String remedy) {
        this.pointer = pointer;
        this.node = node;
        this.spot = spot;
        this.findings = findings;
        this.remedy = remedy;
    }

    /**
     * Returns the object that a file consists of.
     *
     * @param remedy what to do about a missing or wrong field
     */
    public static JsonObject of(LocatedTree.Tree tree, FaultCollector findings, String remedy) {
        JsonObject root = new JsonObject(Pointer.ROOT, tree.node(), tree.spot(), findings, remedy);
        if (!tree.node().isObject()) {
            root.faultAt(Pointer.ROOT, "the file is not a JSON object");
            throw findings.exception();
        }
        return root;
    }

    /** Returns whether the field is there and not null. */
    public boolean has(String field) {
        return node.hasNonNull(field);
    }

    /** Returns a text. */
    public String text(String field) {
        return field(field, JsonNode::isString, "a text")
                .map(JsonNode::asString)
                .orElse("");
    }

    /** Returns a text, or empty if it is null. */
    public Optional<String> optionalText(String field) {
        return isNull(field) ? Optional.empty() : Optional.of(text(field));
    }

    /** Returns what {@code parse} makes of a text; if it throws, that is a fault of the field. */
    public <T> Optional<T> parsed(String field, Function<String, T> parse) {
        String text = text(field);
        return made(Pointer.child(pointer, field), () -> parse.apply(text));
    }

    /** Returns a number, exactly as it is written. */
    public double number(String field) {
        return field(field, JsonNode::isNumber, "a number")
                .map(value -> written(Pointer.child(pointer, field)))
                .orElse(0.0);
    }

    /** Returns a number, or empty if it is null. */
    public OptionalDouble optionalNumber(String field) {
        return isNull(field) ? OptionalDouble.empty() : OptionalDouble.of(number(field));
    }

    /** Returns a whole number. */
    public int integer(String field) {
        return field(field, value -> value.isIntegralNumber() && value.canConvertToInt(), "a whole number")
                .map(JsonNode::asInt)
                .orElse(0);
    }

    /** Returns a whole number of 0 or more; empty if it is a fault. */
    public OptionalInt count(String field) {
        return field(
                        field,
                        value -> value.isIntegralNumber() && value.canConvertToInt() && value.asInt() >= 0,
                        "a whole number of 0 or more")
                .map(value -> OptionalInt.of(value.asInt()))
                .orElse(OptionalInt.empty());
    }

    /** Returns a whole number of 0 or more; empty if it is null or a fault. */
    public OptionalInt optionalCount(String field) {
        return isNull(field) ? OptionalInt.empty() : count(field);
    }

    /** Returns a whole number, or empty if it is null. */
    public OptionalInt optionalInteger(String field) {
        return isNull(field) ? OptionalInt.empty() : OptionalInt.of(integer(field));
    }

    /** Returns a whole number of any size. */
    public long longInteger(String field) {
        return field(field, JsonNode::isIntegralNumber, "a whole number")
                .map(JsonNode::asLong)
                .orElse(0L);
    }

    /** Returns true or false. */
    public boolean flag(String field) {
        return field(field, JsonNode::isBoolean, "true or false")
                .map(JsonNode::asBoolean)
                .orElse(false);
    }

    /** Returns an object; empty if it is a fault. */
    public Optional<JsonObject> object(String field) {
        return field(field, JsonNode::isObject, "an object").map(value -> child(Pointer.child(pointer, field), value));
    }

    /** Returns an object, or empty if it is null or missing. */
    public Optional<JsonObject> optionalObject(String field) {
        return has(field) ? object(field) : Optional.empty();
    }

    /** Returns the objects of a list. */
    public ImmutableList<JsonObject> objects(String field) {
        ImmutableList.Builder<JsonObject> objects = ImmutableList.builder();
        elements(field, (at, value) -> {
            if (value.isObject()) {
                objects.add(child(at, value));
            } else {
                faultAt(at, "it is not an object");
            }
        });
        return objects.build();
    }

    /** Returns the texts of a list. */
    public ImmutableList<String> texts(String field) {
        ImmutableList.Builder<String> texts = ImmutableList.builder();
        elements(field, (at, value) -> {
            if (value.isString()) {
                texts.add(value.asString());
            } else {
                faultAt(at, "it is not a text");
            }
        });
        return texts.build();
    }

    /** Returns the objects in the fields of an object, by the names of the fields, in their order. */
    public ImmutableMap<String, JsonObject> objectsByName(String field) {
        ImmutableMap.Builder<String, JsonObject> objects = ImmutableMap.builder();
        entries(field, (name, at, value) -> {
            if (value.isObject()) {
                objects.put(name, child(at, value));
            } else {
                faultAt(at, "it is not an object");
            }
        });
        return objects.buildOrThrow();
    }

    /** Returns the numbers in the fields of an object, by the names of the fields, in their order. */
    public ImmutableMap<String, Double> numbersByName(String field) {
        ImmutableMap.Builder<String, Double> numbers = ImmutableMap.builder();
        entries(field, (name, at, value) -> {
            if (value.isNumber()) {
                numbers.put(name, written(at));
            } else {
                faultAt(at, "it is not a number");
            }
        });
        return numbers.buildOrThrow();
    }

    /** Returns the numbers in the fields of an object, sorted by the names of the fields. */
    public ImmutableSortedMap<String, Double> sortedNumbers(String field) {
        return ImmutableSortedMap.copyOf(numbersByName(field));
    }

    /** Returns the texts in the fields of an object, sorted by the names of the fields; empty if there is no such object. */
    public ImmutableSortedMap<String, String> sortedTexts(String field) {
        ImmutableSortedMap.Builder<String, String> texts = ImmutableSortedMap.naturalOrder();
        if (!isNull(field)) {
            entries(field, (name, at, value) -> {
                if (value.isString()) {
                    texts.put(name, value.asString());
                } else {
                    faultAt(at, "it is not a text");
                }
            });
        }
        return texts.buildOrThrow();
    }

    /**
     * Returns what is made of this object, or empty if a field of it has a fault. If {@code making} throws because of a value, that is a fault
     * of the object.
     */
    public <T> Optional<T> made(Supplier<T> making) {
        return made(pointer, making);
    }

    /** Returns what is made of each object that has no fault. */
    public static <T> ImmutableList<T> all(
            ImmutableList<JsonObject> objects, Function<JsonObject, Optional<T>> making) {
        return objects.stream().map(making).flatMap(Optional::stream).collect(ImmutableList.toImmutableList());
    }

    /** Adds a fault of a field. */
    public void fault(String field, String what) {
        faultAt(Pointer.child(pointer, field), what);
    }

    private void faultAt(String at, String what) {
        findings.add(at, spot.place(at), what, remedy);
    }

    private <T> Optional<T> made(String at, Supplier<T> making) {
        if (findings.touches(at)) {
            return Optional.empty();
        }
        Optional<T> made = Optional.empty();
        try {
            made = Optional.of(making.get());
        } catch (FaultException | InvalidValueException e) {
            if (!findings.touches(at)) { // otherwise it follows from the substitute of a faulty field
                e.faults().forEach(fault -> findings.add(at, spot.place(at), fault.what(), fault.remedy()));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            if (!findings.touches(at)) {
                faultAt(at, String.valueOf(e.getMessage()));
            }
        }
        return findings.touches(at) ? Optional.empty() : made;
    }

    /** Does something with each element of a list. */
    private interface Element {
        void each(String at, JsonNode value);
    }

    /** Does something with each field of an object. */
    private interface Entry {
        void each(String name, String at, JsonNode value);
    }

    private void elements(String field, Element each) {
        field(field, JsonNode::isArray, "a list").ifPresent(list -> {
            for (int i = 0; i < list.size(); i++) {
                each.each(Pointer.child(Pointer.child(pointer, field), i), list.get(i));
            }
        });
    }

    private void entries(String field, Entry each) {
        field(field, JsonNode::isObject, "an object")
                .ifPresent(object -> object.properties()
                        .forEach(entry -> each.each(
                                entry.getKey(),
                                Pointer.child(Pointer.child(pointer, field), entry.getKey()),
                                entry.getValue())));
    }

    private Optional<JsonNode> field(String field, Predicate<JsonNode> type, String name) {
        @Nullable JsonNode value = node.get(field);
        if (value == null) {
            fault(field, "\"" + field + "\" is missing");
            return Optional.empty();
        }
        if (!type.test(value)) {
            fault(field, "\"" + field + "\" is not " + name);
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private boolean isNull(String field) {
        @Nullable JsonNode value = node.get(field);
        return value != null && value.isNull();
    }

    private double written(String at) {
        return Double.parseDouble(spot.nearest(at).written());
    }

    private JsonObject child(String at, JsonNode value) {
        return new JsonObject(at, value, spot, findings, remedy);
    }
}
