package org.coppice.model.check;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the known name that was probably meant by an unknown one: edit distance with adjacent transpositions (Damerau 1964, optimal
 * string alignment). The names are prepared once, so that thousands of queries over thousands of names are fast.
 */
public final class Nearest {
    /** The number of names above which only names with the same first letter are compared. */
    private static final int MANY = 200;

    /** The minimum length of a part; shorter parts occur in too many names by chance. */
    private static final int SHORTEST_PART = 3;

    private final ImmutableList<String> names;
    private final String[] sorted;
    private final String[] folded;
    private final int[] shared; // length of the prefix that each folded name shares with the previous one

    private Nearest(ImmutableList<String> names) {
        this.names = names;
        this.sorted = names.toArray(new String[0]);
        Arrays.sort(sorted, Comparator.comparing(Nearest::fold).thenComparing(Comparator.naturalOrder()));
        this.folded = Arrays.stream(sorted).map(Nearest::fold).toArray(String[]::new);
        this.shared = new int[folded.length];
        for (int i = 1; i < folded.length; i++) {
            int end = Arrays.mismatch(folded[i - 1].toCharArray(), folded[i].toCharArray());
            shared[i] = end < 0 ? folded[i].length() : end;
        }
    }

    /** Prepares names for many queries. */
    public static Nearest among(Iterable<String> names) {
        return new Nearest(ImmutableList.copyOf(names));
    }

    /** Returns the name nearest to {@code name} among the given names; for a single query. */
    public static Optional<String> to(String name, Iterable<String> names) {
        return among(names).to(name);
    }

    /** Returns whether the two are so similar that one is probably a misspelling of the other. */
    public static boolean close(String a, String b) {
        return among(ImmutableList.of(a)).slip(b).isPresent();
    }

    /** Returns the names, in the order in which they were given. */
    public ImmutableList<String> names() {
        return names;
    }

    /**
     * Returns the name of which {@code name} is probably a {@linkplain #slip misspelling}, otherwise a name that contains it as a
     * part between hyphens.
     */
    public Optional<String> to(String name) {
        return slip(name).or(() -> whole(fold(name)));
    }

    /** Returns the shortest name that contains the text as a part between hyphens: {@code mean} may stand for {@code team-mean}. */
    private Optional<String> whole(String part) {
        return part.length() < SHORTEST_PART
                ? Optional.empty()
                : IntStream.range(0, sorted.length)
                        .filter(i -> isPart(part, folded[i]))
                        .mapToObj(i -> sorted[i])
                        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isPart(String part, String name) {
        return name.contains(part) && ("-" + name + "-").contains("-" + part + "-");
    }

    /**
     * Returns the name nearest to {@code name}, if one is close: at most one edit for up to four letters, two for up to eight,
     * otherwise three.
     */
    public Optional<String> slip(String name) {
        String wanted = fold(name);
        EditDistance edits = new EditDistance(wanted, allowed(name.length()));
        @Nullable String best = null;
        int bound = allowed(name.length());
        for (int i = 0; i < sorted.length; i++) {
            edits.keep(shared[i]);
            String candidate = sorted[i];
            int most = Math.min(bound, allowed(Math.min(name.length(), candidate.length())));
            if (Math.abs(name.length() - candidate.length()) > most || !mayBe(wanted, candidate)) {
                continue;
            }
            int distance = edits.to(folded[i], bound);
            if (distance <= most && (best == null || distance < bound || candidate.compareTo(best) < 0)) {
                best = candidate;
                bound = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int allowed(int length) {
        return length <= 4 ? 1 : length <= 8 ? 2 : 3;
    }

    private boolean mayBe(String wanted, String candidate) {
        return sorted.length <= MANY
                || (!wanted.isEmpty()
                        && !candidate.isEmpty()
                        && wanted.charAt(0) == Character.toLowerCase(candidate.charAt(0)));
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}
