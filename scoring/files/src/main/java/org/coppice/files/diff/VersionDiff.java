package org.coppice.files.diff;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * The differences between two versions of a bank or a weighting.
 *
 * @param kind {@code bank} or {@code weighting}
 * @param id the id of the later version
 * @param before the version number of the earlier version
 * @param after the version number of the later version
 * @param differences the differences in the order of the file
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record VersionDiff(String kind, String id, String before, String after, ImmutableList<Difference> differences) {
    /** Throws if {@code before} or {@code after} is not a version number. */
    public VersionDiff {
        Check.version(kind, before);
        Check.version(kind, after);
    }

    /** Returns the differences with an effect. */
    public ImmutableList<Difference> of(Effect effect) {
        return differences.stream().filter(one -> one.effect() == effect).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the version increment that the differences require: major if comparability breaks, minor if scores may shift or a part is
     * new, patch for other differences, and none if there are no differences.
     */
    public VersionIncrement increment() {
        if (!of(Effect.BREAKS).isEmpty()) {
            return VersionIncrement.MAJOR;
        }
        boolean more = differences.stream().anyMatch(one -> one.change() == Change.ADDED);
        return more || !of(Effect.SHIFTS).isEmpty()
                ? VersionIncrement.MINOR
                : differences.isEmpty() ? VersionIncrement.NONE : VersionIncrement.PATCH;
    }

    /** Returns the lowest version number that the differences require. */
    public String due() {
        return increment().after(before);
    }

    /** Returns true if the later version number is at least the one that the differences require. */
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
