package org.coppice.testkit.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.coppice.model.fault.CoppiceException;
import org.coppice.model.fault.Fault;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Kind;
import org.coppice.spi.Plugin;
import org.opentest4j.TestAbortedException;

/** The rules of plugins: one method for each rule of {@code PluginContract}. */
public final class PluginRules {
    private static final String SERVICES = "META-INF/services/" + Plugin.class.getName();
    private static final String INDEX = "META-INF/services/org.coppice.data-plugins";
    private static final String DATA = "META-INF/coppice/";
    private static final String DESCRIPTION = "/plugin.yaml";
    private static final ImmutableList<String> API =
            ImmutableList.of("org/coppice/model/", "org/coppice/spi/", "org/coppice/scoring/", "org/coppice/testkit/");

    private final Supplier<Plugin> plugin;
    private final Supplier<Path> location;
    private final PluginContents contents;

    public PluginRules(Supplier<Plugin> plugin, Supplier<Path> location, PluginContents contents) {
        this.plugin = plugin;
        this.location = location;
        this.contents = contents;
    }

    /** Fails if the plugin cannot be created, or if its descriptor or contribution throws an exception. */
    public static void requireUsable(Supplier<Plugin> plugin) {
        failure(plugin).ifPresent(reason -> {
            throw new ContractViolation(
                    "the plugin",
                    "cannot be created, or fails in descriptor() or contribution(): " + reason,
                    "correct the cause");
        });
    }

    /** Skips a rule if the plugin cannot be created, which one rule reports. */
    public static void assumeUsable(Supplier<Plugin> plugin) {
        failure(plugin).ifPresent(reason -> {
            throw new TestAbortedException("not checked: host_acceptsEverything reports why the plugin cannot be used");
        });
    }

    private static Optional<String> failure(Supplier<Plugin> plugin) {
        try {
            Plugin created = plugin.get();
            created.descriptor();
            created.contribution();
            return Optional.empty();
        } catch (CoppiceException | IllegalArgumentException | ContractViolation e) { // the message contains the remedy
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) { // code of a plugin may throw anything
            return Optional.of(ContractViolation.reason(e));
        }
    }

    public void sameIds() {
        Plugin one = plugin.get();
        Descriptor first = one.descriptor();
        Descriptor then = one.descriptor();
        if (!first.equals(then)) {
            throw violation(
                    "returns the descriptor " + first + " and then " + then,
                    "return the same descriptor at every call");
        }
        ImmutableSet<String> ids = ids(one.contribution());
        ImmutableSet<String> again = ids(one.contribution());
        if (!ids.equals(again)) {
            throw violation(
                    "contributes " + ids + " and then " + again,
                    "contribute the same ids at every call of contribution()");
        }
    }

    private static ImmutableSet<String> ids(Contribution contribution) {
        return contribution.kinds().stream()
                .flatMap(kind -> named(contribution, kind).stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    private static <T> Collection<String> named(Contribution contribution, Kind<T> kind) {
        return contribution.of(kind).stream()
                .map(thing -> kind.id() + " " + kind.idOf(thing))
                .toList();
    }

    public void contract() {
        int number = plugin.get().descriptor().contract();
        if (number != Contract.NUMBER) {
            throw violation(
                    "was built for contract " + number + ", but its tests run with contract " + Contract.NUMBER,
                    "return Contract.NUMBER in descriptor(), or write contract: " + Contract.NUMBER
                            + " in plugin.yaml, and build and test with the same version of Coppice");
        }
    }

    public void accepted() {
        Catalogue catalogue = contents.catalogue();
        Contribution contribution = plugin.get().contribution();
        if (contribution.kinds().isEmpty()) {
            throw violation(
                    "contributes nothing", "add a bank, a weighting, a strategy or a document to the contribution");
        }
        for (Kind<?> kind : contribution.kinds()) {
            for (String id : contents.ids(kind)) {
                if (!isAccepted(catalogue, kind, id)) {
                    throw violation(
                            "contributes " + kind + " \"" + id + "\", which the host rejects: "
                                    + catalogue.problems().stream()
                                            .map(Fault::toString)
                                            .collect(Collectors.joining("\n  ")),
                            kind.equals(Kind.BANK_EXTENSION) || kind.equals(Kind.WEIGHTING_EXTENSION)
                                    ? "correct the file or class; add the plugin of what is extended in test scope"
                                            + PluginContents.PAPER
                                    : "correct the file or class");
                }
            }
        }
    }

    private boolean isAccepted(Catalogue catalogue, Kind<?> kind, String id) {
        Kind<?> resolved = kind.equals(Kind.BANK_EXTENSION)
                ? Kind.BANK
                : kind.equals(Kind.WEIGHTING_EXTENSION) ? Kind.WEIGHTING : kind;
        String resolvedId = kind.equals(Kind.DOCUMENT) ? contents.pluginId() + "/" + id : id;
        return catalogue.ids(resolved).contains(resolvedId)
                && catalogue.plugin(resolved, resolvedId).id().equals(contents.pluginId());
    }

    public void services() {
        CodeLocation code = new CodeLocation(location.get());
        ImmutableSortedSet<String> named = code.entries(SERVICES);
        for (String type : named) {
            if (!code.has(type.replace('.', '/') + ".class")) {
                throw violation(
                        SERVICES + " lists " + type + ", but " + code + " does not contain this class",
                        "correct the name, or remove the line");
            }
        }
        String type = plugin.get().getClass().getName();
        boolean isClass = code.has(type.replace('.', '/') + ".class");
        if (isClass && !named.contains(type)) {
            throw violation(
                    "is class " + type + ", which " + SERVICES + " in " + code + " does not list",
                    "add a line with the binary name of the class: a nested class with $");
        }
    }

    public void provides() {
        CodeLocation code = new CodeLocation(location.get());
        if (!code.has("module-info.class")) {
            return; // nothing to compare without a module
        }
        Set<String> provided = provided(code);
        Set<String> named = code.entries(SERVICES);
        if (!provided.equals(named)) {
            throw violation(
                    "provides " + provided + " in module-info, but lists " + named + " in " + SERVICES,
                    "list the same classes in both: the module path uses module-info, the class path the services file");
        }
    }

    private static Set<String> provided(CodeLocation code) {
        try {
            return ModuleDescriptor.read(new ByteArrayInputStream(code.bytes("module-info.class"))).provides().stream()
                    .filter(one -> one.service().equals(Plugin.class.getName()))
                    .flatMap(one -> one.providers().stream())
                    .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void index() {
        CodeLocation code = new CodeLocation(location.get());
        Set<String> listed = code.entries(INDEX);
        Set<String> described = code.files().stream()
                .filter(file -> file.startsWith(DATA) && file.endsWith(DESCRIPTION))
                .map(file -> file.substring(DATA.length(), file.length() - DESCRIPTION.length()))
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        Set<String> unlisted = Sets.difference(described, listed);
        if (!unlisted.isEmpty()) {
            throw violation(
                    DATA + unlisted.iterator().next() + DESCRIPTION + " exists, but " + INDEX + " in " + code
                            + " does not list it",
                    "add a line with the id: hosts do not search folders");
        }
        Set<String> undescribed = Sets.difference(listed, described);
        if (!undescribed.isEmpty()) {
            String id = undescribed.iterator().next();
            throw violation(
                    INDEX + " lists " + id + ", but " + code + " has no " + DATA + id + DESCRIPTION,
                    "add the file in a folder with the plugin's id, or remove the line");
        }
    }

    public void notBundled() {
        CodeLocation code = new CodeLocation(location.get());
        code.files().stream()
                .filter(file -> file.endsWith(".class") && API.stream().anyMatch(file::contains))
                .findFirst()
                .ifPresent(file -> {
                    throw violation(
                            "contains Coppice's own " + file + " in " + code,
                            "depend on coppice-spi in scope provided and exclude Coppice from a shaded jar: the host has its own copy");
                });
    }

    public void turkishLocale() {
        Set<String> usual = RepeatabilityProbe.inRootLocale(contents::published);
        Set<String> turkish = RepeatabilityProbe.inTurkishLocale(contents::published);
        if (!usual.equals(turkish)) {
            throw violation(
                    "contributes other ids with the Turkish default locale: "
                            + Sets.symmetricDifference(usual, turkish),
                    "pass Locale.ROOT to toLowerCase, toUpperCase and String.format: in Turkish, i becomes İ and the decimal point a comma");
        }
    }

    public void published(Collection<String> publishedIds) {
        if (publishedIds.isEmpty()) {
            return; // nothing was published yet
        }
        Set<String> recorded = ImmutableSortedSet.copyOf(publishedIds);
        Set<String> now = contents.published();
        Set<String> gone = Sets.difference(recorded, now);
        if (!gone.isEmpty()) {
            throw violation(
                    "no longer has " + gone + ", which an earlier version published",
                    "keep the id: answers, weightings and recipes refer to it; if it has to go, remove it from publishedIds() and"
                            + " increase the major version");
        }
        Set<String> since = Sets.difference(now, recorded);
        if (!since.isEmpty()) {
            throw violation("has new ids that publishedIds() does not contain: " + since, "add them to publishedIds()");
        }
    }

    private ContractViolation violation(String what, String remedy) {
        return new ContractViolation("plugin \"" + plugin.get().descriptor().id() + "\"", what, remedy);
    }
}
