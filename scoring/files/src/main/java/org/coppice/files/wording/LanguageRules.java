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
import org.coppice.files.wording.Advice.Kind;
import org.coppice.model.Named;

/**
 * How a language is read: its formula, how its syllables are counted, and its words that join, lead or negate. Each language is a file of
 * such rules beside this class; a language without one is read by LIX, and only signs that join are pointed out. Syllables are groups of
 * vowels, without silent endings: right for most words and not for all. Of a single sentence a value is rough.
 */
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

    /** The rules for a language tag such as {@code en} or {@code de-AT}; what stands after the first hyphen plays no part. */
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

    /** The language, such as {@code en}. */
    public String language() {
        return language;
    }

    /** Whether there are rules of that language, or only those for any. */
    public boolean own() {
        return own;
    }

    /** By which formula texts are read. */
    public Formula formula() {
        return formula;
    }

    /** From which value on a text counts as hard; the cut-off is ours and not calibrated. */
    public double hard() {
        return hard;
    }

    /** How hard texts are to read together, by the formula; empty where they have no words. A text is one sentence at least. */
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

    /** How many syllables a word has, about: at least one. */
    public int syllables(String word) {
        String letters = word.toLowerCase(Locale.ROOT).replace('’', '\'').replace("'", "");
        int groups = (int) vowels.matcher(letters).results().count();
        return Math.max(1, silent.matcher(letters).matches() ? groups - 1 : groups);
    }

    /** What is worth a look in a text, each kind once. */
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
