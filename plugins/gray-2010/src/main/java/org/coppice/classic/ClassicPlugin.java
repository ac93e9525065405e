package org.coppice.classic;

import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Plugin;

/** Contributes the blueprint strategy {@code classic}. */
public final class ClassicPlugin implements Plugin {
    @Override
    public Descriptor descriptor() {
        return new Descriptor("classic", "0.1.0", "Blueprint with simple rules for paper and pencil", Contract.NUMBER);
    }

    @Override
    public Contribution contribution() {
        return Contribution.builder().blueprint(new Classic()).build();
    }
}
