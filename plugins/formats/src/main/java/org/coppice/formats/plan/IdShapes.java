package org.coppice.formats.plan;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids that a header may contain within the decoration of a survey tool. */
final class IdShapes {
    /** The reason for an id that a number follows, such as that of a row of a matrix. */
    static final String BEFORE_A_NUMBER = "the id before a number";

    private static final Pattern IN_BRACKETS = Pattern.compile("^(.*?)\\s*\\[([^\\[\\]]+)\\]$");
    private static final Pattern BEFORE_TEXT =
            Pattern.compile("^([^\\s\\[\\]]+?(?:\\[[^\\[\\]\\s]+\\])?)\\s*[.:)–-]\\s+(.+)$", Pattern.DOTALL);
    private static final Pattern NUMBERED = Pattern.compile("^(\\S+?)[_.-]\\d{1,3}$");

    private static final int LONGEST = 2_000; // of a header that has an id in it

    private IdShapes() {}

    /** Returns the ids that a header may contain, with the reason, the most probable first. */
    static ImmutableMap<String, String> of(String header) {
        if (header.length() > LONGEST) {
            return ImmutableMap.of();
        }
        Map<String, String> ids = new LinkedHashMap<>();
        add(ids, header);
        Matcher text = BEFORE_TEXT.matcher(header);
        if (text.matches()) {
            ids.putIfAbsent(text.group(1), "the id before the text");
            add(ids, text.group(1));
        }
        return ImmutableMap.copyOf(ids);
    }

    private static void add(Map<String, String> ids, String header) {
        Matcher brackets = IN_BRACKETS.matcher(header);
        if (brackets.matches()) {
            ids.putIfAbsent(brackets.group(2), "the id in brackets");
            if (!brackets.group(1).contains(" ")) {
                ids.putIfAbsent(brackets.group(1), "the id before brackets");
            }
        }
        if (header.chars().noneMatch(Character::isWhitespace)) {
            for (int i = 1; i < header.length(); i++) {
                if ("/-.:_".indexOf(header.charAt(i - 1)) >= 0) {
                    ids.putIfAbsent(header.substring(i), "the id after the name of its group");
                }
            }
            Matcher numbered = NUMBERED.matcher(header);
            if (numbered.matches()) {
                ids.putIfAbsent(numbered.group(1), BEFORE_A_NUMBER);
                for (int i = 1; i < numbered.group(1).length(); i++) {
                    if ("/:".indexOf(header.charAt(i - 1)) >= 0) {
                        ids.putIfAbsent(numbered.group(1).substring(i), BEFORE_A_NUMBER);
                    }
                }
            }
        }
    }

    /** Returns the text behind an id, such as {@code I can say} for {@code q1. I can say}; the header itself if it has no id. */
    static String textOf(String header) {
        if (header.length() > LONGEST) {
            return header;
        }
        Matcher text = BEFORE_TEXT.matcher(header);
        return text.matches() ? text.group(2) : header;
    }
}
