package org.coppice.files.result;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.profile.View;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.TestBanks;
import org.coppice.scoring.option.ChangeOptions;
import org.coppice.statistics.change.SampleChange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written has the shape of the schema that ships. */
class ChangeJsonTest {
    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Resources.toString(
                        Resources.getResource("org/coppice/files/change.schema.json"), StandardCharsets.UTF_8));
    }

    private static String json(View view, int people) {
        Assessment assessment = Assessment.builder(TestBanks.catalogue())
                .bank(TestBanks.tiny())
                .view(view)
                .build();
        List<TeamAnswers> waves = new ArrayList<>();
        for (int year = 2020; year < 2022; year++) {
            TeamAnswersBuilder team =
                    TeamAnswers.builder(TestBanks.tiny(), "north").wave(LocalDate.of(year, 1, 31));
            for (int p = 0; p < people; p++) {
                team.respondent("p" + (year == 2020 ? p : p + 5))
                        .answers(Map.of("q1", 1 + (p + year) % 5, "q2", 1 + p % 5, "q3", 2 + p % 3));
            }
            waves.add(team.build());
        }
        waves.add(TeamAnswers.builder(TestBanks.tiny(), "south").build());
        SampleChange change = view == View.RESEARCH
                ? assessment.changes(Sample.of(waves), ChangeOptions.DEFAULT.withPersons())
                : assessment.changes(Sample.of(waves));
        StringWriter out = new StringWriter();
        ChangeJson.write(change, ImmutableList.of("level"), out);
        return out.toString();
    }

    @Test
    void changes_ofBothViews_conformToTheSchema() throws IOException {
        Schema schema = schema();
        for (String json : List.of(
                json(View.PUBLISHED, 10), json(View.PUBLISHED, 4), json(View.RESEARCH, 10), json(View.RESEARCH, 1))) {
            assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        }
        String json = json(View.RESEARCH, 10);
        for (String field : List.of(
                "effect", "verdict", "people", "once", "noInterval", "pairs", "coarse", "leftOut", "unscored")) {
            assertThat(schema.validate(json.replace("\"" + field + "\"", "\"x\""), InputFormat.JSON))
                    .as(field)
                    .isNotEmpty();
        }
    }

    @Test
    void json_saysWhoStayedJoinedAndLeft_andWhatIsWithheld() {
        JsonNode shown = JsonMapper.shared().readTree(json(View.PUBLISHED, 10));
        JsonNode measure = shown.at("/changes/0/measures/0");
        assertThat(measure.at("/people/stayed").asInt()).isEqualTo(5);
        assertThat(measure.at("/stayed/method").asString()).isEqualTo("paired");
        assertThat(measure.at("/whole/method").asString()).isEqualTo("overlapping");
        assertThat(measure.at("/whole/coarse").asBoolean()).isTrue();
        assertThat(measure.at("/whole/pairs").isNull()).isTrue();
        assertThat(measure.at("/left/unscored").asInt()).isZero();
        assertThat(measure.path("leftOut").isNull()).isTrue();
        assertThat(measure.at("/left/n").asInt()).isEqualTo(5);
        assertThat(shown.at("/once/0/team").asString()).isEqualTo("south");
        assertThat(shown.at("/changes/0/persons").size()).isZero();
        JsonNode hidden = JsonMapper.shared().readTree(json(View.PUBLISHED, 4)).at("/changes/0/measures/0");
        assertThat(hidden.at("/whole/withheld/reason").asString()).isEqualTo("minimum-group");
        assertThat(hidden.path("people").isNull()).isTrue();
        JsonNode person =
                JsonMapper.shared().readTree(json(View.RESEARCH, 10)).at("/changes/0/persons/0/respondents/0");
        assertThat(person.path("respondent").asString()).isEqualTo("p5");
        assertThat(person.path("change").isNumber()).isTrue();
    }
}
