package org.coppice.testkit.rule;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.BlueprintStrategy;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Kind;
import org.coppice.spi.Plugin;
import org.coppice.spi.ScoringStrategy;
import org.opentest4j.TestAbortedException;

/** The contributions of a plugin, as the plugin returns them and as the host accepts them. */
public final class PluginContents {
    /** A hint about the bank that most plugins weight or extend. */
    static final String PAPER = " (communities-of-practice is in org.coppice:coppice-communities-of-practice)";

    private final Supplier<Plugin> plugin;
    private final ClassLoader loader;
    private final Supplier<Catalogue> catalogue = Suppliers.memoize(this::found);

    /** The contributions of a plugin; it may extend those of other plugins that {@code loader} finds. */
    public PluginContents(Supplier<Plugin> plugin, ClassLoader loader) {
        this.plugin = plugin;
        this.loader = loader;
    }

    String pluginId() {
        return plugin.get().descriptor().id();
    }

    /** Returns a catalogue with the plugin, whatever its contract number is: another rule checks that. */
    public Catalogue catalogue() {
        return catalogue.get();
    }

    private Catalogue found() {
        Catalogue found = Catalogue.load(loader);
        boolean includesPlugin = found.plugins().stream()
                .anyMatch(entry -> entry.descriptor().id().equals(pluginId()));
        return includesPlugin
                ? found
                : Catalogue.builder()
                        .classLoader(loader)
                        .plugin(new WithCurrentContract(plugin.get()))
                        .build();
    }

    /** The ids of its banks and bank extensions. */
    public ImmutableList<String> banks() {
        return both(Kind.BANK, Kind.BANK_EXTENSION);
    }

    /** The ids of its weightings and weighting extensions. */
    public ImmutableList<String> weightings() {
        return both(Kind.WEIGHTING, Kind.WEIGHTING_EXTENSION);
    }

    private <A, B> ImmutableList<String> both(Kind<A> things, Kind<B> extensions) {
        return ImmutableList.<String>builder()
                .addAll(ids(things))
                .addAll(ids(extensions))
                .build();
    }

    public ImmutableList<String> ids(Kind<?> kind) {
        return idsOf(plugin.get().contribution(), kind);
    }

    private static <T> ImmutableList<String> idsOf(Contribution contribution, Kind<T> kind) {
        return contribution.of(kind).stream().map(kind::idOf).collect(ImmutableList.toImmutableList());
    }

    /** Returns a bank as the plugin builds it; an extended bank, or one of another plugin, comes from the catalogue. */
    public QuestionBank bank(String id) {
        return find(Kind.BANK, id).orElseGet(() -> accepted(Kind.BANK, id));
    }

    /** Returns a weighting as the plugin builds it; an extended one, or one of another plugin, comes from the catalogue. */
    public Weighting weighting(String id) {
        return find(Kind.WEIGHTING, id).orElseGet(() -> accepted(Kind.WEIGHTING, id));
    }

    /** Returns the bank that a weighting is for. */
    public QuestionBank weightedBank(String weighting, String id) {
        return find(Kind.BANK, id)
                .or(() -> catalogue().find(Kind.BANK, id))
                .orElseThrow(() -> new ContractViolation(
                        "weighting \"" + weighting + "\"",
                        "is for bank \"" + id + "\", which no plugin on the class path contributes",
                        "correct the id, or add the plugin of the bank in test scope" + PAPER));
    }

    private <T> T accepted(Kind<T> kind, String id) {
        return catalogue()
                .find(kind, id)
                .orElseThrow(() ->
                        new TestAbortedException("not checked: host_acceptsEverything reports why the host rejects "
                                + kind + " \"" + id + "\""));
    }

    public ScoringStrategy scoring(String id) {
        return contributed(Kind.SCORING, id);
    }

    public AggregationStrategy aggregation(String id) {
        return contributed(Kind.AGGREGATION, id);
    }

    public BlueprintStrategy blueprint(String id) {
        return contributed(Kind.BLUEPRINT, id);
    }

    private <T> T contributed(Kind<T> kind, String id) {
        return find(kind, id).orElseThrow();
    }

    private <T> Optional<T> find(Kind<T> kind, String id) {
        return plugin.get().contribution().of(kind).stream()
                .filter(thing -> kind.idOf(thing).equals(id))
                .findFirst();
    }

    /** The published ids: of the plugin, of each contribution with its kind, of each question, construct and part with its bank. */
    ImmutableSortedSet<String> published() {
        List<String> ids = new ArrayList<>();
        ids.add("plugin " + pluginId());
        Contribution contribution = plugin.get().contribution();
        contribution.kinds().forEach(kind -> idsOf(contribution, kind).forEach(id -> ids.add(kind.id() + " " + id)));
        contribution.of(Kind.BANK).forEach(bank -> {
            bank.questionIds().forEach(id -> ids.add("question " + bank.id() + " " + id));
            bank.constructs().forEach(one -> ids.add("construct " + bank.id() + " " + one.id()));
            bank.parts().forEach(id -> ids.add("part " + bank.id() + " " + id));
        });
        return ImmutableSortedSet.copyOf(ids);
    }

    private record WithCurrentContract(Plugin plugin) implements Plugin {
        @Override
        public Descriptor descriptor() {
            Descriptor descriptor = plugin.descriptor();
            return new Descriptor(descriptor.id(), descriptor.version(), descriptor.title(), Contract.NUMBER);
        }

        @Override
        public Contribution contribution() {
            return plugin.contribution();
        }
    }
}
