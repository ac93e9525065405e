package org.coppice.scoring.classical;

import org.coppice.model.bank.Weighting;
import org.coppice.scoring.blueprint.Classic;
import org.coppice.scoring.blueprint.Gray2010;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Plugin;

/** What Coppice brings itself: the classical scoring strategies, aggregations, the equal weighting, the blueprint of the paper and a classic one. */
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
                .blueprint(new Gray2010())
                .blueprint(new Classic())
                .build();
    }
}
