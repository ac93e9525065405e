package org.coppice.testkit.generate;

import org.coppice.spi.BlueprintStrategy;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Plugin;

/** A plugin with one blueprint strategy, with which the host reads teams. */
public record SingleStrategyPlugin(BlueprintStrategy strategy) implements Plugin {
    @Override
    public Descriptor descriptor() {
        return new Descriptor("generated", "1.0.0", "A plugin for one strategy under test", Contract.NUMBER);
    }

    @Override
    public Contribution contribution() {
        return Contribution.builder().blueprint(strategy).build();
    }
}
