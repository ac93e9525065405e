package org.coppice.cli.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coppice.files.bank.PluginFile;
import org.coppice.model.check.Check;
import org.coppice.model.check.Nearest;
import org.coppice.model.fault.Fault;

/**
 * The index of data-only plugins of a folder with the layout of a jar, compared with the plugins that are in the folder. A plugin that the
 * index does not list is never found.
 */
final class PluginIndex {
    private static final String FILE = "META-INF/services/org.coppice.data-plugins";
    private static final String REMEDY = "write the ids of plugins, one per line, with # before a comment";

    private final Path index;
    private final Path plugins;
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private PluginIndex(Path root) {
        this.index = root.resolve(FILE);
        this.plugins = root.resolve("META-INF").resolve("coppice");
    }

    /** Reads the index of a folder with the layout of a jar; a missing index lists nothing. */
    static PluginIndex of(Path root) {
        PluginIndex read = new PluginIndex(root);
        if (Files.isRegularFile(read.index)) {
            read.read();
        }
        return read;
    }

    private void read() {
        try {
            // other encodings give characters that are not valid in ids
            List<String> all = new String(Files.readAllBytes(index), StandardCharsets.UTF_8)
                    .replaceFirst("^\uFEFF", "")
                    .lines()
                    .toList();
            for (int i = 0; i < all.size(); i++) {
                String id = all.get(i).replaceFirst("#.*", "").strip();
                if (Check.isId(id)) {
                    lines.putIfAbsent(id, i + 1);
                } else if (!id.isEmpty()) {
                    fault(i + 1, "\"" + Check.brief(id) + "\" is not the id of a plugin", REMEDY);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the {@code plugin.yaml} of each plugin in the folder, in the order of the ids. */
    ImmutableList<Path> manifests() {
        return folders().stream()
                .map(id -> plugins.resolve(id).resolve(PluginFile.NAME))
                .filter(Files::isRegularFile)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the faults of the index and of the folders of plugins. */
    ImmutableList<Fault> faults() {
        List<String> unlisted = new ArrayList<>();
        for (String id : folders()) {
            if (!Files.isRegularFile(plugins.resolve(id).resolve(PluginFile.NAME))) {
                faults.add(Fault.in(
                        plugins.resolve(id).toString(),
                        1,
                        1,
                        "the folder has no " + PluginFile.NAME,
                        "write one, which describes the plugin, or remove the folder"));
            } else if (!lines.containsKey(id)) {
                unlisted.add(id);
            }
        }
        lines.forEach((id, line) -> {
            if (!folders().contains(id)) {
                Optional<String> meant = unlisted.size() == 1 ? Optional.of(unlisted.get(0)) : Nearest.to(id, unlisted);
                meant.ifPresent(unlisted::remove); // one mistake is one fault
                fault(
                        line,
                        "there is no META-INF/coppice/" + id + "/" + PluginFile.NAME,
                        meant.map(near -> "did you mean \"" + near + "\"? ").orElse("")
                                + "write the id of the plugin, which is the name of its folder, or remove the line");
            }
        });
        for (String id : unlisted) {
            fault(
                    1,
                    Files.exists(index)
                            ? "plugin \"" + id + "\" is not listed, so that it is not found"
                            : "there is no such file, so that plugin \"" + id + "\" is not found",
                    Files.exists(index) ? "add a line with its id" : "write the file, with a line that is its id");
        }
        return ImmutableList.copyOf(faults);
    }

    private void fault(int line, String what, String remedy) {
        faults.add(Fault.in(index.toString(), line, 1, what, remedy));
    }

    private Set<String> folders() {
        if (!Files.isDirectory(plugins)) {
            return ImmutableSortedSet.of();
        }
        try (Stream<Path> all = Files.list(plugins)) {
            return all.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()).replaceFirst("/$", ""))
                    .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
