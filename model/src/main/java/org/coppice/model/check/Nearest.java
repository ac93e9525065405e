package org.coppice.model.check;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name somebody may have meant: edit distance with adjacent swaps (Damerau 1964, optimal string alignment). */
public final class Nearest {
    /** Among more candidates than these only those with the same first letter are looked at, to stay quick. */
    private static final int MANY = 200;

    /** A part of fewer letters would be in too many names by chance. */
    private static final int SHORTEST_PART = 3;

    private Nearest() {}

    /** The candidate nearest to {@code name}, if one is close: at most one edit for up to four letters, two for up to eight, else three. Otherwise one of which it is a part between hyphens. */
    public static Optional<String> to(String name, Iterable<String> candidates) {
        ImmutableList<String> all = ImmutableList.copyOf(candidates);
        String folded = fold(name);
        Optional<String> slip = all.stream()
                .filter(candidate -> all.size() <= MANY || sameStart(folded, candidate))
                .filter(candidate -> close(name, candidate))
                .min(Comparator.comparingInt((String candidate) -> distance(fold(name), fold(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
        return slip.or(() -> whole(folded, all));
    }

    /** The shortest candidate of which the name is a part between hyphens: {@code mean} may be meant for {@code team-mean}. */
    private static Optional<String> whole(String part, ImmutableList<String> candidates) {
        return part.length() < SHORTEST_PART
                ? Optional.empty()
                : candidates.stream()
                        .filter(candidate -> ("-" + fold(candidate) + "-").contains("-" + part + "-"))
                        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    /** Whether the two are so near that one is likely a slip for the other. */
    public static boolean close(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int allowed = shorter <= 4 ? 1 : shorter <= 8 ? 2 : 3;
        return Math.abs(a.length() - b.length()) <= allowed && distance(fold(a), fold(b)) <= allowed;
    }

    private static boolean sameStart(String folded, String candidate) {
        return !folded.isEmpty()
                && !candidate.isEmpty()
                && folded.charAt(0) == Character.toLowerCase(candidate.charAt(0));
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int change = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
