package org.coppice.statistics.missing;

import java.util.Comparator;

/**
 * How many of the questions of a measure that apply to a person they answered. Ordered by the first number, then the second.
 *
 * @param applicable how many apply, 0 or more
 * @param answered how many of those they answered, 0 or more
 */
public record AnsweredShare(int applicable, int answered) implements Comparable<AnsweredShare> {
    private static final Comparator<AnsweredShare> ORDER =
            Comparator.comparing(AnsweredShare::applicable).thenComparing(AnsweredShare::answered);

    @Override
    public int compareTo(AnsweredShare other) {
        return ORDER.compare(this, other);
    }
}
