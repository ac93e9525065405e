package org.coppice.scoring.missing;

import java.util.Comparator;

/**
 * How many of the questions of a measure that apply to a person they answered. Ordered by the first number, then the second.
 *
 * @param applicable how many apply, 0 or more
 * @param answered how many of those they answered, 0 or more
 */
public record AnsweredOf(int applicable, int answered) implements Comparable<AnsweredOf> {
    private static final Comparator<AnsweredOf> ORDER =
            Comparator.comparing(AnsweredOf::applicable).thenComparing(AnsweredOf::answered);

    @Override
    public int compareTo(AnsweredOf other) {
        return ORDER.compare(this, other);
    }
}
