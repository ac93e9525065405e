package org.coppice.formats.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.coppice.files.InputException;
import org.coppice.formats.AnswerColumn;
import org.coppice.formats.AnswerFormats;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.Fixture;
import org.coppice.formats.TableLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormatTest {
    private static AnswerTable table(String json) {
        JsonFormat format = new JsonFormat();
        AnswerInput input = AnswerInput.of("a.json", json.getBytes(UTF_8));
        assertThat(format.recognises(input)).isPresent();
        return format.read(input, TableLayout.UNDECLARED);
    }

    @Test
    void resultsOfSurveyJs_areFlattened() {
        AnswerTable table = table(
                "[{\"q1\": 4, \"matrix\": {\"row1\": 3, \"row2\": null}, \"why\": [\"time\", \"other\"], \"why-Comment\": \"x\"},\n"
                        + "{\"matrix\": {\"row1\": 1.5}, \"panel\": [{\"name\": \"n\"}]}]");
        assertThat(table.columns())
                .extracting(AnswerColumn::name)
                .containsExactly(
                        "q1", "matrix.row1", "matrix.row2", "why.time", "why.other", "why-Comment", "panel[0].name");
        assertThat(Fixture.rows(table)).containsExactly("1: 4|3||1|1|x|", "2: |1.5|||||n");
    }

    @Test
    void teams_aLineEach_giveARowForEachRespondent() {
        AnswerTable table = table(
                "{\"team\": \"north\", \"wave\": \"2026-03-31\", \"respondents\": [{\"id\": \"p1\", \"answers\": {\"q1\": 4, \"q2\": {\"absent\": \"dont-know\"}}}, {\"id\": \"p2\", \"answers\": {\"q1\": 2}}]}\n"
                        + "{\"team\": \"south\", \"respondents\": [{\"id\": \"p3\", \"perspective\": \"manager\", \"answers\": {\"q2\": 1}}]}\n");
        assertThat(table.columns())
                .extracting(AnswerColumn::name)
                .containsExactly("team", "wave", "respondent", "q1", "q2", "perspective");
        assertThat(Fixture.rows(table))
                .containsExactly(
                        "1: north|2026-03-31|p1|4|dont-know|", "1: north|2026-03-31|p2|2||", "2: south||p3||1|manager");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"q1\": 4", "[{\"q1\": 4}, 5]", "[{}]", "{\"a\": }", "{\"q1\": [[1}"})
    void brokenFile_isAFault(String json) {
        JsonFormat format = new JsonFormat();
        AnswerInput input = AnswerInput.of("a.json", json.getBytes(UTF_8));
        assertThatThrownBy(() -> format.read(input, TableLayout.UNDECLARED)).isInstanceOf(InputException.class);
    }

    @Test
    void deepNesting_isAFault() {
        assertThatThrownBy(() -> table("{\"a\": " + "[".repeat(400) + "]".repeat(400) + "}"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("nested too deeply");
    }

    @Test
    void schemaOfLists_acceptsWhatIsRead_andRejectsWhatIsRefused() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(AnswerFormats.listSchema(), InputFormat.JSON);
        String list = new String(Fixture.input("plain/answers.json").content(), UTF_8);
        String team =
                "[{\"team\": \"a\", \"respondents\": [{\"id\": \"p\", \"answers\": {\"q1\": 4, \"q2\": {\"absent\": \"dont-know\"}}}]}]";

        assertThat(schema.validate(list, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(team, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("[{\"q1\": null, \"m\": {\"row\": 4}, \"chosen\": [\"time\"]}]", InputFormat.JSON))
                .isEmpty();
        for (String bad : new String[] {"[]", "[1]", "[[]]", "{\"q1\": 4}"}) {
            assertThat(schema.validate(bad, InputFormat.JSON)).as(bad).isNotEmpty();
        }
        for (String bad : new String[] {"[]", "[1]"}) {
            assertThatThrownBy(() -> new JsonFormat()
                            .read(AnswerInput.of("a.json", bad.getBytes(UTF_8)), TableLayout.UNDECLARED))
                    .isInstanceOf(InputException.class);
        }
    }
}
