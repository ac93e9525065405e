package org.coppice.model.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The spelling of ids of teams and respondents. Two rules: {@link #normalised} changes only what nobody can see, so that it cannot join two
 * people; {@link #folded} finds ids that look alike but may be different, which are pointed out and joined only on request.
 */
public final class IdSpelling {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\+?(-?[0-9]+)(\\.0*)?");
    private static final Pattern ZERO = Pattern.compile("-?0+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![0-9.,])0+(?=[0-9])");
    private static final Pattern SEPARATORS = // within an id, except between two digits
            Pattern.compile("(?<=[^0-9 _-])[ _-]++(?=.)|(?<=[0-9])[ _-]++(?=[^0-9])");
    private static final Pattern OTHER_SEPARATORS = Pattern.compile("[ _-]+");

    private IdSpelling() {}

    /**
     * Returns the id in Unicode form NFC, without invisible characters (zero-width spaces, byte order marks, soft hyphens, marks of
     * direction, control characters), without blanks of any kind at its ends, and with a single space for each run of blanks in it. What
     * changes how the id looks remains: joiners in scripts and symbols that they change, flags, and overrides of the direction.
     */
    public static String normalised(String id) {
        return isPlain(id) ? id : strip(Normalizer.normalize(seen(id), Normalizer.Form.NFC));
    }

    /** Returns the text without white space, other blanks and invisible characters at its ends. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isOuter(text.charAt(from), from + 1 < to ? text.codePointAt(from + 1) : ' ')) {
            from++;
        }
        while (from < to && isOuter(text.charAt(to - 1), to - 1 > from ? text.codePointBefore(to - 1) : ' ')) {
            to--;
        }
        return text.substring(from, to);
    }

    /**
     * Returns a text that is equal for ids that look alike: without regard to case, to the width of letters and digits, to joiners and
     * variants of symbols, to the kind of apostrophes, quotation marks and dashes, to blanks, underscores and hyphens except between digits,
     * to leading zeros, to how a whole number is written (1, 1.0, 01), and to whether a letter is Latin or one of the Cyrillic and Greek
     * letters that look the same. It is no id itself.
     */
    public static String folded(String id) {
        if (isFolded(id)) {
            return id;
        }
        String wide = Normalizer.normalize(LookAlike.marks(normalised(id)), Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder();
        wide.codePoints()
                .filter(c -> !UnseenCharacters.isJoiner(c)
                        && !UnseenCharacters.isOverride(c)
                        && !UnseenCharacters.isVariant(c))
                .map(IdSpelling::digit)
                .forEach(plain::appendCodePoint);
        String text = normalised(LookAlike.marks(plain.toString()));
        String lower = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace("i\u0307", "i");
        String latin = Normalizer.normalize(
                LookAlike.letters(Normalizer.normalize(lower, Normalizer.Form.NFD)), Normalizer.Form.NFC);
        String joined = OTHER_SEPARATORS
                .matcher(SEPARATORS.matcher(latin).replaceAll(""))
                .replaceAll("-");
        String number = WHOLE_NUMBER.matcher(joined).replaceFirst("$1");
        String whole = WHOLE_NUMBER.matcher(joined).matches() ? number : joined;
        return ZERO.matcher(whole).matches()
                ? "0"
                : LEADING_ZEROS.matcher(whole).replaceAll("");
    }

    /** Returns what is unusual in how an id is written: its invisible characters or blanks, such as U+200B, or its Unicode form. */
    public static String unusual(String id) {
        String unseen = id.codePoints()
                .filter(c -> c != ' ' && (UnseenCharacters.isBlank(c) || UnseenCharacters.isInvisible(c)))
                .distinct()
                .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c))
                .collect(Collectors.joining(", "));
        return unseen.isEmpty()
                ? "other blanks or in another Unicode form"
                : "characters that cannot be seen (" + unseen + ")";
    }

    /** Returns true for small ASCII letters and digits without a zero that leads a number. */
    private static boolean isFolded(String id) {
        boolean afterDigit = false;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if ((!digit && (c < 'a' || c > 'z')) || (c == '0' && !afterDigit)) {
                return false;
            }
            afterDigit = digit;
        }
        return true;
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
            if (UnseenCharacters.isBlank(all[i])) {
                blank = true;
            } else if (!UnseenCharacters.isInvisible(all[i]) || UnseenCharacters.changesOthers(all, i)) {
                if (blank && !seen.isEmpty()) {
                    seen.append(' ');
                }
                blank = false;
                seen.appendCodePoint(all[i]);
            }
        }
        return seen.toString();
    }

    /**
     * Returns true for a character at an end of a text that cannot be seen.
     *
     * @param inner the character next to it
     */
    private static boolean isOuter(char c, int inner) {
        return Character.isWhitespace(c)
                || (c > '~'
                        && (UnseenCharacters.isBlank(c)
                                || (UnseenCharacters.isInvisible(c)
                                        && !(UnseenCharacters.isJoiner(c) && UnseenCharacters.isShapedLetter(inner)))));
    }

    private static int digit(int c) {
        return Character.isDigit(c) ? '0' + Character.digit(c, 10) : c;
    }
}
