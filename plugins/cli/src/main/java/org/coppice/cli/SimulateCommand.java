package org.coppice.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.coppice.cli.simulate.Simulation;
import org.coppice.cli.simulate.SimulationPlan;
import org.coppice.scoring.Catalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes up teams whose truth is known. */
@Command(
        name = "simulate",
        description = "Writes seeded answers of made-up teams, whose truth is known, to a bank.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private BankOptions banks = new BankOptions();

    @Option(names = "--teams", paramLabel = "N", description = "How many teams (${DEFAULT-VALUE}).")
    private int teams = 8;

    @Option(names = "--size", paramLabel = "N", description = "How many respondents in each (${DEFAULT-VALUE}).")
    private int size = 12;

    @Option(names = "--seed", paramLabel = "N", description = "The seed (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--truth", paramLabel = "F", description = "A file for what is true of each team.")
    private @Nullable Path truth;

    @Override
    public Integer call() {
        List<Path> inputs = new ArrayList<>(banks.files());
        inputs.addAll(plugins.files());
        OutputFile target = OutputFile.of(truth, "--truth", inputs, command);
        try (Catalogue catalogue = plugins.catalogueTellingProblems()) {
            Simulation simulation = Simulation.of(plan(catalogue));
            if (target != null) {
                Output.write(target, command.commandLine().getOut(), simulation::writeTruth);
            }
            Output.stream(command.commandLine().getOut(), simulation::writeCsv);
        }
        return 0;
    }

    private SimulationPlan plan(Catalogue catalogue) {
        try {
            return new SimulationPlan(banks.bank(catalogue), teams, size, seed);
        } catch (IllegalArgumentException e) {
            throw Usage.of(command, e);
        }
    }
}
