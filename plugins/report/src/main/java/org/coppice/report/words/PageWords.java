package org.coppice.report.words;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.model.Perspective;

/** The words of the pages in one language: those of English if there are none in the language. */
public final class PageWords {
    /** The languages that have words. */
    public static final ImmutableSet<String> LANGUAGES = ImmutableSet.of("en", "de");

    /** The language of the texts that strategies and the vocabulary give. */
    private static final String ENGLISH = "en";

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final String language;
    private final DecimalFormatSymbols symbols;
    private final Properties texts;
    private final ImmutableMap<String, ImmutableList<Object>> patterns;

    private PageWords(String language, Properties texts) {
        this.language = language;
        this.texts = texts;
        this.patterns = texts.stringPropertyNames().stream()
                .collect(ImmutableMap.toImmutableMap(key -> key, key -> parts(texts.getProperty(key))));
        this.symbols = DecimalFormatSymbols.getInstance(Locale.forLanguageTag(language));
    }

    /** Returns the words for a locale. */
    public static PageWords of(Locale locale) {
        String language = LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : ENGLISH;
        Properties texts = new Properties();
        try (InputStream file = PageWords.class.getResourceAsStream("pages_" + language + ".properties")) {
            texts.load(new InputStreamReader(java.util.Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PageWords(language, texts);
    }

    /** Returns the language of the words. */
    public String language() {
        return language;
    }

    /** Returns the locale of the words. */
    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** Returns whether there is a text of that name. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** Returns the text of that name. */
    public String text(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("the words have no " + key);
        }
        return text;
    }

    /** Returns the text of that name with its places {@code {0}}, {@code {1}} filled by texts, lines or numbers. */
    public Line line(String key, Object... values) {
        ImmutableList<Object> pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("the words have no " + key);
        }
        ImmutableList.Builder<Text> parts = ImmutableList.builder();
        for (Object part : pattern) {
            Object value = part instanceof Integer place ? values[place] : part;
            if (value instanceof Line line) {
                parts.addAll(line.parts());
            } else {
                parts.add(value instanceof Text one ? one : Text.own(value.toString()));
            }
        }
        return new Line(parts.build());
    }

    /** Returns the parts of a text: texts, and the numbers of the places between them. */
    private static ImmutableList<Object> parts(String text) {
        ImmutableList.Builder<Object> parts = ImmutableList.builder();
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            if (place.start() > from) {
                parts.add(text.substring(from, place.start()));
            }
            parts.add(Integer.valueOf(place.group(1)));
            from = place.end();
        }
        if (from < text.length()) {
            parts.add(text.substring(from));
        }
        return parts.build();
    }

    /** Returns a number of things: the text of that name for one, or for many. */
    public Line count(String key, long n) {
        return line(key + (n == 1 ? ".one" : ".many"), whole(n));
    }

    /** Returns a text in another language, or in that of the page. */
    public Text in(String tag, String text) {
        boolean same = Locale.forLanguageTag(tag).getLanguage().equals(language);
        return new Text(text, same ? "" : tag, false);
    }

    /** Returns a text of a strategy or of the vocabulary, which is English. */
    public Line given(String text) {
        return Line.of(in(ENGLISH, text));
    }

    /** Returns the name of those who answer, in the language of the page. */
    public String who(Perspective perspective) {
        return text("perspective." + perspective.id());
    }

    /** Returns a day. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("date"), locale()).format(day);
    }

    /** Returns a figure with two decimals. */
    public String number(double value) {
        long hundredths = Math.round(Math.abs(value) * 100);
        String part = Long.toString(hundredths % 100);
        return (value < 0 && hundredths > 0 ? "−" : "")
                + hundredths / 100
                + symbols.getDecimalSeparator()
                + (part.length() < 2 ? "0" : "")
                + part;
    }

    /** Returns a figure with all its decimals, at most fifteen. */
    public String exact(double value) {
        return format("0.###############").format(value).replace('-', '−');
    }

    /** Returns a whole number without signs between its digits. */
    public String whole(long n) {
        return Long.toString(n);
    }

    /** Returns a share as a percentage. */
    public String percent(double share) {
        return line("percent", format("0.##").format(share * 100)).plain();
    }

    private DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, symbols);
    }
}
