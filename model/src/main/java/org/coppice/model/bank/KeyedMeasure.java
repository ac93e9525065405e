package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;

/**
 * A measure and the questions that count for it, in the bank's order.
 *
 * @param measure the measure
 * @param questions at least one
 * @since 0.1.0
 */
public record KeyedMeasure(Measure measure, ImmutableList<KeyedQuestion> questions) {
    /** Thirds do not add up to the last digit. */
    private static final double ROUNDING = 1e-9;

    /** Refuses a measure without a question. */
    public KeyedMeasure {
        Check.valid(!questions.isEmpty(), "measure \"%s\" has no question", "give it one", measure);
    }

    /**
     * The perspectives that are asked enough of the measure to have a figure of it: questions of half its weight or more. A view on one
     * matter among many would pass for a view on all.
     */
    public ImmutableSet<Perspective> asked() {
        return Arrays.stream(Perspective.values())
                .filter(who -> weight(who) > 0 && weight(who) >= (1 - ROUNDING) * weight() / 2)
                .collect(Sets.toImmutableEnumSet());
    }

    private double weight() {
        return questions.stream().mapToDouble(KeyedQuestion::weight).sum();
    }

    private double weight(Perspective who) {
        return questions.stream()
                .filter(q -> q.question().asked().contains(who))
                .mapToDouble(KeyedQuestion::weight)
                .sum();
    }
}
