package org.coppice.testkit;

import org.coppice.spi.BlueprintStrategy;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Plugin;

/** A plugin that adds a blueprint strategy, so that the host reads teams with it. */
record OneStrategy(BlueprintStrategy strategy) implements Plugin {
    @Override
    public Descriptor descriptor() {
        return new Descriptor("made-for-a-test", "1.0.0", "Made for a test", Contract.NUMBER);
    }

    @Override
    public Contribution contribution() {
        return Contribution.builder().blueprint(strategy).build();
    }
}
