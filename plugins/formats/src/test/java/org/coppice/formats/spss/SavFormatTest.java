package org.coppice.formats.spss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.coppice.files.InputException;
import org.coppice.formats.AnswerColumn;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.Fixture;
import org.coppice.formats.TableLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavFormatTest {
    private final SavFormat format = new SavFormat();

    @ParameterizedTest
    @ValueSource(strings = {"byte.sav", "none.sav", "zlib.zsav"})
    void everyCompression_givesTheSameCellsLabelsAndMissingValues(String file) {
        AnswerTable table = format.read(Fixture.input("sav/" + file), TableLayout.UNDECLARED);
        AnswerColumn first = table.columns().get(2);
        assertThat(first).hasToString("openness_of_the_team_1 (We speak openly – always.)");
        assertThat(first.labels())
                .containsEntry("1", "not at all")
                .containsEntry("99", "don't know")
                .hasSize(5);
        assertThat(first.missing()).containsExactly("98", "99");
        assertThat(table.columns().get(3).missing()).containsExactly("-8");
        assertThat(table.columns().get(4).missing()).containsExactlyInAnyOrder("95", "97");
        assertThat(table.columns().get(8).labels()).containsEntry("b", "Second");
        assertThat(table.columns().get(10).labels()).containsExactly(java.util.Map.entry("a long place", "Place A"));
        assertThat(Fixture.rows(table))
                .containsExactly(
                        "1: north|p1|3|1.5|2|2026-03-31|2026-03-31T10:15:30|03:04:05|a|" + "abcdefghij".repeat(60)
                                + "|a long place",
                        "2: north|p2|99|-8|95||2026-03-31T00:00:00|00:00:00|b|short|another place",
                        "3: süd|p3||1000|97|1999-12-31||26:00:01||" + "ü".repeat(200) + "|a long place");
    }

    @Test
    void manyCases_areReadToTheEnd() {
        AnswerTable table = format.read(Fixture.input("sav/plain.sav"), TableLayout.UNDECLARED);
        assertThat(Fixture.rows(table)).hasSize(300).endsWith("300: süd|1000");
    }

    @Test
    void truncatedFile_isAFault() {
        byte[] content = Fixture.input("sav/none.sav").content();
        AnswerInput input = AnswerInput.of("a.sav", Arrays.copyOf(content, content.length - 8));
        assertThatThrownBy(() -> Fixture.rows(format.read(input, TableLayout.UNDECLARED)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a.sav:1:1: the file ends within case 3");
    }

    @Test
    void unknownOrderOfBytes_isSaid() {
        byte[] content = Fixture.input("sav/none.sav").content();
        content[64] = 9;
        assertThatThrownBy(() -> format.read(AnswerInput.of("a.sav", content), TableLayout.UNDECLARED))
                .hasMessageContaining("the order of its bytes cannot be found out");
    }
}
