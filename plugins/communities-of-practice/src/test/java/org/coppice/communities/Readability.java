package org.coppice.communities;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The grade of the school year that a text asks for: 0.39 words/sentences + 11.8 syllables/words − 15.59 (Kincaid, Fishburne, Rogers
 * and Chissom, 1975). The reading age is about the grade and five. Syllables are counted by groups of vowels, without silent endings.
 */
final class Readability {
    private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z']+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT = Pattern.compile(".*([^l]e|[^td]ed|[^sxzcgh]es)|.*[aeiou]le");

    private Readability() {}

    /** The grade of texts of one sentence each. */
    static double grade(Collection<String> sentences) {
        List<String> words = sentences.stream()
                .flatMap(NO_WORD::splitAsStream)
                .filter(word -> !word.isEmpty())
                .toList();
        double syllables = words.stream().mapToInt(Readability::syllables).sum();
        return 0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59;
    }

    static int syllables(String word) {
        String letters = word.toLowerCase(Locale.ROOT).replace("'", "");
        int groups = (int) VOWELS.matcher(letters).results().count();
        return Math.max(1, SILENT.matcher(letters).matches() ? groups - 1 : groups);
    }
}
