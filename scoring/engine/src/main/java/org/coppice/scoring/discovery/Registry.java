package org.coppice.scoring.discovery;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import java.util.Comparator;
import java.util.Optional;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.check.Check;
import org.coppice.model.check.Nearest;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.scoring.plugin.PluginEntry;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Kind;
import org.coppice.spi.Strategy;
import org.coppice.spi.StrategyInfo;
import org.coppice.spi.Things;

/**
 * The content of a catalogue: plugins, what they contribute, and what could not be loaded. Immutable and safe for any number of threads.
 */
public final class Registry implements AutoCloseable {
    private final ImmutableList<PluginEntry> plugins;
    private final ImmutableTable<Kind<?>, String, Entry> things;
    private final ImmutableList<Fault> problems;
    private final PluginSources sources;

    /** A thing, the plugin that brought it, and what it said of itself then if it is a strategy. */
    record Entry(Object thing, Descriptor plugin, Optional<StrategyInfo> info) {}

    Registry(
            ImmutableList<PluginEntry> plugins,
            ImmutableTable<Kind<?>, String, Entry> things,
            ImmutableList<Fault> problems,
            PluginSources sources) {
        this.plugins = plugins;
        this.things = ImmutableTable.<Kind<?>, String, Entry>builder()
                .orderColumnsBy(Comparator.naturalOrder())
                .putAll(things)
                .build();
        this.problems = problems;
        this.sources = sources;
    }

    /** The plugins, Coppice's own first, then by id. */
    public ImmutableList<PluginEntry> plugins() {
        return plugins;
    }

    /** What could not be loaded, and why; each names the plugin, or where it was found. */
    public ImmutableList<Fault> problems() {
        return problems;
    }

    /** The ids of all things of a kind, in order. */
    public ImmutableList<String> ids(Kind<?> kind) {
        return things.row(Check.notNull(kind, "kind")).keySet().asList();
    }

    /** All things of a kind, in the order of their ids. */
    public <T> ImmutableList<T> all(Kind<T> kind) {
        return ids(kind).stream().map(id -> get(kind, id)).collect(ImmutableList.toImmutableList());
    }

    /** Everything that strategies can use. */
    public Things things() {
        Things.Builder all = Things.builder();
        things.rowMap().forEach((kind, row) -> row.forEach((id, entry) -> add(all, kind, id, entry.thing())));
        return all.build();
    }

    private static <T> void add(Things.Builder all, Kind<T> kind, String id, Object thing) {
        all.add(kind, id, kind.type().cast(thing));
    }

    /** Whether there is a thing of that kind and id, or a bank with a part of that id. */
    public boolean has(Kind<?> kind, String id) {
        return things.contains(kind, id)
                || bankOf(kind, id)
                        .filter(bank -> bank.parts().contains(partId(bank, id)))
                        .isPresent();
    }

    /**
     * The thing of that kind and id. Where no bank has the id, a part of a bank can: {@code culture.short} is the part {@code short} of
     * the bank {@code culture}.
     *
     * @throws InvalidValueException if there is none; it names the nearest and those there are
     */
    public <T> T get(Kind<T> kind, String id) {
        return kind.type().cast(entry(kind, id).thing());
    }

    /** The thing of that kind and id, if there is one; a part of a bank too. */
    public <T> Optional<T> find(Kind<T> kind, String id) {
        return has(Check.notNull(kind, "kind"), Check.notNull(id, "id"))
                ? Optional.of(get(kind, id))
                : Optional.empty();
    }

    /** The plugin that brought the thing of that kind and id. */
    public Descriptor plugin(Kind<?> kind, String id) {
        return entry(kind, id).plugin();
    }

    /**
     * What the strategy of that kind and id said of itself when it was loaded. It is not asked again, so that one that fails or says
     * otherwise later is in nobody's way.
     *
     * @throws InvalidValueException if there is none
     */
    public <T extends Strategy> StrategyInfo info(Kind<T> kind, String id) {
        return entry(kind, id).info().orElseThrow();
    }

    /** How messages name a strategy. */
    public String who(Kind<?> kind, String id) {
        return kind.id() + " strategy \"" + id + "\" of plugin \""
                + plugin(kind, id).id() + "\"";
    }

    private Entry entry(Kind<?> kind, String id) {
        Check.notNull(kind, "kind");
        Check.notNull(id, "id");
        return Optional.ofNullable(things.get(kind, id))
                .or(() -> bankOf(kind, id)
                        .map(bank ->
                                new Entry(bank.part(partId(bank, id)), plugin(Kind.BANK, bank.id()), Optional.empty())))
                .orElseThrow(() -> unknown(kind, id));
    }

    private InvalidValueException unknown(Kind<?> kind, String id) {
        return new InvalidValueException(Unknown.what(kind.id(), id), Unknown.remedy(id, ids(kind)) + hint(kind, id));
    }

    /** What may keep a thing of that id out of the catalogue: a problem that names it, a missing index, or else any problem. */
    private String hint(Kind<?> kind, String id) {
        Optional<Fault> naming = problems.stream()
                .filter(problem -> problem.toString().contains("\"" + id + "\""))
                .findFirst();
        if (naming.isEmpty() && sources.haveUnlisted(id, plugins)) {
            return ", or list the id in " + DataPluginFinder.INDEX + ": " + DataPlugin.manifest(id)
                    + " is there and no index names it, as where jars were merged and their indexes were not";
        }
        boolean slip = Nearest.to(id, ids(kind)).isPresent();
        return naming.or(() -> slip ? Optional.empty() : problems.stream().findFirst())
                .map(problem -> ", or correct what could not be loaded (" + problem.where() + ": " + problem.what()
                        + (problems.size() == 1 ? "" : ", and " + (problems.size() - 1) + " more") + ")")
                .orElse("");
    }

    /** The bank that {@code id} can name a part of: the longest id goes before. */
    private Optional<QuestionBank> bankOf(Kind<?> kind, String id) {
        return kind.equals(Kind.BANK)
                ? ids(Kind.BANK).stream()
                        .filter(bank -> id.startsWith(bank + "."))
                        .max(Comparator.comparing(String::length))
                        .map(bank -> get(Kind.BANK, bank))
                : Optional.empty();
    }

    private static String partId(QuestionBank bank, String id) {
        return id.substring(bank.id().length() + 1);
    }

    /** Closes the plugin jars that were opened for this catalogue. */
    @Override
    public void close() {
        sources.close();
    }
}
