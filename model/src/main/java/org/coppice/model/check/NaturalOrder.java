package org.coppice.model.check;

import com.google.common.base.Splitter;
import com.google.common.collect.Comparators;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The order of ids: whole numbers first and by size, then texts by code unit; independent of the locale. */
public final class NaturalOrder {
    /** The maximum number of digits of a number; a longer sequence of digits is treated as a text. */
    private static final int LONGEST = 18;

    private static final Splitter BETWEEN_NUMBERS =
            Splitter.on(Pattern.compile("(?<=[0-9])(?![0-9])|(?<![0-9])(?=[0-9])"));

    private NaturalOrder() {}

    /** The comparator; two ids compare as equal only if they are the same text. */
    public static final Comparator<String> OF_IDS =
            Comparator.comparing((String id) -> !isNumber(id)).thenComparing(NaturalOrder::compareAlike);

    /** The order of texts that contain numbers, such as places in a paper: {@code Table 1, 2} before {@code Table 1, 10}. */
    public static final Comparator<String> OF_TEXTS = Comparator.comparing(
                    NaturalOrder::pieces, Comparators.lexicographical(OF_IDS))
            .thenComparing(Comparator.naturalOrder());

    /** Returns the indices of the ids in their order, first to last. */
    public static int[] places(List<String> ids) {
        long[] numbers = new long[ids.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = isNumber(ids.get(i)) ? Long.parseLong(ids.get(i)) : Long.MAX_VALUE;
        }
        return RowOrder.of(numbers, (a, b) -> OF_IDS.compare(ids.get(a), ids.get(b)));
    }

    private static List<String> pieces(String text) {
        return BETWEEN_NUMBERS.splitToList(text);
    }

    private static int compareAlike(String a, String b) {
        if (isNumber(a) && isNumber(b)) {
            int bySize = Long.compare(Long.parseLong(a), Long.parseLong(b));
            return bySize != 0 ? bySize : a.compareTo(b);
        }
        return a.compareTo(b);
    }

    private static boolean isNumber(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9') {
                return false;
            }
        }
        return !id.isEmpty() && id.length() <= LONGEST;
    }
}
