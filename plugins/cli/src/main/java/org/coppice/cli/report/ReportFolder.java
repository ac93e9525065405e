package org.coppice.cli.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.coppice.cli.output.OutputFolder;
import org.coppice.model.TeamKey;
import org.coppice.model.blueprint.SampleResult;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.profile.SampleFigures;
import org.coppice.report.Edition;
import org.coppice.report.Report;

/** The pages of a report in a folder: one folder for each team and one for all, an index, and the results as JSON. */
public final class ReportFolder {
    private static final String RESULTS = "profile.json";

    private final Report report;
    private final ImmutableSet<Edition> editions;
    private final OutputFolder.Draft folder;
    private final FolderNames names = new FolderNames();
    private final Map<TeamKey, ImmutableMap<Edition, String>> pages = new LinkedHashMap<>();
    private final List<TeamResult> parts = new ArrayList<>();
    private final List<String> files = new ArrayList<>();

    /** Creates the pages of these editions. */
    public ReportFolder(Report report, ImmutableSet<Edition> editions, OutputFolder.Draft folder) {
        this.report = report;
        this.editions = editions;
        this.folder = folder;
    }

    /** Something that writes results as JSON to a writer, and passes each team on. */
    @FunctionalInterface
    public interface Results {
        /** Writes the results; each team passes {@code teams} as well. */
        SampleFigures write(Consumer<TeamResult> teams, BufferedWriter json);
    }

    /** Writes the results and, as each team is there, its pages; then those of the sample and the index. Returns the pages. */
    public ImmutableList<String> write(Results results) {
        SampleFigures figures;
        try (BufferedWriter json = Files.newBufferedWriter(folder.file(RESULTS), StandardCharsets.UTF_8)) {
            figures = results.write(this::team, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ImmutableMap<Edition, String> ofSample = sample(new SampleResult(figures, ImmutableList.copyOf(parts)));
        folder.write("index.html", report.index(ofSample, ImmutableMap.copyOf(pages), RESULTS));
        return ImmutableList.copyOf(files);
    }

    private void team(TeamResult team) {
        String place = names.of(team.profile().team());
        ImmutableMap.Builder<Edition, String> written = ImmutableMap.builder();
        for (Edition edition : editions) {
            written.put(edition, page(place, edition, report.page(team, edition)));
        }
        if (editions.contains(Edition.RESEARCH)) {
            report.tables(team).forEach((name, table) -> folder.write(place + "/" + name, table));
        }
        pages.put(team.profile().team(), written.buildOrThrow());
        parts.add(report.part(team));
    }

    private ImmutableMap<Edition, String> sample(SampleResult sample) {
        ImmutableMap.Builder<Edition, String> written = ImmutableMap.builder();
        for (Edition edition : editions) {
            written.put(edition, page("all-teams", edition, report.page(sample, edition)));
        }
        if (editions.contains(Edition.RESEARCH)) {
            report.tables(sample).forEach((name, table) -> folder.write("all-teams/" + name, table));
        }
        return written.buildOrThrow();
    }

    private String page(String place, Edition edition, String html) {
        String file = place + "/" + edition.id() + ".html";
        folder.write(file, html);
        files.add(file);
        return file;
    }
}
