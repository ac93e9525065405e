package org.coppice.scoring;

import com.google.common.collect.ImmutableMap;
import org.coppice.model.bank.Weighting;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Plugin;

/** A plugin with a bank that has parts, another that has the id of one of them, and a weighting for the whole. */
final class BankParts implements Plugin {
    static final Weighting WEIGHTING =
            Weighting.of("for-cop", "1.0.0", "Ours", "cop", ImmutableMap.of("trust-2", 3.0, "task-2", 2.0));

    static Catalogue catalogue() {
        return Catalogue.of(new BankParts());
    }

    @Override
    public Descriptor descriptor() {
        return new Descriptor("parts", "1.0.0", "Parts", Contract.NUMBER);
    }

    @Override
    public Contribution contribution() {
        return Contribution.builder()
                .bank(TestBanks.sectioned())
                .bank(TestBanks.ratings("cop.people", 3, ImmutableMap.of("c", "q1 q2")))
                .weighting(WEIGHTING)
                .build();
    }
}
