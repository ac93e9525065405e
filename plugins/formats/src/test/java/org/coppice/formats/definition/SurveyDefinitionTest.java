package org.coppice.formats.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.coppice.files.InputException;
import org.coppice.formats.AnswerColumn;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.Fixture;
import org.coppice.formats.TableLayout;
import org.coppice.formats.text.CsvFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyDefinitionTest {
    private static final String[] FILES = {"qualtrics.qsf", "limesurvey-3.lss", "limesurvey-6.lss", "redcap.csv"};

    private static SurveyDefinition read(String file) {
        return SurveyDefinition.read(Fixture.input("definition/" + file));
    }

    private static SurveyDefinition parse(String text) {
        return SurveyDefinition.read(AnswerInput.of("definition", text.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "qualtrics.qsf, Qualtrics survey, Q7_2, How far do you agree? - Mistakes are discussed., 24",
        "limesurvey-3.lss, LimeSurvey survey, agree[SQ002], How far do you agree? [Mistakes are discussed.], A4",
        "limesurvey-6.lss, LimeSurvey survey, agree[SQ002], How far do you agree? [Mistakes are discussed.], A4",
        "redcap.csv, REDCap data dictionary, mistakes, Mistakes are discussed., 3"
    })
    void column_ofEachTool_hasItsTextAndLabels(String file, String title, String name, String text, String code) {
        SurveyDefinition definition = read(file);

        assertThat(definition.title()).isEqualTo(title);
        assertThat(definition.columns())
                .filteredOn(column -> column.name().equals(name))
                .singleElement()
                .satisfies(column -> {
                    assertThat(column.text()).isEqualTo(text);
                    assertThat(column.labels()).containsEntry(code, "Agree");
                });
    }

    @Test
    void optionsOfAList_areColumns() {
        assertThat(read("redcap.csv").columns())
                .extracting(AnswerColumn::toString)
                .contains(
                        "reasons___1 (What keeps you from it? (choice=Time))",
                        "reasons____2 (What keeps you from it? (choice=Fear))");
        assertThat(read("qualtrics.qsf").columns())
                .extracting(AnswerColumn::toString)
                .contains("Q9_0 (What keeps you from it? - Time)", "Q9_1 (What keeps you from it? - Fear)");
    }

    @Test
    void choicesOnLinesOfTheirOwn_areRead() {
        SurveyDefinition old = parse("field_name,field_type,field_label,select_choices_or_calculations\n"
                + "a,dropdown,Text,\"1, no\n2, yes, or nearly\"\n");

        assertThat(old.columns().get(0).labels()).isEqualTo(Map.of("1", "no", "2", "yes, or nearly"));
    }

    @Test
    void table_isDescribedByNamesInAnySpelling_andKeepsItsOwnTexts() {
        AnswerTable table = new CsvFormat()
                .read(
                        AnswerInput.of("a.csv", "team,AGREE_SQ001,agree[SQ002],other\nx,A1,A2,7\n".getBytes(UTF_8)),
                        TableLayout.UNDECLARED);

        AnswerTable described = read("limesurvey-6.lss").describe(table);

        assertThat(described.columns().get(1).labels()).hasSize(5);
        assertThat(described.columns().get(1).text()).endsWith("[I can say what I think.]");
        assertThat(described.columns().get(3).text()).isEmpty();
        assertThat(described.notes())
                .containsExactly("3 of 4 columns are described by limesurvey-6.lss (LimeSurvey survey).");
        assertThat(Fixture.rows(described)).isEqualTo(Fixture.rows(table));
    }

    @Test
    void definitionOfAnotherSurvey_isRefused() {
        AnswerTable table =
                new CsvFormat().read(AnswerInput.of("a.csv", "x,y\n1,2\n".getBytes(UTF_8)), TableLayout.UNDECLARED);

        assertThatThrownBy(() -> read("qualtrics.qsf").describe(table))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(
                        "qualtrics.qsf:1:1: the definition describes none of the columns of the answers");
    }

    @ParameterizedTest
    @CsvSource({"{}", "<a/>", "'a,b\n1,2\n'", "'{\"SurveyElements\": 1}'"})
    void fileThatIsNoDefinition_isRefused(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no definition of a survey that is known")
                .hasMessageContaining(".qsf of Qualtrics");
    }

    @Test
    void entities_areRefused_andNeverExpanded() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE d [<!ENTITY a \"ha\">");
        for (char name = 'b'; name < 'z'; name++) {
            bomb.append("<!ENTITY ").append(name).append(" \"");
            bomb.append(("&" + (char) (name - 1) + ";").repeat(10)).append("\">");
        }
        String document =
                "<document><LimeSurveyDocType>Survey</LimeSurveyDocType><questions><rows><row><title>&y;</title></row>"
                        + "</rows></questions></document>";

        assertThatThrownBy(() -> parse(bomb + "]>" + document))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("document type or entities of its own");
        assertThatThrownBy(() -> parse("<!DOCTYPE d [<!ENTITY y SYSTEM \"file:///etc/hostname\">]>" + document))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("document type or entities of its own");
    }

    @Test
    void hugeOrDeepContent_isRefused() {
        assertThatThrownBy(() -> SurveyDefinition.read(AnswerInput.of("a.qsf", new byte[(16 << 20) + 1])))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("more than 16 MiB");
        assertThatThrownBy(() -> parse("{\"SurveyElements\":" + "[".repeat(1_000_000)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() ->
                        parse("<document><LimeSurveyDocType>Survey</LimeSurveyDocType><questions><rows><row><title>"
                                + "x".repeat(200_000)
                                + "</title></row></rows></questions></document>"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("more than 100000 characters");
    }

    @Property
    void damagedDefinition_isReadOrRefused(@ForAll long seed) {
        Random random = new Random(seed);
        for (String file : FILES) {
            byte[] content = Fixture.input("definition/" + file).content();
            for (int i = random.nextInt(8); i >= 0; i--) {
                content[random.nextInt(content.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextInt(4) == 0 ? random.nextInt(content.length) : content.length;
            try {
                assertThat(SurveyDefinition.read(AnswerInput.of(file, Arrays.copyOf(content, length)))
                                .columns())
                        .doesNotHaveDuplicates();
            } catch (InputException e) {
                assertThat(e.faults()).isNotEmpty();
            }
        }
    }
}
