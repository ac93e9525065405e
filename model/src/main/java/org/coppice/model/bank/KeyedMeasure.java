package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import org.apiguardian.api.API;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;

/**
 * A measure and the questions that count towards it, in the bank's order.
 *
 * @param measure the measure
 * @param questions at least one question
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record KeyedMeasure(Measure measure, ImmutableList<KeyedQuestion> questions) {
    /** The rounding tolerance: weights such as thirds do not add up exactly. */
    private static final double ROUNDING = 1e-9;

    /** Throws if there are no questions. */
    public KeyedMeasure {
        Check.valid(!questions.isEmpty(), "measure \"%s\" has no question", "give it one", measure);
    }

    /**
     * Returns the perspectives that are scored on the measure: those that are asked at least half of its questions, by weight. A
     * score from fewer questions would present one part of the measure as the whole.
     */
    public ImmutableSet<Perspective> asked() {
        double all = 0;
        for (KeyedQuestion keyed : questions) {
            all += keyed.weight();
        }
        double least = (1 - ROUNDING) * all / 2;
        return Arrays.stream(Perspective.values())
                .filter(who -> weight(who) > 0 && weight(who) >= least)
                .collect(Sets.toImmutableEnumSet());
    }

    private double weight(Perspective who) {
        double weight = 0;
        for (KeyedQuestion keyed : questions) {
            weight += keyed.question().asked().contains(who) ? keyed.weight() : 0;
        }
        return weight;
    }

    /** Returns this measure with only the questions that a perspective is asked; throws if it is asked none. */
    public KeyedMeasure askedOf(Perspective who) {
        return new KeyedMeasure(
                measure,
                questions.stream()
                        .filter(question -> question.question().asked().contains(who))
                        .collect(ImmutableList.toImmutableList()));
    }
}
