package org.coppice.testkit;

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

/** What a plugin is held to: one method for each rule of {@link PluginContract}. */
final class PluginRules {
    private static final String SERVICES = "META-INF/services/" + Plugin.class.getName();
    private static final String INDEX = "META-INF/services/org.coppice.data-plugins";
    private static final String DATA = "META-INF/coppice/";
    private static final String FILE = "/plugin.yaml";
    private static final ImmutableList<String> API =
            ImmutableList.of("org/coppice/model/", "org/coppice/spi/", "org/coppice/scoring/", "org/coppice/testkit/");

    private final Supplier<Plugin> plugin;
    private final Supplier<Path> place;
    private final Added added;

    PluginRules(Supplier<Plugin> plugin, Supplier<Path> place, Added added) {
        this.plugin = plugin;
        this.place = place;
        this.added = added;
    }

    /** Refuses a plugin that cannot be made, or that fails when it is asked who it is and what it adds. */
    static void answers(Supplier<Plugin> plugin) {
        why(plugin).ifPresent(reason -> {
            throw new Breach(
                    "the plugin", "cannot be made, or asked who it is and what it adds: " + reason, "correct that");
        });
    }

    /** Leaves a rule out where the plugin does not answer, of which one rule tells. */
    static void onlyIfItAnswers(Supplier<Plugin> plugin) {
        why(plugin).ifPresent(reason -> {
            throw new TestAbortedException(
                    "not tried: see host_takesItWhole, which tells why the plugin does not answer");
        });
    }

    private static Optional<String> why(Supplier<Plugin> plugin) {
        try {
            Plugin made = plugin.get();
            made.descriptor();
            made.contribution();
            return Optional.empty();
        } catch (CoppiceException | IllegalArgumentException | Breach e) { // says itself what to do
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) { // a stranger's code
            return Optional.of(Breach.reason(e));
        }
    }

    void sameIds() {
        Plugin one = plugin.get();
        Descriptor first = one.descriptor();
        Descriptor then = one.descriptor();
        if (!first.equals(then)) {
            throw breach("calls itself " + first + ", and then " + then, "let descriptor() always say the same");
        }
        ImmutableSet<String> ids = ids(one.contribution());
        ImmutableSet<String> again = ids(one.contribution());
        if (!ids.equals(again)) {
            throw breach(
                    "adds " + ids + ", and then " + again, "let contribution() always add the same, by the same ids");
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

    void contract() {
        int number = plugin.get().descriptor().contract();
        if (number != Contract.NUMBER) {
            throw breach(
                    "is built against contract " + number + ", and its tests run with contract " + Contract.NUMBER,
                    "write Contract.NUMBER in descriptor(), in a plugin.yaml contract: " + Contract.NUMBER
                            + ", and build and test with the same Coppice");
        }
    }

    void takenWhole() {
        Catalogue catalogue = added.catalogue();
        Contribution contribution = plugin.get().contribution();
        if (contribution.kinds().isEmpty()) {
            throw breach("adds nothing", "add a bank, a weighting, a strategy or a document to the contribution");
        }
        for (Kind<?> kind : contribution.kinds()) {
            for (String id : added.ids(kind)) {
                if (!isThere(catalogue, kind, id)) {
                    throw breach(
                            "adds " + kind + " \"" + id + "\", which the host does not take: "
                                    + catalogue.problems().stream()
                                            .map(Fault::toString)
                                            .collect(Collectors.joining("\n  ")),
                            kind.equals(Kind.BANK_EXTENSION) || kind.equals(Kind.WEIGHTING_EXTENSION)
                                    ? "correct what it says; what is extended has to be at hand: its plugin in test scope"
                                            + Added.PAPER
                                    : "correct what it says");
                }
            }
        }
    }

    private boolean isThere(Catalogue catalogue, Kind<?> kind, String id) {
        Kind<?> becomes = kind.equals(Kind.BANK_EXTENSION)
                ? Kind.BANK
                : kind.equals(Kind.WEIGHTING_EXTENSION) ? Kind.WEIGHTING : kind;
        String known = kind.equals(Kind.DOCUMENT) ? added.pluginId() + "/" + id : id;
        return catalogue.ids(becomes).contains(known)
                && catalogue.plugin(becomes, known).id().equals(added.pluginId());
    }

    void services() {
        CodePlace here = new CodePlace(place.get());
        ImmutableSortedSet<String> named = here.entries(SERVICES);
        for (String type : named) {
            if (!here.has(type.replace('.', '/') + ".class")) {
                throw breach(
                        SERVICES + " names " + type + ", and " + here + " has no such class",
                        "correct the name, or remove the line");
            }
        }
        String type = plugin.get().getClass().getName();
        boolean code = here.has(type.replace('.', '/') + ".class");
        if (code && !named.contains(type)) {
            throw breach(
                    "is class " + type + ", which " + SERVICES + " in " + here + " does not name",
                    "write its full name there on a line of its own, as javac writes it: an inner class with $");
        }
    }

    void provides() {
        CodePlace here = new CodePlace(place.get());
        if (!here.has("module-info.class")) {
            return; // without a module there is nothing to agree with
        }
        Set<String> provided = provided(here);
        Set<String> named = here.entries(SERVICES);
        if (!provided.equals(named)) {
            throw breach(
                    "provides " + provided + " in module-info, and " + named + " in " + SERVICES,
                    "name the same classes in both: the module path reads the one, the class path the other");
        }
    }

    private static Set<String> provided(CodePlace here) {
        try {
            return ModuleDescriptor.read(new ByteArrayInputStream(here.bytes("module-info.class"))).provides().stream()
                    .filter(one -> one.service().equals(Plugin.class.getName()))
                    .flatMap(one -> one.providers().stream())
                    .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void index() {
        CodePlace here = new CodePlace(place.get());
        Set<String> listed = here.entries(INDEX);
        Set<String> there = here.files().stream()
                .filter(file -> file.startsWith(DATA) && file.endsWith(FILE))
                .map(file -> file.substring(DATA.length(), file.length() - FILE.length()))
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        Set<String> notListed = Sets.difference(there, listed);
        if (!notListed.isEmpty()) {
            throw breach(
                    DATA + notListed.iterator().next() + FILE + " is there, and " + INDEX + " in " + here
                            + " does not list it",
                    "write the id there on a line of its own: no host looks into folders");
        }
        Set<String> notThere = Sets.difference(listed, there);
        if (!notThere.isEmpty()) {
            String id = notThere.iterator().next();
            throw breach(
                    INDEX + " lists " + id + ", and " + here + " has no " + DATA + id + FILE,
                    "put the file there, in a folder of the plugin's id, or remove the line");
        }
    }

    void notBundled() {
        CodePlace here = new CodePlace(place.get());
        here.files().stream()
                .filter(file -> file.endsWith(".class") && API.stream().anyMatch(file::contains))
                .findFirst()
                .ifPresent(file -> {
                    throw breach(
                            "brings Coppice's own " + file + " in " + here,
                            "depend on coppice-spi in scope provided and leave Coppice out of a shaded jar: the host has its own");
                });
    }

    void turkish() {
        Set<String> here = Alike.inNoLanguage(added::published);
        Set<String> there = Alike.inTurkish(added::published);
        if (!here.equals(there)) {
            throw breach(
                    "adds other things where the language is Turkish: " + Sets.symmetricDifference(here, there),
                    "give Locale.ROOT to toLowerCase, toUpperCase and String.format: there i is İ, and a decimal point a comma");
        }
    }

    void onRecord(Collection<String> record) {
        if (record.isEmpty()) {
            return; // nothing was published yet
        }
        Set<String> recorded = ImmutableSortedSet.copyOf(record);
        Set<String> now = added.published();
        Set<String> gone = Sets.difference(recorded, now);
        if (!gone.isEmpty()) {
            throw breach(
                    "no longer has " + gone + ", which an earlier version published",
                    "keep the id: answers, weightings and recipes name it; where it has to go, take it off publishedIds() and"
                            + " raise the first number of the version");
        }
        Set<String> since = Sets.difference(now, recorded);
        if (!since.isEmpty()) {
            throw breach("has new ids that are not on record: " + since, "add them to publishedIds()");
        }
    }

    private Breach breach(String what, String remedy) {
        return new Breach("plugin \"" + plugin.get().descriptor().id() + "\"", what, remedy);
    }
}
