package org.coppice.model.bank;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Longs;
import java.util.Comparator;
import java.util.List;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * A range of versions: a single version, such as {@code 1.2.0}, or the versions between bounds, such as {@code >=1.2.0 <2.0.0}. A
 * version with a hyphen precedes the version with the same three numbers: {@code 1.2.0-rc.1} is below {@code 1.2.0}.
 *
 * @param text the bounds, separated by a blank; all have to hold
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record VersionRange(String text) {
    private static final ImmutableList<String> OPERATORS = ImmutableList.of(">=", "<=", ">", "<", "=");

    /** Throws if {@code text} is not a range. */
    public VersionRange {
        List<String> bounds = bounds(text);
        Check.valid(!bounds.isEmpty(), "the range of versions is blank", "write one such as >=1.2.0 <2.0.0");
        for (String bound : bounds) {
            Check.valid(
                    isVersion(version(bound)),
                    "\"%s\" is not a range of versions",
                    "write a version such as 1.2.0, or bounds such as >=1.2.0 <2.0.0",
                    Check.brief(text));
        }
    }

    /** Returns whether the range contains the version. */
    public boolean contains(String version) {
        return bounds(text).stream().allMatch(bound -> holds(bound, version));
    }

    private static boolean holds(String bound, String version) {
        int order = compare(version, version(bound));
        return switch (bound.substring(0, bound.length() - version(bound).length())) {
            case ">=" -> order >= 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case "<" -> order < 0;
            default -> order == 0;
        };
    }

    private static int compare(String a, String b) {
        int order = Longs.lexicographicalComparator().compare(numbers(a), numbers(b));
        return order != 0
                ? order
                : Comparator.comparing((String rest) -> rest.isEmpty() ? 1 : 0)
                        .thenComparing(Comparator.naturalOrder())
                        .compare(rest(a), rest(b));
    }

    private static long[] numbers(String version) {
        return Splitter.on('.')
                .splitToStream(
                        version.substring(0, version.length() - rest(version).length()))
                .mapToLong(Long::parseLong)
                .toArray();
    }

    /** Returns the part of the version after the three numbers. */
    private static String rest(String version) {
        int hyphen = version.indexOf('-');
        return hyphen < 0 ? "" : version.substring(hyphen);
    }

    private static List<String> bounds(String text) {
        return Splitter.on(' ').omitEmptyStrings().splitToList(text);
    }

    private static String version(String bound) {
        return OPERATORS.stream()
                .filter(bound::startsWith)
                .findFirst()
                .map(operator -> bound.substring(operator.length()))
                .orElse(bound);
    }

    private static boolean isVersion(String text) {
        return Check.isVersion(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
