package org.coppice.formats.form;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of fields that a survey tool accepts, each of which stands for one id. */
final class FormNames {
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]");

    private FormNames() {}

    /** Returns an id as the form in which two ids count as the same name: small letters and digits. */
    static String folded(String id) {
        return OTHER.matcher(Ascii.toLowerCase(id)).replaceAll("");
    }

    /** Returns a name that is not yet taken, and takes it. */
    static String fresh(String stem, Set<String> taken) {
        for (int i = 1; ; i++) {
            if (taken.add(folded(stem + i))) {
                return stem + i;
            }
        }
    }

    /**
     * Returns a name for each id: the id itself if the tool accepts it, and otherwise what is left of it, with a number if two ids leave the same.
     *
     * @param reserved names that no id may have, without regard to case
     * @param illegal what the tool does not accept in a name
     * @param with the replacement
     * @param most the longest name
     */
    static ImmutableMap<String, String> of(
            List<String> ids, Set<String> reserved, Pattern illegal, String with, int most) {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        reserved.forEach(name -> taken.add(Ascii.toLowerCase(name)));
        for (String id : ids) {
            String plain = illegal.matcher(id).replaceAll(with);
            String started = Character.isLetter(plain.isEmpty() ? '1' : plain.charAt(0)) ? plain : "q" + plain;
            String name = started.substring(0, Math.min(most, started.length()));
            for (int i = 2; !taken.add(Ascii.toLowerCase(name)); i++) {
                String end = "x" + i;
                name = started.substring(0, Math.min(most - end.length(), started.length())) + end;
            }
            names.put(id, name);
        }
        return ImmutableMap.copyOf(names);
    }
}
