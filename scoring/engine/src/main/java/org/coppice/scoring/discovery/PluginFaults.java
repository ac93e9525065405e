package org.coppice.scoring.discovery;

import com.google.common.collect.ImmutableList;
import org.coppice.model.fault.CoppiceException;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.Location;
import org.coppice.scoring.plugin.PluginException;

/** Creates the faults of plugins that are not in the catalogue, or only partly: the place, the problem and the remedy. */
final class PluginFaults {
    private static final int MOST_FAULTS = 20;
    private static final int LONGEST = 500;

    private PluginFaults() {}

    /** Returns a fault. Texts can come from the plugin, so they are truncated to 500 characters. */
    static Fault of(String origin, String what, String remedy) {
        return Fault.of(cut(origin), cut(what), cut(remedy));
    }

    /** Returns the fault for the failure of a plugin. */
    static Fault of(String origin, PluginException e) {
        return of(origin, e.fault().what(), e.fault().remedy());
    }

    /** Returns the faults for the failure of a plugin: one for each of the first faults of its files, if the files have faults. */
    static ImmutableList<Fault> all(PluginFinder.Found found, PluginException e) {
        return all(found.origin(), found.who(), e).stream()
                .map(fault -> found.id().map(fault::quoting).orElse(fault))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Fault> all(String origin, String who, PluginException e) {
        if (!(e.getCause() instanceof CoppiceException input)
                || !(input.faults().get(0).where() instanceof Location.Position)) {
            return ImmutableList.of(of(origin, e));
        }
        ImmutableList.Builder<Fault> all = ImmutableList.builder();
        input.faults().stream()
                .limit(MOST_FAULTS)
                .forEach(
                        fault -> all.add(of(origin, who + ": " + fault.where() + ": " + fault.what(), fault.remedy())));
        int more = input.faults().size() - MOST_FAULTS;
        if (more > 0) {
            all.add(of(
                    origin,
                    who + ": its files have " + more + " more faults",
                    "correct these first, then check again"));
        }
        return all.build();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
