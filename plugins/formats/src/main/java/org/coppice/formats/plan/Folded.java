package org.coppice.formats.plan;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.coppice.model.check.IdSpelling;

/** Texts without what differs from program to program, so that equal texts compare as equal. */
final class Folded {
    private static final Pattern SINGLE = Pattern.compile("[\u2018\u2019\u201A\u201B\u02BC`\u00B4]");
    private static final Pattern DOUBLE = Pattern.compile("[\u201C\u201D\u201E\u201F\u00AB\u00BB]");
    private static final Pattern DASH = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,200}>");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Folded() {}

    /** Returns a text in NFC, with single blanks, in lower case, and with simple quotation marks and dashes. */
    static String of(String text) {
        String one = IdSpelling.normalised(text);
        if (!isAscii(one)) {
            one = DASH.matcher(
                            DOUBLE.matcher(SINGLE.matcher(one).replaceAll("'")).replaceAll("\""))
                    .replaceAll("-");
        }
        return one.toLowerCase(Locale.ROOT);
    }

    /** Returns the letters and digits of a text, with single blanks between words; marks of a page are left out. */
    static String words(String text) {
        return NO_LETTERS
                .matcher(TAG.matcher(of(text)).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    /** Returns the letters and digits of an id. */
    static String compact(String id) {
        return NO_LETTERS.matcher(of(id)).replaceAll("");
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Returns how similar two texts of {@link #words} are, from 0 to 1: the share of pairs of letters that they have in common (Dice 1945). */
    static double similarity(String one, String other) {
        if (one.length() < 2 || other.length() < 2) {
            return one.equals(other) ? 1 : 0;
        }
        Map<Integer, Integer> pairs = new HashMap<>();
        for (int i = 1; i < one.length(); i++) {
            pairs.merge(one.charAt(i - 1) << 16 | one.charAt(i), 1, Integer::sum);
        }
        int shared = 0;
        for (int i = 1; i < other.length(); i++) {
            int pair = other.charAt(i - 1) << 16 | other.charAt(i);
            int left = pairs.getOrDefault(pair, 0);
            if (left > 0) {
                pairs.put(pair, left - 1);
                shared++;
            }
        }
        return 2.0 * shared / (one.length() + other.length() - 2);
    }
}
