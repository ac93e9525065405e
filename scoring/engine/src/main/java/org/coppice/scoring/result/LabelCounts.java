package org.coppice.scoring.result;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.EnumSet;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.coppice.scoring.result.LabelPair.Verdict;

/**
 * The numbers of pairs of labels by verdict.
 *
 * @param counts the number of pairs for every verdict, 0 or more
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record LabelCounts(ImmutableMap<Verdict, Integer> counts) {
    /** The counts of no pairs. */
    static final LabelCounts NONE = new LabelCounts(Maps.toMap(EnumSet.allOf(Verdict.class), verdict -> 0));

    /** Returns the counts of one pair. */
    static LabelCounts of(Verdict one) {
        return new LabelCounts(Maps.toMap(EnumSet.allOf(Verdict.class), verdict -> verdict == one ? 1 : 0));
    }

    LabelCounts combine(LabelCounts more) {
        return new LabelCounts(
                Maps.toMap(EnumSet.allOf(Verdict.class), verdict -> count(verdict) + more.count(verdict)));
    }

    /** Returns the number of pairs with the given verdict. */
    public int count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    /** Returns the number of pairs in which both recipes give a label. */
    public int both() {
        return count(Verdict.SAME) + count(Verdict.CHANGED);
    }

    /** Returns the proportion of changed labels among the pairs in which both recipes give a label, 0 to 1; empty if there are none. */
    public OptionalDouble changed() {
        return both() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count(Verdict.CHANGED) / both());
    }
}
