package org.coppice.files.diff;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Measures how far two texts consist of the same words in the same order, ignoring case and punctuation. */
final class Rewording {
    /** The share of changed words above which a question counts as a different one. The cut-off is Coppice's own and not calibrated. */
    static final double ANOTHER = 0.5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}]+)*");

    private Rewording() {}

    /**
     * Returns the share of words that changed, 0 to 1: 1 − (the length of the longest common subsequence of words) / (the number of words
     * of the longer text).
     */
    static double share(String before, String after) {
        List<String> a = words(before);
        List<String> b = words(after);
        int longer = Math.max(a.size(), b.size());
        return longer == 0 ? 0 : 1 - (double) common(a, b) / longer;
    }

    private static ImmutableList<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .map(word -> word.replace('’', '\''))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the length of the longest common subsequence. */
    private static int common(List<String> a, List<String> b) {
        int[] row = new int[b.size() + 1];
        for (String word : a) {
            int diagonal = 0;
            for (int j = 1; j <= b.size(); j++) {
                int above = row[j];
                row[j] = word.equals(b.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[b.size()];
    }
}
