package org.coppice.statistics.missing;

import java.util.Comparator;
import org.apiguardian.api.API;

/**
 * The number of a measure's questions that apply to a person and the number of those that they answered. Ordered by the first number, then
 * the second.
 *
 * @param applicable the number of applicable questions, 0 or more
 * @param answered the number of applicable questions that are answered, 0 or more
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record AnsweredShare(int applicable, int answered) implements Comparable<AnsweredShare> {
    private static final Comparator<AnsweredShare> ORDER =
            Comparator.comparing(AnsweredShare::applicable).thenComparing(AnsweredShare::answered);

    @Override
    public int compareTo(AnsweredShare other) {
        return ORDER.compare(this, other);
    }
}
