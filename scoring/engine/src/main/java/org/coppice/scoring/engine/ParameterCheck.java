package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.coppice.model.bank.Weighting;
import org.coppice.model.fault.Fault;
import org.coppice.scoring.discovery.Registry;

/**
 * Checks the parameters that a weighting sets against those that strategies declare.
 *
 * @since 0.1.0
 */
public final class ParameterCheck {
    private ParameterCheck() {}

    /**
     * Returns the faults in the parameters of a weighting: names that no strategy of the catalogue declares, and values that are not valid
     * for any strategy that declares the name. The paths are those of a weighting file, such as {@code /parameters/missing}.
     */
    public static ImmutableList<Fault> faults(Weighting weighting, Registry catalogue) {
        return new Settings(ImmutableMap.of(), ImmutableMap.copyOf(weighting.parameters())).faults(catalogue);
    }
}
