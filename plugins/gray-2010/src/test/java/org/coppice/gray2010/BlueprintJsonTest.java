package org.coppice.gray2010;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.blueprint.ReadingFixture.around;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.coppice.blueprint.ReadingFixture;
import org.coppice.files.result.ProfileJson;
import org.coppice.model.answer.Sample;
import org.coppice.model.vocabulary.CommunityStrand;
import org.coppice.model.vocabulary.TeamStage;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.option.SampleOptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written of a blueprint has the shape of the schema that ships. */
class BlueprintJsonTest {
    private static String json(ReadingFixture team) {
        Assessment assessment = team.assessment();
        StringWriter out = new StringWriter();
        ProfileJson.write(
                each -> assessment.assess(
                        Sample.of(ImmutableList.of(
                                team.answers(assessment, LocalDate.of(2025, 1, 1), false),
                                team.answers(assessment, LocalDate.of(2026, 1, 1), false))),
                        SampleOptions.DEFAULT.withBlueprints(),
                        each),
                assessment.norms(),
                ImmutableList.of(),
                out);
        return out.toString();
    }

    private static ReadingFixture stages() {
        return stages(20, 80);
    }

    private static ReadingFixture stages(int least, int most) {
        return new ReadingFixture()
                .sees(TeamStage.FORMING, around(least, 6))
                .sees(TeamStage.STORMING, around(30, 6))
                .sees(TeamStage.NORMING, around(most, 6))
                .sees(TeamStage.PERFORMING, around(40, 6))
                .sees(CommunityStrand.JOINT_PRACTICE, around(most, 6))
                .sees(CommunityStrand.LEARNING, around(most, 6));
    }

    @Test
    void blueprint_conformsToTheSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Resources.toString(
                        Resources.getResource("org/coppice/files/profile.schema.json"), StandardCharsets.UTF_8));
        String json = json(stages());
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(json.replace("\"gate\" : \"data\"", "\"gate\" : \"luck\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void reading_hasLabelProbabilitiesAndEvidence() {
        JsonNode blueprint =
                JsonMapper.shared().readTree(json(stages())).get("teams").get(0).get("blueprint");
        JsonNode stage = blueprint.get("readings").get("stage");
        assertThat(stage.get("label").asString()).isEqualTo("norming");
        assertThat(stage.get("probabilities").get("stage.norming").asDouble()).isEqualTo(1);
        assertThat(stage.get("withheld").isNull()).isTrue();
        assertThat(stage.get("evidence").get(2).get("value").asDouble()).isCloseTo(0.8, within(1e-9));
        assertThat(blueprint
                        .get("readings")
                        .get("stuck")
                        .get("withheld")
                        .get("gate")
                        .asString())
                .isEqualTo("data");
        assertThat(blueprint
                        .get("recommendations")
                        .get(0)
                        .get("calledForBy")
                        .get(0)
                        .asString())
                .isNotEmpty();
    }

    @Test
    void readingOfFewPeople_hasNoFigures() {
        JsonNode stage = JsonMapper.shared()
                .readTree(json(stages(25, 75).published()))
                .get("teams")
                .get(0)
                .get("blueprint")
                .get("readings")
                .get("stage");
        assertThat(stage.get("label").asString()).isEqualTo("norming");
        assertThat(stage.get("certainty").asString()).isEqualTo("sure");
        assertThat(stage.get("sureness").isNull()).isTrue();
        assertThat(stage.get("probabilities")).isEmpty();
        assertThat(stage.get("value").isNull()).isTrue();
        assertThat(stage.get("related")).isEmpty();
        assertThat(stage.has("ranks")).isFalse();
        assertThat(stage.get("evidence").get(2).get("value").asDouble()).isEqualTo(0.75);
    }

    @Test
    void laterWave_hasFollowUpsOfEarlierRecommendations() {
        JsonNode teams = JsonMapper.shared().readTree(json(stages())).get("teams");
        assertThat(teams.get(0).get("blueprint").get("followed")).isEmpty();
        JsonNode followed = teams.get(1).get("blueprint").get("followed").get(0);
        assertThat(followed.get("since").asString()).isEqualTo("2025-01-01");
        assertThat(followed.get("compared").asInt()).isPositive();
        assertThat(followed.get("moved")).isEmpty();
    }
}
