package org.coppice.files.wording;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.coppice.files.wording.Advice.Kind;
import org.coppice.model.Named;

/**
 * The readability and wording rules of a language: its formula, the way its syllables are counted, and its words that join, lead or negate.
 * The rules of each language are in a properties file in this package. A language without such a file is measured by LIX, and only joining
 * signs are reported. Syllables are counted as groups of vowels without silent endings, which is right for most words but not for all. The
 * value of a single sentence is only approximate.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class LanguageRules {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}']+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…]+(?=\\s|$)");
    private static final Pattern JOINING_SIGN = Pattern.compile("[;/&]");
    private static final Pattern NEVER = Pattern.compile("(?!)");
    private static final int LONG = 7;

    private final String language;
    private final Formula formula;
    private final double hard;
    private final Pattern vowels;
    private final Pattern silent;
    private final Pattern joined;
    private final Pattern leading;
    private final Pattern negated;
    private final boolean own;

    private LanguageRules(String language, Properties said) {
        this.language = language;
        this.own = !said.isEmpty();
        this.formula = Named.of(Formula.class, "formula", said.getProperty("formula", Formula.LIX.id()));
        this.hard = Double.parseDouble(said.getProperty("hard", "50"));
        this.vowels = Pattern.compile(said.getProperty("vowels", "[\\p{L}]+"));
        this.silent = said.containsKey("silent") ? Pattern.compile(said.getProperty("silent")) : NEVER;
        this.joined = words(said, "joined");
        this.leading = words(said, "leading");
        this.negated = words(said, "negated");
    }

    /** Returns the rules for a language tag such as {@code en} or {@code de-AT}. Everything after the first hyphen is ignored. */
    public static LanguageRules of(String tag) {
        String language = tag.toLowerCase(Locale.ROOT).split("-", 2)[0];
        Properties said = new Properties();
        try (InputStream file = LanguageRules.class.getResourceAsStream(language + ".properties")) {
            if (file != null) {
                said.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LanguageRules(language, said);
    }

    /** Returns the language, such as {@code en}. */
    public String language() {
        return language;
    }

    /** Returns true if there are rules for this language, false if only the rules for any language apply. */
    public boolean own() {
        return own;
    }

    /** Returns the readability formula of the language. */
    public Formula formula() {
        return formula;
    }

    /** Returns the cut-off beyond which a text counts as hard to read. It is Coppice's own and not calibrated. */
    public double hard() {
        return hard;
    }

    /**
     * Computes the readability of texts taken together, by the formula of the language. The result is empty if they contain no words. Each
     * text counts as at least one sentence.
     */
    public OptionalDouble reading(Collection<String> texts) {
        List<String> words = texts.stream()
                .flatMap(text -> NO_WORD.splitAsStream(text.replace('’', '\'')))
                .filter(word -> word.chars().anyMatch(Character::isLetter))
                .toList();
        if (words.isEmpty()) {
            return OptionalDouble.empty();
        }
        int[] syllables = words.stream().mapToInt(this::syllables).toArray();
        return OptionalDouble.of(formula.of(new Counts(
                texts.stream().mapToInt(LanguageRules::sentences).sum(),
                words.size(),
                java.util.Arrays.stream(syllables).sum(),
                (int) words.stream().filter(word -> letters(word) >= LONG).count(),
                (int) java.util.Arrays.stream(syllables).filter(n -> n == 1).count(),
                (int) java.util.Arrays.stream(syllables).filter(n -> n >= 3).count())));
    }

    /** Returns the approximate number of syllables of a word, at least 1. */
    public int syllables(String word) {
        String letters = word.toLowerCase(Locale.ROOT).replace('’', '\'').replace("'", "");
        int groups = (int) vowels.matcher(letters).results().count();
        return Math.max(1, silent.matcher(letters).matches() ? groups - 1 : groups);
    }

    /** Returns the possible problems of a text, at most one of each kind. */
    public ImmutableList<Advice> advice(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        ImmutableList.Builder<Advice> advice = ImmutableList.builder();
        Set<String> joins = found(joined, plain);
        joins.addAll(found(JOINING_SIGN, plain));
        note(Kind.JOINED, joins, advice);
        note(Kind.LEADING, found(leading, plain), advice);
        note(Kind.NEGATED, found(negated, plain), advice);
        reading(ImmutableList.of(text)).stream()
                .filter(value -> formula.rising() ? value > hard : value < hard)
                .forEach(value -> advice.add(
                        new Advice(Kind.HARD, formula.label() + String.format(Locale.ROOT, " %.1f", value))));
        return advice.build();
    }

    private static void note(Kind kind, Set<String> found, ImmutableList.Builder<Advice> advice) {
        if (!found.isEmpty()) {
            advice.add(new Advice(
                    kind, found.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", "))));
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static int sentences(String text) {
        return Math.max(1, (int) SENTENCE_END.matcher(text).results().count());
    }

    private static int letters(String word) {
        return (int) word.codePoints().filter(Character::isLetter).count();
    }

    private static Pattern words(Properties said, String name) {
        String words = said.getProperty(name, "");
        return words.isEmpty() ? NEVER : Pattern.compile("(?<![\\p{L}'])(?:" + words + ")(?:(?<=')|(?!\\p{L}))");
    }
}
