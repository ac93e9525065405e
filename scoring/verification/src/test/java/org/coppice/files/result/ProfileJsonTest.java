package org.coppice.files.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.coppice.model.answer.Sample;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.View;
import org.coppice.model.score.NormTable;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.AssessmentBuilder;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.TestBanks;
import org.coppice.scoring.option.SampleOptions;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Plugin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written has the shape of the schema that ships. */
@Tag("other-jdk")
class ProfileJsonTest {
    private static final Schema SCHEMA = schema();

    private static final Catalogue TINY_NORM = Catalogue.of(new Plugin() {
        @Override
        public Descriptor descriptor() {
            return new Descriptor("norms", "1.0.0", "Norms", Contract.NUMBER);
        }

        @Override
        public Contribution contribution() {
            return Contribution.builder()
                    .norm(NormTable.builder("uk", "tiny", TestBanks.measure("scale"))
                            .metric("pomp")
                            .source("A fictitious survey")
                            .sample(400, 2019)
                            .moments(0.5, 0.2)
                            .build())
                    .build();
        }
    });

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Resources.toString(
                            Resources.getResource("org/coppice/files/profile.schema.json"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String json(View view, boolean persons, int minimum) {
        return json(TestBanks.catalogue(), view, persons, minimum);
    }

    private static String json(Catalogue catalogue, View view, boolean persons, int minimum) {
        AssessmentBuilder builder = Assessment.builder(catalogue)
                .bank(TestBanks.tiny())
                .agreementByChance(100)
                .view(view)
                .minimumGroup(minimum);
        var teams = TestBanks.answers("tiny.csv", TestBanks.tiny(), Map.of("respondent", "person"))
                .teams();
        Assessment assessment = builder.build();
        SampleOptions options = persons ? SampleOptions.DEFAULT.withPersons() : SampleOptions.DEFAULT;
        SampleProfile profile = assessment.assess(Sample.of(teams), options).profile();
        StringWriter out = new StringWriter();
        ProfileJson.write(profile, assessment.norms(), ImmutableList.of("level"), out);
        return out.toString();
    }

    @Test
    void profiles_ofBothViews_conformToTheSchema() {
        for (String json : List.of(
                json(View.PUBLISHED, false, 3), json(View.PUBLISHED, false, 100), json(View.RESEARCH, true, 1))) {
            List<Error> errors = SCHEMA.validate(json, InputFormat.JSON);
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void schema_ofABrokenProfile_finds() {
        String json = json(View.RESEARCH, true, 1);
        assertThat(SCHEMA.validate(json.replace("\"sd\"", "\"sds\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(SCHEMA.validate(json.replace("\"listwise\"", "\"pairwise\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(json).contains("\"draws\" : 100", "\"chanceDraws\" : 100");
        assertThat(SCHEMA.validate(json.replace("\"draws\" : 100", "\"draws\" : 1"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(SCHEMA.validate(json.replace("\"team-member\"", "\"member\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void norms_standWithEveryScoreOfTheirMeasure_andAnEmptyListWhereThereAreNone() {
        String without = json(View.RESEARCH, true, 1);
        String with = json(TINY_NORM, View.RESEARCH, true, 1);
        assertThat(without).contains("\"norms\" : [ ]").doesNotContain("\"sten\"");
        assertThat(SCHEMA.validate(with, InputFormat.JSON)).isEmpty();
        assertThat(SCHEMA.validate(with.replace("\"sten\"", "\"stens\""), InputFormat.JSON))
                .isNotEmpty();
        JsonNode json = JsonMapper.shared().readTree(with);
        JsonNode score = json.at("/teams/0/scores/0");
        JsonNode norm = score.at("/norms/0");
        assertThat(norm.path("norm").asString()).isEqualTo("uk");
        assertThat(norm.path("z").asDouble()).isCloseTo((score.path("value").asDouble() - 0.5) / 0.2, within(1e-12));
        assertThat(norm.path("ground").asString()).isEqualTo("normal");
        assertThat(json.at("/respondents/0/scores/0/norms/0/t").isNumber()).isTrue();
        assertThat(json.at("/sample/constructs/0/norms/0/year").asInt()).isEqualTo(2019);
        JsonNode hidden = JsonMapper.shared()
                .readTree(json(TINY_NORM, View.PUBLISHED, false, 100))
                .at("/teams/0/scores/0");
        assertThat(hidden.at("/norms/0/withheld")).isEqualTo(hidden.path("withheld"));
        assertThat(hidden.at("/norms/0/z").isNull()).isTrue();
    }

    @Test
    void json_ofTheHandMadeSet_saysWhatIsWithheldAndWhy() {
        assertThat(json(View.PUBLISHED, false, 5))
                .contains(
                        "\"reason\" : \"all-alike\"",
                        "\"reason\" : \"minimum-group\"",
                        "\"detail\" : \"fewer than 5 people\"")
                .contains("\"reason\" : \"withheld\"", "\"answers\" : null");
    }
}
