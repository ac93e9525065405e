package org.coppice.cli.check;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coppice.cli.option.Fit;
import org.coppice.cli.option.PluginOptions;
import org.coppice.cli.option.PluginParts;
import org.coppice.cli.text.Words;
import org.coppice.files.FileKind;
import org.coppice.files.InputException;
import org.coppice.files.bank.FileKinds;
import org.coppice.files.bank.PluginContent;
import org.coppice.files.bank.PluginFile;
import org.coppice.files.bank.TextComments;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.Location;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.plugin.PluginEntry;
import org.coppice.spi.Kind;

/** Checks plugins as a whole: that they are found, that all their files fit together, that a catalogue loads them, and that they score. */
public final class PluginCheck {
    private final PluginOptions options;
    private final Consumer<QuestionBank> wording;
    private final List<String> found = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final List<Fault> wrong = new ArrayList<>();

    /**
     * Creates a check.
     *
     * @param options the other plugins, which are available to the checked ones
     * @param wording receives each bank
     */
    public PluginCheck(PluginOptions options, Consumer<QuestionBank> wording) {
        this.options = options;
        this.wording = wording;
    }

    /** Returns the lines that say what was found. */
    public ImmutableList<String> found() {
        return ImmutableList.copyOf(found);
    }

    /** Returns what may not be as the author means it. */
    public ImmutableList<String> notices() {
        return ImmutableList.copyOf(notices);
    }

    /**
     * Checks the plugins of a jar or folder.
     *
     * @throws InputException with everything that is wrong
     */
    public void whole(Path path) {
        Optional<Path> manifest = PluginRoot.manifest(path);
        if (manifest.isPresent()) {
            manifest(manifest.get());
            return;
        }
        for (Path root : PluginRoot.of(path)) {
            if (PluginRoot.isJar(root)) {
                jar(root);
            } else {
                folder(root, root, "");
            }
        }
        throwIfAny();
    }

    /**
     * Checks the plugin that a {@code plugin.yaml} describes.
     *
     * @throws InputException with everything that is wrong
     */
    public void manifest(Path file) {
        Optional<Path> root = PluginRoot.around(file);
        root.ifPresent(folder -> wrong.addAll(PluginIndex.of(folder).faults()));
        plugins(ImmutableList.of(file), root, "", false);
        if (root.isEmpty()) {
            notices.add(file
                    + ": the folder of the plugin is not in META-INF/coppice of a folder or jar, so that the plugin is"
                    + " not found");
        }
        throwIfAny();
    }

    private void jar(Path jar) {
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            folder(files.getPath("/"), jar, jar + "!");
        } catch (IOException e) {
            wrong.add(Fault.in(jar.toString(), 1, 1, "the jar cannot be read: " + e.getMessage(), "give a jar"));
        }
    }

    private void folder(Path root, Path loaded, String prefix) {
        PluginIndex index = PluginIndex.of(root);
        index.faults().forEach(fault -> wrong.add(within(prefix, fault)));
        plugins(index.manifests(), Optional.of(loaded), prefix, true);
    }

    private void plugins(List<Path> manifests, Optional<Path> root, String prefix, boolean whole) {
        Set<String> described = new HashSet<>();
        try (Catalogue base = options.catalogueReportingProblems();
                Catalogue all = options.with(root.stream().toList())) {
            for (Path manifest : manifests) {
                try {
                    described.add(plugin(manifest, all, prefix));
                } catch (InputException e) {
                    e.faults().forEach(fault -> wrong.add(within(prefix, fault)));
                }
            }
            if (root.isPresent() && wrong.isEmpty()) {
                loaded(base, all, described);
                if (whole && wrong.isEmpty()) {
                    ofCode(root.get(), base, all, described);
                }
            }
        }
    }

    private String plugin(Path manifest, Catalogue catalogue, String prefix) {
        PluginContent plugin = PluginFile.read(manifest);
        PluginParts parts = Fit.check(manifest, plugin, catalogue);
        parts.banks().values().forEach(bank -> {
            wording.accept(bank);
            notices.addAll(Notices.of(bank, catalogue));
        });
        parts.weightings()
                .values()
                .forEach(weighting -> weighting
                        .bank()
                        .flatMap(id -> parts.bank(id, catalogue))
                        .ifPresent(bank -> notices.addAll(Notices.of(bank, weighting, catalogue))));
        plugin.frames().values().forEach(frame -> {
            notices.addAll(Notices.of(frame));
            notices.addAll(Notices.of(frame, plugin.frames().values()));
        });
        Path folder = Optional.ofNullable(manifest.getParent()).orElse(Path.of(""));
        Set<Path> listed = listed(manifest, plugin);
        listed.forEach(file -> comments(file, prefix));
        plugin.documents().stream()
                .map(document -> manifest.resolveSibling(document.name()).normalize())
                .forEach(listed::add);
        unlisted(folder, listed, prefix);
        found.add(prefix + manifest + ": " + line(plugin, parts));
        return plugin.descriptor().id();
    }

    private static String line(PluginContent plugin, PluginParts parts) {
        return "plugin " + plugin.descriptor().id() + " " + plugin.descriptor().version() + ": "
                + Words.count(parts.banks().size(), "bank") + ", "
                + Words.count(parts.weightings().size(), "weighting") + ", "
                + (plugin.norms().isEmpty() ? "" : Words.count(plugin.norms().size(), "norm") + ", ")
                + (plugin.calibrations().isEmpty()
                        ? ""
                        : Words.count(plugin.calibrations().size(), "calibration") + ", ")
                + (plugin.frames().isEmpty() ? "" : Words.count(plugin.frames().size(), "frame") + ", ")
                + Words.count(plugin.documents().size(), "document")
                + (plugin.nulls().isEmpty()
                        ? ""
                        : ", " + Words.count(plugin.nulls().size(), "null distribution"));
    }

    /** Returns the {@code plugin.yaml} and the files that it lists, without its documents. */
    private static Set<Path> listed(Path manifest, PluginContent plugin) {
        return Stream.concat(
                        Stream.of(manifest),
                        Stream.of(
                                        plugin.banks().keySet(),
                                        plugin.bankExtensions().keySet(),
                                        plugin.weightings().keySet(),
                                        plugin.weightingExtensions().keySet(),
                                        plugin.norms().keySet(),
                                        plugin.calibrations().keySet(),
                                        plugin.frames().keySet())
                                .flatMap(Set::stream)
                                .map(manifest::resolveSibling))
                .map(Path::normalize)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** Notes banks, weightings and the like in the folder of a plugin that its {@code plugin.yaml} does not list. */
    private void unlisted(Path folder, Set<Path> listed, String prefix) {
        try (Stream<Path> files = Files.walk(folder.toString().isEmpty() ? Path.of(".") : folder)) {
            files.map(Path::normalize)
                    .filter(file -> Files.isRegularFile(file) && !listed.contains(file))
                    .filter(file -> kind(file).isPresent())
                    .sorted()
                    .forEach(file -> notices.add(prefix + file + ": the file is not listed in " + PluginFile.NAME
                            + ", so that the plugin does not contain it"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<FileKind> kind(Path file) {
        if (!file.toString().matches("(?i).*\\.(ya?ml|json)")) {
            return Optional.empty();
        }
        try {
            return FileKinds.of(file.toString(), Files.readAllBytes(file));
        } catch (InputException e) {
            return Optional.empty(); // not of ours
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void comments(Path file, String prefix) {
        TextComments.of(file)
                .forEach(notice -> notices.add(within(prefix, notice).toString()));
    }

    /** Adds what a catalogue reports of the checked plugins, unless they are among the other plugins. */
    private void loaded(Catalogue base, Catalogue all, Set<String> described) {
        if (described.stream().noneMatch(ids(base)::contains)) {
            all.problems().stream()
                    .filter(problem -> !base.problems().contains(problem))
                    .forEach(wrong::add);
        }
    }

    /** Says what the plugins with code contribute. */
    private void ofCode(Path root, Catalogue base, Catalogue all, Set<String> described) {
        for (PluginEntry plugin : all.plugins()) {
            String id = plugin.descriptor().id();
            if (!ids(base).contains(id) && !described.contains(id)) {
                found.add(root + ": plugin " + id + " " + plugin.descriptor().version() + ": contributes "
                        + String.join(", ", plugin.things()));
                all.all(Kind.BANK).stream()
                        .filter(bank -> all.plugin(Kind.BANK, bank.id()).id().equals(id))
                        .forEach(bank -> notices.addAll(Notices.of(bank, all)));
            }
        }
    }

    private static Set<String> ids(Catalogue catalogue) {
        return catalogue.plugins().stream()
                .map(plugin -> plugin.descriptor().id())
                .collect(Collectors.toSet());
    }

    private void throwIfAny() {
        if (!wrong.isEmpty()) {
            throw new InputException(wrong);
        }
    }

    /** Returns a fault of a file in a jar with the name of the jar. */
    private static Fault within(String prefix, Fault fault) {
        return !prefix.isEmpty() && fault.where() instanceof Location.Position at
                ? fault.at(new Location.Position(prefix + at.file(), at.line(), at.column(), at.pointer()))
                : fault;
    }
}
