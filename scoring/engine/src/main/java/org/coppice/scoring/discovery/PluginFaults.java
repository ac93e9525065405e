package org.coppice.scoring.discovery;

import com.google.common.collect.ImmutableList;
import org.coppice.model.fault.CoppiceException;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.Location;
import org.coppice.scoring.plugin.PluginException;

/** Makes the faults that say why a plugin, or a part of one, is not in the catalogue: where it was found, what is wrong, what to do. */
final class PluginFaults {
    private static final int MOST_FAULTS = 20;
    private static final int LONGEST = 500;

    private PluginFaults() {}

    /** A fault of what was found there; texts, which may be a plugin's own, are cut at 500 characters. */
    static Fault of(String origin, String what, String remedy) {
        return Fault.of(cut(origin), cut(what), cut(remedy));
    }

    /** The fault that a plugin's failure is. */
    static Fault of(String origin, PluginException e) {
        return of(origin, e.fault().what(), e.fault().remedy());
    }

    /** The faults that a plugin's failure is: one for each of the first faults of its files, where it is these that have faults. */
    static ImmutableList<Fault> all(String origin, String who, PluginException e) {
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
            all.add(of(origin, who + ": its files have " + more + " more faults", "correct these, then look again"));
        }
        return all.build();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
