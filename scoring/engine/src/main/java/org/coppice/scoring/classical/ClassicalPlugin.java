package org.coppice.scoring.classical;

import org.coppice.model.bank.Weighting;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Plugin;

/** The built-in plugin: contributes the classical scoring strategies, the aggregation strategies and the equal weighting. */
public final class ClassicalPlugin implements Plugin {
    @Override
    public Descriptor descriptor() {
        return new Descriptor("coppice", "0.1.0", "Coppice's own classical strategies", Contract.NUMBER);
    }

    @Override
    public Contribution contribution() {
        return Contribution.builder()
                .weighting(Weighting.EQUAL)
                .scoring(new Pomp())
                .scoring(new Mean())
                .scoring(new Sum())
                .scoring(new Ipsative())
                .aggregation(new TeamMean())
                .aggregation(new TeamMedian())
                .aggregation(new TrimmedMean())
                .aggregation(new Shrunken())
                .build();
    }
}
