package org.coppice.files.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.coppice.model.vocabulary.Relations;
import org.coppice.model.vocabulary.Vocabulary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("other-jdk")
class VocabularyJsonTest {
    private static String json() {
        StringWriter out = new StringWriter();
        VocabularyJson.write(out);
        return out.toString();
    }

    @Test
    void vocabulary_isWrittenWhole() {
        JsonNode root = JsonMapper.shared().readTree(json());
        assertThat(root.propertyNames()).containsExactly("families", "relations");
        assertThat(root.path("families")
                        .valueStream()
                        .mapToInt(f -> f.path("terms").size())
                        .sum())
                .isEqualTo(Vocabulary.terms().size());
        assertThat(root.path("relations").size()).isEqualTo(Relations.ALL.size());
    }

    @Test
    void word_hasItsDefinitionAndSource() {
        JsonNode family = JsonMapper.shared().readTree(json()).at("/families/0");
        assertThat(family.path("id").asString()).isEqualTo("learning-culture");
        assertThat(family.at("/terms/0"))
                .hasToString("{\"id\":\"culture.professional\",\"label\":\"Professional\","
                        + "\"definition\":\"Learning belongs to the profession: its members set the standard, judge one another and"
                        + " answer for their own growth.\",\"exemplar\":\"exemplar.general-social-care-council\",\"source\":{\"work\":\"Gray, Parker, Rutter and Williams (2010)\","
                        + "\"place\":\"Table 1, Professional\",\"basis\":\"stated\"}}");
    }

    @Test
    void principle_hasItsCulture_itsAspectAndItsAlignment() {
        JsonNode principles = JsonMapper.shared()
                .readTree(json())
                .path("families")
                .valueStream()
                .filter(family -> family.path("id").asString().equals("principle"))
                .findFirst()
                .orElseThrow()
                .path("terms");
        assertThat(principles.get(3).path("aspect").asString()).isEqualTo("aspect.driver");
        assertThat(principles.get(3).path("alignment").asString()).isEqualTo("exact");
        JsonNode humanistic = principles.get(18);
        assertThat(humanistic.path("culture").asString()).isEqualTo("culture.humanistic");
        assertThat(humanistic.path("alignment").asString()).isEqualTo("none");
        assertThat(humanistic.path("facet").asString()).isEqualTo("facet.process");
        assertThat(humanistic.has("aspect")).isFalse();
        assertThat(principles.get(20).path("alignment").asString()).isEqualTo("partial");
    }

    @Test
    void relation_namesItsWordsByTheirIds() {
        assertThat(JsonMapper.shared().readTree(json()).at("/relations/0").propertyNames())
                .containsExactly("from", "kind", "to", "source");
        JsonNode relation = JsonMapper.shared().readTree(json()).at("/relations/0");
        assertThat(relation.path("from").asString())
                .isEqualTo(Relations.ALL.get(0).from().id());
        assertThat(relation.path("kind").asString())
                .isEqualTo(Relations.ALL.get(0).kind().id());
        assertThat(Vocabulary.term(relation.path("to").asString())).isPresent();
    }

    @Test
    void sameBytes_eachTime() {
        assertThat(json()).isEqualTo(json()).endsWith("}\n");
    }
}
