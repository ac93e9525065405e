package org.coppice.formats.definition;

import com.google.common.collect.ImmutableMap;
import java.util.regex.Pattern;

/** Texts of web pages as plain texts. */
final class Markup {
    private static final Pattern IN_WORDS = Pattern.compile(
            "</?(?:a|b|em|font|i|span|strong|sub|sup|u)(?:\\s[^<>]{0,2000})?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<[/!A-Za-z][^<>]{0,2000}>");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0]+");
    private static final Pattern CHARACTER = Pattern.compile("&(#x?[0-9A-Fa-f]{1,6}|[A-Za-z]{2,6});");
    private static final ImmutableMap<String, String> NAMED =
            ImmutableMap.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private Markup() {}

    /** Returns a text without tags, with its character references as characters. Other references stay as they are. */
    static String plain(String text) {
        String bare = text.indexOf('<') < 0
                ? text
                : TAG.matcher(IN_WORDS.matcher(text).replaceAll("")).replaceAll(" ");
        String whole = bare.indexOf('&') < 0
                ? bare
                : CHARACTER
                        .matcher(bare)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(character(found.group(1))));
        return BLANKS.matcher(whole).replaceAll(" ").strip();
    }

    private static String character(String reference) {
        if (reference.charAt(0) != '#') {
            return NAMED.getOrDefault(reference, "&" + reference + ";");
        }
        try {
            int code = reference.charAt(1) == 'x'
                    ? Integer.parseInt(reference.substring(2), 16)
                    : Integer.parseInt(reference.substring(1));
            return Character.isValidCodePoint(code) ? Character.toString(code) : "";
        } catch (NumberFormatException e) {
            return "&" + reference + ";";
        }
    }
}
