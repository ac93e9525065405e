package org.coppice.files.tree;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void places_countCharacters() {
        Lines lines = new Lines("a\r\n😀b\rc\n");
        assertThat(lines.place(0)).isEqualTo(new LineColumn(1, 1));
        assertThat(lines.place(5)).isEqualTo(new LineColumn(2, 2));
        assertThat(lines.place(7)).isEqualTo(new LineColumn(3, 1));
        assertThat(lines.place(9)).isEqualTo(new LineColumn(4, 1));
        assertThat(lines.ofUnits(2, 3)).isEqualTo(new LineColumn(2, 2));
        assertThat(lines.ofUnits(9, 9)).isEqualTo(new LineColumn(4, 1));
    }

    @Property
    void offset_isWhereThePlaceLeads(@ForAll @StringLength(max = 30) @Chars({'a', '\r', '\n', 'ŵ'}) String text) {
        Lines lines = new Lines(text);
        for (int offset = 0; offset <= text.length(); offset++) {
            assertThat(lines.offset(lines.place(offset))).isEqualTo(offset);
        }
    }
}
