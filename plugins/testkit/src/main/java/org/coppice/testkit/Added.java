package org.coppice.testkit;

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

/** What a plugin adds, as it says itself and as the host has it. */
final class Added {
    /** Where the bank is that most will weigh or extend. */
    static final String PAPER = " (communities-of-practice is in org.coppice:coppice-communities-of-practice)";

    private final Supplier<Plugin> plugin;
    private final ClassLoader loader;
    private final Supplier<Catalogue> catalogue = Suppliers.memoize(this::found);

    /** What a plugin adds where the plugins that {@code loader} sees are at hand too, of which it may extend some. */
    Added(Supplier<Plugin> plugin, ClassLoader loader) {
        this.plugin = plugin;
        this.loader = loader;
    }

    String pluginId() {
        return plugin.get().descriptor().id();
    }

    /** A catalogue with the plugin, whatever contract it names: a rule of its own tells of that. */
    Catalogue catalogue() {
        return catalogue.get();
    }

    private Catalogue found() {
        Catalogue found = Catalogue.load(loader);
        boolean there = found.plugins().stream()
                .anyMatch(entry -> entry.descriptor().id().equals(pluginId()));
        return there
                ? found
                : Catalogue.builder()
                        .classLoader(loader)
                        .plugin(new OfThisContract(plugin.get()))
                        .build();
    }

    /** The ids of its banks, those that extend others too. */
    ImmutableList<String> banks() {
        return both(Kind.BANK, Kind.BANK_EXTENSION);
    }

    /** The ids of its weightings, those that extend others too. */
    ImmutableList<String> weightings() {
        return both(Kind.WEIGHTING, Kind.WEIGHTING_EXTENSION);
    }

    private <A, B> ImmutableList<String> both(Kind<A> things, Kind<B> extensions) {
        return ImmutableList.<String>builder()
                .addAll(ids(things))
                .addAll(ids(extensions))
                .build();
    }

    ImmutableList<String> ids(Kind<?> kind) {
        return idsOf(plugin.get().contribution(), kind);
    }

    private static <T> ImmutableList<String> idsOf(Contribution contribution, Kind<T> kind) {
        return contribution.of(kind).stream().map(kind::idOf).collect(ImmutableList.toImmutableList());
    }

    /** A bank as the plugin makes it; one that extends another, or is another's, as the catalogue has it. */
    QuestionBank bank(String id) {
        return find(Kind.BANK, id).orElseGet(() -> taken(Kind.BANK, id));
    }

    /** The same of a weighting. */
    Weighting weighting(String id) {
        return find(Kind.WEIGHTING, id).orElseGet(() -> taken(Kind.WEIGHTING, id));
    }

    /** The bank that a weighting is for. */
    QuestionBank weighed(String weighting, String id) {
        return find(Kind.BANK, id)
                .or(() -> catalogue().find(Kind.BANK, id))
                .orElseThrow(() -> new Breach(
                        "weighting \"" + weighting + "\"",
                        "is for bank \"" + id + "\", which is not at hand",
                        "correct the name, or add the plugin that has it in test scope" + PAPER));
    }

    private <T> T taken(Kind<T> kind, String id) {
        return catalogue()
                .find(kind, id)
                .orElseThrow(() -> new TestAbortedException(
                        "not tried: see host_takesItWhole, which tells why the host does not take " + kind + " \"" + id
                                + "\""));
    }

    ScoringStrategy scoring(String id) {
        return made(Kind.SCORING, id);
    }

    AggregationStrategy aggregation(String id) {
        return made(Kind.AGGREGATION, id);
    }

    BlueprintStrategy blueprint(String id) {
        return made(Kind.BLUEPRINT, id);
    }

    private <T> T made(Kind<T> kind, String id) {
        return find(kind, id).orElseThrow();
    }

    private <T> Optional<T> find(Kind<T> kind, String id) {
        return plugin.get().contribution().of(kind).stream()
                .filter(thing -> kind.idOf(thing).equals(id))
                .findFirst();
    }

    /** What is published under an id: the plugin, each thing by its kind, each question and construct by its bank. */
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

    private record OfThisContract(Plugin plugin) implements Plugin {
        @Override
        public Descriptor descriptor() {
            Descriptor said = plugin.descriptor();
            return new Descriptor(said.id(), said.version(), said.title(), Contract.NUMBER);
        }

        @Override
        public Contribution contribution() {
            return plugin.contribution();
        }
    }
}
