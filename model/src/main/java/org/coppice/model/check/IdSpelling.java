package org.coppice.model.check;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The spelling of ids of teams and respondents. Two rules: {@link #normalised} changes only what nobody can see, so that it cannot join two
 * people; {@link #folded} finds ids that look alike but may be different, which are pointed out and joined only on request.
 */
public final class IdSpelling {
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]{1,2})?");
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![0-9.,])0+(?=[0-9])");

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    private IdSpelling() {}

    /**
     * Returns the id in Unicode form NFC, without invisible characters (zero-width spaces, byte order marks, soft hyphens, marks of
     * direction, control characters), without blanks of any kind at its ends, and with a single space for each run of blanks in it. Joiners
     * remain where they join other scripts or symbols, since they change what is seen there.
     */
    public static String normalised(String id) {
        return isPlain(id) ? id : Normalizer.normalize(seen(id), Normalizer.Form.NFC);
    }

    /** Returns the text without white space, other blanks and invisible characters at its ends. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isOuter(text.charAt(from))) {
            from++;
        }
        while (from < to && isOuter(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /**
     * Returns a text that is equal for ids that look alike: without regard to case, to the width of letters and digits, to joiners and
     * variants of symbols, to leading zeros, and to how a number is written (1, 1.0, 01, 1e0). It is no id itself.
     */
    public static String folded(String id) {
        String wide = Normalizer.normalize(normalised(id), Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder();
        wide.codePoints()
                .filter(c -> c != NON_JOINER && c != JOINER && !isVariant(c))
                .map(IdSpelling::digit)
                .forEach(plain::appendCodePoint);
        String text = normalised(plain.toString());
        if (text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches()) {
            BigDecimal number = new BigDecimal(text.endsWith(".") ? text + "0" : text);
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        String lower = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace("i\u0307", "i");
        return LEADING_ZEROS
                .matcher(Normalizer.normalize(lower, Normalizer.Form.NFC))
                .replaceAll("");
    }

    private static boolean isPlain(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean inner = i > 0 && i < id.length() - 1 && id.charAt(i - 1) != ' ';
            if (c > '~' || c < ' ' || (c == ' ' && !inner)) {
                return false;
            }
        }
        return true;
    }

    private static String seen(String id) {
        StringBuilder seen = new StringBuilder();
        int[] all = id.codePoints().toArray();
        boolean blank = false;
        for (int i = 0; i < all.length; i++) {
            if (isBlank(all[i])) {
                blank = true;
            } else if (!isInvisible(all[i]) || joins(all, i)) {
                if (blank && !seen.isEmpty()) {
                    seen.append(' ');
                }
                blank = false;
                seen.appendCodePoint(all[i]);
            }
        }
        return seen.toString();
    }

    /** Returns true for a joiner between two characters beyond ASCII that can be seen. */
    private static boolean joins(int[] all, int at) {
        return (all[at] == NON_JOINER || all[at] == JOINER)
                && at > 0
                && at < all.length - 1
                && isSeenBeyondAscii(all[at - 1])
                && isSeenBeyondAscii(all[at + 1]);
    }

    private static boolean isSeenBeyondAscii(int c) {
        return c > '~' && !isBlank(c) && !isInvisible(c);
    }

    private static boolean isOuter(char c) {
        return Character.isWhitespace(c) || (c > '~' && (isBlank(c) || isInvisible(c)));
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85 || c == 0x2800 || c == 0x3164;
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || c == 0x034F || c == 0x115F || c == 0x1160;
    }

    private static boolean isVariant(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    private static int digit(int c) {
        return Character.isDigit(c) ? '0' + Character.digit(c, 10) : c;
    }
}
