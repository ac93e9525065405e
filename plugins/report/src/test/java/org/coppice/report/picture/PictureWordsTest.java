package org.coppice.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PictureWordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private final PictureWords english = PictureWords.of(Locale.UK);
    private final PictureWords german = PictureWords.of(Locale.GERMAN);

    @Test
    void texts_ofBothLanguages_haveTheSameNamesAndPlaces() {
        assertThat(german.texts().keySet())
                .containsExactlyInAnyOrderElementsOf(english.texts().keySet());
        english.texts()
                .forEach((key, text) ->
                        assertThat(places(german.texts().get(key))).as(key).isEqualTo(places(text)));
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        PLACE.matcher(text).results().map(MatchResult::group).forEach(places::add);
        return places;
    }

    @Test
    void of_anotherLanguage_isEnglish() {
        assertThat(PictureWords.of(Locale.FRENCH).language()).isEqualTo("en");
    }

    @Test
    void number_ofEachLanguage_hasItsDecimalMark() {
        assertThat(english.number(-0.476)).isEqualTo("−0.48");
        assertThat(german.number(0.5)).isEqualTo("0,50");
        assertThat(english.number(-0.001)).isEqualTo("0.00");
        assertThat(english.percent(0.3)).isEqualTo("30\u00a0%");
    }
}
