package org.coppice.cli.text;

import java.util.regex.Pattern;

/** Words for people to read. */
public final class Words {
    /** Control and format characters and line breaks: they could move or hide what else is shown. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private Words() {}

    /** A number of things, such as "1 team", "2 teams". */
    public static String count(int n, String what) {
        String many = what.equals("person") ? "people" : what + "s";
        return n + " " + (n == 1 ? what : many);
    }

    /** The text on one line, with a dot in place of each character that is not seen. */
    public static String seen(String text) {
        return UNSEEN.matcher(text).replaceAll("·");
    }
}
