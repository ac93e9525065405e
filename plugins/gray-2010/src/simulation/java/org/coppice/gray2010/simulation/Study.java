package org.coppice.gray2010.simulation;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coppice.gray2010.simulation.Labels.Outcome;

/** The simulation study in full: prints its tables in Markdown. Takes the number of teams of each size and agreement, and that of a trial. */
public final class Study {
    private static final int[] SIZES = {5, 8, 12, 30};

    private final PrintStream out;
    private final Map<Agreement, List<Simulation>> simulations;

    private Study(PrintStream out, Map<Agreement, List<Simulation>> simulations) {
        this.out = out;
        this.simulations = simulations;
    }

    public static void main(String[] args) {
        int teams = Integer.parseInt(args[0]);
        int trial = Integer.parseInt(args[1]);
        Map<Agreement, List<Simulation>> simulations = Arrays.stream(Agreement.values())
                .flatMap(agreement -> Arrays.stream(SIZES).mapToObj(size -> Map.entry(agreement, size)))
                .toList()
                .parallelStream()
                .map(cell -> Simulation.of(cell.getKey(), cell.getValue(), teams, b -> b))
                .collect(Collectors.groupingBy(Simulation::agreement));
        Study study = new Study(System.out, simulations);
        study.falseStages();
        study.labels();
        study.mechanistic();
        study.means();
        study.others();
        study.calibration();
        study.trial(Agreement.ORDINARY, trial, "stage-sure", "0.85", "0.90", "0.95");
        study.trial(Agreement.ORDINARY, trial, "stage-gap", "0", "0.05", "0.10");
        study.trial(Agreement.ORDINARY, trial, "shared-view", "0.25", "0.27", "0.30");
        study.trial(Agreement.SPLIT, trial, "shared-view", "0.25", "0.27", "0.30");
    }

    private void falseStages() {
        title("One stage named that is not alone the highest");
        head("case", "agreement", "n = 5", "8", "12", "30");
        for (Cases.Stages one : List.of(Cases.Stages.EQUAL, Cases.Stages.TIE)) {
            each((agreement, cells) -> row(one.words, agreement, cells.apply(cell -> {
                Labels labels = cell.stages.get(one);
                return share(labels.share(Outcome.FALSE)) + " of " + labels.teams();
            })));
        }
    }

    private void labels() {
        for (Agreement agreement : Agreement.values()) {
            title("Labels, agreement " + agreement);
            head("case", "n = 5", "8", "12", "30");
            for (Cases.Stages one : Cases.Stages.values()) {
                row("stage: " + one.words, cells(agreement, cell -> label(cell.stages.get(one))));
            }
            for (Cases.Cultures one : Cases.Cultures.values()) {
                row("culture: " + one.words, cells(agreement, cell -> label(cell.cultures.get(one))));
            }
            for (Cases.Levels one : Cases.Levels.values()) {
                row("level: " + one.words, cells(agreement, cell -> label(cell.levels.get(one))));
            }
        }
    }

    private static String label(Labels labels) {
        return Arrays.stream(Outcome.values())
                        .map(outcome -> hundredths(labels.share(outcome)))
                        .collect(Collectors.joining(" · "))
                + " (" + hundredths(labels.naive().share()) + ")";
    }

    private void mechanistic() {
        title("Teams called mechanistic");
        head("case", "agreement", "n = 5", "8", "12", "30");
        for (Cases.Cultures one : Cases.Cultures.values()) {
            each((agreement, cells) -> row(
                    one.words,
                    agreement,
                    cells.apply(cell -> share(cell.mechanistic.get(one).share()) + " ("
                            + share(cell.naiveMechanistic.get(one).share()) + ")")));
        }
    }

    private void means() {
        title("Coverage of the 90% interval of a mean");
        head("questions", "agreement", "n = 5", "8", "12", "30");
        for (int questions : new int[] {2, 4, 9}) {
            each((agreement, cells) -> row(Integer.toString(questions), agreement, cells.apply(cell -> {
                Rate rate = new Rate();
                cell.intervals.forEach((scale, one) -> rate.add(scale.count() == questions ? one : new Rate()));
                return share(rate.share());
            })));
        }
        each((agreement, cells) -> row(
                "no interval",
                agreement,
                cells.apply(cell -> String.format(Locale.ROOT, "%.4f", cell.without.share()))));
    }

    private void others() {
        title("Coverage of the 90% interval of the index, and of the 90% set of levels");
        head("what", "agreement", "n = 5", "8", "12", "30");
        each((agreement, cells) ->
                row("index", agreement, cells.apply(cell -> share(cell.index.share()) + " of " + cell.index.of())));
        for (Cases.Levels one : Cases.Levels.values()) {
            each((agreement, cells) -> row(
                    one.words, agreement, cells.apply(cell -> share(cell.levelSets.get(one).share()))));
        }
    }

    private void calibration() {
        title("Calibration of Pr(stage): said, was (of how many)");
        head("decile", "n = 5", "8", "12", "30", "split alone, all n");
        for (int k = 0; k < 10; k++) {
            int decile = k;
            List<String> cells = new ArrayList<>();
            for (int size = 0; size < SIZES.length; size++) {
                Rate rate = new Rate();
                for (Agreement agreement : List.of(Agreement.STRONG, Agreement.ORDINARY, Agreement.WEAK)) {
                    rate.add(simulations.get(agreement).get(size).calibration[decile]);
                }
                cells.add(calibrated(rate));
            }
            Rate split = new Rate();
            simulations.get(Agreement.SPLIT).forEach(cell -> split.add(cell.calibration[decile]));
            cells.add(calibrated(split));
            row(String.format(Locale.ROOT, ".%d–", k), cells);
        }
    }

    private static String calibrated(Rate rate) {
        return rate.of() == 0 ? "" : share(rate.expected()) + ", " + share(rate.share()) + " (" + rate.of() + ")";
    }

    private void trial(Agreement agreement, int teams, String parameter, String... values) {
        title("Another " + parameter + ", agreement " + agreement);
        head(parameter, "n", "named where .15 clear", "where two tie", "where all equal", "stopped, all cases");
        Arrays.stream(values)
                .flatMap(value -> Arrays.stream(SIZES).mapToObj(size -> Map.entry(value, size)))
                .toList()
                .parallelStream()
                .map(cell -> {
                    Simulation simulation =
                            Simulation.of(agreement, cell.getValue(), teams, b -> b.parameter(parameter, cell.getKey()));
                    Labels all = new Labels();
                    simulation.stages.values().forEach(all::add);
                    return List.of(
                            cell.getKey(),
                            cell.getValue().toString(),
                            share(simulation.stages.get(Cases.Stages.CLEAR_BY_15).share(Outcome.RIGHT)),
                            share(simulation.stages.get(Cases.Stages.TIE).share(Outcome.FALSE)),
                            share(simulation.stages.get(Cases.Stages.EQUAL).share(Outcome.FALSE)),
                            share(all.share(Outcome.STOPPED)));
                })
                .toList()
                .forEach(this::line);
    }

    /** Something of an agreement, and of each of its sizes. */
    private interface Cells {
        void of(Agreement agreement, Function<Function<Simulation, String>, List<String>> cells);
    }

    private void each(Cells rows) {
        for (Agreement agreement : Agreement.values()) {
            rows.of(agreement, what -> cells(agreement, what));
        }
    }

    private List<String> cells(Agreement agreement, Function<Simulation, String> what) {
        return simulations.get(agreement).stream().map(what).toList();
    }

    private void title(String title) {
        out.println("\n### " + title + "\n");
    }

    private void head(String... columns) {
        line(List.of(columns));
        line(IntStream.range(0, columns.length).mapToObj(k -> "---").toList());
    }

    private void row(String first, List<String> cells) {
        line(Stream.concat(Stream.of(first), cells.stream()).toList());
    }

    private void row(String first, Agreement agreement, List<String> cells) {
        line(Stream.concat(Stream.of(first, agreement.toString()), cells.stream()).toList());
    }

    private void line(List<String> cells) {
        out.println("| " + String.join(" | ", cells) + " |");
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String hundredths(double value) {
        return String.format(Locale.ROOT, "%.0f", 100 * value);
    }
}
