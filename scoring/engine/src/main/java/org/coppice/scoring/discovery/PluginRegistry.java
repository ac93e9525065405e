package org.coppice.scoring.discovery;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.fault.Fault;
import org.coppice.scoring.discovery.InspectedPlugin.Offer;
import org.coppice.scoring.plugin.PluginEntry;
import org.coppice.scoring.plugin.PluginException;
import org.coppice.spi.Plugin;

/** Resolves id conflicts: built-in things win, identical duplicates collapse, and conflicting things of two plugins are both rejected. */
public final class PluginRegistry {
    private final InspectedPlugin own;
    private final Duration deadline;
    private final Map<String, InspectedPlugin> members = new LinkedHashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final List<Fault> problems = new ArrayList<>();

    public PluginRegistry(Plugin own, Duration deadline) {
        this.own = InspectedPlugin.of(own, "built in");
        this.deadline = deadline;
        members.put(this.own.descriptor().id(), this.own);
    }

    void problem(Fault problem) {
        problems.add(problem);
    }

    public void add(PluginFinder.Found found) {
        try {
            admit(PluginCalls.within(
                    deadline,
                    found.who(),
                    () -> InspectedPlugin.of(found.plugin().get(), found.origin())));
        } catch (PluginException e) {
            problems.addAll(PluginFaults.all(found, e));
        }
    }

    private void admit(InspectedPlugin newcomer) {
        String id = newcomer.descriptor().id();
        InspectedPlugin member = members.get(id);
        if (member != null && member.sameAs(newcomer, problems)) {
            return;
        }
        if (member == null && !refused.contains(id)) {
            members.put(id, newcomer);
            problems.addAll(newcomer.problems());
            return;
        }
        boolean ours = isOwn(id);
        problems.add(PluginFaults.of(
                        newcomer.origin(),
                        "two plugins have the id \"" + id + "\": " + newcomer.described() + ", and "
                                + (member == null ? "one that was rejected before" : member.described()),
                        ours
                                ? "this id is reserved for Coppice: choose another id for the plugin"
                                : "remove one of them; both are rejected")
                .quoting(id));
        if (!ours) {
            members.remove(id);
            refused.add(id);
        }
    }

    private boolean isOwn(String pluginId) {
        return pluginId.equals(own.descriptor().id());
    }

    public Registry registry(PluginSources sources) {
        Map<String, Offer> settled = new LinkedHashMap<>();
        Set<String> contested = new HashSet<>();
        for (InspectedPlugin member : members.values()) {
            for (Offer offer : member.offers()) {
                Offer before = settled.putIfAbsent(offer.name(), offer);
                if (before != null && !before.sameAs(offer, problems)) {
                    contest(before, offer).ifPresent(contested::add);
                }
            }
        }
        contested.forEach(settled::remove);
        ExtensionResolver.settle(settled, problems);
        namedAsParts(settled).forEach(settled::remove);
        ImmutableTable.Builder<org.coppice.spi.Kind<?>, String, Registry.Entry> things = ImmutableTable.builder();
        settled.values()
                .forEach(offer -> things.put(
                        offer.kind(), offer.id(), new Registry.Entry(offer.thing(), offer.by(), offer.info())));
        return new Registry(entries(settled), things.buildOrThrow(), ImmutableList.copyOf(problems), sources);
    }

    /** Returns the banks whose id hides a part of another bank, and records a problem for each. */
    private List<String> namedAsParts(Map<String, Offer> settled) {
        List<String> named = new ArrayList<>();
        for (Offer whole : settled.values()) {
            if (whole.thing() instanceof QuestionBank bank) {
                for (String part : bank.parts()) {
                    Offer other =
                            settled.get(Offer.name(whole.kind(), bank.part(part).id()));
                    if (other != null) {
                        named.add(other.name());
                        problems.add(PluginFaults.of(
                                        "plugin \"" + other.by().id() + "\"",
                                        other.name() + " has the id of a part of bank \"" + bank.id()
                                                + "\" in plugin \"" + whole.by().id() + "\"",
                                        "rename it")
                                .quoting(other.id()));
                    }
                }
            }
        }
        return named;
    }

    /** Records a conflict. Returns the name that is rejected for both, unless the name is built-in. */
    private Optional<String> contest(Offer before, Offer offer) {
        boolean ours = isOwn(before.by().id());
        problems.add(PluginFaults.of(
                        "plugin \"" + offer.by().id() + "\"",
                        offer.name() + " is also in plugin \"" + before.by().id() + "\", with other content",
                        ours
                                ? "this id is reserved for Coppice: choose another"
                                : "rename one, or remove one of the plugins; both are rejected")
                .quoting(offer.id()));
        return ours ? Optional.empty() : Optional.of(offer.name());
    }

    private ImmutableList<PluginEntry> entries(Map<String, Offer> settled) {
        return members.values().stream()
                .sorted(Comparator.comparing(
                                (InspectedPlugin m) -> !isOwn(m.descriptor().id()))
                        .thenComparing(m -> m.descriptor().id()))
                .map(member -> new PluginEntry(
                        member.descriptor(),
                        member.origin(),
                        member.offers().stream()
                                .filter(offer -> settled.containsKey(offer.name()))
                                .map(Offer::name)
                                .collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }
}
