package org.coppice.cli.command;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.coppice.cli.option.BankOptions;
import org.coppice.cli.option.PluginOptions;
import org.coppice.cli.option.PopulationOptions;
import org.coppice.cli.option.Usage;
import org.coppice.cli.output.Output;
import org.coppice.cli.output.OutputFile;
import org.coppice.cli.plan.PlanReport;
import org.coppice.cli.plan.StudyPlan;
import org.coppice.cli.plan.Tally;
import org.coppice.cli.plan.Wanted;
import org.coppice.cli.simulate.SimulationPlan;
import org.coppice.cli.simulate.TeamKind;
import org.coppice.model.ConstructId;
import org.coppice.model.Measure;
import org.coppice.model.Named;
import org.coppice.model.Perspective;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.View;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.AssessmentBuilder;
import org.coppice.scoring.Catalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reports how many people or teams a study needs. */
@Command(
        name = "plan",
        description = {
            "Reports how many people or teams a study needs for a label of a reading, or to detect a change, by simulation.",
            "With --label, it counts the simulated teams that get the label. With --change, it counts those whose change between two"
                    + " waves has an interval above or below 0; if --vary teams is given, the organisations whose teams together do."
        },
        mixinStandardHelpOptions = true)
public final class PlanCommand implements Callable<Integer> {
    private static final String TEAMS = "teams";
    private static final int MOST_RUNS = 10_000;

    private enum Form {
        TEXT,
        CSV;

        @Override
        public String toString() {
            return Ascii.toLowerCase(name());
        }
    }

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private BankOptions banks = new BankOptions();

    @Mixin
    private PopulationOptions population = new PopulationOptions();

    @Option(
            names = "--label",
            paramLabel = "READING=LABEL",
            description = "Label of a reading, such as stage=forming: the ids that coppice score prints as JSON.")
    private @Nullable String label;

    @Option(
            names = "--vary",
            paramLabel = "WHAT=N[,N...]",
            description = "The number that varies: members, teams (with --change), or a perspective, such as"
                    + " person-who-uses-services=5,10,20 (default: members=5,8,12,20,30).")
    private String vary = "members=5,8,12,20,30";

    @Option(
            names = "--kind",
            paramLabel = "K",
            description = "Kind of the teams: ${COMPLETION-CANDIDATES} (default: ordinary).",
            completionCandidates = SimulateCommand.Kinds.class)
    private String kind = TeamKind.ORDINARY.id();

    @Option(names = "--size", paramLabel = "N", description = "Number of members, unless it varies (default: 12).")
    private int size = 12;

    @Option(
            names = "--blueprint",
            paramLabel = "ID",
            description = "Blueprint strategy with the reading (default: that of the bank).")
    private @Nullable String blueprint;

    @Option(
            names = "--view",
            paramLabel = "published|research",
            description =
                    "View in which the result is wanted (default: published, which withholds what would disclose single persons).")
    private String view = View.PUBLISHED.id();

    @Option(names = "--power", paramLabel = "P", description = "Share of teams that the study needs (default: 0.8).")
    private double power = 0.8;

    @Option(names = "--level", paramLabel = "P", description = "Confidence level of intervals (default: 0.90).")
    private double level = 0.9;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Number of simulated teams or organisations for each number (default: 200).")
    private int runs = 200;

    @Option(names = "--seed", paramLabel = "N", description = "Random seed (default: 1).")
    private long seed = 1;

    @Option(names = "--format", paramLabel = "text|csv", description = "Output format (default: text).")
    private Form format = Form.TEXT;

    @Option(names = "--out", paramLabel = "F", description = "Output file (default: standard output).")
    private @Nullable Path out;

    @Override
    public Integer call() {
        if ((label == null) != population.changes()) {
            throw usage("give --label READING=LABEL, or --change CONSTRUCT=D, and not both");
        }
        if (runs < 1 || runs > MOST_RUNS || !(power > 0 && power < 1)) {
            throw usage("--runs is 1 to " + MOST_RUNS + ", and --power above 0 and below 1");
        }
        List<Path> inputs = new ArrayList<>(banks.files());
        inputs.addAll(plugins.files());
        OutputFile target = OutputFile.of(out, "--out", inputs, command);
        try (Catalogue catalogue = plugins.catalogueReportingProblems()) {
            PlanReport report = report(catalogue);
            Output.write(target, command.commandLine().getOut(), format == Form.CSV ? report::csv : report::text);
        }
        return 0;
    }

    private PlanReport report(Catalogue catalogue) {
        try {
            QuestionBank bank = banks.bank(catalogue);
            Optional<Perspective> varied = varied();
            Wanted wanted = wanted(varied);
            SimulationPlan simulated = new SimulationPlan(bank, 1, size, seed)
                    .withKinds(List.of(Named.of(TeamKind.class, "kind of team", kind)))
                    .withPopulation(population.of(command))
                    .withWaves(population.changes() ? 2 : 1);
            StudyPlan plan = new StudyPlan(assessment(catalogue, bank), simulated, wanted, varied);
            ImmutableList<Tally> tallies = numbers().stream()
                    .sorted()
                    .distinct()
                    .map(number -> plan.of(number, runs))
                    .collect(ImmutableList.toImmutableList());
            return new PlanReport(
                    question(varied),
                    name(varied),
                    label == null ? "detected" : "given",
                    other(),
                    tallies,
                    power,
                    level);
        } catch (InvalidValueException e) {
            throw Usage.of(command, e);
        }
    }

    private Assessment assessment(Catalogue catalogue, QuestionBank bank) {
        AssessmentBuilder builder = Assessment.builder(catalogue)
                .bank(bank)
                .level(level)
                .seed(seed)
                .view(Named.of(View.class, "view", view));
        if (label != null && blueprint != null) {
            builder.blueprint(blueprint);
        } else if (label != null) {
            builder.blueprintOfBank();
        }
        return builder.build();
    }

    private Wanted wanted(Optional<Perspective> varied) {
        if (label != null) {
            List<String> parts = Splitter.on('=').limit(2).splitToList(label);
            if (parts.size() < 2 || parts.contains("")) {
                throw usage(
                        "--label: \"" + label + "\" is not of the form READING=LABEL; write for example stage=forming");
            }
            if (varied.isEmpty()) {
                throw usage("--vary teams needs --change: a label is given to each team by itself");
            }
            return new Wanted.Labelled(parts.get(0), parts.get(1));
        }
        Map<ConstructId, Double> changes = population.of(command).changes();
        if (changes.size() > 1) {
            throw usage("--change names " + changes.size() + " constructs; a plan is for one");
        }
        Map.Entry<ConstructId, Double> change = changes.entrySet().iterator().next();
        Wanted.Changed one = new Wanted.Changed(Measure.of(change.getKey()), change.getValue() > 0);
        return varied.isPresent() ? one : new Wanted.ChangedTogether(one);
    }

    private String question(Optional<Perspective> varied) {
        return label != null
                ? "a team of the kind \"" + kind + "\" is given the label " + label
                : "the change is detected" + (varied.isPresent() ? " in a team" : " in all teams together");
    }

    private String other() {
        return label != null ? "another label" : "not detected";
    }

    private static String name(Optional<Perspective> varied) {
        return varied.map(who -> who == Perspective.TEAM_MEMBER ? "members" : who.id())
                .orElse(TEAMS);
    }

    private Optional<Perspective> varied() {
        String what = Splitter.on('=').splitToList(vary).get(0);
        if (what.equals(TEAMS)) {
            return Optional.empty();
        }
        return Optional.of(
                what.equals("members") ? Perspective.TEAM_MEMBER : Named.of(Perspective.class, "perspective", what));
    }

    private List<Integer> numbers() {
        String given = vary.substring(vary.indexOf('=') + 1);
        List<Integer> numbers = new ArrayList<>();
        for (String one : Splitter.on(',').trimResults().split(given)) {
            if (!one.matches("[1-9][0-9]{0,4}")) {
                throw usage("--vary: \"" + one
                        + "\" is not a number of people or teams; write for example members=5,10,20");
            }
            numbers.add(Integer.valueOf(one));
        }
        return numbers;
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(command.commandLine(), message);
    }
}
