package org.coppice.cli.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Looks for printed numbers of one to four people. */
final class FewPeople {
    private static final Set<String> COUNTS = Set.of(
            "n",
            "respondents",
            "persons",
            "people",
            "rows",
            "stayed",
            "joined",
            "left",
            "flagged",
            "monotony",
            "distance",
            "inconsistency");

    private static final Pattern WORDS = Pattern.compile(
            "(?<![\\w.,] ?)(?<!than )([1-4]) (people|persons?|respondents?|members?)\\b(?! (answered|who))");

    private FewPeople() {}

    /** The places in JSON where one to four people are counted. */
    static List<String> in(JsonNode node, int minimum) {
        List<String> found = new ArrayList<>();
        walk(node, "", minimum, found);
        return found;
    }

    private static void walk(JsonNode node, String path, int minimum, List<String> found) {
        if (node.path("perspective").equals(StringNode.valueOf("consensus"))) {
            return; // a sheet of a team is no person
        }
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

    /** The places in JSON where one to four people follow from two printed numbers. */
    static List<String> byTwo(Printed printed, int minimum) {
        List<String> found = new ArrayList<>();
        for (JsonNode team : Printed.list(printed.root().path("teams"))) {
            for (JsonNode response : Printed.list(team.path("responses"))) { // none is of a consensus sheet
                for (JsonNode score : Printed.list(team.path("scores"))) {
                    if (score.path("perspective").equals(response.path("perspective"))) {
                        few(response, "respondents", Printed.number(score, "n").orElse(Double.NaN), minimum, found);
                    }
                }
            }
        }
        for (Printed.Figure figure :
                printed.sample().stream().filter(Printed.Figure::ofPersons).toList()) {
            JsonNode pairwise = figure.node().at("/analysis/pairwise");
            few(pairwise, "rows", figure.n().orElse(-1000), minimum, found);
            for (JsonNode question : Printed.list(pairwise.path("questions"))) {
                double n = Printed.number(question, "n").orElse(Double.NaN);
                few(pairwise, "rows", n, minimum, found);
                for (String share : List.of("missing", "floor", "ceiling")) {
                    double of = share.equals("missing")
                            ? Printed.number(pairwise, "rows").orElse(Double.NaN)
                            : n;
                    double people =
                            Math.rint(of * Printed.number(question, share).orElse(Double.NaN));
                    if (people >= 1 && people < Math.min(5, minimum)) {
                        found.add(share + " is " + people + " of " + of);
                    }
                }
            }
        }
        return found;
    }

    private static void few(JsonNode node, String all, double n, int minimum, List<String> found) {
        double without = Printed.number(node, all).orElse(Double.NaN) - n;
        if (without >= 1 && without < Math.min(5, minimum)) {
            found.add(all + " " + node.path(all) + " without " + n);
        }
    }

    /** The words in a text by which one to four people are counted. */
    static List<String> in(String text, int minimum) {
        List<String> found = new ArrayList<>();
        Matcher matcher = WORDS.matcher(text);
        while (matcher.find()) {
            if (Integer.parseInt(matcher.group(1)) < minimum) {
                found.add(matcher.group());
            }
        }
        return found;
    }
}
