package org.coppice.scoring.discovery;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.scoring.plugin.PluginException;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Kind;
import org.coppice.spi.Plugin;
import org.coppice.spi.Strategy;
import org.coppice.spi.StrategyInfo;

/**
 * The descriptor and the contribution of a plugin. The plugin is called only once.
 *
 * @param descriptor the identity of the plugin
 * @param type the class of the plugin, or a marker for a data-only plugin
 * @param origin the place where the plugin was found
 * @param offers the things that the plugin adds
 * @param problems the faults of the parts of the plugin that cannot be used
 */
record InspectedPlugin(
        Descriptor descriptor, String type, String origin, ImmutableList<Offer> offers, ImmutableList<Fault> problems) {
    private static final int MOST_THINGS = 1_000;

    /** One thing, with its id at the time of loading and, for a strategy, its description at that time. */
    record Offer(Kind<?> kind, String id, Object thing, Descriptor by, Optional<StrategyInfo> info) {
        /** Returns the name of the thing in the catalogue. */
        String name() {
            return name(becomes(), id);
        }

        /** Returns the kind of the thing in the catalogue. An extension of a bank becomes a bank, and so on. */
        Kind<?> becomes() {
            return kind.equals(Kind.BANK_EXTENSION)
                    ? Kind.BANK
                    : kind.equals(Kind.WEIGHTING_EXTENSION) ? Kind.WEIGHTING : kind;
        }

        /** Returns the name of the thing with the given kind and id, for messages and for the registry. */
        static String name(Kind<?> kind, String id) {
            return kind.id() + " \"" + id + "\"";
        }

        /**
         * Returns true if both are the same thing: if they are equal, or if they are from the same plugin and the same code, loaded or
         * created twice. If the {@code equals} method of the thing fails, the failure is recorded and the things count as different.
         */
        boolean sameAs(Offer other, List<Fault> problems) {
            return isSameCode(other) || isEqual(other, problems);
        }

        private boolean isSameCode(Offer other) {
            Class<?> type = thing.getClass();
            return by.equals(other.by)
                    && info.equals(other.info)
                    && type.getName().equals(other.thing.getClass().getName())
                    && (thing instanceof Strategy || type != other.thing.getClass());
        }

        private boolean isEqual(Offer other, List<Fault> problems) {
            String who = name() + " of plugin \"" + by.id() + "\"";
            try {
                return PluginCalls.call(who + " (equals)", () -> thing.equals(other.thing));
            } catch (PluginException e) {
                problems.add(PluginFaults.of("plugin \"" + by.id() + "\"", e).quoting(id));
                return false;
            }
        }
    }

    /** Inspects a plugin. Any fault of the plugin as a whole results in a {@link PluginException}. */
    static InspectedPlugin of(Plugin plugin, String origin) {
        String who = who(plugin);
        Descriptor descriptor = PluginCalls.call(who + " (descriptor)", plugin::descriptor);
        Descriptor again = PluginCalls.call(who + " (descriptor)", plugin::descriptor);
        if (!descriptor.equals(again)) {
            throw lie(who, descriptor.id() + " " + descriptor.version(), again.id() + " " + again.version());
        }
        checkContract(descriptor);
        Contribution contribution =
                PluginCalls.call("plugin \"" + descriptor.id() + "\" (contribution)", plugin::contribution);
        checkSize(descriptor, contribution);
        List<Offer> offers = new ArrayList<>();
        List<Fault> problems = new ArrayList<>();
        for (Kind<?> kind : contribution.kinds()) {
            offers(contribution, kind, descriptor, origin, offers, problems);
        }
        return new InspectedPlugin(
                descriptor, type(plugin), origin, ImmutableList.copyOf(offers), ImmutableList.copyOf(problems));
    }

    /** Returns the name for messages of a plugin whose descriptor is not yet known. */
    static String who(Plugin plugin) {
        return plugin instanceof DataPlugin data ? data.toString() : "plugin " + type(plugin);
    }

    private static String type(Plugin plugin) {
        return plugin instanceof DataPlugin ? "data" : plugin.getClass().getName();
    }

    private static void checkContract(Descriptor descriptor) {
        try {
            Contract.check(descriptor.id(), descriptor.contract());
        } catch (InvalidValueException e) {
            throw new PluginException(e.fault().what(), e.fault().remedy(), e);
        }
    }

    /** Throws if a plugin adds too many things. A very large number is an error or an attack, since every list shows each thing. */
    private static void checkSize(Descriptor descriptor, Contribution contribution) {
        int size = contribution.kinds().stream()
                .mapToInt(kind -> contribution.of(kind).size())
                .sum();
        if (size > MOST_THINGS) {
            throw new PluginException(
                    "plugin \"" + descriptor.id() + "\" adds " + size + " things, more than " + MOST_THINGS,
                    "split it into several plugins",
                    null);
        }
    }

    private static <T> void offers(
            Contribution contribution,
            Kind<T> kind,
            Descriptor by,
            String origin,
            List<Offer> offers,
            List<Fault> problems) {
        String who = "a " + kind.id() + " of plugin \"" + by.id() + "\"";
        for (T thing : contribution.of(kind)) {
            try {
                String id = PluginCalls.call(who, () -> kind.idOf(thing));
                String again = PluginCalls.call(who, () -> kind.idOf(thing));
                if (!id.equals(again)) {
                    throw lie(who, id, again);
                }
                String owned = kind.equals(Kind.DOCUMENT)
                        ? by.id() + "/" + id
                        : id; // two plugins can have files with the same name
                offers.add(new Offer(kind, owned, thing, by, info(who, id, thing)));
            } catch (PluginException e) {
                problems.add(PluginFaults.of(origin, e).quoting(by.id()));
            }
        }
    }

    private static Optional<StrategyInfo> info(String who, String id, Object thing) {
        if (!(thing instanceof Strategy strategy)) {
            return Optional.empty();
        }
        StrategyInfo info = PluginCalls.call(who, strategy::info);
        if (!info.id().equals(id)) {
            throw lie(who, id, info.id());
        }
        return Optional.of(info);
    }

    private static PluginException lie(String who, String first, String then) {
        return new PluginException(
                who + " has the id \"" + first + "\" and later \"" + then + "\"",
                "let it always return the same id",
                null);
    }

    /** Returns true if both are the same plugin, found twice: the same class with the same things. */
    boolean sameAs(InspectedPlugin other, List<Fault> noted) {
        return descriptor.equals(other.descriptor)
                && type.equals(other.type)
                && offers.size() == other.offers.size()
                && IntStream.range(0, offers.size())
                        .allMatch(i ->
                                offers.get(i).name().equals(other.offers.get(i).name())
                                        && offers.get(i).sameAs(other.offers.get(i), noted));
    }

    /** Returns a description of the plugin for messages. */
    String described() {
        return type + " " + descriptor.version() + " from " + origin;
    }
}
