package org.coppice.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.coppice.model.TeamKey;
import org.coppice.model.profile.View;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.change.SampleChange;
import org.coppice.scoring.file.AnswerSource;
import org.coppice.scoring.file.ChangeJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what changed between waves. */
@Command(
        name = "change",
        description = "Tells what changed in each team from one wave to the next.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ChangeCommand implements Callable<Integer> {
    private enum Format {
        TEXT,
        JSON
    }

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private AnswerOptions input = new AnswerOptions();

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private BankOptions banks = new BankOptions();

    @Mixin
    private RecipeOptions recipe = new RecipeOptions();

    @Option(names = "--respondents", description = "Each person's reliable change too; needs --view research.")
    private boolean respondents;

    @Option(
            names = "--reliability",
            paramLabel = "R",
            description = "With --respondents: the reliability of persons' scores (alpha of the earlier wave).")
    private @Nullable Double reliability;

    @Option(names = "--format", paramLabel = "text|json", description = "The form of the result (text).")
    private Format format = Format.TEXT;

    @Option(names = "--full", description = "As text: all measures, not the main ones alone.")
    private boolean full;

    @Option(names = "--out", paramLabel = "F", description = "The file to write; standard output where none is named.")
    private @Nullable Path out;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many teams to work on at once; it changes no figure.")
    private int threads = Math.min(Runtime.getRuntime().availableProcessors(), 64);

    @Override
    public Integer call() {
        PrintWriter err = command.commandLine().getErr();
        OutputFile target = OutputFile.of(out, "--out", inputs(), command);
        try (Catalogue catalogue = plugins.catalogueTellingProblems()) {
            boolean alpha = respondents && reliability == null;
            Assessment assessment = recipe.assessment(catalogue, banks, threads, alpha, command);
            check(assessment);
            ImmutableList<String> defaults = recipe.defaults(assessment, banks.given());
            SampleChange change = change(assessment, err);
            if (change.teams().isEmpty()) {
                throw new IllegalArgumentException(input.files().get(0)
                        + ": no team has answers of two waves; give each row the day of its wave in a column \"wave\","
                        + " such as 2026-03-31");
            }
            Output.write(target, command.commandLine().getOut(), writer -> {
                if (format == Format.JSON) {
                    ChangeJson.write(change, defaults, writer);
                } else {
                    new ChangeText(MeasureText.of(assessment.instrument(), full), defaults, writer).write(change);
                }
            });
            if (!change.once().isEmpty()) {
                err.println("Teams of one wave only: "
                        + Words.seen(
                                change.once().stream().map(TeamKey::toString).collect(Collectors.joining(", "))));
            }
        }
        return 0;
    }

    private void check(Assessment assessment) {
        if (respondents && assessment.recipe().view() != View.RESEARCH) {
            throw wrong("--respondents needs --view research, for those who already hold the answers");
        }
        if (reliability != null && !respondents) {
            throw wrong("--reliability is for persons' changes; give --respondents too");
        }
        if (reliability != null && !(reliability >= 0 && reliability < 1)) {
            throw wrong("--reliability is " + reliability + "; it is a number from 0 to below 1, such as 0.8");
        }
    }

    private CommandLine.ParameterException wrong(String what) {
        return new CommandLine.ParameterException(command.commandLine(), what);
    }

    private SampleChange change(Assessment assessment, PrintWriter err) {
        try (AnswerSource answers = input.open(assessment, command)) {
            input.tell(answers, recipe, err);
            Progress teams = new Progress(answers.teams(), answers.keys().size(), err);
            try {
                return respondents
                        ? assessment.changesWithPersons(
                                teams, reliability == null ? OptionalDouble.empty() : OptionalDouble.of(reliability))
                        : assessment.changes(teams);
            } finally {
                teams.end();
            }
        }
    }

    private List<Path> inputs() {
        List<Path> inputs = new ArrayList<>(input.files());
        inputs.addAll(banks.files());
        inputs.addAll(recipe.files());
        inputs.addAll(plugins.files());
        return inputs;
    }
}
