package org.coppice.cli.text;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.regex.Pattern;
import org.coppice.model.Perspective;

/** Small parts of texts. */
public final class Words {
    /** Control and format characters and line breaks, which could move or hide other text. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private Words() {}

    /** Returns a number of things, such as "1 team", "2 teams". */
    public static String count(int n, String what) {
        String many = what.equals("person") ? "people" : what + "s";
        return n + " " + (n == 1 ? what : many);
    }

    /** Returns a number of those who answered: people, or sheets that a group completed together. */
    static String people(int n, Perspective who) {
        return count(n, who == Perspective.CONSENSUS ? "sheet" : "person");
    }

    /** Returns a title as it is within a sentence. */
    static String lower(String title) {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    /** Returns warnings as lines. */
    public static ImmutableList<String> warnings(ImmutableList<String> warnings) {
        return warnings.stream()
                .map(warning -> "Warning: " + seen(warning) + ".")
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the text on one line, with a dot in place of each invisible character. */
    public static String seen(String text) {
        return UNSEEN.matcher(text).replaceAll("·");
    }
}
