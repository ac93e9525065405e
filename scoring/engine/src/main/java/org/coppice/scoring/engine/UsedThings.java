package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.digest.Digested;
import org.coppice.model.digest.Digests;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.UsedThing;
import org.coppice.scoring.discovery.PluginCalls;
import org.coppice.scoring.discovery.Registry;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Kind;
import org.coppice.spi.Things;
import org.coppice.spi.Use;

/**
 * The things of the catalogue that a strategy uses.
 *
 * @param things the things themselves
 * @param records the records of the things for the recipe, by kind and id
 */
record UsedThings(Things things, ImmutableList<UsedThing> records) {
    static final UsedThings NONE = new UsedThings(Things.NONE, ImmutableList.of());

    /**
     * Returns the things that a strategy named.
     *
     * @param who the name of the strategy in messages
     * @throws InvalidValueException if a thing does not exist or has no digest
     */
    static UsedThings of(Registry catalogue, String who, List<Use<?>> named) {
        Things.Builder things = Things.builder();
        ImmutableList<UsedThing> records = named.stream()
                .distinct()
                .map(use -> add(things, catalogue, who, use))
                .sorted(Comparator.comparing(UsedThing::kind).thenComparing(UsedThing::id))
                .collect(ImmutableList.toImmutableList());
        return new UsedThings(things.build(), records);
    }

    private static <T> UsedThing add(Things.Builder things, Registry catalogue, String who, Use<T> use) {
        T thing = catalogue.get(use.kind(), use.id());
        Descriptor plugin = catalogue.plugin(use.kind(), use.id());
        things.add(use.kind(), use.id(), thing);
        return new UsedThing(
                use.kind().id(), use.id(), plugin.id(), plugin.version(), digest(use.kind(), use.id(), thing, who));
    }

    private static String digest(Kind<?> kind, String id, Object thing, String who) {
        if (thing instanceof QuestionBank bank) {
            return Digests.of(bank);
        }
        if (thing instanceof Weighting weighting) {
            return Digests.of(weighting);
        }
        if (thing instanceof Digested digested) {
            return PluginCalls.call(kind.id() + " \"" + id + "\"", () -> Digests.of(digested));
        }
        throw new InvalidValueException(
                who + " uses " + kind.id() + " \"" + id
                        + "\", whose content has no digest, so that a recipe cannot identify it",
                "let " + thing.getClass().getName() + " implement Digested");
    }
}
