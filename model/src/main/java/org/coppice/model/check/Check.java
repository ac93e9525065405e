package org.coppice.model.check;

import java.util.Locale;
import java.util.regex.Pattern;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Checks of the components of values; each message names the rejected value. */
public final class Check {
    /** The maximum number of characters of an id. */
    public static final int LONGEST_ID = 64;

    private static final double HEAVIEST = 1e6;
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}(-[0-9A-Za-z.-]+)?");

    private Check() {}

    /**
     * Returns {@code value} if it starts with a letter or digit, continues with these or {@code . _ -}, and has at most 64
     * characters.
     */
    public static String id(String what, String value) {
        valid(
                isId(value),
                "%s \"%s\" is not an id",
                "use up to 64 letters, digits, '.', '_' or '-', the first a letter or digit",
                what,
                brief(value));
        return value;
    }

    /** Returns whether a text is an id, as defined by {@link #id}. */
    // not a regular expression: thousands of ids are checked, also right after a program has started
    public static boolean isId(String value) {
        if (value.isEmpty() || value.length() > LONGEST_ID || "._-".indexOf(value.charAt(0)) >= 0) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!letter && !(c >= '0' && c <= '9') && "._-".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns {@code value} if it contains a character that is not white space. */
    public static String text(String what, @Nullable String value) {
        if (value == null) {
            throw new InvalidValueException(what + " is null", "write a text");
        }
        valid(!value.isBlank(), "%s is blank", "write a text", what);
        return value;
    }

    /** Returns {@code value} if it is a version such as {@code 1.0.0} or {@code 1.2.0-rc.1}. */
    public static String version(String what, String value) {
        valid(
                isVersion(value),
                "%s version \"%s\" is not of the form 1.0.0",
                "write three numbers separated by points",
                what,
                brief(value));
        return value;
    }

    /** Returns whether a text is a version, as defined by {@link #version}. */
    public static boolean isVersion(String value) {
        return VERSION.matcher(value).matches();
    }

    /** Returns {@code value} if it is a weight: a number from 0 to a million. */
    public static double weight(String what, double value) {
        valid(value >= 0 && value <= HEAVIEST, "%s is %s", "give a number from 0 to 1000000", what, value);
        return value;
    }

    /** Returns {@code value} if it is finite and not negative. */
    public static double spread(String what, double value) {
        if (!Double.isFinite(value) || value < 0) {
            valid(false, "%s is %s", "give a finite number, 0 or more", what, value);
        }
        return value;
    }

    /** Returns {@code value} if it is neither infinite nor NaN. */
    public static double finite(String what, double value) {
        if (!Double.isFinite(value)) {
            valid(false, "%s is %s", "give a finite number", what, value);
        }
        return value;
    }

    /**
     * Throws {@link InvalidValueException} unless {@code holds}.
     *
     * @param what what is wrong, a format string
     * @param remedy what to do, a format string for the same arguments, which it refers to by their number such as {@code %2$s}
     */
    public static void valid(boolean holds, String what, String remedy, Object... arguments) {
        if (!holds) {
            throw new InvalidValueException(
                    String.format(Locale.ROOT, what, arguments), String.format(Locale.ROOT, remedy, arguments));
        }
    }

    /** Throws {@link IllegalArgumentException} with the formatted message unless {@code holds}; for programming errors of the caller. */
    public static void that(boolean holds, String message, Object... arguments) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, message, arguments));
        }
    }

    /** Returns {@code value}, the argument of that name, if it is not null. */
    public static <T> T notNull(@Nullable T value, String name) {
        return notNull(value, name, "give a value");
    }

    /** Returns {@code value}, the argument of that name, if it is not null; the message ends with {@code remedy}. */
    public static <T> T notNull(@Nullable T value, String name, String remedy) {
        if (value == null) {
            throw new NullPointerException(name + " is null; " + remedy);
        }
        return value;
    }

    /** Returns a text cut to 40 characters, for messages. */
    public static String brief(String value) {
        return value.length() <= 40 ? value : value.substring(0, 39) + "…";
    }
}
