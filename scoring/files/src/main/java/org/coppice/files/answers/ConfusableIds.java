package org.coppice.files.answers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.coppice.model.check.IdSpelling;

/** Ids that differ in letters and digits that are easily confused in writing: small l, capital I and 1, and capital O and 0. */
final class ConfusableIds {
    private ConfusableIds() {}

    /** Returns the ids that are easily confused with each other, together. Ids that differ only in other ways are not included. */
    static ImmutableList<ImmutableSet<String>> among(Iterable<String> ids) {
        Map<String, Set<String>> byDigits = new LinkedHashMap<>();
        for (String id : ids) {
            if (hasLetter(id)) {
                byDigits.computeIfAbsent(digits(id), key -> new LinkedHashSet<>())
                        .add(id);
            }
        }
        if (byDigits.isEmpty()) {
            return ImmutableList.of();
        }
        for (String id : ids) {
            Set<String> same = hasLetter(id) ? null : byDigits.get(digits(id));
            if (same != null) {
                same.add(id);
            }
        }
        return byDigits.values().stream()
                .filter(same -> same.stream().map(IdSpelling::folded).distinct().count() > 1)
                .map(ImmutableSet::copyOf)
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean hasLetter(String id) {
        return id.indexOf('l') >= 0 || id.indexOf('I') >= 0 || id.indexOf('O') >= 0;
    }

    private static String digits(String id) {
        return id.replace('l', '1').replace('I', '1').replace('O', '0').toLowerCase(Locale.ROOT);
    }
}
