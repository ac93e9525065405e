package org.coppice.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.coppice.files.bank.FileKinds;
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
import org.coppice.files.tree.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What editors know of a file is what the reader reads of it, and what they offer may stand there. */
class SchemaFieldsTest {
    /** Where the schema has the fields of a record. */
    private static final ImmutableMap<Class<?>, List<String>> PLACES = ImmutableMap.<Class<?>, List<String>>builder()
            .put(AncestorRecord.class, List.of("/$defs/ancestor"))
            .put(BankRecord.class, List.of(""))
            .put(BaseRecord.class, List.of("/properties/extends"))
            .put(CalibrationRecord.class, List.of(""))
            .put(EasinessRecord.class, List.of("/$defs/easiness"))
            .put(ConstructRecord.class, List.of("/$defs/construct"))
            .put(FormRecord.class, List.of("/$defs/form"))
            .put(FrameRecord.class, List.of(""))
            .put(MeasureRecord.class, List.of("/$defs/keyed"))
            .put(NormRecord.class, List.of(""))
            .put(NullRecord.class, List.of("/$defs/null"))
            .put(PluginRecord.class, List.of(""))
            .put(QuestionRecord.class, List.of("/$defs/question"))
            .put(
                    ScaleRecord.class,
                    List.of("/$defs/scale", "/$defs/likert", "/$defs/number", "/$defs/points", "/$defs/choice"))
            .put(SectionRecord.class, List.of("/$defs/section"))
            .put(WeightingRecord.class, List.of(""))
            .buildOrThrow();

    private static final ImmutableMap<FileKind, Class<?>> ROOTS = ImmutableMap.of(
            FileKind.BANK, BankRecord.class,
            FileKind.WEIGHTING, WeightingRecord.class,
            FileKind.NORM, NormRecord.class,
            FileKind.CALIBRATION, CalibrationRecord.class,
            FileKind.FRAME, FrameRecord.class,
            FileKind.PLUGIN, PluginRecord.class);

    @ParameterizedTest
    @MethodSource("org.coppice.files.FileKind#all")
    void fields_areThoseOfTheRecords_andTheOtherWayRound(FileKind kind) {
        JsonNode schema = Schemas.source(kind);
        Set<Class<?>> records = new LinkedHashSet<>();
        collect(ROOTS.getOrDefault(kind, Object.class), records);
        assertThat(records).isNotEmpty();
        for (Class<?> record : records) {
            assertThat(PLACES).as("say where the schema has the fields of it").containsKey(record);
            Set<String> known = new TreeSet<>();
            PLACES.getOrDefault(record, List.of())
                    .forEach(place ->
                            known.addAll(schema.at(place).path("properties").propertyNames()));
            assertThat(Arrays.stream(record.getRecordComponents())
                            .map(part -> field(part, kind))
                            .filter(name -> !isOfBanks(record, name) || kind == FileKind.BANK))
                    .as(record.getSimpleName())
                    .containsExactlyInAnyOrderElementsOf(known);
        }
    }

    /** A field whose name is a word of Java's, or not the same in all files, is called otherwise in the record. */
    private static String field(RecordComponent component, FileKind kind) {
        return switch (component.getDeclaringRecord().getSimpleName() + "." + component.getName()) {
            case "CalibrationRecord.forBank", "NormRecord.forBank", "WeightingRecord.forBank" -> "for";
            case "BankRecord.base", "WeightingRecord.base" -> "extends";
            case "BaseRecord.id" -> kind.id();
            default -> component.getName();
        };
    }

    /** Weightings have no questions to retire. */
    private static boolean isOfBanks(Class<?> record, String name) {
        return record == AncestorRecord.class && name.equals("retired");
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, records));
        } else if (type instanceof Class<?> one && one.isRecord() && records.add(one)) {
            Stream.of(one.getRecordComponents()).forEach(part -> collect(part.getGenericType(), records));
        }
    }

    @ParameterizedTest
    @MethodSource("org.coppice.files.FileKind#all")
    void everyField_hasAnExample_andEachIsValid(FileKind kind) {
        JsonNode schema = Schemas.source(kind);
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>();
        fields(schema, fields);
        assertThat(fields).isNotEmpty();
        for (Map.Entry<String, JsonNode> field : fields) {
            assertThat(field.getValue().path("examples")).as(field.getKey()).isNotEmpty();
            field.getValue().path("examples").forEach(example -> valid(schema, field, example));
            if (field.getValue().has("default")) {
                valid(schema, field, field.getValue().path("default"));
            }
        }
    }

    private static void valid(JsonNode schema, Map.Entry<String, JsonNode> field, JsonNode value) {
        ObjectNode rules = JsonNodeFactory.instance.objectNode();
        rules.set("$schema", schema.path("$schema"));
        rules.set("$defs", schema.path("$defs"));
        rules.putArray("allOf").add(field.getValue());
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(rules)
                        .validate(value))
                .as(field.getKey() + ": " + value)
                .isEmpty();
    }

    private static void fields(JsonNode node, List<Map.Entry<String, JsonNode>> fields) {
        if (node.isObject()) {
            node.path("properties").properties().stream()
                    .filter(field -> !field.getValue().has("const"))
                    .forEach(fields::add);
        }
        node.forEach(part -> fields(part, fields));
    }

    /** An editor marks as wrong what the reader refuses, and nothing else. */
    @Test
    void text_ofASchema_isTheSchemaThatFilesAreHeldTo() {
        assertThat(FileKinds.schema(FileKind.BANK))
                .startsWith("{")
                .endsWith("}\n")
                .contains("\"urn:coppice:schema:bank\"");
    }
}
