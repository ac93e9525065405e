package org.coppice.cli.audit;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;

/**
 * Something that published results disclose.
 *
 * @param place the team, or the sample, with its wave and perspective
 * @param measure the measure
 * @param results the figures from which it follows
 * @param who whose scores they are
 * @param bounds the range that is left, in shares of the metric's range
 * @param remedy what to do
 */
public record Disclosed(
        String place, String measure, ImmutableList<String> results, String who, Bounds bounds, String remedy) {
    static final String PUBLISH_ONE = "publish only one of them";

    static Disclosed of(String place, Scale scale, List<String> results, String who, Bounds bounds, String remedy) {
        return new Disclosed(
                place,
                scale.measure(),
                results.stream().distinct().collect(ImmutableList.toImmutableList()),
                who,
                bounds,
                remedy);
    }

    /** Returns whether it is about the same scores as another one. */
    boolean repeats(Disclosed other) {
        return place.equals(other.place) && measure.equals(other.measure) && who.equals(other.who);
    }

    /** Returns what is disclosed by which figures. */
    public String what() {
        return String.format(
                Locale.ROOT,
                "%s, %s: %s %s %s, from %.2f to %.2f of the range",
                place,
                measure,
                String.join(" and ", results),
                results.size() > 1 ? "together disclose the score of" : "discloses the score of",
                who,
                bounds.least(),
                bounds.most());
    }

    /** Returns one line: what is disclosed, and what to do. */
    @Override
    public String toString() {
        return what() + "; " + remedy;
    }
}
