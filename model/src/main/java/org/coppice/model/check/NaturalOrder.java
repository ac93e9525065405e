package org.coppice.model.check;

import java.math.BigInteger;
import java.util.Comparator;

/** The order of ids: whole numbers first and by size, then texts by code unit; the same in every locale. */
public final class NaturalOrder {
    private NaturalOrder() {}

    /** The comparator; two ids are equal under it only when they are the same text. */
    public static final Comparator<String> OF_IDS =
            Comparator.comparing((String id) -> !isNumber(id)).thenComparing(NaturalOrder::compareAlike);

    private static int compareAlike(String a, String b) {
        if (isNumber(a) && isNumber(b)) {
            int bySize = new BigInteger(a).compareTo(new BigInteger(b));
            return bySize != 0 ? bySize : a.compareTo(b);
        }
        return a.compareTo(b);
    }

    private static boolean isNumber(String id) {
        return !id.isEmpty() && id.length() <= 40 && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
