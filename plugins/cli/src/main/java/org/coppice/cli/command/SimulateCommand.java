package org.coppice.cli.command;

import com.google.common.collect.Lists;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.coppice.cli.option.BankOptions;
import org.coppice.cli.option.PerspectiveOption;
import org.coppice.cli.option.PluginOptions;
import org.coppice.cli.option.PopulationOptions;
import org.coppice.cli.option.Usage;
import org.coppice.cli.output.Output;
import org.coppice.cli.output.OutputFile;
import org.coppice.cli.simulate.Simulation;
import org.coppice.cli.simulate.SimulationPlan;
import org.coppice.cli.simulate.TeamKind;
import org.coppice.model.Named;
import org.coppice.model.Perspective;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.scoring.Catalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Simulates answers of teams with known true values. */
@Command(
        name = "simulate",
        description = "Writes simulated answers to a bank, from teams with known true values.",
        mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private BankOptions banks = new BankOptions();

    @Option(names = "--teams", paramLabel = "N", description = "Number of teams (default: ${DEFAULT-VALUE}).")
    private int teams = 8;

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "Number of members of each team (default: ${DEFAULT-VALUE}); a small team has 4.")
    private int size = 12;

    @Option(names = "--seed", paramLabel = "N", description = "Random seed (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--truth", paramLabel = "F", description = "Output file for the true values of each team.")
    private @Nullable Path truth;

    @Option(
            names = "--kind",
            paramLabel = "K",
            split = ",",
            completionCandidates = Kinds.class,
            description = "Kinds of teams, used in turn: ${COMPLETION-CANDIDATES}"
                    + " (default: all if the bank measures a learning culture, otherwise ordinary).")
    private List<String> kinds = new ArrayList<>();

    @Option(
            names = "--perspective",
            paramLabel = "P",
            split = ",",
            completionCandidates = PerspectiveOption.Perspectives.class,
            description = "Perspectives that answer: ${COMPLETION-CANDIDATES}"
                    + " (default: if the bank measures a learning culture, all that are asked, without consensus; otherwise"
                    + " team-member).")
    private List<String> perspectives = new ArrayList<>();

    @Mixin
    private PopulationOptions population = new PopulationOptions();

    @Option(
            names = "--waves",
            paramLabel = "N",
            description = "Number of waves, a year apart, which the same people answer (default: 1).")
    private int waves = 1;

    @Option(names = "--out", paramLabel = "F", description = "Output file of the answers (default: standard output).")
    private @Nullable Path out;

    /** The ids of the kinds of teams. */
    static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Named.ids(TeamKind.class).iterator();
        }
    }

    @Override
    public Integer call() {
        List<Path> inputs = new ArrayList<>(banks.files());
        inputs.addAll(plugins.files());
        if (population.changes() && waves == 1) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "--change needs more than one wave; give --waves 2 or more");
        }
        OutputFile answers = OutputFile.of(out, "--out", inputs, command);
        if (out != null && truth != null && absolute(out).equals(absolute(truth))) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "--out and --truth name the same file, " + out + "; name two files");
        }
        OutputFile target = OutputFile.of(truth, "--truth", inputs, command);
        try (Catalogue catalogue = plugins.catalogueReportingProblems()) {
            Simulation simulation = Simulation.of(plan(catalogue));
            if (target != null) {
                Output.write(target, command.commandLine().getOut(), simulation::writeTruth);
            }
            if (answers == null) {
                Output.stream(command.commandLine().getOut(), simulation::writeCsv);
            } else {
                Output.write(answers, command.commandLine().getOut(), simulation::writeCsv);
            }
        }
        return 0;
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private SimulationPlan plan(Catalogue catalogue) {
        try {
            SimulationPlan plan = new SimulationPlan(banks.bank(catalogue), teams, size, seed)
                    .withPopulation(population.of(command))
                    .withWaves(waves);
            if (!kinds.isEmpty()) {
                plan = plan.withKinds(Lists.transform(kinds, id -> Named.of(TeamKind.class, "kind of team", id)));
            }
            return perspectives.isEmpty()
                    ? plan
                    : plan.withPerspectives(
                            Lists.transform(perspectives, id -> Named.of(Perspective.class, "perspective", id)));
        } catch (InvalidValueException e) {
            throw Usage.of(command, e);
        }
    }
}
