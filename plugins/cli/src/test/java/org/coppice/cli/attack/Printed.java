package org.coppice.cli.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import org.coppice.cli.attack.Survey.Group;
import tools.jackson.databind.JsonNode;

/** A published result as JSON. A figure that is withheld, coarsened or left out is empty: an attacker learns nothing from it. */
record Printed(JsonNode root) {
    /** A figure of a team or of the sample (then the team is empty). */
    record Figure(String team, String wave, String measure, String perspective, JsonNode node) {
        OptionalDouble value() {
            return Printed.number(node, "value");
        }

        OptionalInt n() {
            OptionalDouble n = Printed.number(node, team.isEmpty() ? "respondents" : "n");
            return n.isPresent() ? OptionalInt.of((int) n.getAsDouble()) : OptionalInt.empty();
        }

        Group group() {
            return new Group(team, perspective, wave);
        }

        /** Whether the rows of the figure are persons; a consensus sheet is the answers of a whole team. */
        boolean ofPersons() {
            return !perspective.equals("consensus");
        }

        String word(String name) {
            return text(node, name);
        }

        OptionalDouble number(String name) {
            return Printed.number(node, name);
        }
    }

    static OptionalDouble number(JsonNode node, String name) {
        JsonNode found = name.startsWith("/") ? node.at(name) : node.path(name);
        return found.isNumber() ? OptionalDouble.of(found.asDouble()) : OptionalDouble.empty();
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).isString() ? node.path(name).asString() : "";
    }

    static List<JsonNode> list(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }

    /** The figures of the teams, each of one perspective. */
    List<Figure> teams() {
        List<Figure> all = new ArrayList<>();
        for (JsonNode team : list(root.path("teams"))) {
            for (JsonNode score : list(team.path("scores"))) {
                if (!text(score, "perspective").equals("all")) {
                    all.add(new Figure(
                            text(team, "team"),
                            text(team, "wave"),
                            text(score, "construct"),
                            text(score, "perspective"),
                            score));
                }
            }
        }
        return all;
    }

    /** The figures of the sample. */
    List<Figure> sample() {
        return list(root.at("/sample/constructs")).stream()
                .map(one -> new Figure("", text(one, "wave"), text(one, "construct"), text(one, "perspective"), one))
                .toList();
    }

    /** The figure of a team; the figure of the sample if the team is empty. */
    Figure figure(String team, String measure, String perspective) {
        return (team.isEmpty() ? sample() : teams())
                .stream()
                        .filter(figure -> figure.team().equals(team)
                                && figure.measure().equals(measure)
                                && figure.perspective().equals(perspective))
                        .findFirst()
                        .orElseThrow();
    }

    /** The lowest and the highest possible value of a team's figures. */
    double[] metric() {
        JsonNode metric = root.at("/teams/0/metrics/0");
        return new double[] {
            number(metric, "lowest").orElse(0), number(metric, "highest").orElse(1)
        };
    }
}
