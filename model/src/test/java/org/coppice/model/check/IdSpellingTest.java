package org.coppice.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdSpellingTest {
    private static final String[] UNSEEN = {
        "\u200B", "\uFEFF", "\u00AD", "\u2060", "\u200E", "\u202B", "\u2066", "\u0007", "\u200D", "\u200C"
    };
    private static final String[] BLANKS = {" ", "\u00A0", "\u2007", "\u202F", "\u3000", "\t", "\u2009", "\u0085", "\n"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "north team",
                " north team ",
                "\uFEFFnorth team",
                "north\u00A0team",
                "north  \t team",
                "no\u200Brth team\u200D",
                "\u200Enorth\u3000team\u202C",
                "north\nteam",
                "nor\u00ADth team"
            })
    void blanksAndInvisibleCharacters_areOneSpelling(String written) {
        assertThat(IdSpelling.normalised(written)).isEqualTo("north team");
    }

    @Test
    void composedAndDecomposedLetters_areOneSpelling() {
        assertThat(IdSpelling.normalised("Zu\u0308rich")).isEqualTo("Zürich");
        assertThat(IdSpelling.normalised("\u1112\u1161\u11AB")).isEqualTo("한");
    }

    @Test
    void whatIsSeenDifferently_staysDifferent() {
        assertThat(IdSpelling.normalised("North")).isEqualTo("North");
        assertThat(IdSpelling.normalised("1.0")).isEqualTo("1.0");
        assertThat(IdSpelling.normalised("\uFF11")).isEqualTo("\uFF11");
        assertThat(IdSpelling.normalised("\uD83D\uDC69\u200D\uD83D\uDCBB"))
                .as("a joiner between two symbols makes another symbol")
                .isEqualTo("\uD83D\uDC69\u200D\uD83D\uDCBB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "01", "001.00", "+1", "1.", "\uFF11", "\u0661"})
    void numbers_lookAlike_howeverTheyAreWritten(String written) {
        assertThat(IdSpelling.folded(written)).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "\u0600\u0661\u0662, \u0661\u0662", // the Arabic number sign
        "\u06DD1, 1",
        "a\u070Fb, ab",
        "a\uFFF9b, ab",
        "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F, \uD83C\uDFF4\uDB40\uDC67\uDB40\uDC63\uDB40\uDC7F", // flags
        "\u0646\u0645\u06CC\u200C\u062F, \u0646\u0645\u06CC\u062F", // a Persian letter that is not joined
        "\u0647\u200D, \u0647",
        "\u0915\u094D\u200D\u0937, \u0915\u094D\u0937", // a half form of Devanagari
        "a\u202Ebc, abc" // seen as acb
    })
    void whatChangesHowAnIdLooks_remains(String one, String other) {
        assertThat(IdSpelling.normalised(one)).isEqualTo(one).isNotEqualTo(IdSpelling.normalised(other));
        assertThat(IdSpelling.strip(one)).isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uDB40\uDC67b", "a\uDB40\uDC01b", "\u202Aab\u202C", "a\u200D\u200Cb", "a\u2062b"})
    void tagsAndMarksThatChangeNothing_areRemoved(String written) {
        assertThat(IdSpelling.normalised(written)).isEqualTo("ab");
    }

    @ParameterizedTest
    @CsvSource({
        "St Mary\u2019s, st mary`s",
        "North-East, North\u2013East",
        "A-1, A\u20111",
        "\u201CA\u201D 1, \u00ABA\u00BB 1",
        "Core, \u0421ore",
        "TEAM, \u03A4\u0395\u0391\u041C",
        "co\u00EBd, co\u0451d",
        "Team A, TeamA",
        "team_a, team a",
        "North - East, north_east",
        "1-2, 1\u20132",
        "a\u202Ebc, abc"
    })
    void signsAndLettersThatLookAlike_areOneFold_andTwoIds(String one, String other) {
        assertThat(IdSpelling.folded(one)).isEqualTo(IdSpelling.folded(other));
        assertThat(IdSpelling.normalised(one)).isNotEqualTo(IdSpelling.normalised(other));
    }

    @ParameterizedTest
    @CsvSource({
        "1.1, 1.10",
        "1e2, 100",
        "1e0, 1",
        "1 1, 11",
        "1-1, 11",
        "team 1 2, team 12",
        "-1, 1",
        "2.50, 2.5",
        "1.0.0, 1",
        "a, b"
    })
    void idsOfDifferentNumbersOrDigits_areTwoFolds(String one, String other) {
        assertThat(IdSpelling.folded(one)).isNotEqualTo(IdSpelling.folded(other));
    }

    @Property(tries = 500)
    void fold_isThatOfAnyCase(
            @ForAll
                    @CharRange(from = ' ', to = '~')
                    @CharRange(from = '\u0391', to = '\u03C9')
                    @CharRange(from = '\u0400', to = '\u04FF')
                    String id) {
        String lower = IdSpelling.normalised(id).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        assertThat(IdSpelling.folded(lower)).isEqualTo(IdSpelling.folded(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"p7", "P7", "p07", "P007", "\uFF307", "ｐ７"})
    void caseWidthAndLeadingZeros_lookAlike(String written) {
        assertThat(IdSpelling.folded(written)).isEqualTo("p7");
    }

    @Test
    void differentIds_doNotLookAlike() {
        assertThat(IdSpelling.folded("1.05")).isNotEqualTo(IdSpelling.folded("1.5"));
        assertThat(IdSpelling.folded("v1.05")).isNotEqualTo(IdSpelling.folded("v1.5"));
        assertThat(IdSpelling.folded("10")).isNotEqualTo(IdSpelling.folded("1"));
        assertThat(IdSpelling.folded("p10")).isNotEqualTo(IdSpelling.folded("p1"));
        assertThat(IdSpelling.folded("-1")).isNotEqualTo(IdSpelling.folded("1"));
        assertThat(IdSpelling.folded("Zurich")).isNotEqualTo(IdSpelling.folded("Zürich"));
        assertThat(IdSpelling.folded("0")).isEqualTo(IdSpelling.folded("-0.0"));
    }

    @Test
    void turkishAndGermanCase_lookAlike_inAnyLocale() {
        assertThat(IdSpelling.folded("İZMİR")).isEqualTo(IdSpelling.folded("izmir"));
        assertThat(IdSpelling.folded("STRASSE")).isEqualTo(IdSpelling.folded("Straße"));
    }

    @Property(tries = 500)
    void spelling_isNormalisedOnce_andFoldsAsItDid(@ForAll String id) {
        String normalised = IdSpelling.normalised(id);
        assertThat(IdSpelling.normalised(normalised)).isEqualTo(normalised);
        assertThat(Normalizer.isNormalized(normalised, Normalizer.Form.NFC)).isTrue();
        assertThat(IdSpelling.folded(normalised)).isEqualTo(IdSpelling.folded(id));
        assertThat(IdSpelling.strip(normalised)).isEqualTo(normalised);
    }

    @Property(tries = 500)
    void invisibleCharactersAnywhere_changeNothing(
            @ForAll @IntRange(max = 9) int unseen,
            @ForAll @IntRange(max = 8) int blank,
            @ForAll @IntRange(max = 6) int at) {
        String id = "te am7";
        String other = (id.substring(0, at) + UNSEEN[unseen] + id.substring(at)).replace(" ", BLANKS[blank] + " ");
        assertThat(IdSpelling.normalised(other)).isEqualTo(id);
    }
}
