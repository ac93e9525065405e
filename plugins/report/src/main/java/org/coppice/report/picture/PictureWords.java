package org.coppice.report.picture;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.coppice.model.Named;
import org.coppice.model.score.WithheldReason;

/** The words of the pictures in one language. */
final class PictureWords {
    /** The languages that have words; the first one is used for all other languages. */
    static final ImmutableList<String> LANGUAGES = ImmutableList.of("en", "de");

    private static final ImmutableMap<String, PictureWords> ALL = ImmutableMap.copyOf(
            Maps.asMap(com.google.common.collect.ImmutableSet.copyOf(LANGUAGES), PictureWords::load));

    private final String language;
    private final ImmutableMap<String, String> texts;

    private PictureWords(String language, ImmutableMap<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    /** Returns the words for a locale. */
    static PictureWords of(Locale locale) {
        PictureWords words = ALL.get(locale.getLanguage());
        return words == null ? ALL.values().asList().get(0) : words;
    }

    private static PictureWords load(String language) {
        Properties texts = new Properties();
        try (InputStream file = PictureWords.class.getResourceAsStream(
                "/org/coppice/report/words/pictures_" + language + ".properties")) {
            texts.load(new InputStreamReader(java.util.Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PictureWords(language, Maps.fromProperties(texts));
    }

    /** Returns the language of the words. */
    String language() {
        return language;
    }

    /** Returns the names of all texts. */
    ImmutableMap<String, String> texts() {
        return texts;
    }

    /** Returns the text of that name with its places {@code {0}}, {@code {1}} filled. */
    String text(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("the pictures have no words for " + key);
        }
        return values.length == 0 ? text : filled(text, values);
    }

    private static String filled(String text, Object... values) {
        StringBuilder filled = new StringBuilder(text.length() + 32);
        int from = 0;
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', from)) {
            filled.append(text, from, at).append(values[text.charAt(at + 1) - '0']);
            from = at + 3;
        }
        return filled.append(text, from, text.length()).toString();
    }

    /** Returns the name of a thing of the vocabulary. */
    String name(Named thing) {
        return text("name." + thing.id());
    }

    /** Returns why a figure is not shown. */
    String why(WithheldReason reason) {
        return texts.getOrDefault("withheld." + reason.id(), text("withheld"));
    }

    /** Returns a figure with two decimals. */
    String number(double value) {
        String digits =
                new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
        return (digits.equals("-0.00") ? "0.00" : digits).replace('-', '−').replace(".", text("decimal"));
    }

    /** Returns a whole number. */
    String whole(double value) {
        return Long.toString(Math.round(value));
    }

    /** Returns a figure with at most two decimals. */
    String shortest(double value) {
        return new BigDecimal(value)
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString()
                .replace(".", text("decimal"));
    }

    /** Returns a share as a percentage. */
    String percent(double share) {
        return text("percent", shortest(share * 100));
    }
}
