package org.coppice.cli.command;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.coppice.cli.option.Earlier;
import org.coppice.cli.option.ScoringOptions;
import org.coppice.cli.output.OutputFolder;
import org.coppice.cli.report.Browser;
import org.coppice.cli.report.ReportFolder;
import org.coppice.files.result.ProfileJson;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.View;
import org.coppice.report.Edition;
import org.coppice.report.Report;
import org.coppice.scoring.Assessment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the pages of a report. */
@Command(
        name = "report",
        description =
                "Scores answers and writes pages for each team and for all teams: for the manager, for the team, for people who use"
                        + " services, and for research. Each page is one file that needs no network.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ReportCommand implements Callable<Integer> {
    private enum Form {
        HTML,
        PDF;

        @Override
        public String toString() {
            return Ascii.toLowerCase(name());
        }
    }

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private ScoringOptions sample = new ScoringOptions();

    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "A new folder for the pages.")
    private Path out = Path.of("");

    @Option(
            names = "--edition",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Editions: manager, team, easy-read, research (default: all; in the research view, research).")
    private List<String> editions = new ArrayList<>();

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Language of the words of the pages: en or de (default: en).")
    private String language = "en";

    @Option(
            names = "--theme",
            paramLabel = "PROPERTY=VALUE",
            description = "A property of the style, such as accent=#00539f. May be repeated.")
    private Map<String, String> theme = new LinkedHashMap<>();

    @Option(
            names = "--team",
            paramLabel = "ID",
            description = "Writes the pages of this team only; all teams are scored.")
    private @Nullable String team;

    @Option(
            names = "--wave",
            paramLabel = "DAY",
            description = "With --team: writes this wave only, such as 2025-06-01 (default: all waves).")
    private @Nullable String wave;

    @Mixin
    private Earlier earlier = new Earlier();

    @Option(
            names = "--format",
            paramLabel = "html|pdf",
            description = "pdf: prints each page as PDF as well, by a browser that is installed (default: html).")
    private Form format = Form.HTML;

    @Option(
            names = "--browser",
            paramLabel = "F",
            description =
                    "With --format pdf: the browser, Chromium or one of its kind (default: the first on the search path).")
    private @Nullable Path browser;

    @Override
    public Integer call() {
        if (wave != null && team == null) {
            throw new CommandLine.ParameterException(command.commandLine(), "--wave requires --team; give both");
        }
        if (browser != null && format != Form.PDF) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "--browser requires --format pdf; give both");
        }
        OutputFolder folder = OutputFolder.of(out, "--out", command);
        ImmutableSet<Edition> chosen = chosen();
        return sample.runInFolder(command, job -> folder.fill(draft -> write(job, chosen, draft)));
    }

    private ImmutableSet<Edition> chosen() {
        try {
            return editions.stream().map(Edition::of).collect(Sets.toImmutableEnumSet());
        } catch (InvalidValueException e) {
            throw new CommandLine.ParameterException(command.commandLine(), "--edition: " + e.getMessage(), e);
        }
    }

    private List<String> write(ScoringOptions.Job job, ImmutableSet<Edition> chosen, OutputFolder.Draft draft) {
        Assessment assessment = job.assessment();
        ImmutableSet<Edition> made = !chosen.isEmpty()
                ? chosen
                : assessment.recipe().view() == View.RESEARCH
                        ? ImmutableSet.of(Edition.RESEARCH)
                        : ImmutableSet.copyOf(Edition.values());
        ReportFolder pages = new ReportFolder(report(job), made, draft);
        ProfileJson.Source source = new ScoredTeams(job, earlier, command).of(team, wave);
        ImmutableList<String> files = pages.write((teams, json) -> results(job, source, teams, json));
        List<String> notes = new ArrayList<>();
        if (format == Form.PDF) {
            notes.addAll(print(files, draft, job));
        }
        notes.add(files.size() + " pages: open " + out.resolve("index.html"));
        return notes;
    }

    private Report report(ScoringOptions.Job job) {
        try {
            Report.Builder report = Report.builder(job.assessment().instrument())
                    .language(Locale.forLanguageTag(language))
                    .full(sample.full())
                    .warnings(job.warnings());
            theme.forEach(report::theme);
            return report.build();
        } catch (InvalidValueException e) {
            throw new CommandLine.ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }

    private static SampleFigures results(
            ScoringOptions.Job job, ProfileJson.Source source, Consumer<TeamResult> teams, BufferedWriter json) {
        return ProfileJson.write(
                written -> source.each(team -> {
                    written.accept(team);
                    teams.accept(team);
                }),
                job.assessment().norms(),
                job.defaults(),
                job.warnings(),
                json);
    }

    /** Prints the pages, and returns what to do if that is not possible. */
    private List<String> print(List<String> files, OutputFolder.Draft draft, ScoringOptions.Job job) {
        Optional<Browser> found = browser != null
                ? Optional.of(Browser.of(browser))
                : Browser.find(Optional.ofNullable(System.getenv("PATH")).orElse(""));
        if (found.isEmpty()) {
            return List.of(
                    "no PDF was made, because no browser was found: name one by --browser, or open a page and print it to a"
                            + " PDF from your browser");
        }
        int done = 0;
        try {
            for (String file : files) {
                job.progress().note("printing " + file + ", " + ++done + " of " + files.size());
                if (!found.get().print(draft.file(file), draft.file(file.replaceAll("html$", "pdf")))) {
                    return List.of("no PDF was made of " + file
                            + ", because the browser failed: open the page and print it to a PDF from your browser");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of();
    }
}
