package org.coppice.gray2010.simulation;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.coppice.scoring.AssessmentBuilder;

/** The simulation study: prints its tables in Markdown. Its arguments are the number of teams of each condition, and parameters {@code name=value}. */
public final class Study {
    private static final long SEED = 2010;

    private final PrintStream out = System.out;
    private final Map<Condition, Figures> figures;

    private Study(Map<Condition, Figures> figures) {
        this.figures = figures;
    }

    public static void main(String[] args) {
        int teams = Integer.parseInt(args[0]);
        List<String> settings = List.of(args).subList(1, args.length);
        UnaryOperator<AssessmentBuilder> parameters = builder -> {
            settings.forEach(
                    one -> builder.parameter(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1)));
            return builder;
        };
        System.out.println("## Without a calibration");
        new Study(figures(List.of(Condition.values()), teams, false, parameters)).print();
        System.out.println();
        System.out.println("## With a calibration of the bank");
        new Study(figures(
                        List.of(Condition.BASE, Condition.ITEMS, Condition.ITEMS_AND_SCALES, Condition.COMBINED),
                        teams,
                        true,
                        parameters))
                .print();
    }

    private static Map<Condition, Figures> figures(
            List<Condition> conditions, int teams, boolean calibrated, UnaryOperator<AssessmentBuilder> parameters) {
        Map<Condition, Figures> figures = new EnumMap<>(Condition.class);
        conditions.parallelStream()
                .map(one -> Map.entry(one, Trial.of(one, teams, SEED, calibrated, parameters)))
                .toList()
                .forEach(one -> figures.put(one.getKey(), one.getValue()));
        return figures;
    }

    private void print() {
        table("False labels: share (number given)", one -> one.wrong, rate -> share(rate) + " (" + rate.of() + ")");
        row("false blind spots a team", one -> number((double) one.blindSpots / one.teams.of()));
        row("teams with a warning of careless answers", one -> share(one.flagged));
        table(
                "Power: share of clear cases that are named (number of cases)",
                one -> one.named,
                rate -> share(rate) + " (" + rate.of() + ")");
        table("Coverage of 90 % intervals", one -> one.covered, Study::share);
        table("False changes of 60 measures", one -> one.changed, rate -> String.format(
                Locale.ROOT, "%.1f", 60 * rate.share()));
        title("Priorities");
        row("topics named a team", one -> number((double) one.prioritiesNamed / one.priorityTeams));
        row("of them truly among the first three", one -> share(one.priorities));
        row("of them named in another survey that names any", one -> share(one.shared));
    }

    private void title(String title) {
        out.println();
        out.println("### " + title);
        out.println();
        out.println("| what | "
                + figures.keySet().stream().map(Condition::label).collect(Collectors.joining(" | ")) + " |");
        out.println("| --- |" + " --- |".repeat(figures.size()));
    }

    private void table(String title, Function<Figures, Map<String, Rate>> which, Function<Rate, String> cell) {
        title(title);
        Set<String> keys = new LinkedHashSet<>();
        figures.values().forEach(one -> keys.addAll(which.apply(one).keySet()));
        for (String key : keys) {
            row(key, one -> which.apply(one).containsKey(key) ? cell.apply(which.apply(one).get(key)) : "–");
        }
    }

    private void row(String title, Function<Figures, String> cell) {
        out.println("| " + title + " | " + figures.values().stream().map(cell).collect(Collectors.joining(" | ")) + " |");
    }

    private static String share(Rate rate) {
        return rate.of() == 0 ? "–" : number(rate.share());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
