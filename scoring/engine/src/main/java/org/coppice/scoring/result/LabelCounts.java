package org.coppice.scoring.result;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.EnumSet;
import java.util.OptionalDouble;
import org.coppice.scoring.result.LabelPair.Verdict;

/**
 * How many labels stand to each other in which way.
 *
 * @param counts how many, 0 or more, of every verdict
 * @since 0.1.0
 */
public record LabelCounts(ImmutableMap<Verdict, Integer> counts) {
    /** Of no labels. */
    static final LabelCounts NONE = new LabelCounts(Maps.toMap(EnumSet.allOf(Verdict.class), verdict -> 0));

    /** Of one pair. */
    static LabelCounts of(Verdict one) {
        return new LabelCounts(Maps.toMap(EnumSet.allOf(Verdict.class), verdict -> verdict == one ? 1 : 0));
    }

    LabelCounts combine(LabelCounts more) {
        return new LabelCounts(
                Maps.toMap(EnumSet.allOf(Verdict.class), verdict -> count(verdict) + more.count(verdict)));
    }

    /** How many of a verdict. */
    public int count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    /** How many labels both recipes tell. */
    public int told() {
        return count(Verdict.SAME) + count(Verdict.CHANGED);
    }

    /** Which share of the labels that both tell is changed, 0 to 1; empty where they tell none. */
    public OptionalDouble changed() {
        return told() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count(Verdict.CHANGED) / told());
    }
}
