package org.coppice.classic;

import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Plugin;

/** Contributes the blueprint strategy {@code classic}. */
public final class ClassicPlugin implements Plugin {
    @Override
    public Descriptor descriptor() {
        return new Descriptor("classic", "0.1.0", "A blueprint of readings as they are done by hand", Contract.NUMBER);
    }

    @Override
    public Contribution contribution() {
        return Contribution.builder().blueprint(new Classic()).build();
    }
}
