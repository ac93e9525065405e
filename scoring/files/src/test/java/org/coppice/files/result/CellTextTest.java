package org.coppice.files.result;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://example.org\")",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                " =1",
                "\u00a0=1",
                "\u200b=1",
                "\t=1",
                "\tnorth",
                "\rnorth",
                "\uff1d1",
                "'=1",
                "-north",
                "=",
                "=1\n2",
                "+1",
                "-1",
                "-0.5",
                "\n1"
            })
    void textThatASpreadsheetRuns_hasAnApostrophe(String text) {
        assertThat(CellText.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"north", "north-east", "a=b", "'t Hof", "1", "1.5", "", " north", "Zürich", "(=1)", "日本"})
    void otherText_isAsItWas(String text) {
        assertThat(CellText.of(text)).isEqualTo(text);
    }

    @Property
    void twoTexts_neverBecomeOne(@ForAll("texts") String one, @ForAll("texts") String other) {
        assertThat(CellText.of(one).equals(CellText.of(other))).isEqualTo(one.equals(other));
    }

    @Property
    void text_isRestoredAsThePageSays(@ForAll("texts") String text) {
        String written = CellText.of(text);
        String restored =
                written.startsWith("'") && CellText.of(written.substring(1)).equals(written)
                        ? written.substring(1)
                        : written;
        assertThat(restored).isEqualTo(text);
        assertThat(written).doesNotMatch("(?s)[\\s]*[=@].*");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("'=+-@ 1a\t").ofMaxLength(4);
    }
}
