package org.coppice.model.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("other-jdk")
class CanonicalJsonTest {
    @Test
    void tree_isWrittenWithoutWhiteSpaceAndSorted() {
        assertThat(json(ImmutableMap.of("b", List.of(1, 0.5, true), "a", ImmutableMap.of(), "B", "x")))
                .isEqualTo("{\"B\":\"x\",\"a\":{},\"b\":[1,0.5,true]}");
    }

    /** The sign of a smiling face is two code units, of which the first, D83D, comes before FB33. */
    @Test
    void fields_areSortedByUtf16CodeUnits() {
        assertThat(json(ImmutableMap.of("\uFB33", 1, "\uD83D\uDE00", 2, "\u20AC", 3, "\r", 4, "1", 5)))
                .isEqualTo("{\"\\r\":4,\"1\":5,\"\u20AC\":3,\"\uD83D\uDE00\":2,\"\uFB33\":1}");
    }

    @Test
    void text_isEscapedNoMoreThanNeeded() {
        assertThat(json("\b\t\n\f\r\"\\/\u0000\u000f\u007f\u0085\u2028<\u20AC\uD83D\uDE00"))
                .isEqualTo("\"\\b\\t\\n\\f\\r\\\"\\\\/\\u0000\\u000f\u007f\u0085\u2028<\u20AC\uD83D\uDE00\"");
    }

    @Test
    void halfOfASurrogatePair_isWrittenAsAnEscape() {
        assertThat(json("\ud83d")).isEqualTo("\"\\ud83d\"");
        assertThat(json("\ude00\ud83dx")).isEqualTo("\"\\ude00\\ud83dx\"");
    }

    @Test
    void anythingElse_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> json('c')).withMessageContaining("Character");
    }

    private static String json(Object tree) {
        return new String(CanonicalJson.bytes(tree), StandardCharsets.UTF_8);
    }
}
