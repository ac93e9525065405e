package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;

/**
 * A measure and the questions that count for it, in the bank's order.
 *
 * @param measure the measure
 * @param questions at least one
 */
public record KeyedMeasure(Measure measure, ImmutableList<KeyedQuestion> questions) {
    /** Refuses a measure without a question. */
    public KeyedMeasure {
        Check.that(!questions.isEmpty(), "measure \"%s\" has no question; give it one", measure);
    }

    /** The perspectives that are asked at least one of the questions. */
    public ImmutableSet<Perspective> asked() {
        return questions.stream().flatMap(q -> q.question().asked().stream()).collect(Sets.toImmutableEnumSet());
    }
}
