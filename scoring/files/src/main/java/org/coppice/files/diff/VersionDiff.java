package org.coppice.files.diff;

import com.google.common.collect.ImmutableList;
import org.coppice.model.check.Check;

/**
 * What differs between two versions of a bank or a weighting.
 *
 * @param kind {@code bank} or {@code weighting}
 * @param id the id of the later one
 * @param before the version of the earlier one
 * @param after the version of the later one
 * @param differences in the order of the file
 */
public record VersionDiff(String kind, String id, String before, String after, ImmutableList<Difference> differences) {
    /** Refuses what is no version. */
    public VersionDiff {
        Check.version(kind, before);
        Check.version(kind, after);
    }

    /** Those of an effect. */
    public ImmutableList<Difference> of(Effect effect) {
        return differences.stream().filter(one -> one.effect() == effect).collect(ImmutableList.toImmutableList());
    }

    /** Which number has to rise: the first where comparability breaks, the second where scores may shift or a part is new, else the third. */
    public VersionIncrement increment() {
        if (!of(Effect.BREAKS).isEmpty()) {
            return VersionIncrement.MAJOR;
        }
        boolean more = differences.stream().anyMatch(one -> one.change() == Change.ADDED);
        return more || !of(Effect.SHIFTS).isEmpty()
                ? VersionIncrement.MINOR
                : differences.isEmpty() ? VersionIncrement.NONE : VersionIncrement.PATCH;
    }

    /** The least version that the differences call for. */
    public String due() {
        return increment().after(before);
    }

    /** Whether the later version is at least the one that the differences call for. */
    public boolean enough() {
        long[] due = numbers(due());
        long[] is = numbers(after);
        for (int i = 0; i < due.length; i++) {
            if (due[i] != is[i]) {
                return is[i] > due[i];
            }
        }
        return true;
    }

    private static long[] numbers(String version) {
        return ImmutableList.copyOf(version.split("-", 2)[0].split("\\.", -1)).stream()
                .mapToLong(Long::parseLong)
                .toArray();
    }
}
