package org.coppice.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageWordsTest {
    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (InputStream file = PageWords.class.getResourceAsStream("pages_" + language + ".properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }

    /** The German words of the vocabulary: English has them already. */
    private static boolean translation(String key) {
        return key.startsWith("family.") || key.startsWith("withheld.") || key.equals("referent.self");
    }

    @Test
    void languages_haveTheSameTexts_withTheSamePlaces() throws IOException {
        Properties english = words("en");
        Properties german = words("de");
        TreeSet<String> ofGerman = new TreeSet<>(german.stringPropertyNames());
        ofGerman.removeIf(PageWordsTest::translation);
        TreeSet<String> ofEnglish = new TreeSet<>(english.stringPropertyNames());
        ofEnglish.removeIf(PageWordsTest::translation);
        assertThat(ofGerman).isEqualTo(ofEnglish);
        for (String key : ofEnglish) {
            for (int place = 0; place < 6; place++) {
                assertThat(german.getProperty(key).contains("{" + place + "}"))
                        .as(key + " {" + place + "}")
                        .isEqualTo(english.getProperty(key).contains("{" + place + "}"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"en; 0.7; 0.70", "de; 0.7; 0,70", "en; -0.001; 0.00", "en; -0.25; −0.25", "de; 12.345; 12,35"})
    void number_hasTwoDecimalsInTheSignsOfItsLanguage(String language, double value, String text) {
        assertThat(PageWords.of(Locale.forLanguageTag(language)).number(value)).isEqualTo(text);
    }

    @Test
    void days_haveTheNameOfTheirMonth() {
        LocalDate day = LocalDate.of(2026, 3, 31);
        assertThat(PageWords.of(Locale.ENGLISH).date(day)).isEqualTo("31 March 2026");
        assertThat(PageWords.of(Locale.GERMAN).date(day)).isEqualTo("31. März 2026");
    }

    @Test
    void line_keepsTheLanguagesOfWhatFillsIt() {
        PageWords words = PageWords.of(Locale.GERMAN);
        Line line = words.line("readings.withheld.line", words.given("The stage"), Text.name("Nord"));
        assertThat(line.plain()).isEqualTo("The stage: Nord");
        assertThat(line.parts())
                .containsExactly(new Text("The stage", "en", false), Text.own(": "), new Text("Nord", "", true));
    }

    @Property
    void textsOfOthers_areOnOneLine_withoutUnseenSigns_andShort(@ForAll String text) {
        String seen = Visible.of(text);
        assertThat(seen).doesNotContainPattern("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]");
        assertThat(seen.codePointCount(0, seen.length())).isLessThanOrEqualTo(Visible.LONGEST_TEXT);
        assertThat(Visible.of(seen)).isEqualTo(seen);
    }
}
