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
import org.coppice.scoring.audit.LatticeTables;
import org.coppice.scoring.plugin.PluginEntry;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Kind;
import org.coppice.spi.Strategy;
import org.coppice.spi.StrategyInfo;
import org.coppice.spi.Things;

/**
 * The content of a catalogue: the plugins, the things that they contribute, and the problems of loading. Immutable and thread-safe.
 */
public final class Registry implements AutoCloseable {
    private final ImmutableList<PluginEntry> plugins;
    private final ImmutableTable<Kind<?>, String, Entry> things;
    private final ImmutableList<Fault> problems;
    private final PluginSources sources;
    private final LatticeTables tables = new LatticeTables();

    /** A thing, the plugin that contributed it and, for a strategy, its description at the time of loading. */
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

    /** Returns the plugins: the built-in plugin first, then the others in the order of their ids. */
    public ImmutableList<PluginEntry> plugins() {
        return plugins;
    }

    /** Returns the faults of everything that could not be loaded. Each fault names the plugin, or the place where it was found. */
    public ImmutableList<Fault> problems() {
        return problems;
    }

    /** Returns the ids of all things of a kind, in order. */
    public ImmutableList<String> ids(Kind<?> kind) {
        return things.row(Check.notNull(kind, "kind")).keySet().asList();
    }

    /** Returns all things of a kind, in the order of their ids. */
    public <T> ImmutableList<T> all(Kind<T> kind) {
        return ids(kind).stream().map(id -> get(kind, id)).collect(ImmutableList.toImmutableList());
    }

    /** Returns the tables for disclosure control that all assessments of the catalogue share. */
    public LatticeTables tables() {
        return tables;
    }

    /** Returns all things that strategies can use. */
    public Things things() {
        Things.Builder all = Things.builder();
        things.rowMap().forEach((kind, row) -> row.forEach((id, entry) -> add(all, kind, id, entry.thing())));
        return all.build();
    }

    private static <T> void add(Things.Builder all, Kind<T> kind, String id, Object thing) {
        all.add(kind, id, kind.type().cast(thing));
    }

    /** Returns true if there is a thing with the given kind and id, or a bank with a part that has the id. */
    public boolean has(Kind<?> kind, String id) {
        return things.contains(kind, id)
                || bankOf(kind, id)
                        .filter(bank -> bank.parts().contains(partId(bank, id)))
                        .isPresent();
    }

    /**
     * Returns the thing with the given kind and id. The id of a bank can also name a part of a bank: {@code culture.short} is the part
     * {@code short} of the bank {@code culture}, unless a bank has this id itself.
     *
     * @throws InvalidValueException if there is none; the message names the most similar id and lists the available ids
     */
    public <T> T get(Kind<T> kind, String id) {
        return kind.type().cast(entry(kind, id).thing());
    }

    /** Returns the thing with the given kind and id, or empty if there is none. As in {@link #get}, the id can name a part of a bank. */
    public <T> Optional<T> find(Kind<T> kind, String id) {
        return has(Check.notNull(kind, "kind"), Check.notNull(id, "id"))
                ? Optional.of(get(kind, id))
                : Optional.empty();
    }

    /** Returns the descriptor of the plugin that contributed the thing with the given kind and id. */
    public Descriptor plugin(Kind<?> kind, String id) {
        return entry(kind, id).plugin();
    }

    /**
     * Returns the description of a strategy. It is cached when the plugin is loaded; later failures or changes of the strategy have no
     * effect.
     *
     * @throws InvalidValueException if there is no such strategy
     */
    public <T extends Strategy> StrategyInfo info(Kind<T> kind, String id) {
        return entry(kind, id).info().orElseThrow();
    }

    /** Returns the name of a strategy for messages. */
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
        String remedy =
                ids(kind).isEmpty() ? "there is none; add a plugin that contributes it" : Unknown.remedy(id, ids(kind));
        return new InvalidValueException(Unknown.what(kind.id(), id), remedy + hint(kind, id));
    }

    /** Returns a possible reason why a thing is not in the catalogue: a problem that names it, a missing index, or any other problem. */
    private String hint(Kind<?> kind, String id) {
        Optional<Fault> naming = problems.stream()
                .filter(problem -> problem.quoted().equals(Optional.of(id)))
                .findFirst();
        if (naming.isEmpty() && sources.haveUnlisted(id, plugins)) {
            return ", or list the id in " + DataPluginFinder.INDEX + ": " + DataPlugin.manifest(id)
                    + " exists and no index lists it, for example because jars were merged without their indexes";
        }
        boolean slip = Nearest.to(id, ids(kind)).isPresent();
        return naming.or(() -> slip ? Optional.empty() : problems.stream().findFirst())
                .map(problem -> ", or correct what could not be loaded (" + problem.where() + ": " + problem.what()
                        + (problems.size() == 1 ? "" : ", and " + (problems.size() - 1) + " more") + ")")
                .orElse("");
    }

    /** Returns the bank of which {@code id} can name a part. If several banks match, the longest bank id wins. */
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
