package org.coppice.scoring.file;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.View;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.AssessmentBuilder;
import org.coppice.scoring.TestBanks;
import org.junit.jupiter.api.Test;

/** What is written has the shape of the schema that ships. */
class ProfileJsonTest {
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Resources.toString(
                            Resources.getResource("org/coppice/scoring/file/profile.schema.json"),
                            StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String json(View view, boolean persons, int minimum) {
        AssessmentBuilder builder = Assessment.builder(TestBanks.catalogue())
                .bank(TestBanks.tiny())
                .chance(100)
                .view(view)
                .minimumGroup(minimum);
        var teams = TestBanks.answers("tiny.csv", TestBanks.tiny(), Map.of("respondent", "person"))
                .teams();
        SampleProfile profile = persons
                ? builder.build().assessWithPersons(teams)
                : builder.build().assess(teams);
        StringWriter out = new StringWriter();
        ProfileJson.write(profile, ImmutableList.of("level"), out);
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
    void json_ofTheHandMadeSet_saysWhatIsWithheldAndWhy() {
        assertThat(json(View.PUBLISHED, false, 5))
                .contains(
                        "\"reason\" : \"all-alike\"",
                        "\"reason\" : \"minimum-group\"",
                        "\"detail\" : \"fewer than 5 people\"")
                .contains("\"noInterval\" : \"withheld\"", "\"answers\" : null");
    }
}
