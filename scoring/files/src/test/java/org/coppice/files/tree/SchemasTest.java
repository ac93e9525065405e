package org.coppice.files.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.DialectId;
import java.util.ArrayList;
import java.util.List;
import org.coppice.files.FileKind;
import org.coppice.model.Horizon;
import org.coppice.model.Named;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.bank.QuestionBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SchemasTest {
    @ParameterizedTest
    @MethodSource("org.coppice.files.FileKind#all")
    void schema_isValidAgainstItsMetaSchema(FileKind kind) {
        JsonNode source = Schemas.source(kind);
        assertThat(source.path("$schema").asString()).isEqualTo(DialectId.DRAFT_2020_12);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(DialectId.DRAFT_2020_12))
                        .validate(source.toString(), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.coppice.files.FileKind#all")
    void references_stayWithinTheSchema(FileKind kind) {
        JsonNode source = Schemas.source(kind);
        assertThat(source.findValuesAsString("$ref")).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("#/$defs/");
            assertThat(source.at(reference.substring(1)).isObject()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("org.coppice.files.FileKind#all")
    void everyField_isExplained(FileKind kind) {
        List<JsonNode> fields = new ArrayList<>();
        collect(Schemas.source(kind), fields);
        assertThat(fields).isNotEmpty().allSatisfy(field -> {
            assertThat(field.path("title").asString("")).as(field.toString()).isNotBlank();
            assertThat(field.path("description").asString(""))
                    .as(field.toString())
                    .isNotBlank();
        });
    }

    /** An editor offers the fields of a construct also where nothing stands in it yet. */
    @Test
    void emptyConstruct_isExplainedAndHasFields() {
        JsonNode construct = Schemas.source(FileKind.BANK).at("/$defs/construct");
        assertThat(construct.path("description").asString()).contains("{} is the construct of the vocabulary");
        assertThat(construct.path("properties").propertyNames()).containsExactly("label", "definition");
        assertThat(words(construct.at("/then/required"))).containsExactly("label", "definition");
        assertThat(construct.at("/if/minProperties").asInt()).isEqualTo(1);
    }

    @Test
    void words_areThoseOfTheModel() {
        JsonNode bank = Schemas.source(FileKind.BANK);
        assertThat(words(bank.at("/$defs/perspective/enum"))).isEqualTo(Named.ids(Perspective.class));
        assertThat(words(bank.at("/$defs/question/properties/about/enum"))).isEqualTo(Named.ids(Referent.class));
        assertThat(words(bank.at("/$defs/question/properties/horizon/enum"))).isEqualTo(Named.ids(Horizon.class));
        assertThat(bank.at("/properties/questions/maxItems").asInt()).isEqualTo(QuestionBank.MOST_QUESTIONS);
        JsonNode norm = Schemas.source(FileKind.NORM);
        assertThat(words(norm.at("/properties/perspective/enum"))).isEqualTo(Named.ids(Perspective.class));
        assertThat(words(norm.at("/properties/about/enum"))).isEqualTo(Named.ids(Referent.class));
        assertThat(words(norm.at("/properties/horizon/enum"))).isEqualTo(Named.ids(Horizon.class));
        JsonNode easiness = Schemas.source(FileKind.CALIBRATION).at("/$defs/easiness/properties");
        assertThat(words(easiness.at("/about/enum"))).isEqualTo(Named.ids(Referent.class));
        assertThat(words(easiness.at("/horizon/enum"))).isEqualTo(Named.ids(Horizon.class));
        JsonNode weighting = Schemas.source(FileKind.WEIGHTING);
        assertThat(words(weighting.at("/properties/perspectives/propertyNames/enum")))
                .isEqualTo(Named.ids(Perspective.class));
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static void collect(JsonNode node, List<JsonNode> fields) {
        if (node.isObject()) {
            node.path("properties").forEach(field -> {
                if (!field.has("const")) {
                    fields.add(field);
                }
            });
        }
        node.forEach(part -> collect(part, fields));
    }
}
