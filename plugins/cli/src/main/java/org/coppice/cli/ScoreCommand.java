package org.coppice.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.View;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.file.AnswerSource;
import org.coppice.scoring.file.ProfileCsv;
import org.coppice.scoring.file.ProfileJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores answers. */
@Command(
        name = "score",
        description = "Scores answers and shows the profile of each team.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ScoreCommand implements Callable<Integer> {
    private enum Format {
        TEXT,
        JSON,
        CSV
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

    @Option(names = "--respondents", description = "Each person's scores too; needs --view research.")
    private boolean respondents;

    @Option(names = "--format", paramLabel = "text|json|csv", description = "The form of the result (text).")
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
            Assessment assessment = recipe.assessment(catalogue, banks, threads, format != Format.CSV, command);
            if (respondents && assessment.recipe().view() != View.RESEARCH) {
                throw new CommandLine.ParameterException(
                        command.commandLine(),
                        "--respondents needs --view research, for those who already hold the answers");
            }
            ImmutableList<String> defaults = recipe.defaults(assessment, banks.given());
            try (AnswerSource answers = input.open(assessment, command)) {
                input.tell(answers, recipe, err);
                Output.write(
                        target,
                        command.commandLine().getOut(),
                        writer -> score(assessment, answers, defaults, writer, err));
            }
            if (format == Format.CSV) {
                err.println(ProfileText.chosen(defaults, assessment.recipe()));
            }
        }
        return 0;
    }

    private List<Path> inputs() {
        List<Path> inputs = new ArrayList<>(input.files());
        inputs.addAll(banks.files());
        inputs.addAll(recipe.files());
        inputs.addAll(plugins.files());
        return inputs;
    }

    private void score(
            Assessment assessment, AnswerSource answers, ImmutableList<String> defaults, Writer writer, PrintWriter err)
            throws IOException {
        Progress teams = new Progress(answers.teams(), answers.keys().size(), err);
        try {
            switch (format) {
                case TEXT -> {
                    SampleProfile profile =
                            respondents ? assessment.assessWithPersons(teams) : assessment.assess(teams);
                    new ProfileText(MeasureText.of(assessment.instrument(), full), assessment.norms(), defaults, writer)
                            .write(profile);
                }
                case JSON ->
                    ProfileJson.write(
                            each -> respondents
                                    ? assessment.assessWithPersons(teams, each)
                                    : assessment.assess(teams, team -> each.accept(team, ImmutableList.of())),
                            assessment.norms(),
                            defaults,
                            writer);
                case CSV -> csv(assessment, teams, writer);
            }
        } finally {
            teams.end();
        }
    }

    private void csv(Assessment assessment, Progress teams, Writer writer) throws IOException {
        ProfileCsv csv = respondents ? ProfileCsv.ofPersons(writer) : ProfileCsv.ofTeams(writer);
        if (respondents) {
            assessment.assessWithPersons(teams, (team, persons) -> csv.write(persons));
        } else {
            assessment.assess(teams, csv::write);
        }
        csv.flush();
    }
}
