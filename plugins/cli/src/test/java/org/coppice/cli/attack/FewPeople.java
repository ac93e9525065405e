package org.coppice.cli.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Looks for printed numbers of one to four people. */
final class FewPeople {
    private static final Set<String> COUNTS =
            Set.of("n", "respondents", "persons", "people", "rows", "stayed", "joined", "left", "flagged", "monotony", "distance", "inconsistency");

    private static final Pattern WORDS =
            Pattern.compile("(?<![\\w.,] ?)(?<!than )([1-4]) (people|persons?|respondents?|members?)\\b(?! (answered|who))");

    private FewPeople() {}

    /** The places in JSON where one to four people are counted. */
    static List<String> in(JsonNode node, int minimum) {
        List<String> found = new ArrayList<>();
        walk(node, "", minimum, found);
        return found;
    }

    private static void walk(JsonNode node, String path, int minimum, List<String> found) {
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            boolean counts = COUNTS.contains(field.getKey())
                    || ((path.endsWith("/whole") || path.endsWith("/stayed"))
                            && Set.of("before", "after").contains(field.getKey()));
            if (counts && value.isNumber() && value.asDouble() >= 1 && value.asDouble() < Math.min(5, minimum)) {
                found.add(path + "/" + field.getKey() + " = " + value);
            }
            if (!field.getKey().equals("recipe")) {
                walk(value, path + "/" + field.getKey(), minimum, found);
            }
        });
        if (node.isArray()) {
            node.forEach(one -> walk(one, path, minimum, found));
        }
    }

    /** The words in a text by which one to four people are counted. */
    static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = WORDS.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
